from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from .._models import OPEN
from ._acr_artifact_spec import ArtifactTriggerSpec
from ._azure_client_certificate_connector_spec import AzureRepoWebhookTriggerSpec
from ._bamboo_artifact_spec import BitbucketWebhookTriggerSpec
from ._custom_artifact_spec import NGVariable
from ._issue_comment_azure_repo_webhook_spec import IssueCommentAzureRepoWebhookSpecActionsItem
from ._merge_request_gitlab_webhook_spec import Nexus3RegistryArtifactTriggerSpec

PullRequestAzureRepoWebhookSpecActionsItem: TypeAlias = Annotated[
    Literal["Create", "Update", "Merge"], OPEN
]


PullRequestBitbucketWebhookSpecActionsItem: TypeAlias = Annotated[
    Literal["Create", "Merge", "Update", "Decline"], OPEN
]


PullRequestGithubWebhookSpecActionsItem: TypeAlias = Annotated[
    Literal["Close", "Edit", "Open", "Reopen", "Label", "Unlabel", "Synchronize", "ReadyForReview"],
    OPEN,
]


class NumberNGVariable(NGVariable):
    """A variable with a number."""

    value: float | None = None
    """Value of the variable."""
    default_value: float | None = None
    """Value that is used if none is given."""


class PRCommentBitbucketWebhookSpec(BitbucketWebhookTriggerSpec):
    """A comment on a pull request in Bitbucket."""

    actions: list[IssueCommentAzureRepoWebhookSpecActionsItem] | None = None
    """What has to happen for the trigger to fire; anything if left out."""


class PullRequestAzureRepoWebhookSpec(AzureRepoWebhookTriggerSpec):
    """Something that happens to a pull request in Azure Repos."""

    actions: list[PullRequestAzureRepoWebhookSpecActionsItem] | None = None
    """What has to happen for the trigger to fire; anything if left out."""


class PullRequestBitbucketWebhookSpec(BitbucketWebhookTriggerSpec):
    """Something that happens to a pull request in Bitbucket."""

    actions: list[PullRequestBitbucketWebhookSpecActionsItem] | None = None
    """What has to happen for the trigger to fire; anything if left out."""


class Nexus3RegistryArtifactSpec(ArtifactTriggerSpec):
    """An artifact in Nexus 3."""

    spec: Nexus3RegistryArtifactTriggerSpec | None = None
