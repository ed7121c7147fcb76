"""Fields that hold a value of the wrong kind, by the table of the specification's objects."""

from __future__ import annotations

from typing import Any

from generator.diagnostics import Severity
from generator.document.grammar import FIELDS, Field, Node, is_reference, nested, slots
from generator.document.repair.engine import ANY_KIND, Fix, Phase, rename, rule, set_aside, show
from generator.document.repair.values import FAILED, coerce
from generator.operations import METHODS
from generator.values import is_object

_NAMES = {"one": "an object", "list": "a list", "map": "an object"}
_NAMING = {
    "discriminator": "propertyName",
    "server": "url",
    "tag": "name",
    "response": "description",
}
"""The field of an object that a text in its place stands for."""
_MAY_BE_EMPTY = ("info", "operation", "pathItem", "mediaType", "requestBody")


@rule("method-case", Phase.SHAPE, "pathItem")
def method_case(fix: Fix, node: Node) -> None:
    """Write methods in lower case, as the fields of a path item are (4.7.9)."""
    for name in list(node.value):
        method = name.lower().strip()
        if name not in METHODS and method in METHODS and method not in node.value:
            rename(node.value, {name: method})
            fix.document.moved((*node.path, name), (*node.path, method))
            fix.report((*node.path, method), f"the method is {name!r}", f"taken as {method!r}")


@rule("misplaced-value", Phase.SHAPE, ANY_KIND)
def misplaced_value(fix: Fix, node: Node) -> None:
    """Give fields that hold objects, lists or maps a value of that kind."""
    for name, field in nested(fix.version, node.kind).items():
        if name in node.value:
            _mend_container(fix, node, name, field)
    for kind, holder, key, path in reversed(list(slots(node, fix.version))):
        value = holder[key]
        if holder is node.value or is_object(value) or _is_boolean_schema(kind, value):
            continue
        mended = _stand_in(kind, value)
        found = f"{show(value)} is not a {kind} object"
        if mended is None:
            del holder[key]
        else:
            holder[key] = mended
        fix.report(path, found, "dropped" if mended is None else f"taken as {show(mended)}")


def _mend_container(fix: Fix, node: Node, name: str, field: Field) -> None:
    value: Any = node.value[name]
    mended: Any = None
    if isinstance(value, list if field.shape == "list" else dict):
        return
    if field.shape == "one":
        if _is_boolean_schema(field.kind, value):
            return
        mended = _stand_in(field.kind, value)
    elif field.shape == "list":
        mended = [value] if isinstance(value, (dict, str)) else None
    elif name in ("paths", "responses"):
        mended = {}
    found = f"`{name}` is {show(value)}, not {_NAMES[field.shape]}"
    if mended is None:
        _ignore(fix, node, name, found)
    else:
        node.value[name] = mended
        fix.report((*node.path, name), found, f"taken as {show(mended)}")


def _ignore(fix: Fix, node: Node, name: str, found: str) -> None:
    if node.value[name] is None or node.kind in ("link", "discriminator"):
        del node.value[name]
    else:
        set_aside(node.value, name)
    fix.report((*node.path, name), found, "ignored")


def _is_boolean_schema(kind: str, value: Any) -> bool:
    return kind == "schema" and isinstance(value, bool)


def _stand_in(kind: str, value: Any) -> Any:
    """Return an object that stands for ``value``, or None."""
    text = value if isinstance(value, str) else ""
    if kind == "schema":
        return {"$ref": text} if text.startswith("#/") else {"type": text} if text else {}
    if kind in _MAY_BE_EMPTY:
        return {}
    if kind == "example":
        return {"value": value}
    return {_NAMING[kind]: text} if kind in _NAMING and (text or kind == "response") else None


@rule("boolean-schema", Phase.SHAPE, ANY_KIND)
def boolean_schema(fix: Fix, node: Node) -> None:
    """Write schemas that are true or false as objects where 3.0 has no such schemas."""
    for kind, holder, key, path in slots(node, fix.version) if fix.version == "3.0" else ():
        is_allowed = holder is node.value and key == "additionalProperties"
        if _is_boolean_schema(kind, holder[key]) and not is_allowed:
            found = f"the schema {holder[key]} is not an object"
            holder[key] = {} if holder[key] else {"not": {}}
            fix.report(path, found, f"taken as {show(holder[key])}")


@rule("wrong-typed-field", Phase.SHAPE, ANY_KIND)
def wrong_typed_field(fix: Fix, node: Node) -> None:
    """Turn plain values into the type that the specification has for their field."""
    if is_reference(node, fix.version):
        return
    fields = FIELDS[fix.version].get(node.kind, {})
    for name in [n for n in node.value if n in fields and not fields[n].kind]:
        value, shape = node.value[name], fields[name].shape
        if (isinstance(value, str) and shape == "str") or shape in ("any", "type"):
            continue
        if shape == "limit":
            shape = "bool" if fix.version == "3.0" else "number"
        mended = coerce(value, shape, fix.text_at((*node.path, name)))
        found = f"`{name}` is {show(value)}"
        if mended is FAILED:
            _ignore(fix, node, name, found)
        elif mended != value or type(mended) is not type(value):
            node.value[name] = mended
            fix.report((*node.path, name), found, f"taken as {show(mended)}")


@rule("unknown-method", Phase.SHAPE, "pathItem")
def unknown_method(fix: Fix, node: Node) -> None:
    """Keep what isn't a method out of the operations."""
    known = FIELDS[fix.version]["pathItem"]
    for name in [n for n in node.value if n not in known and not n.startswith("x-")]:
        extension = set_aside(node.value, name)
        fix.document.moved((*node.path, name), (*node.path, extension))
        found = f"{name!r} is not an HTTP method that OpenAPI {fix.version} knows"
        fix.report((*node.path, extension), found, f"not an operation; kept as {extension!r}")


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
    severity = Severity.WARNING if node.kind == "schema" else Severity.ERROR
    for name in [n for n in node.value if n not in known and not n.startswith("x-")]:
        found = f"a {node.kind} object has no field {name!r}"
        fix.report((*node.path, name), found, f"kept as {set_aside(node.value, name)!r}", severity)


def _reference_siblings(fix: Fix, node: Node) -> None:
    """Drop what stands beside ``$ref`` where that is not only ignored but forbidden."""
    texts = ("$ref", "summary", "description")
    for name in [n for n, v in node.value.items() if n not in texts or not isinstance(v, str)]:
        if fix.version == "3.1":
            del node.value[name]
            fix.report((*node.path, name), f"{name!r} stands beside `$ref`", "ignored")
