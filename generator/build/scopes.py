"""Which wire parameters mean a scope, and which path segments only say where a call acts.

These decisions choose where a call writes and what it deletes. Three rules keep it safe:
a last segment such as ``orgs/{org}`` is never a scope (it names the resource itself), a list-valued
parameter is never a scope (it filters), and nothing is a scope that the profile does not list. In a
body only a text is one: an object of the same name is what the call creates.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generator.api import ScopeField
from generator.profile import ScopeTable
from generator.values import Json, mapping


class ScopeTables:
    """The profile's scope table, by wire name and location."""

    def __init__(self, scopes: Sequence[ScopeTable]) -> None:
        self.names = tuple(scope.name for scope in scopes)
        self._segments = {s.name: frozenset(s.segments) for s in scopes}
        self._under = {s.name: s.body_under for s in scopes}
        self._wire: dict[tuple[str, str], str] = {}
        for scope in scopes:
            for location in ("path", "query", "header", "body"):
                names: tuple[str, ...] = getattr(scope, location)
                self._wire.update({(location, name): scope.name for name in names})

    def strip(self, segments: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the segments without those that name a scope, and the scopes they named.

        The word before a scope's placeholder goes with it: ``orgs/{org}/roles`` is ``roles``.
        """
        kept: list[str] = []
        found: list[str] = []
        for index, segment in enumerate(segments):
            scope = self._wire.get(("path", segment.strip("{}"))) if "{" in segment else None
            if scope is None or self._names_itself(scope, segments[: index + 1] == segments, kept):
                kept.append(segment)
                continue
            found.append(scope)
            if kept and kept[-1] in self._segments[scope]:
                kept.pop()
        return tuple(kept), tuple(found)

    def _names_itself(self, scope: str, last: bool, before: Sequence[str]) -> bool:
        """Whether a placeholder is the resource's own identifier: ``orgs/{org}`` at the end."""
        return last and bool(before) and before[-1] in self._segments[scope]

    def of_parameter(self, parameter: Json, path: str) -> str | None:
        """Return the scope that a parameter of an operation on ``path`` means, if any."""
        location, name = parameter["in"], parameter["name"]
        scope = self._wire.get((location, name))
        if scope is None or _many(parameter):
            return None
        if location == "path":
            before, _, after = path.partition("{" + name + "}")
            if self._names_itself(scope, not after.strip("/"), before.strip("/").split("/")):
                return None
        return scope

    def means(self, name: str) -> bool:
        """Whether a path parameter of this name would mean a scope, were it not the last."""
        return ("path", name) in self._wire

    def of_body(
        self, path: str, schema: Json, properties: Callable[[Json], dict[str, Json]]
    ) -> Iterator[ScopeField]:
        """Give the scope fields of a body: at the top level, and one level down.

        Args:
            path: The operation's path.
            schema: The body's schema.
            properties: Gives a schema's properties; none for what is no object.
        """
        outer = properties(schema)
        inner = [((p, name), s) for p in outer for name, s in properties(outer[p]).items()]
        for steps, found in [*(((name,), s) for name, s in outer.items()), *inner]:
            scope = self._of_field(path, steps) if _is_text(found) else None
            if scope:
                yield ScopeField(steps, scope)

    def _of_field(self, path: str, steps: tuple[str, ...]) -> str | None:
        """Return the scope that a field of a body means by its name, or by its place on a path."""
        for scope, under in self._under.items():
            if any(".".join(steps) in under[p] for p in under if path.startswith(p)):
                return scope
        return self._wire.get(("body", steps[-1]))

    def ordered(self, names: set[str]) -> tuple[str, ...]:
        """Return the scopes outermost first."""
        return tuple(name for name in self.names if name in names)


def _is_text(schema: Json) -> bool:
    kinds = schema.get("type")
    return set([kinds] if isinstance(kinds, str) else kinds or []) - {"null"} == {"string"}


def _many(parameter: Json) -> bool:
    schema: Json = mapping(parameter.get("schema"))
    kinds = schema.get("type")
    return bool({"array", "object"} & set([kinds] if isinstance(kinds, str) else kinds or []))
