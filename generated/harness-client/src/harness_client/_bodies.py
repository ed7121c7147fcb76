"""Request bodies: which media type a value is sent as, and how it is written."""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ._endpoint import Body, Content
from ._errors import ArgumentError
from ._forms import Part, check_form, form_body, form_fields, multipart_parts
from ._lines import JsonLines
from ._media import Family, essence, family
from ._opaque import opaque, stream
from ._parameters import header_value
from ._types import Yaml
from ._uploads import AsyncBody, SyncBody, Upload, is_stream, is_upload
from ._validation import annotation, checked
from ._values import is_array, is_mapping, is_model, jsonable, to_json

_STRUCTURED: tuple[Family, ...] = ("json", "yaml", "form", "multipart", "lines", "any")
_FOR_TEXT: tuple[Family, ...] = ("yaml", "text", "any", "json", "lines", "events", "binary")
_FOR_BYTES: tuple[Family, ...] = ("binary", "any", "lines", "events", "text", "yaml", "json")

_OPAQUE: tuple[Family, ...] = ("text", "binary", "lines", "events")

Fill = Callable[[Any], Any]


@dataclass(slots=True)
class Encoded:
    """A body ready to send: bytes, a stream or multipart parts, and its content type."""

    content_type: str | None = None
    content: bytes | Upload | Iterable[bytes] | AsyncIterable[bytes] | None = None
    parts: list[Part] | None = None
    multipart: str = "multipart/form-data"
    """The media type of the parts together."""
    uploads: list[Upload] = field(default_factory=list[Upload])

    @property
    def replayable(self) -> bool:
        """Whether the body can be sent again."""
        streams = not (self.content is None or isinstance(self.content, (bytes, Upload)))
        return not streams and all(upload.replayable for upload in self.uploads)

    def part_type(self, form: str) -> str:
        """Return the media type of the parts with the boundary of a form's media type.

        A multipart/related one also says the type of its root, the first part (RFC 2387).
        """
        root = (self.parts or [("", (None, b"", None, {}))])[0][1][2]
        related = self.multipart == "multipart/related" and root
        more = f'; type="{root}"' if related else ""
        return f"{self.multipart};{form.partition(';')[2]}{more}"

    def close(self) -> None:
        """Close the files that were opened for it."""
        for upload in self.uploads:
            upload.close()

    def for_request(self, *, asynchronous: bool) -> tuple[Any, dict[str, str]]:
        """Return what httpx2 takes as ``content``, and the headers that go with it."""
        content = self.content
        if isinstance(content, AsyncIterable) and not asynchronous:
            raise ArgumentError("an asynchronous body needs the asynchronous client")
        if content is None or isinstance(content, (bytes, AsyncIterable)):
            return content, {}
        if not isinstance(content, Upload):
            return (AsyncBody(content) if asynchronous else content), {}
        size = content.size()
        headers = {} if size is None else {"content-length": str(size)}
        return (AsyncBody if asynchronous else SyncBody)(content), headers


def encode_body(
    body: Body, value: Any, *, wanted: str | None = None, fill: Fill | None = None
) -> Encoded:
    """Return ``value`` written in the media type that suits it, or in the one ``wanted``.

    Args:
        body: The media types that there are.
        value: What the caller gave.
        wanted: A media type that the caller insists on.
        fill: Completes the value, JSON and files, before it is checked and written.

    Raises:
        ArgumentError: No media type of the body fits the value.
        RequestValidationError: The value contradicts the type of the body.
    """
    content = _wanted(body.contents, wanted) if wanted else choose(body.contents, value)
    media_type = wanted or content.media_type
    if wanted:
        header_value("content-type", wanted)
    if isinstance(value, Yaml):
        return Encoded(_concrete(media_type, "application/yaml"), value.read())
    if is_upload(value):
        return _upload(media_type, value)
    kind = family(media_type)
    if kind == "multipart":
        fields = value if fill is None else fill(form_fields(value))
        return _multipart(content, media_type, fields)
    lines = JsonLines(content, media_type) if kind == "lines" else None
    if is_stream(value):
        return Encoded(_concrete(media_type, "application/octet-stream"), stream(value, lines))
    if lines is not None and not isinstance(value, str):
        return Encoded(media_type, lines.of(value))
    return _text_or_data(content, media_type, kind, value, fill)


