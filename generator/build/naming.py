"""Names of resources and methods. Every one is decided here, before anything is rendered."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator import words
from generator.build.operations import Operation, is_placeholder
from generator.profile import Profile

CREATE = frozenset(["create", "post", "add", "insert", "new", "save"])
READ = frozenset(["get", "list", "find", "fetch", "describe", "retrieve", "read", "show", "view"])
UPDATE = frozenset(["update", "put", "modify", "edit", "patch", "replace", "set", "change"])
DELETE = frozenset(["delete", "remove", "destroy"])
_VERBS = {"get": READ, "post": CREATE, "put": UPDATE, "patch": UPDATE, "delete": DELETE}
_ARTICLES = frozenset(["a", "an", "the"])
_FILLERS = frozenset(["all", "at", "by", "for", "from", "in", "of", "on", "to", "using", "with"])
_FEW, _MANY = 2, 3
_HTTP_WORDS = {"post": "create", "put": "update"}
PLAIN = CREATE | READ | UPDATE | DELETE
_SERVICE = re.compile(r"^[A-Za-z]\w*?[_#./:](?=[A-Za-z])")
_VERSION = re.compile(r"v\d+")
_COPY = re.compile(r"_\d+$")


@dataclass(slots=True)
class Group:
    """Operations that become one method: the same but for the scopes their paths name."""

    operations: list[Operation]
    resource: str = ""
    method: str = ""
    taken_words: tuple[str, ...] = field(default=())

    @property
    def first(self) -> Operation:
        """The route with the fewest scopes."""
        return self.operations[0]


class Namer:
    """Decides the names of a document's operations.

    Args:
        profile: Scope words, tag words, whole words and overrides.
        gives_list: Whether an operation's result is a list.
    """

    def __init__(self, profile: Profile, gives_list: Callable[[Operation], bool]) -> None:
        self._profile = profile
        self._gives_list = gives_list
        self._whole = profile.whole_words
        self._scope_words = frozenset(w for scope in profile.scopes for w in scope.words)
        self._leading = self._scope_words | frozenset(profile.tags.leading)
        self._trailing = frozenset(profile.tags.trailing)
        self._overrides = profile.names

    def groups(self, operations: Iterable[Operation]) -> list[Group]:
        """Return the operations as named groups, in the order of the document."""
        groups = [Group(ops) for ops in _variants(operations)]
        self._name_resources(groups)
        by_resource: dict[tuple[str, str], list[Group]] = defaultdict(list)
        for group in groups:
            by_resource[group.first.namespace.name, group.resource].append(group)
        for (_, resource), members in by_resource.items():
            _Methods(self, resource, members).name()
        return groups

    # Resources

    def _name_resources(self, groups: list[Group]) -> None:
        by_tag: dict[tuple[str, str], list[Group]] = defaultdict(list)
        for group in groups:
            noun = self._tag_noun(group)
            by_tag[group.first.namespace.name, noun].append(group)
        for (_, noun), members in by_tag.items():
            for group in members:
                override = self._override(group)
                named = override.rpartition(".")[0] if override else ""
                group.resource = named or self._resource(noun, group, members)

    def _override(self, group: Group) -> str:
        keys = (f"{op.method.upper()} {op.path}" for op in group.operations)
        return next((self._overrides[key] for key in keys if key in self._overrides), "")

    def _tag_noun(self, group: Group) -> str:
        """Return the words that the tags of all the group's routes agree on, or nothing."""
        nouns = {self._strip_tag(op) for op in group.operations}
        if len({words.noun(n.split()) for n in nouns}) != 1:
            return ""
        return min(nouns)

    def _strip_tag(self, operation: Operation) -> str:
        renamed = self._profile.tags.rename.get(operation.tag)
        if renamed is not None:
            return " ".join(words.split(renamed, self._whole))
        spoken = [words.split(part, self._whole) for part in operation.tag.split()]
        # Only in front do they say the scope: "Service Account" is a noun of its own.
        while spoken and len(spoken[0]) == 1 and spoken[0][0] in self._leading:
            spoken.pop(0)
        while spoken and len(spoken[-1]) == 1 and spoken[-1][0] in self._trailing:
            spoken.pop()
        if len(spoken) > 1 and spoken[0] == (operation.namespace.name,):
            spoken.pop(0)
        kept = [w for part in spoken for w in part]
        return "" if kept == [operation.namespace.name] else " ".join(kept)

    def _resource(self, noun: str, group: Group, members: Sequence[Group]) -> str:
        if not noun:
            return self._path_noun(group)
        for member in members:
            for segment in _literals(member.first.collection):
                spoken = _unversioned(words.split(segment, self._whole))
                if words.noun(spoken) == words.noun(noun.split()):
                    chosen = _richer(noun.split(), spoken)
                    return words.identifier(chosen, "resource")
        return words.identifier(noun.split(), "resource")

    def _path_noun(self, group: Group) -> str:
        """Return the word of the group's collection: its first literal segment."""
        literals = _literals(group.first.segments)
        useful = [s for s in literals if not _VERSION.fullmatch(s)] or literals
        return words.snake(useful[0] if useful else "root", self._whole, "resource")

    # What methods ask

    def override(self, group: Group) -> str:
        """Return the method name that the profile gives to the group, or nothing."""
        return self._override(group).rpartition(".")[2]

    def gives_list(self, group: Group) -> bool:
        """Whether the group's result is a list."""
        return self._gives_list(group.first)

    def spoken(self, group: Group, resource: str) -> tuple[str, ...]:
        """Return the operationId's words without what resource and scope already say."""
        candidates = [self._spoken(op, resource, len(group.operations) > 1) for op in group.operations]
        return min(candidates, key=lambda w: (len(w), w))

    def full(self, group: Group) -> tuple[str, ...]:
        """Return all words of the first route's operationId."""
        return self._words(group.first.id)

    def split(self, text: str) -> tuple[str, ...]:
        """Return the words of a text."""
        return words.split(text, self._whole)

    def _words(self, operation_id: str) -> tuple[str, ...]:
        plain = _COPY.sub("", operation_id)
        service = _SERVICE.match(plain)
        if service and ("#" in service[0] or "service" in service[0].lower()):
            plain = plain[service.end() :]
        spoken = [w for w in words.split(plain, self._whole) if w not in _ARTICLES]
        if len(spoken) > 1:
            spoken[0] = _HTTP_WORDS.get(spoken[0], spoken[0])
        return tuple(spoken)

    def _spoken(self, operation: Operation, resource: str, varies: bool) -> tuple[str, ...]:
        found = list(self._words(operation.id))
        namespace = operation.namespace.name
        if namespace and found and found[0] != namespace:
            found[0] = found[0].removeprefix(namespace)
            found[0] = _HTTP_WORDS.get(found[0], found[0])
        found = [w for w in found if w != namespace] or found
        if varies:
            found = [w for w in found if w not in self._scope_words] or found
        return tuple(_unsaid(found, resource.split("_")))


