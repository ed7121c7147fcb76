from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model
from ._acr_artifact_spec import ArtifactTriggerSpec, TriggerConditions
from ._aws_kms_assume_iam_connector_spec import (
    AzureRepoWebhookTriggerSpec,
    AzureRepoWebhookTriggerSpecType,
)
from ._bamboo_artifact_spec import (
    BitbucketWebhookTriggerSpec,
    BitbucketWebhookTriggerSpecType,
    NGVariable,
)
from ._ecr_artifact_spec import (
    GithubWebhookTriggerSpec,
    GithubWebhookTriggerSpecType,
    GitlabWebhookTriggerSpecType,
)
from ._gitlab_webhook_spec import HarnessWebhookTriggerSpec
from ._issue_comment_azure_repo_webhook_spec import (
    IssueCommentAzureRepoWebhookSpecActionsItem,
    Nexus3RegistryArtifactTriggerSpec,
)

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


PullRequestHarnessWebhookSpecActionsItem: TypeAlias = Annotated[
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


class PullRequestGithubWebhookSpec(GithubWebhookTriggerSpec):
    """Something that happens to a pull request in GitHub."""

    actions: list[PullRequestGithubWebhookSpecActionsItem] | None = None
    """What has to happen for the trigger to fire; anything if left out."""


class PullRequestHarnessWebhookSpec(HarnessWebhookTriggerSpec):
    """Something that happens to a pull request in Harness Code."""

    actions: list[PullRequestHarnessWebhookSpecActionsItem] | None = None
    """What has to happen for the trigger to fire; anything if left out."""


class PushAzureRepoWebhookSpec(Model):
    """A push to Azure Repos."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    repo_name: str | None = None
    """Name of the repository."""
    header_conditions: list[TriggerConditions] | None = None
    """What must hold for the headers of the request."""
    payload_conditions: list[TriggerConditions] | None = None
    """What must hold for the body of the request."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    auto_abort_previous_executions: bool | None = None
    """Whether runs started by earlier events of the same branch or request are aborted."""
    type: AzureRepoWebhookTriggerSpecType | None = None


class PushBitbucketWebhookSpec(Model):
    """A push to Bitbucket."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    repo_name: str | None = None
    """Name of the repository."""
    header_conditions: list[TriggerConditions] | None = None
    """What must hold for the headers of the request."""
    payload_conditions: list[TriggerConditions] | None = None
    """What must hold for the body of the request."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    auto_abort_previous_executions: bool | None = None
    """Whether runs started by earlier events of the same branch or request are aborted."""
    type: BitbucketWebhookTriggerSpecType | None = None


class PushGithubWebhookSpec(Model):
    """A push to GitHub."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    repo_name: str | None = None
    """Name of the repository."""
    header_conditions: list[TriggerConditions] | None = None
    """What must hold for the headers of the request."""
    payload_conditions: list[TriggerConditions] | None = None
    """What must hold for the body of the request."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    auto_abort_previous_executions: bool | None = None
    """Whether runs started by earlier events of the same branch or request are aborted."""
    type: GithubWebhookTriggerSpecType | None = None


class PushGitlabWebhookSpec(Model):
    """A push to GitLab."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    repo_name: str | None = None
    """Name of the repository."""
    header_conditions: list[TriggerConditions] | None = None
    """What must hold for the headers of the request."""
    payload_conditions: list[TriggerConditions] | None = None
    """What must hold for the body of the request."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    auto_abort_previous_executions: bool | None = None
    """Whether runs started by earlier events of the same branch or request are aborted."""
    type: GitlabWebhookTriggerSpecType | None = None


class PushHarnessWebhookSpec(Model):
    """A push to Harness Code."""

    repo_name: str | None = None
    """Name of the repository."""
    header_conditions: list[TriggerConditions] | None = None
    """What must hold for the headers of the request."""
    payload_conditions: list[TriggerConditions] | None = None
    """What must hold for the body of the request."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    auto_abort_previous_executions: bool | None = None
    """Whether runs started by earlier events of the same branch or request are aborted."""
    type: AzureRepoWebhookTriggerSpecType | None = None


class Nexus3RegistryArtifactSpec(ArtifactTriggerSpec):
    """An artifact in Nexus 3."""

    spec: Nexus3RegistryArtifactTriggerSpec | None = None
