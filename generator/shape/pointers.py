"""Following ``$ref`` through a document, also through nodes that are references themselves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from generator.pointer import join, references, tokens, unescape

Json = dict[str, Any]

COMPONENT = "#/components/schemas/"
_MAX_CHAIN = 64


def component_pointer(key: str) -> str:
    """Return the JSON pointer of a component schema."""
    return join("components", "schemas", key)


def component_ref(key: str) -> Json:
    """Return a reference to a component schema, its key escaped as RFC 6901 asks."""
    return {"$ref": component_pointer(key)}


def component_key(ref: object) -> str | None:
    """Return the component schema that a ``$ref`` value names, or None for any other target."""
    if not isinstance(ref, str) or not ref.startswith(COMPONENT):
        return None
    tail = ref.removeprefix(COMPONENT)
    return None if "/" in tail else unescape(tail)


def component_keys(value: object) -> Iterator[str]:
    """Yield the component schemas that are referred to anywhere in a JSON value."""
    return (key for ref in references(value) if (key := component_key(ref)) is not None)


def resolve(data: Json, ref: str) -> Any:
    """Return the node that ``ref`` points to, or None when nothing is there.

    The pointer may lead through other references, as real documents do it. A chain that
    runs in a circle ends in None.
    """
    return _resolve(data, ref, _MAX_CHAIN)


def follow(data: Json, node: Any) -> Any:
    """Return ``node``, or what it refers to when it is a reference object."""
    for _ in range(_MAX_CHAIN):
        if not is_reference(node):
            return node
        node = resolve(data, node["$ref"])
    return None


def is_reference(node: object) -> bool:
    """Say whether ``node`` is a reference object."""
    return isinstance(node, dict) and isinstance(cast(Json, node).get("$ref"), str)


def _resolve(data: Json, ref: str, left: int) -> Any:
    if not ref.startswith("#") or left == 0:
        return None
    node: Any = data
    for token in tokens(ref):
        node = _step(data, node, token, left)
        if node is None:
            return None
    return node


def _step(data: Json, node: Any, token: str, left: int) -> Any:
    if is_reference(node) and token not in node:
        node = _resolve(data, node["$ref"], left - 1)
    if isinstance(node, dict):
        return cast(Json, node).get(token)
    if isinstance(node, list) and token.isdecimal():
        items = cast("list[object]", cast(object, node))
        return items[int(token)] if int(token) < len(items) else None
    return None
