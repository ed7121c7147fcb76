"""How models take the values of JSON: exactly, and without losing how they were written."""

from __future__ import annotations

import datetime
import inspect
import re
import sys
from collections.abc import Iterator
from functools import partial
from typing import Any, Self

from pydantic import BaseModel, GetCoreSchemaHandler, ValidationInfo
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, PydanticCustomError, PydanticUndefined, core_schema

from ._values import rfc3339

_DONE = "sdk_exact"


class WireDate(datetime.date):
    """A date that was not written the way it would be."""

    wire: str = ""

    @classmethod
    def written(cls, text: str, wire: str) -> Self:
        """Return the date that an ISO 8601 text says, remembering how it was written."""
        found = cls.fromisoformat(text)
        found.wire = wire
        return found

    def __reduce__(self) -> Any:
        return type(self).written, (self.isoformat(), self.wire)

    def __repr__(self) -> str:
        return repr(datetime.date(self.year, self.month, self.day))


class WireDateTime(datetime.datetime):
    """A moment that was not written the way it would be, with its fraction or its zone."""

    wire: str = ""

    @classmethod
    def written(cls, text: str, wire: str) -> Self:
        """Return the moment that an ISO 8601 text says, remembering how it was written."""
        found = cls.fromisoformat(text)
        found.wire = wire
        return found

    def __reduce_ex__(self, protocol: Any) -> Any:
        return type(self).written, (self.isoformat(), self.wire)

    def __repr__(self) -> str:
        return repr(datetime.datetime.combine(self.date(), self.timetz()))


_DAY = re.compile(r"[-\d]{10}", re.ASCII)
_MOMENT = re.compile(
    r"[-\d]{10}T[:\d]{8}(?:\.(?!0{6})\d{6})?(?:Z|[-+](?!00:00)\d\d:\d\d)", re.ASCII
)
"""How moments are written if nobody has written them otherwise."""


class Moment:
    """Marks a date or time that goes back on the wire as it was written."""

    def __init__(self, kind: type[WireDate] | type[WireDateTime]) -> None:
        self._kind: Any = kind
        self._base: Any = kind.__mro__[1]
        day = kind is WireDate
        self._format, self._usual = ("date", _DAY) if day else ("date-time", _MOMENT)

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            self._read,
            serialization=core_schema.plain_serializer_function_ser_schema(_wire, when_used="json"),
            metadata=_json_schema(type="string", format=self._format),
        )

    def _read(self, value: Any) -> Any:
        """Return the moment; text that is none stays text, as the other side may know better."""
        if not isinstance(value, str):
            if isinstance(value, self._base):
                return value
            raise PydanticCustomError("date_type", "Input should be a date or time as a string")
        if value[4:5] != "-":  # the standard library takes bare numbers too
            return value
        try:
            if self._usual.fullmatch(value):
                return self._base.fromisoformat(value)
            return self._kind.written(value, value)
        except ValueError:
            return self._unusual(value)

    def _unusual(self, value: str) -> Any:
        """Return the moment in a text with small letters, or the day of a moment."""
        try:
            found = datetime.datetime.fromisoformat(value.upper())
        except ValueError:
            return value
        day = self._base is datetime.date
        return self._kind.written(str(found.date()) if day else found.isoformat(), value)


def _wire(value: Any) -> Any:
    if not isinstance(value, datetime.date):
        return value
    written = getattr(value, "wire", "")
    if written or not isinstance(value, datetime.datetime):
        return written or value.isoformat()
    return rfc3339(value)


def complete(cls: type[BaseModel]) -> None:
    """Resolve the types of inherited fields where they were written, not where they are inherited.

    Modules load one after the other, so what a class names may not have been there when it was
    made. A class's own fields are pydantic's to resolve.
    """
    if cls.__pydantic_fields_complete__:
        return
    fields = cls.__pydantic_fields__
    inherited = fields.keys() - inspect.get_annotations(cls).keys()
    for name in sorted(inherited):
        if not fields[name]._complete:  # pyright: ignore[reportPrivateUsage]
            fields[name] = _completed(cls, name, fields[name])


def _completed(cls: type[BaseModel], name: str, field: FieldInfo) -> FieldInfo:
    owner = next(c for c in cls.__mro__[1:] if name in inspect.get_annotations(c))
    written = inspect.get_annotations(owner)[name]
    names = vars(sys.modules[owner.__module__])
    hint: Any = eval(written, dict(names)) if isinstance(written, str) else written
    if field.default is PydanticUndefined:
        found = FieldInfo.from_annotation(hint)
    else:
        found = FieldInfo.from_annotated_attribute(hint, field.default)
    generate: Any = cls.model_config.get("alias_generator")
    if found.alias is None and generate is not None:
        found.alias = found.validation_alias = found.serialization_alias = generate(name)
        found.alias_priority = 1
    return found


