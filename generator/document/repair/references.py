"""References that lead nowhere, in circles, or to an object of another kind (4.7.23)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.diagnostics import Severity
from generator.document.grammar import SECTIONS, Node, nested, walk
from generator.document.pointer import MISSING, find, join, tokens
from generator.document.repair.engine import Fix, Phase, rule, show, squash
from generator.values import is_object, mapping, sequence

_SECTION_OF = {kind: section for section, kind in SECTIONS.items()}


def redirect(fix: Fix, old: Sequence[str | int], new: Sequence[str | int]) -> None:
    """Let every reference to ``old``, or below it, lead to ``new``."""
    before, after = [str(t) for t in old], [str(t) for t in new]
    for node in walk(fix.data, fix.version):
        for holder, key in _pointers(node):
            path = tokens(holder[key])
            if path[: len(before)] == before:
                holder[key] = join(*after, *path[len(before) :])
            elif node.kind == "discriminator" and holder[key] == before[-1]:
                holder[key] = after[-1]


def _pointers(node: Node) -> list[tuple[dict[str, Any], str]]:
    """Return where an object holds references: itself, or a discriminator's mapping."""
    if node.kind == "discriminator":
        mapping = node.value.get("mapping")
        if is_object(mapping):
            return [(mapping, key) for key, value in mapping.items() if isinstance(value, str)]
        return []
    return [(node.value, "$ref")] if isinstance(node.value.get("$ref"), str) else []


@rule("reference-not-text", Phase.SHAPE, "*", references=True)
def reference_not_text(fix: Fix, node: Node) -> None:
    """Drop ``$ref`` where its value is not text."""
    if "$ref" in node.value and not isinstance(node.value["$ref"], str):
        value = node.value.pop("$ref")
        fix.report((*node.path, "$ref"), f"`$ref` is {show(value)}, not text", "ignored")


@rule("dangling-reference", Phase.LINK, "*")
def dangling_reference(fix: Fix, node: Node) -> None:
    """Mend references that lead nowhere; what can't be found becomes a value of any type."""
    for name, field in nested(fix.version, node.kind).items():
        if name not in node.value:
            continue
        holder: Any = node.value if field.shape == "one" else node.value[name]
        keys: list[Any] = [name]
        if field.shape != "one":
            keys = list(holder) if is_object(holder) else list(range(len(holder)))
        prefix = node.path if field.shape == "one" else (*node.path, name)
        for key in reversed(keys):
            if is_object(holder[key]) and isinstance(holder[key].get("$ref"), str):
                _check(fix, holder, key, field.kind, (*prefix, key))


def _check(fix: Fix, holder: Any, key: Any, kind: str, path: tuple[str | int, ...]) -> None:
    value = holder[key]
    reference: str = value["$ref"]
    problem = _problem(fix, value, kind)
    if problem is None:
        return
    found = _recover(fix, reference, kind)
    if found:
        value["$ref"] = found
        fix.report(path, f"{reference!r} {problem}", f"taken as {found!r}")
        return
    if kind == "schema":
        del value["$ref"]
        if fix.version == "3.0":
            value.clear()
        fix.report(path, f"{reference!r} {problem}", "taken as a value of any type")
    elif kind in ("response", "requestBody", "pathItem"):
        _stand_in(fix, value, kind, path, problem)
    else:
        del holder[key]
        fix.report(path, f"{reference!r} {problem}", "dropped")


def _stand_in(
    fix: Fix, value: dict[str, Any], kind: str, path: tuple[str | int, ...], problem: str
) -> None:
    """Put a body of the schema that a reference leads to in its place, or one of any content."""
    reference: str = value.pop("$ref")
    value.clear()
    action = f"taken as a {kind} of which nothing is known"
    body: dict[str, Any] = {"*/*": {}}
    is_schema = problem == WRONG_KIND and _is_schema(fix, reference)
    if is_schema:
        action = "taken as the schema of its JSON body"
        body = {"application/json": {"schema": {"$ref": reference}}}
    if kind == "requestBody":
        value["content"] = body
    elif kind == "response":
        value["description"] = ""
        value.update({"content": body} if is_schema else {})
    fix.report(path, f"{reference!r} {problem}", action)


def _is_schema(fix: Fix, reference: str) -> bool:
    target = fix.resolve({"$ref": reference})
    return is_object(target) and fix.kinds.get(id(target)) == "schema"


