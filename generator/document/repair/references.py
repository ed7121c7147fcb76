"""References that lead nowhere, in circles, or to an object of another kind (4.7.23)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from generator.diagnostics import Severity
from generator.document.grammar import SECTIONS, Node, Path, Slot, slots, walk
from generator.document.repair.engine import ANY_KIND, Fix, Phase, rule, show, squash
from generator.pointer import MISSING, find, join, tokens
from generator.values import is_object, mapping, sequence

TELLING = {
    "parameter": {"name", "in"},
    "response": {"description", "content", "headers", "links"},
    "requestBody": {"content"},
    "header": {"schema", "content"},
}
"""Per kind, fields of which an object of that kind has at least one."""
_SECTION_OF = {kind: section for section, kind in SECTIONS.items()}
_WRONG_KIND = "leads to something else"


def redirect(fix: Fix, moves: Mapping[Path, Path]) -> None:
    """Let every reference to a place that moved, or below it, lead to where it is now."""
    sizes = {len(old) for old in moves}
    names = {old[-1]: str(new[-1]) for old, new in moves.items()}
    for node in walk(fix.data, fix.version) if moves else ():
        for holder, key in _pointers(node):
            path = tuple(tokens(holder[key]))
            size = next((n for n in sizes if path[:n] in moves), 0)
            if size:
                holder[key] = join(*moves[path[:size]], *path[size:])
            elif node.kind == "discriminator":
                holder[key] = names.get(holder[key], holder[key])


def _pointers(node: Node) -> list[tuple[dict[str, Any], str]]:
    """Return where an object holds references: itself, or a discriminator's mapping."""
    if node.kind == "discriminator":
        entries = mapping(node.value.get("mapping"))
        return [(entries, key) for key, value in entries.items() if isinstance(value, str)]
    return [(node.value, "$ref")] if isinstance(node.value.get("$ref"), str) else []


@rule("reference-not-text", Phase.SHAPE, ANY_KIND, references=True)
def reference_not_text(fix: Fix, node: Node) -> None:
    """Drop ``$ref`` where its value is not text."""
    if "$ref" in node.value and not isinstance(node.value["$ref"], str):
        value = node.value.pop("$ref")
        fix.report((*node.path, "$ref"), f"`$ref` is {show(value)}, not text", "ignored")


@rule("dangling-reference", Phase.LINK, ANY_KIND)
def dangling_reference(fix: Fix, node: Node) -> None:
    """Mend references that lead nowhere; what can't be found becomes a value of any type."""
    for slot in reversed(list(slots(node, fix.version))):
        value = slot.holder[slot.key]
        if is_object(value) and isinstance(value.get("$ref"), str):
            problem = _problem(fix, value, slot.kind)
            if problem:
                found = f"{value['$ref']!r} {problem}"
                fix.report(slot.path, found, _mend(fix, slot, value, problem))
                fix.followed.pop((slot.kind, join(*slot.path)), None)


def _mend(fix: Fix, slot: Slot, value: dict[str, Any], problem: str) -> str:
    """Mend a reference, and return what was done."""
    found = _recover(fix, value["$ref"], slot.kind)
    if found:
        value["$ref"] = found
        return f"taken as {found!r}"
    if slot.kind == "schema":
        del value["$ref"]
        if fix.version == "3.0":
            value.clear()
        return "taken as a value of any type"
    if slot.kind in ("response", "requestBody", "pathItem"):
        return _stand_in(fix, slot.kind, value, problem)
    del slot.holder[slot.key]
    return "dropped"


def _stand_in(fix: Fix, kind: str, value: dict[str, Any], problem: str) -> str:
    """Put a body of the schema that a reference leads to in its place, or one of any content."""
    reference = value["$ref"]
    target = fix.resolve(value) if problem == _WRONG_KIND else None
    is_schema = target is not None and fix.kinds.get(id(target)) == "schema"
    value.clear()
    if kind == "response":
        value["description"] = ""
    if is_schema and kind != "pathItem":
        value["content"] = {"application/json": {"schema": {"$ref": reference}}}
    elif kind == "requestBody":
        value["content"] = {"*/*": {}}
    if is_schema:
        return "taken as the schema of its JSON body"
    return f"taken as a {kind} of which nothing is known"


def _problem(fix: Fix, value: dict[str, Any], kind: str) -> str | None:
    """Return what is wrong with a reference, if anything: follow it as far as it is not known."""
    seen: set[str] = set()
    problem = _follow(fix, value, kind, seen)
    fix.followed |= {(kind, reference): problem for reference in seen}
    return problem


