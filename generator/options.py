"""What a build is asked for, and what it did."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from generator import ROOT
from generator.diagnostics import Diagnostics
from generator.output.writing import WriteSummary
from generator.selection import Selection


@dataclass(frozen=True, slots=True)
class Options:
    """What a build is asked for; the command line's options by the same names."""

    spec: str | None = None
    profile: str | None = None
    out: Path | None = None
    selection: Selection = field(default_factory=Selection)
    jobs: int = 1
    strict: bool = False
    check: bool = False
    force: bool = False
    allow_remote_refs: bool = False
    emit_document: Path | None = None
    lock: Path | None = None
    specs: tuple[Path, ...] = field(default=(Path("specs"), ROOT / "specs"))
    cache: Path | None = None
    """The directory where results of earlier builds are kept; None to do all work again."""
    content: bytes | None = None
    """The document's bytes, if standard input or its URL was read already."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a build did."""

    diagnostics: Diagnostics
    operations: int
    models: int
    out: Path
    summary: WriteSummary
    operations_in_document: int
    lock_changed: bool = False
    document_sha256: str = ""
    inputs: tuple[str, ...] = ()
    """The document, and all files that were read or looked for."""


class StrictError(Exception):
    """``--strict`` was asked for, and the document has errors."""
