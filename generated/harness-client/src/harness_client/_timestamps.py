"""Moments that are milliseconds since 1970 on the wire, and aware datetimes in Python."""

from __future__ import annotations

import datetime
from typing import Any, Final

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ._values import EPOCH, MILLISECOND, unix_milliseconds

_EXPECTED: Final = "Input should be an integer of milliseconds, or a datetime"


class Milliseconds:
    """Marks a datetime that is an integer on the wire; one out of its range stays an integer.

    The model's configuration has to say that numbers are milliseconds.
    """

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        fast = core_schema.chain_schema(
            [core_schema.int_schema(strict=True), core_schema.datetime_schema(strict=False)]
        )
        return core_schema.union_schema(
            [fast, core_schema.no_info_plain_validator_function(_read)],
            mode="left_to_right",
            custom_error_type="timestamp_type",
            custom_error_message=_EXPECTED,
            serialization=core_schema.plain_serializer_function_ser_schema(_wire, when_used="json"),
            metadata={"pydantic_js_functions": [_shown]},
        )


def _read(value: Any) -> Any:
    """Return what the fast way does not take: a datetime, a whole float, an integer far off."""
    if isinstance(value, datetime.datetime):
        return value if value.tzinfo else value.replace(tzinfo=datetime.UTC)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if type(value) is not int:
        raise PydanticCustomError("timestamp_type", _EXPECTED)
    try:
        return EPOCH + value * MILLISECOND
    except OverflowError:
        return value


def _wire(value: Any) -> Any:
    """Return the milliseconds of a datetime, a fraction of one dropped."""
    return unix_milliseconds(value) if isinstance(value, datetime.datetime) else value


def from_text(value: Any) -> Any:
    """Return the milliseconds of a datetime that has been written down (RFC 3339), else None."""
    try:
        return _wire(_read(datetime.datetime.fromisoformat(value))) if "T" in value else None
    except (TypeError, ValueError):
        return None


def _shown(_schema: Any, _handler: Any) -> dict[str, Any]:
    return {"type": "integer", "format": "int64"}
