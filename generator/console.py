"""What the command line prints: progress, findings, summaries."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TextIO, TypeVar

from generator.diagnostics import Diagnostic, Diagnostics, Severity

if TYPE_CHECKING:
    from generator.options import Result

T = TypeVar("T")


class Progress:
    """Shows stages with their times: one rewritten line on a terminal, plain lines elsewhere."""

    def __init__(self, *, quiet: bool, stream: TextIO | None = None) -> None:
        self._quiet = quiet
        self._stream = stream or sys.stderr
        self._live = self._stream.isatty()
        self._start = time.monotonic()

    @property
    def seconds(self) -> float:
        """Time since the start, in seconds."""
        return time.monotonic() - self._start

    def stage(self, name: str, work: Callable[[], T]) -> T:
        """Do the work of a stage and say how long it took."""
        if self._quiet:
            return work()
        if self._live:
            print(f"{name} ...", end="\r", file=self._stream, flush=True)
        begun = time.monotonic()
        result = work()
        print(f"{name:<10}{time.monotonic() - begun:6.2f} s", file=self._stream, flush=True)
        return result


def safe(text: str) -> str:
    """Return text as one line that does nothing to a terminal: what can't be printed, escaped."""
    return text if text.isprintable() else "".join(map(_escaped, text))


def _escaped(character: str) -> str:
    return character if character.isprintable() else ascii(character)[1:-1]


def report(diagnostics: Iterable[Diagnostic], least: Severity = Severity.WARNING) -> None:
    """Print findings of at least a severity, one line each, to standard error."""
    order = list(Severity)
    for diagnostic in diagnostics:
        if order.index(diagnostic.severity) <= order.index(least):
            print(safe(str(diagnostic)), file=sys.stderr)


def counts(diagnostics: Diagnostics) -> str:
    """Return how many findings there are of each severity."""
    named = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
    found = [(diagnostics.count(severity), named[severity]) for severity in Severity]
    return ", ".join(f"{number} {name}{'' if number == 1 else 's'}" for number, name in found)


def summary(result: Result, seconds: float, *, check: bool) -> str:
    """Return the last line of a build."""
    written = result.summary.written
    done = "would change" if check else "written"
    return (
        f"{result.out}: {result.operations} of {result.operations_in_document} operations, "
        f"{result.models} models, {len(written)} files {done}, "
        f"{len(result.summary.unchanged)} unchanged, {len(result.summary.removed)} removed; "
        f"{counts(result.diagnostics)}; {seconds:.1f} s"
    )


def render(diagnostics: Iterable[Diagnostic], style: str) -> str:
    """Return findings as text, JSON, or GitHub workflow commands."""
    found = list(diagnostics)
    if style == "json":
        return json.dumps([_as_json(d) for d in found], indent=2)
    if style == "github":
        return "\n".join(map(_as_command, found))
    return "\n".join(safe(str(diagnostic)) for diagnostic in found)


def _as_json(diagnostic: Diagnostic) -> dict[str, object]:
    position = diagnostic.position
    place = (
        {"file": position.file, "line": position.line, "column": position.column}
        if position
        else {}
    )
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "pointer": diagnostic.pointer,
        **place,
        "message": diagnostic.message,
        "action": diagnostic.action,
    }


def _as_command(diagnostic: Diagnostic) -> str:
    level = {Severity.ERROR: "error", Severity.WARNING: "warning"}.get(
        diagnostic.severity, "notice"
    )
    position = diagnostic.position
    place = f"file={position.file},line={position.line},col={position.column}," if position else ""
    text = f"{diagnostic.message} ({diagnostic.pointer}); {diagnostic.action}"
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return f"::{level} {place}title={diagnostic.code}::{escaped}"
