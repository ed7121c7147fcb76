"""Marking the integers that are times since 1970, by one rule for all places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Literal

from generator.operations import operations
from generator.profile import Profile
from generator.shape.hoist import schema_nodes
from generator.shape.pointed import schemas_at
from generator.shape.pointers import Json
from generator.shape.schemas import types
from generator.values import mapping, sequence

MILLISECONDS, SECONDS = "unix-milliseconds", "unix-seconds"
UNITS: Mapping[str, Literal["milliseconds", "seconds"]] = {
    MILLISECONDS: "milliseconds",
    SECONDS: "seconds",
}
"""The formats of what is marked, and the unit of each."""
_OF_SECONDS = ("unixtime", "unix-time")
"""Formats that documents have for seconds since 1970: TypeSpec's and Stripe's."""
_EPOCH = re.compile(r"\b(?:epoch|unix)\b", re.IGNORECASE)
_UNIT = re.compile(r"\b(?:milliseconds?|millis|ms)\b", re.IGNORECASE)
_SECONDS = re.compile(r"\b(?:seconds?|secs?)\b", re.IGNORECASE)


def mark_timestamps(data: Json, profile: Profile) -> None:
    """Give the integers that are times the format of their unit, in place.

    These are what the profile's pointers lead to, what has one of its names (both milliseconds),
    and what is described as milliseconds or seconds of Unix time or has a format for it; nothing
    that the profile's exceptions lead to. What is no integer stays, and so does one of 32 bits,
    which can't hold milliseconds.

    Args:
        data: The document.
        profile: Its pointers, as ``schemas_at`` takes them, and names with ``*`` as a wildcard.
    """
    spared = {id(s) for pointer in profile.timestamp_exceptions for s in schemas_at(data, pointer)}
    found = [(s, MILLISECONDS) for at in profile.timestamps for s in schemas_at(data, at)]
    for name, schema, text in [*_fields(data), *_parameters(data)]:
        if any(fnmatchcase(name, pattern) for pattern in profile.timestamp_names):
            found.append((schema, MILLISECONDS))
        elif unit := _described(schema, text):
            found.append((schema, unit))
    for schema, unit in found:
        fits = unit == SECONDS or schema.get("format") != "int32"
        if types(schema) == ["integer"] and fits and id(schema) not in spared:
            schema["format"] = unit


def _described(schema: Json, text: str) -> str:
    """Return the format of the unit that a schema or what describes it names, or nothing."""
    if schema.get("format") in _OF_SECONDS:
        return SECONDS
    if not _EPOCH.search(text):
        return ""
    return MILLISECONDS if _UNIT.search(text) else SECONDS if _SECONDS.search(text) else ""


def _fields(data: Json) -> Iterator[tuple[str, Json, str]]:
    """Yield the name of each property, its schema, and what describes it."""
    for node in list(schema_nodes(data)):
        for name, inner in mapping(node.get("properties")).items():
            schema = mapping(inner)
            yield str(name), schema, str(schema.get("description") or "")


def _parameters(data: Json) -> Iterator[tuple[str, Json, str]]:
    shared = mapping(mapping(data.get("components")).get("parameters")).values()
    paths = mapping(data.get("paths"))
    found = [*shared, *(p for i in paths.values() for p in sequence(mapping(i).get("parameters")))]
    for _, _, operation in operations(paths):
        found += sequence(operation.get("parameters"))
    for parameter in map(mapping, found):
        schema = mapping(parameter.get("schema"))
        text = f"{parameter.get('description') or ''} {schema.get('description') or ''}"
        yield str(parameter.get("name")), schema, text
