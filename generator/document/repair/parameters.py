"""Parameters and headers by themselves: what they must have, and what excludes what (4.7.12)."""

from __future__ import annotations

from typing import Any

from generator.diagnostics import Severity
from generator.document.grammar import FIELDS, Node, members
from generator.document.repair.engine import Fix, Phase, rule, set_aside, show
from generator.document.repair.paths import PLACEHOLDER
from generator.values import is_object, mapping, sequence

_STYLES = {
    "path": ("matrix", "label", "simple"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form",),
}
_WITH_SCHEMA = ("style", "explode", "allowReserved", "example", "examples")
_BODIES = {"schema", "type", "properties", "items", "allOf", "oneOf", "anyOf", "$ref"}


@rule("schema-in-parameter", Phase.SHAPE, "parameter", "header")
def schema_in_parameter(fix: Fix, node: Node) -> None:
    """Move what belongs to a schema from a parameter into its schema, as Swagger 2.0 had it."""
    keywords = FIELDS[fix.version]["schema"].keys() - FIELDS[fix.version][node.kind].keys()
    misplaced = [n for n in node.value if n in keywords and n[0] != "$"]
    if not misplaced or "$ref" in node.value or "content" in node.value:
        return
    schema = node.value.setdefault("schema", {})
    for name in misplaced:
        value = node.value.pop(name)
        if is_object(schema) and "$ref" not in schema:
            schema.setdefault(name, value)
            fix.document.moved((*node.path, name), (*node.path, "schema", name))
        else:
            node.value[f"x-{name}"] = value
        found = f"`{name}` stands beside the schema"
        fix.report((*node.path, name), found, f"moved into it: {show(value)}")


@rule("schema-in-media-type", Phase.SHAPE, "mediaType")
def schema_in_media_type(fix: Fix, node: Node) -> None:
    """Make a schema that stands in place of a media type that of the media type (4.7.14)."""
    own = FIELDS[fix.version]["mediaType"]
    keywords = FIELDS[fix.version]["schema"].keys() - own.keys() | {"$ref"}
    if "schema" in node.value or not node.value.keys() & _BODIES:
        return
    node.value["schema"] = {n: node.value.pop(n) for n in list(node.value) if n in keywords}
    fix.report(node.path, "a schema stands in place of the media type", "taken as its schema")


@rule("item-schema", Phase.SHAPE, "mediaType")
def item_schema(fix: Fix, node: Node) -> None:
    """Make the schema of a stream's items, as OpenAPI 3.2 has it, that of an array of them."""
    for name in ("itemSchema", "x-itemSchema", "x-item-schema"):
        items = node.value.get(name)
        if is_object(items) and "schema" not in node.value:
            node.value["schema"] = {"type": "array", "items": node.value.pop(name)}
            path = (*node.path, name)
            fix.document.moved(path, (*node.path, "schema", "items"))
            message = f"`{name}` is not known before OpenAPI 3.2"
            fix.report(path, message, "taken as an array's items", Severity.INFO)


@rule("schema-in-response", Phase.SHAPE, "response")
def schema_in_response(fix: Fix, node: Node) -> None:
    """Make the schema of a response, as Swagger 2.0 had it, that of its JSON content."""
    if "content" not in node.value and is_object(node.value.get("schema")):
        schema = node.value.pop("schema")
        node.value["content"] = {"application/json": {"schema": schema}}
        fix.report((*node.path, "schema"), "a response has no schema", "taken as its JSON content")


@rule("nameless-parameter", Phase.DETAIL, "operation", "pathItem")
def nameless_parameter(fix: Fix, node: Node) -> None:
    """Drop parameters without a name; where they hold a misspelt reference, mend that."""
    parameters = node.value.get("parameters", [])
    for index in reversed([i for i, p in enumerate(parameters) if _is_nameless(p)]):
        path, dropped = (*node.path, "parameters", index), parameters.pop(index)
        reference = _misspelt(dropped)
        if reference:
            parameters.insert(index, {"$ref": reference})
            fix.report(path, "the parameter has no name but a reference", f"taken as {reference!r}")
        else:
            fix.report(path, f"the parameter has no name: {show(dropped)}", "dropped")


@rule("nameless-component", Phase.DETAIL, "components")
def nameless_component(fix: Fix, node: Node) -> None:
    """Drop component parameters that have no name."""
    parameters = mapping(node.value.get("parameters"))
    for key in [k for k, p in parameters.items() if _is_nameless(p)]:
        node.value.setdefault("x-parameters", {})[key] = parameters.pop(key)
        path = (*node.path, "parameters", key)
        fix.report(path, "the parameter has no name", "kept in `x-parameters`")


def _is_nameless(parameter: dict[str, Any]) -> bool:
    return "$ref" not in parameter and not parameter.get("name")


def _misspelt(parameter: dict[str, Any]) -> str:
    """Return the reference to a parameter that stands in a wrong field of one."""
    inside = [v.get("$ref") for v in parameter.values() if is_object(v)]
    texts = [v for v in (*parameter.values(), *inside) if isinstance(v, str)]
    return next((v for v in texts if v.startswith("#/components/parameters/")), "")


@rule("parameter-location", Phase.DETAIL, "operation", "pathItem", "components")
def parameter_location(fix: Fix, node: Node) -> None:
    """Give a parameter a place in the request: that of its name in the path, or the query."""
    url = str(node.path[1]) if len(node.path) > 1 else ""
    slots = members("parameter", node.value.get("parameters"), (*node.path, "parameters"))
    for _, holder, key, path in reversed(list(slots)):
        parameter = holder[key]
        where = parameter.get("in")
        if "$ref" in parameter or where in _STYLES:
            continue
        found = f"the parameter is in {where!r}"
        if where in ("body", "formData") and node.kind == "operation":
            _into_body(node.value, holder.pop(key))
            fix.report(path, found, "made part of the request body")
            continue
        meant = str(where or "").strip().lower()
        if meant not in _STYLES:
            meant = "path" if parameter["name"] in PLACEHOLDER.findall(url) else "query"
        parameter["in"] = meant
        fix.report(path, found, f"taken as {meant!r}")


def _into_body(operation: dict[str, Any], parameter: dict[str, Any]) -> None:
    """Make a Swagger 2.0 body or form parameter part of the request body."""
    body = operation.setdefault("requestBody", {"content": {}})
    if "$ref" in body:
        return
    content, schema = body.setdefault("content", {}), parameter.get("schema", {})
    if parameter["in"] == "body":
        content.setdefault("application/json", {"schema": schema})
        return
    form = content.setdefault("multipart/form-data", {})
    holder = form.setdefault("schema", {"type": "object"})
    if "$ref" not in holder:
        holder.setdefault("properties", {}).setdefault(parameter["name"], schema)


@rule("parameter-schema", Phase.DETAIL, "parameter", "header")
def parameter_schema(fix: Fix, node: Node) -> None:
    """Let a parameter have exactly one of a schema and a content."""
    value, content = node.value, node.value.get("content", {})
    if "content" in value and len(content) != 1 and not ("schema" in value and content):
        value["content"] = dict(list(content.items())[:1])
        found = "`content` has not exactly one entry"
        fix.report((*node.path, "content"), found, "the first counts")
        if not content:
            del value["content"]
    if "schema" in value and "content" in value:
        set_aside(value, "content")
        fix.report(node.path, f"the {node.kind} has a schema and a content", "the schema counts")
    if "schema" not in value and "content" not in value:
        value["schema"] = {}
        fix.report(node.path, f"the {node.kind} has no schema", "taken as a value of any type")


@rule("parameter-style", Phase.DETAIL, "parameter", "header")
def parameter_style(fix: Fix, node: Node) -> None:
    """Drop a style that the parameter's place doesn't have, and what excludes a content."""
    value = node.value
    where = "header" if node.kind == "header" else str(value.get("in"))
    if "style" in value and value["style"] not in _STYLES.get(where, ()):
        style = value.pop("style")
        fix.report((*node.path, "style"), f"there is no style {style!r} in {where!r}", "ignored")
    unused = [*_WITH_SCHEMA] if "content" in value else []
    if fix.version == "3.1" and where != "query":
        unused += ["allowReserved", "allowEmptyValue"]
    for name in dict.fromkeys(n for n in unused if n in value):
        fix.set_aside(node, name, f"`{name}` has no meaning in this {node.kind}")


@rule("duplicate-parameter", Phase.LINK, "operation", "pathItem")
def duplicate_parameter(fix: Fix, node: Node) -> None:
    """Keep the first of the parameters of the same name and place (4.7.10.1)."""
    parameters = sequence(node.value.get("parameters"))
    found = [mapping(fix.resolve(p)) for p in parameters]
    seen: set[tuple[str, str]] = set()
    for index, parameter in enumerate(found):
        name, where = str(parameter.get("name")), str(parameter.get("in"))
        if parameter and (name, where) in seen:
            parameters[index] = None
            message = f"the {where} parameter {name!r} is there twice"
            fix.report((*node.path, "parameters", index), message, "the first counts")
        seen.add((name, where))
    parameters[:] = [p for p in parameters if p is not None]
