"""A change, as a caller of the generated client meets it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Bump = Literal["major", "minor", "patch", "none"]
Direction = Literal["request", "response", "both"]

_INVISIBLE = frozenset(["paging-changed", "route-changed", "undeprecated"])
"""Kinds of changes that leave callers as they are."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: of what, in what way, and whether code that worked may fail."""

    kind: str
    """``method-removed``, ``argument-added``, ``field-required``, ``value-added``, ..."""
    subject: str
    """``v1.roles.list``, ``models.Role``, or the client's class."""
    text: str
    """A clause for people about the subject; names and types are in backticks."""
    breaking: bool
    member: str = ""
    """The argument, field or value of the subject; nothing where it is the subject itself."""
    old: str = ""
    new: str = ""
    direction: Direction | None = None
    """Where the subject travels, if that decides what breaks."""

    @property
    def bump(self) -> Bump:
        """The part of the version that this change asks for (Semantic Versioning 2.0.0)."""
        if self.breaking:
            return "major"
        return "patch" if self.kind in _INVISIBLE else "minor"

    def order(self) -> tuple[bool, bool, str, str, str, str]:
        """Return what to sort by: what breaks first, calls before models."""
        is_model = self.subject.startswith("models.")
        return (not self.breaking, is_model, self.subject, self.member, self.kind, self.text)


def shown(name: str) -> str:
    """Return a name, a type or a value as it stands in a change's text: in backticks, one line."""
    plain = " ".join(name.replace("`", "'").split())
    return f"`{plain}`"
