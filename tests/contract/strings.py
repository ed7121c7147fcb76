"""Strings that satisfy a schema's example, format, pattern and length."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Mapping
from typing import Any

_FORMATS = {
    "byte": "Y29udGVudA==",
    "date": "2024-02-29",
    "date-time": "2024-02-29T12:30:00Z",
    "double": "7.5",
    "duration": "P1D",
    "email": "person@example.com",
    "hostname": "host.example.com",
    "int32": "7",
    "int64": "7",
    "ipv4": "192.0.2.7",
    "ipv6": "2001:db8::7",
    "time": "12:30:00Z",
    "uri": "https://example.com/a",
    "uri-reference": "/a",
    "url": "https://example.com/a",
    "uuid": "f81d4fae-7dec-41d0-a765-00a0c91e6bf6",
}


def text(schema: Mapping[str, Any]) -> str:
    """Return a string for ``schema``: its example if that fits, else one made to measure."""
    candidates = list(_candidates(schema))
    return next((c for c in candidates if fits(c, schema)), candidates[-1])


def fits(value: str, schema: Mapping[str, Any]) -> bool:
    """Whether a string has the length and matches the pattern that ``schema`` asks for."""
    if not int(schema.get("minLength", 0)) <= len(value) <= int(schema.get("maxLength", 10**9)):
        return False
    try:
        return "pattern" not in schema or re.search(str(schema["pattern"]), value) is not None
    except re.error:  # the pattern is written in another dialect
        return True


def _candidates(schema: Mapping[str, Any]) -> Iterator[str]:
    if schema.get("format") in _FORMATS:
        yield _FORMATS[schema["format"]]
    if isinstance(schema.get("example"), str) and "format" not in schema:
        yield schema["example"]
    if "pattern" in schema:
        yield from _matching(str(schema["pattern"]), schema)
    least, most = int(schema.get("minLength", 0)), int(schema.get("maxLength", 10**9))
    yield "value".ljust(least, "x")[:most]


def _matching(pattern: str, schema: Mapping[str, Any]) -> Iterator[str]:
    """Yield strings that ``pattern`` matches, longer and longer; none for a foreign dialect."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            # There is no public parser of patterns.
            parsed: list[Any] = list(vars(re)["_parser"].parse(pattern))
    except re.error:
        return
    for copies in (4, 1, 0, int(schema.get("minLength", 0)), 8, 12, 16, 24, 32, 36, 40, 64):
        yield "".join(_expand(item, copies) for item in parsed)


def _expand(item: Any, copies: int) -> str:
    """Return text that one node of a parsed pattern matches."""
    kind, argument = str(item[0]), item[1]
    if kind == "LITERAL":
        return chr(argument)
    if kind == "NOT_LITERAL":
        return "b" if argument == ord("a") else "a"
    if kind == "ANY":
        return "a"
    if kind == "IN":
        return _member(argument)
    if kind == "BRANCH":
        return "".join(_expand(i, copies) for i in argument[1][0])
    if kind == "SUBPATTERN":
        return "".join(_expand(i, copies) for i in argument[3])
    if kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        low, high, inner = argument
        count = min(max(int(low), copies), int(high))
        return "".join(_expand(i, copies) for i in inner) * count
    return ""  # anchors and assertions take no text


def _member(options: list[tuple[Any, Any]]) -> str:
    """Return a character that a set has: a letter or a digit where one of them is in it."""
    negated = str(options[0][0]) == "NEGATE"
    pool = "aA01zZbc_-. /" + "".join(map(chr, range(33, 127)))
    return next((c for c in pool if _has(options, c) != negated), "a")


def _has(options: list[tuple[Any, Any]], character: str) -> bool:
    for kind, argument in options:
        if str(kind) == "LITERAL" and ord(character) == argument:
            return True
        if str(kind) == "RANGE" and argument[0] <= ord(character) <= argument[1]:
            return True
        if str(kind) == "CATEGORY" and _in_category(str(argument), character):
            return True
    return False


def _in_category(category: str, character: str) -> bool:
    found = {
        "DIGIT": character.isdigit(),
        "SPACE": character.isspace(),
        "WORD": character.isalnum() or character == "_",
    }[category.rsplit("_", 1)[-1]]
    return found != ("_NOT_" in category)
