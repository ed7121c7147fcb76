"""How deep JSON may nest: what goes through it calls itself for each level."""

from __future__ import annotations

from typing import Any, Final

from ._values import is_list, is_mapping

MOST_LEVELS: Final = 100
"""Levels of arrays and objects that a value may have; a stack of Python's takes about 300."""


def is_deep(value: Any) -> bool:
    """Whether JSON has more than ``MOST_LEVELS`` levels of arrays and objects."""
    level = [value]
    for _ in range(MOST_LEVELS + 1):
        level = [member for holder in level for member in _members(holder)]
        if not level:
            return False
    return True


def _members(value: Any) -> Any:
    if is_mapping(value):
        return value.values()
    return value if is_list(value) else ()
