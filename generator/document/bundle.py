"""to come"""

from __future__ import annotations
from pathlib import Path
from generator.document.document import Document


def bundle(document: Document, name: str, base: Path | None, allow_remote_refs: bool) -> None:
    """Bring what other files hold into the document; to come."""
