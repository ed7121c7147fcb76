"""Names of methods: plain verbs for canonical operations, their own words for the others."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from generator import words
from generator.build.operations import Operation
from generator.build.phrases import (
    DELETE,
    PLAIN,
    READ,
    UPDATE,
    VERBS,
    VERSION,
    addressed,
    is_plain,
    listed,
    literals,
    shape,
    unversioned,
)

_FEW, _MANY = 2, 3
_DIGEST = 8


@dataclass(slots=True)
class Group:
    """Operations that become one method: the same but for the scopes their paths name."""

    operations: list[Operation]
    resource: str = ""
    method: str = ""
    aliases: tuple[str, ...] = ()
    """Names that the method was published under before."""

    @property
    def first(self) -> Operation:
        """The route with the fewest scopes."""
        return self.operations[0]


_ELSEWHERE = Group([])
"""Stands for what has left a resource."""


class Speaker(Protocol):
    """What naming a method needs to know."""

    def override(self, group: Group) -> str:
        """Return the method name that the profile gives to the group, or nothing."""
        ...

    def locked(self, group: Group) -> str:
        """Return the method name under which the group was published, or nothing."""
        ...

    def former(self, group: Group) -> list[str]:
        """Return the method names under which the group was published, this one or others."""
        ...

    def gives_list(self, group: Group) -> bool:
        """Whether the group's result is a list."""
        ...

    def spoken(self, group: Group, resource: str) -> tuple[str, ...]:
        """Return the operationId's words without what resource and scope already say."""
        ...

    def full(self, group: Group) -> tuple[str, ...]:
        """Return all words of the first route's operationId."""
        ...

    def split(self, text: str) -> tuple[str, ...]:
        """Return the words of a text."""
        ...


def name_methods(
    speaker: Speaker, resource: str, groups: list[Group], left: Collection[str] = ()
) -> None:
    """Give every group of a resource its method name; ``left`` are names of what is elsewhere."""
    _Methods(speaker, resource, groups).name(left)


