"""Times that are a number since 1970 on the wire, and aware datetimes in Python."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Final, Literal, LiteralString

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ._values import EPOCH, UNITS, unix_time

ERRORS: Final[Mapping[str, LiteralString]] = {
    "milliseconds": "milliseconds_type",
    "seconds": "seconds_type",
}
"""What pydantic calls a value that is no time of a unit."""


class UnixTime:
    """Marks a datetime that is an integer on the wire; one out of its range stays an integer.

    The model's configuration has to say that numbers are milliseconds.

    Args:
        unit: What the integer counts: ``milliseconds`` or ``seconds``.
    """

    def __init__(self, unit: Literal["milliseconds", "seconds"]) -> None:
        self._unit = UNITS[unit]
        self._error: LiteralString = ERRORS[unit]
        self._expected: LiteralString = f"Input should be an integer of {unit}, or a datetime"

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        fast = core_schema.chain_schema(
            [core_schema.int_schema(strict=True), core_schema.datetime_schema(strict=False)]
        )
        slow = core_schema.no_info_plain_validator_function(self._read)
        wire = core_schema.plain_serializer_function_ser_schema(self._wire, when_used="json")
        return core_schema.union_schema(
            # pydantic counts the numbers of a model in one unit.
            [fast, slow] if self._unit == UNITS["milliseconds"] else [slow],
            mode="left_to_right",
            custom_error_type=self._error,
            custom_error_message=self._expected,
            serialization=wire,
            metadata={"pydantic_js_functions": [_shown]},
        )

    def _read(self, value: Any) -> Any:
        """Return what the fast way does not take: a datetime, a whole float, an integer far off."""
        if isinstance(value, datetime.datetime):
            return value if value.tzinfo else value.replace(tzinfo=datetime.UTC)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if type(value) is not int:
            raise PydanticCustomError(self._error, self._expected)
        try:
            return EPOCH + value * self._unit
        except OverflowError:
            return value

    def _wire(self, value: Any) -> Any:
        """Return the number of a datetime, a fraction dropped."""
        return unix_time(value, self._unit) if isinstance(value, datetime.datetime) else value


def from_text(value: Any, unit: str) -> Any:
    """Return the number of a datetime that has been written down (RFC 3339), else None."""
    try:
        moment = datetime.datetime.fromisoformat(value) if "T" in value else None
    except (TypeError, ValueError):
        return None
    return moment and unix_time(moment, UNITS[unit])


def _shown(_schema: Any, _handler: Any) -> dict[str, Any]:
    return {"type": "integer", "format": "int64"}
