"""Which components extend which, and what tells the children of a base apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import cast

from generator.shape.pointers import Json, component_key
from generator.shape.schemas import alternatives, constants, mapping, parts, types


@dataclass(frozen=True, slots=True)
class Base:
    """A component that others extend with ``allOf``."""

    children: tuple[str, ...]
    property: str | None = None
    """The wire name of the property whose value names the child."""
    tags: Mapping[str, str] = field(default_factory=dict[str, str])
    """The child's key by the value of ``property``."""


@dataclass
class Hierarchy:
    """The inheritance among component schemas (OpenAPI 3.0.3, Composition and Inheritance)."""

    schemas: Json

    @cached_property
    def bases(self) -> dict[str, Base]:
        """Every base by key."""
        found: dict[str, list[str]] = {}
        for key in self.schemas:
            for base in self.parents(key):
                found.setdefault(base, []).append(key)
        return {base: _base(self.schemas, base, found) for base in found}

    def parents(self, key: str) -> list[str]:
        """Return the keys of the classes that a component extends, the tagged ones first."""
        schema = mapping(self.schemas.get(key))
        if not self._extends(schema):
            return []
        found = [k for k in _allof_keys(schema) if k in self.schemas and self.is_class(k)]
        found = [k for k in dict.fromkeys(found) if k != key and key not in self._above(k)]
        kept = [k for k in found if not any(k in self._above(o) for o in found if o != k)]
        return sorted(kept, key=lambda k: "discriminator" not in mapping(self.schemas[k]))

    def is_class(self, key: str) -> bool:
        """Say whether a component becomes a class: an object with properties, or extended."""
        return self._is_class(mapping(self.schemas.get(key)), key, frozenset([key]))

    @cached_property
    def _extended(self) -> set[str]:
        every = (mapping(schema) for schema in self.schemas.values())
        return {key for schema in every if self._extends(schema) for key in _allof_keys(schema)}

    def _extends(self, schema: Json) -> bool:
        """Say whether ``allOf`` here makes a type of its own, not another name for one."""
        keys = _allof_keys(schema)
        if not keys or constants(schema) is not None:
            return False
        if "properties" in schema or schema.get("type") == "object" or len(parts(schema)) > 1:
            return True
        return any("discriminator" in mapping(self.schemas.get(key)) for key in keys)

    def _above(self, key: str) -> set[str]:
        """Return the keys of all that ``key`` extends, directly or not."""
        seen: set[str] = set()
        stack = [key]
        while stack:
            for target in _allof_keys(mapping(self.schemas.get(stack.pop()))):
                if target not in seen:
                    seen.add(target)
                    stack.append(target)
        return seen

    def _is_class(self, schema: Json, key: str | None, seen: frozenset[str]) -> bool:
        if constants(schema) is not None or types(schema) not in ([], ["object"]):
            return False
        if schema.get("properties"):
            return True
        empty = types(schema) == ["object"] and "additionalProperties" not in schema
        if empty and not parts(schema) and not alternatives(schema) and key in self._extended:
            return True
        return any(self._part_class(part, seen) for part in parts(schema))

    def _part_class(self, part: Json, seen: frozenset[str]) -> bool:
        key = component_key(part.get("$ref"))
        if key is None:
            return self._is_class(part, None, seen)
        if key in seen or key not in self.schemas:
            return False
        return self._is_class(mapping(self.schemas[key]), key, seen | {key})


def _allof_keys(schema: Json) -> list[str]:
    found = (component_key(member.get("$ref")) for member in parts(schema))
    return [key for key in found if key is not None]


def _below(key: str, children: Mapping[str, list[str]], seen: frozenset[str]) -> Iterator[str]:
    """Yield the children of a base and theirs, nearer ones first."""
    found = [child for child in children.get(key, ()) if child not in seen]
    yield from found
    for child in found:
        yield from _below(child, children, seen | {key})


def _base(schemas: Json, key: str, children: Mapping[str, list[str]]) -> Base:
    discriminator = mapping(mapping(schemas[key]).get("discriminator"))
    name = discriminator.get("propertyName")
    tags: dict[str, str] = {}
    for value, ref in mapping(discriminator.get("mapping")).items():
        target = component_key(ref) or (ref if ref in schemas else None)
        if target is not None and target != key:
            tags[str(value)] = target
    for child in _below(key, children, frozenset()):
        for value in _own_values(mapping(schemas[child]), str(name) if name else None):
            tags.setdefault(value, child)
        if name and child not in tags.values():
            tags.setdefault(child, child)
    return Base(tuple(children[key]), str(name) if name else None, tags)


def _own_values(schema: Json, name: str | None) -> Iterator[str]:
    """Yield the values of the discriminating property that mean this child."""
    for part in [schema, *parts(schema)]:
        if "x-discriminator-value" in part:
            yield str(part["x-discriminator-value"])
        if name is not None:
            own = mapping(mapping(part.get("properties")).get(name))
            values = constants(own)
            if values is not None and len(values) == 1:
                yield str(cast(object, values[0]))
