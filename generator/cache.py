"""What earlier builds found out, kept as JSON outside the project; losing it costs time only.

An entry is a file that begins with the SHA-256 of the rest. What is damaged, cut short, or another
entry's is taken for missing; entries are replaced whole, so builds may run side by side. Entries
hold generated code: they are used only where nobody else can have written them.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from pathlib import Path
from typing import Any

from generator.regular import is_own, read_regular
from generator.values import is_object

VARIABLE = "SDKGEN_CACHE_DIR"
LIMIT = 256 * 1024 * 1024
"""Bytes that all entries together may take; those that were not used for longest go first."""


def directory() -> Path | None:
    """Return where entries are kept: the user's cache directory unless ``SDKGEN_CACHE_DIR`` says.

    None, for no cache, where that variable is set to nothing.
    """
    named = os.environ.get(VARIABLE)
    if named is not None:
        return Path(named) if named else None
    import platformdirs

    return platformdirs.user_cache_path("sdkgen", appauthor=False)


def usable(folder: Path | None) -> Path | None:
    """Return a directory for entries, or None where others could write them.

    It belongs to the user of this process and nobody else may write to it; one that does not exist
    is created so.
    """
    if folder is None:
        return None
    try:
        return folder if is_own(folder.stat()) else None
    except (OSError, ValueError):
        return folder


def name_of(*parts: object) -> str:
    """Return the name of the entry for ``parts``, which are JSON values."""
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def load(folder: Path | None, name: str) -> dict[str, Any] | None:
    """Return the entry ``name``; None if there is none that is whole."""
    if folder is None:
        return None
    path = folder / f"{name}.json"
    try:
        digest, _, body = read_regular(path, own=True).partition(b"\n")
        if digest != _digest(name, body):
            return None
        os.utime(path)
        found: Any = json.loads(body)
    except (OSError, ValueError, RecursionError):
        return None
    return found if is_object(found) else None


def save(folder: Path | None, name: str, value: dict[str, Any]) -> None:
    """Keep an entry, and drop old ones; where nothing can be written, nothing is kept."""
    if folder is None:
        return
    body = json.dumps(value, separators=(",", ":")).encode()
    with contextlib.suppress(OSError, ValueError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _replace(folder / f"{name}.json", _digest(name, body) + b"\n" + body)
        _drop_old(folder)


def _digest(name: str, body: bytes) -> bytes:
    return hashlib.sha256(name.encode() + b"\n" + body).hexdigest().encode()


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".json")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _drop_old(folder: Path) -> None:
    files = (entry for entry in os.scandir(folder) if entry.is_file(follow_symlinks=False))
    found = [(entry.stat(follow_symlinks=False), entry.path) for entry in files]
    found.sort(key=lambda each: each[0].st_mtime, reverse=True)
    size = 0
    for stat, path in found:
        size += stat.st_size
        if size > LIMIT and path.endswith(".json"):
            Path(path).unlink(missing_ok=True)
