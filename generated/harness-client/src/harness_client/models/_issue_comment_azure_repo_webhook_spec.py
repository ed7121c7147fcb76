from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model
from ._acr_artifact_spec import ArtifactTriggerSpec, ArtifactType, TriggerConditions
from ._artifactory_registry_artifact_spec import ArtifactTypeSpecWrapper
from ._aws_kms_assume_iam_connector_spec import AzureRepoWebhookTriggerSpec
from ._ecr_artifact_spec import GithubWebhookTriggerSpec, GitlabWebhookTriggerSpec
from ._gitlab_webhook_spec import HarnessWebhookTriggerSpec, HelmChartManifestTriggerSpec
from ._trigger_body import TriggerSource

CommentWebhookAction: TypeAlias = Annotated[Literal["Create", "Edit", "Delete"], OPEN]


MergeRequestGitlabWebhookSpecAction: TypeAlias = Annotated[
    Literal["Close", "Merge", "Open", "Reopen", "Update", "Sync"], OPEN
]


class IssueCommentAzureRepoWebhookSpec(AzureRepoWebhookTriggerSpec):
    """A comment on a pull request in Azure Repos."""

    actions: list[CommentWebhookAction] | None = None
    """What has to happen for the trigger to fire; anything if left out."""


class IssueCommentGithubWebhookSpec(GithubWebhookTriggerSpec):
    """A comment on an issue or pull request in GitHub."""

    actions: list[CommentWebhookAction] | None = None
    """What has to happen for the trigger to fire; anything if left out."""


class IssueCommentHarnessWebhookSpec(HarnessWebhookTriggerSpec):
    """A comment on a pull request in Harness Code."""

    actions: list[CommentWebhookAction] | None = None
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


class MergeRequestGitlabWebhookSpec(GitlabWebhookTriggerSpec):
    """Something that happens to a merge request in GitLab."""

    actions: list[MergeRequestGitlabWebhookSpecAction] | None = None
    """What has to happen for the trigger to fire; anything if left out."""


class MRCommentGitlabWebhookSpec(GitlabWebhookTriggerSpec):
    """A comment on a merge request in GitLab."""

    actions: list[Literal["Create"]] | None = None
    """What has to happen for the trigger to fire; anything if left out."""


class MultiRegionArtifactTriggerSpec(Model):
    """Says which artifact must be present in which places."""

    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    type: ArtifactType | None = None
    sources: list[ArtifactTypeSpecWrapper] | None = None
    """The places in which the artifact may show up first."""


class Nexus2RegistryArtifactTriggerSpec(Model):
    """Which artifact in Nexus 2 fires the trigger."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    repository_name: str | None = None
    """Name of the repository."""
    repository_format: str | None = None
    """Kind of packages in the repository, such as `docker` or `maven`."""
    artifact_id: str | None = None
    """Maven artifact id."""
    package_name: str | None = None
    """Name of the package."""
    group_id: str | None = None
    """Maven group id."""
    repository_url: str | None = None
    """Address of the repository."""
    classifier: str | None = None
    """Maven classifier."""
    extension: str | None = None
    """Extension of the file."""
    tag: str | None = None
    """Tag of the artifact."""


class Nexus3RegistryArtifactTriggerSpec(Model):
    """Which artifact in Nexus 3 fires the trigger."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    repository: str | None = None
    """Name of the repository."""
    image_path: str | None = None
    """Path of the image in the registry."""
    repository_format: str | None = None
    """Kind of packages in the repository, such as `docker` or `maven`."""
    artifact_id: str | None = None
    """Maven artifact id."""
    package_name: str | None = None
    """Name of the package."""
    group_id: str | None = None
    """Maven group id."""
    repository_url: str | None = None
    """Address of the repository."""
    classifier: str | None = None
    """Maven classifier."""
    extension: str | None = None
    """Extension of the file."""
    group: str | None = None
    """Group in a raw repository."""
    tag: str | None = None
    """Tag of the artifact."""


class JenkinsArtifactSpec(ArtifactTriggerSpec):
    """An artifact of a Jenkins job."""

    spec: JenkinsArtifactTriggerSpec | None = None


class ManifestTriggerSource(TriggerSource):
    """Starts the pipeline when a new version of a Helm chart is published."""

    spec: ManifestTriggerSpec


class MultiRegionArtifactTriggerSource(TriggerSource):
    """Starts the pipeline when an artifact has arrived in all of several places."""

    spec: MultiRegionArtifactTriggerSpec


class Nexus2RegistryArtifactSpec(ArtifactTriggerSpec):
    """An artifact in Nexus 2."""

    spec: Nexus2RegistryArtifactTriggerSpec | None = None
