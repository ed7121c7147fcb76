"""Names once published: each operation's, parameter's and schema's Python name, one line each.

What is locked keeps its name whatever the document gains beside it. The file is committed and
sorted, so that a change of a name shows in review. An operation is its HTTP method and path; its
line ends with its operationId, so that one whose path changed is found again, and one that the
document itself renamed gets a new name. The old one is an alias until the next major version.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from keyword import iskeyword
from pathlib import Path

from generator import pointer, words
from generator.api import Api, Method, Namespace, Resource
from generator.diagnostics import GeneratorError
from generator.regular import read_regular

_COLUMNS = {"alias": (4,), "operation": (3, 4), "parameter": (3,), "schema": (3,)}
_LONGEST = 1000
_MAJOR = re.compile("[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class Alias:
    """An old name of an operation, and the major version in which it got another."""

    operation: str
    major: int


@dataclass(frozen=True, slots=True)
class Lock:
    """Names by what they stand for."""

    operations: Mapping[str, str] = field(default_factory=dict[str, str])
    """``GET /path``: the dotted call from a client."""
    parameters: Mapping[str, str] = field(default_factory=dict[str, str])
    """``GET /path query wire``: the argument."""
    schemas: Mapping[str, str] = field(default_factory=dict[str, str])
    """JSON pointer, of a component or of where a hoisted schema stands: the class."""
    ids: Mapping[str, str] = field(default_factory=dict[str, str])
    """``GET /path``: the operationId under which the operation was named."""
    aliases: Mapping[str, Alias] = field(default_factory=dict[str, Alias])
    """The dotted calls that operations had before, each with its operation."""

    def dump(self) -> str:
        """Return the text of a lock file."""
        rows: list[tuple[str, ...]] = []
        rows += [("operation", k, name, self.ids.get(k, "")) for k, name in self.operations.items()]
        rows += [("parameter", key, name) for key, name in self.parameters.items()]
        rows += [("schema", key, name) for key, name in self.schemas.items()]
        rows += [("alias", a.operation, name, str(a.major)) for name, a in self.aliases.items()]
        return "".join(sorted("\t".join(row) + "\n" for row in rows))

    def calls(self) -> list[tuple[str, str]]:
        """Return all dotted calls that there are or were, each with its operation."""
        now = [(call, operation) for operation, call in self.operations.items()]
        return now + [(call, alias.operation) for call, alias in self.aliases.items()]

    def old_names(self, operation: str) -> list[str]:
        """Return the dotted calls that an operation had before."""
        return [name for name, alias in self.aliases.items() if alias.operation == operation]

    def outdated(self, version: str) -> list[str]:
        """Return the old calls that are of an earlier major version than ``version``."""
        return [name for name, alias in self.aliases.items() if alias.major < major(version)]

    def followed(self, ids: Mapping[str, str]) -> Lock:
        """Return the lock with the new paths of operations that have another one.

        Args:
            ids: The operationId of each operation of the document, by ``GET /path``.
        """
        lost = {self.ids[key]: key for key in self.ids if key not in ids and self.ids[key]}
        count = Counter(ids.values())
        fresh = {words.printable(own): key for key, own in ids.items() if count[own] == 1}
        moved = {lost[own]: key for own, key in fresh.items() if own in lost}
        return self._moved({old: new for old, new in moved.items() if new not in self.operations})

    def _moved(self, keys: Mapping[str, str]) -> Lock:
        if not keys:
            return self
        pointers = {_pointer(old): _pointer(new) for old, new in keys.items()}
        return replace(
            self,
            operations=_renamed(self.operations, keys),
            ids=_renamed(self.ids, keys),
            parameters=_renamed(self.parameters, keys, " "),
            schemas=_renamed(self.schemas, pointers, "/"),
            aliases={
                name: replace(alias, operation=keys.get(alias.operation, alias.operation))
                for name, alias in self.aliases.items()
            },
        )


def _renamed(table: Mapping[str, str], keys: Mapping[str, str], end: str = "") -> dict[str, str]:
    """Return a table under other keys; with ``end``, also what follows a key and that character."""
    found: dict[str, str] = {}
    for key, name in table.items():
        starts = [key, *(key[:i] for i, c in enumerate(key) if c == end)]
        old = next((start for start in starts if start in keys), "")
        found[keys.get(old, old) + key[len(old) :]] = name
    return found


def _pointer(operation: str) -> str:
    method, _, path = operation.partition(" ")
    return pointer.join("paths", path, method.lower())


def read(path: Path) -> Lock:
    """Read a lock file; one that does not exist yet locks nothing.

    Raises:
        GeneratorError: It can't be read, or a line is not one of ours.
    """
    try:
        text = read_regular(path).decode()
    except FileNotFoundError:
        text = ""
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise GeneratorError(f"{path}: can't read the names: {reason}") from None
    tables: dict[str, dict[str, str]] = {kind: {} for kind in _COLUMNS}
    ids: dict[str, str] = {}
    aliases: dict[str, Alias] = {}
    lines = text.replace("\r\n", "\n").removesuffix("\n").split("\n") if text else []
    for number, line in enumerate(lines, start=1):
        kind, *columns = line.split("\t")
        if not _is_line(kind, columns):
            raise GeneratorError(
                f"{path}:{number}:1: not a locked name; restore the file, or delete the line"
            )
        tables[kind][columns[0]] = columns[1]
        if kind == "operation":
            ids[columns[0]] = columns[2] if columns[2:] else ""
        if kind == "alias":
            aliases[columns[1]] = Alias(columns[0], int(columns[2]))
    return Lock(tables["operation"], tables["parameter"], tables["schema"], ids, aliases)


def _is_line(kind: str, columns: list[str]) -> bool:
    if len(columns) + 1 not in _COLUMNS.get(kind, ()):
        return False
    name = columns[1].split(".")
    is_call = kind in ("alias", "operation")
    if len(name) not in ((2, 3) if is_call else (1,)) or len(columns[1]) > _LONGEST:
        return False
    named = all(part.isidentifier() and not iskeyword(part) for part in name)
    return named and (kind != "alias" or _MAJOR.fullmatch(columns[2]) is not None)


def of(api: Api, schemas: Mapping[str, str], before: Lock | None = None) -> Lock:
    """Return the names that an API has.

    Args:
        api: The operations and parameters.
        schemas: Class names by pointer, hoisted schemas included.
        before: The lock under which it was built.
    """
    ids = {
        operation_key(route.method, route.path): words.printable(route.operation_id)
        for _, _, method in api.methods()
        for route in method.routes
    }
    aliases = dict(_aliases(api, before or Lock()))
    types = {words.printable(pointer): name for pointer, name in schemas.items()}
    return Lock(dict(_operations(api)), dict(_parameters(api)), types, ids, aliases)


def _operations(api: Api) -> Iterator[tuple[str, str]]:
    for resource, _, method in api.methods():
        for route in method.routes:
            yield operation_key(route.method, route.path), f"{resource}.{method.name}"


def _parameters(api: Api) -> Iterator[tuple[str, str]]:
    for _, _, method in api.methods():
        for route in method.routes:
            for p in route.parameters:
                yield parameter_key(route.method, route.path, p.location, p.wire), p.argument


def _aliases(api: Api, before: Lock) -> Iterator[tuple[str, Alias]]:
    for name, method in api.old_names():
        route, since = method.routes[0], before.aliases.get(name)
        current = Alias(operation_key(route.method, route.path), major(api.package.version))
        yield name, replace(current, major=since.major) if since else current


def major(version: str) -> int:
    """Return the major part of a version."""
    first = version.partition(".")[0]
    return int(first) if first.isdecimal() else 0


def operation_key(method: str, path: str) -> str:
    """Return the key of an operation: ``GET /path``."""
    return words.printable(f"{method.upper()} {path}")


def parameter_key(method: str, path: str, location: str, wire: str) -> str:
    """Return the key of a parameter."""
    return words.printable(f"{method.upper()} {path} {location} {wire}")


def without_aliases(api: Api, calls: Collection[str]) -> Api:
    """Return ``api`` without the old names in ``calls``, dotted paths from a client."""

    def method(found: Method, resource: str) -> Method:
        kept = tuple(name for name in found.aliases if f"{resource}.{name}" not in calls)
        return replace(found, aliases=kept)

    def resource(found: Resource, path: str) -> Resource:
        methods = tuple(method(m, path) for m in found.methods)
        moved = tuple(m for m in found.moved if f"{path}.{m.name}" not in calls)
        return replace(found, methods=methods, moved=moved)

    def namespace(found: Namespace) -> Namespace:
        prefix = f"{found.name}." if found.name else ""
        resources = (resource(r, prefix + r.name) for r in found.resources)
        kept = tuple(r for r in resources if r.callable)
        return replace(found, resources=kept)

    kept = tuple(n for n in map(namespace, api.namespaces) if n.resources)
    return replace(api, namespaces=kept)
