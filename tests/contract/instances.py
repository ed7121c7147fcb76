"""Values that satisfy the schemas of an OpenAPI document (3.0 and 3.1).

Deterministic: the same schema gives the same value. A *minimal* value has what is required and no
more, a *full* one every property that may be sent. Read-only properties are never sent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, TypeAlias, TypeVar

from generator.values import is_list, is_object, mapping, sequence
from tests.contract.numbers import number
from tests.contract.strings import text

Schema: TypeAlias = Mapping[str, Any]
T = TypeVar("T")

_LARGE = 400
"""From this many values on, a full value gets only what is required."""
_FILE = b"content of a file"
_ROUNDS = 3
"""A schema that requires itself has no finite value; so many times round, it is left empty."""


class Instances:
    """Makes values for the schemas of one document, whose references it follows."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document = document
        self._schemas: Mapping[str, Schema] = document.get("components", {}).get("schemas", {})
        self._children: dict[str, list[str]] = {}
        self.endless = False
        """Whether the last value is cut short: its schema requires itself, without end."""
        for name, schema in self._schemas.items():
            for part in _mappings(schema.get("allOf")):
                if "$ref" in part:
                    self._children.setdefault(str(part["$ref"]), []).append(name)

    def resolve(self, node: Mapping[str, Any]) -> Mapping[str, Any]:
        """Follow ``node``'s references to what they point at (RFC 6901)."""
        while "$ref" in node:
            target: Any = self._document
            for part in str(node["$ref"]).removeprefix("#/").split("/"):
                key = part.replace("~1", "/").replace("~0", "~").replace("%20", " ")
                target = target[int(key)] if is_list(target) else target[key]
            node = target
        return node

    def value(
        self, schema: Schema, *, full: bool, files: bool = False, filled: bool = False
    ) -> Any:
        """Return a value for ``schema``.

        ``files``: binary strings are bytes, as in a form; ``filled``: arrays are not empty.
        """
        self.endless = False
        return Maker(self, full, files).make(schema, filled=filled)

    def flatten(self, schema: Schema, *, base: bool = False) -> dict[str, Any]:
        """Merge references, ``allOf`` and one alternative of a union into one plain schema.

        ``base``: leave a polymorphic base as it is instead of taking one of its children.
        """
        reference = str(schema.get("$ref", ""))
        plain = dict(self.resolve(schema)) if reference else dict(schema)
        if reference:
            plain["x-reference"] = reference
        if not base and (child := self._first_child(reference, plain)):
            return self.flatten(child)
        merged: dict[str, Any] = {}
        for part in _mappings(plain.pop("allOf", None)):
            _merge(merged, self.flatten(part, base=True))
        _merge(merged, plain)
        return self._union(merged)

    def _union(self, merged: dict[str, Any]) -> dict[str, Any]:
        """Replace ``oneOf`` or ``anyOf`` by the first alternative that is not null."""
        for keyword in ("oneOf", "anyOf"):
            options = [o for o in _mappings(merged.pop(keyword, None)) if o.get("type") != "null"]
            if not options:
                continue
            chosen = self.choose(options)
            _merge(merged, self.flatten(chosen))
            if tag := self._tag(merged, str(chosen.get("$ref", ""))):
                merged.setdefault("x-tag", tag)
        return merged

    def _tag(self, schema: Schema, reference: str) -> tuple[str, Any] | None:
        """Return the discriminator's property and the value that means ``reference``."""
        discriminator = schema.get("discriminator")
        if not is_object(discriminator) or not reference:
            return None
        name = reference.rsplit("/", 1)[-1]
        for key, target in mapping(discriminator.get("mapping")).items():
            if target in (reference, name):
                return str(discriminator["propertyName"]), key
        return str(discriminator["propertyName"]), name

    def _first_child(self, reference: str, schema: Schema) -> Schema | None:
        """Return the child that stands for a base with a discriminator of its own."""
        if "discriminator" not in schema or "oneOf" in schema or "anyOf" in schema:
            return None
        children = list(self.children(reference))
        return self.tagged(reference, *self.choose(children)) if children else None

    def choose(self, options: Sequence[T]) -> T:
        """Return which of several alternatives to take: the first."""
        return options[0]

    def tagged(self, reference: str, tag: str, child: Schema) -> Schema:
        """Return ``child`` so that its value carries the tag that the base asks for."""
        discriminator = self.resolve({"$ref": reference}).get("discriminator")
        if not is_object(discriminator):
            return child
        return {"allOf": [child], "x-tag": (str(discriminator["propertyName"]), tag)}

    def children(self, reference: str) -> Iterator[tuple[str, Schema]]:
        """Yield the tag and the schema of each child of a base, those it maps first."""
        schema = self.resolve({"$ref": reference}) if reference else dict[str, Any]()
        discriminator = mapping(schema.get("discriminator"))
        for tag, target in mapping(discriminator.get("mapping")).items():
            target = target if "/" in target else f"#/components/schemas/{target}"
            if target != reference:
                yield str(tag), {"$ref": target}
        if discriminator.get("mapping"):
            return
        for name in self._children.get(reference, []):
            child = {"$ref": f"#/components/schemas/{name}"}
            yield self._own_tag(reference, name, str(discriminator.get("propertyName", ""))), child

    def _own_tag(self, reference: str, name: str, tag_property: str) -> str:
        """Return a child's tag: what it says itself, the base's word for it, or its name."""
        schema = self._schemas[name]
        if "x-discriminator-value" in schema:
            return str(schema["x-discriminator-value"])
        for part in (schema, *_mappings(schema.get("allOf"))):
            own = part.get("properties", {}).get(tag_property, {})
            if own.get("enum"):
                return str(own["enum"][0])
        base = self.resolve({"$ref": reference}).get("properties", {}).get(tag_property, {})
        options = self.resolve(base).get("enum") or [name]
        return str(max(options, key=lambda option: alike(str(option), name)))


