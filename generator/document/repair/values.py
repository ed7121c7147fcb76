"""Plain values of a wrong type: what was meant, if that is plain."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.document.grammar import Version
from generator.document.scalars import resolve
from generator.values import is_list, is_object

FAILED: Any = object()
"""What ``coerce`` gives where no value of the type was meant."""

_WORDS = {"true": True, "yes": True, "false": False, "no": False}


def coerce(value: Any, shape: str, version: Version) -> Any:
    """Return ``value`` as a field of ``shape`` has it (see ``grammar``), or FAILED."""
    if shape == "type":
        return value
    if value is None:
        return FAILED
    if shape == "limit":
        shape = "bool" if version == "3.0" else "number"
    return _COERCE[shape](value)


def text_of(value: Any) -> Any:
    """Return a number or a truth value as JSON spells it."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, (int, float)) else FAILED


def truth_of(value: Any) -> Any:
    """Return the truth value that a word or 0 and 1 stand for."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        return _WORDS.get(value.strip().lower(), FAILED)
    return bool(value) if isinstance(value, (int, float)) and value in (0, 1) else FAILED


def number_of(value: Any) -> Any:
    """Return the number that a text spells."""
    if isinstance(value, str):
        value = resolve(value.strip())
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else FAILED


def _texts(value: Any) -> Any:
    if is_list(value):
        texts = [text_of(v) for v in value]
        return [t for t in texts if t is not FAILED]
    return [value] if isinstance(value, str) and value else FAILED


def _values(value: Any) -> Any:
    if is_list(value):
        return value if value else FAILED
    return FAILED if is_object(value) else [value]


def _mapping(value: Any, shape: str) -> Any:
    if not is_object(value):
        return FAILED
    pairs = value
    if shape == "object":
        return pairs
    texts = {k: text_of(v) for k, v in pairs.items()}
    return {k: v for k, v in texts.items() if v is not FAILED}


def _count(value: Any) -> Any:
    number = number_of(value)
    if number is FAILED or number < 0 or number != int(number):
        return FAILED
    return int(number)


_COERCE: dict[str, Callable[[Any], Any]] = {
    "str": text_of,
    "bool": truth_of,
    "number": number_of,
    "count": _count,
    "strs": _texts,
    "values": _values,
    "list": lambda value: value if is_list(value) else [value],
    "strmap": lambda value: _mapping(value, "strmap"),
    "object": lambda value: _mapping(value, "object"),
}
