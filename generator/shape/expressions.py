"""Python type expressions of schemas, as annotations outside the models use them."""

from __future__ import annotations

from typing import Any

from generator.shape.pointers import Json, component_key
from generator.shape.schemas import (
    alternatives,
    constants,
    further,
    mapping,
    nullable,
    parts,
    types,
)
from generator.shape.timestamps import UNITS

_FORMATS = {
    "binary": "bytes",
    "date-time": "datetime.datetime",
    "date": "datetime.date",
}
_SCALARS = {"integer": "int", "number": "float", "boolean": "bool", "string": "str"}


def expression(schema: Json, models: dict[str, str]) -> str:
    """Return the type expression of a shaped schema.

    Args:
        schema: A schema whose references are to components.
        models: The expression of each component by its key.
    """
    return join_union(options(schema, models))


def join_union(found: list[str]) -> str:
    """Return the union of expressions, each once, ``None`` last, ``Any`` swallowing the others."""
    unique = list(dict.fromkeys(found))
    if "Any" in unique or not unique:
        return "Any"
    if "None" in unique:
        unique = [name for name in unique if name != "None"] + ["None"]
    return " | ".join(unique)


def options(schema: Json, models: dict[str, str]) -> list[str]:
    """Return the expressions that the union for ``schema`` consists of."""
    found = _values(schema, models)
    return [*found, "None"] if nullable(schema) and "None" not in found else found


def _values(schema: Json, models: dict[str, str]) -> list[str]:
    if "$ref" in schema:
        return [models.get(component_key(schema["$ref"]) or "", "Any")]
    values = constants(schema)
    if values is not None:
        return _constants(values)
    members = alternatives(schema)
    if members:
        return [name for member in members for name in options(member, models)]
    if len(found := parts(schema)) == 1:
        return options(found[0], models)
    return [_typed(name, schema, models) for name in types(schema)] or ["Any"]


def _constants(values: list[Any]) -> list[str]:
    found = list(dict.fromkeys(_constant(value) for value in values))
    return [name for name in found if name != "int" or "float" not in found]


def _constant(value: object) -> str:
    if value is None:
        return "None"
    kinds: dict[type, str] = {bool: "bool", int: "int", float: "float", str: "str"}
    return next((name for kind, name in kinds.items() if type(value) is kind), "Any")


def _typed(name: str, schema: Json, models: dict[str, str]) -> str:
    if name == "array":
        inner = expression(mapping(schema.get("items")), models)
        return f"list[{inner}]"
    if name == "object":
        inner = expression(further(schema), models)
        return f"dict[str, {inner}]"
    if schema.get("format") in UNITS:
        return "datetime.datetime"
    if name == "string":
        return _FORMATS.get(str(schema.get("format")), "str")
    return _SCALARS.get(name, "Any")
