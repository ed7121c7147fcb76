"""Whether a change of a type breaks those who send it, and those who receive it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diff.fitting import Fitting
from generator.diff.interface import Interface


@dataclass(frozen=True, slots=True)
class Verdict:
    """Judges type expressions of an old interface against those of a new one."""

    old: Interface
    new: Interface

    def same(self, was: str, now: str) -> bool:
        """Whether the two mean the same."""
        if was == now:
            return True
        there = Fitting(self.old, self.new).fits(was, now, untyped=False)
        return there and Fitting(self.new, self.old).fits(now, was, untyped=False)

    def sent(self, was: str, now: str) -> bool:
        """Whether what callers send so far still is what is asked for."""
        return Fitting(self.old, self.new).fits(was, now, untyped=True)

    def received(self, was: str, now: str) -> bool:
        """Whether what callers now get is what they got so far."""
        return Fitting(self.new, self.old).fits(now, was, untyped=False)
