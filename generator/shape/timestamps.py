"""Marking the integers that are times: milliseconds since 1970, by one rule for all places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase

from generator.operations import operations
from generator.profile import Profile
from generator.shape.hoist import schema_nodes
from generator.shape.pointed import schemas_at
from generator.shape.pointers import Json
from generator.shape.schemas import types
from generator.values import mapping, sequence

MILLISECONDS = "unix-milliseconds"
"""The format of what is marked."""
_EPOCH = re.compile(r"\b(?:epoch|unix)\b", re.IGNORECASE)
_UNIT = re.compile(r"\b(?:milliseconds?|millis|ms)\b", re.IGNORECASE)


def mark_timestamps(data: Json, profile: Profile) -> None:
    """Give the integers that are times the format ``MILLISECONDS``, in place.

    These are what the profile's pointers lead to, what has one of its names, and what is
    described as milliseconds of Unix time; nothing that its exceptions lead to. What is no
    integer stays, and so does one of 32 bits, which can't hold them.

    Args:
        data: The document.
        profile: Its pointers, as ``schemas_at`` takes them, and names with ``*`` as a wildcard.
    """
    spared = {id(s) for pointer in profile.timestamp_exceptions for s in schemas_at(data, pointer)}
    found = [s for pointer in profile.timestamps for s in schemas_at(data, pointer)]
    for name, schema, text in [*_fields(data), *_parameters(data)]:
        named = any(fnmatchcase(name, pattern) for pattern in profile.timestamp_names)
        if named or (_EPOCH.search(text) and _UNIT.search(text)):
            found.append(schema)
    for schema in found:
        if types(schema) == ["integer"] and schema.get("format") != "int32":
            schema |= {} if id(schema) in spared else {"format": MILLISECONDS}


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
