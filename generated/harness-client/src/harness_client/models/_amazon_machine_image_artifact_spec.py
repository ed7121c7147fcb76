from .._models import Model
from ._artifact_trigger_spec import ArtifactTriggerSpec
from ._trigger_conditions import TriggerConditions


class AMIFilter(Model):
    """A tag or property by which machine images are chosen."""

    name: str | None = None
    """Name of the tag or property."""
    value: str | None = None
    """Value that it must have."""


class AmazonMachineImageArtifactTriggerSpec(Model):
    """Which Amazon Machine Image fires the trigger."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    region: str | None = None
    """AWS region in which the images are looked for."""
    tags: list[AMIFilter] | None = None
    """Tags that an image must have."""
    filters: list[AMIFilter] | None = None
    """Further properties that an image must have."""
    version: str | None = None
    """Version of the artifact."""
    version_regex: str | None = None
    """Regular expression that the version must match."""


class AmazonMachineImageArtifactSpec(ArtifactTriggerSpec):
    """An Amazon Machine Image."""

    spec: AmazonMachineImageArtifactTriggerSpec | None = None
