from .._models import Model
from ._artifact_trigger_spec import ArtifactTriggerSpec
from ._trigger_conditions import TriggerConditions


class BambooArtifactTriggerSpec(Model):
    """Which artifact of which Bamboo build plan fires the trigger."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    plan_key: str | None = None
    """Key of the build plan."""
    build: str | None = None
    """Number of the build."""
    artifact_paths: list[str] | None = None
    """Paths of the artifacts."""


class BambooArtifactSpec(ArtifactTriggerSpec):
    """An artifact of a Bamboo build plan."""

    spec: BambooArtifactTriggerSpec | None = None
