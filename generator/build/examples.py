"""The examples that a document gives for successful answers, within limits.

What a document says is JSON already: the reader keeps dates and the like as text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from generator.api import Content, Returns
from generator.build.operations import Operation
from generator.build.returns import documented
from generator.build.schemas import Schemas
from generator.build.streams import is_stream
from generator.diagnostics import GeneratorError, Severity
from generator.document.read_yaml import read_yaml
from generator.pointer import MISSING, resolve
from generator.shape.schemas import constants, parts, types
from generator.values import Json, entries, is_list, mapping, sequence

MOST = 100_000
"""Characters of an example; the client makes answers of its own where one is longer."""
ALL = 2_000_000
"""Characters of all examples of a document."""
WORK = 10 * ALL
"""Characters of examples to look at, those that can't be answers and repeated ones included."""
DEPTH = 64
"""Containers inside each other."""
_KINDS: dict[type, frozenset[str]] = {
    str: frozenset(["string"]),
    bool: frozenset(["boolean"]),
    int: frozenset(["integer", "number"]),
    float: frozenset(["integer", "number"]),
    list: frozenset(["array"]),
    dict: frozenset(["object"]),
}
Report = Callable[[str, Severity, str, str, str], None]


class Examples:
    """Finds the examples of operations, as many as there is room for."""

    def __init__(self, data: Json, report: Report) -> None:
        self._data = data
        self._report = report
        self._schemas = Schemas(data)
        self._room = ALL
        self._work = WORK
        self._left_out: list[str] = []

    def of(self, operation: Operation, returns: Returns) -> dict[str, Any]:
        """Return an example of the first documented success for each media type with its own."""
        found: dict[str, Any] = {}
        for _, response in documented(operation.data)[:1]:
            for content in returns.successes[0].contents:
                media = mapping(response["content"][content.media_type])
                value = self._chosen(content, media, operation.pointer)
                if value is not MISSING and value not in found.values():
                    found[content.media_type] = value
        return found

    def report(self) -> None:
        """Say what there was no room for."""
        if self._left_out:
            limits = f"{MOST:,} characters, {ALL:,} in all, or {DEPTH} values inside each other"
            self._report(
                "large-examples",
                Severity.INFO,
                self._left_out[0],
                f"{len(self._left_out)} examples of answers, here and further on, exceed {limits}",
                "left out: MockApi makes answers up instead",
            )

    def _chosen(self, content: Content, media: Json, pointer: str) -> Any:
        """Return the first example that can be an answer, or MISSING."""
        schema = mapping(media.get("schema"))
        for given in self._given(media, schema):
            value = self._decoded(given, schema) if self._work > 0 else given
            size = _size(value, min(MOST, self._room, self._work))
            self._work -= MOST if size is None else size
            if size is None:
                self._left_out.append(pointer)
            elif self._can_be(content, value, schema):
                self._room -= size
                return value
        return MISSING

    def _given(self, media: Json, schema: Json) -> Iterator[Any]:
        """Yield what a media type, its schema or the component of that has as examples."""
        if "example" in media:
            yield media["example"]
        for named in mapping(media.get("examples")).values():
            named = mapping(resolve(self._data, named))
            if "value" in named:
                yield named["value"]
        whole = self._schemas.resolve(schema)
        for found in (schema, whole):
            yield from _own(found)
        for item in _own(self._schemas.resolve(self._schemas.items(whole))):
            yield [item]

    def _decoded(self, value: Any, schema: Json) -> Any:
        """Return what an example that is a text, of JSON or YAML, says of what the schema has."""
        kinds = self._schemas.kinds(schema)
        if not isinstance(value, str) or not kinds or "string" in kinds or len(value) > MOST:
            return value
        try:
            return read_yaml(value, "").value
        except GeneratorError:
            return value

    def _can_be(self, content: Content, value: Any, schema: Json) -> bool:
        """Whether an example stands for a value: not an object for bytes, nor a text for items."""
        is_text = isinstance(value, str)
        if content.annotation == "bytes":
            return is_text
        if not is_stream(content.media_type):
            return self._fits(value, schema)
        item = self._schemas.items(schema) or schema
        items = value if is_list(value) else [value]
        return not is_text and all(self._fits(each, item) for each in items)

    def _fits(self, value: Any, schema: Json) -> bool:
        """Whether a value is of the schema's JSON types, enumerations and constants.

        The models would take other values of an enumeration; what is required they know better.
        """
        schema = self._schemas.resolve(schema)
        kinds = types(schema) if value is not None else []
        if kinds and _KINDS[type(value)].isdisjoint(kinds):
            return False
        for part in (schema, *map(self._schemas.resolve, parts(schema))):
            if value is not None and value not in (constants(part) or [value]):
                return False
        if is_list(value):
            items = self._schemas.items(schema)
            return not items or all(self._fits(item, items) for item in value)
        members = mapping(value)
        properties = self._schemas.properties(schema) if members else {}
        return all(self._fits(members[n], s) for n, s in properties.items() if n in members)


def _own(schema: Json) -> Iterator[Any]:
    """Yield the examples of a schema itself (one in OpenAPI 3.0, a list in 3.1)."""
    if "example" in schema:
        yield schema["example"]
    yield from sequence(schema.get("examples"))


def _size(value: Any, limit: int) -> int | None:
    """Return about how many characters a JSON value takes; None for too many, or too deep."""
    size, stack = 0, [(value, 0)]
    while stack:
        current, depth = stack.pop()
        members = entries(current)
        size += len(current) + 2 if isinstance(current, str) else 8
        size += sum(len(str(name)) + 4 for name, _ in members)
        if size > limit or depth > DEPTH:
            return None
        stack += [(member, depth + 1) for _, member in members]
    return size
