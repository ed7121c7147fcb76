"""Random values for the schemas of an OpenAPI document, with what real answers have besides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any, TypeVar

from generator.values import is_object
from tests.contract.instances import Instances, Maker, Schema

T = TypeVar("T")
_DEEP = 6
"""Nesting from which on only what is required is made."""
_MANY = 300
_TEXTS = (
    "",
    " ",
    "a",
    "Ünïcode \u2028",
    "null",
    "0",
    '"',
    "x" * 40,
    "line\nline",
    "\\",
    "2024-13-99",
)
_ADDED: tuple[Any, ...] = (None, 1, "x", {"a": [1, None]}, [{}])
_NUMBERS = (0, -1, 2**31, 2**53 + 1, -(2**63), 0.5, -1e-9, 1e300, 3.0)
_TIMES = {
    "date": ("2024-02-29", "1969-12-31"),
    "date-time": (
        "2024-02-29T12:30:00Z",
        "2024-02-29T12:30:00.5+05:30",
        "1969-12-31T23:59:59.123456789Z",
        "2024-02-29T12:30:00",
    ),
}


class RandomInstances(Instances):
    """Makes random values: any part of what may be there, null where it may be, and more.

    Args:
        document: The document.
        random: Decides everything, so that equal ones give equal values.
    """

    def __init__(self, document: Mapping[str, Any], random: Random) -> None:
        super().__init__(document)
        self.random = random

    def choose(self, options: Sequence[T]) -> T:
        """Return which of several alternatives to take: any."""
        return self.random.choice(options)

    def any(self, schema: Schema) -> Any:
        """Return a value for ``schema``."""
        self.endless = False
        return _RandomMaker(self, self.random).make(schema)


class _RandomMaker(Maker):
    def __init__(self, instances: RandomInstances, random: Random) -> None:
        super().__init__(instances, full=True, files=False)
        self._random = random

    def _plain(self, schema: Schema, filled: bool) -> Any:
        types = schema.get("type")
        nullable = schema.get("nullable") is True or (isinstance(types, list) and "null" in types)
        if nullable and self._random.random() < 0.2:
            return None
        options = schema.get("enum")
        return self._random.choice(options) if options else super()._plain(schema, filled)

    def _scalar(self, kind: str, schema: Schema) -> Any:
        if kind == "boolean":
            return self._random.random() < 0.5
        bounded = {"minimum", "maximum", "multipleOf", "pattern", "maxLength", "minLength"}
        if bounded & schema.keys() or self._random.random() < 0.3:
            return super()._scalar(kind, schema)
        if kind == "integer":
            return int(self._random.choice(_NUMBERS[:5]))
        if kind == "number":
            return self._random.choice(_NUMBERS)
        if "format" in schema:
            return self._random.choice(
                _TIMES.get(schema["format"], (super()._scalar(kind, schema),))
            )
        return self._random.choice(_TEXTS) if kind == "string" else super()._scalar(kind, schema)

    def _array(self, schema: Schema, filled: bool) -> list[Any]:
        if {"minItems", "maxItems", "uniqueItems"} & schema.keys():
            return super()._array(schema, filled)
        count = self._random.randrange(3) if self._generous() else 0
        return [self.make(schema.get("items", {})) for _ in range(count)]

    def _generous(self) -> bool:
        return len(self._stack) < _DEEP and self._made < _MANY

    def _names(self, schema: Schema, properties: Mapping[str, Schema]) -> list[str]:
        needed = {*schema.get("required", ()), *(n for n in properties if "const" in properties[n])}
        share = self._random.choice((0.0, 0.5, 1.0))
        return [
            name
            for name in super()._names(schema, properties)
            if name in needed or self._random.random() < share
        ]

    def _additional(
        self, made: dict[str, Any], schema: Schema, properties: Mapping[str, Schema]
    ) -> dict[str, Any]:
        found = super()._additional(made, schema, properties)
        extra = schema.get("additionalProperties")
        if extra is not False and not is_object(extra) and self._random.random() < 0.2:
            found["addedLater"] = self._random.choice(_ADDED)
        return found