def exact_fields(schema: Any) -> bool:
    """Make the fields of a model's schema take JSON exactly, in place; False if they do already."""
    while schema["type"] != "model":
        schema = schema["schema"]
    metadata = schema.setdefault("metadata", {})
    if _DONE in metadata:
        return False
    metadata[_DONE] = True
    fields = schema["schema"]
    while fields["type"] != "model-fields":  # a user's own class may have validators
        fields = fields["schema"]
    for field in fields["fields"].values():
        field["schema"] = exact(field["schema"])
    if "extras_schema" in fields:
        fields["extras_schema"] = exact(fields["extras_schema"])
    _keep_apart(fields)
    return True


def _keep_apart(fields: Any) -> None:
    """Let unknown fields have the names that known ones have in Python only."""
    known = fields["fields"].items()
    names = frozenset(n for n, field in known if field.get("validation_alias", n) != n)
    if names:
        fields["extras_keys_schema"] = core_schema.with_info_after_validator_function(
            partial(_unknown, names), core_schema.str_schema()
        )


def _unknown(names: frozenset[str], key: str, info: ValidationInfo) -> str:
    """Make room for an unknown field: the known one was not given, or it is not null."""
    if key in names and info.data.get(key) is None:
        info.data.pop(key, None)
    return key


def exact(schema: Any) -> Any:
    """Return a schema in which numbers, and what holds them, take JSON exactly."""
    if _DONE in schema.get("metadata", ()):
        return schema
    replace = _REPLACED.get(schema["type"])
    if replace is not None:
        return replace(schema)
    for word in _INSIDE & schema.keys() if schema["type"] in _CONTAINERS else ():
        schema[word] = exact(schema[word])
    if schema["type"] == "union":
        schema["choices"] = [_choice(choice) for choice in schema["choices"]]
        _keep_fractions(schema)
    return schema


def _choice(choice: Any) -> Any:
    return (exact(choice[0]), choice[1]) if isinstance(choice, tuple) else exact(choice)


def _keep_fractions(union: Any) -> None:
    """Leave 1.0 to the numbers of a union where it has both integers and numbers, in place."""
    found = list(_numbers(union))
    fractions = {place for place, number in found if number["metadata"][_DONE] == "number"}
    for place, number in found:
        if place in fractions and number["metadata"][_DONE] == "integer":
            del number["choices"][1:]


def _numbers(schema: Any, place: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield the schemas of numbers in a union, each with the kinds of containers it is in."""
    kind = schema["type"]
    if _DONE in schema.get("metadata", ()):
        yield place, schema
    elif kind == "union":
        for choice in schema["choices"]:
            yield from _numbers(choice[0] if isinstance(choice, tuple) else choice, place)
    elif kind in _CONTAINERS:
        inside = () if kind == "nullable" else (kind,)
        for word in _INSIDE & schema.keys():
            yield from _numbers(schema[word], place + inside)


def _integer(schema: Any) -> CoreSchema:
    whole = core_schema.no_info_after_validator_function(
        _whole, core_schema.float_schema(strict=True, allow_inf_nan=False)
    )
    return core_schema.union_schema(
        [core_schema.int_schema(strict=True), whole],
        mode="left_to_right",
        custom_error_type="int_type",
        metadata={_DONE: "integer", **_json_schema(type="integer")},
    )


def _whole(value: float) -> int:
    if not value.is_integer():
        raise PydanticCustomError("int_type", "Input should be a valid integer")
    return int(value)


def _number(schema: Any) -> CoreSchema:
    return core_schema.union_schema(
        [core_schema.int_schema(strict=True), core_schema.float_schema(strict=True)],
        mode="left_to_right",
        custom_error_type="float_type",
        metadata={_DONE: "number", **_json_schema(type="number")},
    )


def _json_schema(**words: Any) -> dict[str, Any]:
    def shown(_schema: Any, _handler: Any) -> dict[str, Any]:
        return dict(words)

    return {"pydantic_js_functions": [shown]}


def _text(schema: Any) -> CoreSchema:
    return core_schema.str_schema(strict=True)


def _boolean(schema: Any) -> CoreSchema:
    return core_schema.bool_schema(strict=True)


def _literal(schema: Any) -> CoreSchema:
    return open_values(tuple(schema["expected"]))


def open_values(values: tuple[Any, ...]) -> CoreSchema:
    """Return a schema for any value of the JSON types that ``values`` have."""
    kinds: set[type] = {type(value) for value in values if value is not None}
    known = [named for kind, named in _OPEN.items() if kinds == {kind}]
    if not known:
        return core_schema.any_schema()
    name, make = known[0]
    found: Any = make({})
    found["metadata"] = found.get("metadata", {}) | _json_schema(type=name, enum=list(values))
    return core_schema.nullable_schema(found) if None in values else found


_OPEN: dict[type, tuple[str, Any]] = {
    str: ("string", _text),
    int: ("integer", _integer),
    float: ("number", _number),
    bool: ("boolean", _boolean),
}
_REPLACED: dict[str, Any] = {
    "int": _integer,
    "float": _number,
    "bool": _boolean,
    "literal": _literal,
}
_CONTAINERS = frozenset(["nullable", "default", "list", "dict"])
_INSIDE = frozenset(["schema", "items_schema", "values_schema"])
