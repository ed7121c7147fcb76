"""Values against their types: request bodies before they go, answers as they come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from ._endpoint import Content
from ._errors import RequestValidationError, short
from ._media import essence
from ._values import is_list, is_mapping, jsonable

if TYPE_CHECKING:
    from pydantic import TypeAdapter

    from ._errors import FieldError

_SHOWN = 5
_MERGE_PATCH = "application/merge-patch+json"


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
    a number where one is due. In a merge patch any member may be null.

    Args:
        content: What the body should be.
        value: A model, a mapping, or any JSON value; they may hold each other.

    Raises:
        RequestValidationError: Says which field is missing or of a wrong type.
    """
    plain = jsonable(value)
    spared = _patching if essence(content.media_type) == _MERGE_PATCH else _timed
    check(content, plain, partial(spared, plain))
    return plain


def _timed(plain: Any, problem: FieldError) -> bool:
    """Put the number of a datetime, where one is due, in its place; say if that helped."""
    from ._problems import UNIX_TIMES

    unit = UNIX_TIMES.get(problem.expected)
    place = _place(plain, problem) if unit else None
    if place is None or unit is None:
        return False
    from ._timestamps import from_text

    moment = from_text(problem.value, unit)
    if moment is not None:
        place[0][place[1]] = moment
    return moment is not None


def _patching(plain: Any, problem: FieldError) -> bool:
    """Say if a problem is none in a merge patch: null removes any member (RFC 7396, section 2)."""
    place = _place(plain, problem)
    removed = place is not None and is_mapping(place[0]) and place[0][place[1]] is None
    return removed or _timed(plain, problem)


def _place(plain: Any, problem: FieldError) -> tuple[Any, Any] | None:
    """Return the object or array that has what is wrong, and the key or index; None without one."""
    place, found = None, plain
    for step in problem.pointer.split("/")[1:]:
        keys: Any = range(len(found)) if is_list(found) else found
        known = {str(key): key for key in keys}
        name = step.replace("~1", "/").replace("~0", "~")
        if name not in known:
            return None
        place = (found, known[name])
        found = found[known[name]]
    return place


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
    return "; ".join(short(str(error)) for error in errors[:_SHOWN]) + more
