"""Schemas that only values without end would satisfy, as they require each other in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from graphlib import CycleError, TopologicalSorter
from typing import Any

from generator.document.grammar import Node
from generator.document.repair.engine import Fix, Phase, rule
from generator.values import Json, mapping, sequence

_SCHEMA = "#/components/schemas/"


@rule("endless-requirement", Phase.LAST, "components")
def endless_requirement(fix: Fix, node: Node) -> None:
    """Let components that require each other in a circle require nothing.

    One of their fields can't be meant to be required; no telling which of them are.
    """
    schemas = mapping(node.value.get("schemas"))
    due = {name for name, schema in schemas.items() if not _nullable(mapping(schema))}
    needs = {name: {*_needs(schema)} & due for name, schema in schemas.items()}
    needed: dict[str, set[str]] = {name: set() for name in needs}
    for name, targets in needs.items():
        for target in targets:
            needed[target].add(name)
    circles = _endless(needs) & _endless(needed)
    for name in [name for name in schemas if name in circles]:
        for path, part in _parts(schemas[name]):
            where = Node("schema", part, (*node.path, "schemas", name, *path))
            found = [field for field in _required(part) if {*_components(part, field)} & circles]
            if found:
                message = f"the schema can't end, as it requires {found[0]!r}, which requires it"
                fix.set_aside(where, "required", message, "taken to require nothing")


def _endless(graph: Mapping[str, set[str]]) -> set[str]:
    """Return what leads into a circle."""
    sorter = TopologicalSorter(graph)
    with suppress(CycleError):
        sorter.prepare()
    left = {*graph}
    while ready := sorter.get_ready():
        left -= {*ready}
        sorter.done(*ready)
    return left


def _parts(schema: Any) -> Iterator[tuple[tuple[str | int, ...], Json]]:
    """Yield a schema and the parts that are written in it."""
    yield (), mapping(schema)
    for index, part in enumerate(sequence(mapping(schema).get("allOf"))):
        yield ("allOf", index), mapping(part)


def _needs(schema: Any) -> Iterator[str]:
    """Yield the components of which each value of a schema is one or has one."""
    for _, part in _parts(schema):
        yield from _named(part)
        for field in _required(part):
            yield from _components(part, field)


def _required(part: Json) -> list[Any]:
    return sequence(part.get("required"))


def _components(part: Json, field: Any) -> Iterator[str]:
    """Yield the components of which each value of a property is one."""
    schema = mapping(mapping(part.get("properties")).get(field))
    if not _nullable(schema):
        for _, inner in _parts(schema):
            yield from _named(inner)


def _nullable(schema: Json) -> bool:
    return schema.get("nullable") is True or "null" in sequence(schema.get("type"))


def _named(schema: Json) -> Iterator[str]:
    reference = schema.get("$ref")
    if isinstance(reference, str) and reference.startswith(_SCHEMA):
        yield reference.removeprefix(_SCHEMA)
