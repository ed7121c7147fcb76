"""What an operation takes and answers with, as far as it tells how its list goes on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import translate
from functools import cached_property, lru_cache

from generator.build.bodies import main_schema
from generator.build.operations import Operation
from generator.build.schemas import Schemas
from generator.values import Json, mapping, sequence

_BESIDE = frozenset(["included", "errors", "warnings", "links", "link", "facets"])
_URL = re.compile(r"\b(?:url|uri|href)s?\b", re.IGNORECASE)
_LINK = re.compile(r"\b(?:url|uri|href|link)s?\b", re.IGNORECASE)
_SCALARS = frozenset(["string", "integer", "number"])


@lru_cache(maxsize=65536)
def plain(path: str) -> str:
    """Return a dotted path without case and punctuation."""
    return re.sub(r"[^a-z0-9.*]", "", path.replace("%2E", "").lower())


@lru_cache(maxsize=4096)
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], list[re.Pattern[str]]]:
    """Return an expression for any of the patterns, and one for each."""
    texts = [translate(plain(pattern)) for pattern in patterns]
    return re.compile("|".join(texts)), [re.compile(text) for text in texts]


class Names(dict[str, str]):
    """Names on the wire, or dotted paths, by how they are compared."""

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__((plain(name), name) for name in names)

    def find(self, patterns: Sequence[str]) -> Iterator[str]:
        """Give the names that match, in the order of the patterns."""
        if patterns:
            whole, each = _compiled(tuple(patterns))
            likely = [name for name in self if whole.match(name)]
            for pattern in each if likely else ():
                yield from (self[name] for name in likely if pattern.match(name))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a request has names: its query, its headers, or its body."""

    names: Names
    schemas: Mapping[str, Json]
    location: str


class ListOperation:
    """An operation that may be a list."""

    def __init__(
        self,
        schemas: Schemas,
        operation: Operation,
        parameters: Sequence[tuple[str, str]],
        schema: Json,
        headers: Iterable[str],
    ) -> None:
        self._schemas = schemas
        self.operation = operation
        self.schema = schema
        self.headers = Names(headers)
        self._parameters = parameters
        self.query = self._parameters_in("query")

    @cached_property
    def paths(self) -> dict[str, Json]:
        """What is in the result, by dotted paths."""
        return self._schemas.paths(self.schema)

    @cached_property
    def names(self) -> Names:
        """The paths in the result by how they are compared."""
        return Names(self.paths)

    @cached_property
    def _lists(self) -> Names:
        is_array = self._schemas.is_array
        return Names(path for path, inner in self.paths.items() if is_array(inner))

    def _parameters_in(self, location: str) -> Place:
        wires = [wire for wire, where in self._parameters if where == location]
        described = {
            p["name"]: {**self._schemas.resolve(mapping(p.get("schema"))), **_described(p)}
            for p in self.operation.parameters
            if p.get("in") == location
        }
        return Place(Names(wires), described, location)

    @cached_property
    def places(self) -> Sequence[Place]:
        """The places where a request may say what page it asks for."""
        found = [self.query, self._parameters_in("header")]
        if self.operation.method in ("post", "query"):
            body = main_schema(mapping(self.operation.data.get("requestBody")))
            paths = self._schemas.paths(body)
            found.append(Place(Names(paths), paths, "body"))
        return found

    def items(self, patterns: Sequence[str], *, named: bool) -> str | None:
        """Return the path of the list in the result that matches first, or None.

        Args:
            patterns: Paths; one with a ``*`` counts only where a single list matches.
            named: Only the paths without.
        """
        for pattern in patterns:
            if not pattern and self._schemas.is_array(self.schema):
                return ""
            if named and "*" in pattern:
                continue
            found = [path for path in self._lists.find([pattern]) if _fits(path, pattern)]
            if len(found) == 1:
                return found[0]
        return None

    def item_paths(self, path: str) -> list[str]:
        """Return the paths within an item of a list in the result."""
        item = self._schemas.resolve(self._schemas.items(self._schemas.at(self.schema, path)))
        members = sequence(item.get("anyOf")) or sequence(item.get("oneOf")) or [item]
        found = [self._schemas.paths(mapping(member)) for member in members]
        return [path for path in found[0] if all(path in each for each in found)]

    def scalars(self, patterns: Sequence[str], kinds: frozenset[str] = _SCALARS) -> tuple[str, ...]:
        """Return the paths in the result that match and may have values of these JSON types."""
        found = self.names.find(patterns)
        return tuple(dict.fromkeys(p for p in found if self._may_be(self.paths[p], kinds)))

    def _may_be(self, schema: Json, kinds: frozenset[str]) -> bool:
        known = self._schemas.kinds(schema)
        return not known or bool(known & kinds)

    def is_scalar(self, place: Place, name: str) -> bool:
        """Whether what a request has under a name may be a text or a number."""
        return self._may_be(place.schemas.get(name, {}), _SCALARS)

    def is_address(self, path: str, words: re.Pattern[str] = _URL) -> bool:
        """Whether a text in the result is an address, by what the document says of it."""
        for schema in (self.paths[path], self._schemas.resolve(self.paths[path])):
            form, example = str(schema.get("format", "")), str(schema.get("example", ""))
            if form.startswith(("uri", "url", "iri")) or example.startswith(("http", "/")):
                return True
            if words.search(str(schema.get("description", ""))):
                return True
        return False

    def links(self, patterns: Sequence[str]) -> tuple[str, ...]:
        """Return the paths in the result that match and lead to the address of the next page."""
        found = [path for path in self.names.find(patterns) if self._leads_on(path)]
        return tuple(dict.fromkeys(found))

    def _leads_on(self, path: str) -> bool:
        *holders, last = plain(path).split(".")
        kinds = self._schemas.kinds(self.paths[path])
        if last in ("links", "link"):
            properties = self._schemas.properties(self._schemas.items(self.paths[path]))
            return bool(properties.keys() & {"rel", "relation"}) and bool(self.paging_words())
        if kinds and "string" not in kinds:
            return False
        is_sure = last not in ("next", "nextpage") or not _LINKS.isdisjoint(holders)
        return is_sure or self.is_address(path, _LINK)

    def paging_words(self) -> list[str]:
        """Return the query parameters whose names tell of pages."""
        return list(self.query.names.find(["*page*", "*limit", "*cursor*", "*offset", "*size"]))


_LINKS = frozenset(["links", "link"])


def _described(parameter: Json) -> Json:
    return {"description": str(parameter.get("description", ""))}


def _fits(path: str, pattern: str) -> bool:
    if path.count(".") != pattern.count("."):
        return False
    return "*" not in pattern or plain(path).rpartition(".")[2] not in _BESIDE
