"""What clients, services and resources show of their names, also to who misspells one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

_SHOWN = 40


class Named:
    """An object that lists its public names, and helps where one of them is misspelt."""

    def __dir__(self) -> Iterable[str]:
        names = super().__dir__()
        return sorted(name for name in names if name[:1] != "_" or name[:2] == "__")

    if not TYPE_CHECKING:  # a checker reports a wrong name by itself

        def __getattr__(self, name: str) -> object:
            raise AttributeError(_problem(self, name), name=name, obj=self)


def _problem(owner: Named, name: str) -> str:
    problem = f"{type(owner).__name__} has no {name!r}"
    if name.startswith("_"):
        return problem
    known = _public(owner)
    found = (_elsewhere(owner, known, name) or _close(name, known))[:3]
    hint = f"; did you mean {' or '.join(found)}?" if found else ""
    more = ", ..." if len(known) > _SHOWN else ""
    return f"{problem}, but {', '.join(known[:_SHOWN])}{more}{hint}"


def _public(owner: Named) -> list[str]:
    return [name for name in dir(owner) if not name.startswith("_")]


def _elsewhere(owner: Named, known: list[str], name: str) -> list[str]:
    """Return where one level further down there is something of this name."""
    if "_client" in vars(owner) or "_engine" in vars(owner):
        return []
    below = {n: getattr(owner, n) for n in known}
    return [f"{n}.{name}" for n, b in below.items() if isinstance(b, Named) and name in dir(b)]


def _close(name: str, known: list[str]) -> list[str]:
    import difflib

    return difflib.get_close_matches(name, known)