class _Methods:
    """Names the methods of one resource."""

    def __init__(self, namer: Namer, resource: str, groups: list[Group]) -> None:
        self._namer = namer
        self._resource = resource
        self._groups = groups
        self._taken: dict[str, Group] = {}
        self._home = self._collection()
        self._at_home = self._named_home()

    def name(self) -> None:
        """Give every group its method name: overrides first, plain verbs, then the others."""
        rest: list[Group] = []
        for group in self._groups:
            if not self._take(group, self._namer.override(group)):
                rest.append(group)
        rest = [g for g in sorted(rest, key=self._rank) if not self._take(g, self._plain(g))]
        for group in sorted(rest, key=lambda g: self._groups.index(g)):
            next(name for name in self._candidates(group) if self._take(group, name))

    def _take(self, group: Group, name: str) -> bool:
        if not name or name in self._taken:
            return False
        self._taken[name] = group
        group.method = name
        return True

    def _collection(self) -> tuple[str, ...]:
        """Return the shortest collection path, preferring one that ends in the resource's noun."""
        noun = words.noun(self._resource.split("_"))

        def key(path: tuple[str, ...]) -> tuple[bool, int, tuple[str, ...]]:
            spoken = _unversioned(self._namer.split(path[-1])) if path else ()
            return (words.noun(spoken) != noun, len(path), path)

        return min((g.first.collection for g in self._groups), key=key)

    def _named_home(self) -> bool:
        """Whether plain verbs on the collection speak of the resource.

        They do if the path names it, or names a part of it and has two operations at least,
        or has three: then it is the resource under another name.
        """
        spoken = _unversioned(self._namer.split(self._home[-1])) if self._home else ()
        said = [words.singular(w) for w in self._resource.split("_")]
        if words.noun(spoken) == "".join(said):
            return True
        here = [g for g in self._groups if _shape(g.first.collection) == _shape(self._home)]
        shared = any(words.singular(w) in said for w in spoken)
        return len(here) >= (_FEW if shared else _MANY)

    def _rank(self, group: Group) -> tuple[int, int]:
        """Items before collections for update and delete, so that the plain verb is the item's."""
        return (not group.first.is_item, self._groups.index(group))

    def _plain(self, group: Group) -> str:
        """Return the plain verb of a canonical operation, or nothing."""
        operation = group.first
        if _shape(operation.collection) != _shape(self._home) or not self._at_home:
            return ""
        spoken = self._namer.spoken(group, self._resource)
        verb = spoken[0] if spoken else ""
        if operation.method == "post" and self._lists(group, spoken):
            return "list"
        known = _VERBS.get(operation.method, frozenset())
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
        if _listed(spoken) == ("list",):
            return True
        return _listed(spoken)[:1] in (("create",), ("list",)) and len(spoken) == 1 and self._namer.gives_list(group)

    def _noun_only(self, spoken: tuple[str, ...]) -> bool:
        return words.noun(spoken) == words.noun(self._resource.split("_"))

    def _verb(self, group: Group, operation: Operation) -> str:
        match operation.method:
            case "get":
                spoken = _listed(self._namer.spoken(group, self._resource))
                lists = spoken[:1] == ("list",) or self._namer.gives_list(group)
                return "list" if lists and not operation.is_item else "get"
            case "post":
                return "" if operation.is_item else "create"
            case "put" | "delete":
                return {"put": "update", "delete": "delete"}[operation.method]
            case "patch":
                taken = any(
                    g.first.method == "put" and _shape(g.first.segments) == _shape(operation.segments)
                    for g in self._groups
                )
                return "patch" if taken else "update"
            case _:
                return ""

    def _candidates(self, group: Group) -> Iterator[str]:
        """Give names from the shortest to the most explicit; the last are always free."""
        spoken = _listed(self._namer.spoken(group, self._resource)) or (group.first.method,)
        plain = _unversioned(spoken)
        if not _bare(plain) or self._may_be_plain(group, plain[0]):
            yield words.identifier(plain, "call")
        where = self._where(group)
        if where and not {words.singular(w) for w in where} & {words.singular(w) for w in plain}:
            yield words.identifier(plain + where, "call")
        if not _bare(spoken):
            yield words.identifier(spoken, "call")
        yield words.identifier(self._namer.full(group), "call")
        path = [w for s in _literals(group.first.segments) for w in self._namer.split(s)]
        yield words.identifier((group.first.method, *path), "call")
        for operation in group.operations:
            yield words.snake(f"{operation.method} {operation.path}", fallback="call")

    def _may_be_plain(self, group: Group, verb: str) -> bool:
        """Whether a plain verb fits an operation that isn't the canonical one."""
        fits = {"get": READ, "post": PLAIN - READ | {"list"}, "delete": DELETE}
        if verb not in fits.get(group.first.method, UPDATE):
            return False
        return not (group.first.is_item and self._shares_path(group))

    def _shares_path(self, group: Group) -> bool:
        """Whether another method on the same item can't have its plain verb, so none gets it."""
        same = [g for g in self._groups if _shape(g.first.segments) == _shape(group.first.segments)]
        names = [_listed(self._namer.spoken(g, self._resource)) for g in same if g is not group]
        return any(_bare(n) and self._taken.get(n[0]) not in (None, *same) for n in names)

    def _where(self, group: Group) -> tuple[str, ...]:
        """Return words for where the operation is, from its path.

        What follows the collection's noun is said as it is, what it hangs on as ``by_agent``.
        """
        said = {words.singular(w) for w in self._resource.split("_")}
        segments = group.first.segments
        named = [i for i, s in enumerate(segments) if "{" not in s]
        home = [i for i in named if {words.singular(w) for w in self._namer.split(segments[i])} & said]
        for index in reversed(named):
            spoken = self._namer.split(segments[index])
            if index in home or all(_VERSION.fullmatch(w) for w in spoken):
                continue
            if segments[index + 1 : index + 2] and "{" in segments[index + 1]:
                spoken = (*spoken[:-1], words.singular(spoken[-1]))
            return ("by", *spoken) if home and index < home[0] else spoken
        return ()


