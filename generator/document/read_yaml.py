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
_TOO_DEEP = f"nested more than {MAX_DEPTH} deep; flatten the document"
MAX_COPIED = 500_000
"""Values that aliases may add to a document in all."""
_PARSER: Any = cyaml.CParser  # type: ignore[attr-defined]


class _Frame:
    """A mapping or sequence that is being read."""

    __slots__ = ("is_mapping", "key", "merges", "merging", "start", "tree", "value")

    def __init__(self, start: Any, is_mapping: bool) -> None:
        self.start = start
        self.is_mapping = is_mapping
        self.value: Any = {} if is_mapping else []
        self.tree: Tree = {}
        self.key: str | None = None
        self.merging = False
        self.merges: list[tuple[Any, Any]] = []


class _Builder:
    """Builds the value from events, with a stack of its own: no input makes it recurse."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.stack: list[_Frame] = []
        self.value: Any = None
        self.tree: Any = {}
        self.documents = 0
        self.anchors: dict[str | None, tuple[Any, Any]] = {}
        self.copied = 0
        self.duplicates: list[Duplicate] = []
        self.known: dict[str, tuple[Any, str | None]] = {}
        self.handlers: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self.scalar,
            yaml.MappingStartEvent: lambda event: self.start(event, True),
            yaml.SequenceStartEvent: lambda event: self.start(event, False),
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
            if event.anchor:
                self.anchors[event.anchor] = (text, None)
            self.begin_entry(frame, text, event)
            return
        if event.tag:
            found: tuple[Any, str | None] = (scalars.tagged(event.tag, text), None)
        elif event.style:
            found = (text, None)
        elif text in self.known:
            found = self.known[text]
        else:
            found = self.known[text] = scalars.resolve_spelled(text)
        if event.anchor:
            self.anchors[event.anchor] = found
        self.add(frame, *found, event)

    def begin_entry(self, frame: _Frame, key: str, event: Any) -> None:
        place = (event.start_mark.line, event.start_mark.column)
        frame.key = key
        frame.merging = key == "<<" and not event.style
        if key in frame.value and not frame.merging:
            path = tuple(cast("Any", f.key if f.is_mapping else len(f.value)) for f in self.stack)
            earlier, first = frame.value[key], frame.tree[key][:2]
            self.duplicates.append(Duplicate(path, earlier, first, place))
        frame.tree[key] = (*place, None)

    def add(self, frame: _Frame | None, value: Any, tree: Any, event: Any) -> None:
        """Put a value, with the tree of its places, where it belongs."""
        if frame is None:
            self.value, self.tree = value, tree or {}
        elif not frame.is_mapping:
            mark = event.start_mark
            frame.tree[len(frame.value)] = (mark.line, mark.column, tree)
            frame.value.append(value)
        else:
            key = cast("str", frame.key)
            frame.key = None
            if frame.merging and (is_object(value) or is_list(value)):
                frame.merges.append((value, tree))
                return
            frame.value[key] = value
            if tree is not None:
                frame.tree[key] = (*frame.tree[key][:2], tree)

    def start(self, event: Any, is_mapping: bool) -> None:
        if self.stack and self.stack[-1].is_mapping and self.stack[-1].key is None:
            raise self.fail(event, "a key is not text; put quotes around text with braces")
        if len(self.stack) >= MAX_DEPTH:
            raise self.fail(event, _TOO_DEEP)
        self.stack.append(_Frame(event, is_mapping))
        self.anchors.pop(event.anchor, None)

    def end(self, _: Any) -> None:
        frame = self.stack.pop()
        for value, tree in frame.merges:
            _merge(frame, value, tree)
        if frame.start.anchor:
            self.anchors[frame.start.anchor] = (frame.value, frame.tree)
        self.add(self.stack[-1] if self.stack else None, frame.value, frame.tree, frame.start)

    def alias(self, event: Any) -> None:
        frame = self.stack[-1] if self.stack else None
        if event.anchor not in self.anchors:
            raise self.fail(event, f"alias *{event.anchor} has no anchor before it; name one")
        value, tree = self.anchors[event.anchor]
        if not (frame and frame.is_mapping and frame.key is None):
            self.add(frame, self.copy(value, len(self.stack), event), tree, event)
        elif isinstance(value, str):
            self.begin_entry(frame, value, event)
        else:
            raise self.fail(event, "a key is not text; write it out")

    def copy(self, value: Any, depth: int, event: Any) -> Any:
        """Return a copy of what an anchor names, within the limits."""
        self.copied += 1
        if self.copied > MAX_COPIED:
            raise self.fail(event, f"aliases add more than {MAX_COPIED:,} values; write them out")
        if depth >= MAX_DEPTH and isinstance(value, (dict, list)):
            raise self.fail(event, _TOO_DEEP)
        if is_object(value):
            return {k: self.copy(v, depth + 1, event) for k, v in value.items()}
        return [self.copy(v, depth + 1, event) for v in value] if is_list(value) else value


def _merge(frame: _Frame, value: Any, tree: Any) -> None:
    """Fill in what a merge key (``<<``) brings; keys that are written out win."""
    sources = [(v, tree[i][2]) for i, v in enumerate(value)] if is_list(value) else [(value, tree)]
    if any(not is_object(source) for source, _ in sources):
        frame.value["<<"] = value
        return
    frame.tree.pop("<<", None)
    for source, places in sources:
        for key in [k for k in source if k not in frame.value]:
            frame.value[key] = source[key]
            frame.tree[key] = places[key]


def _explain(error: Any, text: str, file: str) -> GeneratorError:
    """Return the error that says where a text stops being YAML."""
    line, column, problem = text.count("\n"), 0, "not valid YAML"
    if isinstance(error, yaml.MarkedYAMLError):
        mark = error.problem_mark or error.context_mark
        if mark:
            line, column = mark.line, mark.column
        problem += ": " + ", ".join(str(p) for p in (error.context, error.problem) if p)
        if "nesting depth" in problem:  # libyaml, which looks ahead, has a limit of its own
            return GeneratorError(f"{Position(file, line + 1, column + 1)}: {_TOO_DEEP}")
    elif isinstance(error, yaml.reader.ReaderError):
        before = text.encode()[: error.position].decode("utf-8", "ignore")
        line, column = before.count("\n"), len(before) - before.rfind("\n") - 1
        problem += f": {error.reason}"
    hint = "mend the text there"
    if line >= text.rstrip().count("\n"):
        hint = "the file may be truncated; get it again or mend its end"
    return GeneratorError(f"{Position(file, line + 1, column + 1)}: {problem}; {hint}")


def read_yaml(text: str, file: str) -> Loaded:
    """Return the value of a YAML text; duplicate keys are listed, and the later one wins.

    Raises GeneratorError for text that is not YAML, nests too deep or multiplies by aliases.
    """
    builder = _Builder(file)
    handlers = builder.handlers
    try:
        next_event = _PARSER(text).get_event
        while (event := cast("object", next_event())) is not None:
            handler = handlers.get(type(event))
            if handler:
                handler(event)
    except yaml.YAMLError as error:
        raise _explain(error, text, file) from error
    return Loaded(builder.value, Places(file, lambda: builder.tree), builder.duplicates)
