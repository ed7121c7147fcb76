"""JSON (RFC 8259) from text, by the standard library.

Its places are those that the YAML parser finds, for which JSON is a kind of YAML; they are looked
for only when they are asked for.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from itertools import accumulate
from typing import Any

from generator.diagnostics import GeneratorError, Position
from generator.document.places import Loaded, Places, Tree
from generator.document.read_yaml import MAX_DEPTH, read_yaml
from generator.document.scalars import resolve

_NO_BRACKETS = re.compile(r'"(?:[^"\\]|\\.)*"|[^][{}"]+', re.DOTALL)
_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB]\w\w\\u[dD][c-fC-F]\w\w|(u[dD][89a-fA-F]\w\w)|.)", re.DOTALL
)
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]\w\w")
_NOT_YAML = re.compile(
    "[^\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


def read_json(text: str, file: str) -> Loaded:
    """Return the value of a JSON text; duplicate keys are listed, and the later one wins.

    Raises GeneratorError for text that nests too deep, ValueError (of json) where it isn't JSON.
    """
    if _depth(text) > MAX_DEPTH:
        return read_yaml(text, file)  # which says where
    repeated = False

    def collect(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal repeated
        found = dict(pairs)
        repeated = repeated or len(found) < len(pairs)
        return found

    value = json.loads(
        _without_lone_surrogates(text),
        object_pairs_hook=collect,
        parse_constant=str,
        parse_float=resolve,
        parse_int=resolve,
    )
    scan = cache(lambda: _scan(text, file))
    return Loaded(value, Places(file, lambda: _tree(scan)), scan().duplicates if repeated else [])


def _depth(text: str) -> int:
    """Return how many brackets are open at once."""
    brackets = _NO_BRACKETS.sub("", text)
    return max(accumulate(1 if b in "[{" else -1 for b in brackets), default=0)


def _without_lone_surrogates(text: str) -> str:
    """Replace escapes that stand for no character: no file could hold one."""
    if not _SURROGATE.search(text):
        return text
    return _ESCAPE.sub(lambda found: r"\ufffd" if found.group(1) else found.group(), text)


def _scan(text: str, file: str) -> Loaded:
    """Read a JSON text as YAML: what YAML hasn't, replaced by as many other characters."""
    return read_yaml(_NOT_YAML.sub(" ", _SURROGATE.sub(r"\\ufffd", text)), file)


def _tree(scan: Callable[[], Loaded]) -> Tree:
    """Return the places, or none: YAML has no keys of more than 1,024 characters, for example."""
    try:
        return scan().places.tree
    except GeneratorError:
        return {}


def explain(error: json.JSONDecodeError, text: str, file: str) -> GeneratorError:
    """Return the error that says where a text stops being JSON."""
    hint = "mend the text there"
    if error.pos >= len(text.rstrip()) - 1 or error.msg.startswith("Unterminated"):
        hint = "the file may be truncated; get it again or mend its end"
    place = Position(file, error.lineno, error.colno)
    return GeneratorError(f"{place}: not valid JSON: {error.msg}; {hint}")
