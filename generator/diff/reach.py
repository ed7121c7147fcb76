"""Which types requests carry, and which answers do."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import Any

from generator.operations import operations
from generator.shape import Shaped
from generator.shape.pointers import component_keys


class Reach:
    """The component keys of a shaped document by direction.

    What reaches a base reaches its children, which may stand in its place; what reaches a child
    reaches its base, whose fields it has.
    """

    def __init__(self, shaped: Shaped) -> None:
        self._shaped = shaped

    @cached_property
    def sent(self) -> frozenset[str]:
        """Types that parameters and request bodies are made of."""
        words = ("parameters", "requestBody")
        return self._closure([o.get(w) for o in self._operations for w in words])

    @cached_property
    def received(self) -> frozenset[str]:
        """Types that answers are made of, those of errors too."""
        return self._closure([o.get("responses") for o in self._operations])

    @cached_property
    def _operations(self) -> list[Any]:
        return [operation for _, _, operation in operations(self._shaped.data.get("paths"))]

    @cached_property
    def _graph(self) -> dict[str, set[str]]:
        graph: dict[str, set[str]] = defaultdict(set)
        for key, schema in self._shaped.data["components"]["schemas"].items():
            graph[key].update(component_keys(schema))
        for base, found in self._shaped.hierarchy.bases.items():
            graph[base].update(found.children)
        return graph

    def _closure(self, roots: list[Any]) -> frozenset[str]:
        found: set[str] = set()
        queue = list(component_keys(roots))
        while queue:
            key = queue.pop()
            if key not in found:
                found.add(key)
                queue += self._graph[key]
        return frozenset(found)
