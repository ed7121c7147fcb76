"""Fields that are required in one direction only (OpenAPI 3.0.3, readOnly and writeOnly)."""

from __future__ import annotations

from typing import Any, Final

from pydantic import ValidationError, ValidationInfo
from pydantic_core import InitErrorDetails

from ._values import field_names


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
    kind: Any = value.__class__
    names, present = field_names(kind), value.model_fields_set
    missing = [wire for wire in sorted(getattr(kind, way.name)) if names[wire] not in present]
    if missing:
        problems = [InitErrorDetails(type="missing", loc=(wire,), input=None) for wire in missing]
        raise ValidationError.from_exception_data(kind.__name__, problems)
    return value
