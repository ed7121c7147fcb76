"""YAML 1.2 from text, by the events of PyYAML's C parser.

Events cost an eighth of what PyYAML's own constructor takes, know their places, and let us count
depth and aliases before anything has grown.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import yaml
from yaml import cyaml

from generator.diagnostics import GeneratorError, Position
from generator.document import scalars
from generator.document.places import Duplicate, Loaded, Places, Tree
from generator.values import is_list, is_object

MAX_DEPTH = 128
"""Containers inside each other; real documents have about 40."""
MAX_COPIED = 500_000
"""Values that aliases may add to a document in all."""


class _Frame:
    """A mapping or sequence that is being read."""

    __slots__ = (
        "anchor",
        "height",
        "is_mapping",
        "key",
        "merges",
        "merging",
        "size",
        "tree",
        "value",
    )

    def __init__(self, is_mapping: bool, anchor: str | None) -> None:
        self.value: Any = {} if is_mapping else []
        self.tree: Tree = {}
        self.is_mapping = is_mapping
        self.key: str | None = None
        self.anchor = anchor
        self.size = 1
        self.height = 1
        self.merging = False
        self.merges: list[tuple[Any, Tree]] = []


class _Builder:
    """Builds the value from events, with a stack of its own: no input makes it recurse."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.stack: list[_Frame] = []
        self.root: Any = None
        self.documents = 0
        self.anchors: dict[str, tuple[Any, Tree, int, int]] = {}
        self.copied = 0
        self.duplicates: list[Duplicate] = []
        self.tree: Tree = {}
        self.known: dict[str, Any] = {}
        self.handlers: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self.scalar,
            yaml.MappingStartEvent: self.mapping,
            yaml.SequenceStartEvent: self.sequence,
            yaml.MappingEndEvent: self.end,
            yaml.SequenceEndEvent: self.end,
            yaml.AliasEvent: self.alias,
            yaml.DocumentStartEvent: self.document,
        }

    def fail(self, event: Any, message: str) -> GeneratorError:
        mark = event.start_mark
        return GeneratorError(f"{Position(self.file, mark.line + 1, mark.column + 1)}: {message}")

    def document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            raise self.fail(event, "a second YAML document begins here; keep only the first")

    def scalar(self, event: Any) -> None:
        frame = self.stack[-1] if self.stack else None
        text: str = event.value
        if frame and frame.is_mapping and frame.key is None:
            self.start_entry(frame, text, event)
            return
        if event.tag:
            value = scalars.tagged(event.tag, text)
        elif event.style:
            value = text
        elif text in self.known:
            value = self.known[text]
        else:
            value = self.known[text] = scalars.resolve(text)
        if event.anchor:
            self.anchors[event.anchor] = (value, {}, 1, 0)
        self.add(frame, value, {}, event)

    def start_entry(self, frame: _Frame, key: str, event: Any) -> None:
        if event.anchor:
            self.anchors[event.anchor] = (key, {}, 1, 0)
        frame.key = key
        mark = event.start_mark
        place = (mark.line, mark.column)
        frame.merging = key == "<<" and not event.style
        if key in frame.value and not frame.merging:
            earlier, first = frame.value[key], frame.tree[key][:2]
            self.duplicates.append(Duplicate(self.path(), earlier, first, place))
        frame.tree[key] = (*place, {})

    def path(self) -> tuple[str | int, ...]:
        return tuple(f.key if f.is_mapping else len(f.value) for f in self.stack)  # type: ignore[misc]

    def add(self, frame: _Frame | None, value: Any, tree: Tree, event: Any) -> None:
        """Put a value where it belongs; a container is put there before it is filled."""
        if frame is None:
            self.root, self.tree = value, tree
            return
        frame.size += 1
        if frame.is_mapping:
            key = cast("str", frame.key)
            frame.key = None
            if frame.merging and (is_object(value) or is_list(value)):
                frame.merges.append((value, tree))
                return
            frame.value[key] = value
            if tree or isinstance(value, (dict, list)):
                frame.tree[key] = (*frame.tree[key][:2], tree)
        else:
            mark = event.start_mark
            frame.tree[len(frame.value)] = (mark.line, mark.column, tree)
            frame.value.append(value)

    def mapping(self, event: Any) -> None:
        self.start(event, True)

    def sequence(self, event: Any) -> None:
        self.start(event, False)

    def start(self, event: Any, is_mapping: bool) -> None:
        if self.stack and self.stack[-1].is_mapping and self.stack[-1].key is None:
            raise self.fail(event, "a key is not text; put quotes around text with braces")
        if len(self.stack) >= MAX_DEPTH:
            raise self.fail(event, f"nested more than {MAX_DEPTH} deep; flatten the document")
        self.stack.append(_Frame(is_mapping, event.anchor))
        if event.anchor:
            self.anchors.pop(event.anchor, None)

    def end(self, event: Any) -> None:
        frame = self.stack.pop()
        for value, tree in frame.merges:
            _merge(frame, value, tree)
        if frame.anchor:
            self.anchors[frame.anchor] = (frame.value, frame.tree, frame.size, frame.height)
        parent = self.stack[-1] if self.stack else None
        self.add(parent, frame.value, frame.tree, event)
        if parent:
            parent.size += frame.size
            parent.height = max(parent.height, frame.height + 1)

    def alias(self, event: Any) -> None:
        frame = self.stack[-1] if self.stack else None
        if event.anchor not in self.anchors:
            raise self.fail(event, f"alias *{event.anchor} has no anchor before it; name one")
        value, tree, size, height = self.anchors[event.anchor]
        if frame and frame.is_mapping and frame.key is None:
            if not isinstance(value, str):
                raise self.fail(event, "a key is not text; write it out")
            self.start_entry(frame, value, event)
            return
        self.copied += size
        if self.copied > MAX_COPIED:
            raise self.fail(event, f"aliases add more than {MAX_COPIED:,} values; write them out")
        if len(self.stack) + height > MAX_DEPTH:
            raise self.fail(event, f"nested more than {MAX_DEPTH} deep; flatten the document")
        self.add(frame, clone(value), tree, event)
        if frame:
            frame.size += size
            frame.height = max(frame.height, height + 1)


