"""What a change of the document means for Python callers."""

from __future__ import annotations

from generator.api import Api
from generator.diff.changes import Change
from generator.diff.methods import method_changes
from generator.diff.models import model_changes
from generator.diff.report import bump, describe
from generator.shape import Shaped

__all__ = ["Change", "bump", "compare", "describe"]

Side = tuple[Shaped, Api]


def compare(old: Side, new: Side) -> list[Change]:
    """Return what changed between two documents, breaking changes first, sorted by subject."""
    found = {*method_changes(old[1], new[1]), *model_changes(old, new)}
    return sorted(found, key=lambda c: (not c.breaking, c.subject, c.text))
