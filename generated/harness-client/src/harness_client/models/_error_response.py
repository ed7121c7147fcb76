from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model
from ._error_metadata import ErrorMetadata

ErrorResponseCode: TypeAlias = Annotated[
    Literal["RESOURCE_NOT_FOUND", "INVALID_ARGUMENT", "ENTITY_NOT_FOUND"], OPEN
]
"""What went wrong, for programs."""


class FieldError(Model):
    """What is wrong with one field of a request."""

    field_name: str | None = None
    """Path of the field in the request."""
    message: str | None = None
    """What is wrong with the field."""


class ErrorResponse(Model):
    """What every failed call answers."""

    message: str | None = None
    """What went wrong, for people."""
    code: ErrorResponseCode | None = None
    """What went wrong, for programs."""
    errors: list[FieldError] | None = None
    """Faults of single fields of the request."""
    error_metadata: ErrorMetadata | None = None
