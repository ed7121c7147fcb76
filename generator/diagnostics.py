"""What the generator has to say about a document, and the error that ends a run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a finding is. Errors were repaired or worked around unless the run ended."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class GeneratorError(Exception):
    """The input or the usage is bad. The message is one line for the user; the exit status is 2."""


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a text file; line and column count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding: what is wrong, where, and what was done about it."""

    code: str
    severity: Severity
    pointer: str
    """JSON pointer (RFC 6901) as a URI fragment: ``#/paths/~1v1~1roles/get``."""
    message: str
    action: str
    """What was done, or what to do: a sentence without a full stop."""
    position: Position | None = None

    def __str__(self) -> str:
        where = f"{self.position}: " if self.position else ""
        return (
            f"{where}{self.severity}: {self.code}: {self.message} ({self.pointer}); {self.action}"
        )


class Diagnostics:
    """Collects findings in the order they were made, each once."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str, str], Diagnostic] = {}

    def add(self, diagnostic: Diagnostic) -> None:
        """Record a finding unless the same one is already there."""
        key = (diagnostic.code, diagnostic.pointer, diagnostic.message)
        self._found.setdefault(key, diagnostic)

    def discard(self, unwanted: Callable[[Diagnostic], bool]) -> None:
        """Forget the findings that are ``unwanted``."""
        self._found = {key: d for key, d in self._found.items() if not unwanted(d)}

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self._found.values())

    def __len__(self) -> int:
        return len(self._found)

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(1 for d in self if d.severity is severity)
