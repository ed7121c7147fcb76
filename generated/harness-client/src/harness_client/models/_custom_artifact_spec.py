from .._models import Model
from ._artifact_trigger_spec import ArtifactTriggerSpec
from ._ng_variable import NGVariable
from ._trigger_conditions import TriggerConditions


class CustomArtifactTriggerSpec(Model):
    """How a script finds the artifact that fires the trigger."""

    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    version: str | None = None
    """Version of the artifact."""
    script: str | None = None
    """Script that lists the available artifacts."""
    artifacts_array_path: str | None = None
    """JSONPath of the list of artifacts in the script's output."""
    version_path: str | None = None
    """JSONPath of the version within an artifact."""
    metadata: dict[str, str] | None = None
    """JSONPaths of further properties of an artifact, by name."""
    inputs: list[NGVariable] | None = None
    """Variables that are passed to the script."""


class CustomArtifactSpec(ArtifactTriggerSpec):
    """An artifact that a script finds."""

    spec: CustomArtifactTriggerSpec | None = None
