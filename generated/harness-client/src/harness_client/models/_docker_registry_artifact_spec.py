from .._models import Model
from ._artifact_trigger_spec import ArtifactTriggerSpec
from ._trigger_conditions import TriggerConditions


class DockerRegistryArtifactTriggerSpec(Model):
    """Which artifact in a Docker registry fires the trigger."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    tag: str | None = None
    """Tag of the artifact."""
    image_path: str | None = None
    """Path of the image in the registry."""


class DockerRegistryArtifactSpec(ArtifactTriggerSpec):
    """An artifact in a Docker registry."""

    spec: DockerRegistryArtifactTriggerSpec | None = None
