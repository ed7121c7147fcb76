"""Names of resources. With ``methods`` every name of an operation is decided here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from generator import words
from generator.build.methods import Group, name_methods
from generator.build.operations import Operation
from generator.build.phrases import (
    VERSION,
    leading,
    literals,
    operation_words,
    richer,
    shape,
    unsaid,
    unscoped,
    unversioned,
    verb,
)
from generator.lock import Lock, operation_key
from generator.profile import Profile

_CLIENT = frozenset(
    ["builtins", "cached_property", "close", "raw", "request", "scoped", "stream", "with_options"]
)
"""Names that the client itself has, or its module; a resource gets an underscore."""


class Namer:
    """Decides the names of a document's operations.

    Args:
        profile: Scope words, tag words, whole words and overrides.
        gives_list: Whether an operation's result is a list.
        locked: Published names of operations.
    """

    def __init__(
        self,
        profile: Profile,
        gives_list: Callable[[Operation], bool],
        locked: Lock | None = None,
    ) -> None:
        self._profile = profile
        self._gives_list = gives_list
        self._whole = profile.whole_words
        self._scope_words = frozenset(w for scope in profile.scopes for w in scope.words)
        self._leading = self._scope_words | frozenset(profile.tags.leading)
        self._trailing = frozenset(profile.tags.trailing)
        self._overrides = profile.names
        self._locked = locked or Lock()

    def groups(self, operations: Iterable[Operation]) -> list[Group]:
        """Return the operations as named groups, in the order of the document."""
        groups = [Group(ops) for ops in _variants(operations)]
        self._name_resources(groups)
        for group in groups:
            group.resource += "_" if group.resource in _CLIENT else ""
        by_resource: dict[tuple[str, str], list[Group]] = defaultdict(list)
        for group in groups:
            by_resource[group.first.namespace.name, group.resource].append(group)
        left = self._left(groups)
        for (_, resource), members in by_resource.items():
            name_methods(self, resource, members, left[self._path(members[0])])
        return groups

    def _left(self, groups: Iterable[Group]) -> Mapping[str, set[str]]:
        """Return by resource, a dotted path, the names that are of groups elsewhere now."""
        found: dict[str, set[str]] = defaultdict(set)
        for group in groups:
            for call in self._calls(group):
                resource, _, name = call.rpartition(".")
                found[resource] |= {name} if resource != self._path(group) else set()
        return found

    def _path(self, group: Group) -> str:
        """Return the dotted path of a group's resource."""
        namespace = group.first.namespace.name
        return f"{words.snake(namespace)}.{group.resource}" if namespace else group.resource

    # Resources

    def _name_resources(self, groups: list[Group]) -> None:
        by_tag: dict[tuple[str, str], list[Group]] = defaultdict(list)
        for group in groups:
            noun = self._tag_noun(group)
            by_tag[group.first.namespace.name, noun].append(group)
        for (_, noun), members in by_tag.items():
            resource = self._resource(noun, members)
            for group in members:
                settled = self._settled(self._overrides, group) or self._published(group)
                group.resource = settled.rpartition(".")[0] or resource or self._path_noun(group)

    def _settled(self, names: Mapping[str, str], group: Group) -> str:
        keys = (key_of(operation) for operation in group.operations)
        return next((names[key] for key in keys if key in names), "")

    def _published(self, group: Group) -> str:
        """Return the ``resource.method`` under which the group is locked, or nothing."""
        return self._below(group, self._settled(self._locked.operations, group))

    def _below(self, group: Group, call: str) -> str:
        """Return a dotted call without the group's namespace; nothing if it is in another."""
        namespace = group.first.namespace.name
        prefix = f"{words.snake(namespace)}." if namespace else ""
        return call.removeprefix(prefix) if call.startswith(prefix) else ""

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

    def _resource(self, noun: str, members: Sequence[Group]) -> str:
        """Return the name of a tag's resource; nothing if the tag says none."""
        if not noun:
            return ""
        for member in members:
            for segment in literals(member.first.collection):
                spoken = unversioned(words.split(segment, self._whole))
                if words.noun(spoken) == words.noun(noun.split()):
                    chosen = richer(noun.split(), spoken)
                    return words.identifier(chosen, "resource")
        return words.identifier(noun.split(), "resource")

    def _path_noun(self, group: Group) -> str:
        """Return the word of the group's collection: its first literal segment."""
        found = literals(group.first.segments)
        useful = [s for s in found if not VERSION.fullmatch(s)] or found
        return words.snake(useful[0] if useful else "root", self._whole, "resource")

    # What methods ask

    def override(self, group: Group) -> str:
        """Return the method name that the profile gives to the group, or nothing."""
        return self._settled(self._overrides, group).rpartition(".")[2]

    def locked(self, group: Group) -> str:
        """Return the method name under which the group was published, or nothing.

        Nothing too if the document has renamed the operations since.
        """
        stays = any(self._is_same(operation) for operation in group.operations)
        return self._published(group).rpartition(".")[2] if stays else ""

    def _is_same(self, operation: Operation) -> bool:
        """Whether an operation's operationId says the same as when it was named."""
        key = key_of(operation)
        before = self._locked.ids.get(key, "")
        now = operation_words(words.printable(operation.id), self._whole)
        same = not before or operation_words(before, self._whole) == now
        return same and key in self._locked.operations

    def former(self, group: Group) -> list[str]:
        """Return the method names under which the group was published, this one or others."""
        found = [call.rpartition(".") for call in self._calls(group)]
        return list(
            dict.fromkeys(name for resource, _, name in found if resource == self._path(group))
        )

    def _calls(self, group: Group) -> list[str]:
        """Return the dotted calls under which the group was published."""
        keys = [key_of(operation) for operation in group.operations]
        calls = [self._locked.operations[key] for key in keys if key in self._locked.operations]
        return calls + [name for key in keys for name in self._locked.old_names(key)]

    def gives_list(self, group: Group) -> bool:
        """Whether the group's result is a list."""
        return self._gives_list(group.first)

    def spoken(self, group: Group, resource: str) -> tuple[str, ...]:
        """Return the operationId's words without what resource and scope already say."""
        varies = len(group.operations) > 1
        candidates = [self._spoken(op, resource, varies) for op in group.operations]
        return min(candidates, key=lambda w: (len(w), w))

    def full(self, group: Group) -> tuple[str, ...]:
        """Return all words of the first route's operationId."""
        return self._said(group.first)

    def _said(self, operation: Operation) -> tuple[str, ...]:
        return leading(operation_words(operation.id, self._whole), operation.method)

    def split(self, text: str) -> tuple[str, ...]:
        """Return the words of a text."""
        return words.split(text, self._whole)

    def _spoken(self, operation: Operation, resource: str, varies: bool) -> tuple[str, ...]:
        found = list(self._said(operation))
        namespace = operation.namespace.name
        if namespace and found and found[0] != namespace:
            found[0] = verb(found[0].removeprefix(namespace))
        found = [w for w in found if w != namespace] or found
        if varies:
            found = [w for w in found if w not in self._scope_words] or found
        found = list(unscoped(found, self._scope_words))
        return tuple(unsaid(found, resource.split("_")))


def key_of(operation: Operation) -> str:
    """Return what the profile and the lock call an operation: ``GET /path``."""
    return operation_key(operation.method, operation.path)


def _variants(operations: Iterable[Operation]) -> list[list[Operation]]:
    """Return lists of operations whose paths are equal but for the scopes they name."""
    found: dict[tuple[str, str, tuple[str, ...]], list[Operation]] = {}
    for operation in operations:
        key = (operation.namespace.name, operation.method, shape(operation.segments))
        same = found.setdefault(key, [])
        if any(other.scopes == operation.scopes for other in same):
            found[*key[:2], (operation.path,)] = [operation]
        else:
            same.append(operation)
    return [sorted(ops, key=lambda op: len(op.scopes)) for ops in found.values()]
