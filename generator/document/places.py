"""Where things stand in the text: from a path of keys to a line and a column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast

from generator.diagnostics import Position
from generator.values import is_object

Tree = dict[str | int, tuple[int, int, Any]]
"""Per key or index: line, column (from 0) and the tree below; for a number, how it is spelled."""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A key that a mapping has twice: its path, both places and the value that lost."""

    path: tuple[str | int, ...]
    earlier: Any
    first: tuple[int, int]
    second: tuple[int, int]


@dataclass
class Places:
    """The places of one file, found by ``scan`` when they are first asked for."""

    file: str
    scan: Callable[[], Tree]

    @cached_property
    def tree(self) -> Tree:
        """What the text has, and where."""
        return self.scan()

    def at(self, path: Sequence[str | int]) -> Position:
        """Return the place of ``path``, or of its nearest ancestor that the text has."""
        line, column, _, _ = self._follow(path)
        return Position(self.file, line + 1, column + 1)

    def written(self, path: Sequence[str | int]) -> str | None:
        """Return how the number at ``path`` is spelled where that isn't how Python spells it."""
        _, _, below, rest = self._follow(path)
        return below if isinstance(below, str) and not rest else None

    def _follow(self, path: Sequence[str | int]) -> tuple[int, int, Any, int]:
        """Return what the tree has for ``path``, or its nearest ancestor, and the keys left."""
        line, column = 0, 0
        below = cast("Any", self.tree)
        for index, token in enumerate(path):
            found: Any = None
            if is_object(below):
                keys = cast("Tree", below)
                found = keys.get(token) or (keys.get(int(token)) if _is_index(token) else None)
            if found is None:
                return line, column, below, len(path) - index
            line, column, below = found
        return line, column, below, 0


def _is_index(token: str | int) -> bool:
    return isinstance(token, str) and token.isascii() and token.isdigit() and len(token) < 10


@dataclass(slots=True)
class Loaded:
    """The value of one file, with what is known about its text."""

    value: Any
    places: Places
    duplicates: list[Duplicate]
    text: str = ""
