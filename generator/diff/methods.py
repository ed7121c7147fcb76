"""Changes of methods: their names, arguments, bodies and results."""

from __future__ import annotations

from collections.abc import Iterator

from generator.api import Api, Argument, Body, Method
from generator.diff.changes import Change, parts

Calls = dict[str, tuple[str, Method]]


def method_changes(old: Api, new: Api) -> Iterator[Change]:
    """Give what changed in the methods; an operation is known by its HTTP method and path."""
    before, after = _calls(old), _calls(new)
    for key in before.keys() - after.keys():
        yield Change("removed", before[key][0], f"{key} was removed", True)
    for key in after.keys() - before.keys():
        yield Change("added", after[key][0], f"{key} was added", False)
    for key in before.keys() & after.keys():
        (name, method), (now, changed) = before[key], after[key]
        if name != now:
            yield Change("changed", name, f"{key} is now called {now}", True)
        yield from _signature(now, method, changed)


def _calls(api: Api) -> Calls:
    return {
        f"{route.method} {route.path}": (f"{resource}.{method.name}", method)
        for resource, _, method in api.methods()
        for route in method.routes
    }


def _signature(name: str, old: Method, new: Method) -> Iterator[Change]:
    before = {a.name: a for a in old.arguments}
    after = {a.name: a for a in new.arguments}
    for gone in before.keys() - after.keys():
        yield Change("removed", name, f"the argument {gone} was removed", True)
    for fresh in after.keys() - before.keys():
        required = after[fresh].required
        word = "required " if required else ""
        yield Change("added", name, f"the {word}argument {fresh} was added", required)
    for both in before.keys() & after.keys():
        yield from _argument(name, before[both], after[both])
    yield from _body(name, old.body, new.body)
    was, now = old.returns.annotation, new.returns.annotation
    if was != now:
        yield Change("changed", name, f"returns {now}, was {was}", True)
    if new.deprecated and not old.deprecated:
        yield Change("changed", name, "is deprecated", False)


def _argument(name: str, old: Argument, new: Argument) -> Iterator[Change]:
    if new.required != old.required:
        state = "required" if new.required else "optional"
        yield Change("changed", name, f"the argument {new.name} became {state}", new.required)
    if new.annotation != old.annotation:
        wider = parts(old.annotation) <= parts(new.annotation)
        text = f"the argument {new.name} takes {new.annotation}, was {old.annotation}"
        yield Change("changed", name, text, not wider)


def _body(name: str, old: Body | None, new: Body | None) -> Iterator[Change]:
    if new is None:
        if old is not None:
            yield Change("removed", name, "the body was removed", True)
        return
    if old is None:
        yield Change("added", name, "a body was added", new.required)
        return
    if new.required != old.required:
        state = "required" if new.required else "optional"
        yield Change("changed", name, f"the body became {state}", new.required)
    before = {c.media_type: c.annotation for c in old.contents}
    after = {c.media_type: c.annotation for c in new.contents}
    for media_type in before.keys() - after.keys():
        yield Change("removed", name, f"the body can't be sent as {media_type} any more", True)
    for media_type in before.keys() & after.keys():
        if before[media_type] != after[media_type]:
            text = f"the body is {after[media_type]}, was {before[media_type]}"
            yield Change("changed", name, text, True)
