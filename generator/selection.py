"""Keeping a part of a document: operations by tag or path, and the schemas that they reach."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

from generator.diagnostics import GeneratorError
from generator.operations import operations
from generator.pointer import tokens
from generator.values import Json, mapping, sequence

if TYPE_CHECKING:
    from generator.document import Document

_SCHEMAS = "#/components/schemas/"


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
    """Reduce a document to a selection, and its schemas to those that the selection reaches.

    Raises:
        GeneratorError: A tag or a path pattern of the selection matches nothing.
    """
    if not selection:
        return
    _check(document.data, selection)
    paths: Json = document.data["paths"]
    for path, method, operation in list(operations(paths)):
        if not _wanted(path, operation, selection):
            del paths[path][method]
    document.data["paths"] = {path: paths[path] for path, _, _ in operations(paths)}
    _prune(document.data)


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
    schemas: Json = mapping(mapping(data.get("components")).get("schemas"))
    rest = {key: value for key, value in data.items() if key != "components"}
    others = {k: v for k, v in mapping(data.get("components")).items() if k != "schemas"}
    reached = _reach(schemas, _references([rest, others]))
    if schemas:
        data["components"]["schemas"] = {k: v for k, v in schemas.items() if k in reached}


def _reach(schemas: Json, roots: Iterable[str]) -> set[str]:
    """Return what ``roots`` need: what they refer to, and what extends that, as values may."""
    parents = {key: _parents(schema) for key, schema in schemas.items()}
    reached: set[str] = set()
    held: set[str] = set()
    queue = [(name, True) for name in roots]
    while queue:
        name, is_held = queue.pop()
        if name in schemas and name not in reached:
            reached.add(name)
            inner = set(_references(schemas[name]))
            queue += [(ref, ref not in parents[name]) for ref in inner]
        if is_held and name not in held:
            held.add(name)
            queue += [(key, True) for key, found in parents.items() if name in found]
    return reached


def _parents(schema: Any) -> set[str]:
    """Return the names of the schemas that one extends."""
    return {
        ref
        for part in sequence(mapping(schema).get("allOf"))
        if "$ref" in mapping(part)
        for ref in _references(mapping(part)["$ref"])
    }


def _references(value: Any) -> Sequence[str]:
    """Return the names of the component schemas that a value refers to, mappings included."""
    found: list[str] = []
    queue: list[Any] = [value]
    while queue:
        current = queue.pop()
        if isinstance(current, dict):
            queue += current.values()
        elif isinstance(current, list):
            queue += current
        elif isinstance(current, str) and current.startswith(_SCHEMAS):
            found.append(tokens(current)[2])
    return found