class _Methods:
    """Names the methods of one resource."""

    def __init__(self, namer: Speaker, resource: str, groups: list[Group]) -> None:
        self._namer = namer
        self._resource = resource
        self._groups = groups
        self._taken: dict[str, Group] = {}
        self._home = self._collection()
        self._at_home = self._named_home()

    def name(self, left: Collection[str]) -> None:
        """Give every group its method name.

        First what the profile says, then what was published, then plain verbs, then the others.
        Names that a group had before, here or before it left, are not given to another one.
        """
        rest = [g for g in self._groups if not self._take(g, self._namer.override(g))]
        for group in self._groups:
            for former in self._namer.former(group):
                self._taken.setdefault(former, group)
        for former in left:
            self._taken.setdefault(former, _ELSEWHERE)
        rest = [g for g in rest if not self._take(g, self._namer.locked(g))]
        # Items before collections for update and delete, so that the plain verb is the item's.
        items_first = sorted(rest, key=lambda group: not group.first.is_item)
        named = {id(g) for g in items_first if self._take(g, self._plain(g))}
        for group in [g for g in rest if id(g) not in named]:
            next(name for name in self._candidates(group) if self._take(group, name))
        for group in self._groups:
            names = [n for n in self._namer.former(group) if self._taken[n] is group]
            group.aliases = tuple(n for n in names if n != group.method)

    def _take(self, group: Group, name: str) -> bool:
        name += "_" if name == "builtins" else ""
        if not name or self._taken.get(name, group) is not group:
            return False
        self._taken[name] = group
        group.method = name
        return True

    def _collection(self) -> tuple[str, ...]:
        """Return the shortest collection path, preferring one that ends in the resource's noun."""
        noun = words.noun(self._resource.split("_"))

        def key(path: tuple[str, ...]) -> tuple[bool, int, tuple[str, ...]]:
            spoken = unversioned(self._namer.split(path[-1])) if path else ()
            return (words.noun(spoken) != noun, len(path), path)

        return min((g.first.collection for g in self._groups), key=key)

    def _named_home(self) -> bool:
        """Whether plain verbs on the collection speak of the resource.

        They do if the path names it, or names a part of it and has two operations at least, or
        has three: then it is the resource under another name. They don't where the path names the
        resource and goes on to something else: `/actions/runners` is about runners.
        """
        noun, *before = [self._spelled(s) for s in reversed(self._home)] or [()]
        said = tuple(words.singular(w) for w in self._resource.split("_"))
        if words.noun(noun) == "".join(said):
            return True
        shared = any(words.singular(w) in said for w in noun)
        if not shared and any(words.noun(spoken) == "".join(said) for spoken in before):
            return False
        here = [g for g in self._groups if shape(g.first.collection) == shape(self._home)]
        return len(here) >= (_FEW if shared else _MANY)

    def _spelled(self, segment: str) -> tuple[str, ...]:
        return unversioned(self._namer.split(segment))

    def _plain(self, group: Group) -> str:
        """Return the plain verb of a canonical operation, or nothing."""
        operation = group.first
        if shape(operation.collection) != shape(self._home) or not self._at_home:
            return ""
        spoken = self._namer.spoken(group, self._resource)
        verb = spoken[0] if spoken else ""
        if operation.method == "post" and self._lists(group, spoken):
            return "list"
        known = VERBS.get(operation.method, frozenset())
        if verb not in known and verb in PLAIN and operation.method != "post":
            verb = ""
        reads = operation.method == "get" and operation.is_item
        if verb and verb not in known and not reads and not self._noun_only(spoken):
            return ""
        return self._verb(group, operation)

    def _lists(self, group: Group, spoken: tuple[str, ...]) -> bool:
        """Whether a POST on the collection is a query for a list."""
        if group.first.is_item:
            return False
        if listed(spoken) == ("list",):
            return True
        return spoken in (("create",), ("list",)) and self._namer.gives_list(group)

    def _noun_only(self, spoken: tuple[str, ...]) -> bool:
        return words.noun(spoken) == words.noun(self._resource.split("_"))

    def _verb(self, group: Group, operation: Operation) -> str:
        match operation.method:
            case "get":
                spoken = listed(self._namer.spoken(group, self._resource))
                lists = spoken[:1] == ("list",) or self._namer.gives_list(group)
                return "list" if lists and not operation.is_item else "get"
            case "post":
                return "" if operation.is_item else "create"
            case "put" | "delete":
                return {"put": "update", "delete": "delete"}[operation.method]
            case "patch":
                taken = any(g.first.method == "put" for g in self._beside(operation))
                return "patch" if taken else "update"
            case _:
                return ""

    def _candidates(self, group: Group) -> Iterator[str]:
        """Give names from the shortest to the most explicit; the last are always free."""
        spoken = listed(self._namer.spoken(group, self._resource)) or (group.first.method,)
        plain = unversioned(spoken)
        short = addressed(plain, self._addresses(group))
        if short != plain and not is_plain(short) and not self._is_said(group, short):
            yield words.identifier(short, "call")
        if not is_plain(plain) or self._may_be_plain(group, plain[0]):
            yield words.identifier(plain, "call")
        where = self._where(group)
        if where and not {words.singular(w) for w in where} & {words.singular(w) for w in plain}:
            yield words.identifier(plain + where, "call")
        if not is_plain(spoken):
            yield words.identifier(spoken, "call")
        yield words.identifier(self._namer.full(group), "call")
        path = [w for s in literals(group.first.segments) for w in self._namer.split(s)]
        yield words.identifier((group.first.method, *path), "call")
        for operation in group.operations:
            yield words.snake(f"{operation.method} {operation.path}", fallback="call")
        # Paths may differ in no word at all: `/Foo`, `/FOO`, `/foo-`.
        route = f"{group.first.method} {group.first.path}"
        digest = hashlib.sha256(route.encode()).hexdigest()[:_DIGEST]
        yield words.identifier((*words.split(route), digest), "call")

    def _addresses(self, group: Group) -> list[tuple[str, ...]]:
        """Return the words of the arguments in the group's path."""
        segments = (s for s in group.first.segments if "{" in s)
        return [self._namer.split(s.strip("{}")) for s in segments]

    def _is_said(self, group: Group, spoken: tuple[str, ...]) -> bool:
        """Whether another group's own words are these."""
        own = unversioned(self._namer.spoken(group, self._resource))
        return self._said[spoken] > (own == spoken)

    @cached_property
    def _said(self) -> Counter[tuple[str, ...]]:
        """How many groups have which words of their own."""
        return Counter(unversioned(self._namer.spoken(g, self._resource)) for g in self._groups)

    def _may_be_plain(self, group: Group, verb: str) -> bool:
        """Whether a plain verb fits an operation that isn't the canonical one."""
        fits = {"get": READ, "post": PLAIN - READ | {"list"}, "delete": DELETE}
        if verb not in fits.get(group.first.method, UPDATE):
            return False
        return not (group.first.is_item and self._shares_path(group))

    def _shares_path(self, group: Group) -> bool:
        """Whether another method on the same item can't have its plain verb, so none gets it."""
        same = self._beside(group.first)
        names = [listed(self._namer.spoken(g, self._resource)) for g in same if g is not group]
        return any(is_plain(n) and self._taken.get(n[0]) not in (None, *same) for n in names)

    def _beside(self, operation: Operation) -> list[Group]:
        """Return the groups whose paths differ from an operation's in names of arguments only."""
        return self._by_shape[shape(operation.segments)]

    @cached_property
    def _by_shape(self) -> dict[tuple[str, ...], list[Group]]:
        found: dict[tuple[str, ...], list[Group]] = defaultdict(list)
        for group in self._groups:
            found[shape(group.first.segments)].append(group)
        return found

    def _where(self, group: Group) -> tuple[str, ...]:
        """Return words for where the operation is, from its path.

        What follows the collection's noun is said as it is, what it hangs on as ``by_agent``.
        """
        said = {words.singular(w) for w in self._resource.split("_")}
        segments = group.first.segments
        named = [i for i, s in enumerate(segments) if "{" not in s]
        spelled = [(i, self._namer.split(segments[i])) for i in named]
        home = [i for i, spoken in spelled if said & {words.singular(w) for w in spoken}]
        for index in reversed(named):
            spoken = dict(spelled)[index]
            if index in home or all(VERSION.fullmatch(w) for w in spoken):
                continue
            if segments[index + 1 : index + 2] and "{" in segments[index + 1]:
                spoken = (*spoken[:-1], words.singular(spoken[-1]))
            return ("by", *spoken) if home and index < home[0] else spoken
        return ()
