"""From bytes to a value: which of JSON and YAML it is, and in which encoding."""

from __future__ import annotations

import codecs
import gc
import json
from collections.abc import Generator
from contextlib import contextmanager

from generator.diagnostics import GeneratorError, Position
from generator.document.places import Loaded
from generator.document.read_json import explain, read_json
from generator.document.read_yaml import read_yaml
from generator.document.source import is_html

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def parse(content: bytes, file: str) -> Loaded:
    """Return the value of a YAML or JSON file; raises GeneratorError with the place of a fault."""
    if is_html(content):
        raise GeneratorError(f"{file}:1:1: HTML or XML, not an OpenAPI document; give YAML or JSON")
    text = decode(content, file)
    with _no_collection():
        if text.lstrip()[:1] not in ("{", "["):
            return read_yaml(text, file)
        try:
            return read_json(text, file)
        except json.JSONDecodeError as error:
            return _flow_style(text, file, error)


def _flow_style(text: str, file: str, error: json.JSONDecodeError) -> Loaded:
    """Read YAML that begins with a bracket; where that fails too, the text was meant as JSON."""
    fault = explain(error, text, file)
    if file.endswith(".json"):
        raise fault from error
    try:
        return read_yaml(text, file)
    except GeneratorError:
        raise fault from error


def decode(content: bytes, file: str) -> str:
    """Return the text of a file in UTF-8, or in what its byte order mark says."""
    encoding = "utf-8"
    for mark, name in _BOMS:
        if content.startswith(mark):
            content, encoding = content[len(mark) :], name
            break
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        before = content[: error.start]
        column = len(before) - before.rfind(b"\n")
        place = Position(file, before.count(b"\n") + 1, column)
        raise GeneratorError(f"{place}: not {encoding} text; save the file as UTF-8") from error


@contextmanager
def _no_collection() -> Generator[None]:
    """Keep the garbage collector off while a tree grows: it would walk it over and over."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
