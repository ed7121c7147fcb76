"""Models that have another name, found by where they are used."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from generator.diff.interface import Interface, Type
from generator.diff.pairs import Pairs

_NAME = re.compile(r"models\.\w+")
_ALIKE = 0.5
"""The part of their fields that two models have in common if one is the other renamed."""


def renamed_types(old: Interface, new: Interface) -> dict[str, str]:
    """Return the new name of each type whose name is gone: the one that stands in its places."""
    found: dict[str, str] = {}
    pairs = list(_call_places(old, new))
    pairs += [place for name in old.types if name in new.types for place in _of(old, new, name)]
    while pairs:
        was, now = pairs.pop(0)
        for name, other in zip(_NAME.findall(was), _NAME.findall(now), strict=False):
            if _NAME.sub("", was) != _NAME.sub("", now) or name in found:
                continue
            fresh = name not in new.types and other not in old.types
            if fresh and other not in found.values() and _alike(old, new, name, other):
                found[name] = other
                pairs += _of(old, new, name, other)
    return found


def rename(interface: Interface, names: Mapping[str, str]) -> Interface:
    """Return an interface that calls its types by other names."""

    def change(text: str) -> str:
        return _NAME.sub(lambda match: names.get(match[0], match[0]), text)

    types = {change(name): _renamed(found, change) for name, found in interface.types.items()}
    calls = {
        name: replace(
            call,
            arguments={n: replace(a, type=change(a.type)) for n, a in call.arguments.items()},
            returns=change(call.returns),
            body=(
                replace(call.body, contents={m: change(t) for m, t in call.body.contents.items()})
                if call.body
                else None
            ),
        )
        for name, call in interface.calls.items()
    }
    return Interface(calls, types)


def _renamed(found: Type, change: Callable[[str], str]) -> Type:
    return replace(
        found,
        expression=None if found.expression is None else change(found.expression),
        fields={n: replace(f, type=change(f.type)) for n, f in found.fields.items()},
        parents=tuple(change(parent) for parent in found.parents),
    )


def _call_places(old: Interface, new: Interface) -> Iterator[tuple[str, str]]:
    """Give the types that stand in the same places of calls."""
    for name, now in Pairs(old, new).calls.items():
        was, call = old.calls[name], new.calls[now]
        yield was.returns, call.returns
        for argument in sorted(was.arguments.keys() & call.arguments.keys()):
            yield was.arguments[argument].type, call.arguments[argument].type
        for media in was.body.contents if was.body and call.body else ():
            if was.body and call.body and media in call.body.contents:
                yield was.body.contents[media], call.body.contents[media]


def _of(
    old: Interface, new: Interface, name: str, now: str | None = None
) -> Iterator[tuple[str, str]]:
    """Give the types that stand in the same places of two types."""
    was, found = old.types[name], new.types[now or name]
    if was.expression and found.expression:
        yield was.expression, found.expression
    for field in was.fields:
        if field in found.fields:
            yield was.fields[field].type, found.fields[field].type


def _alike(old: Interface, new: Interface, name: str, other: str) -> bool:
    was, now = _content(old, name), _content(new, other)
    return bool(was & now) and len(was & now) >= _ALIKE * len(was | now)


def _content(interface: Interface, name: str) -> set[str | int]:
    found = interface.types[interface.target(name)]
    fields = {f.wire for _, f in interface.fields(interface.target(name)).values()}
    return {*fields, *found.values}
