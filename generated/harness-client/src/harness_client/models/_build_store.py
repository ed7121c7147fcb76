from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model

BuildStoreType: TypeAlias = Annotated[Literal["Http", "S3", "Gcs"], OPEN]
"""Which of the variants this is."""


class BuildStore(
    Model,
    children=("GcsBuildStore", "HttpBuildStore", "S3BuildStore"),
    tag="type",
    tags={"Http": "HttpBuildStore", "S3": "S3BuildStore", "Gcs": "GcsBuildStore"},
):
    """A place that publishes Helm charts; the type tells which kind."""

    type: BuildStoreType | None = None
    """Which of the variants this is."""
