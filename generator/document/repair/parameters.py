"""Parameters and headers by themselves: what they must have, and what excludes what (4.7.12)."""

from __future__ import annotations

from typing import Any, cast

from generator.document.grammar import FIELDS, Node
from generator.document.repair.engine import Fix, Phase, rule, set_aside, show
from generator.document.repair.paths import PLACEHOLDER
from generator.values import entries, is_object

_STYLES = {
    "path": ("matrix", "label", "simple"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form",),
}
_WITH_SCHEMA = ("style", "explode", "allowReserved", "example", "examples")


@rule("schema-in-parameter", Phase.SHAPE, "parameter", "header")
def schema_in_parameter(fix: Fix, node: Node) -> None:
    """Move what belongs to a schema from a parameter into its schema, as Swagger 2.0 had it."""
    own = FIELDS[fix.version][node.kind]
    keywords = [
        n for n in node.value if n in FIELDS[fix.version]["schema"] and n not in own and n[0] != "$"
    ]
    if not keywords or "$ref" in node.value or "content" in node.value:
        return
    schema = node.value.setdefault("schema", {})
    for name in keywords:
        value = node.value.pop(name)
        if is_object(schema) and "$ref" not in schema:
            schema.setdefault(name, value)
        else:
            node.value[f"x-{name}"] = value
        fix.report(
            (*node.path, name),
            f"`{name}` stands beside the schema",
            f"moved into it: {show(value)}",
        )


_BODIES = ("schema", "type", "properties", "items", "allOf", "oneOf", "anyOf", "$ref")


@rule("schema-in-media-type", Phase.SHAPE, "mediaType")
def schema_in_media_type(fix: Fix, node: Node) -> None:
    """Make a schema that stands in place of a media type that of the media type (4.7.14)."""
    own = FIELDS[fix.version]["mediaType"]
    keywords = FIELDS[fix.version]["schema"].keys() - own.keys() | {"$ref"}
    if "schema" in node.value or not node.value.keys() & set(_BODIES):
        return
    schema = {n: node.value.pop(n) for n in list(node.value) if n in keywords}
    node.value["schema"] = schema
    fix.report(node.path, "a schema stands in place of the media type", "taken as its schema")


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
    parameters: list[Any] = node.value.get("parameters", [])
    for index in reversed(range(len(parameters))):
        parameter = parameters[index]
        if "$ref" in parameter or parameter.get("name"):
            continue
        path = (*node.path, "parameters", index)
        reference = _misspelt(parameter)
        if reference:
            parameters[index] = {"$ref": reference}
            fix.report(path, "the parameter has no name but a reference", f"taken as {reference!r}")
        else:
            dropped = parameters.pop(index)
            fix.report(path, f"the parameter has no name: {show(dropped)}", "dropped")


def _misspelt(parameter: dict[str, Any]) -> str:
    """Return the reference to a parameter that stands in a wrong field of one."""
    candidates: list[Any] = [*parameter.values()]
    candidates += [v.get("$ref") for v in parameter.values() if is_object(v)]
    for value in candidates:
        if isinstance(value, str) and value.startswith("#/components/parameters/"):
            return value
    return ""


@rule("nameless-component", Phase.DETAIL, "components")
def nameless_component(fix: Fix, node: Node) -> None:
    """Drop component parameters that have no name."""
    entries: dict[str, Any] = node.value.get("parameters", {})
    for key, parameter in list(entries.items()):
        if "$ref" not in parameter and not parameter.get("name"):
            node.value.setdefault("x-parameters", {})[key] = entries.pop(key)
            path = (*node.path, "parameters", key)
            fix.report(path, "the parameter has no name", "kept in `x-parameters`")


@rule("parameter-location", Phase.DETAIL, "operation", "pathItem", "components")
def parameter_location(fix: Fix, node: Node) -> None:
    """Give a parameter a place in the request: that of its name in the path, or the query."""
    parameters: Any = node.value.get("parameters", [])
    pairs = entries(parameters)
    url = str(node.path[1]) if len(node.path) > 1 else ""
    for key, parameter in reversed(pairs):
        where = parameter.get("in")
        if "$ref" in parameter or where in _STYLES:
            continue
        path = (*node.path, "parameters", key)
        if where in ("body", "formData") and node.kind == "operation":
            _into_body(node, parameter)
            del parameters[key]
            fix.report(path, f"the parameter is in {where!r}", "made part of the request body")
            continue
        meant = str(where or "").strip().lower()
        if meant not in _STYLES:
            meant = "path" if parameter["name"] in PLACEHOLDER.findall(url) else "query"
        parameter["in"] = meant
        fix.report(path, f"the parameter is in {where!r}", f"taken as {meant!r}")


def _into_body(node: Node, parameter: dict[str, Any]) -> None:
    """Make a Swagger 2.0 body or form parameter part of the request body."""
    body = node.value.setdefault("requestBody", {"content": {}})
    if not is_object(body) or "$ref" in body:
        return
    content = body.setdefault("content", {})
    schema = parameter.get("schema", {})
    if parameter["in"] == "body":
        content.setdefault("application/json", {"schema": schema})
        return
    form = content.setdefault("multipart/form-data", {"schema": {"type": "object"}})
    holder = form.setdefault("schema", {"type": "object"})
    if "$ref" not in holder:
        holder.setdefault("properties", {}).setdefault(parameter["name"], schema)


@rule("parameter-schema", Phase.DETAIL, "parameter", "header")
def parameter_schema(fix: Fix, node: Node) -> None:
    """Let a parameter have exactly one of a schema and a content."""
    value = node.value
    if "$ref" in value:
        return
    content = value.get("content")
    if is_object(content) and len(content) != 1 and not ("schema" in value and content):
        first = dict(list(content.items())[:1])
        value["content"] = first
        fix.report(
            (*node.path, "content"), "`content` has not exactly one entry", "the first counts"
        )
        if not first:
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
    if "$ref" in value:
        return
    where = "header" if node.kind == "header" else str(value.get("in"))
    if "style" in value and value["style"] not in _STYLES.get(where, ()):
        style = value.pop("style")
        fix.report((*node.path, "style"), f"there is no style {style!r} in {where!r}", "ignored")
    unused = [n for n in _WITH_SCHEMA if n in value] if "content" in value else []
    if fix.version == "3.1" and where != "query":
        unused += [
            n for n in ("allowReserved", "allowEmptyValue") if n in value and n not in unused
        ]
    for name in unused:
        set_aside(value, name)
        fix.report((*node.path, name), f"`{name}` has no meaning in this {node.kind}", "ignored")


@rule("duplicate-parameter", Phase.LINK, "operation", "pathItem")
def duplicate_parameter(fix: Fix, node: Node) -> None:
    """Keep the first of the parameters of the same name and place (4.7.10.1)."""
    parameters: list[Any] = node.value.get("parameters", [])
    keys = [_identity(fix, parameter) for parameter in parameters]
    for index in reversed(range(len(parameters))):
        if keys[index] and keys[index] in keys[:index]:
            del parameters[index]
            name, where = cast("tuple[str, str]", keys[index])
            message = f"the {where} parameter {name!r} is there twice"
            fix.report((*node.path, "parameters", index), message, "the first counts")


def _identity(fix: Fix, parameter: Any) -> tuple[str, str] | None:
    resolved = fix.resolve(parameter)
    if not is_object(resolved):
        return None
    found = resolved
    return str(found.get("name")), str(found.get("in"))
