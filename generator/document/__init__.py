"""The first stages: read a document, mend it, validate it, write it."""

from __future__ import annotations

from generator.document.document import Document
from generator.document.emit import emit, write_atomically
from generator.document.fetch import fetch
from generator.document.load import load
from generator.document.normalise import normalise
from generator.document.overlay import apply_overlays
from generator.document.repair import repair as apply_rules
from generator.document.source import redacted
from generator.document.suggest import suggest_overlay
from generator.document.validate import validate


def repair(document: Document) -> None:
    """Mend the document by named rules, then write out what the client takes it to say.

    Each finding becomes a diagnostic: errors and warnings for what was wrong, infos for the rest.
    """
    apply_rules(document)
    normalise(document)


__all__ = [
    "Document",
    "apply_overlays",
    "emit",
    "fetch",
    "load",
    "redacted",
    "repair",
    "suggest_overlay",
    "validate",
    "write_atomically",
]
