"""A change, as a caller of the generated client meets it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["added", "removed", "changed"]


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: of what, which, and whether code that worked may fail."""

    kind: Kind
    subject: str
    """``v1.roles.list`` or ``models.Role``."""
    text: str
    breaking: bool


def parts(annotation: str) -> frozenset[str]:
    """Return the alternatives of a type expression."""
    return frozenset(annotation.split(" | "))
