"""What a validation found, by where it is in the JSON and what was expected there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from ._errors import FieldError, short
from ._values import is_list, is_mapping

if TYPE_CHECKING:
    from pydantic import ValidationError

UNIX_TIMES = {f"an integer of {unit}, or a datetime": unit for unit in ("milliseconds", "seconds")}
"""What is expected of a time, and the unit."""
_EXPECTED = {
    "bool_type": "a boolean",
    "date_type": "a date or time as a string",
    "dict_type": "an object",
    "float_type": "a number",
    "int_type": "an integer",
    "list_type": "an array",
    "model_type": "an object",
    "none_required": "null",
    "recursion_loop": "less nesting",
    "string_type": "a string",
    "string_unicode": "a string",
    **{f"{unit}_type": text for text, unit in UNIX_TIMES.items()},
}
_ARTICLES = re.compile(r"^Input should be (?:a |an )?(?:valid )?")
_MOST = 100

Steps = tuple["str | int", ...]


def problems(error: ValidationError, value: Any, unmet: Iterable[Steps] = ()) -> list[FieldError]:
    """Return what is wrong with a JSON value, one item a place, the first hundred places.

    Args:
        error: What the validation of ``value`` raised.
        value: JSON, as Python values.
        unmet: Where fields are missing, whether ``error`` says so or not.
    """
    found: dict[Steps, list[tuple[str, Any]]] = {}
    for item in error.errors(include_url=False, include_context=False, include_input=False):
        missing = item["type"] == "missing"
        steps, inner = _walk(item["loc"], value, missing=missing)
        text = "" if missing else _EXPECTED.get(item["type"]) or _ARTICLES.sub("", item["msg"])
        if steps in found or len(found) < _MOST:
            found.setdefault(steps, []).append((text, inner))
    for steps in islice(unmet, _MOST):
        found.setdefault(steps, [("", None)])
    return [_described(steps, reasons) for steps, reasons in islice(found.items(), _MOST)]


def _walk(loc: Sequence[str | int], value: Any, *, missing: bool) -> tuple[Steps, Any]:
    """Return the steps of a location that are in the value, and where they lead.

    A location also names the members of unions, which are no part of the way.
    """
    steps: list[str | int] = []
    for step in loc[:-1] if missing else loc:
        if not _has(value, step):
            continue
        value = value[step]
        steps.append(step)
    return (*steps, *loc[-1:]) if missing else tuple(steps), value


def _has(value: Any, step: str | int) -> bool:
    if is_list(value):
        return isinstance(step, int) and step < len(value)
    return is_mapping(value) and step in value


def _described(steps: Steps, reasons: Sequence[tuple[str, Any]]) -> FieldError:
    expected = " or ".join(dict.fromkeys(text for text, _ in reasons if text))
    value = reasons[0][1]
    message = f"expected {expected}, not {kind_of(value)}" if expected else "is required"
    path = ".".join(map(str, steps))
    return FieldError(
        short(path), message, pointer(steps), expected or "a value", value if expected else None
    )


def pointer(steps: Sequence[str | int]) -> str:
    """Return the JSON Pointer of some steps (RFC 6901), cut where it is very long."""
    text = "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in steps)
    return short(text)


def kind_of(value: Any) -> str:
    """Return the JSON type of a value, in words."""
    if value is None:
        return "null"
    for kind, name in _KINDS:
        if isinstance(value, kind):
            return name
    return type(value).__name__


_KINDS: tuple[tuple[type, str], ...] = (
    (bool, "a boolean"),
    (str, "a string"),
    (int, "an integer"),
    (float, "a number"),
    (Mapping, "an object"),
    (list, "an array"),
)
