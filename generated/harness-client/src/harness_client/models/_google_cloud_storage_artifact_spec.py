from .._models import Model
from ._artifact_trigger_spec import ArtifactTriggerSpec
from ._trigger_conditions import TriggerConditions


class GoogleCloudStorageArtifactTriggerSpec(Model):
    """Which artifact in Google Cloud Storage fires the trigger."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    project: str | None = None
    """Google Cloud project of the bucket."""
    bucket: str | None = None
    """Name of the bucket."""
    artifact_path: str | None = None
    """Path of the artifact."""


class GoogleCloudStorageArtifactSpec(ArtifactTriggerSpec):
    """An artifact in Google Cloud Storage."""

    spec: GoogleCloudStorageArtifactTriggerSpec | None = None
