"""Schemas by themselves: types, enums, required properties (4.7.24)."""

from __future__ import annotations

import re
from typing import Any, cast

from generator.diagnostics import Severity
from generator.document.grammar import Node
from generator.document.repair.engine import Fix, Phase, rule, set_aside, show
from generator.values import is_list, is_object, mapping

_TYPES = ("string", "number", "integer", "boolean", "array", "object")
_MEANT: dict[str, tuple[str | None, str | None]] = {
    "double": ("number", "double"),
    "float": ("number", "float"),
    "decimal": ("number", None),
    "bigdecimal": ("number", None),
    "int": ("integer", None),
    "int32": ("integer", "int32"),
    "int64": ("integer", "int64"),
    "long": ("integer", "int64"),
    "short": ("integer", None),
    "bigint": ("integer", None),
    "timestamp": ("integer", "int64"),
    "bool": ("boolean", None),
    "str": ("string", None),
    "text": ("string", None),
    "char": ("string", None),
    "enum": ("string", None),
    "uuid": ("string", "uuid"),
    "uri": ("string", "uri"),
    "url": ("string", "uri"),
    "email": ("string", "email"),
    "password": ("string", "password"),
    "date": ("string", "date"),
    "datetime": ("string", "date-time"),
    "date-time": ("string", "date-time"),
    "file": ("string", "binary"),
    "binary": ("string", "binary"),
    "byte": ("string", "byte"),
    "bytes": ("string", "byte"),
    "list": ("array", None),
    "set": ("array", None),
    "map": ("object", None),
    "dict": ("object", None),
    "hash": ("object", None),
    "json": (None, None),
    "any": (None, None),
}
"""Types of other languages, by the type and format that stand for them."""


@rule("unknown-type", Phase.DETAIL, "schema")
def unknown_type(fix: Fix, node: Node) -> None:
    """Write types of other languages as the type and format that JSON has."""
    value = node.value.get("type")
    if value is None:
        if "type" in node.value:
            del node.value["type"]
        return
    if is_list(value):
        _type_list(fix, node, value)
        return
    if value in _TYPES or (value == "null" and fix.version == "3.1"):
        return
    name, format_name = _meant(value)
    del node.value["type"]
    if name:
        node.value["type"] = name
    if format_name:
        node.value.setdefault("format", format_name)
    fix.report((*node.path, "type"), f"{show(value)} is not a type", f"taken as {name or 'any'}")


def _meant(value: Any) -> tuple[str | None, str | None]:
    word = value.strip().lower() if isinstance(value, str) else ""
    return (word, None) if word in _TYPES else _MEANT.get(word, (None, None))


def _type_list(fix: Fix, node: Node, types: list[Any]) -> None:
    """Mend the members of a 3.1 list of types; they must be distinct (JSON Schema, 6.1.1)."""
    mended = [t if t in (*_TYPES, "null") else _meant(t)[0] for t in types]
    names = list(dict.fromkeys(t for t in mended if t))
    if names == types and names:
        return
    del node.value["type"]
    if names and None not in mended:
        node.value["type"] = names
    fix.report((*node.path, "type"), f"`type` is {show(types)}", f"taken as {names or 'any'}")


@rule("missing-items", Phase.DETAIL, "schema")
def missing_items(fix: Fix, node: Node) -> None:
    """Give an array items, which 3.0 asks for."""
    if fix.version == "3.0" and node.value.get("type") == "array" and "items" not in node.value:
        node.value["items"] = {}
        fix.report(
            node.path, "the array has no items", "taken as values of any type", Severity.WARNING
        )


@rule("required-flag", Phase.SHAPE, "schema")
def required_flag(fix: Fix, node: Node) -> None:
    """Move ``required: true`` of a property into the list of its object."""
    for name, schema in mapping(node.value.get("properties")).items():
        flag = mapping(schema).get("required")
        if not isinstance(flag, (bool, str)) or (
            isinstance(flag, str) and flag not in ("true", "false")
        ):
            continue
        del schema["required"]
        required = node.value.setdefault("required", [])
        if flag in (True, "true") and is_list(required) and name not in required:
            required.append(name)
        path = (*node.path, "properties", name, "required")
        fix.report(
            path, f"`required` is {show(flag)}, not a list", "moved to the object's own list"
        )


