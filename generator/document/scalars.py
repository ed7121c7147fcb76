"""Plain YAML scalars by the core schema of YAML 1.2 (chapter 10.3).

What the JSON Schema ruleset that OpenAPI names has no place for stays text: dates, ``no`` and
``on``, numbers with leading zeros, infinities.
"""

from __future__ import annotations

import math
import re
from typing import Any

_WORDS: dict[str, Any] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}

_STARTS = frozenset("-+.0123456789")
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)", re.ASCII)
_OCTAL = re.compile(r"0o[0-7]+", re.ASCII)
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+", re.ASCII)
_FLOAT = re.compile(
    r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", re.ASCII
)

DIGITS = 400
"""Longer numbers stay text: no client can use them, and converting them takes for ever."""


def resolve(text: str) -> Any:
    """Return the value of a plain scalar."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _STARTS or len(text) > DIGITS:
        return text
    return number(text)


def number(text: str) -> int | float | str:
    """Return ``text`` as the number it spells, or as it is."""
    if _INTEGER.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        value = float(text)
        return value if math.isfinite(value) else text
    if _OCTAL.fullmatch(text):
        return int(text[2:], 8)
    if _HEXADECIMAL.fullmatch(text):
        return int(text[2:], 16)
    return text


def tagged(tag: str, text: str) -> Any:
    """Return the value of a scalar with an explicit tag; unknown tags say nothing."""
    name = tag.rpartition(":")[2]
    if name == "null":
        return None
    if name == "bool":
        return _WORDS.get(text.lower(), text)
    if name in ("int", "float"):
        value = resolve(text)
        return float(value) if name == "float" and type(value) is int else value
    return text
