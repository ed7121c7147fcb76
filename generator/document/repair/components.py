"""Components in a section that isn't theirs, and names that references can't hold."""

from __future__ import annotations

import re
from unicodedata import combining, normalize

from generator.diagnostics import Severity
from generator.document.grammar import FIELDS, SECTIONS, Node, Path
from generator.document.repair.engine import Fix, Phase, rename, rule
from generator.document.repair.references import TELLING, redirect
from generator.values import is_object, mapping

_NAME = re.compile(r"[A-Za-z0-9._-]+")
_SCHEMA_MARKS = {"type", "properties", "allOf", "oneOf", "anyOf", "items", "enum"}
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
    moves: dict[Path, Path] = {}
    for field, section in _FORMER.items():
        found = node.value.get(field)
        if not is_object(found) or not is_object(node.value.setdefault("components", {})):
            continue
        target = node.value["components"].setdefault(section, {})
        for name in [n for n in found if is_object(target) and n not in target]:
            target[name] = found.pop(name)
            moves[field, name] = ("components", section, name)
            fix.document.moved((field, name), ("components", section, name))
        if not found:
            del node.value[field]
        fix.report((field,), f"OpenAPI has no `{field}`", f"moved to components/{section}")
    redirect(fix, moves)


@rule("misplaced-schema", Phase.SHAPE, "components")
def misplaced_schema(fix: Fix, node: Node) -> None:
    """Move schemas out of other sections; where a body is due, make it one of that schema."""
    moves: dict[Path, Path] = {}
    for kind, marks in TELLING.items():
        section = next(s for s, k in SECTIONS.items() if k == kind)
        for name, value in list(mapping(node.value.get(section)).items()):
            is_schema = is_object(value) and _SCHEMA_MARKS & value.keys()
            if is_schema and not (marks | {"$ref", "schema", "content"}) & value.keys():
                found = f"{name!r} is a schema, not one of the {section}"
                if section in ("responses", "requestBodies"):
                    _wrap(fix, node, section, name, found)
                else:
                    _move(fix, node, section, name, found)
                    moves["components", section, name] = ("components", "schemas", name)
    redirect(fix, moves)


def _wrap(fix: Fix, node: Node, section: str, name: str, found: str) -> None:
    """Make a schema the body of a response or a request."""
    schema, path = node.value[section][name], (*node.path, section, name)
    description = {"description": str(schema.get("description", ""))}
    content = {"content": {"application/json": {"schema": schema}}}
    node.value[section][name] = {**(description if section == "responses" else {}), **content}
    fix.document.moved(path, (*path, "content", "application/json", "schema"))
    fix.report(path, found, "taken as its JSON body")


def _move(fix: Fix, node: Node, section: str, name: str, found: str) -> None:
    """Move a schema to the schemas."""
    old, new = (*node.path, section, name), (*node.path, "schemas", name)
    schemas = node.value.setdefault("schemas", {})
    schema = node.value[section].pop(name)
    if name in mapping(schemas):
        node.value.setdefault(f"x-{section}", {})[name] = schema
        action = f"kept in `x-{section}`; the schema {name!r} is used instead"
        fix.document.moved(old, (*node.path, f"x-{section}", name))
        fix.report(old, found, action)
    elif is_object(schemas):
        schemas[name] = schema
        fix.document.moved(old, new)
        fix.report(old, found, "moved to the schemas")


@rule("illegal-component-name", Phase.LINK, "components")
def illegal_component_name(fix: Fix, node: Node) -> None:
    """Report names that the specification doesn't allow (4.7.7); rename them where that breaks."""
    moves: dict[Path, Path] = {}
    for section in [s for s in SECTIONS if s in FIELDS[fix.version]["components"]]:
        entries = mapping(node.value.get(section))
        new_names: dict[str, str] = {}
        for name in [n for n in entries if not _NAME.fullmatch(n)]:
            old = (*node.path, section, name)
            found = f"{name!r} is not a legal name for a component"
            if fix.version == "3.0":
                fix.report(old, found, "kept as it is", Severity.WARNING)
                continue
            letters = "".join(c for c in normalize("NFKD", name) if not combining(c))
            legal = re.sub(r"[^A-Za-z0-9._-]+", "_", letters) or "_"
            while legal in entries or legal in new_names.values():
                legal += "_"
            new_names[name] = legal
            new = moves[old] = (*node.path, section, legal)
            fix.document.moved(old, new)
            fix.report(new, found, f"renamed to {legal!r} everywhere")
        rename(entries, new_names)
    redirect(fix, moves)
