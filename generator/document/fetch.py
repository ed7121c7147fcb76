"""Download a document, only if it changed (RFC 9110, 13: conditional requests)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.diagnostics import GeneratorError
from generator.document import source
from generator.document.emit import write_atomically
from generator.document.load import check
from generator.regular import read_regular
from generator.values import is_object

_VALIDATORS = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}


def fetch(url: str, out: Path) -> bool:
    """Download ``url`` to ``out``, atomically; return whether the file changed.

    The validators that the server sent are kept in ``.<name>.fetch`` beside the file, and asked
    with the next time. Raises GeneratorError, and leaves the file as it is, where the answer is an
    error status, a web page, empty, or no OpenAPI document.
    """
    if not source.is_url(url):
        shown = source.redacted(url)
        raise GeneratorError(f"{shown}: only http and https URLs can be fetched; give one")
    present = _present(out)
    answer = source.download(url, _conditions(url, out) if present is not None else {})
    if answer.body is None:
        return False
    check(answer.body, source.redacted(url))
    changed = answer.body != present
    if changed:
        write_atomically(out, answer.body)
    _remember(url, out, answer)
    return changed


def _present(out: Path) -> bytes | None:
    """Return the file's content, or None where there is none."""
    if out.is_dir():
        raise GeneratorError(f"{out}: a directory; name a file")
    return source.read_file(out) if out.is_file() and out.stat().st_size else None


def _state(out: Path) -> Path:
    return out.with_name(f".{out.name}.fetch")


def _conditions(url: str, out: Path) -> dict[str, str]:
    """Return the headers that ask for the document only if it changed since the last time."""
    try:
        state: Any = json.loads(read_regular(_state(out)))
    except (OSError, ValueError, RecursionError):
        return {}
    if not is_object(state) or state.get("url") != source.redacted(url):
        return {}
    known = state
    if known.get("sha256") != source.digest(source.read_file(out)):
        return {}
    return {h: known[n] for n, h in _VALIDATORS.items() if _is_header(known.get(n))}


def _is_header(value: Any) -> bool:
    return isinstance(value, str) and value.isascii() and value.isprintable()


def _remember(url: str, out: Path, answer: source.Response) -> None:
    """Keep the validators of an answer; without any there is nothing to keep."""
    kept = {name: answer.headers[name] for name in _VALIDATORS if name in answer.headers}
    if kept:
        state = {"url": source.redacted(url), "sha256": source.digest(answer.body or b""), **kept}
        write_atomically(_state(out), (json.dumps(state, indent=1) + "\n").encode())
    else:
        _state(out).unlink(missing_ok=True)
