"""JSON pointers (RFC 6901), written as URI fragments (``#/paths/~1users/get``), and references."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import unquote

from generator.values import is_list, is_object

MISSING: Any = object()
"""What ``find`` gives where nothing is; no value of a document is this object."""


def join(*tokens: str | int) -> str:
    """Return the pointer that leads over ``tokens`` from the root."""
    return "/".join(["#", *map(_escape, tokens)])


def _escape(token: str | int) -> str:
    return str(token).replace("~", "~0").replace("/", "~1").replace("%", "%25")


def tokens(pointer: str) -> list[str]:
    """Return the tokens of a pointer."""
    path = pointer.removeprefix("#")
    return [unescape(t) for t in path[1:].split("/")] if path.startswith("/") else []


def unescape(token: str) -> str:
    """Return the key that a token stands for; percent-encoding (RFC 3986) is undone first."""
    plain = unquote(token) if "%" in token else token
    return plain.replace("~1", "/").replace("~0", "~")


def find(value: Any, path: Iterable[str | int]) -> Any:
    """Return what stands at ``path`` (tokens) below ``value``, or MISSING."""
    for token in path:
        key = str(token)
        if is_object(value):
            value = value.get(key, MISSING)
        elif is_list(value) and key.isascii() and key.isdigit() and len(key) < 10:
            value = value[int(key)] if int(key) < len(value) else MISSING
        else:
            return MISSING
    return value


def resolve(root: Any, value: Any) -> Any:
    """Return what ``value`` refers to inside ``root``, references followed; None for nothing."""
    for _ in range(32):
        if not (is_object(value) and isinstance(value.get("$ref"), str)):
            return value
        if not value["$ref"].startswith("#"):
            return None
        value = find(root, tokens(value["$ref"]))
    return None


def references(value: Any) -> Iterator[str]:
    """Yield every ``$ref`` in a JSON value, in document order, wherever it stands."""
    stack = [value]
    while stack:
        current = stack.pop()
        if is_object(current):
            if isinstance(current.get("$ref"), str):
                yield current["$ref"]
            stack += reversed(current.values())
        elif is_list(current):
            stack += reversed(current)


def clone(value: Any) -> Any:
    """Return a copy that shares no container with ``value``."""
    if is_object(value):
        return {k: clone(v) for k, v in value.items()}
    return [clone(v) for v in value] if is_list(value) else value
