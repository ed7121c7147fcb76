from .._models import Model
from ._artifact_trigger_spec import ArtifactTriggerSpec
from ._trigger_conditions import TriggerConditions


class ArtifactoryRegistryArtifactTriggerSpec(Model):
    """Which artifact in Artifactory fires the trigger."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    artifact_directory: str | None = None
    """Directory that holds the artifacts."""
    artifact_path: str | None = None
    """Path of the artifact."""
    repository: str | None = None
    """Name of the repository."""
    repository_format: str | None = None
    """Kind of packages in the repository, such as `docker` or `maven`."""
    repository_url: str | None = None
    """Address of the repository."""
    artifact_filter: str | None = None
    """Pattern by which artifacts are chosen."""


class ArtifactoryRegistryArtifactSpec(ArtifactTriggerSpec):
    """An artifact in Artifactory."""

    spec: ArtifactoryRegistryArtifactTriggerSpec | None = None
