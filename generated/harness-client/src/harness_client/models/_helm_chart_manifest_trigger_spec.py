from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model
from ._build_store import BuildStore
from ._trigger_conditions import TriggerConditions
from ._trigger_source import TriggerSource

HelmChartManifestTriggerSpecVersion: TypeAlias = Annotated[Literal["V2", "V3", "V380"], OPEN]
"""Version of Helm that the chart needs."""


class HelmChartManifestTriggerSpec(Model):
    """Which Helm chart a manifest trigger waits for."""

    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    chart_name: str | None = None
    """Name of the Helm chart."""
    chart_version: str | None = None
    """Version of the Helm chart."""
    helm_version: HelmChartManifestTriggerSpecVersion | None = None
    """Version of Helm that the chart needs."""
    store: BuildStore | None = None


class ManifestTriggerSpec(Model):
    """Says which manifest a manifest trigger waits for."""

    type: Literal["HelmChart"] | None = None
    """Kind of manifest."""
    spec: HelmChartManifestTriggerSpec | None = None


class ManifestTriggerSource(TriggerSource):
    """Starts the pipeline when a new version of a Helm chart is published."""

    spec: ManifestTriggerSpec
