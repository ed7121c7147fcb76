"""Which types requests carry, and which answers do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from generator.shape import Shaped
from generator.shape.operations import operations
from generator.shape.pointers import component_key
from generator.values import is_list, is_object


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
        found = (o.get(w) for o in self._operations for w in ("parameters", "requestBody"))
        return self._closure(found)

    @cached_property
    def received(self) -> frozenset[str]:
        """Types that answers are made of, those of errors too."""
        return self._closure(o.get("responses") for o in self._operations)

    @cached_property
    def _operations(self) -> list[Any]:
        return [operation for _, _, operation in operations(self._shaped.data)]

    @cached_property
    def _graph(self) -> dict[str, set[str]]:
        graph: dict[str, set[str]] = defaultdict(set)
        for key, schema in self._shaped.data["components"]["schemas"].items():
            graph[key].update(_references([schema]))
        for base, found in self._shaped.hierarchy.bases.items():
            graph[base].update(found.children)
        return graph

    def _closure(self, roots: Iterable[Any]) -> frozenset[str]:
        found: set[str] = set()
        queue = list(_references(roots))
        while queue:
            key = queue.pop()
            if key not in found:
                found.add(key)
                queue += self._graph[key]
        return frozenset(found)


def _references(values: Iterable[Any]) -> Iterator[str]:
    queue = list(values)
    while queue:
        value = queue.pop()
        if is_object(value):
            key = component_key(value.get("$ref"))
            if key is not None:
                yield key
            queue += value.values()
        elif is_list(value):
            queue += value
