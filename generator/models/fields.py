"""Names of fields: the wire's own in snake case, away from what the class has already."""

from __future__ import annotations

import builtins
from collections.abc import Iterable
from functools import lru_cache

from pydantic import BaseModel
from pydantic.alias_generators import to_camel

from generator import words

_RESERVED = (
    {name for name in dir(BaseModel) if not name.startswith("_")}
    | {name for name in dir(builtins) if isinstance(getattr(builtins, name), type)}
    | {"datetime", "schema", "self", "cls"}
) - {"type"}
camel = lru_cache(maxsize=65536)(to_camel)


class FieldNames:
    """Hands out the names of one class's fields; later ones that clash get an underscore."""

    def __init__(self, whole: frozenset[str], taken: Iterable[str] = ()) -> None:
        self._whole = whole
        self._taken = set(taken)

    def snake(self, wire: str) -> str:
        """Return a name on the wire in snake case."""
        return words.snake(wire, self._whole, "field")

    def take(self, wire: str) -> str:
        """Return the name for a property, and make it taken."""
        name = self.snake(wire)
        while name in _RESERVED or name in self._taken:
            name += "_"
        self._taken.add(name)
        return name
