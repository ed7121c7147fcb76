from .._models import Model
from ._artifact_trigger_spec import ArtifactTriggerSpec
from ._trigger_conditions import TriggerConditions


class GithubPackageRegistryArtifactTriggerSpec(Model):
    """Which artifact in GitHub Packages fires the trigger."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    org: str | None = None
    """GitHub organization that owns the package."""
    package_name: str | None = None
    """Name of the package."""
    package_type: str | None = None
    """Kind of the package, such as `npm` or `maven`."""


class GithubPackageRegistryArtifactSpec(ArtifactTriggerSpec):
    """An artifact in GitHub Packages."""

    spec: GithubPackageRegistryArtifactTriggerSpec | None = None
