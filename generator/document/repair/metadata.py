"""What a document says of itself: title, servers, tags, licence."""

from __future__ import annotations

from typing import Any

from generator.document.grammar import Node
from generator.document.repair.engine import Fix, Phase, rule, set_aside, show
from generator.values import is_object, mapping, sequence

_INFO = {"title": "API", "version": "0"}
_FIELDS = {"license": "name", "externalDocs": "url"}
_ITEMS = {
    "root": {"tags": "name", "servers": "url"},
    "operation": {"servers": "url"},
    "pathItem": {"servers": "url"},
}
"""What the object in a field must have, and, by kind, the items of a list."""


@rule("missing-info", Phase.DETAIL, "root")
def missing_info(fix: Fix, node: Node) -> None:
    """Give the document a title and a version where it has none (4.7.2)."""
    info = node.value.setdefault("info", {})
    for name in [n for n in _INFO if n not in info]:
        info[name] = _INFO[name]
        fix.report(("info",), f"the document has no {name}", f"taken as {_INFO[name]!r}")


@rule("missing-paths", Phase.DETAIL, "root")
def missing_paths(fix: Fix, node: Node) -> None:
    """Give the document paths where it must have some."""
    ways = {"paths"} if fix.version == "3.0" else {"paths", "components", "webhooks"}
    if not ways & node.value.keys():
        node.value["paths"] = {}
        fix.report((), "the document has no paths", "taken as an API without operations")


@rule("incomplete-object", Phase.DETAIL, "root", "info", "operation", "pathItem", "schema", "tag")
def incomplete_object(fix: Fix, node: Node) -> None:
    """Drop licences, links, tags and servers that lack the field that makes them one."""
    for name, required in _FIELDS.items():
        if is_object(value := node.value.get(name)) and required not in value:
            fix.set_aside(node, name, f"`{name}` has no {required}")
    for name, required in _ITEMS.get(node.kind, {}).items():
        items = sequence(node.value.get(name))
        for index in reversed([i for i, item in enumerate(items) if required not in item]):
            found = f"{show(items.pop(index))} has no {required}"
            fix.report((*node.path, name, index), found, "dropped")


@rule("duplicate-tag", Phase.DETAIL, "root")
def duplicate_tag(fix: Fix, node: Node) -> None:
    """Keep the first of the tags with the same name (4.7.1)."""
    tags = sequence(node.value.get("tags"))
    first: dict[str, Any] = {}
    for index, tag in enumerate(tags):
        if first.setdefault(tag["name"], tag) is not tag:
            fix.report(("tags", index), f"the tag {tag['name']!r} is there twice", "dropped")
    tags[:] = first.values()


@rule("server-variable-default", Phase.DETAIL, "serverVariable")
def server_variable_default(fix: Fix, node: Node) -> None:
    """Give a server variable a default, and an enum that isn't empty or absent (4.7.6)."""
    if node.value.get("enum") == []:
        del node.value["enum"]
        fix.report((*node.path, "enum"), "`enum` is empty", "ignored")
    if "default" not in node.value:
        first = (node.value.get("enum") or [""])[0]
        node.value["default"] = first
        fix.report(node.path, "the variable has no default", f"taken as {first!r}")


@rule("license-identifier", Phase.DETAIL, "license")
def license_identifier(fix: Fix, node: Node) -> None:
    """Keep one of a licence's identifier and URL (3.1, 4.8.4)."""
    if {"identifier", "url"} <= node.value.keys():
        set_aside(node.value, "identifier")
        fix.report(node.path, "the license has both `identifier` and `url`", "the URL counts")


@rule("example-value", Phase.DETAIL, "example")
def example_value(fix: Fix, node: Node) -> None:
    """Keep one of an example's value and external value (4.7.19)."""
    if {"value", "externalValue"} <= node.value.keys():
        set_aside(node.value, "externalValue")
        fix.report(node.path, "the example has two values", "`value` counts")


@rule("example-and-examples", Phase.DETAIL, "parameter", "header", "mediaType")
def example_and_examples(fix: Fix, node: Node) -> None:
    """Keep the named examples where there is a single one beside them (4.7.12.2)."""
    if {"example", "examples"} <= node.value.keys():
        single = {"value": node.value.pop("example")}
        node.value["examples"].setdefault("example", single)
        fix.report(node.path, "`example` stands beside `examples`", "put among the examples")


@rule("incomplete-link", Phase.DETAIL, "response", "components")
def incomplete_link(fix: Fix, node: Node) -> None:
    """Drop links that name no operation, and the pointer where they name it twice (4.7.20)."""
    links = mapping(node.value.get("links"))
    for name, link in list(links.items()):
        path = (*node.path, "links", name)
        if {"operationRef", "operationId"} <= link.keys():
            set_aside(link, "operationRef")
            fix.report(path, "the link names two operations", "the id counts")
        elif not {"operationRef", "operationId", "$ref"} & link.keys():
            del links[name]
            fix.report(path, "the link names no operation", "dropped")
