"""Changes of models, judged by the direction in which they travel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.api import Api
from generator.build.operations import HTTP_METHODS
from generator.build.schemas import Schemas
from generator.diff.changes import Change
from generator.shape import Shaped
from generator.values import Json, is_list, is_object, mapping, sequence

_COMPONENT = "#/components/schemas/"
Side = tuple[Shaped, Api]


@dataclass(frozen=True, slots=True)
class _Directions:
    """The components that requests and answers reach."""

    sent: frozenset[str]
    received: frozenset[str]


def model_changes(old: Side, new: Side) -> Iterator[Change]:
    """Give what changed in the models that both documents have, and which came and went."""
    before, after = _components(old[0]), _components(new[0])
    for name in before.keys() - after.keys():
        yield Change("removed", f"models.{name}", "was removed", True)
    for name in after.keys() - before.keys():
        yield Change("added", f"models.{name}", "was added", False)
    ways = _directions(old[0]), _directions(new[0])
    for name in before.keys() & after.keys():
        keys = before[name], after[name]
        sent = keys[0] in ways[0].sent or keys[1] in ways[1].sent
        received = keys[0] in ways[0].received or keys[1] in ways[1].received
        yield from _Model(old[0], new[0], name, *keys, sent, received).changes()


def _components(shaped: Shaped) -> dict[str, str]:
    return {name: key for key, name in shaped.class_names.items()}


@dataclass(frozen=True, slots=True)
class _Model:
    old: Shaped
    new: Shaped
    name: str
    old_key: str
    new_key: str
    sent: bool
    received: bool

    def changes(self) -> Iterator[Change]:
        before = _schema(self.old, self.old_key)
        after = _schema(self.new, self.new_key)
        yield from self._fields(before, after)
        yield from self._values(_enum(before), _enum(after))

    def _change(self, kind: Any, text: str, *, breaking: bool) -> Change:
        return Change(kind, f"models.{self.name}", text, breaking)

    def _fields(self, before: Json, after: Json) -> Iterator[Change]:
        old, new = Schemas(self.old.data), Schemas(self.new.data)
        was, now = old.properties(before), new.properties(after)
        had, has = _required(old, before), _required(new, after)
        for field in was.keys() - now.keys():
            yield self._change("removed", f"the field {field} was removed", breaking=True)
        for field in now.keys() - was.keys():
            required = field in has
            word = "required " if required else ""
            text = f"the {word}field {field} was added"
            yield self._change("added", text, breaking=required and self.sent)
        for field in was.keys() & now.keys():
            yield from self._required(field, field in had, field in has)
            types = self.old.expression(was[field]), self.new.expression(now[field])
            if types[0] != types[1]:
                text = f"the field {field} is {types[1]}, was {types[0]}"
                yield self._change("changed", text, breaking=True)

    def _required(self, field: str, had: bool, has: bool) -> Iterator[Change]:
        if had == has:
            return
        state = "required" if has else "optional"
        breaking = self.sent if has else self.received
        yield self._change("changed", f"the field {field} became {state}", breaking=breaking)

    def _values(self, before: list[Any], after: list[Any]) -> Iterator[Change]:
        if not before or not after:
            return
        for value in (v for v in before if v not in after):
            text = f"the value {value!r} was removed"
            yield self._change("removed", text, breaking=self.sent)
        for value in (v for v in after if v not in before):
            text = f"the value {value!r} was added"
            yield self._change("added", text, breaking=self.received)


def _schema(shaped: Shaped, key: str) -> Json:
    return mapping(mapping(shaped.data["components"]["schemas"]).get(key))


def _enum(schema: Json) -> list[Any]:
    return sequence(schema.get("enum"))


def _required(schemas: Schemas, schema: Json, depth: int = 16) -> frozenset[str]:
    resolved = schemas.resolve(schema)
    found = {str(name) for name in sequence(resolved.get("required"))}
    if depth:
        for part in sequence(resolved.get("allOf")):
            found |= _required(schemas, part, depth - 1)
    return frozenset(found)


def _directions(shaped: Shaped) -> _Directions:
    sent: list[Any] = []
    received: list[Any] = []
    for item in mapping(shaped.data.get("paths")).values():
        for method in HTTP_METHODS:
            operation = mapping(mapping(item).get(method))
            sent += [operation.get("parameters"), operation.get("requestBody")]
            received.append(operation.get("responses"))
    return _Directions(_reached(shaped, sent), _reached(shaped, received))


def _reached(shaped: Shaped, roots: list[Any]) -> frozenset[str]:
    """Return the components that values refer to, directly or through others."""
    found: set[str] = set()
    queue = list(_references(roots))
    while queue:
        key = queue.pop()
        if key not in found:
            found.add(key)
            queue += _references([_schema(shaped, key)])
    return frozenset(found)


def _references(values: Iterable[Any]) -> Iterator[str]:
    queue = list(values)
    while queue:
        value = queue.pop()
        if is_object(value):
            reference = value.get("$ref")
            if isinstance(reference, str) and reference.startswith(_COMPONENT):
                name = reference[len(_COMPONENT) :]
                yield name.replace("~1", "/").replace("~0", "~")
            queue += value.values()
        elif is_list(value):
            queue += value