class Maker:
    """Makes one value; knows whether it is to be full, and how much it has made already."""

    def __init__(self, instances: Instances, full: bool, files: bool) -> None:
        self._instances, self._full, self._files = instances, full, files
        self._stack: list[str] = []
        self._made = 0

    def make(self, schema: Schema, *, filled: bool = False) -> Any:
        """Return a value for ``schema``."""
        plain = self._instances.flatten(schema)
        self._made += 1
        self._stack.append(str(plain.get("x-reference", "")))
        try:
            return self._plain(plain, filled)
        finally:
            self._stack.pop()

    def _plain(self, schema: Schema, filled: bool) -> Any:
        if "const" in schema:
            return schema["const"]
        if options := [o for o in schema.get("enum", ()) if o is not None]:
            return options[-1 if self._full else 0]
        kind = _type(schema)
        if self._files and kind == "object" and not _structured(schema):
            return _FILE
        if kind == "object":
            return self._object(schema)
        return self._array(schema, filled) if kind == "array" else self._scalar(kind, schema)

    def _generous(self) -> bool:
        """Whether to send what is optional here: not in a cycle, nor in what is large already."""
        named = [name for name in self._stack if name]
        again = bool(named) and named.count(named[-1]) > 1
        return self._full and not again and self._made < _LARGE

    def _scalar(self, kind: str, schema: Schema) -> Any:
        if kind == "boolean":
            return True
        if kind in ("integer", "number"):
            return number(schema, kind)
        if kind == "null":
            return None
        if self._files and schema.get("format") == "binary":
            return _FILE
        return text(schema)

    def _array(self, schema: Schema, filled: bool) -> list[Any]:
        items: Schema = schema.get("items", {})
        count = max(int(schema.get("minItems", 0)), 1 if filled or self._generous() else 0)
        count = min(count, int(schema.get("maxItems", count)))
        if count > 1 and schema.get("uniqueItems"):
            return self._distinct(items, count)
        return [self.make(items) for _ in range(count)]

    def _distinct(self, items: Schema, count: int) -> list[Any]:
        if options := self._instances.flatten(items).get("enum"):
            return list(options[:count])
        first = self.make(items)
        return [f"{first}{n}" if isinstance(first, str) else n for n in range(count)]

    def _object(self, schema: Schema) -> dict[str, Any]:
        properties: dict[str, Schema] = dict(schema.get("properties", {}))
        if "x-tag" in schema:
            properties[schema["x-tag"][0]] = {"const": schema["x-tag"][1]}
        names = self._names(schema, properties)
        self._agree(names, properties)
        made = {name: self.make(properties.get(name, {})) for name in names}
        return self._additional(made, schema, properties)

    def _names(self, schema: Schema, properties: Mapping[str, Schema]) -> list[str]:
        """Which properties to send: the required ones, or all; never a read-only one."""
        here = self._stack[-1]
        if here and self._stack.count(here) > _ROUNDS:
            self._instances.endless = True
            return []
        wanted = list(properties) if self._generous() else []
        required = [
            *schema.get("required", ()),
            *(n for n in properties if "const" in properties[n]),
        ]
        wanted += [n for n in dict.fromkeys(required) if n not in wanted]
        return [n for n in wanted if not self._read_only(properties.get(n, {}))]

    def _read_only(self, schema: Schema) -> bool:
        if schema.get("readOnly") is True:
            return True
        return "$ref" in schema and self._instances.resolve(schema).get("readOnly") is True

    def _additional(
        self, made: dict[str, Any], schema: Schema, properties: Mapping[str, Schema]
    ) -> dict[str, Any]:
        """Add what ``minProperties`` asks for, and in a full value one undeclared property."""
        extra = schema.get("additionalProperties")
        least = int(schema.get("minProperties", 0))
        if is_object(extra) and self._generous():
            least = max(least, len(made) + 1)
        optional = [n for n in properties if n not in made]
        while len(made) < least:
            name = optional.pop(0) if optional else f"key{len(made)}"
            made[name] = self.make(properties.get(name, mapping(extra)))
        return made

    def _agree(self, names: Sequence[str], properties: dict[str, Schema]) -> None:
        """Make an enum and the polymorphic value beside it agree, as services expect."""
        for name in names:
            reference = _reference(properties.get(name, {}))
            children = list(self._instances.children(reference))
            if len(children) < 2:
                continue
            for sibling in names:
                options = self._instances.flatten(properties.get(sibling, {})).get("enum")
                if sibling == name or not options:
                    continue
                option, (tag, child) = _closest(options, children)
                properties[sibling] = {"const": option}
                properties[name] = self._instances.tagged(reference, tag, child)
                break


