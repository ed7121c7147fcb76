"""Dividing the types among modules that import each other in one direction only."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

Graph = Mapping[str, Sequence[str]]


def partition(
    graph: Graph, uses: Mapping[str, frozenset[str]], largest: int, many: int
) -> list[list[str]]:
    """Return groups of keys, each a module, whose references among each other form no circle.

    Keys that refer to each other in a circle stay together. Else the keys that exactly the same
    operations use, directly or not, make a group, divided where it has more than ``largest``:
    whatever stands between two of them is used by the same operations, so it is among them. Those
    that need many others, directly or not, are kept from those that don't.

    Args:
        graph: By key, in a fixed order, what it refers to.
        uses: The operations that use each key.
        largest: How many keys a group should have at most.
        many: How many keys others need at most that share a group with one that needs few.
    """
    groups: dict[tuple[frozenset[str], bool], list[list[str]]] = {}
    needs: dict[str, frozenset[str]] = {}
    for circle in circles(graph):  # referred-to ones come first
        used = frozenset[str]().union(*(uses.get(key, frozenset()) for key in circle))
        needed = _needed(graph, circle, needs)
        needs |= dict.fromkeys(circle, needed)
        open_groups = groups.setdefault((used, len(needed) > many), [[]])
        if open_groups[-1] and len(open_groups[-1]) + len(circle) > largest:
            open_groups.append([])
        open_groups[-1] += circle
    return [group for found in groups.values() for group in found if group]


def reach(graph: Graph, starts: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    """Return by key the starts from which it is reached."""
    found: dict[str, set[str]] = {}
    for start, keys in starts.items():
        stack = list(keys)
        while stack:
            key = stack.pop()
            seen = found.setdefault(key, set())
            if start not in seen:
                seen.add(start)
                stack += graph.get(key, ())
    return {key: frozenset(names) for key, names in found.items()}


def heavy(graph: Graph, many: int, light: Collection[str] = ()) -> frozenset[str]:
    """Return the keys that need more than ``many`` keys, themselves included.

    What needs a heavy one needs that alone, not what is behind it.

    Args:
        graph: By key what it refers to.
        many: How many keys one may need.
        light: Keys that are never heavy, whatever they need.
    """
    found: set[str] = set()
    needs: dict[str, frozenset[str]] = {}
    for circle in circles(graph):  # referred-to ones come first
        needed = _needed(graph, circle, needs)
        if len(needed) > many:
            found |= {*circle} - {*light}
        needs |= {key: frozenset([key]) if key in found else needed for key in circle}
    return frozenset(found)


def _needed(
    graph: Graph, circle: Iterable[str], needs: Mapping[str, frozenset[str]]
) -> frozenset[str]:
    """Return the keys of a circle and all that they need, if what is behind them is known."""
    targets = (target for key in circle for target in graph[key])
    return frozenset(circle).union(*(needs.get(target, frozenset()) for target in targets))


def circles(graph: Graph) -> list[list[str]]:
    """Return the strongly connected components, each after those that it refers to (Tarjan)."""
    walk = _Walk(graph)
    for key in graph:
        if key not in walk.index:
            walk.visit(key)
    order = {key: position for position, key in enumerate(graph)}
    return [sorted(circle, key=order.__getitem__) for circle in walk.found]


class _Walk:
    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.index: dict[str, int] = {}
        self.low: dict[str, int] = {}
        self.stack: list[str] = []
        self.on_stack: set[str] = set()
        self.found: list[list[str]] = []

    def visit(self, start: str) -> None:
        self._enter(start)
        work = [(start, iter(self.graph[start]))]
        while work:
            key, targets = work[-1]
            target = next((t for t in targets if t in self.graph), None)
            if target is None:
                work.pop()
                self._leave(key)
                if work:
                    above = work[-1][0]
                    self.low[above] = min(self.low[above], self.low[key])
            elif target not in self.index:
                self._enter(target)
                work.append((target, iter(self.graph[target])))
            elif target in self.on_stack:
                self.low[key] = min(self.low[key], self.index[target])

    def _enter(self, key: str) -> None:
        self.index[key] = self.low[key] = len(self.index)
        self.stack.append(key)
        self.on_stack.add(key)

    def _leave(self, key: str) -> None:
        if self.low[key] != self.index[key]:
            return
        circle: list[str] = []
        while True:
            member = self.stack.pop()
            self.on_stack.discard(member)
            circle.append(member)
            if member == key:
                break
        self.found.append(circle)