@rule("required-list", Phase.DETAIL, "schema")
def required_list(fix: Fix, node: Node) -> None:
    """Let ``required`` name each property once."""
    required = node.value.get("required")
    if not is_list(required):
        return
    if not required and fix.version == "3.0":
        del node.value["required"]
        fix.report((*node.path, "required"), "`required` is empty", "ignored", Severity.WARNING)
        return
    distinct = list(dict.fromkeys(cast("list[str]", required)))
    if len(distinct) < len(cast("list[str]", required)):
        node.value["required"] = distinct
        fix.report((*node.path, "required"), "`required` repeats names", "each counts once")


@rule("undefined-required", Phase.LINK, "schema")
def undefined_required(fix: Fix, node: Node) -> None:
    """Define properties that a schema with ``allOf`` requires and nothing defines."""
    required = node.value.get("required")
    if not required or "allOf" not in node.value:
        return
    for name in _undefined(fix, node.value, cast("list[str]", required)):
        node.value.setdefault("properties", {})[name] = {}
        message = f"the required property {name!r} is not defined"
        fix.report((*node.path, "required"), message, "added as a value of any type")


def _undefined(fix: Fix, schema: dict[str, Any], required: list[str]) -> list[str]:
    """Return those names that neither a schema nor its parts define; each part is seen once."""
    missing, seen, stack = dict.fromkeys(required), set[int](), [schema]
    while stack and missing:
        value = mapping(fix.resolve(stack.pop()))
        if id(value) in seen:
            continue
        seen.add(id(value))
        for name in mapping(value.get("properties")).keys() & missing.keys():
            del missing[name]
        for keyword in ("allOf", "anyOf", "oneOf"):
            stack += value.get(keyword) or ()
        stack += [value[k] for k in ("items", "not") if k in value]
    return list(missing)


@rule("discriminator-property", Phase.DETAIL, "schema")
def discriminator_property(fix: Fix, node: Node) -> None:
    """Drop a discriminator that doesn't say which property discriminates (4.7.25)."""
    discriminator = node.value.get("discriminator")
    if is_object(discriminator) and "propertyName" not in discriminator:
        set_aside(node.value, "discriminator")
        fix.report((*node.path, "discriminator"), "the discriminator names no property", "ignored")


@rule("invalid-pattern", Phase.DETAIL, "schema")
def invalid_pattern(fix: Fix, node: Node) -> None:
    """Drop patterns that are no regular expressions."""
    patterns = [("pattern", node.value.get("pattern"))]
    patterns += [("patternProperties", p) for p in mapping(node.value.get("patternProperties"))]
    for keyword, pattern in patterns:
        if not isinstance(pattern, str) or _compiles(pattern):
            continue
        if keyword == "pattern":
            set_aside(node.value, "pattern")
        else:
            schema = node.value["patternProperties"].pop(pattern)
            node.value.setdefault("additionalProperties", schema)
        fix.report(
            (*node.path, keyword),
            f"{show(pattern)} is no regular expression that Python knows",
            "ignored",
            Severity.WARNING,
        )


def _compiles(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return False
    return True


@rule("empty-combination", Phase.DETAIL, "schema")
def empty_combination(fix: Fix, node: Node) -> None:
    """Drop lists of alternatives that are empty."""
    for keyword in ("allOf", "anyOf", "oneOf", "prefixItems"):
        if node.value.get(keyword) == []:
            del node.value[keyword]
            fix.report((*node.path, keyword), f"`{keyword}` is empty", "ignored")


@rule("invalid-multiple", Phase.DETAIL, "schema")
def invalid_multiple(fix: Fix, node: Node) -> None:
    """Drop ``multipleOf`` where it isn't positive."""
    if node.value.get("multipleOf", 1) <= 0:
        value = node.value.pop("multipleOf")
        fix.report((*node.path, "multipleOf"), f"`multipleOf` is {show(value)}", "ignored")
