from .._models import Model
from ._artifact_trigger_spec import ArtifactTriggerSpec
from ._trigger_conditions import TriggerConditions


class AzureArtifactsArtifactTriggerSpec(Model):
    """Which artifact in Azure Artifacts fires the trigger."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    project: str | None = None
    """Azure DevOps project of the feed."""
    package_name: str | None = None
    """Name of the package."""
    package_type: str | None = None
    """Kind of the package, such as `npm` or `maven`."""
    feed: str | None = None
    """Name of the feed."""
    version: str | None = None
    """Version of the artifact."""
    version_regex: str | None = None
    """Regular expression that the version must match."""


class AzureArtifactsArtifactSpec(ArtifactTriggerSpec):
    """An artifact in Azure Artifacts."""

    spec: AzureArtifactsArtifactTriggerSpec | None = None
