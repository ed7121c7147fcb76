from .._models import Model
from ._artifact_trigger_spec import ArtifactTriggerSpec
from ._trigger_conditions import TriggerConditions


class AcrArtifactTriggerSpec(Model):
    """Which artifact in Azure Container Registry fires the trigger."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    subscription_id: str | None = None
    """Identifier of the Azure subscription."""
    repository: str | None = None
    """Name of the repository."""
    tag: str | None = None
    """Tag of the artifact."""
    registry: str | None = None
    """Name of the registry."""


class AcrArtifactSpec(ArtifactTriggerSpec):
    """An artifact in Azure Container Registry."""

    spec: AcrArtifactTriggerSpec | None = None
