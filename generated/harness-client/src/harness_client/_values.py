"""Python values as wire values: text for parameters, JSON for bodies, fields by wire name."""

from __future__ import annotations

import base64
import sys
from collections.abc import Collection, Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone
from enum import Enum
from math import isfinite
from typing import Any, Final, TypeGuard

from ._errors import ArgumentError

MOST_LEVELS: Final = 100
"""Levels of arrays and objects that a value may have; going through them takes Python's stack."""
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
UNITS: Final = {"milliseconds": timedelta(milliseconds=1), "seconds": timedelta(seconds=1)}
"""What numbers may count from 1970."""


class UnwritableError(ArgumentError):
    """A value has no form on the wire; where it stands is still to be said."""


def _model_base() -> Any:
    """Return pydantic's BaseModel if anything has loaded it; else no value can be a model."""
    module = sys.modules.get("pydantic.main")
    return getattr(module, "BaseModel", None)


def is_model(value: Any) -> bool:
    """Whether a value is an instance of a pydantic model."""
    base = _model_base()
    return base is not None and isinstance(value, base)


def is_mapping(value: Any) -> TypeGuard[Mapping[Any, Any]]:
    """Whether a value is a mapping, of whatever."""
    return isinstance(value, Mapping)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    """Whether a value is a list, of whatever."""
    return isinstance(value, list)


def is_array(value: Any) -> TypeGuard[Collection[Any]]:
    """Whether a value goes as a JSON array."""
    return isinstance(value, (list, tuple, set, frozenset))


def is_object(value: Any) -> bool:
    """Whether a value goes as a JSON object."""
    if is_mapping(value):
        return True
    return is_model(value) and isinstance(jsonable(value), dict)


def to_object(value: Any) -> dict[str, Any]:
    """Return a mapping or a model as a dict by wire names."""
    plain = jsonable(value)
    return dict(plain) if is_mapping(plain) else {}


def members(value: Any) -> dict[str, Any] | None:
    """Return what a mapping or a model has, by names on the wire, as it is; None for others."""
    if is_mapping(value):
        return {wire_text(name): member for name, member in value.items()}
    if not is_model(value):
        return None
    names, present = field_names(value.__class__), value.model_fields_set
    found = {wire: getattr(value, name) for wire, name in names.items() if name in present}
    extra: dict[str, Any] = value.model_extra or {}
    return found | extra


def wire_text(value: Any) -> str:
    """Return a primitive as text: ``true``, RFC 3339 times, an enum's value, base64 of bytes.

    A time without a zone is taken for UTC, as the wire can't leave it open.

    Raises:
        UnwritableError: The value has no text of its own, only a ``repr``.
    """
    if isinstance(value, str):
        return str(value.value) if isinstance(value, Enum) else value
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return ""
    if isinstance(value, Enum):
        return wire_text(value.value)
    if isinstance(value, datetime):
        return rfc3339(value)
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, (bytes, bytearray)):
        return base64.b64encode(value).decode()
    if isinstance(value, (int, float)):
        return str(value)
    if is_model(value):
        return wire_text(jsonable(value))
    return _own_text(value)


def _own_text(value: Any) -> str:
    """Return the text that a value has of itself, such as a UUID or a path."""
    own: Any = type(value).__str__
    if own is object.__str__:
        what = "a function" if callable(value) else f"a value of type {type(value).__qualname__}"
        raise UnwritableError(f"is {what}, which has no form on the wire")
    return str(value)


def said(value: Any, separator: str = "; ") -> str:
    """Return what a message in a response says, which may come in several pieces, or as JSON."""
    if is_list(value):
        return separator.join(map(said, value))
    plain = jsonable(value) if is_model(value) else value
    if not is_mapping(plain):
        return wire_text(plain)
    import json

    return json.dumps(plain, default=str)


def unix_time(value: datetime, unit: timedelta) -> int:
    """Return how many units from 1970 a datetime is, fractions dropped; UTC by default."""
    aware = value if value.tzinfo else value.replace(tzinfo=UTC)
    return (aware - EPOCH) // unit


def rfc3339(value: datetime) -> str:
    """Return a time as RFC 3339 has it, UTC as ``Z``."""
    aware = value.replace(tzinfo=timezone.utc) if value.tzinfo is None else value  # noqa: UP017
    text = aware.isoformat()
    return text[:-6] + "Z" if text.endswith("+00:00") else text


