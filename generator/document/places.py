"""Where things stand in the text: from a path of keys to a line and a column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.diagnostics import Position

Tree = dict[str | int, tuple[int, int, Any]]
"""Per key or index: line, column (from 0) and the tree below."""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A key that a mapping has twice: its path, both places and the value that lost."""

    path: tuple[str | int, ...]
    earlier: Any
    first: tuple[int, int]
    second: tuple[int, int]


@dataclass(slots=True)
class Places:
    """The places of one file, found by ``scan`` when they are first asked for."""

    file: str
    scan: Callable[[], Tree]
    _tree: Tree | None = field(default=None, init=False)

    def at(self, path: Sequence[str | int]) -> Position:
        """Return the place of ``path``, or of its nearest ancestor that the text has."""
        if self._tree is None:
            self._tree = self.scan()
        line, column, tree = 0, 0, self._tree
        for token in path:
            found = tree.get(token) or (tree.get(int(token)) if _is_index(token) else None)
            if found is None:
                break
            line, column, tree = found
        return Position(self.file, line + 1, column + 1)


def _is_index(token: str | int) -> bool:
    return isinstance(token, str) and token.isascii() and token.isdigit() and len(token) < 10


@dataclass(slots=True)
class Loaded:
    """The value of one file, with what is known about its text."""

    value: Any
    places: Places
    duplicates: list[Duplicate]
