"""JSON values of unknown shape, as type checkers should see them after a look."""

from __future__ import annotations

from typing import Any, TypeGuard

Json = dict[str, Any]
MAX_ALTERNATIVES = 500
"""Of one type: Python's compiler ends at about 900, and nobody tells so many apart."""


def is_object(value: Any) -> TypeGuard[Json]:
    """Whether a value of a document is an object; its keys are text."""
    return isinstance(value, dict)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    """Whether a value of a document is a list."""
    return isinstance(value, list)


def mapping(value: Any) -> Json:
    """Return ``value`` if it is an object, else an empty one."""
    return value if is_object(value) else {}


def sequence(value: Any) -> list[Any]:
    """Return ``value`` if it is a list, else an empty one."""
    return value if is_list(value) else []


def entries(value: Any) -> list[tuple[Any, Any]]:
    """Return the keys and members of an object, or the indices and items of a list."""
    if is_object(value):
        return list(value.items())
    return list(enumerate(sequence(value)))
