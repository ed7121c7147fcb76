"""Defaults, enums and examples against the schema that they stand in."""

from __future__ import annotations

import json
from typing import Any, cast
from urllib.parse import quote

from openapi_schema_validator import OAS30Validator, OAS31Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from generator.diagnostics import Severity
from generator.document.grammar import Node
from generator.document.repair.engine import Fix, Phase, rule, set_aside, show
from generator.document.repair.values import FAILED, number_of, text_of, truth_of
from generator.values import is_list

_SIMPLE = {"description", "title", "example", "deprecated", "readOnly", "writeOnly", "nullable"}
_DOCUMENT = "urn:document"
_PYTHON: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "number": (int, float),
    "integer": (int,),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
    "null": (type(None),),
}


def fits(value: Any, name: str) -> bool:
    """Whether a value is of a JSON type; a truth value is no number."""
    if isinstance(value, bool):
        return name == "boolean"
    if name == "integer" and isinstance(value, float):
        return value.is_integer()
    return isinstance(value, _PYTHON.get(name, (object,)))


def convert(value: Any, name: str) -> Any:
    """Return what ``value``, of another type, stands for in type ``name``, or FAILED."""
    if name == "string":
        return text_of(value)
    if name == "boolean":
        return truth_of(value)
    if name in ("number", "integer"):
        number = number_of(value)
        if name == "integer" and isinstance(number, float):
            return int(number) if number.is_integer() else FAILED
        return number
    if isinstance(value, str) and value.strip()[:1] in ("[", "{"):
        try:
            parsed = json.loads(value)
        except (ValueError, RecursionError):
            return FAILED
        return parsed if fits(parsed, name) else FAILED
    return FAILED


def _types(schema: dict[str, Any]) -> list[str]:
    types: Any = schema.get("type")
    names = cast("list[str]", types) if is_list(types) else [types] if types else []
    return [*names, "null"] if names and schema.get("nullable") is True else names


def _convert_any(value: Any, types: list[str]) -> Any:
    found = (convert(value, name) for name in types if name != "null")
    return next((v for v in found if v is not FAILED), FAILED)


@rule("enum-type", Phase.DETAIL, "schema")
def enum_type(fix: Fix, node: Node) -> None:
    """Give the values of an enum the type that its schema has, each value once."""
    values: Any = node.value.get("enum")
    if not is_list(values):
        return
    types = _types(node.value)
    given = values
    mended = {_identity(v): v for v in (_enum_value(v, types) for v in given)}
    if [*mended] != [_identity(v) for v in given]:
        node.value["enum"] = list(mended.values())
        action = f"taken as {show(node.value['enum'])}"
        fix.report((*node.path, "enum"), f"the enum is {show(given)}", action, Severity.WARNING)


def _enum_value(value: Any, types: list[str]) -> Any:
    if not types or value is None or any(fits(value, t) for t in types):
        return value
    new = _convert_any(value, types)
    return value if new is FAILED else new


def _identity(value: Any) -> Any:
    """Return what two values of an enum have in common only if JSON takes them for one."""
    return value if isinstance(value, str) else (type(value), repr(value))


@rule("default-type", Phase.DETAIL, "schema")
def default_type(fix: Fix, node: Node) -> None:
    """Give a default the type that its schema has; drop it where it can't have it."""
    _instance(fix, node, "default", Severity.ERROR)


@rule("example-type", Phase.DETAIL, "schema")
def example_type(fix: Fix, node: Node) -> None:
    """Give a schema's example the type that the schema has; set it aside where it can't have it."""
    _instance(fix, node, "example", Severity.WARNING)


def _instance(fix: Fix, node: Node, keyword: str, severity: Severity) -> None:
    types = _types(node.value)
    if keyword not in node.value or not types:
        return
    value = node.value[keyword]
    if any(fits(value, t) for t in types):
        return
    path, found = (*node.path, keyword), f"the {keyword} is {show(value)}, not {' or '.join(types)}"
    new = _convert_any(value, types) if value is not None else FAILED
    if new is FAILED:
        name = set_aside(node.value, keyword)
        fix.report(path, found, f"ignored; kept as {name!r}", severity)
    else:
        node.value[keyword] = new
        fix.report(path, found, f"taken as {show(new)}", severity)


@rule("invalid-default", Phase.LAST, "schema")
def invalid_default(fix: Fix, node: Node) -> None:
    """Drop a default that its own schema refuses."""
    if "default" not in node.value or node.value.keys() <= _SIMPLE | {"type", "default"}:
        return
    reason = _refusal(fix, node, node.value["default"])
    if reason:
        value = node.value["default"]
        name = set_aside(node.value, "default")
        found = f"the default {show(value)} is refused by its own schema ({reason})"
        fix.report((*node.path, "default"), found, f"ignored; kept as {name!r}")


def _refusal(fix: Fix, node: Node, value: Any) -> str:
    """Return why a schema refuses a value, or nothing; a schema that can't be used refuses none."""
    if value is None and node.value.get("nullable") is True:
        return ""
    validators: Any = (OAS30Validator, OAS31Validator)
    cls = validators[0 if fix.version == "3.0" else 1]
    make_resource, make_registry = cast("Any", Resource), cast("Any", Registry)
    resource = make_resource(contents=fix.data, specification=DRAFT202012)
    registry = make_registry().with_resource(_DOCUMENT, resource)
    schema = {"$ref": _DOCUMENT + quote(node.pointer, safe="#/~")}
    try:
        validator = cls(schema, registry=registry, format_checker=cls.FORMAT_CHECKER)
        error = next(iter(validator.iter_errors(value)), None)
    except Exception:  # the validator's own failure says nothing about the value
        return ""
    return "" if error is None else show(error.message)
