from .._models import Model
from ._artifact_trigger_spec import ArtifactTriggerSpec
from ._trigger_conditions import TriggerConditions


class EcrArtifactTriggerSpec(Model):
    """Which artifact in Amazon ECR fires the trigger."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    region: str | None = None
    """AWS region of the registry."""
    image_path: str | None = None
    """Path of the image in the registry."""
    tag: str | None = None
    """Tag of the artifact."""
    registry_id: str | None = None
    """Identifier of the registry, if it isn't the account's own."""


class EcrArtifactSpec(ArtifactTriggerSpec):
    """An artifact in Amazon ECR."""

    spec: EcrArtifactTriggerSpec | None = None
