"""Where the schemas of a document stand, and what a schema that stands there is called."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, cast

from generator import pointer
from generator.operations import operations
from generator.shape.naming import join
from generator.shape.pointers import Json
from generator.shape.schemas import mapping, sequence

_STRUCTURAL_WORDS = (
    "paths components schemas schema content properties responses items application/json "
    "requestBody parameters allOf oneOf anyOf $defs"
)
_STRUCTURAL = frozenset(_STRUCTURAL_WORDS.split())
_PHRASES = {str(status.value): status.phrase for status in HTTPStatus}


ITEM, VALUE = "[]", "{}"
"""Among the words of a place: the items of the list, the values of the map before."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place for a schema: the name of what it is inside of, and the words from there to it."""

    parent: str
    way: tuple[str, ...]
    """The way from the document's root. Parameters and alternatives go by name, not by index, and
    members of ``allOf`` by none, so that it stays when the document gains others beside them."""
    words: tuple[str, ...] = ()
    fallbacks: tuple[str, ...] = ()
    component: bool = False
    """The parent is a component key, whose class name comes first."""

    @property
    def pointer(self) -> str:
        """The way as a JSON pointer (RFC 6901)."""
        return pointer.join(*self.way)

    def inside(self, *words: str, at: tuple[str, ...], fallbacks: tuple[str, ...] = ()) -> Place:
        """Return a place further in, by its name and by its way from here."""
        way, words = (*self.way, *at), (*self.words, *words)
        return Place(self.parent, way, words, fallbacks, self.component)


def roots(data: Json) -> Iterator[tuple[Json, Place]]:
    """Yield each outermost schema with its place: components first, then the operations."""
    components = mapping(data.get("components"))
    for key, schema in mapping(components.get("schemas")).items():
        if isinstance(schema, dict):
            yield cast(Json, schema), Place(key, ("components", "schemas", key), component=True)
    for section, suffix in (("parameters", ""), ("headers", ""), ("requestBodies", "Request")):
        for key, node in mapping(components.get(section)).items():
            place = Place(_named(key, suffix), ("components", section, key))
            yield from _contents(mapping(node), place, suffix)
    for key, node in mapping(components.get("responses")).items():
        place = Place(_named(key, "Response"), ("components", "responses", key))
        yield from _response(mapping(node), place, "Response")
    for path, method, operation in operations(data.get("paths")):
        yield from _operation(path, method, operation)


def _named(key: str, suffix: str) -> str:
    """Return the name of a component less its number, and less what is put after it again."""
    name = join([key])
    return name.rstrip("0123456789").removesuffix(suffix) or name


def pointer_place(ref: str) -> Place:
    """Return a place named after the telling parts of a JSON pointer."""
    tokens = pointer.tokens(ref)
    telling = [t for t in tokens if t not in _STRUCTURAL and not t.isdecimal()]
    return Place(join(telling[-2:] or ["Shared"]), tuple(tokens))


def _operation(path: str, method: str, operation: Json) -> Iterator[tuple[Json, Place]]:
    name = join([str(operation.get("operationId") or f"{method} {path}")])
    place = Place(name, ("paths", path, method))
    for parameter in sequence(operation.get("parameters")):
        found = mapping(parameter)
        wire, location = str(found.get("name", "")), str(found.get("in", ""))
        inner = place.inside(wire, at=("parameters", f"{location} {wire}"))
        yield from _contents(found, inner, "", fallback=location)
    body = place.inside(at=("requestBody",))
    yield from _contents(mapping(operation.get("requestBody")), body, "Request")
    success = True
    for status, response in mapping(operation.get("responses")).items():
        fine = str(status).startswith("2") or status == "default"
        inner = place.inside(at=("responses", str(status)))
        yield from _response(mapping(response), inner, _answer(str(status), fine and success))
        success = success and not fine


def _answer(status: str, first: bool) -> str:
    if first:
        return "Response"
    phrase = _PHRASES.get(status, "Error")
    return f"{join([phrase])}Response"


def _response(response: Json, place: Place, suffix: str) -> Iterator[tuple[Json, Place]]:
    yield from _contents(response, place, suffix)
    for name, header in mapping(response.get("headers")).items():
        yield from _contents(mapping(header), place.inside(name, at=("headers", name)), "Header")


def _contents(
    node: Json, place: Place, suffix: str, fallback: str = ""
) -> Iterator[tuple[Json, Place]]:
    words, fallbacks = [suffix] if suffix else [], (fallback,) if fallback else ()
    if isinstance(node.get("schema"), dict):
        yield cast(Json, node["schema"]), place.inside(*words, at=("schema",), fallbacks=fallbacks)
    for media, content in mapping(node.get("content")).items():
        schema: Any = mapping(content).get("schema")
        if isinstance(schema, dict):
            subtype = media.partition("/")[2].partition(";")[0].removeprefix("x-")
            at = ("content", media, "schema")
            yield cast(Json, schema), place.inside(*words, at=at, fallbacks=(subtype, "Body"))
