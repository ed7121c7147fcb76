"""Where the schemas of a document stand, and what a schema that stands there is called."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, cast

from generator.shape.naming import join
from generator.shape.operations import operations
from generator.shape.pointers import Json
from generator.shape.schemas import mapping, sequence

_STRUCTURAL_WORDS = (
    "paths components schemas schema content properties responses items application/json "
    "requestBody parameters allOf oneOf anyOf $defs"
)
_STRUCTURAL = frozenset(_STRUCTURAL_WORDS.split())
_PHRASES = {str(status.value): status.phrase for status in HTTPStatus}


@dataclass(frozen=True, slots=True)
class Place:
    """A place for a schema: the name of what it is inside of, and the words from there to it."""

    parent: str
    words: tuple[str, ...] = ()
    fallbacks: tuple[str, ...] = ()
    component: bool = False
    """The parent is a component (or hoisted) key, whose class name comes first."""

    def inside(self, *words: str, fallbacks: tuple[str, ...] = ()) -> Place:
        """Return a place further in."""
        return Place(self.parent, (*self.words, *words), fallbacks, self.component)


def roots(data: Json) -> Iterator[tuple[Json, Place]]:
    """Yield each outermost schema with its place: components first, then the operations."""
    components = mapping(data.get("components"))
    for key, schema in mapping(components.get("schemas")).items():
        if isinstance(schema, dict):
            yield cast(Json, schema), Place(key, component=True)
    for word, suffix in (("parameters", ""), ("headers", ""), ("requestBodies", "Request")):
        for key, node in mapping(components.get(word)).items():
            yield from _contents(mapping(node), Place(_named(key, suffix)), suffix)
    for key, node in mapping(components.get("responses")).items():
        yield from _response(mapping(node), Place(_named(key, "Response")), "Response")
    for path, method, operation in operations(data):
        yield from _operation(path, method, operation)


def _named(key: str, suffix: str) -> str:
    """Return the name of a component less its number, and less what is put after it again."""
    name = join([key])
    return name.rstrip("0123456789").removesuffix(suffix) or name


def pointer_place(ref: str) -> Place:
    """Return a place named after the telling parts of a JSON pointer."""
    tokens = [token.replace("~1", "/").replace("~0", "~") for token in ref.split("/")[1:]]
    telling = [t for t in tokens if t not in _STRUCTURAL and not t.isdecimal()]
    return Place(join(telling[-2:] or ["Shared"]))


def _operation(path: str, method: str, operation: Json) -> Iterator[tuple[Json, Place]]:
    place = Place(join([str(operation.get("operationId") or f"{method} {path}")]))
    for parameter in sequence(operation.get("parameters")):
        found = mapping(parameter)
        inner = place.inside(str(found.get("name", "")))
        yield from _contents(found, inner, "", fallback=str(found.get("in", "")))
    yield from _contents(mapping(operation.get("requestBody")), place, "Request")
    success = True
    for status, response in mapping(operation.get("responses")).items():
        fine = str(status).startswith("2") or status == "default"
        yield from _response(mapping(response), place, _answer(str(status), fine and success))
        success = success and not fine


def _answer(status: str, first: bool) -> str:
    if first:
        return "Response"
    phrase = _PHRASES.get(status, "Error")
    return f"{join([phrase])}Response"


def _response(response: Json, place: Place, suffix: str) -> Iterator[tuple[Json, Place]]:
    yield from _contents(response, place, suffix)
    for name, header in mapping(response.get("headers")).items():
        yield from _contents(mapping(header), place.inside(name), "Header")


def _contents(
    node: Json, place: Place, suffix: str, fallback: str = ""
) -> Iterator[tuple[Json, Place]]:
    inner = place.inside(*filter(None, [suffix]), fallbacks=tuple(filter(None, [fallback])))
    if isinstance(node.get("schema"), dict):
        yield cast(Json, node["schema"]), inner
    for media, content in mapping(node.get("content")).items():
        schema: Any = mapping(content).get("schema")
        if isinstance(schema, dict):
            subtype = media.partition("/")[2].partition(";")[0].removeprefix("x-")
            yield cast(Json, schema), place.inside(
                *filter(None, [suffix]), fallbacks=(subtype, "Body")
            )
