"""Moving inline objects, enums and unions into components, named by where they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from generator.shape.places import ITEM, VALUE, Place, pointer_place, roots
from generator.shape.pointers import (
    Json,
    component_key,
    component_ref,
    follow,
    is_reference,
    resolve,
)
from generator.shape.schemas import (
    alternatives,
    children,
    constants,
    mapping,
    parts,
    sequence,
    types,
)
from generator.shape.unions import all_properties, find_tag

_SAID = ("description", "default", "deprecated")
"""What an inline schema says of its place as well as of itself."""
_UNREAD_WORDS = (
    "not if then else contains propertyNames dependentSchemas $defs definitions " "unevaluatedItems"
)
_UNREAD = frozenset(_UNREAD_WORDS.split())
_INLINE_UNION = 3
_MARK = "\x00"
_WORDS = {
    "items": (ITEM,),
    "prefixItems": (ITEM,),
    "additionalProperties": (VALUE,),
    "patternProperties": (VALUE,),
    "unevaluatedProperties": (VALUE,),
}


@dataclass
class Hoist:
    """One document's hoisting. Keys are provisional until ``rename``."""

    data: Json
    unresolved: Callable[[str], None]
    made: dict[str, Place] = field(default_factory=dict[str, Place])
    _seen: set[int] = field(default_factory=set[int])
    _ways: set[tuple[str, ...]] = field(default_factory=set[tuple[str, ...]])
    _targets: set[int] = field(default_factory=set[int])

    @property
    def schemas(self) -> Json:
        """The document's component schemas."""
        return cast(Json, self.data["components"]["schemas"])

    def run(self) -> None:
        """Hoist everything, and make each schema reference one to a component."""
        references = self._references()
        self._targets = {id(self._landing(ref)) for ref in references}
        for schema, place in list(roots(self.data)):
            self._root(schema, place)
        for ref in references:
            target = self._landing(ref)
            if isinstance(target, dict) and id(cast(Json, target)) not in self._seen:
                self._root(cast(Json, target), pointer_place(ref))
        self._settle()

    def rename(self, final: Mapping[str, str]) -> None:
        """Give what was hoisted its final keys.

        Args:
            final: The final key by provisional key.
        """
        kept = {final.get(key, key): schema for key, schema in self.schemas.items()}
        rename(schema_nodes(self.data), final)
        self.data["components"]["schemas"] = kept

    def follow(self, schema: Json) -> Json:
        """Return what a schema means, if it is a reference, or itself."""
        return mapping(follow(self.data, schema))

    def _references(self) -> list[str]:
        """Return the targets, each once, of references that don't name a component schema."""
        found = dict.fromkeys(n["$ref"] for n in schema_nodes(self.data) if is_reference(n))
        return [ref for ref in found if component_key(ref) is None]

    def _landing(self, ref: str) -> Any:
        """Return what ``ref`` finally means; a reference only if it is to a component schema."""
        target = resolve(self.data, ref)
        for _ in range(64):
            if not is_reference(target) or component_key(target["$ref"]) is not None:
                return target
            target = resolve(self.data, target["$ref"])
        return None

    def _root(self, schema: Json, place: Place) -> None:
        self._inside(schema, place)
        if not place.component and (self._hoistable(schema) or self._is_target(schema)):
            self._move(schema, place)

    def _inside(self, schema: Json, place: Place) -> None:
        if id(schema) in self._seen or is_reference(schema):
            return
        self._seen.add(id(schema))
        for word, name, child in list(children(schema)):
            if word in _UNREAD:
                continue
            inner = self._inner(schema, word, name, child, place)
            self._inside(child, inner)
            if self._is_target(child) or (word != "allOf" and self._hoistable(child)):
                self._move(child, inner)

    def _hoistable(self, schema: Json) -> bool:
        return hoistable(schema) or find_tag(schema, self.follow) is not None

    def _inner(self, schema: Json, word: str, name: str, child: Json, place: Place) -> Place:
        at = (word, name) if name else (word,)
        if word == "properties":
            return place.inside(name, at=at)
        if word == "allOf" or (word in ("oneOf", "anyOf") and len(alternatives(schema)) == 1):
            return place.inside(at=(word,), fallbacks=("Base",))
        if word in ("oneOf", "anyOf"):
            found = self._variant(child)
            return place.inside(found[0], at=(word, found[0]), fallbacks=tuple(found[1:]))
        return place.inside(*_WORDS.get(word, ()), at=at)

    def _variant(self, schema: Json) -> list[str]:
        """Return words that tell an alternative of a union from its neighbours, best first."""
        found = [str(schema.get("title") or "")]
        properties = all_properties(schema, self.follow)
        for inner in properties.values():
            values = constants(self.follow(inner)) or []
            found += [str(values[0])] if len(values) == 1 else []
        required = [str(name) for name in sequence(schema.get("required"))]
        found += [*required, *properties, *types(schema)]
        return [word for word in found if word] or ["Option"]

    def _is_target(self, schema: Json) -> bool:
        """Say whether a reference into the document means ``schema``, and copying it won't do."""
        if id(schema) not in self._targets or is_reference(schema):
            return False
        scalar = types(schema) in (["string"], ["integer"], ["number"], ["boolean"])
        return not scalar or constants(schema) is not None

    def _move(self, schema: Json, place: Place) -> None:
        key = f"{_MARK}{len(self.made)}"
        self.schemas[key] = dict(schema)
        if place.way in self._ways:
            place = place.inside(at=(str(len(self.made)),), fallbacks=place.fallbacks)
        self._ways.add(place.way)
        self.made[key] = place
        said = {word: schema[word] for word in _SAID if word in schema}
        schema.clear()
        schema.update(component_ref(key), **said)

    def _settle(self) -> None:
        """Turn references into the document into references to components, or into copies."""
        for node in schema_nodes(self.data):
            if is_reference(node) and component_key(node["$ref"]) not in self.schemas:
                found = mapping(self._landing(node["$ref"]))
                lost = "$ref" in found and component_key(found["$ref"]) not in self.schemas
                if not found or found is node or lost:
                    self.unresolved(node["$ref"])
                    found = {}
                del node["$ref"]
                node.update(found)


