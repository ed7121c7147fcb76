"""Whether values of one type expression may stand where another was asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest

from generator.diff.interface import Interface, Type

_DEEPEST = 24
_GENERIC = re.compile(r"([\w.]+)\[(.*)\]")
_WIDER = {("int", "float"), ("dict", "Mapping")}


@dataclass(frozen=True, slots=True)
class Fitting:
    """Compares an expression of one interface with one of another."""

    given: Interface
    wanted: Interface
    _known: dict[tuple[str, str, bool, int], bool] = field(
        default_factory=dict[tuple[str, str, bool, int], bool]
    )
    """Answers: types can lead to each other on more ways than there are types."""

    def fits(self, value: str, into: str, *, untyped: bool, depth: int = _DEEPEST) -> bool:
        """Whether every value of the type ``value`` is one of the type ``into``.

        Args:
            value: A type expression of the interface ``given``.
            into: A type expression of the interface ``wanted``.
            untyped: Whether ``Any`` takes typed values: a request is none the worse for it, but
                what was an object with attributes is now plain JSON.
            depth: How many names may still be looked up.
        """
        wanted = alternatives(into)
        return all(
            any(self._fits(v, w, untyped, depth) for w in wanted) for v in alternatives(value)
        )

    def _fits(self, value: str, into: str, untyped: bool, depth: int) -> bool:
        value, into = self.given.target(value), self.wanted.target(into)
        if self._is_one(value, into) or (untyped and into == "Any"):
            return True
        if depth == 0:
            return False
        asked = (value, into, untyped, depth)
        if asked not in self._known:
            self._known[asked] = self._generic(*asked) or self._named(*asked)
        return self._known[asked]

    def _is_one(self, value: str, into: str) -> bool:
        """Whether two names mean one type, or did: equal types share one until they differ."""
        if value == into or (value, into) in _WIDER:
            return True
        return self.given.target(into) == value or self.wanted.target(value) == into

    def _generic(self, value: str, into: str, untyped: bool, depth: int) -> bool:
        left, right = _GENERIC.fullmatch(value), _GENERIC.fullmatch(into)
        if left is None or right is None:
            return False
        if left[1] != right[1] and (left[1], right[1]) not in _WIDER:
            return False
        pairs = zip_longest(_split(left[2], ","), _split(right[2], ","), fillvalue="")
        return all(self.fits(a, b, untyped=untyped, depth=depth - 1) for a, b in pairs)

    def _named(self, value: str, into: str, untyped: bool, depth: int) -> bool:
        left, right = self.given.types.get(value), self.wanted.types.get(into)
        if left is not None and right is not None and left.values and right.values:
            return set(left.values) <= set(right.values)
        depth -= 1
        if any(self.fits(v, into, untyped=untyped, depth=depth) for v in _wider(left)):
            return True
        expression = right.expression if right is not None and not right.values else None
        return expression is not None and self.fits(value, expression, untyped=untyped, depth=depth)


def _wider(found: Type | None) -> tuple[str, ...]:
    """Return what every value of a named type also is."""
    if found is None:
        return ()
    return found.parents if found.expression is None else (found.expression,)


def alternatives(expression: str) -> list[str]:
    """Return the members of a union, or the expression alone."""
    return list(_split(expression, "|"))


def _split(text: str, mark: str) -> Iterator[str]:
    depth, start = 0, 0
    for index, character in enumerate(text):
        depth += (character == "[") - (character == "]")
        if character == mark and depth == 0:
            yield text[start:index].strip()
            start = index + 1
    yield text[start:].strip()
