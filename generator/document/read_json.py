"""JSON (RFC 8259) from text, by the standard library; places are found only when asked for."""

from __future__ import annotations

import json
import re
from typing import Any, cast

from generator.diagnostics import GeneratorError, Position
from generator.document import scalars
from generator.document.places import Duplicate, Loaded, Places, Tree
from generator.document.read_yaml import MAX_DEPTH
from generator.values import is_list, is_object

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)
_SURROGATE = re.compile("[\ud800-\udfff]")


def read_json(text: str, file: str) -> Loaded:
    """Return the value of a JSON text; duplicate keys are listed, and the later one wins.

    Raises GeneratorError for text that nests too deep, ValueError (of json) where it isn't JSON.
    """
    repeated = False

    def collect(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal repeated
        found = dict(pairs)
        repeated = repeated or len(found) < len(pairs)
        return found

    try:
        value = json.loads(
            text,
            object_pairs_hook=collect,
            parse_constant=str,
            parse_float=scalars.resolve,
            parse_int=scalars.resolve,
        )
    except RecursionError:
        value = None
    deep = value is None or _depth(value) > MAX_DEPTH
    scanner = _Scanner(text, file)
    if deep:
        scanner.run()
    if "\\u" in text:
        value = _without_surrogates(value)
    duplicates = scanner.run().repeated if repeated else []
    return Loaded(value, Places(file, lambda: scanner.run().tree), duplicates)


def _depth(value: Any) -> int:
    """Return how many containers stand inside each other, without recursion."""
    depth = 0
    level: list[Any] = [value]
    while level and depth <= MAX_DEPTH:
        below: list[Any] = []
        for item in level:
            if is_object(item):
                below += item.values()
            elif is_list(item):
                below += item
        level = [v for v in below if isinstance(v, (dict, list))]
        depth += 1
    return depth


def _clean(text: str) -> str:
    return _SURROGATE.sub("\ufffd", text) if not text.isascii() else text


def _without_surrogates(value: Any) -> Any:
    """Return ``value`` with each lone surrogate replaced: no file can hold one."""
    if isinstance(value, str):
        return _clean(value)
    if is_object(value):
        pairs = value.items()
        return {_clean(k): _without_surrogates(v) for k, v in pairs}
    if is_list(value):
        return [_without_surrogates(v) for v in value]
    return value


class _Frame:
    __slots__ = ("is_mapping", "key", "seen", "tree")

    def __init__(self, is_mapping: bool, tree: Tree) -> None:
        self.is_mapping = is_mapping
        self.tree = tree
        self.key: str | int | None = None if is_mapping else 0
        self.seen: dict[str, Any] = {}


class _Scanner:
    """Walks over the tokens once more, for the places of keys and items."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.tree: Tree = {}
        self.repeated: list[Duplicate] = []
        self.done = False
        self.line = 0
        self.line_start = 0

    def run(self) -> _Scanner:
        """Scan the text unless that was done; raises GeneratorError where it nests too deep."""
        if not self.done:
            self.done = True
            self._scan()
        return self

    def _scan(self) -> None:
        stack: list[_Frame] = []
        last = 0
        for match in _TOKEN.finditer(self.text):
            token, start = match.group(), match.start()
            newlines = self.text.count("\n", last, start)
            if newlines:
                self.line += newlines
                self.line_start = self.text.rfind("\n", last, start) + 1
            last = start
            self._token(stack, token, (self.line, start - self.line_start), start)

    def _token(self, stack: list[_Frame], token: str, at: tuple[int, int], start: int) -> None:
        frame = stack[-1] if stack else None
        if token in "{[":
            if len(stack) >= MAX_DEPTH:
                place = Position(self.file, at[0] + 1, at[1] + 1)
                raise GeneratorError(
                    f"{place}: nested more than {MAX_DEPTH} deep; flatten the document"
                )
            tree = self._value(frame, at) if frame else self.tree
            stack.append(_Frame(token == "{", tree))
        elif token in "}]":
            if stack:
                stack.pop()
        elif frame is None or token == ":":
            return
        elif token == ",":
            frame.key = None if frame.is_mapping else cast("int", frame.key) + 1
        elif frame.is_mapping and frame.key is None:
            self._key(stack, frame, json.loads(token) if "\\" in token else token[1:-1], at, start)
        elif not frame.is_mapping:
            self._value(frame, at)

    def _value(self, frame: _Frame, at: tuple[int, int]) -> Tree:
        """Note an item, or the start of a container below a key."""
        key = cast("str | int", frame.key)
        line, column = frame.tree[key][:2] if frame.is_mapping else at
        tree: Tree = {}
        frame.tree[key] = (line, column, tree)
        return tree

    def _key(
        self, stack: list[_Frame], frame: _Frame, key: str, at: tuple[int, int], start: int
    ) -> None:
        key = _clean(key)
        frame.key = key
        if key in frame.seen:
            path = tuple(cast("str | int", f.key) for f in stack)
            first = frame.tree[key][:2]
            self.repeated.append(Duplicate(path, self._earlier(frame.seen[key]), first, at))
        frame.seen[key] = start
        frame.tree[key] = (*at, {})

    def _earlier(self, start: int) -> Any:
        """Read the value of the key that begins at ``start`` once more."""
        decoder = json.JSONDecoder(parse_float=scalars.resolve, parse_int=scalars.resolve)
        _, end = decoder.raw_decode(self.text, start)
        colon = self.text.index(":", end) + 1
        begin = len(self.text) - len(self.text[colon:].lstrip())
        return _without_surrogates(decoder.raw_decode(self.text, begin)[0])


def explain(error: json.JSONDecodeError, text: str, file: str) -> GeneratorError:
    """Return the error that says where a text stops being JSON."""
    hint = "mend the text there"
    if error.pos >= len(text.rstrip()) - 1 or error.msg.startswith("Unterminated"):
        hint = "the file may be truncated; get it again or mend its end"
    place = Position(file, error.lineno, error.colno)
    return GeneratorError(f"{place}: not valid JSON: {error.msg}; {hint}")
