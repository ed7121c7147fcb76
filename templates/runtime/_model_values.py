"""How models take the values of JSON: exactly, and without losing how they were written."""

from __future__ import annotations

import datetime
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

_DONE = "sdk_loosened"
_T = TypeVar("_T", bound=datetime.date)


class WireDate(datetime.date):
    """A date that was not written the way it would be."""

    wire: str = ""

    def __reduce__(self) -> Any:
        return written_date, (datetime.date(self.year, self.month, self.day), self.wire)


class WireDateTime(datetime.datetime):
    """A moment that was not written the way it would be, with its fraction or its zone."""

    wire: str = ""

    def __reduce_ex__(self, protocol: Any) -> Any:
        plain = datetime.datetime.combine(self.date(), self.timetz())
        return written_datetime, (plain.replace(fold=self.fold), self.wire)


def written_date(value: datetime.date, wire: str) -> datetime.date:
    """Return ``value``, remembering how it was written."""
    found = WireDate(value.year, value.month, value.day)
    found.wire = wire
    return found


def written_datetime(value: datetime.datetime, wire: str) -> datetime.datetime:
    """Return ``value``, remembering how it was written."""
    found = WireDateTime.combine(value.date(), value.timetz())
    found.wire = wire
    return found


def loosen(schema: Any) -> bool:
    """Make the fields of a model's schema take JSON exactly, in place; False if they do already."""
    while schema["type"] != "model":
        inner = schema.get("schema")
        if inner is None:
            return False
        schema = inner
    metadata = schema.setdefault("metadata", {})
    if _DONE in metadata:
        return False
    metadata[_DONE] = True
    fields = schema["schema"]
    while fields["type"] != "model-fields":
        fields = fields.get("schema")
        if fields is None:
            return True
    for field in fields["fields"].values():
        field["schema"] = _loose(field["schema"])
    return True


def _loose(schema: Any) -> Any:
    replace = _REPLACED.get(schema["type"])
    if replace is not None:
        return replace(schema)
    for word in ("schema", "items_schema", "values_schema"):
        if isinstance(schema.get(word), dict) and schema["type"] in _CONTAINERS:
            schema[word] = _loose(schema[word])
    if schema["type"] == "union":
        schema["choices"] = [_loose_choice(choice) for choice in schema["choices"]]
    return schema


def _loose_choice(choice: Any) -> Any:
    return (_loose(choice[0]), choice[1]) if isinstance(choice, tuple) else _loose(choice)


def _integer(schema: Any) -> CoreSchema:
    whole = core_schema.no_info_after_validator_function(
        _whole, core_schema.float_schema(strict=True, allow_inf_nan=False)
    )
    return core_schema.union_schema(
        [core_schema.int_schema(strict=True), whole],
        mode="left_to_right",
        custom_error_type="int_type",
        metadata=_json_schema("integer"),
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
        metadata=_json_schema("number"),
    )


def _json_schema(kind: str) -> dict[str, Any]:
    return {"pydantic_js_functions": [lambda _schema, _handler: {"type": kind}]}  # type: ignore[misc]


def _boolean(schema: Any) -> CoreSchema:
    return core_schema.bool_schema(strict=True)


def _literal(schema: Any) -> CoreSchema:
    return open_values(tuple(schema["expected"]))


def open_values(values: tuple[Any, ...]) -> CoreSchema:
    """Return a schema for any value of the JSON types that ``values`` have."""
    kinds = {type(value) for value in values}
    nullable = type(None) in kinds
    kinds.discard(type(None))
    inner = _OPEN[kinds.pop()]() if len(kinds) == 1 and kinds <= _OPEN.keys() else None
    if inner is None:
        return core_schema.any_schema()
    found = core_schema.nullable_schema(inner) if nullable else inner
    shown: dict[str, Any] = {"enum": list(values)}
    found["metadata"] = {"pydantic_js_updates": shown}
    return found


def _moment(schema: Any) -> CoreSchema:
    is_date = schema["type"] == "date"
    return core_schema.no_info_wrap_validator_function(
        _date if is_date else _datetime,
        schema,
        serialization=core_schema.plain_serializer_function_ser_schema(_wire, when_used="json"),
    )


def _datetime(value: Any, handler: Any) -> Any:
    return _read(value, handler, datetime.datetime, written_datetime)


def _date(value: Any, handler: Any) -> Any:
    return _read(value, handler, datetime.date, written_date)


def _read(value: Any, handler: Any, kind: Any, written: Any) -> Any:
    """Return the moment; text that is none stays text, as the other side may know better."""
    if isinstance(value, kind):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("date_type", "Input should be a date or time as a string")
    try:
        found = handler(value)
    except ValidationError:
        return value
    return found if _wire(found) == value else written(found, value)


def _wire(value: Any) -> Any:
    if not isinstance(value, datetime.date):
        return value
    text = value.isoformat()
    return getattr(value, "wire", "") or (f"{text[:-6]}Z" if text.endswith("+00:00") else text)


_OPEN: dict[type, Any] = {
    str: lambda: core_schema.str_schema(strict=True),
    int: lambda: core_schema.int_schema(strict=True),
    float: lambda: core_schema.float_schema(strict=True),
    bool: lambda: core_schema.bool_schema(strict=True),
}
_REPLACED: dict[str, Any] = {
    "int": _integer,
    "float": _number,
    "bool": _boolean,
    "literal": _literal,
    "datetime": _moment,
    "date": _moment,
}
_CONTAINERS = frozenset(["nullable", "default", "list", "dict"])
