"""Marking the integers that are moments: milliseconds since 1970, by the profile's pointers."""

from __future__ import annotations

from collections.abc import Iterable

from generator.shape.pointed import schemas_at
from generator.shape.schemas import types
from generator.values import Json

MILLISECONDS = "unix-milliseconds"
"""The format of what is marked."""


def mark_timestamps(data: Json, pointers: Iterable[str]) -> None:
    """Give the integers that pointers lead to the format ``MILLISECONDS``, in place.

    Args:
        data: The document.
        pointers: JSON pointers as ``schemas_at`` takes them. What is no integer stays.
    """
    for pointer in pointers:
        for schema in schemas_at(data, pointer):
            if types(schema) == ["integer"]:
                schema["format"] = MILLISECONDS
