"""``generation.lock``: what a generated directory was made from, and every file that is ours."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from generator.diagnostics import GeneratorError

LOCK = "generation.lock"
STAGE = ".generation"
"""The directory in which a run keeps what it replaces until it is done."""


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


def read(out: Path) -> Manifest | None:
    """Return the manifest of a generated directory; None if it has none.

    Raises:
        GeneratorError: The lock is there but is not one.
    """
    try:
        data: Any = json.loads((out / LOCK).read_bytes())
        manifest = Manifest(**data)
        paths = list(manifest.files.keys())
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (ValueError, TypeError, AttributeError) as error:
        raise GeneratorError(f"{out / LOCK}: not a generation lock: {error}") from None
    except OSError as error:
        raise GeneratorError(f"{out / LOCK}: {error.strerror}") from None
    for path in paths:
        if not is_inside(path):
            raise GeneratorError(f"{out / LOCK}: names a file outside its directory: {path!r}")
    return manifest


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
    half = [f"{STAGE}: a build was interrupted; build again"] if (out / STAGE).exists() else []
    return half + [problem for problem in problems if problem] + extra


def _problem(out: Path, path: str, known: str) -> str:
    try:
        return "" if sha256((out / path).read_bytes()) == known else f"{path}: edited by hand"
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
