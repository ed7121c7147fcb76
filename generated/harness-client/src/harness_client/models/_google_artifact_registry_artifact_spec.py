from .._models import Model
from ._artifact_trigger_spec import ArtifactTriggerSpec
from ._trigger_conditions import TriggerConditions


class GoogleArtifactRegistryArtifactTriggerSpec(Model):
    """Which artifact in Google Artifact Registry fires the trigger."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    version: str | None = None
    """Version of the artifact."""
    region: str | None = None
    """Google Cloud location of the repository."""
    project: str | None = None
    """Google Cloud project of the repository."""
    repository_name: str | None = None
    """Name of the repository."""
    pkg: str | None = None
    """Name of the package."""


class GoogleArtifactRegistryArtifactSpec(ArtifactTriggerSpec):
    """An artifact in Google Artifact Registry."""

    spec: GoogleArtifactRegistryArtifactTriggerSpec | None = None
