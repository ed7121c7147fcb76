"""JSON pointers (RFC 6901), written as URI fragments: ``#/paths/~1users/get``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote

from generator.values import is_list, is_object

MISSING: Any = object()
"""What ``find`` gives where nothing is; no value of a document is this object."""


def escape(token: str | int) -> str:
    """Return a key or an index as a token of a pointer."""
    return str(token).replace("~", "~0").replace("/", "~1")


def join(*tokens: str | int) -> str:
    """Return the pointer that leads over ``tokens`` from the root."""
    return "/".join(["#", *map(escape, tokens)])


def tokens(pointer: str) -> list[str]:
    """Return the tokens of a pointer; percent-encoding (RFC 3986) is undone."""
    path = pointer.removeprefix("#")
    if not path.startswith("/"):
        return []
    raw = [t.replace("~1", "/").replace("~0", "~") for t in path[1:].split("/")]
    return [unquote(t) if "%" in t else t for t in raw]


def step(value: Any, token: str | int) -> Any:
    """Return the member of ``value`` that ``token`` names, or MISSING."""
    if is_object(value):
        return value.get(str(token), MISSING)
    if is_list(value):
        items = value
        index = str(token)
        if index.isascii() and index.isdigit() and len(index) < 10 and int(index) < len(items):
            return items[int(index)]
    return MISSING


def find(value: Any, path: Iterable[str | int]) -> Any:
    """Return what stands at ``path`` (tokens) below ``value``, or MISSING."""
    for token in path:
        value = step(value, token)
        if value is MISSING:
            break
    return value