def _follow(fix: Fix, value: dict[str, Any], kind: str, seen: set[str]) -> str | None:
    path: list[str] = []
    while isinstance(value.get("$ref"), str):
        reference = value["$ref"]
        if (kind, reference) in fix.followed:
            return fix.followed[kind, reference]
        if reference in seen:
            return "leads in a circle"
        seen.add(reference)
        if not reference.startswith("#"):
            return "leads to another document"
        path = tokens(reference)
        target = find(fix.data, path)
        if kind == "schema" and isinstance(target, bool):
            return None
        if not is_object(target):
            return "leads nowhere" if target is MISSING else "leads to no object"
        value = target
        if kind == "schema" and len(value) > 1 and fix.version == "3.1":
            break
    return None if _is_kind(fix, value, path, kind) else _WRONG_KIND


def _is_kind(fix: Fix, value: dict[str, Any], path: list[str], kind: str) -> bool:
    """Whether the object at ``path`` is of a kind: by its place, and by the fields it has."""
    is_component = len(path) == 3 and path[:2] == ["components", _SECTION_OF.get(kind)]
    if not is_component and fix.kinds.get(id(value), kind) != kind:
        return False
    telling = TELLING.get(kind, set())
    return (
        telling <= value.keys()
        if kind == "parameter"
        else not telling or bool(telling & value.keys())
    )


def _recover(fix: Fix, reference: str, kind: str) -> str | None:
    """Return the only component of the kind with the name of ``reference``, but for spelling."""
    section = _SECTION_OF.get(kind, "")
    name = (tokens(reference) or [reference.rpartition("/")[2].lstrip("#")])[-1]
    entries = mapping(find(fix.data, ["components", section]))
    if section not in fix.spellings:
        fix.spellings[section] = defaultdict(list)
        for known in entries:
            fix.spellings[section][squash(known)].append(known)
    same = [name] if name in entries else fix.spellings[section].get(squash(name) or name, [])
    pointer = join("components", section, same[0]) if len(same) == 1 else reference
    if pointer == reference or _problem(fix, {"$ref": pointer}, kind):
        return None
    return pointer


_COMPOSED = (("allOf",), ("anyOf", "oneOf"))
"""Keywords of compositions. A circle of both kinds is a base that lists its children."""


_NO_MORE: tuple[str, Any] = ("", None)


@rule("circular-composition", Phase.LINK, "root")
def circular_composition(fix: Fix, node: Node) -> None:
    """Break circles of schemas that consist of each other: no value could be checked (4.7.24)."""
    schemas = [each for each in walk(fix.data, fix.version) if each.kind == "schema"]
    for words in _COMPOSED:
        done: set[int] = set()
        for each in schemas:
            if not each.value.keys().isdisjoint(words) and id(each.value) not in done:
                _break_circles(fix, each, words, done)


def _break_circles(fix: Fix, start: Node, words: tuple[str, ...], done: set[int]) -> None:
    """Follow compositions from ``start``, depth first, and break those that lead back."""
    stack = [(start, _parts(start, words))]
    while stack:
        node, left = stack[-1]
        word, member = next(left, _NO_MORE)
        if not word:
            done.add(id(node.value))
            stack.pop()
            continue
        part = fix.resolve(member)
        if not is_object(part) or id(part) in done:
            continue
        if id(part) in {id(open_node.value) for open_node, _ in stack}:
            _break(fix, node, word, member, itself=part is node.value)
            continue
        keys: Path = (*node.path, word, _place(node.value[word], member))
        inner = Node("schema", part, tuple(tokens(member["$ref"])) if "$ref" in member else keys)
        stack.append((inner, _parts(inner, words)))


def _parts(node: Node, words: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    """Return the members of a schema's compositions as they are now, with their keywords."""
    return iter([(word, m) for word in words for m in sequence(node.value.get(word))])


def _place(members: list[Any], member: Any) -> int:
    return next(place for place, other in enumerate(members) if other is member)


def _break(fix: Fix, node: Node, word: str, member: Any, *, itself: bool) -> None:
    """Drop a member that leads back; an alternative on a way round may be anything instead."""
    members = node.value[word]
    place = _place(members, member)
    path, drop = (*node.path, word, place), itself or word == "allOf"
    members[place : place + 1] = [] if drop else [{}]
    if not members:
        del node.value[word]
    message = f"{show(node.path[-1])} consists of itself by `{word}`"
    fix.report(path, message, "dropped" if drop else "taken as any value")


@rule("dangling-mapping", Phase.LINK, "discriminator")
def dangling_mapping(fix: Fix, node: Node) -> None:
    """Drop entries of a discriminator's mapping that lead to no schema (4.7.25)."""
    schemas = mapping(find(fix.data, ["components", "schemas"]))
    for holder, key in _pointers(node):
        target: str = holder[key]
        is_path = target.startswith("#") and is_object(find(fix.data, tokens(target)))
        if target in schemas or is_path:
            continue
        path, message = (*node.path, "mapping", key), f"{target!r} leads nowhere"
        found = _recover(fix, target, "schema")
        if found:
            holder[key] = found
            fix.report(path, message, f"taken as {found!r}")
        else:
            del holder[key]
            fix.report(path, message, "dropped", Severity.WARNING)