def _text_or_data(
    content: Content, media_type: str, kind: Family, value: Any, fill: Fill | None
) -> Encoded:
    is_text, wanted = isinstance(value, str), annotation(content)
    if kind in _OPAQUE or wanted is bytes or (kind == "yaml" and is_text):
        return Encoded(_concrete(media_type, "text/plain"), opaque(media_type, value))
    if kind == "any" and is_text and wanted is str:
        return Encoded("text/plain; charset=utf-8", value.encode())
    document = checked(content, value if fill is None else fill(jsonable(value)))
    if kind == "form":
        return Encoded(media_type, form_body(document, content.fields))
    if kind == "yaml":
        from ._yaml import dump

        return Encoded(media_type, dump(document))
    return Encoded(_concrete(media_type, "application/json"), to_json(document))


def choose(contents: Sequence[Content], value: Any) -> Content:
    """Return the content, of those that a body has, that a value is sent as."""
    families: list[Family] = [family(content.media_type) for content in contents]
    if isinstance(value, Yaml):
        return _first(contents, families, ("yaml", "any"), "YAML")
    if is_upload(value) or is_stream(value):
        return _first(contents, families, (*_FOR_BYTES, "form", "multipart"), "a file")
    if isinstance(value, str):
        return _first(contents, families, (*_FOR_TEXT, "form", "multipart"), "text")
    own = (c for c in contents if annotation(c) is type(value)) if is_model(value) else ()
    for content in own:
        return content
    if is_mapping(value) and "multipart" in families and _has_upload(value):
        return contents[families.index("multipart")]
    for content, kind in zip(contents, families, strict=True):
        if kind in _STRUCTURED:
            return content
    return contents[0]


def _first(
    contents: Sequence[Content], families: list[Family], order: tuple[Family, ...], what: str
) -> Content:
    for kind in order:
        if kind in families:
            return contents[families.index(kind)]
    offered = ", ".join(content.media_type for content in contents)
    raise ArgumentError(f"the body can't be {what}; it takes {offered}")


def _wanted(contents: Sequence[Content], wanted: str) -> Content:
    for content in contents:
        if essence(content.media_type) == essence(wanted):
            return content
    for content in contents:
        if family(content.media_type) in (family(wanted), "any"):
            return content
    return Content(wanted, lambda: Any)


def _has_upload(value: Mapping[Any, Any]) -> bool:
    return any(
        is_upload(member) or (is_array(member) and any(map(is_upload, member)))
        for member in value.values()
    )


def _multipart(content: Content, media_type: str, value: Any) -> Encoded:
    check_form(content, value)
    encoded = Encoded(multipart=_concrete(essence(media_type), "multipart/form-data"))
    try:
        encoded.parts = multipart_parts(value, content.fields, encoded.uploads)
    except BaseException:
        encoded.close()
        raise
    return encoded


def _upload(media_type: str, value: Any) -> Encoded:
    if family(media_type) == "multipart" and "boundary=" not in media_type:
        raise ArgumentError(
            f"{essence(media_type)} takes a mapping or a model; bytes need their boundary in"
            " RequestOptions(content_type=...)"
        )
    upload = Upload(value)
    kind = upload.content_type or _concrete(media_type, "application/octet-stream")
    header_value("content-type", kind)
    content = upload.content if isinstance(upload.content, bytes) else upload
    return Encoded(kind, content, uploads=[upload])


def _concrete(media_type: str, fallback: str) -> str:
    """Return a media type, or ``fallback`` for a range of them such as ``image/*``."""
    return fallback if "*" in media_type else media_type
