from typing import Annotated, Literal, TypeAlias

from .._models import OPEN
from ._acr_artifact_spec import ArtifactTriggerSpec
from ._aws_kms_assume_iam_connector_spec import AzureRepoWebhookTriggerSpec
from ._bamboo_artifact_spec import BitbucketWebhookTriggerSpec, NGVariable
from ._ecr_artifact_spec import GithubWebhookTriggerSpec, GitlabWebhookTriggerSpec
from ._gitlab_webhook_spec import HarnessWebhookTriggerSpec
from ._issue_comment_azure_repo_webhook_spec import (
    CommentWebhookAction,
    Nexus3RegistryArtifactTriggerSpec,
)

PullRequestAzureRepoWebhookSpecAction: TypeAlias = Annotated[
    Literal["Create", "Update", "Merge"], OPEN
]


PullRequestBitbucketWebhookSpecAction: TypeAlias = Annotated[
    Literal["Create", "Merge", "Update", "Decline"], OPEN
]


PullRequestGithubWebhookSpecAction: TypeAlias = Annotated[
    Literal["Close", "Edit", "Open", "Reopen", "Label", "Unlabel", "Synchronize", "ReadyForReview"],
    OPEN,
]


PullRequestHarnessWebhookSpecAction: TypeAlias = Annotated[
    Literal["Close", "Edit", "Open", "Reopen", "Label", "Unlabel", "Synchronize"], OPEN
]


class NumberNGVariable(NGVariable):
    """A variable with a number."""

    value: float | None = None
    """Value of the variable."""
    default_value: float | None = None
    """Value that is used if none is given."""


class PRCommentBitbucketWebhookSpec(BitbucketWebhookTriggerSpec):
    """A comment on a pull request in Bitbucket."""

    actions: list[CommentWebhookAction] | None = None
    """What has to happen for the trigger to fire; anything if left out."""


class PullRequestAzureRepoWebhookSpec(AzureRepoWebhookTriggerSpec):
    """Something that happens to a pull request in Azure Repos."""

    actions: list[PullRequestAzureRepoWebhookSpecAction] | None = None
    """What has to happen for the trigger to fire; anything if left out."""


class PullRequestBitbucketWebhookSpec(BitbucketWebhookTriggerSpec):
    """Something that happens to a pull request in Bitbucket."""

    actions: list[PullRequestBitbucketWebhookSpecAction] | None = None
    """What has to happen for the trigger to fire; anything if left out."""


class PullRequestGithubWebhookSpec(GithubWebhookTriggerSpec):
    """Something that happens to a pull request in GitHub."""

    actions: list[PullRequestGithubWebhookSpecAction] | None = None
    """What has to happen for the trigger to fire; anything if left out."""


class PullRequestHarnessWebhookSpec(HarnessWebhookTriggerSpec):
    """Something that happens to a pull request in Harness Code."""

    actions: list[PullRequestHarnessWebhookSpecAction] | None = None
    """What has to happen for the trigger to fire; anything if left out."""


class PushAzureRepoWebhookSpec(AzureRepoWebhookTriggerSpec):
    """A push to Azure Repos."""


class PushBitbucketWebhookSpec(BitbucketWebhookTriggerSpec):
    """A push to Bitbucket."""


class PushGithubWebhookSpec(GithubWebhookTriggerSpec):
    """A push to GitHub."""


class PushGitlabWebhookSpec(GitlabWebhookTriggerSpec):
    """A push to GitLab."""


class PushHarnessWebhookSpec(HarnessWebhookTriggerSpec):
    """A push to Harness Code."""


class Nexus3RegistryArtifactSpec(ArtifactTriggerSpec):
    """An artifact in Nexus 3."""

    spec: Nexus3RegistryArtifactTriggerSpec | None = None
