"""Where a document is wrong or silent about what tells children apart, and what was done."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.diagnostics import Severity
from generator.shape.hierarchy import Hierarchy
from generator.shape.pointers import component_key, component_ref
from generator.shape.schemas import Json, constants, mapping, resolved
from generator.shape.telling import Base, below


class Finding(NamedTuple):
    """A diagnostic without its position."""

    code: str
    severity: Severity
    pointer: str
    message: str
    action: str


def findings(hierarchy: Hierarchy) -> Iterator[Finding]:
    """Yield what there is to say of each base, and of the profile's tables."""
    for key, base in hierarchy.bases.items():
        said = mapping(mapping(hierarchy.schemas[key]).get("discriminator"))
        yield from _targets(hierarchy, key, mapping(said.get("mapping")))
        if base.tags:
            continue
        listed = _lists(hierarchy, key, base) and not base.alike.keys() <= set(base.children)
        if said and (base.beside or listed):
            yield _wrong(key, base)
        elif len(base.children) > 1 and not base.beside and not said:
            yield _silent(key)
    for table in hierarchy.tables:
        for name in [table.schema_, *table.values.values()]:
            if name and name not in hierarchy.schemas:
                yield _stale(table.schema_, name)


def _targets(hierarchy: Hierarchy, key: str, said: Json) -> Iterator[Finding]:
    extending = below(hierarchy.children, key)
    for value, ref in said.items():
        target = component_key(ref) or str(ref)
        if target not in extending and target != key:
            yield Finding(
                "discriminator-mapping",
                Severity.WARNING,
                f"{_pointer(key)}/discriminator/mapping/{value}",
                f"'{value}' is mapped to {target}, which does not extend {key}",
                "such values stay a base, or go by structure",
            )


def _lists(hierarchy: Hierarchy, key: str, base: Base) -> bool:
    """Say whether the discriminator lists its values, which then are not the children's names."""
    own = mapping(mapping(hierarchy.schemas[key]).get("properties")).get(base.property or "")
    return constants(resolved(mapping(own), hierarchy.schemas)) is not None


def _wrong(key: str, base: Base) -> Finding:
    ways = [f"'{n}' beside '{held}'" for held, names in base.beside.items() for n in names]
    if not ways:
        ways = [f"'{base.property}' by likeness of the names"]
    return Finding(
        "discriminator-overruled",
        Severity.WARNING,
        f"{_pointer(key)}/discriminator",
        f"the values of '{base.property}' are not the names of the schemas that extend {key}",
        f"told apart by {', '.join(ways)}, then by structure",
    )


def _silent(key: str) -> Finding:
    return Finding(
        "no-discriminator",
        Severity.INFO,
        _pointer(key),
        f"nothing tells the schemas apart that extend {key}",
        "told apart by structure; a [[discriminators]] table of the profile can settle it",
    )


def _stale(key: str, name: str) -> Finding:
    return Finding(
        "discriminator-table",
        Severity.INFO,
        _pointer(key),
        f"the profile's discriminators for {key} name the schema {name}, which is not there",
        "ignored",
    )


def _pointer(key: str) -> str:
    return str(component_ref(key)["$ref"])
