"""What each component becomes, class or alias, before datamodel-code-generator writes it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, cast

from generator.models.fields import FieldNames, camel
from generator.models.plain import is_bare, others
from generator.models.text import line, sentence
from generator.profile import Profile
from generator.shape import Shaped
from generator.shape.pointers import Json, component_key
from generator.shape.schemas import mapping, parts, references, sequence

Way = Literal["sent", "received"]


@dataclass(frozen=True, slots=True)
class Field:
    """A property of an object, as an attribute of its class."""

    name: str
    wire: str
    schema: Json
    required: bool
    documentation: str
    way: Way | None = None
    """The only direction in which it is required, if it is in one of them."""


@dataclass(frozen=True, slots=True)
class Model:
    """A component that becomes a class."""

    key: str
    name: str
    parents: tuple[str, ...]
    """Keys of the classes that it extends."""
    fields: tuple[Field, ...]
    documentation: str
    camel: bool
    """Fields are camel case on the wire unless they say otherwise."""
    others: Json | None = None
    """The schema of properties that are no fields, if it has one."""

    @property
    def schemas(self) -> list[Json]:
        """The schemas of what it holds."""
        return [f.schema for f in self.fields] + ([self.others] if self.others else [])


@dataclass(frozen=True, slots=True)
class Alias:
    """A component that becomes another name for a type."""

    key: str
    name: str
    schema: Json
    documentation: str


@dataclass
class Plan:
    """The types of a shaped document."""

    shaped: Shaped
    profile: Profile
    _fields: dict[str, tuple[Field, ...]] = field(default_factory=dict[str, tuple[Field, ...]])
    _all_fields: dict[str, list[Field]] = field(default_factory=dict[str, list[Field]])
    _camel: dict[str, bool] = field(default_factory=dict[str, bool])
    _parents: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    @cached_property
    def types(self) -> dict[str, Model | Alias]:
        """Every type by component key, in the document's order; shared ones once."""
        return {key: self._type(key, schema) for key, schema in self._own()}

    @property
    def schemas(self) -> Json:
        """The component schemas."""
        return cast(Json, self.shaped.data["components"]["schemas"])

    def _own(self) -> Iterator[tuple[str, Json]]:
        for key, schema in self.schemas.items():
            if key not in self.shaped.shared:
                yield key, mapping(schema)

    def _type(self, key: str, schema: Json) -> Model | Alias:
        name = self.shaped.class_names[key]
        documentation = sentence(schema.get("description") or schema.get("title"))
        if documentation[:-1] in (key, name):  # which says nothing
            documentation = ""
        if not (self.shaped.hierarchy.is_class(key) or is_bare(schema)):
            return Alias(key, name, schema, documentation)
        parents = tuple(self.parents(key))
        found, camels = self.fields(key), self.is_camel(key)
        return Model(key, name, parents, found, documentation, camels, self._others(key))

    def parents(self, key: str) -> list[str]:
        """Return the classes that a class extends, less those that don't go together."""
        if key not in self._parents:
            self._parents[key] = self._compatible(key)
        return self._parents[key]

    def _compatible(self, key: str) -> list[str]:
        found: list[str] = []
        taken: dict[str, Field] = {}
        for parent in self.shaped.hierarchy.parents(key):
            fields = {f.name: f for f in self.all_fields(parent)}
            # What both have from the same class is no clash.
            clash = any(taken.get(name, field) is not field for name, field in fields.items())
            alike = self._fits_any(fields.values()) or all(
                self.is_camel(parent) == self.is_camel(other)
                or self._fits_any(self.all_fields(other))
                for other in found
            )
            if not clash and alike:
                found.append(parent)
                taken |= fields
        return found

    def _fits_any(self, fields: Iterable[Field]) -> bool:
        """Say whether names are the same on the wire whether camel case or not."""
        return all(camel(field.name) == field.name == field.wire for field in fields)

    def all_fields(self, key: str) -> list[Field]:
        """Return the fields of a class and of all that it extends."""
        if key not in self._all_fields:
            self._all_fields[key] = [*self._inherited(key), *self.fields(key)]
        return self._all_fields[key]

    def _inherited(self, key: str) -> Iterable[Field]:
        """Return the fields of all that a class extends, each once on whatever ways it comes."""
        found = (f for parent in self.parents(key) for f in self.all_fields(parent))
        return {id(f): f for f in found}.values()

    def is_camel(self, key: str) -> bool:
        """Say whether most names of a class are camel case; a child goes with its parents."""
        if key not in self._camel:
            parents = self.parents(key)
            found = any(map(self.is_camel, parents)) if parents else self._votes(key) > 0
            self._camel[key] = found
        return self._camel[key]

    def _votes(self, key: str) -> int:
        names = [(wire, self._snake(wire)) for wire in self._properties(key)]
        mixed = sum(1 for wire, name in names if wire != name and camel(name) == wire)
        return mixed - sum(1 for wire, name in names if "_" in wire and wire == name)

    def _snake(self, wire: str) -> str:
        return FieldNames(self.profile.whole_words).snake(wire)

    def fields(self, key: str) -> tuple[Field, ...]:
        """Return the fields that a class adds to those of the classes that it extends."""
        if key not in self._fields:
            found = list(self._make_fields(key))
            # What decides the type of a value beside it has to be read before.
            bases = self.shaped.hierarchy.bases.keys()
            found.sort(key=lambda f: not bases.isdisjoint(references(f.schema)))
            self._fields[key] = tuple(found)
        return self._fields[key]

    def _make_fields(self, key: str) -> Iterator[Field]:
        inherited = self._inherited(key)
        known = {f.wire for f in inherited}
        properties = self._properties(key)
        own = {wire: _spelled(wire, properties[wire]) for wire in properties if wire not in known}
        names = FieldNames(self.profile.whole_words, (f.name for f in inherited)).name(own)
        required = self._required(key) - self._tags(key)
        for wire in own:
            schema, needed = properties[wire], wire in required
            way = self._way(schema) if needed else None
            text = _documentation(schema)
            yield Field(names[wire], wire, schema, needed and way is None, text, way)

    def _way(self, schema: Json) -> Way | None:
        """Return the only direction in which a property travels (3.0.3, readOnly, writeOnly)."""
        read, write = self._says(schema, "readOnly"), self._says(schema, "writeOnly")
        if read:
            return None if write else "received"
        return "sent" if write and not self.profile.write_only_in_responses else None

    def _says(self, schema: Json, word: str, depth: int = 8) -> bool:
        """Say whether a schema, or what it refers to, has a word set."""
        if schema.get(word) is True or not depth:
            return schema.get(word) is True
        target = component_key(schema.get("$ref"))
        inner = [mapping(self.schemas.get(target))] if target else parts(schema)
        return any(self._says(one, word, depth - 1) for one in inner)

    def _others(self, key: str) -> Json | None:
        """Return the schema of a class's properties that are no fields."""
        found = [others(part) for part in self._flat(mapping(self.schemas[key]), {key})]
        return next((schema for schema in reversed(found) if schema), None)

    def _tags(self, key: str) -> set[str]:
        """Return the discriminators of a class that real values leave out, as others decide."""
        found: set[str] = set()
        bases = self.shaped.hierarchy.bases
        for base in self._lineage(key):
            said = mapping(mapping(self.schemas[base]).get("discriminator"))
            found_by = bases.get(base)
            if "propertyName" in said and (not found_by or found_by.beside or not found_by.tags):
                found.add(str(said["propertyName"]))
        return found

    def _lineage(self, key: str) -> list[str]:
        """Return a class and all that it extends, each once."""
        found = [key]
        for one in found:
            found += [p for p in self.shaped.hierarchy.parents(one) if p not in found]
        return found

    def _properties(self, key: str) -> dict[str, Json]:
        """Return the properties of a component by wire name, those of its class's parents not."""
        skipped = set(self.parents(key)) if self.shaped.hierarchy.parents(key) else set[str]()
        found: dict[str, Json] = {}
        for part in self._flat(mapping(self.schemas[key]), {key, *skipped}):
            for wire, schema in mapping(part.get("properties")).items():
                found[str(wire)] = mapping(schema)
        return found

    def _required(self, key: str) -> set[str]:
        found: set[str] = set()
        for part in self._flat(mapping(self.schemas[key]), {key, *self.parents(key)}):
            found |= {str(name) for name in sequence(part.get("required"))}
        return found

    def _flat(self, schema: Json, seen: set[str]) -> Iterator[Json]:
        """Yield a schema and, first, the members of ``allOf`` that it is merged from, each once."""
        for part in parts(schema):
            key = component_key(part.get("$ref"))
            if key is None:
                yield from self._flat(part, seen)
            elif key not in seen and key in self.schemas:
                seen.add(key)
                yield from self._flat(mapping(self.schemas[key]), seen)
        yield schema


def _documentation(schema: Json) -> str:
    """Return the documentation of a property, with what its annotations say."""
    found = [sentence(schema.get("description") or schema.get("title"))]
    if "default" in schema:
        found.append(f"The server's default is {line(json.dumps(schema['default'], default=str))}.")
    found += ["Read-only."] if schema.get("readOnly") is True else []
    found += ["Deprecated."] if schema.get("deprecated") is True else []
    return " ".join(filter(None, found))


def _spelled(wire: str, schema: Json) -> str:
    """Return a property's name with its capitals, where its type's name shows them."""
    keys = (key for key in references(schema) if key.lower() == wire)
    return next(keys, wire)
