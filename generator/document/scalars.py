"""Plain YAML scalars by the core schema of YAML 1.2 (chapter 10.3).

What the JSON Schema ruleset that OpenAPI names has no place for stays text: dates, ``no`` and
``on``, numbers with leading zeros, infinities.
"""

from __future__ import annotations

import json
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
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+", re.ASCII)
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
    if _INTEGER.fullmatch(text):
        return int(text)
    if _BASED.fullmatch(text):
        return int(text, 0)
    value = float(text) if _FLOAT.fullmatch(text) else math.inf
    return value if math.isfinite(value) else text


def resolve_spelled(text: str) -> tuple[Any, str | None]:
    """Return the value of a plain scalar, and its text where JSON spells the value otherwise."""
    value = resolve(text)
    is_other = value is not None and not isinstance(value, str) and json.dumps(value) != text
    return value, text if is_other else None


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
