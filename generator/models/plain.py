"""Schemas reduced to what their Python type says, for datamodel-code-generator.

It gets nothing else: no constraints, which the server enforces; no discriminators, which
``_models.Model`` reads; no text, which the templates write.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from generator.shape.pointers import Json, component_key, component_ref
from generator.shape.schemas import (
    alternatives,
    constants,
    further,
    mapping,
    nullable,
    parts,
    types,
)
from generator.shape.timestamps import MILLISECONDS, SECONDS, UNITS
from generator.values import MAX_ALTERNATIVES

_NULL: Json = {"type": "null"}
_SCALARS = ("integer", "number", "boolean")
FORMATS = {
    MILLISECONDS: "sdk__._models.UnixDateTime",
    SECONDS: "sdk__._models.UnixSeconds",
    "date-time": "sdk__._models.DateTime",
    "date": "sdk__._models.Date",
    "binary": "sdk__._models.Binary",
}


def plain(schema: Json, reference: Callable[[str], Json]) -> Json:
    """Return the schema of the Python type of ``schema``, an empty one for Any.

    Args:
        schema: A shaped schema: references are to components, what needs a name has one.
        reference: Gives the schema that stands for a component.
    """
    return _union(_options(schema, reference))


def _options(schema: Json, reference: Callable[[str], Json]) -> list[Json]:
    found = _values(schema, reference)
    return [*found, _NULL] if nullable(schema) or None in (constants(schema) or []) else found


def _values(schema: Json, reference: Callable[[str], Json]) -> list[Json]:
    key = component_key(schema.get("$ref"))
    if key is not None:
        return [reference(key)]
    values = constants(schema)
    if values is not None:
        return [_constants([value for value in values if value is not None])]
    members = alternatives(schema)
    if members:
        return [one for member in members for one in _options(member, reference)]
    if len(found := parts(schema)) == 1 and not types(schema):
        return _options(found[0], reference)
    if found and "properties" not in schema:
        return _options(found[0], reference)
    return [_typed(name, schema, reference) for name in types(schema)] or [{}]


def _constants(values: list[Any]) -> Json:
    """Return the literal that some texts or integers are, else the type that all values have."""
    for kind in (str, int):
        if values and all(type(value) is kind for value in values):
            return {"enum": values}
    if values and all(type(value) is bool for value in values):
        return {"type": "boolean"}
    return {"type": "number"} if values and all(type(v) in (int, float) for v in values) else {}


def _typed(name: str, schema: Json, reference: Callable[[str], Json]) -> Json:
    if name == "array":
        items = schema.get("items")
        return {"type": "array", "items": plain(mapping(items), reference)}
    if name == "object":
        members = None if schema.get("properties") else others(schema)
        return {"type": "object", "additionalProperties": plain(members or {}, reference) or True}
    if name == "string" or schema.get("format") in UNITS:
        special = FORMATS.get(str(schema.get("format")))
        return {"type": name} | ({"x-python-type": special} if special else {})
    return {"type": name} if name in _SCALARS else {}


def is_bare(schema: Json) -> bool:
    """Say whether a schema is that of any object, of which the library makes a class."""
    return plain(schema, component_ref) == {"type": "object", "additionalProperties": True}


def others(schema: Json) -> Json | None:
    """Return the schema of all properties without one of their own; None if there is no such one.

    Those of differing patterns may be anything.
    """
    found: list[object] = [further(schema)]
    found += mapping(schema.get("patternProperties")).values()
    said = [cast(Json, value) for value in found if isinstance(value, dict) and value]
    return said[0] if len(said) == 1 else None


def _union(found: list[Json]) -> Json:
    unique: list[Json] = []
    for option in found:
        if option not in unique:
            unique.append(option)
    if {} in unique or len(unique) > MAX_ALTERNATIVES:
        return {}
    if _NULL in unique:
        unique = [option for option in unique if option != _NULL] + [_NULL]
    return unique[0] if len(unique) == 1 else {"anyOf": unique} if unique else {}
