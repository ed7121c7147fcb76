from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from .._models import OPEN
from ._azure_client_certificate_connector_spec import AzureRepoWebhookTriggerSpec
from ._bamboo_artifact_spec import BitbucketWebhookTriggerSpec
from ._git_http_encrypted_connector_spec import GithubWebhookTriggerSpec, GitlabWebhookTriggerSpec
from ._governance_metadata import HarnessWebhookTriggerSpec
from ._nexus3_registry_artifact_spec import PullRequestGithubWebhookSpecActionsItem

PullRequestHarnessWebhookSpecActionsItem: TypeAlias = Annotated[
    Literal["Close", "Edit", "Open", "Reopen", "Label", "Unlabel", "Synchronize"], OPEN
]


class PullRequestGithubWebhookSpec(GithubWebhookTriggerSpec):
    """Something that happens to a pull request in GitHub."""

    actions: list[PullRequestGithubWebhookSpecActionsItem] | None = None
    """What has to happen for the trigger to fire; anything if left out."""


class PullRequestHarnessWebhookSpec(HarnessWebhookTriggerSpec):
    """Something that happens to a pull request in Harness Code."""

    actions: list[PullRequestHarnessWebhookSpecActionsItem] | None = None
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
