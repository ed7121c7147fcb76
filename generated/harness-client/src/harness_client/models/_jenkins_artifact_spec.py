from .._models import Model
from ._artifact_trigger_spec import ArtifactTriggerSpec
from ._trigger_conditions import TriggerConditions


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


class JenkinsArtifactSpec(ArtifactTriggerSpec):
    """An artifact of a Jenkins job."""

    spec: JenkinsArtifactTriggerSpec | None = None
