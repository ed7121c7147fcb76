"""Values against their types: request bodies before they go, answers as they come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._endpoint import Content
from ._errors import FieldError, RequestValidationError
from ._values import is_model, jsonable, to_json

if TYPE_CHECKING:
    from pydantic import TypeAdapter, ValidationError


def _adapter(content: Content) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter

    return TypeAdapter(content.annotation())


def adapter(content: Content) -> TypeAdapter[Any]:
    """Return the validator for the type of a content, built at its first use."""
    built: TypeAdapter[Any] = content.plan(_adapter)
    return built


def annotation(content: Content) -> Any:
    """Return the type of a content; it loads the model that it names."""
    return content.annotation()


def checked(content: Content, value: Any) -> Any:
    """Return a body as JSON, once it is known to fit its type.

    A mapping is read as JSON: a number given as text is wrong, unknown fields and enum values are
    fine. A model has been checked when it was made.

    Raises:
        RequestValidationError: Says which field is missing or of a wrong type.
    """
    from pydantic import ValidationError

    plain = jsonable(value)
    if is_model(value):
        return plain
    validator = adapter(content)
    try:
        typed = validator.validate_json(to_json(plain), strict=True)
    except ValidationError as error:
        problems = field_errors(error)
        detail = "; ".join(map(str, problems[:5]))
        more = f"; and {len(problems) - 5} more" if len(problems) > 5 else ""
        raise RequestValidationError(f"the body does not fit: {detail}{more}", problems) from None
    return validator.dump_python(typed, mode="json", by_alias=True, exclude_unset=True)


def field_errors(error: ValidationError) -> list[FieldError]:
    """Return what a validation found, without the values that it found it in."""
    found = error.errors(include_url=False, include_context=False, include_input=False)
    return [FieldError(".".join(map(str, item["loc"])), item["msg"]) for item in found]


def construct(kind: Any, value: Any) -> Any:
    """Return JSON that does not fit ``kind`` with what fits typed and the rest as it is."""
    from ._tolerant import construct as build

    return build(kind, value)
