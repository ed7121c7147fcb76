"""Keeping a part of a document: operations by tag or path, and the components that they reach."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

from generator.diagnostics import GeneratorError
from generator.operations import operations
from generator.pointer import tokens
from generator.values import Json, is_object, mapping, sequence

if TYPE_CHECKING:
    from generator.document import Document

_COMPONENTS = "#/components/"
_SCHEMES = "securitySchemes"

Part = tuple[str, ...]
Component = tuple[str, str]
"""A section of the components, and a name in it."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which operations to keep: with any of the tags, or on any of the paths."""

    tags: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.tags or self.paths)


def count(data: Json) -> int:
    """How many operations a document has."""
    return sum(1 for _ in operations(data.get("paths")))


def select(document: Document, selection: Selection) -> None:
    """Reduce a document to a selection, the components that it reaches, and what is said of them.

    Security schemes stay: they are part of the client, whatever its operations are.

    Raises:
        GeneratorError: A tag or a path pattern of the selection matches nothing.
    """
    if not selection:
        return
    _check(document.data, selection)
    before = _parts(document.data)
    paths: Json = document.data["paths"]
    for path, method, operation in list(operations(paths)):
        if not _wanted(path, operation, selection):
            del paths[path][method]
    document.data["paths"] = {path: paths[path] for path, _, _ in operations(paths)}
    _prune(document.data)
    left_out = before - _parts(document.data)
    document.diagnostics.discard(lambda found: not left_out.isdisjoint(_within(found.pointer)))


def _parts(data: Json) -> set[Part]:
    """Return the paths, operations and components of a document, as tokens of pointers."""
    found = {("paths", path, method) for path, method, _ in operations(data.get("paths"))}
    found |= {("components", *component) for component in _components(data)}
    return found | {part[:-1] for part in found if part[0] == "paths"}


def _within(pointer: str) -> list[Part]:
    """Return the tokens of a pointer that may name a part, short or long."""
    keys = tuple(tokens(pointer))
    return [keys[:2], keys[:3]]


def _wanted(path: str, operation: Json, selection: Selection) -> bool:
    tagged = set(selection.tags) & set(sequence(operation.get("tags")))
    return bool(tagged) or any(fnmatchcase(path, glob) for glob in selection.paths)


def _check(data: Json, selection: Selection) -> None:
    found = list(operations(data.get("paths")))
    tags = {tag for _, _, operation in found for tag in sequence(operation.get("tags"))}
    for tag in selection.tags:
        if tag not in tags:
            raise GeneratorError(
                f"--include-tag {tag!r}: no operation has this tag{_near(tag, tags)}"
            )
    for glob in selection.paths:
        if not any(fnmatchcase(path, glob) for path, _, _ in found):
            raise GeneratorError(f"--include-path {glob!r}: no path of the document matches")


def _near(tag: str, tags: set[str]) -> str:
    same = sorted(t for t in tags if tag.lower() in t.lower() or t.lower() in tag.lower())
    return f"; there is {', '.join(map(repr, same[:3]))}" if same else ""


def _prune(data: Json) -> None:
    """Leave out the components that nothing else of the document needs."""
    components = _components(data)
    kept = {key for key in components if key[0] == _SCHEMES}
    rest = {key: value for key, value in data.items() if key != "components"}
    kept |= _reach(components, _references([rest, *(components[key] for key in kept)]))
    for section, entries in mapping(data.get("components")).items():
        if is_object(entries):
            for name in [name for name in entries if (section, name) not in kept]:
                del entries[name]


def _components(data: Json) -> dict[Component, Any]:
    """Return the components of a document by section and name."""
    return {
        (section, name): value
        for section, entries in mapping(data.get("components")).items()
        for name, value in mapping(entries).items()
    }


def _reach(components: Mapping[Component, Any], roots: Iterable[Component]) -> set[Component]:
    """Return what ``roots`` need: what they refer to, and what extends that, as values may."""
    parents = {key: _parents(value) for key, value in components.items()}
    children: dict[Component, list[Component]] = {}
    for key, extended in parents.items():
        for parent in extended:
            children.setdefault(parent, []).append(key)
    reached: set[Component] = set()
    held: set[Component] = set()
    queue = [(key, True) for key in roots]
    while queue:
        key, is_held = queue.pop()
        if key in components and key not in reached:
            reached.add(key)
            queue += [(ref, ref not in parents[key]) for ref in _references(components[key])]
        if is_held and key not in held:
            held.add(key)
            queue += [(child, True) for child in children.get(key, ())]
    return reached


def _parents(schema: Any) -> set[Component]:
    """Return the schemas that one extends."""
    return {
        ref
        for part in sequence(mapping(schema).get("allOf"))
        if "$ref" in mapping(part)
        for ref in _references(mapping(part)["$ref"])
    }


def _references(value: Any) -> set[Component]:
    """Return the components that a value refers to, mappings of discriminators included."""
    found: set[Component] = set()
    queue: list[Any] = [value]
    while queue:
        current = queue.pop()
        if isinstance(current, dict):
            queue += current.values()
        elif isinstance(current, list):
            queue += current
        elif isinstance(current, str) and current.startswith(_COMPONENTS):
            _, section, name, *_ = [*tokens(current), "", ""]
            found.add((section, name))
    return found
