"""Fields that hold a value of the wrong kind, by the table of the specification's objects."""

from __future__ import annotations

from typing import Any

from generator.diagnostics import Severity
from generator.document.grammar import (
    FIELDS,
    METHODS,
    Field,
    Node,
    is_extensible,
    is_reference,
    nested,
)
from generator.document.repair.engine import ANY_KIND, Fix, Phase, rename, rule, set_aside, show
from generator.document.repair.values import FAILED, coerce
from generator.values import entries, is_object

_NAMES = {"one": "an object", "list": "a list", "map": "an object"}
_EMPTY_ALLOWED = {"paths", "responses"}
KEEP: Any = object()
"""What ``mend`` gives for a value that is right as it is."""


@rule("method-case", Phase.SHAPE, "pathItem")
def method_case(fix: Fix, node: Node) -> None:
    """Write methods in lower case, as the fields of a path item are (4.7.9)."""
    for name in list(node.value):
        if name not in METHODS and name.lower().strip() in METHODS:
            method = name.lower().strip()
            if method not in node.value:
                rename(node.value, name, method)
                fix.document.moved((*node.path, name), (*node.path, method))
                fix.report((*node.path, method), f"the method is {name!r}", f"taken as {method!r}")


@rule("misplaced-value", Phase.SHAPE, ANY_KIND)
def misplaced_value(fix: Fix, node: Node) -> None:
    """Give fields that hold objects, lists or maps a value of that kind."""
    for name, field in nested(fix.version, node.kind).items():
        if name in node.value:
            _container(fix, node, name, field)


def _container(fix: Fix, node: Node, name: str, field: Field) -> None:
    value = node.value[name]
    if isinstance(value, list if field.shape == "list" else dict):
        _members(fix, node, name, field)
        return
    mended: Any = None
    if field.shape == "one":
        mended = mend(field.kind, value)
        if mended is KEEP:
            return
    elif field.shape == "list":
        mended = [value] if isinstance(value, (dict, str)) else None
    elif name in _EMPTY_ALLOWED:
        mended = {}
    found = f"`{name}` is {show(value)}, not {_NAMES[field.shape]}"
    if mended is None:
        _drop(node, name, value)
        fix.report((*node.path, name), found, "ignored")
        return
    node.value[name] = mended
    fix.report((*node.path, name), found, f"taken as {show(mended)}")
    _members(fix, node, name, field)


def _drop(node: Node, name: str, value: Any) -> None:
    if value is None or node.kind in ("link", "discriminator"):
        del node.value[name]
    else:
        set_aside(node.value, name)


def _members(fix: Fix, node: Node, name: str, field: Field) -> None:
    """Mend the members of a list or map that aren't objects; drop those that can't be."""
    if field.shape == "one":
        return
    values = node.value[name]
    dropped: list[str | int] = []
    for key, member in entries(values):
        if is_object(member) or (is_extensible(node.kind, name) and key.startswith("x-")):
            continue
        mended = mend(field.kind, member)
        if mended is KEEP:
            continue
        path, found = (*node.path, name, key), f"{show(member)} is not a {field.kind} object"
        if mended is None:
            dropped.append(key)
            fix.report(path, found, "dropped")
        else:
            values[key] = mended
            fix.report(path, found, f"taken as {show(mended)}")
    for key in reversed(dropped):
        del values[key]


def mend(kind: str, value: Any) -> Any:
    """Return an object that stands for ``value``, KEEP if it may stay, or None."""
    text = value if isinstance(value, str) else ""
    if kind == "schema" and isinstance(value, bool):
        return KEEP
    if kind == "schema":
        return {"$ref": text} if text.startswith("#/") else {"type": text} if text else {}
    if kind in ("info", "operation", "pathItem", "mediaType", "requestBody"):
        return {}
    if kind == "response":
        return {"description": text}
    if kind == "example":
        return {"value": value}
    name = {"discriminator": "propertyName", "server": "url", "tag": "name"}.get(kind)
    return {name: text} if name and text else None


