"""Changes of models, judged by the direction in which they travel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.diff.changes import Change, Direction, shown
from generator.diff.interface import Field, Interface, Type
from generator.diff.verdict import Verdict

_WAYS = {"request": "requests", "response": "responses", "both": "requests and responses"}


def type_changes(old: Interface, new: Interface) -> Iterator[Change]:
    """Give which types came and went, and what changed in those of the same name."""
    for name in old.types.keys() - new.types.keys():
        yield Change("model-removed", name, "was removed", True)
    for name in new.types.keys() - old.types.keys():
        yield Change("model-added", name, "was added", False)
    for name in old.types.keys() & new.types.keys():
        targets = old.target(name), new.target(name)
        if targets == (name, name) or targets[0] != targets[1]:
            yield from _Type(name, *targets, Verdict(old, new)).changes()


@dataclass(frozen=True, slots=True)
class _Type:
    """A type before and after; one that nothing carries may be carried by anything."""

    name: str
    old_name: str
    new_name: str
    verdict: Verdict

    @property
    def _old(self) -> Type:
        return self.verdict.old.types[self.old_name]

    @property
    def _new(self) -> Type:
        return self.verdict.new.types[self.new_name]

    def changes(self) -> Iterator[Change]:
        old, new = self._old, self._new
        if old.expression is None and new.expression is None:
            yield from self._fields()
            yield from self._parents()
        elif old.expression is None or new.expression is None:
            texts = old.expression or "a class", new.expression or "a class"
            text = f"is {shown(texts[1])}, was {shown(texts[0])}"
            yield self._change("model-type", text, "", *texts, breaks=("request", "response"))
        else:
            yield from self._type(old.expression, new.expression)
            yield from self._values()

    def _change(
        self,
        kind: str,
        text: str,
        member: str = "",
        old: str = "",
        new: str = "",
        *,
        breaks: tuple[Direction, ...] = (),
        received_only: bool = False,
    ) -> Change:
        """Return a change that breaks what travels in one of the directions."""
        direction = "response" if received_only else self._direction
        breaking = bool(breaks) if direction == "both" else direction in breaks
        if len(breaks) == 1:
            text = f"{text} (in {_WAYS[direction]})"
        return Change(kind, self.name, text, breaking, member, old, new, direction)

    @property
    def _direction(self) -> Direction:
        if self._old.sent == self._old.received:
            return "both"
        return "request" if self._old.sent else "response"

    def _breaks(self, was: str, now: str) -> tuple[Direction, ...]:
        sent: tuple[Direction, ...] = () if self.verdict.sent(was, now) else ("request",)
        return sent if self.verdict.received(was, now) else (*sent, "response")

    # Names for other types

    def _type(self, was: str, now: str) -> Iterator[Change]:
        if not self.verdict.same(was, now):
            text = f"is {shown(now)}, was {shown(was)}"
            yield self._change("model-type", text, "", was, now, breaks=self._breaks(was, now))

    def _values(self) -> Iterator[Change]:
        old, new = self._old.values, self._new.values
        if old and not new:
            text = "has no list of values any more"
            yield self._change("values-removed", text, breaks=("response",))
        elif new and not old:
            text = f"has a list of values: {', '.join(shown(repr(v)) for v in new)}"
            yield self._change("values-added", text, breaks=("request",))
        else:
            for value in (v for v in old if v not in new):
                text = f"the value {shown(repr(value))} was removed"
                yield self._change("value-removed", text, str(value), breaks=("request",))
            for value in (v for v in new if v not in old):
                text = f"the value {shown(repr(value))} was added"
                yield self._change("value-added", text, str(value), breaks=("response",))

    # Classes

    def _parents(self) -> Iterator[Change]:
        before = self.verdict.old.ancestors(self.old_name)
        after = self.verdict.new.ancestors(self.new_name)
        for parent in (before - after) & self.verdict.new.types.keys():
            text = f"does not extend {shown(parent)} any more"
            yield self._change("parent-removed", text, parent, breaks=("request", "response"))
        for parent in after - before:
            yield self._change("parent-added", f"extends {shown(parent)}", parent)

    def _fields(self) -> Iterator[Change]:
        before = self.verdict.old.fields(self.old_name)
        after = self.verdict.new.fields(self.new_name)
        shared = self.verdict.old.ancestors(self.old_name)
        shared &= self.verdict.new.ancestors(self.new_name)
        # What a class inherits is reported where it comes from.
        was = {name: f for name, (owner, f) in before.items() if owner not in shared}
        now = {name: f for name, (owner, f) in after.items() if owner not in shared}
        old = {name: was.get(name) or before[name][1] for name in {*was, *now} if name in before}
        new = {name: now.get(name) or after[name][1] for name in {*was, *now} if name in after}
        yield from self._compare(old, new)

    def _compare(self, old: dict[str, Field], new: dict[str, Field]) -> Iterator[Change]:
        wires = {f.wire: name for name, f in new.items() if name not in old}
        renamed = {n: wires[f.wire] for n, f in old.items() if n not in new and f.wire in wires}
        for name, field in old.items():
            now = renamed.get(name, name)
            if now in new:
                yield from self._field(now, field, new[now])
            else:
                text = f"the field {shown(name)} was removed"
                yield self._change("field-removed", text, name, breaks=("request", "response"))
        for name, now in renamed.items():
            text = f"the field {shown(name)} is now {shown(now)}"
            both: tuple[Direction, ...] = ("request", "response")
            yield self._change("field-renamed", text, name, name, now, breaks=both)
        for name in new.keys() - old.keys() - set(renamed.values()):
            word = "required " if new[name].required else ""
            text = f"the {word}field {shown(name)} was added"
            yield self._change("field-added", text, name, breaks=("request",) if word else ())

    def _field(self, name: str, old: Field, new: Field) -> Iterator[Change]:
        text = f"the field {shown(name)}"
        received_only = old.received_only and self._direction != "request"
        if new.required and not old.required:
            became = f"{text} became required"
            yield self._change("field-required", became, name, breaks=("request",))
        if old.required and not new.required:
            became = f"{text} became optional"
            yield self._change("field-optional", became, name, breaks=("response",))
        if not self.verdict.same(old.type, new.type):
            yield self._change(
                "field-type",
                f"{text} is {shown(new.type)}, was {shown(old.type)}",
                name,
                old.type,
                new.type,
                breaks=self._breaks(old.type, new.type),
                received_only=received_only,
            )
        if new.deprecated and not old.deprecated:
            yield self._change("field-deprecated", f"{text} is deprecated", name)
