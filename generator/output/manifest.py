"""``generation.lock``: what a generated directory was made from, and every file that is ours."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path, PurePosixPath
from typing import Any

from generator.diagnostics import GeneratorError
from generator.regular import read_regular
from generator.values import is_object

LOCK = "generation.lock"
STAGE, READY = ".generation", ".generation.ready"
"""The directories in which a run prepares what it writes, and keeps it until all is in place."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What ``generation.lock`` holds; without times or paths, so that it is reproducible."""

    document_sha256: str = ""
    versions: Mapping[str, str] = field(default_factory=dict[str, str])
    """The generator and the libraries that decide what its output looks like."""
    options: Mapping[str, str] = field(default_factory=dict[str, str])
    """Whatever else the output depends on: the profile's hash, tags that were chosen."""
    files: Mapping[str, str] = field(default_factory=dict[str, str])
    """SHA-256 by path, of every generated file but the lock itself."""

    def dump(self) -> bytes:
        """Return the manifest as the bytes of ``generation.lock``."""
        return (json.dumps(asdict(self), indent=2, sort_keys=True) + "\n").encode()


def sha256(content: bytes) -> str:
    """Return the hexadecimal SHA-256 of ``content``."""
    return hashlib.sha256(content).hexdigest()


def is_inside(path: str) -> bool:
    """Whether the relative ``path`` stays inside its directory and can be written anywhere."""
    parts = PurePosixPath(path).parts
    return bool(parts) and not path.startswith("/") and ".." not in parts and path.isprintable()


def digest(path: Path) -> str | None:
    """Return the SHA-256 of a regular file; None where there is none that can be read."""
    try:
        return sha256(read_regular(path))
    except OSError:
        return None


def read(out: Path, lock: Path | None = None) -> Manifest | None:
    """Return the manifest of a generated directory; None if it has none.

    Args:
        out: The directory.
        lock: The file, if it is not at its place.

    Raises:
        GeneratorError: The lock is there but is not one.
    """
    lock = lock or out / LOCK
    try:
        manifest = _checked(json.loads(read_regular(lock)))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise GeneratorError(f"{lock}: {error.strerror}") from None
    except (ValueError, RecursionError) as error:
        reason = " ".join(str(error).split())
        raise GeneratorError(f"{lock}: not a generation lock: {reason}") from None
    for path in manifest.files:
        if not is_inside(path):
            raise GeneratorError(f"{lock}: names a file outside its directory: {path!r}")
    return manifest


def _checked(data: Any) -> Manifest:
    """Return what a lock says; raises ValueError where a field is unknown or no text."""
    if not is_object(data) or not data.keys() <= {each.name for each in fields(Manifest)}:
        raise ValueError("not the fields of one")
    tables = [value for name, value in data.items() if name != "document_sha256"]
    if not isinstance(data.get("document_sha256", ""), str) or not all(map(_is_table, tables)):
        raise ValueError("a field has a value of another type")
    return Manifest(**data)


def _is_table(value: Any) -> bool:
    return is_object(value) and all(isinstance(text, str) for text in value.values())


def verify(out: Path) -> list[str]:
    """Return what differs between a generated directory and its lock, a line for each.

    Raises:
        GeneratorError: There is no lock, or none that can be read.
    """
    manifest = read(out)
    if manifest is None:
        raise GeneratorError(f"{out}: not a generated package: no {LOCK}")
    problems = [_problem(out, path, known) for path, known in sorted(manifest.files.items())]
    extra = [f"{path}: not generated" for path in _unknown(out, manifest)]
    left = [name for name in (STAGE, READY) if os.path.lexists(out / name)]
    half = [f"{name}: a build was interrupted; build again" for name in left]
    return half + [problem for problem in problems if problem] + extra


def _problem(out: Path, path: str, known: str) -> str:
    try:
        return "" if sha256(read_regular(out / path)) == known else f"{path}: edited by hand"
    except (FileNotFoundError, NotADirectoryError):
        return f"{path}: missing"
    except OSError as error:
        return f"{path}: {error.strerror}"


def _unknown(out: Path, manifest: Manifest) -> Iterator[str]:
    """Yield Python files in the import package that the lock does not know."""
    for found in sorted((out / "src").rglob("*.py*")):
        path = found.relative_to(out).as_posix()
        if found.suffix in (".py", ".pyi") and path not in manifest.files:
            yield path
