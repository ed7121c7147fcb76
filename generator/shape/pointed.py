"""Schemas that JSON pointers with wildcards lead to."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase

from generator.pointer import tokens
from generator.values import Json, entries, is_list, mapping, sequence


def schemas_at(data: Json, pointer: str) -> Iterator[Json]:
    """Yield the objects that a pointer leads to.

    Args:
        data: The document.
        pointer: A JSON pointer (RFC 6901) in which ``*`` stands for any part of a key. Members of
            ``allOf`` count as part of the schema that they are in.
    """
    yield from _found(data, tokens(pointer))


def _found(node: object, path: list[str]) -> Iterator[Json]:
    if not path:
        yield from [mapping(node)] if isinstance(node, dict) else []
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
