"""Request bodies: their media types, form fields, and the scopes that they carry."""

from __future__ import annotations

from generator.api import Body, Content, Field, ScopeField
from generator.build.operations import Operation
from generator.build.schemas import Schemas
from generator.build.scopes import ScopeTables
from generator.build.streams import is_lines, is_stream, item_annotation
from generator.shape import Shaped
from generator.values import Json, mapping, sequence

_FORM, _URLENCODED = "multipart/form-data", "application/x-www-form-urlencoded"
_OPAQUE = 8
"""The rank of text among media types; from here on bodies have no fields."""


class Bodies:
    """Turns Request Body Objects into ours."""

    def __init__(self, shaped: Shaped, tables: ScopeTables) -> None:
        self._shaped = shaped
        self._schemas = Schemas(shaped.data)
        self._tables = tables

    def of(self, operation: Operation) -> Body | None:
        """Return an operation's body, or None."""
        body: Json | None = operation.data.get("requestBody")
        if not body or not body.get("content"):
            return None
        media: Json = body["content"]
        return Body(
            required=bool(body.get("required", False)),
            contents=tuple(
                self._content(name, mapping(media[name])) for name in sorted(media, key=preference)
            ),
            scope_fields=self._scope_fields(operation.path, main_schema(body)),
            documentation=str(body.get("description") or ""),
        )

    def _content(self, media_type: str, media: Json) -> Content:
        schema: Json = mapping(media.get("schema"))
        fields = self._fields(media, schema) if is_form(media_type) else ()
        return Content(media_type, self._annotation(media_type, schema), fields)

    def _annotation(self, media_type: str, schema: Json) -> str:
        """Return the Python type of what is sent: for lines of JSON that of all items together."""
        if is_lines(media_type):
            item = item_annotation(media_type, schema, self._shaped, self._schemas)
            return f"list[{item}]"
        annotation = self._shaped.expression(schema)
        if is_form(media_type):
            return annotation
        given = content_annotation(media_type, schema, annotation, self._schemas)
        is_text = given == "str" and self._schemas.kinds(schema) == frozenset({"string"})
        return annotation if is_text else given

    def _fields(self, media: Json, schema: Json) -> tuple[Field, ...]:
        encodings: Json = mapping(media.get("encoding"))
        found: list[Field] = []
        for name, property_schema in self._schemas.properties(schema).items():
            field = self._field(name, property_schema, mapping(encodings.get(name)))
            if field != Field(name):
                found.append(field)
        return tuple(found)

    def _field(self, name: str, schema: Json, encoding: Json) -> Field:
        items = self._schemas.items(schema) if self._schemas.is_array(schema) else schema
        return Field(
            wire=name,
            content_type=encoding.get("contentType"),
            headers=self._fixed(mapping(encoding.get("headers"))),
            style=encoding.get("style"),
            explode=encoding.get("explode"),
            allow_reserved=bool(encoding.get("allowReserved", False)),
            binary=_is_file(self._schemas.resolve(items)),
        )

    def _fixed(self, headers: Json) -> tuple[tuple[str, str], ...]:
        """Return the headers of a part that can have one value only, or have a default."""
        found: dict[str, str] = {}
        for name, header in headers.items():
            schema = self._schemas.resolve(mapping(mapping(header).get("schema")))
            only = sequence(schema.get("enum"))
            value = schema.get("const", only[0] if len(only) == 1 else schema.get("default"))
            if type(value) in (str, int) and name.lower() != "content-type":
                found[name] = str(value)
        return tuple(found.items())

    def _scope_fields(self, path: str, schema: Json | None) -> tuple[ScopeField, ...]:
        return tuple(self._tables.of_body(path, schema or {}, self._members))

    def _members(self, schema: Json) -> dict[str, Json]:
        """Return what the properties of an object mean; none of what is no object."""
        found = self._schemas.properties(schema) if "object" in self._schemas.kinds(schema) else {}
        return {name: self._schemas.resolve(inner) for name, inner in found.items()}


def _is_file(schema: Json) -> bool:
    """Whether a form field is a file (4.8.14.3)."""
    content = schema.get("contentMediaType")
    return schema.get("format") == "binary" or content == "application/octet-stream"


def main_schema(message: Json) -> Json | None:
    """Return the schema of the first content of a body or a response; None if it has none."""
    media: Json = mapping(message.get("content"))
    return mapping(mapping(media[min(media, key=preference)]).get("schema")) if media else None


def structured_schema(message: Json) -> Json | None:
    """Return the schema of the first content that has fields; text, XML and bytes have none."""
    media: Json = mapping(message.get("content"))
    found = {name: media[name] for name in media if preference(name)[0] < _OPAQUE}
    return main_schema({"content": found})


def preference(media_type: str) -> tuple[int, str]:
    """Sort JSON first, then its kin, then forms, YAML, streams, text, and the rest."""
    plain = media_type.partition(";")[0].strip().lower()
    if is_stream(plain):
        return (7, media_type)
    order = {"application/json": 0, _FORM: 2, _URLENCODED: 4}
    if plain in order:
        return (order[plain], media_type)
    if plain.endswith("+json") or plain == "*/*":
        return (1, media_type)
    if is_form(plain):
        return (3, media_type)
    if "yaml" in plain:
        return (6, media_type)
    return (_OPAQUE if plain.startswith("text/") else _OPAQUE + 1, media_type)


def is_form(media_type: str) -> bool:
    """Whether a body consists of fields: an urlencoded form, or one in several parts."""
    plain = media_type.partition(";")[0].strip().lower()
    return plain == _URLENCODED or plain.startswith("multipart/")


def is_xml(media_type: str) -> bool:
    """Whether a body is XML, which has no models (RFC 7303)."""
    subtype = media_type.partition(";")[0].strip().lower().partition("/")[2]
    return subtype == "xml" or subtype.endswith("+xml")


def content_annotation(media_type: str, schema: Json, annotation: str, schemas: Schemas) -> str:
    """Return the Python type of a content: bytes and text where it isn't structured.

    JSON that is said to be binary is bytes, too: it is sent and returned as it is.
    """
    plain = media_type.partition(";")[0].strip().lower()
    is_binary = schemas.resolve(schema).get("format") == "binary"
    if is_binary and schemas.kinds(schema) == frozenset({"string"}):
        return "bytes"
    if plain.endswith(("json", "yaml", "yml")) or plain == "*/*":
        return annotation
    is_text = plain.startswith("text/") and not is_xml(plain)
    return "str" if is_text or plain == _URLENCODED else "bytes"
