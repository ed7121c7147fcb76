"""How deep JSON may nest: what goes through it calls itself for each level."""

from __future__ import annotations

from typing import Any, Final

from ._values import MOST_LEVELS, is_array, is_mapping, members

TOO_DEEP: Final = f"nests deeper than {MOST_LEVELS} levels, or holds itself"


def is_deep(value: Any) -> bool:
    """Whether a value has more than ``MOST_LEVELS`` levels of arrays and objects, or no end."""
    level = [value]
    for _ in range(MOST_LEVELS + 1):
        # Each only once, as what holds itself twice would double with every level.
        level = list({id(m): m for holder in level for m in _members(holder)}.values())
        if not level:
            return False
    return True


def _members(value: Any) -> Any:
    if is_mapping(value):
        return value.values()
    return value if is_array(value) else (members(value) or {}).values()
