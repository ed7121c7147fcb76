"""Which components extend which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from generator.profile import DiscriminatorTable
from generator.shape.pointers import Json, component_key
from generator.shape.schemas import alternatives, constants, mapping, parts, types
from generator.shape.telling import Base, Teller

__all__ = ["Base", "Hierarchy"]


@dataclass
class Hierarchy:
    """The inheritance among component schemas (OpenAPI 3.0.3, Composition and Inheritance)."""

    schemas: Json
    tables: Sequence[DiscriminatorTable] = ()
    """What the profile says of children that the document does not tell apart."""
    _parents: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    @cached_property
    def children(self) -> dict[str, list[str]]:
        """The keys of the components that extend each base."""
        found: dict[str, list[str]] = {}
        for key in self.schemas:
            for base in self.parents(key):
                found.setdefault(base, []).append(key)
        return found

    @cached_property
    def bases(self) -> dict[str, Base]:
        """Every base by key."""
        teller = Teller(self.schemas, self.children, self.tables)
        return {key: teller.base(key) for key in self.children}

    def parents(self, key: str) -> list[str]:
        """Return the keys of the classes that a component extends, the tagged ones first."""
        if key not in self._parents:
            self._parents[key] = self._found_parents(key)
        return self._parents[key]

    def _found_parents(self, key: str) -> list[str]:
        schema = mapping(self.schemas.get(key))
        if not self._extends(schema):
            return []
        found = [k for k in _allof_keys(schema) if k in self.schemas and self.is_class(k)]
        found = [k for k in dict.fromkeys(found) if k != key and key not in self._above(k)]
        above = {k: self._above(k) for k in found}
        kept = [k for k in found if not any(k in above[o] for o in found if o != k)]
        return sorted(kept, key=lambda k: "discriminator" not in mapping(self.schemas[k]))

    def is_class(self, key: str) -> bool:
        """Say whether a component becomes a class: an object with properties, or extended."""
        return self._is_class(mapping(self.schemas.get(key)), key, {key})

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

    def _is_class(self, schema: Json, key: str | None, seen: set[str]) -> bool:
        if constants(schema) is not None or types(schema) not in ([], ["object"]):
            return False
        if schema.get("properties"):
            return True
        empty = types(schema) == ["object"] and "additionalProperties" not in schema
        if empty and not parts(schema) and not alternatives(schema) and key in self._extended:
            return True
        return any(self._part_class(part, seen) for part in parts(schema))

    def _part_class(self, part: Json, seen: set[str]) -> bool:
        key = component_key(part.get("$ref"))
        if key is None:
            return self._is_class(part, None, seen)
        if key in seen or key not in self.schemas:
            return False
        seen.add(key)
        return self._is_class(mapping(self.schemas[key]), key, seen)


def _allof_keys(schema: Json) -> list[str]:
    found = (component_key(member.get("$ref")) for member in parts(schema))
    return [key for key in found if key is not None]
