"""Changes of calls: their names, arguments, bodies and results."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.diff.changes import Change, shown
from generator.diff.interface import Argument, Body, Call, Interface
from generator.diff.pairs import Pairs
from generator.diff.verdict import Verdict


def call_changes(old: Interface, new: Interface) -> Iterator[Change]:
    """Give what changed in the calls; an operation is known by its HTTP method and path."""
    pairs = Pairs(old, new)
    for name in old.calls.keys() - pairs.calls.keys():
        yield Change("method-removed", name, "was removed", True)
    for name in pairs.added():
        yield Change("method-added", name, "was added", False)
    before, after = _resources(old), _resources(new)
    for name in before - after:
        yield Change("resource-removed", name, "the resource was removed", True)
    for name in after - before:
        yield Change("resource-added", name, "the resource was added", False)
    for name, now in pairs.calls.items():
        if name != now:
            yield Change("method-renamed", name, f"is now {shown(now)}", True, "", name, now)
        yield from _Call(name, old.calls[name], new.calls[now], Verdict(old, new)).changes()
        yield from pairs.route_changes(name)


def _resources(interface: Interface) -> set[str]:
    return {name.rpartition(".")[0] for name in interface.calls if "." in name}


@dataclass(frozen=True, slots=True)
class _Call:
    """A call before and after, under its old name."""

    name: str
    old: Call
    new: Call
    verdict: Verdict

    def changes(self) -> Iterator[Change]:
        yield from self._arguments()
        yield from self._body(self.old.body, self.new.body)
        yield from self._returns()
        if self.new.deprecated and not self.old.deprecated:
            yield self._change("deprecated", "is deprecated")
        if self.old.deprecated and not self.new.deprecated:
            yield self._change("undeprecated", "is not deprecated any more")

    def _change(
        self,
        kind: str,
        text: str,
        member: str = "",
        old: str = "",
        new: str = "",
        *,
        breaking: bool = False,
    ) -> Change:
        return Change(kind, self.name, text, breaking, member, old, new)

    # Arguments

    def _arguments(self) -> Iterator[Change]:
        before, after = self.old.arguments, self.new.arguments
        names = _renamed(before, after)
        for name, argument in before.items():
            now = names.get(name, name)
            if now not in after:
                text = f"the argument {shown(name)} was removed"
                yield self._change("argument-removed", text, name, breaking=True)
                continue
            if now != name:
                text = f"the argument {shown(name)} is now {shown(now)}"
                yield self._change("argument-renamed", text, name, name, now, breaking=True)
            yield from self._argument(now, argument, after[now])
        for name in [name for name in after if name not in {*before, *names.values()}]:
            required = after[name].required
            word = "required " if required else ""
            text = f"the {word}argument {shown(name)} was added"
            yield self._change("argument-added", text, name, breaking=required)
        yield from self._order([names.get(name, name) for name in before])

    def _argument(self, name: str, old: Argument, new: Argument) -> Iterator[Change]:
        text = f"the argument {shown(name)}"
        if new.required != old.required:
            state = "required" if new.required else "optional"
            yield self._change(
                f"argument-{state}", f"{text} became {state}", name, breaking=new.required
            )
        if not self.verdict.same(old.type, new.type):
            breaking = not self.verdict.sent(old.type, new.type)
            yield self._change(
                "argument-type",
                f"{text} takes {shown(new.type)}, was {shown(old.type)}",
                name,
                old.type,
                new.type,
                breaking=breaking,
            )
        if new.deprecated and not old.deprecated:
            yield self._change("argument-deprecated", f"{text} is deprecated", name)

    def _order(self, before: list[str]) -> Iterator[Change]:
        """Give a change of the order in which positional arguments are given."""
        old = [n for n, a in zip(before, self.old.arguments.values(), strict=True) if a.positional]
        new = [n for n, a in self.new.arguments.items() if a.positional and n in before]
        kept = [n for n in old if n in self.new.arguments]
        if kept != new[: len(kept)]:
            texts = ", ".join(kept), ", ".join(new)
            text = f"the positional arguments are {shown(texts[1])}, were {shown(texts[0])}"
            yield self._change("argument-order", text, "", *texts, breaking=True)

    # Body and result

    def _body(self, old: Body | None, new: Body | None) -> Iterator[Change]:
        if old is None and new is not None:
            word = "required" if new.required else "optional"
            text = f"takes {'a' if new.required else 'an'} {word} body"
            yield self._change("body-added", text, breaking=new.required)
        if old is not None and new is None:
            yield self._change("body-removed", "takes no body any more", breaking=True)
        if old is None or new is None:
            return
        if new.required != old.required:
            state = "required" if new.required else "optional"
            yield self._change(f"body-{state}", f"the body became {state}", breaking=new.required)
        yield from self._contents(old, new)

    def _contents(self, old: Body, new: Body) -> Iterator[Change]:
        before, after = old.contents, new.contents
        for gone in before.keys() - after.keys():
            text = f"the body can't be sent as {shown(gone)} any more"
            yield self._change("media-type-removed", text, gone, breaking=True)
        for fresh in after.keys() - before.keys():
            text = f"the body may be sent as {shown(fresh)}"
            yield self._change("media-type-added", text, fresh)
        types = {(before[m], after[m]): None for m in before if m in after}
        for was, now in types:
            if not self.verdict.same(was, now):
                breaking = not self.verdict.sent(was, now)
                text = f"the body is {shown(now)}, was {shown(was)}"
                yield self._change("body-type", text, "", was, now, breaking=breaking)

    def _returns(self) -> Iterator[Change]:
        was, now = self.old.returns, self.new.returns
        if not self.verdict.same(was, now):
            breaking = not self.verdict.received(was, now)
            text = f"returns {shown(now)}, was {shown(was)}"
            yield self._change("returns", text, "", was, now, breaking=breaking)
        elif self.old.paging != self.new.paging:
            texts = self.old.paging or "none", self.new.paging or "none"
            text = f"its pages are found by {shown(texts[1])}, were by {shown(texts[0])}"
            yield self._change("paging-changed", text, "", *texts)


def _renamed(before: Mapping[str, Argument], after: Mapping[str, Argument]) -> dict[str, str]:
    """Return the arguments that fill the same parameters under another name."""
    fresh = {wire: name for name, a in after.items() if name not in before for wire in a.wires}
    gone = ((name, a) for name, a in before.items() if name not in after)
    return {name: fresh[wire] for name, a in gone for wire in a.wires if wire in fresh}
