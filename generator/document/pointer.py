"""JSON pointers (RFC 6901), written as URI fragments (``#/paths/~1users/get``)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote

from generator.values import is_list, is_object

MISSING: Any = object()
"""What ``find`` gives where nothing is; no value of a document is this object."""


def join(*tokens: str | int) -> str:
    """Return the pointer that leads over ``tokens`` from the root."""
    return "/".join(["#", *(str(t).replace("~", "~0").replace("/", "~1") for t in tokens)])


def tokens(pointer: str) -> list[str]:
    """Return the tokens of a pointer; percent-encoding (RFC 3986) is undone."""
    path = pointer.removeprefix("#")
    if not path.startswith("/"):
        return []
    raw = [t.replace("~1", "/").replace("~0", "~") for t in path[1:].split("/")]
    return [unquote(t) if "%" in t else t for t in raw]


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


def clone(value: Any) -> Any:
    """Return a copy that shares no container with ``value``."""
    if is_object(value):
        return {k: clone(v) for k, v in value.items()}
    return [clone(v) for v in value] if is_list(value) else value
