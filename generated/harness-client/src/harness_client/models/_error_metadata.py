from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model

ErrorMetadataType: TypeAlias = Annotated[Literal["GovernanceMetadata", "TestErrorMetadata"], OPEN]
"""Kind of details."""


class ErrorMetadata(
    Model,
    children=("GovernanceMetadata", "TestErrorMetadata"),
    tag="type",
    tags={"GovernanceMetadata": "GovernanceMetadata", "TestErrorMetadata": "TestErrorMetadata"},
):
    """Details of an error; the type tells which of the variants it is."""

    type: ErrorMetadataType
    """Kind of details."""
