"""The next version of a package that is generated again, and its changelog."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from generator.diagnostics import GeneratorError
from generator.diff import Bump, Interface, bump, changelog, compare
from generator.output.writing import recover
from generator.regular import read_regular

INTERFACE, CHANGELOG = "interface.json", "CHANGELOG.md"


@dataclass(frozen=True, slots=True)
class _Published:
    """What ``interface.json`` holds: what callers see of a version."""

    version: str
    interface: Interface


_PUBLISHED = TypeAdapter(_Published)


@dataclass(frozen=True, slots=True)
class Release:
    """The version that a package gets, and the files that say what is in it."""

    version: str
    files: Mapping[str, str]


def release(out: Path, lowest: str, current: Interface, *, check: bool = False) -> Release:
    """Compare with the package that ``out`` holds, if any.

    Without a change for callers, version and changelog stay as they are.

    Args:
        out: The directory of the distribution.
        lowest: The version that the profile asks for; the first one.
        current: What callers see of the package that is generated now.
        check: Change nothing; else a build that was killed half way is undone first.

    Raises:
        GeneratorError: What ``out`` says of itself can't be read.
    """
    try:
        if not check:
            recover(out)
        previous, text = _read(out / INTERFACE), _read(out / CHANGELOG)
    except (OSError, ValueError) as error:
        raise GeneratorError(f"{out}: can't read what was generated before: {error}") from None
    if previous is None:
        return Release(lowest, {INTERFACE: _dump(lowest, current)})
    return _next(_load(previous, out), text or "# Changelog\n", lowest, current)


def _next(previous: _Published, text: str, lowest: str, current: Interface) -> Release:
    changes = compare(previous.interface, current)
    version = max(_bumped(previous.version, bump(changes)), lowest, key=_numbers)
    if version != previous.version:
        text = _prepended(text, changelog(changes, version))
    return Release(version, {INTERFACE: _dump(version, current), CHANGELOG: text})


def _bumped(version: str, part: Bump) -> str:
    """Return the version after one; before 1.0.0 every part counts one less (SemVer 2.0.0, 4)."""
    major, minor, patch = _numbers(version)
    match part if major else {"major": "minor", "minor": "patch"}.get(part, part):
        case "major":
            return f"{major + 1}.0.0"
        case "minor":
            return f"{major}.{minor + 1}.0"
        case "patch":
            return f"{major}.{minor}.{patch + 1}"
        case _:
            return version


def _numbers(version: str) -> tuple[int, int, int]:
    found = re.fullmatch(r"(\d{1,9})\.(\d{1,9})\.(\d{1,9})", version, re.ASCII)
    if found is None:
        raise GeneratorError(f"the version {version!r} has not the form 1.2.3; see the profile")
    return int(found[1]), int(found[2]), int(found[3])


def _prepended(text: str, entry: str) -> str:
    head, mark, rest = text.partition("\n## ")
    return f"{head.rstrip()}\n\n{entry}\n{mark}{rest}"


def _read(path: Path) -> str | None:
    return read_regular(path).decode() if os.path.lexists(path) else None


def _load(text: str, out: Path) -> _Published:
    try:
        found = _PUBLISHED.validate_json(text)
        _numbers(found.version)
        return found
    except (ValidationError, GeneratorError):
        message = "says nothing that can be compared with; restore it"
        raise GeneratorError(f"{out / INTERFACE}: {message}") from None


def _dump(version: str, interface: Interface) -> str:
    """Return the text of ``interface.json``: a line for each call and each type."""
    data = _PUBLISHED.dump_python(
        _Published(version, interface), mode="json", exclude_defaults=True
    )
    tables = (_table(name, entries) for name, entries in data["interface"].items())
    head = f'{{\n"version": {json.dumps(version)},\n"interface": {{\n'
    return head + ",\n".join(tables) + "\n}\n}\n"


def _table(name: str, entries: Mapping[str, Any]) -> str:
    lines = (f"{json.dumps(key)}: {json.dumps(entry)}" for key, entry in entries.items())
    return f"{json.dumps(name)}: {{\n" + ",\n".join(lines) + "\n}"
