"""What OpenAPI 3.1 lets stand beside ``$ref`` and ``prefixItems``, written as 3.0 would say it."""

from __future__ import annotations

from generator.shape.hoist import schema_nodes
from generator.shape.pointers import Json, is_reference
from generator.shape.schemas import sequence, substance

_UNTYPED = frozenset(["$ref", "$defs", "definitions", "$anchor", "$dynamicAnchor"])
"""Keywords that say nothing of a value beside a reference."""


def spread_siblings(data: Json) -> None:
    """Rewrite the schemas of a document of OpenAPI 3.1, in place.

    What stands beside a reference holds as well (JSON Schema 2020-12, section 8.2.3.1), as in
    ``allOf``. ``items`` is for what comes after ``prefixItems`` (10.3.1.1 and 10.3.1.2), of which
    an array may have fewer: its items are of any of these types.
    """
    for node in list(schema_nodes(data)):
        if is_reference(node) and substance(node) - _UNTYPED:
            _extend(node)
        if prefix := sequence(node.get("prefixItems")):
            node["items"] = _any_of(prefix, node.get("items", True))


def _extend(node: Json) -> None:
    reference = {"$ref": node.pop("$ref")}
    node["allOf"] = [reference, *sequence(node.get("allOf"))]


def _any_of(prefix: list[Json], rest: object) -> Json:
    """Return the schema of items that are of a prefix, or of what may come after it."""
    if rest is False:
        return {"anyOf": prefix}
    return {"anyOf": [*prefix, rest]} if isinstance(rest, dict) and rest else {}
