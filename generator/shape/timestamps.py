"""Marking the integers that are moments: milliseconds since 1970, by the profile's pointers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase

from generator.pointer import tokens
from generator.shape.schemas import types
from generator.values import Json, entries, is_list, mapping, sequence

MILLISECONDS = "unix-milliseconds"
"""The format of what is marked."""


def mark_timestamps(data: Json, pointers: Iterable[str]) -> None:
    """Give the integers that pointers lead to the format ``MILLISECONDS``, in place.

    Args:
        data: The document.
        pointers: JSON pointers (RFC 6901) in which ``*`` stands for any part of a key. Members of
            ``allOf`` count as part of the schema that they are in. What is no integer stays.
    """
    for pointer in pointers:
        for schema in _found(data, tokens(pointer)):
            if types(schema) == ["integer"]:
                schema["format"] = MILLISECONDS


def _found(node: object, path: list[str]) -> Iterator[Json]:
    if not path:
        yield from [mapping(node)] if mapping(node) else []
        return
    for key, child in entries(node):
        if _means(path[0], str(key)):
            yield from _found(child, path[1:])
    for part in [] if is_list(node) else sequence(mapping(node).get("allOf")):
        yield from _found(part, path)


def _means(token: str, key: str) -> bool:
    if "*" not in token:
        return token == key
    return fnmatchcase(key, token.replace("[", "[[]").replace("?", "[?]"))
