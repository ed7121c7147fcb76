"""What a document says of itself: title, servers, tags, licence."""

from __future__ import annotations

from typing import Any, cast

from generator.document.grammar import Node
from generator.document.repair.engine import Fix, Phase, rule, set_aside, show
from generator.values import is_list, is_object, mapping

_DEFAULTS = {"title": "API", "version": "0"}


@rule("missing-info", Phase.DETAIL, "root")
def missing_info(fix: Fix, node: Node) -> None:
    """Give the document a title and a version where it has none (4.7.2)."""
    info = node.value.setdefault("info", {})
    for name, value in _DEFAULTS.items():
        if name not in info:
            info[name] = value
            fix.report(("info",), f"the document has no {name}", f"taken as {value!r}")


@rule("missing-paths", Phase.DETAIL, "root")
def missing_paths(fix: Fix, node: Node) -> None:
    """Give the document paths where it must have some."""
    ways = ("paths",) if fix.version == "3.0" else ("paths", "components", "webhooks")
    if not any(name in node.value for name in ways):
        node.value["paths"] = {}
        fix.report((), "the document has no paths", "taken as an API without operations")


_REQUIRED = {"license": "name", "externalDocs": "url", "tag": "name", "server": "url"}


@rule("incomplete-object", Phase.DETAIL, "root", "info", "operation", "pathItem", "schema", "tag")
def incomplete_object(fix: Fix, node: Node) -> None:
    """Drop licences, links, tags and servers that lack the field that makes them one."""
    for name, kind in (("license", "license"), ("externalDocs", "externalDocs")):
        value = node.value.get(name)
        if is_object(value) and _REQUIRED[kind] not in value:
            set_aside(node.value, name)
            fix.report((*node.path, name), f"`{name}` has no {_REQUIRED[kind]}", "ignored")
    for name, kind in (("tags", "tag"), ("servers", "server")):
        values = node.value.get(name)
        if is_list(values) and kind in _kinds(node):
            _drop_incomplete(fix, node, name, _REQUIRED[kind])


def _kinds(node: Node) -> tuple[str, ...]:
    if node.kind == "root":
        return ("tag", "server")
    return ("server",) if node.kind in ("operation", "pathItem") else ()


def _drop_incomplete(fix: Fix, node: Node, name: str, required: str) -> None:
    values = cast("list[dict[str, Any]]", node.value[name])
    for index in reversed(range(len(values))):
        if required not in values[index]:
            fix.report(
                (*node.path, name, index), f"{show(values[index])} has no {required}", "dropped"
            )
            del values[index]


@rule("duplicate-tag", Phase.DETAIL, "root")
def duplicate_tag(fix: Fix, node: Node) -> None:
    """Keep the first of the tags with the same name (4.7.1)."""
    tags = cast("list[dict[str, Any]]", node.value.get("tags", []))
    for index in reversed(range(len(tags))):
        name = tags[index]["name"]
        if any(tag["name"] == name for tag in tags[:index]):
            del tags[index]
            fix.report(("tags", index), f"the tag {name!r} is there twice", "dropped")


@rule("server-variable-default", Phase.DETAIL, "serverVariable")
def server_variable_default(fix: Fix, node: Node) -> None:
    """Give a server variable a default, and an enum that isn't empty or absent (4.7.6)."""
    if node.value.get("enum") == []:
        del node.value["enum"]
        fix.report((*node.path, "enum"), "`enum` is empty", "ignored")
    if "default" not in node.value:
        choices = node.value.get("enum") or [""]
        node.value["default"] = choices[0]
        fix.report(node.path, "the variable has no default", f"taken as {choices[0]!r}")


@rule("license-identifier", Phase.DETAIL, "license")
def license_identifier(fix: Fix, node: Node) -> None:
    """Keep one of a licence's identifier and URL (3.1, 4.8.4)."""
    if "identifier" in node.value and "url" in node.value:
        set_aside(node.value, "identifier")
        fix.report(node.path, "the license has both `identifier` and `url`", "the URL counts")


@rule("example-value", Phase.DETAIL, "example")
def example_value(fix: Fix, node: Node) -> None:
    """Keep one of an example's value and external value (4.7.19)."""
    if "value" in node.value and "externalValue" in node.value:
        set_aside(node.value, "externalValue")
        fix.report(node.path, "the example has two values", "`value` counts")


@rule("example-and-examples", Phase.DETAIL, "parameter", "header", "mediaType")
def example_and_examples(fix: Fix, node: Node) -> None:
    """Keep the named examples where there is a single one beside them (4.7.12.2)."""
    if "example" in node.value and "examples" in node.value:
        mapping(node.value["examples"]).setdefault("example", {"value": node.value["example"]})
        del node.value["example"]
        fix.report(node.path, "`example` stands beside `examples`", "put among the examples")


@rule("incomplete-link", Phase.DETAIL, "response", "components")
def incomplete_link(fix: Fix, node: Node) -> None:
    """Drop links that name no operation, and the pointer where they name it twice (4.7.20)."""
    links = mapping(node.value.get("links"))
    for name, link in list(links.items()):
        if "operationRef" in link and "operationId" in link:
            set_aside(link, "operationRef")
            fix.report(
                (*node.path, "links", name), "the link names two operations", "the id counts"
            )
        elif not {"operationRef", "operationId", "$ref"} & link.keys():
            del links[name]
            fix.report((*node.path, "links", name), "the link names no operation", "dropped")