def clone(value: Any) -> Any:
    """Return a copy that shares no container with ``value``."""
    if is_object(value):
        return {k: clone(v) for k, v in value.items()}
    if is_list(value):
        return [clone(v) for v in value]
    return value


def _merge(frame: _Frame, value: Any, tree: Tree) -> None:
    """Fill in what a merge key (``<<``) brings; keys that are written out win."""
    sources: list[tuple[Any, Tree]] = [(value, tree)]
    if is_list(value):
        sources = [(v, tree[i][2]) for i, v in enumerate(value)]
    if any(not is_object(source) for source, _ in sources):
        frame.value["<<"] = value
        return
    frame.tree.pop("<<", None)
    for source, places in sources:
        for key, item in source.items():
            if key not in frame.value:
                frame.value[key] = item
                frame.tree[key] = places[key]


def _explain(error: yaml.YAMLError, text: str, file: str) -> GeneratorError:
    line, column, problem = text.count("\n"), 0, "not valid YAML"
    if isinstance(error, yaml.MarkedYAMLError):
        mark: Any = error.problem_mark or error.context_mark
        if mark:
            line, column = mark.line, mark.column
        parts = [str(p) for p in (cast("Any", error.context), cast("Any", error.problem)) if p]
        problem = f"not valid YAML: {', '.join(parts)}"
    elif isinstance(error, yaml.reader.ReaderError):
        position = int(cast("Any", error).position)
        before = text.encode()[:position].decode("utf-8", "ignore")
        line, column = before.count("\n"), len(before) - before.rfind("\n") - 1
        problem = f"not valid YAML: {cast('Any', error).reason}"
    hint = "mend the text there"
    if line >= text.rstrip().count("\n"):
        hint = "the file may be truncated; get it again or mend its end"
    return GeneratorError(f"{Position(file, line + 1, column + 1)}: {problem}; {hint}")


_PARSER: Any = cyaml.CParser  # type: ignore[attr-defined]


def read_yaml(text: str, file: str) -> Loaded:
    """Return the value of a YAML text; duplicate keys are listed, and the later one wins.

    Raises GeneratorError for text that is not YAML, nests too deep or multiplies by aliases.
    """
    builder = _Builder(file)
    handlers = builder.handlers
    try:
        parser = _PARSER(text)
        event: object
        while (event := parser.get_event()) is not None:
            handler = handlers.get(type(event))
            if handler:
                handler(event)
    except yaml.YAMLError as error:
        raise _explain(error, text, file) from error
    tree = builder.tree
    return Loaded(builder.root, Places(file, lambda: tree), builder.duplicates)
