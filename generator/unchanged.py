"""A build of which nothing changed since the last one: what it would say, without doing it.

All that a result follows from is compared by content: the options, the files that were read, the
generator's own code and templates, the installed libraries, and what was generated. This module
imports no stage, for importing them all takes longer than the comparison.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import astuple, replace
from pathlib import Path
from typing import Any

from generator import ROOT, TEMPLATES, cache
from generator.diagnostics import Diagnostic, Diagnostics, GeneratorError, Position, Severity
from generator.options import Options, Result
from generator.output.manifest import LOCK, read, sha256, verify
from generator.output.writing import WriteSummary

_METADATA = (".dist-info", ".egg-info")


def _name_of(options: Options) -> str:
    """Return what names a build besides the files that it reads and writes."""
    profiles: list[Path] = []
    if options.profile is None:  # the document's title chooses among them
        profiles = [path for folder in options.specs for path in sorted(folder.glob("*.toml"))]
    chosen = options.selection
    return cache.name_of(
        [options.spec, options.profile, str(options.out), chosen.tags, chosen.paths],
        [options.allow_remote_refs, str(options.lock), str(Path.cwd())],
        [(str(path), digest(str(path))) for path in profiles],
        surroundings(),
    )


def surroundings() -> list[object]:
    """Return what every result depends on: our own code and templates, installed libraries."""
    own = [*_files(ROOT / "generator"), *_files(TEMPLATES)]
    return [[(str(path), digest(str(path))) for path in own], list(_installed()), sys.version]


def _files(folder: Path) -> list[Path]:
    found = (path for path in folder.rglob("*") if path.suffix != ".pyc" and path.is_file())
    return sorted(found)


def _installed() -> Iterator[str]:
    """Yield the distributions that can be imported, with their versions."""
    for folder in map(Path, sys.path):
        if folder.is_dir():
            yield from sorted(path.name for path in folder.iterdir() if path.suffix in _METADATA)


def digest(name: str) -> str | None:
    """Return the SHA-256 of a file; None if there is none."""
    try:
        return sha256(Path(name).read_bytes())
    except (OSError, ValueError):
        return None


class LastBuild:
    """What is known of the last build with the same options.

    Args:
        options: What is asked for; ``options`` of the object has the document's bytes too, where
            it can't be read twice.
    """

    def __init__(self, options: Options) -> None:
        self.options = options
        self._began = time.time_ns()
        self._name = _name_of(options) if options.cache else ""

    def recall(self) -> Result | None:
        """Return the result of the last build if this one would do nothing new, else None.

        Raises:
            GeneratorError: The document can't be downloaded.
        """
        found = cache.load(self.options.cache, self._name)
        if found is None:
            return None
        if _is_passing(self.options.spec):
            from generator.document.source import read as read_source

            self.options = replace(self.options, content=read_source(str(self.options.spec)))
        try:
            return _result(found) if _is_same(found, self.options) else None
        except (KeyError, TypeError, ValueError, GeneratorError):
            return None

    def remember(self, result: Result) -> None:
        """Keep a result for the next build, if all that it follows from is known and at rest."""
        options = self.options
        pending = result.lock_changed or (options.check and result.summary.changed)
        if options.cache is None or pending:
            return
        inputs = {name: _known(name, result) for name in result.inputs}
        at_rest = all(_is_at_rest(name, self._began) for name in inputs)
        remote = any(_is_passing(name) and name != options.spec for name in inputs)
        if at_rest and not remote and self._name == _name_of(options):
            record = _record(result, options.emit_document) | {"inputs": inputs}
            cache.save(options.cache, self._name, record)


def _known(name: str, result: Result) -> str | None:
    return result.document_sha256 if _is_passing(name) else digest(name)


def _is_passing(name: str | None) -> bool:
    """Whether an input is a pipe or a URL, which may give something else each time."""
    if name is None or name == "-" or "://" in name:
        return name is not None
    try:
        return Path(name).exists() and not Path(name).is_file()
    except (OSError, ValueError):  # no file can have this name
        return False


def _is_at_rest(name: str, began: int) -> bool:
    """Whether a file is still what it was when the build began, a time in nanoseconds."""
    try:
        return Path(name).stat().st_mtime_ns < began
    except (OSError, ValueError):
        return True


def _is_same(found: Mapping[str, Any], options: Options) -> bool:
    for name, known in found["inputs"].items():
        content = options.content if name == options.spec else None
        if known != (digest(name) if content is None else sha256(content)):
            return False
    emitted = options.emit_document
    if emitted and found["emitted"] != [str(emitted), digest(str(emitted))]:
        return False
    if options.strict and any(severity == Severity.ERROR for _, severity, *_ in found["findings"]):
        return False
    out = Path(found["out"])
    return digest(str(out / LOCK)) == found["lock"] and not verify(out)


def _record(result: Result, emitted: Path | None) -> dict[str, Any]:
    findings = [
        [
            d.code,
            d.severity,
            d.pointer,
            d.message,
            d.action,
            astuple(d.position) if d.position else None,
        ]
        for d in result.diagnostics
    ]
    return {
        "findings": findings,
        "emitted": [str(emitted), digest(str(emitted))] if emitted else None,
        "out": str(result.out),
        "lock": digest(str(result.out / LOCK)),
        "operations": result.operations,
        "models": result.models,
        "operations_in_document": result.operations_in_document,
    }


def _result(found: Mapping[str, Any]) -> Result:
    diagnostics = Diagnostics()
    for code, severity, pointer, message, action, position in found["findings"]:
        place = Position(*position) if position else None
        diagnostics.add(Diagnostic(code, Severity(severity), pointer, message, action, place))
    out = Path(found["out"])
    manifest = read(out)
    files = sorted(manifest.files) if manifest else []
    return Result(
        diagnostics,
        found["operations"],
        found["models"],
        out,
        WriteSummary((), (*files, LOCK), ()),
        found["operations_in_document"],
    )
