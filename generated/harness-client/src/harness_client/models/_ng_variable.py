from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model

NGVariableType: TypeAlias = Annotated[Literal["String", "Number"], OPEN]
"""Type of the variable's value."""


class NGVariable(
    Model,
    children=("NumberNGVariable", "StringNGVariable"),
    tag="type",
    tags={"String": "StringNGVariable", "Number": "NumberNGVariable"},
):
    """A variable; the type tells that of its value."""

    type: NGVariableType | None = None
    """Type of the variable's value."""
    description: str | None = None
    """What the variable is for."""
    required: bool | None = None
    """Whether a value must be given."""
    name: str | None = None
    """Name of the variable."""
    metadata: str | None = None
    """Further data on the variable."""