def hoistable(schema: Json) -> bool:
    """Say whether an inline schema needs a name: an object, an enum, or more than a small union."""
    if is_reference(schema):
        return False
    values = [value for value in constants(schema) or [] if value is not None]
    if len(values) > 1:
        return all(isinstance(value, str | int) and not isinstance(value, bool) for value in values)
    if schema.get("properties"):
        return True
    if _composed(schema):
        return True
    return len(alternatives(schema)) > _INLINE_UNION


def _composed(schema: Json) -> bool:
    members = parts(schema)
    if len(members) == 1 and is_reference(members[0]):
        return False
    return any(m.get("properties") or is_reference(m) or _composed(m) for m in members)


def schema_nodes(data: Json) -> Iterator[Json]:
    """Yield every schema of the document, inner ones included, each object once."""
    seen: set[int] = set()
    stack = [schema for schema, _ in roots(data)]
    stack.reverse()
    while stack:
        node = stack.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        yield node
        stack += [child for _, _, child in children(node)]


def rename(nodes: Iterable[Json], keys: Mapping[str, str]) -> None:
    """Point references of schemas at other component keys, also those of discriminator mappings."""
    for node in nodes:
        key = component_key(node.get("$ref"))
        if key is not None and key in keys:
            node.update(component_ref(keys[key]))
        mapped = mapping(mapping(node.get("discriminator")).get("mapping"))
        for value, target in mapped.items():
            key = component_key(target) or str(target)
            if key in keys:
                mapped[value] = component_ref(keys[key])["$ref"]
