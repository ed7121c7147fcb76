"""Keys that a mapping of the text has twice (YAML 1.2.2, 3.2.1.3: an error)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.diagnostics import Severity
from generator.document.document import Document
from generator.document.places import Duplicate
from generator.document.pointer import find
from generator.values import is_object


def settle(document: Document, found: Sequence[Duplicate]) -> None:
    """Report duplicate keys; the later value wins, but no operation or component is lost."""
    for duplicate in found:
        path = duplicate.path
        later = find(document.data, path)
        kept = _mergeable(path) and _keep(duplicate.earlier, later, 3 - len(path))
        action = (
            "what only the first one has was added to the second" if kept else "the last counts"
        )
        line = duplicate.first[0] + 1
        message = f"the key {str(path[-1])!r} is there twice, first in line {line}"
        document.report_at("duplicate-key", Severity.ERROR, path, message, action)


def _mergeable(path: Sequence[str | int]) -> bool:
    """Whether the mapping at ``path`` holds named things, so that two of them can be joined."""
    if path[0] == "components":
        return len(path) <= 2
    return path[0] in ("paths", "webhooks") and len(path) <= 2


def _keep(earlier: Any, later: Any, depth: int) -> bool:
    """Add to ``later`` what only ``earlier`` has, down to named things; say if there was any."""
    if not is_object(earlier) or not is_object(later):
        return False
    target = later
    added = False
    for key, value in earlier.items():
        if key not in target:
            target[key] = value
            added = True
        elif depth > 1:
            added = _keep(value, target[key], depth - 1) or added
    return added
