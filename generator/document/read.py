"""From bytes to a value: which of JSON and YAML it is, and in which encoding."""

from __future__ import annotations

import codecs
import json
from dataclasses import replace

from generator.diagnostics import GeneratorError, Position
from generator.document.collector import paused
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


@paused()
def parse(content: bytes, file: str) -> Loaded:
    """Return the value of a YAML or JSON file; raises GeneratorError with the place of a fault."""
    if is_html(content):
        raise GeneratorError(f"{file}:1:1: HTML or XML, not an OpenAPI document; give YAML or JSON")
    text = _decode(content, file)
    return replace(_read(text, file), text=text)


def _read(text: str, file: str) -> Loaded:
    """Read JSON where the text begins with a bracket, unless it is YAML in flow style."""
    if text.lstrip()[:1] not in ("{", "["):
        return read_yaml(text, file)
    try:
        return read_json(text, file)
    except json.JSONDecodeError as error:
        fault = explain(error, text, file)
        if file.endswith(".json"):
            raise fault from error
        try:
            return read_yaml(text, file)
        except GeneratorError:
            raise fault from error


def _decode(content: bytes, file: str) -> str:
    """Return the text of a file in UTF-8, or in what its byte order mark says."""
    mark, encoding = next((b for b in _BOMS if content.startswith(b[0])), (b"", "utf-8"))
    content = content.removeprefix(mark)
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        before = content[: error.start]
        place = Position(file, before.count(b"\n") + 1, len(before) - before.rfind(b"\n"))
        raise GeneratorError(f"{place}: not {encoding} text; save the file as UTF-8") from error
