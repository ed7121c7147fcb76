"""Fields that are required in one direction only (OpenAPI 3.0.3, readOnly and writeOnly)."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Any, Final

from pydantic import ValidationError, ValidationInfo
from pydantic_core import InitErrorDetails

from ._values import field_names, is_list, members


class Way:
    """The context of a validation: whether the value is sent, or was received.

    Args:
        name: The attribute of a class with the names on the wire of what is required this way.
    """

    def __init__(self, name: str) -> None:
        self.name = name


SENT: Final = Way("__sent__")
RECEIVED: Final = Way("__received__")


def demand(value: Any, info: ValidationInfo) -> Any:
    """Return a model that has all that its way requires.

    Raises:
        ValidationError: A field is missing.
    """
    way: Any = info.context
    if not isinstance(way, Way):
        return value
    missing = _missing(value, way)
    if missing:
        problems = [InitErrorDetails(type="missing", loc=(wire,), input=None) for wire in missing]
        raise ValidationError.from_exception_data(value.__class__.__name__, problems)
    return value


def _missing(value: Any, way: Way) -> list[str]:
    kind: Any = value.__class__
    names, present = field_names(kind), value.model_fields_set
    return [wire for wire in sorted(getattr(kind, way.name, ())) if names[wire] not in present]


def unmet(value: Any, way: Way) -> Iterator[tuple[str | int, ...]]:
    """Yield where a value, or one in it, lacks what its way requires, outer places first.

    A validation looks for that only in what is right otherwise.

    Args:
        value: What has come of JSON that does not fit its type.
        way: Whether it is sent, or was received.
    """
    left: deque[tuple[tuple[str | int, ...], Any]] = deque([((), value)])
    while left:
        steps, one = left.popleft()
        inner = dict(enumerate(one)) if is_list(one) else members(one)
        if hasattr(one, "model_fields_set"):
            yield from ((*steps, wire) for wire in _missing(one, way))
        left += (((*steps, step), member) for step, member in (inner or {}).items())
