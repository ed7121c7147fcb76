from ._ng_variable import NGVariable


class NumberNGVariable(NGVariable):
    """A variable with a number."""

    value: float | None = None
    """Value of the variable."""
    default_value: float | None = None
    """Value that is used if none is given."""
