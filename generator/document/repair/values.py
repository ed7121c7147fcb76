"""Plain values of a wrong type: what was meant, if that is plain."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Protocol

from generator.document.scalars import resolve
from generator.values import is_list, is_object

FAILED: Any = object()
"""What stands for a value where none of the type was meant."""
_WORDS = {"true": True, "yes": True, "false": False, "no": False}


class Text(Protocol):
    """Gives a plain value as text, or FAILED; ``keys`` lead to a value inside of another."""

    def __call__(self, value: Any, *keys: str | int) -> Any:
        """Return the text."""
        ...


def coerce(value: Any, shape: str, text: Text) -> Any:
    """Return ``value`` as a field of ``shape`` (see ``grammar``) or a JSON type has it, or FAILED.

    ``text`` tells how a number was spelled.
    """
    return FAILED if value is None else _COERCE[shape](value, text)


def text_of(value: Any) -> Any:
    """Return a number or a truth value as JSON spells it."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, (int, float)) else FAILED


def _truth(value: Any) -> Any:
    """Return the truth value that a word or 0 and 1 stand for."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        return _WORDS.get(value.strip().lower(), FAILED)
    return bool(value) if isinstance(value, (int, float)) and value in (0, 1) else FAILED


def _number(value: Any) -> Any:
    """Return the number that a text spells."""
    if isinstance(value, str):
        value = resolve(value.strip())
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else FAILED


def _integer(value: Any) -> Any:
    number = _number(value)
    return int(number) if number is not FAILED and number == int(number) else FAILED


def _count(value: Any) -> Any:
    number = _integer(value)
    return number if number is not FAILED and number >= 0 else FAILED


def _texts(value: Any, text: Text) -> Any:
    if is_list(value):
        texts = [text(v, i) for i, v in enumerate(value)]
        return [t for t in texts if t is not FAILED]
    return [value] if isinstance(value, str) and value else FAILED


def _text_map(value: Any, text: Text) -> Any:
    if not is_object(value):
        return FAILED
    texts = {k: text(v, k) for k, v in value.items()}
    return {k: v for k, v in texts.items() if v is not FAILED}


def _values(value: Any) -> Any:
    if is_object(value) or value == []:
        return FAILED
    return value if is_list(value) else [value]


def _parsed(value: Any, kind: type) -> Any:
    """Return the list or object that a text holds as JSON."""
    try:
        found = json.loads(value) if isinstance(value, str) else None
    except (ValueError, RecursionError):
        return FAILED
    return found if isinstance(found, kind) else FAILED


_COERCE: dict[str, Callable[[Any, Text], Any]] = {
    "str": lambda value, text: text(value),
    "bool": lambda value, _: _truth(value),
    "number": lambda value, _: _number(value),
    "count": lambda value, _: _count(value),
    "strs": _texts,
    "strmap": _text_map,
    "values": lambda value, _: _values(value),
    "list": lambda value, _: value if is_list(value) else [value],
    "mapping": lambda value, _: value if is_object(value) else FAILED,
    "type": lambda value, _: value,
    # JSON types
    "string": lambda value, text: text(value),
    "boolean": lambda value, _: _truth(value),
    "integer": lambda value, _: _integer(value),
    "array": lambda value, _: _parsed(value, list),
    "object": lambda value, _: _parsed(value, dict),
}
