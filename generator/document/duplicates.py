"""Keys that a mapping of the text has twice (YAML 1.2.2, 3.2.1.3: an error)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.diagnostics import Severity
from generator.document.document import Document
from generator.document.places import Duplicate
from generator.pointer import find
from generator.values import is_object


def settle(document: Document, found: Sequence[Duplicate]) -> None:
    """Report duplicate keys; the later value wins, but no operation or component is lost."""
    for duplicate in found:
        path, key = duplicate.path, duplicate.path[-1]
        holds_names = path[0] in ("paths", "webhooks", "components") and len(path) <= 2
        depth = 3 - len(path) if holds_names else 0
        joined = _join(duplicate.earlier, find(document.data, path), depth)
        action = "what only the first one has was added to the second"
        message = f"the key {key!r} is there twice, first in line {duplicate.first[0] + 1}"
        document.report_at(
            "duplicate-key", Severity.ERROR, path, message, action if joined else "the last counts"
        )


def _join(earlier: Any, later: Any, depth: int) -> bool:
    """Add to ``later`` what only ``earlier`` has, down to named things; say if there was any."""
    if depth == 0 or not is_object(earlier) or not is_object(later):
        return False
    new = {key: value for key, value in earlier.items() if key not in later}
    deeper = [_join(value, later[key], depth - 1) for key, value in earlier.items() if key in later]
    later.update(new)
    return bool(new) or any(deeper)
