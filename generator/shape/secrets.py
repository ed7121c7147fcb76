"""Marking the fields that are secret, by the profile's pointers."""

from __future__ import annotations

from collections.abc import Iterable

from generator.shape.pointed import schemas_at
from generator.values import Json

PASSWORD = "password"
"""The ``format`` of a string that is not to be shown (OpenAPI 3.0, section Data Types)."""
_TYPED = frozenset(["binary", "date", "date-time"])
"""Formats that decide a Python type, and stay."""


def mark_secrets(data: Json, pointers: Iterable[str]) -> None:
    """Give the schemas that pointers lead to the format ``PASSWORD``, in place.

    Args:
        data: The document, of which any place may be secret, inline schemas included.
        pointers: JSON pointers as ``schemas_at`` takes them.
    """
    for pointer in pointers:
        for schema in schemas_at(data, pointer):
            if schema.get("format") not in _TYPED:
                schema["format"] = PASSWORD
