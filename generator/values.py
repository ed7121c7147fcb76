"""JSON values of unknown shape, as typed ones."""

from __future__ import annotations

from typing import Any, cast

Json = dict[str, Any]


def mapping(value: object) -> Json:
    """Return ``value`` if it is a JSON object, else an empty one."""
    return cast(Json, value) if isinstance(value, dict) else {}


def sequence(value: object) -> list[Any]:
    """Return ``value`` if it is a JSON array, else an empty one."""
    return cast("list[Any]", value) if isinstance(value, list) else []
