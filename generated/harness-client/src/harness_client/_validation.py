"""Values against their types: request bodies before they go, answers as they come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from ._endpoint import Content
from ._errors import RequestValidationError
from ._values import is_list, jsonable

if TYPE_CHECKING:
    from pydantic import TypeAdapter

    from ._errors import FieldError

_SHOWN = 5


def _adapter(content: Content) -> TypeAdapter[Any]:
    from ._models import exact_adapter

    return exact_adapter(content.annotation())


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
    fine. A model is read by what it has now, whatever it had when it was made. A datetime goes as
    milliseconds where those are due.

    Args:
        content: What the body should be.
        value: A model, a mapping, or any JSON value; they may hold each other.

    Raises:
        RequestValidationError: Says which field is missing or of a wrong type.
    """
    plain = jsonable(value)
    check(content, plain, partial(_timed, plain))
    return plain


def _timed(plain: Any, problem: FieldError) -> bool:
    """Put the milliseconds of a datetime, where they are due, in its place; say if that helped."""
    from ._problems import MILLISECONDS

    if problem.expected != MILLISECONDS:
        return False
    from ._timestamps import from_text

    steps = [step.replace("~1", "/").replace("~0", "~") for step in problem.pointer[1:].split("/")]
    holder: Any = plain
    for step in steps[:-1]:
        holder = holder[int(step) if is_list(holder) else step]
    key = int(steps[-1]) if is_list(holder) else steps[-1]
    moment = from_text(problem.value)
    if moment is not None:
        cast(Any, holder)[key] = moment
    return moment is not None


def check(content: Content, plain: Any, spared: Callable[[FieldError], bool] | None = None) -> None:
    """Refuse a JSON value that does not fit its type.

    Args:
        content: What the value should be.
        plain: JSON as Python values.
        spared: Says of what is wrong with a field that it is fine nevertheless.

    Raises:
        RequestValidationError: Says which field is missing or of a wrong type.
    """
    from pydantic import ValidationError

    from ._one_way import SENT

    try:
        adapter(content).validator.validate_python(plain, context=SENT)
    except ValidationError as error:
        from ._one_way import unmet
        from ._problems import problems
        from ._tolerant import construct

        lacking = unmet(construct(annotation(content), plain), SENT)
        found = [p for p in problems(error, plain, lacking) if spared is None or not spared(p)]
        if found:
            raise RequestValidationError(
                f"the body does not fit: {described(found)}", found
            ) from None


def described(errors: Sequence[FieldError]) -> str:
    """Return the first of some errors in words, and how many more there are."""
    more = f"; and {len(errors) - _SHOWN} more" if len(errors) > _SHOWN else ""
    return "; ".join(map(str, errors[:_SHOWN])) + more
