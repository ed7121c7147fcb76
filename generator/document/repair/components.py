"""Components in a section that isn't theirs, and names that references can't hold."""

from __future__ import annotations

import re
from typing import Any

from generator.diagnostics import Severity
from generator.document.grammar import FIELDS, SECTIONS, Node
from generator.document.repair.engine import Fix, Phase, rename, rule
from generator.document.repair.references import redirect
from generator.values import is_object, mapping

_MARKS = {
    "parameters": {"in", "name", "schema", "content", "$ref"},
    "headers": {"schema", "content", "$ref"},
    "responses": {"description", "content", "headers", "links", "$ref"},
    "requestBodies": {"content", "$ref"},
}
"""Per section, fields of which an object that belongs there has at least one."""
_SCHEMA_MARKS = {"type", "properties", "allOf", "oneOf", "anyOf", "items", "enum"}
_NAME = re.compile(r"[A-Za-z0-9._-]+")


_FORMER = {
    "definitions": "schemas",
    "parameters": "parameters",
    "responses": "responses",
    "securityDefinitions": "securitySchemes",
}
"""Fields of a Swagger 2.0 document, by the section of the components that replaced them."""


@rule("former-section", Phase.SHAPE, "root")
def former_section(fix: Fix, node: Node) -> None:
    """Move definitions from where Swagger 2.0 had them to the components."""
    for field, section in _FORMER.items():
        found = node.value.get(field)
        if not is_object(found) or not is_object(node.value.setdefault("components", {})):
            continue
        target = node.value["components"].setdefault(section, {})
        for name in [n for n in found if is_object(target) and n not in target]:
            target[name] = found.pop(name)
            old, new = (field, name), ("components", section, name)
            fix.document.moved(old, new)
            redirect(fix, old, new)
        if not found:
            del node.value[field]
        fix.report((field,), f"OpenAPI has no `{field}`", f"moved to components/{section}")


@rule("misplaced-schema", Phase.SHAPE, "components")
def misplaced_schema(fix: Fix, node: Node) -> None:
    """Move schemas out of other sections; where a body is due, make it one of that schema."""
    for section, marks in _MARKS.items():
        entries = mapping(node.value.get(section))
        for name, value in list(entries.items()):
            if is_object(value) and not marks & value.keys() and _SCHEMA_MARKS & value.keys():
                if section in ("responses", "requestBodies"):
                    _wrap(fix, node, section, name)
                else:
                    _move(fix, node, section, name)


def _wrap(fix: Fix, node: Node, section: str, name: str) -> None:
    schema = node.value[section][name]
    path = (*node.path, section, name)
    body: dict[str, Any] = {"content": {"application/json": {"schema": schema}}}
    if section == "responses":
        body = {"description": str(schema.get("description", "")), **body}
    node.value[section][name] = body
    fix.document.moved(path, (*path, "content", "application/json", "schema"))
    fix.report(path, f"{name!r} is a schema, not one of the {section}", "taken as its JSON body")


def _move(fix: Fix, node: Node, section: str, name: str) -> None:
    old, new = (*node.path, section, name), (*node.path, "schemas", name)
    schema = node.value[section].pop(name)
    message = f"{name!r} is a schema, not one of the {section}"
    schemas = node.value.setdefault("schemas", {})
    if name in mapping(schemas):
        node.value.setdefault(f"x-{section}", {})[name] = schema
        fix.document.moved(old, (*node.path, f"x-{section}", name))
        fix.report(old, message, f"kept in `x-{section}`; the schema {name!r} is used instead")
    elif is_object(schemas):
        schemas[name] = schema
        fix.document.moved(old, new)
        fix.report(old, message, "moved to the schemas")
    redirect(fix, old, new)


@rule("illegal-component-name", Phase.LINK, "components")
def illegal_component_name(fix: Fix, node: Node) -> None:
    """Report names that the specification doesn't allow (4.7.7); rename them where that breaks."""
    for section in SECTIONS:
        if section not in FIELDS[fix.version]["components"]:
            continue
        entries = mapping(node.value.get(section))
        for name in [n for n in entries if not _NAME.fullmatch(n)]:
            old = (*node.path, section, name)
            message = f"{name!r} is not a legal name for a component"
            if fix.version == "3.0":
                fix.report(old, message, "kept as it is", Severity.WARNING)
                continue
            legal = _legal(name, entries)
            rename(entries, name, legal)
            new = (*node.path, section, legal)
            fix.document.moved(old, new)
            redirect(fix, old, new)
            fix.report(new, message, f"renamed to {legal!r} everywhere")


def _legal(name: str, taken: dict[str, Any]) -> str:
    legal = re.sub(r"[^A-Za-z0-9._-]+", "_", name) or "_"
    while legal in taken:
        legal += "_"
    return legal
