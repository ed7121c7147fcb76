"""Answers that are streams of items: server-sent events, and JSON texts in a row."""

from __future__ import annotations

from generator.api import Envelope
from generator.build.schemas import Schemas
from generator.shape import Shaped
from generator.values import Json, mapping

_EVENTS = "text/event-stream"
_LINES = ("jsonl", "jsonlines", "ndjson", "json-seq", "stream+json")
_EVENT_FIELDS = frozenset(["comment", "data", "event", "id", "retry"])


def is_stream(media_type: str) -> bool:
    """Whether a media type is that of a stream of items."""
    plain = media_type.partition(";")[0].strip().lower()
    subtype = plain.partition("/")[2].removeprefix("x-")
    return plain == _EVENTS or subtype in _LINES or subtype.endswith("+json-seq")


def is_lines(media_type: str) -> bool:
    """Whether a media type is that of JSON texts in a row."""
    return is_stream(media_type) and not media_type.lower().startswith(_EVENTS)


GRPC = Envelope(
    name="grpc-stream",
    result="result",
    code=("error.grpcCode", "error.grpc_code", "error.code"),
    message=("error.message",),
    failure="error",
)
"""What is around each item of a stream that grpc-gateway sends: JSON texts in a row, as JSON."""


def grpc_item(schema: Json | None, schemas: Schemas) -> Json | None:
    """Return the schema of an item of a stream as grpc-gateway describes it; None for others.

    Its generator of descriptions gives such a response the title that is looked for here, and two
    properties, of which each item has one.
    """
    title = str(schemas.resolve(schema).get("title", ""))
    properties = schemas.properties(schema) if title.startswith("Stream result of ") else {}
    return properties["result"] if properties.keys() == {"result", "error"} else None


def item_annotation(media_type: str, schema: Json, shaped: Shaped, schemas: Schemas) -> str:
    """Return the Python type of a stream's items.

    The schema is that of an item, or of an array of them (OpenAPI 3.2, Sequential Media Types). For
    events it is that of their data, or of objects with the fields of an event.
    """
    item = schemas.items(schema) if schemas.is_array(schema) else schema
    if not media_type.startswith(_EVENTS):
        # a text that isn't of an array is all lines together, as older documents say it
        is_text = item is schema and schemas.kinds(schema) == frozenset({"string"})
        return "Any" if is_text else shaped.expression(item)
    properties = schemas.properties(item)
    if "data" in properties and properties.keys() <= _EVENT_FIELDS:
        data = schemas.resolve(properties["data"])
        item = mapping(data.get("contentSchema")) or properties["data"]
    return shaped.expression(item) if item else "str"
