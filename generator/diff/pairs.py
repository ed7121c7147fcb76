"""Which call of the new interface an old one has become."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from generator.diff.changes import Change, shown
from generator.diff.interface import Interface


class Pairs:
    """Pairs the calls of two interfaces by their routes, else by their names."""

    def __init__(self, old: Interface, new: Interface) -> None:
        self._old, self._new = old, new
        self._before, self._after = _Routes(old), _Routes(new)

    @cached_property
    def calls(self) -> dict[str, str]:
        """The new name of each call that is still there, by its old name."""
        found = {name: self._now(name) for name in self._old.calls}
        return {name: now for name, now in found.items() if now is not None}

    def added(self) -> set[str]:
        """Return the new calls that reach nothing that an old one did."""
        paired = set(self.calls.values())
        return {
            name
            for name, call in self._new.calls.items()
            if name not in paired and not any(map(self._before.call, call.routes))
        }

    def route_changes(self, name: str) -> Iterator[Change]:
        """Give the routes that a call gained and lost."""
        now = self.calls[name]
        before, after = self._old.calls[name].routes, self._new.calls[now].routes
        if not after:  # the name goes on as another one of a call that is paired by its routes
            return
        lost = [route for route in before if self._after.call(route) != now]
        gained = [route for route in after if self._before.call(route) is None]
        if len(lost) == len(before) and gained:
            texts = " and ".join(lost), " and ".join(gained)
            text = f"sends {shown(texts[1])}, was {shown(texts[0])}"
            yield Change("route-changed", name, text, False, "", *texts)
            return
        for route in lost:
            place = self._after.call(route)
            text = f"is now {shown(place)}" if place else "was removed"
            kind = "route-moved" if place else "route-removed"
            yield Change(kind, name, f"{shown(route)} {text}", True, route, name, place or "")
        for route in gained:
            yield Change("route-added", name, f"{shown(route)} was added", False, route)

    def _now(self, name: str) -> str | None:
        routes = self._old.calls[name].routes
        places = Counter(place for route in routes if (place := self._after.call(route)))
        same = self._new.calls.get(name)
        if name in places or (same is not None and not same.routes):
            return name
        if places:
            return min(places, key=lambda place: (-places[place], place))
        is_new = same is not None and not any(map(self._before.call, same.routes))
        return name if is_new else None


class _Routes:
    """The calls of an interface by route; what a path calls its parameters does not count."""

    def __init__(self, interface: Interface) -> None:
        pairs = [(r, name) for name, call in interface.calls.items() for r in call.routes]
        self._exact = dict(pairs)
        self._bare = {_bare(route): name for route, name in reversed(pairs)}

    def call(self, route: str) -> str | None:
        """Return the call that sends ``route``, or None."""
        return self._exact.get(route) or self._bare.get(_bare(route))


def _bare(route: str) -> str:
    return re.sub(r"\{[^}]*\}", "{}", route)
