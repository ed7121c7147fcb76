"""Write a document as YAML that readers of 1.1 and 1.2 take the same way, or as JSON."""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import Any, cast

import yaml

from generator.diagnostics import GeneratorError
from generator.document.document import Document
from generator.values import is_list, is_object

_PLAIN = re.compile(r"[A-Za-z/$][A-Za-z0-9_./$-]*", re.ASCII)
_RESERVED = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))


def emit(document: Document, path: Path) -> None:
    """Write the document to ``path``, atomically: JSON for the suffix ``.json``, else YAML.

    Raises GeneratorError where the file can't be written.
    """
    if path.suffix.lower() == ".json":
        text = json.dumps(document.data, indent=2, ensure_ascii=False) + "\n"
    else:
        text = to_yaml(document.data)
    write_atomically(path, text.encode())


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file so that a reader sees the old content or the new one, never a part."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(name).chmod(_mode(path))
            Path(name).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise GeneratorError(f"{path}: can't be written ({reason}); choose another file") from error


def _mode(path: Path) -> int:
    """Return the permissions of a file that is replaced, or those that a new file would get."""
    if path.is_file():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def to_yaml(value: Any) -> str:
    """Return JSON-like values as YAML in block style, every text that could be misread quoted."""
    start = [yaml.StreamStartEvent(), yaml.DocumentStartEvent(explicit=False)]
    end = [yaml.DocumentEndEvent(explicit=False), yaml.StreamEndEvent()]
    events = chain(start, _events(value), end)
    emit_yaml = cast("Any", yaml).emit
    return str(emit_yaml(events, Dumper=yaml.CSafeDumper, allow_unicode=True, width=1 << 30))


def _events(value: Any) -> Iterator[yaml.Event]:
    if is_object(value):
        yield yaml.MappingStartEvent(None, None, True, flow_style=not value)
        for key, member in value.items():
            yield _scalar(key)
            yield from _events(member)
        yield yaml.MappingEndEvent()
    elif is_list(value):
        yield yaml.SequenceStartEvent(None, None, True, flow_style=not value)
        for item in value:
            yield from _events(item)
        yield yaml.SequenceEndEvent()
    else:
        yield _scalar(value)


def _scalar(value: Any) -> yaml.ScalarEvent:
    text = value if isinstance(value, str) else json.dumps(value)
    style = None
    if isinstance(value, float) and "." not in text:
        text = text.replace("e", ".0e")  # YAML 1.1 knows no other
    elif isinstance(value, str) and (not _PLAIN.fullmatch(text) or text.lower() in _RESERVED):
        style = "|" if "\n" in text and text.replace("\n", "").isprintable() else '"'
    return yaml.ScalarEvent(None, None, (style is None, style is not None), text, style=style)
