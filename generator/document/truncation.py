"""Documents that end in the middle: YAML that was cut off is often still YAML."""

from __future__ import annotations

from generator.diagnostics import GeneratorError
from generator.document.document import Document


def check(document: Document, text: str) -> None:
    """Raise GeneratorError where the text was plainly cut off; to come."""