def _bare(spoken: tuple[str, ...]) -> bool:
    return len(spoken) == 1 and spoken[0] in PLAIN


def _variants(operations: Iterable[Operation]) -> list[list[Operation]]:
    """Return lists of operations whose paths are equal but for the scopes they name."""
    found: dict[tuple[str, str, tuple[str, ...]], list[Operation]] = {}
    for operation in operations:
        key = (operation.namespace.name, operation.method, _shape(operation.segments))
        same = found.setdefault(key, [])
        if any(other.scopes == operation.scopes for other in same):
            found[*key[:2], (operation.path,)] = [operation]
        else:
            same.append(operation)
    return [sorted(ops, key=lambda op: len(op.scopes)) for ops in found.values()]


def _shape(segments: Sequence[str]) -> tuple[str, ...]:
    return tuple("{}" if is_placeholder(s) else s for s in segments)


def _literals(segments: Sequence[str]) -> list[str]:
    return [s for s in segments if "{" not in s]


def _unversioned(spoken: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(w for w in spoken if not _VERSION.fullmatch(w)) or spoken


def _richer(one: Sequence[str], other: Sequence[str]) -> Sequence[str]:
    """Return the better spelling of one noun: more words, then the plural, then the second."""
    return max(other, one, key=lambda spelled: (len(spelled), len("".join(spelled))))


def _unsaid(found: list[str], resource: list[str]) -> list[str]:
    """Return an operationId's words without what its resource already says.

    The resource's whole phrase goes first. Where the phrase isn't there, its single words go, as
    long as what is left still says something: more than a plain verb.
    """
    said = [words.singular(w) for w in resource]
    found = _tidy(found, found[-1])
    spoken = [words.singular(w) for w in found]
    joined = "".join(said)
    for start in range(len(found)):
        for size in (len(said), 1):
            if "".join(spoken[start : start + size]) == joined and len(found) > size:
                return _tidy(found[:start] + found[start + size :], found[-1])
    rest = _tidy([w for i, w in enumerate(found) if spoken[i] not in said], found[-1])
    meaningful = rest and (len(rest) > 1 or rest[0] not in PLAIN | _FILLERS)
    return rest if meaningful else _tidy(found, found[-1])


def _tidy(found: list[str], last: str) -> list[str]:
    """Drop fillers that lost their noun, and words said twice in a row; ``last`` always ended it."""
    plain = [words.singular(w) for w in found]
    kept = [w for i, w in enumerate(found) if i == 0 or plain[i] != plain[i - 1]]
    while len(kept) > 1 and kept[-1] in _FILLERS and kept[-1] != last:
        kept.pop()
    return kept


def _listed(spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Turn ``get list ...`` around: it lists."""
    return spoken[1:] if spoken[:2] == ("get", "list") else spoken
