"""Names of fields: the wire's own in snake case, away from what the class has already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from pydantic import BaseModel
from pydantic.alias_generators import to_camel

from generator import words

_TYPES = {"bool", "bytes", "dict", "float", "int", "list", "str"}
"""Builtin types in annotations, which a field of that name would hide from the others."""
_ATTRIBUTES = {*dir(BaseModel), *dir(type(BaseModel))}
"""What a class has itself, by its metaclass too: pydantic warns of fields that shadow it."""
_RESERVED = {name for name in _ATTRIBUTES if not name.startswith("_")} | _TYPES
camel = lru_cache(maxsize=65536)(to_camel)


class FieldNames:
    """Hands out the names of one class's fields; later ones that clash get an underscore."""

    def __init__(self, whole: frozenset[str], taken: Iterable[str] = ()) -> None:
        self._whole = whole
        self._taken = set(taken)
        self._unused = words.Unused()

    def snake(self, wire: str) -> str:
        """Return a name on the wire in snake case."""
        return words.snake(wire, self._whole, "field")

    def name(self, wires: Mapping[str, str]) -> dict[str, str]:
        """Return the name for each property; those that are names already come first.

        Args:
            wires: The names on the wire, each with a spelling of it that shows its words.
        """
        found = {wire: self._take(text) for wire, text in wires.items() if self.snake(text) == wire}
        rest = {wire: self._take(text) for wire, text in wires.items() if wire not in found}
        return found | rest

    def _take(self, spelled: str) -> str:
        plain = self.snake(spelled)
        name = self._unused.find(plain, lambda n: n not in _RESERVED and n not in self._taken)
        self._taken.add(name)
        return name
