"""What a change of the document means for Python callers."""

from __future__ import annotations

from generator.diff.calls import call_changes
from generator.diff.changes import Bump, Change
from generator.diff.interface import Interface, interface
from generator.diff.renames import rename, renamed_types
from generator.diff.report import bump, changelog, describe
from generator.diff.types import type_changes

__all__ = ["Bump", "Change", "Interface", "bump", "changelog", "compare", "describe", "interface"]


def compare(old: Interface, new: Interface) -> list[Change]:
    """Return what changed between two interfaces: what breaks callers first, sorted."""
    renamed = renamed_types(old, new)
    found = {
        Change("model-renamed", was, f"is now `{now}`", True, "", was, now)
        for was, now in renamed.items()
    }
    old = rename(old, renamed)
    found |= {*call_changes(old, new), *type_changes(old, new)}
    return sorted(found, key=Change.order)
