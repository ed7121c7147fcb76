from .._models import Model
from ._artifact_trigger_spec import ArtifactTriggerSpec, ArtifactType
from ._trigger_conditions import TriggerConditions
from ._trigger_source import TriggerSource


class ArtifactTypeSpecWrapper(Model):
    """One of several places in which an artifact may appear."""

    spec: ArtifactTriggerSpec | None = None


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


class MultiRegionArtifactTriggerSource(TriggerSource):
    """Starts the pipeline when an artifact has arrived in all of several places."""

    spec: MultiRegionArtifactTriggerSpec
