"""Schemas by themselves: types, required properties, patterns (4.7.24)."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable
from typing import Any

from generator.diagnostics import Severity
from generator.document.grammar import Node
from generator.document.repair.engine import Fix, Phase, rule, set_aside, show
from generator.values import MAX_ALTERNATIVES, is_list, is_object, mapping, sequence

_PARSER: Any = getattr(re, "_parser", None)
_parse: Callable[[str], object] = getattr(_PARSER, "parse", str)
"""What reads an expression and makes nothing of it; no other interface of Python's does."""
TYPES = ("string", "number", "integer", "boolean", "array", "object")
_FOREIGN = {
    "number": "double float decimal bigdecimal",
    "integer": "int int32 int64 long short bigint timestamp",
    "boolean": "bool",
    "string": "str text char enum uuid uri url email password date datetime date-time file binary "
    "byte bytes",
    "array": "list set",
    "object": "map dict hash",
}
"""Types of other languages, by the type that stands for them."""
_TYPE_OF = {word: name for name, words in _FOREIGN.items() for word in words.split()}
_FORMATS = ("double", "float", "int32", "int64", "uuid", "uri", "email", "password", "date")
_FORMAT_OF = {name: name for name in (*_FORMATS, "date-time", "binary", "byte")} | {
    "long": "int64",
    "timestamp": "int64",
    "url": "uri",
    "datetime": "date-time",
    "file": "binary",
    "bytes": "byte",
}


@rule("unknown-type", Phase.DETAIL, "schema")
def unknown_type(fix: Fix, node: Node) -> None:
    """Write types of other languages as the type and format that JSON has."""
    value = node.value.get("type")
    if is_list(value):
        _type_list(fix, node, value)
    elif value is None:
        node.value.pop("type", None)
    elif value not in TYPES and not (value == "null" and fix.version == "3.1"):
        name, format_name = _meant(value), _FORMAT_OF.get(_word(value))
        del node.value["type"]
        if name:
            node.value["type"] = name
        if format_name:
            node.value.setdefault("format", format_name)
        found = f"{show(value)} is not a type"
        fix.report((*node.path, "type"), found, f"taken as {name or 'any'}")


def _word(value: Any) -> str:
    return value.strip().lower() if isinstance(value, str) else ""


def _meant(value: Any) -> str | None:
    word = _word(value)
    return word if word in TYPES else _TYPE_OF.get(word)


def _type_list(fix: Fix, node: Node, types: list[Any]) -> None:
    """Mend the members of a 3.1 list of types; they must be distinct (JSON Schema, 6.1.1)."""
    mended = [t if t == "null" else _meant(t) for t in types]
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
        action = "taken as values of any type"
        fix.report(node.path, "the array has no items", action, Severity.WARNING)


@rule("required-flag", Phase.SHAPE, "schema")
def required_flag(fix: Fix, node: Node) -> None:
    """Move ``required: true`` of a property into the list of its object."""
    for name, schema in mapping(node.value.get("properties")).items():
        flag = mapping(schema).get("required")
        if not isinstance(flag, bool) and flag not in ("true", "false"):
            continue
        del schema["required"]
        required = node.value.setdefault("required", [])
        if flag in (True, "true") and is_list(required) and name not in required:
            required.append(name)
        path = (*node.path, "properties", name, "required")
        found = f"`required` is {show(flag)}, not a list"
        fix.report(path, found, "moved to the object's own list")


@rule("required-list", Phase.DETAIL, "schema")
def required_list(fix: Fix, node: Node) -> None:
    """Let ``required`` name each property once."""
    required, path = node.value.get("required"), (*node.path, "required")
    if required == [] and fix.version == "3.0":
        del node.value["required"]
        fix.report(path, "`required` is empty", "ignored", Severity.WARNING)
    elif is_list(required) and len(distinct := list(dict.fromkeys(required))) < len(required):
        node.value["required"] = distinct
        fix.report(path, "`required` repeats names", "each counts once")


@rule("undefined-required", Phase.LINK, "schema")
def undefined_required(fix: Fix, node: Node) -> None:
    """Define properties that a schema with ``allOf`` requires and nothing defines."""
    if "required" not in node.value or "allOf" not in node.value:
        return
    for name in _undefined(fix, node.value):
        node.value.setdefault("properties", {})[name] = {}
        message = f"the required property {name!r} is not defined"
        fix.report((*node.path, "required"), message, "added as a value of any type")


def _undefined(fix: Fix, schema: dict[str, Any]) -> list[str]:
    """Return required names that neither a schema nor its parts define; each part is seen once."""
    missing, seen, stack = dict.fromkeys(schema["required"]), set[int](), [schema]
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
        fix.set_aside(node, "discriminator", "the discriminator names no property")


@rule("invalid-pattern", Phase.DETAIL, "schema")
def invalid_pattern(fix: Fix, node: Node) -> None:
    """Drop patterns that are no regular expressions."""
    patterns = mapping(node.value.get("patternProperties"))
    found = [(name, p) for name, p in (("pattern", node.value.get("pattern")),) if p is not None]
    for keyword, pattern in (*found, *(("patternProperties", p) for p in patterns)):
        if not isinstance(pattern, str) or _is_expression(pattern):
            continue
        if keyword == "pattern":
            set_aside(node.value, keyword)
        else:
            node.value.setdefault("additionalProperties", patterns.pop(pattern))
        message = f"{show(pattern)} is no regular expression that Python knows"
        fix.report((*node.path, keyword), message, "ignored", Severity.WARNING)


def _is_expression(pattern: str) -> bool:
    """Whether Python knows an expression, which is never executed, nor compiled: both may hang."""
    try:
        with warnings.catch_warnings(action="ignore"):
            _parse(pattern)
    except (re.error, OverflowError, RecursionError):
        return False
    return True


@rule("wide-union", Phase.DETAIL, "schema")
def wide_union(fix: Fix, node: Node) -> None:
    """Take more alternatives than Python can read in one type for a value of any type."""
    for keyword in ("anyOf", "oneOf"):
        count = len(sequence(node.value.get(keyword)))
        if count > MAX_ALTERNATIVES:
            message = f"`{keyword}` has {count:,} schemas, more than {MAX_ALTERNATIVES}"
            fix.set_aside(node, keyword, message, "taken as a value of any type")


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
