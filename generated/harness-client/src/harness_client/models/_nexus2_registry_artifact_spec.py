from .._models import Model
from ._artifact_trigger_spec import ArtifactTriggerSpec
from ._trigger_conditions import TriggerConditions


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


class Nexus2RegistryArtifactSpec(ArtifactTriggerSpec):
    """An artifact in Nexus 2."""

    spec: Nexus2RegistryArtifactTriggerSpec | None = None