def jsonable(value: Any, level: int = 0) -> Any:
    """Return a value as JSON has it; models by wire names, without what was never set.

    Raises:
        UnwritableError: It has no form on the wire, or more than ``MOST_LEVELS`` levels.
    """
    if value is None or isinstance(value, (bool, int, float)):
        return value.value if isinstance(value, Enum) else value
    if level > MOST_LEVELS:
        raise UnwritableError("nests too deep")
    if is_mapping(value):
        return {wire_text(name): jsonable(member, level + 1) for name, member in value.items()}
    if is_array(value):
        return [jsonable(member, level + 1) for member in value]
    return _dumped(value) if is_model(value) else wire_text(value)


def _dumped(model: Any) -> Any:
    try:
        return model.model_dump(mode="json", by_alias=True, exclude_unset=True, warnings=False)
    except (ValueError, RecursionError):
        from ._nesting import is_deep

        if not is_deep(model):
            raise
    raise UnwritableError("nests too deep")


def to_json(value: Any) -> bytes:
    """Return the JSON text of a value.

    Raises:
        ArgumentError: It has NaN or an infinity, which JSON has not.
    """
    import json

    plain = jsonable(value)
    try:
        text = json.dumps(plain, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    except ValueError as error:
        where = _endless(plain)
        at = f" at {'.'.join(where)}" if where else ""
        raise ArgumentError(f"the value is not JSON{at}: {error}") from None
    return text.encode()


def _endless(value: Any) -> list[str] | None:
    """Return the way to the first number in JSON that is none; None if there is no such one."""
    if isinstance(value, float):
        return None if isfinite(value) else []
    members: Any = value.items() if is_mapping(value) else ()
    for name, member in enumerate(value) if is_list(value) else members:
        found = _endless(member)
        if found is not None:
            return [str(name), *found]
    return None


def dig(value: Any, path: str) -> Any:
    """Return what a dotted wire path leads to in JSON or in models, None if it leads nowhere.

    A step is the name of a field or the index in a list; a name in a list is looked for in each of
    its members. The empty path leads to the value itself. A dot in a name is ``%2E``.
    """
    for step in path.split(".") if path else ():
        value = _step(value, step.replace("%2E", "."))
        if value is None:
            return None
    return value


def put(target: Any, path: str, value: Any) -> None:
    """Set what a dotted path leads to in JSON objects, made where they lack; None takes it away."""
    *steps, last = (step.replace("%2E", ".") for step in path.split("."))
    for step in steps:
        known: Any = target if is_mapping(target) else {}
        target = known.setdefault(step, {})
    inner: Any = target if is_mapping(target) else {}
    inner.pop(last, None)
    inner.update({} if value is None else {last: value})


def first(value: Any, paths: tuple[str, ...]) -> Any:
    """Return what the first of the paths that leads somewhere leads to."""
    for path in paths:
        found = dig(value, path)
        if found is not None:
            return found
    return None


def _step(value: Any, step: str) -> Any:
    if is_mapping(value):
        return value.get(step)
    if is_list(value):
        if step.isdigit():
            return value[int(step)] if int(step) < len(value) else None
        return next((found for m in value if (found := _step(m, step)) is not None), None)
    if not is_model(value):
        return None
    return _attribute(value, step)


def _attribute(model: Any, wire: str) -> Any:
    kind = model.__class__
    name = field_names(kind).get(wire)
    if name is not None:
        return getattr(model, name, None)  # even a required field may have been left out
    extra: dict[str, Any] = model.model_extra or {}
    return extra.get(wire)


_NAMES: dict[Any, dict[str, str]] = {}


def fields_of(kind: Any) -> Any:
    """Return the fields of a model class by Python name; what they are called waits for types."""
    if not kind.__pydantic_fields_complete__:
        kind.model_rebuild()
    return kind.model_fields


def field_names(kind: Any) -> dict[str, str]:
    """Return the Python names of a model class's fields by their wire names."""
    if kind not in _NAMES:
        generate = kind.model_config.get("alias_generator") or str
        fields = fields_of(kind).items()
        _NAMES[kind] = {(f.serialization_alias or f.alias or generate(n)): n for n, f in fields}
    return _NAMES[kind]
