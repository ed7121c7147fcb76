"""Write a document as YAML that readers of 1.1 and 1.2 take the same way, or as JSON."""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from generator.diagnostics import GeneratorError
from generator.document.document import Document
from generator.values import is_object

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
    if isinstance(value, (dict, list)) and value:
        return "\n".join(_lines(value, "")) + "\n"
    return scalar(value) + "\n"


def _lines(value: Any, indent: str) -> Iterator[str]:
    """Yield the lines of a container that isn't empty."""
    if is_object(value):
        for key, item in value.items():
            head = f"{indent}{scalar(key)}:"
            if len(head) > 1000:
                head = f"{indent}? {scalar(key)}\n{indent}:"
            if isinstance(item, (dict, list)) and item:
                yield head
                yield from _lines(item, indent + ("  " if is_object(item) else ""))
            else:
                yield f"{head} {_leaf(item, indent)}"
        return
    for item in value:
        if isinstance(item, (dict, list)) and item:
            nested = _lines(item, indent + "  ")
            yield f"{indent}- {next(nested)[len(indent) + 2 :]}"
            yield from nested
        else:
            yield f"{indent}- {_leaf(item, indent)}"


def _leaf(value: Any, indent: str) -> str:
    """Return a scalar, or an empty container; text of several lines becomes a block."""
    if isinstance(value, str) and "\n" in value and _is_block(value):
        body = f"\n{indent}  ".join(value.removesuffix("\n").split("\n"))
        body = re.sub(r"\n +(?=\n)", "\n", body)
        return f"|{'' if value.endswith(chr(10)) else '-'}\n{indent}  {body}"
    return scalar(value)


def _is_block(text: str) -> bool:
    """Whether a text reads the same from a literal block: no edges or characters that get lost."""
    lines = text.removesuffix("\n").split("\n")
    return (
        bool(lines[0])
        and not text.startswith((" ", "\t"))
        and bool(lines[-1].strip())
        and all(line.isprintable() and (line == "" or line.strip(" ") != "") for line in lines)
    )


def scalar(value: Any) -> str:
    """Return a value that is no container, in one line."""
    if isinstance(value, str):
        if _PLAIN.fullmatch(value) and value.lower() not in _RESERVED:
            return value
        return _quoted(value)
    text = json.dumps(value)
    if isinstance(value, float) and "." not in text:
        return text.replace("e", ".0e")
    return text


def _quoted(text: str) -> str:
    """Return a text in double quotes; JSON's escapes are YAML's too, but for surrogate pairs."""
    if text.isprintable():
        return json.dumps(text, ensure_ascii=False)
    return "".join(
        c if c.isprintable() else f"\\U{ord(c):08x}" if ord(c) > 0xFFFF else json.dumps(c)[1:-1]
        for c in json.dumps(text, ensure_ascii=False)
    )
