from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model
from ._acr_artifact_spec import ArtifactTriggerSpec, TriggerConditions
from ._azure_client_certificate_connector_spec import AzureRepoWebhookTriggerSpec
from ._git_http_encrypted_connector_spec import GithubWebhookTriggerSpec
from ._governance_metadata import HarnessWebhookTriggerSpec, HelmChartManifestTriggerSpec
from ._trigger_body import TriggerSource

IssueCommentAzureRepoWebhookSpecActionsItem: TypeAlias = Annotated[
    Literal["Create", "Edit", "Delete"], OPEN
]


class IssueCommentAzureRepoWebhookSpec(AzureRepoWebhookTriggerSpec):
    """A comment on a pull request in Azure Repos."""

    actions: list[IssueCommentAzureRepoWebhookSpecActionsItem] | None = None
    """What has to happen for the trigger to fire; anything if left out."""


class IssueCommentGithubWebhookSpec(GithubWebhookTriggerSpec):
    """A comment on an issue or pull request in GitHub."""

    actions: list[IssueCommentAzureRepoWebhookSpecActionsItem] | None = None
    """What has to happen for the trigger to fire; anything if left out."""


class IssueCommentHarnessWebhookSpec(HarnessWebhookTriggerSpec):
    """A comment on a pull request in Harness Code."""

    actions: list[IssueCommentAzureRepoWebhookSpecActionsItem] | None = None
    """What has to happen for the trigger to fire; anything if left out."""


class JenkinsArtifactTriggerSpec(Model):
    """Which artifact of which Jenkins job fires the trigger."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    job_name: str | None = None
    """Name of the job."""
    artifact_path: str | None = None
    """Path of the artifact."""
    build: str | None = None
    """Number of the build."""


class ManifestTriggerSpec(Model):
    """Says which manifest a manifest trigger waits for."""

    type: Literal["HelmChart"] | None = None
    """Kind of manifest."""
    spec: HelmChartManifestTriggerSpec | None = None


class JenkinsArtifactSpec(ArtifactTriggerSpec):
    """An artifact of a Jenkins job."""

    spec: JenkinsArtifactTriggerSpec | None = None


class ManifestTriggerSource(TriggerSource):
    """Starts the pipeline when a new version of a Helm chart is published."""

    spec: ManifestTriggerSpec