@rule("boolean-schema", Phase.SHAPE, ANY_KIND)
def boolean_schema(fix: Fix, node: Node) -> None:
    """Write schemas that are true or false as objects where 3.0 has no such schemas."""
    if fix.version == "3.1":
        return
    for name, field in nested(fix.version, node.kind).items():
        if field.kind != "schema" or name == "additionalProperties" or name not in node.value:
            continue
        values = node.value if field.shape == "one" else node.value[name]
        keys: list[Any] = [name]
        if field.shape != "one":
            keys = list(values) if is_object(values) else list(range(len(values)))
        for key in keys:
            if isinstance(values[key], bool):
                found = f"the schema {values[key]} is not an object"
                values[key] = {} if values[key] else {"not": {}}
                path = (*node.path, name) if field.shape == "one" else (*node.path, name, key)
                fix.report(path, found, f"taken as {show(values[key])}")


@rule("wrong-typed-field", Phase.SHAPE, ANY_KIND)
def wrong_typed_field(fix: Fix, node: Node) -> None:
    """Turn plain values into the type that the specification has for their field."""
    if is_reference(node, fix.version):
        return
    fields = FIELDS[fix.version].get(node.kind, {})
    for name in [n for n in node.value if n in fields and not fields[n].kind]:
        value, shape = node.value[name], fields[name].shape
        if (isinstance(value, str) and shape == "str") or shape == "any":
            continue
        mended = coerce(value, shape, fix.version)
        if mended is FAILED:
            _drop(node, name, value)
            fix.report((*node.path, name), f"`{name}` is {show(value)}", "ignored")
        elif mended != value or type(mended) is not type(value):
            node.value[name] = mended
            fix.report((*node.path, name), f"`{name}` is {show(value)}", f"taken as {show(mended)}")


@rule("unknown-method", Phase.SHAPE, "pathItem")
def unknown_method(fix: Fix, node: Node) -> None:
    """Keep what isn't a method out of the operations."""
    known = FIELDS[fix.version]["pathItem"]
    for name in [n for n in node.value if n not in known and not n.startswith("x-")]:
        extension = set_aside(node.value, name)
        fix.document.moved((*node.path, name), (*node.path, extension))
        fix.report(
            (*node.path, extension),
            f"{name!r} is not an HTTP method that OpenAPI {fix.version} knows",
            f"not an operation; kept as {extension!r}",
        )


@rule("callback-item", Phase.SHAPE, "callback")
def callback_item(fix: Fix, node: Node) -> None:
    """Drop what a callback holds beside path items (4.7.18)."""
    for key, value in list(node.value.items()):
        if not is_object(value) and not key.startswith("x-"):
            del node.value[key]
            fix.report((*node.path, key), f"{show(value)} is not a pathItem object", "dropped")


@rule("unknown-field", Phase.SHAPE, ANY_KIND, references=True)
def unknown_field(fix: Fix, node: Node) -> None:
    """Turn fields that the specification doesn't have into extensions."""
    known = FIELDS[fix.version].get(node.kind)
    if known is None or node.kind == "pathItem" or (node.kind, fix.version) == ("schema", "3.1"):
        return
    if is_reference(node, fix.version):
        _reference_siblings(fix, node)
        return
    for name in [n for n in node.value if n not in known and not n.startswith("x-")]:
        extension = set_aside(node.value, name)
        fix.report(
            (*node.path, name),
            f"a {node.kind} object has no field {name!r}",
            f"kept as {extension!r}",
            Severity.WARNING if node.kind == "schema" else Severity.ERROR,
        )


def _reference_siblings(fix: Fix, node: Node) -> None:
    """Drop what stands beside ``$ref`` where that is not only ignored but forbidden."""
    if fix.version == "3.0":
        return
    texts = ("$ref", "summary", "description")
    for name in [n for n, v in node.value.items() if n not in texts or not isinstance(v, str)]:
        del node.value[name]
        fix.report((*node.path, name), f"{name!r} stands beside `$ref`", "ignored")
