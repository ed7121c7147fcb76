"""Questions about a schema that OpenAPI 3.0 and 3.1 answer differently, answered once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, cast

from generator.shape.pointers import component_key
from generator.values import Json as Json
from generator.values import mapping as mapping
from generator.values import sequence as sequence

LISTS = ("allOf", "oneOf", "anyOf", "prefixItems")
MAPS = ("properties", "patternProperties", "$defs", "definitions", "dependentSchemas")
SINGLES = ("items", "additionalProperties", "not", "if", "then", "else", "contains")
_SINGLES = (*SINGLES, "propertyNames", "unevaluatedProperties", "unevaluatedItems")
_HOLDING = frozenset([*MAPS, *LISTS, *_SINGLES])
_ANNOTATIONS_WORDS = (
    "title description example examples default deprecated readOnly writeOnly externalDocs xml "
    "nullable $comment $schema $id"
)
ANNOTATIONS = frozenset(_ANNOTATIONS_WORDS.split())
_MAX_CHAIN = 64
_FURTHER = ("additionalProperties", "unevaluatedProperties")
OBJECT_WORDS = ("properties", *_FURTHER, "patternProperties", "required")


def children(schema: Json) -> Iterator[tuple[str, str, Json]]:
    """Yield the schemas directly inside ``schema`` with their keyword and key or index."""
    if _HOLDING.isdisjoint(schema):
        return
    for word in MAPS:
        for key, child in mapping(schema.get(word)).items():
            if isinstance(child, dict):
                yield word, str(key), cast(Json, child)
    for word in LISTS:
        for index, child in enumerate(sequence(schema.get(word))):
            if isinstance(child, dict):
                yield word, str(index), cast(Json, child)
    for word in _SINGLES:
        if isinstance(schema.get(word), dict):
            yield word, "", cast(Json, schema[word])


def types(schema: Json) -> list[str]:
    """Return the types that a schema allows without "null"; guessed from its keywords if unsaid."""
    said = schema.get("type")
    named = sequence(said) or [said]
    found = [t for t in named if isinstance(t, str) and t != "null"]
    if found or said is not None:
        return found
    if any(word in schema for word in OBJECT_WORDS):
        return ["object"]
    return ["array"] if "items" in schema or "prefixItems" in schema else []


def nullable(schema: Json) -> bool:
    """Say whether null is allowed beside the schema's own values (3.0 and 3.1 alike)."""
    if schema.get("nullable") is True or "null" in sequence(schema.get("type")):
        return True
    return any(is_null(branch) for branch in branches(schema))


def is_null(schema: object) -> bool:
    """Say whether a schema allows null and nothing else."""
    found = mapping(schema)
    if found.get("type") == "null" or found.get("type") == ["null"]:
        return True
    values = constants(found)
    return values is not None and all(value is None for value in values)


def branches(schema: Json) -> list[Json]:
    """Return the alternatives of ``oneOf`` or ``anyOf``, those for null included."""
    found = sequence(schema.get("oneOf")) or sequence(schema.get("anyOf"))
    return [cast(Json, branch) for branch in found if isinstance(branch, dict)]


def alternatives(schema: Json) -> list[Json]:
    """Return the alternatives of ``oneOf`` or ``anyOf`` without those for null."""
    return [branch for branch in branches(schema) if not is_null(branch)]


def constants(schema: Json) -> list[Any] | None:
    """Return the values that ``enum`` or ``const`` lists, each once, or None."""
    if "const" in schema:
        return [schema["const"]]
    if not isinstance(schema.get("enum"), list):
        return None
    found: dict[str, Any] = {}
    for value in schema["enum"]:
        found.setdefault(json.dumps(value, sort_keys=True, default=str), value)
    return list(found.values())


def parts(schema: Json) -> list[Json]:
    """Return the members of ``allOf`` that say more than annotations."""
    found = [cast(Json, p) for p in sequence(schema.get("allOf")) if isinstance(p, dict)]
    return [part for part in found if not set(part) <= ANNOTATIONS]


def references(schema: Json) -> Iterator[str]:
    """Yield the component keys that the type of a schema names."""
    key = component_key(schema.get("$ref"))
    if key is not None:
        yield key
        return
    for inner in _read(schema):
        yield from references(inner)


def _read(schema: Json) -> list[Json]:
    """Return the schemas inside of one that its Python type depends on."""
    if constants(schema) is not None:
        return []
    found = alternatives(schema) or parts(schema)
    if found:
        return found
    inner = [schema.get("items"), further(schema)]
    inner += mapping(schema.get("patternProperties")).values()
    return [schema for schema in map(mapping, inner) if schema]


def further(schema: Json) -> Json:
    """Return what properties are that are not listed; OpenAPI 3.1 has a second word for it."""
    first, second = (mapping(schema.get(word)) for word in _FURTHER)
    return first or second


def substance(schema: Json) -> set[str]:
    """Return the keywords of a schema that are neither annotations nor extensions."""
    return {k for k in schema if k not in ANNOTATIONS and not k.startswith("x-")}


def resolved(schema: Json, components: Json) -> Json:
    """Return what a schema means: the component that it refers to, if it does, or itself."""
    for _ in range(_MAX_CHAIN):
        key = component_key(schema.get("$ref"))
        if key is None:
            return schema
        schema = mapping(components.get(key))
    return {}


def structure(schema: object, *, documentation: bool = False) -> str:
    """Return a key that is equal for schemas that say the same.

    Args:
        schema: Any schema; references in it count by their target's pointer.
        documentation: Whether descriptions, titles and examples count too.
    """
    kept = schema if documentation else _without_documentation(schema)
    return json.dumps(kept, sort_keys=True, default=str)


_DOCUMENTATION = frozenset(["title", "description", "example", "examples", "externalDocs"])


def _without_documentation(node: object, *, names: bool = False) -> object:
    if isinstance(node, list):
        return [_without_documentation(item) for item in sequence(cast(object, node))]
    if not isinstance(node, dict):
        return node
    return {
        key: _without_documentation(value, names=not names and key in MAPS)
        for key, value in cast(Json, node).items()
        if names or not (key in _DOCUMENTATION or key.startswith("x-"))
    }
