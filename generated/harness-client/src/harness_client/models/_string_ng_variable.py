from ._ng_variable import NGVariable


class StringNGVariable(NGVariable):
    """A variable with a text."""

    value: str | None = None
    """Value of the variable."""
    default_value: str | None = None
    """Value that is used if none is given."""
