from ._artifact_trigger_spec import ArtifactTriggerSpec
from ._trigger_source import TriggerSource


class ArtifactTriggerSource(TriggerSource):
    """Starts the pipeline when an artifact appears."""

    spec: ArtifactTriggerSpec