def _problem(fix: Fix, value: dict[str, Any], kind: str) -> str | None:
    """Return what is wrong with a reference, if anything: follow it to its end."""
    seen: set[str] = set()
    while isinstance(value.get("$ref"), str):
        reference = value["$ref"]
        if reference in seen:
            return "leads in a circle"
        seen.add(reference)
        if not reference.startswith("#"):
            return "leads to another document"
        if kind == "schema" and fix.version == "3.1" and not reference.startswith(("#/", "#")):
            return None
        target = find(fix.data, tokens(reference))
        if kind == "schema" and isinstance(target, bool):
            return None
        if target is MISSING or not is_object(target):
            return "leads nowhere" if target is MISSING else "leads to no object"
        value = target
        if kind == "schema" and len(value) > 1 and fix.version == "3.1":
            break
    return _wrong_kind(fix, value, kind)


WRONG_KIND = "leads to something else"
_TELLING = {
    "parameter": {"name", "in"},
    "response": {"description", "content", "headers", "links"},
    "requestBody": {"content"},
    "header": {"schema", "content"},
}


def _wrong_kind(fix: Fix, value: dict[str, Any], kind: str) -> str | None:
    known = fix.kinds.get(id(value), kind)
    telling = _TELLING.get(kind, set())
    if known != kind or (telling and not telling & value.keys()):
        return WRONG_KIND
    return WRONG_KIND if kind == "parameter" and not telling <= value.keys() else None


def _recover(fix: Fix, reference: str, kind: str) -> str | None:
    """Return the only component of the kind with the name of ``reference``, but for spelling."""
    section = _SECTION_OF.get(kind)
    name = (tokens(reference) or [reference.rpartition("/")[2].lstrip("#")])[-1]
    components = fix.data.get("components")
    entries = mapping(components.get(section)) if is_object(components) and section else {}
    if section is None or not squash(name):
        return None
    found: list[str] = [n for n in entries if n == name]
    found = found or [n for n in entries if squash(n) == squash(name)]
    pointer = join("components", section, found[0]) if len(found) == 1 else ""
    if not pointer or pointer == reference:
        return None
    return pointer if _problem(fix, {"$ref": pointer}, kind) is None else None


@rule("circular-all-of", Phase.LINK, "root")
def circular_all_of(fix: Fix, node: Node) -> None:
    """Break circles of schemas that consist of each other: no value could be checked (4.7.24)."""
    done: set[int] = set()
    for each in walk(fix.data, fix.version):
        if each.kind == "schema" and "allOf" in each.value and id(each.value) not in done:
            _break_circles(fix, each, done)


def _break_circles(fix: Fix, start: Node, done: set[int]) -> None:
    """Follow ``allOf`` from ``start``, depth first, and drop what leads back to an open schema."""
    stack: list[tuple[Node, int]] = [(start, 0)]
    while stack:
        node, index = stack.pop()
        parts = sequence(node.value.get("allOf"))
        if index >= len(parts):
            done.add(id(node.value))
            continue
        part = fix.resolve(parts[index])
        active = {id(n.value) for n, _ in stack} | {id(node.value)}
        path = (*node.path, "allOf", index)
        if is_object(part) and id(part) in active:
            del parts[index]
            if not parts:
                del node.value["allOf"]
            fix.report(path, f"{show(start.path[-1])} consists of itself by `allOf`", "dropped")
            stack.append((node, index))
            continue
        stack.append((node, index + 1))
        if is_object(part) and id(part) not in done:
            keys = tokens(parts[index]["$ref"]) if "$ref" in parts[index] else path
            stack.append((Node("schema", part, tuple(keys)), 0))


@rule("dangling-mapping", Phase.LINK, "discriminator")
def dangling_mapping(fix: Fix, node: Node) -> None:
    """Drop entries of a discriminator's mapping that lead to no schema (4.7.25)."""
    schemas = find(fix.data, ["components", "schemas"])
    for holder, key in _pointers(node):
        target: str = holder[key]
        if is_object(schemas) and target in schemas:
            continue
        if target.startswith("#") and is_object(find(fix.data, tokens(target))):
            continue
        path = (*node.path, "mapping", key)
        found = _recover(fix, target, "schema")
        if found:
            holder[key] = found
            fix.report(path, f"{target!r} leads nowhere", f"taken as {found!r}")
        else:
            del holder[key]
            fix.report(path, f"{target!r} leads nowhere", "dropped", Severity.WARNING)
