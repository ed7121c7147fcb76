"""The document as the stages pass it on: its value, where its parts stand, what was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.diagnostics import Diagnostic, Diagnostics, Position, Severity
from generator.document.grammar import Version
from generator.document.places import Places
from generator.pointer import join, tokens

Keys = tuple[str, ...]
Origin = tuple[Places, Keys]
"""A file, and a path in it."""


@dataclass
class Document:
    """An OpenAPI document with all its local references to other files bundled.

    ``data`` may be changed in place; positions are those of the text that was read.
    """

    data: dict[str, Any]
    source: str
    sha256: str
    diagnostics: Diagnostics
    version: Version
    places: Places
    origins: dict[Keys, Origin] = field(default_factory=dict[Keys, Origin])
    """Where parts were brought from: another file, or another place of this one."""
    files: list[str] = field(default_factory=list[str])
    """What it was read from: its own source, then each file that it refers to, there or not."""

    def origin(self, path: Sequence[str | int]) -> Origin:
        """Return the file, and the path in it, that the part at ``path`` was read from."""
        keys = tuple(map(str, path))
        for end in range(len(keys), 0, -1) if self.origins else ():
            if keys[:end] in self.origins:
                places, prefix = self.origins[keys[:end]]
                return places, prefix + keys[end:]
        return self.places, keys

    def moved(self, old: Sequence[str | int], new: Sequence[str | int]) -> None:
        """Note that what stood at ``old`` stands at ``new`` from here on."""
        self.origins[tuple(map(str, new))] = self.origin(old)

    def position(self, pointer: str) -> Position:
        """Return where ``pointer`` (``#/a/b``), or its nearest ancestor, stands in the text."""
        return self.position_of(tokens(pointer))

    def position_of(self, path: Sequence[str | int]) -> Position:
        """Return where ``path``, or its nearest ancestor, stands in the text."""
        places, keys = self.origin(path)
        return places.at(keys)

    def written(self, path: Sequence[str | int]) -> str | None:
        """Return how the text spells the value at ``path`` where JSON spells it otherwise."""
        places, keys = self.origin(path)
        return places.written(keys)

    def report(
        self, code: str, severity: Severity, pointer: str, message: str, action: str
    ) -> None:
        """Add a diagnostic with its position."""
        found = Diagnostic(code, severity, pointer, message, action, self.position(pointer))
        self.diagnostics.add(found)

    def report_at(
        self, code: str, severity: Severity, path: Sequence[str | int], message: str, action: str
    ) -> None:
        """Add a diagnostic for a path of keys."""
        self.report(code, severity, join(*path), message, action)
