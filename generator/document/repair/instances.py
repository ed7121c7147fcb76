"""Defaults, enums and examples against the schema that they stand in."""

from __future__ import annotations

from typing import Any

from generator.diagnostics import Severity
from generator.document.grammar import Node, Path
from generator.document.repair.engine import Fix, Phase, rule, set_aside, show
from generator.document.repair.judging import refusal
from generator.document.repair.values import FAILED, coerce
from generator.pointer import MISSING, find
from generator.values import is_list, mapping, sequence

_SIMPLE = {"description", "title", "example", "deprecated", "readOnly", "writeOnly", "nullable"}
_PYTHON: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "number": (int, float),
    "integer": (int,),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
    "null": (type(None),),
}


def _fits(value: Any, types: list[str]) -> bool:
    """Whether a value is of one of some JSON types; a truth value is no number."""
    if isinstance(value, bool):
        return "boolean" in types
    if isinstance(value, float) and value.is_integer() and "integer" in types:
        return True
    return any(isinstance(value, _PYTHON.get(name, object)) for name in types)


def _types(schema: dict[str, Any]) -> list[str]:
    types: Any = schema.get("type") or []
    names: list[str] = types if is_list(types) else [types]
    return [*names, "null"] if names and schema.get("nullable") is True else names


def _mend(fix: Fix, value: Any, types: list[str], path: Path) -> Any:
    """Return what a value that isn't of the types stands for in one of them, or FAILED."""
    found = (coerce(value, name, fix.text_at(path)) for name in types if name != "null")
    return next((v for v in found if v is not FAILED), FAILED)


@rule("enum-type", Phase.DETAIL, "schema")
def enum_type(fix: Fix, node: Node) -> None:
    """Give the values of an enum the type that its schema has, each value once."""
    given, types, path = node.value.get("enum"), _types(node.value), (*node.path, "enum")
    if not is_list(given):
        return
    mended: list[Any] = []
    for index, value in enumerate(given):
        is_wrong = types and value is not None and not _fits(value, types)
        new = _mend(fix, value, types, (*path, index)) if is_wrong else value
        mended.append(value if new is FAILED else new)
    distinct = {_identity(v): v for v in mended}
    if [*distinct] != [_identity(v) for v in given]:
        node.value["enum"] = list(distinct.values())
        action = f"taken as {show(node.value['enum'])}"
        fix.report(path, f"the enum is {show(given)}", action, Severity.WARNING)


def _identity(value: Any) -> Any:
    """Return what two values of an enum have in common only if JSON takes them for one."""
    return value if isinstance(value, str) else (type(value), repr(value))


@rule("const-type", Phase.DETAIL, "schema")
def const_type(fix: Fix, node: Node) -> None:
    """Give the only value of a 3.1 schema the type that the schema has."""
    _retype(fix, _types(node.value), node.value, "const", (*node.path, "const"))


@rule("default-type", Phase.DETAIL, "schema")
def default_type(fix: Fix, node: Node) -> None:
    """Give a default the type that its schema has; drop it where it can't have it."""
    _instance(fix, node, "default", Severity.ERROR)


@rule("example-type", Phase.DETAIL, "schema")
def example_type(fix: Fix, node: Node) -> None:
    """Give a schema's example the type that the schema has; set it aside where it can't have it."""
    _instance(fix, node, "example", Severity.WARNING)
    for index in range(len(sequence(node.value.get("examples")))):
        path = (*node.path, "examples", index)
        _retype(fix, _types(node.value), node.value["examples"], index, path)


@rule("sample-type", Phase.LINK, "parameter", "header", "mediaType")
def sample_type(fix: Fix, node: Node) -> None:
    """Give the examples beside a schema of text the text that was written."""
    types = _types(mapping(fix.resolve(node.value.get("schema"))))
    if "string" not in types:
        return
    _retype(fix, types, node.value, "example", (*node.path, "example"))
    for name, example in mapping(node.value.get("examples")).items():
        _retype(fix, types, example, "value", (*node.path, "examples", name, "value"))


def _instance(fix: Fix, node: Node, keyword: str, severity: Severity) -> None:
    """Give a value in a schema the schema's type, or set it aside."""
    types, path = _types(node.value), (*node.path, keyword)
    value = node.value.get(keyword)
    if _retype(fix, types, node.value, keyword, path, severity) is FAILED:
        found = f"the {keyword} is {show(value)}, not {' or '.join(types)}"
        name = set_aside(node.value, keyword)
        fix.report(path, found, f"ignored; kept as {name!r}", severity)


def _retype(
    fix: Fix,
    types: list[str],
    holder: Any,
    key: str | int,
    path: Path,
    severity: Severity = Severity.WARNING,
) -> Any:
    """Give a value one of the types, and return it, or FAILED where it stands for none of them."""
    value = find(holder, [key])
    if value is MISSING or not types or _fits(value, types):
        return value
    new = _mend(fix, value, types, path)
    if new is not FAILED:
        holder[key] = new
        what = key if key in ("const", "default") else "example"
        found = f"the {what} is {show(value)}, not {' or '.join(types)}"
        fix.report(path, found, f"taken as {show(new)}", severity)
    return new


@rule("invalid-default", Phase.LAST, "schema")
def invalid_default(fix: Fix, node: Node) -> None:
    """Drop a default that its own schema refuses."""
    if "default" not in node.value or node.value.keys() <= _SIMPLE | {"type", "default"}:
        return
    value = node.value["default"]
    if value is None and node.value.get("nullable") is True:
        return
    reason = refusal(fix.data, fix.version, node.path, value)
    if reason:
        name = set_aside(node.value, "default")
        found = f"the default {show(value)} is refused by its own schema ({show(reason)})"
        fix.report((*node.path, "default"), found, f"ignored; kept as {name!r}")
