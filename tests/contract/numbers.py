"""Numbers that satisfy a schema's bounds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def number(schema: Mapping[str, Any], kind: str) -> int | float:
    """Return a number within the bounds of ``schema``; 1 if that is."""
    low, high = _bound(schema, "minimum", 1), _bound(schema, "maximum", -1)
    step = schema.get("multipleOf", 1)
    value = 1 if low is None or low <= 1 else low
    if high is not None and value > high:
        value = high
    if step != 1:
        value = -(-value // step) * step
    return int(value) if kind == "integer" or value == int(value) else float(value)


def _bound(schema: Mapping[str, Any], keyword: str, inwards: int) -> float | None:
    """Return an inclusive bound; exclusive ones are numbers in 3.1, flags in 3.0."""
    bound, exclusive = schema.get(keyword), schema.get(f"exclusive{keyword.capitalize()}")
    if isinstance(exclusive, bool):
        return bound + inwards if exclusive and bound is not None else bound
    if exclusive is not None:
        return float(exclusive) + inwards
    return None if bound is None else float(bound)
