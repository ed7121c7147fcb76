"""Emitting equal schemas once."""

from __future__ import annotations

from collections.abc import Collection

from generator.shape.hoist import rename, schema_nodes
from generator.shape.pointers import Json, component_key, component_ref
from generator.shape.schemas import constants, mapping, structure


def share(data: Json, hoisted: Collection[str], apart: Collection[str]) -> dict[str, str]:
    """Make each component that equals an earlier one a reference to it.

    Components count as equal when they agree in everything, documentation included; where one
    of the two was hoisted, or both list values, documentation does not count.

    Args:
        data: The document; changed in place.
        hoisted: Keys that may vanish, since they are not the document's own.
        apart: Keys that keep a type of their own, because the type tells them apart at run time.

    Returns:
        The key that stands for each shared one. References to it are already rewritten.
    """
    schemas: Json = data["components"]["schemas"]
    nodes = list(schema_nodes(data))
    shared: dict[str, str] = {}
    changed = _aliases(schemas) or _equal(schemas, hoisted, apart)
    while changed:
        rename(nodes, changed)
        shared = {key: changed.get(to, to) for key, to in shared.items()} | changed
        left = {key: schema for key, schema in schemas.items() if key not in shared}
        changed = _equal(left, hoisted, apart)
    schemas |= {key: component_ref(target) for key, target in shared.items()}
    for key in [key for key in shared if key in hoisted]:
        del schemas[key]
    return shared


def _aliases(schemas: Json) -> dict[str, str]:
    """Return the components that are nothing but a reference, and where each chain ends."""
    direct = {key: component_key(mapping(v).get("$ref")) for key, v in schemas.items()}
    ends: dict[str, str | None] = {}
    for key in direct:
        chain: dict[str, None] = {}
        end: str | None = key
        while (
            end is not None and end not in ends and end not in chain and direct.get(end) is not None
        ):
            chain[end] = None
            end = direct[end]
        if end is not None:
            end = None if end in chain else ends.get(end, end)
        ends |= dict.fromkeys(chain, end)
    return {key: end for key in direct if (end := ends.get(key)) is not None}


def _equal(schemas: Json, hoisted: Collection[str], apart: Collection[str]) -> dict[str, str]:
    exact: dict[str, str] = {}
    loose: dict[str, str] = {}
    found: dict[str, str] = {}
    for key in [*(k for k in schemas if k not in hoisted), *(k for k in schemas if k in hoisted)]:
        if key in apart:
            continue
        bare = structure(schemas[key])
        whole = structure(schemas[key], documentation=True)
        values = constants(schemas[key]) is not None
        twin = loose.get(bare) if key in hoisted or values else exact.get(whole)
        if twin is not None:
            found[key] = twin
            continue
        exact[whole] = key
        loose.setdefault(bare, key)
    return found