def _closest(
    options: Sequence[Any], children: Sequence[tuple[str, Schema]]
) -> tuple[Any, tuple[str, Schema]]:
    """Return the pair of an enum value and a child whose names are most alike."""
    pairs = [(option, child) for option in options for child in children]
    return max(pairs, key=lambda pair: _agreement(str(pair[0]), pair[1]))


def _agreement(option: str, child: tuple[str, Schema]) -> float:
    names = {child[0], str(child[1]["$ref"]).rsplit("/", 1)[-1]}
    return max(alike(option, name) for name in names)


def alike(option: str, name: str) -> float:
    """Return how much a value is like a name: above 1 if one begins with the other, 2 if equal."""
    left, right = (re.sub(r"[^a-z0-9]", "", s.lower()) for s in (option, name))
    exact = 2.0 if left == right else 1.0 if right.startswith(left) else 0.0
    return exact + SequenceMatcher(None, left, right, autojunk=False).ratio()


def _reference(schema: Schema) -> str:
    """Return what a schema refers to, also through an ``allOf`` of one."""
    parts = _mappings(schema.get("allOf"))
    if len(parts) == 1 and "$ref" in parts[0]:
        return str(parts[0]["$ref"])
    return str(schema.get("$ref", ""))


def _type(schema: Schema) -> str:
    """Return the JSON type that a value is to have, guessed where the schema does not say."""
    declared = schema.get("type")
    if is_list(declared):
        return str(next((t for t in declared if t != "null"), "null"))
    if declared:
        return str(declared)
    if "properties" in schema or "additionalProperties" in schema or "x-tag" in schema:
        return "object"
    if schema.get("required"):
        return "object"
    return "array" if "items" in schema else "string"


def _structured(schema: Schema) -> bool:
    """Whether an object has fields; in a form, one without is how Java services say *file*."""
    return bool(schema.get("properties") or schema.get("additionalProperties"))


def _merge(merged: dict[str, Any], plain: Schema) -> None:
    """Add ``plain``'s keywords to ``merged``; properties and required names accumulate."""
    for keyword, value in plain.items():
        if keyword == "properties":
            merged["properties"] = _properties(merged.get("properties", {}), value)
        elif keyword == "required":
            known = merged.get("required", [])
            merged["required"] = [*known, *(n for n in value if n not in known)]
        elif keyword == "enum" and "enum" in merged:
            merged["enum"] = [o for o in value if o in merged["enum"]] or value
        elif keyword == "enum" and merged.get("const") not in value:
            merged.pop("const", None)
            merged["enum"] = value
        else:
            merged[keyword] = value


def _properties(known: Mapping[str, Schema], new: Mapping[str, Schema]) -> dict[str, Schema]:
    """Merge two sets of properties; one that both have must satisfy both."""
    both = {name: {"allOf": [known[name], new[name]]} for name in new if name in known}
    return {**known, **new, **both}


def _mappings(value: Any) -> list[Schema]:
    return [v for v in sequence(value) if is_object(v)]
