"""Form bodies: urlencoded pairs and multipart parts (OpenAPI Encoding Object)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import IO, Any, cast

from ._endpoint import Content, Field
from ._errors import ArgumentError, FieldError
from ._media import family, is_xml
from ._parameters import (
    encode,
    encode_reserved,
    header_name,
    header_value,
    query_pairs,
    styled_pairs,
)
from ._problems import pointer
from ._uploads import Upload, is_upload
from ._validation import check
from ._values import is_array, is_object, jsonable, members, to_json, wire_text

Part = tuple[str, tuple[str | None, bytes | IO[bytes], str | None, Mapping[str, str]]]


def form_body(value: Any, fields: Sequence[Field]) -> bytes:
    """Return an object as ``application/x-www-form-urlencoded``.

    Arrays repeat their name and objects go as JSON, unless the field's encoding says otherwise.
    """
    known = {field.wire: field for field in fields}
    pairs: list[str] = []
    for name, member in _members(value).items():
        if member is None:
            continue
        field = known.get(name) or Field(name)
        code = encode_reserved if field.allow_reserved else encode
        if field.style or (is_array(member) and not _is_json(field)):
            pairs += query_pairs(name, member, field.style or "form", field.explode, code)
        else:
            pairs.append(f"{encode(name)}={code(_text(field, member))}")
    return "&".join(pairs).encode()


def multipart_parts(value: Any, fields: Sequence[Field], uploads: list[Upload]) -> list[Part]:
    """Return an object as the parts of ``multipart/form-data`` (RFC 7578), in its order.

    Files become file parts, objects JSON parts, primitives text; arrays repeat the part. What is
    read from files is added to ``uploads``, for the caller to close.
    """
    known = {field.wire: field for field in fields}
    parts: list[Part] = []
    for name, member in _members(value).items():
        name.encode()  # where an error can still say which one it is
        field = known.get(name) or Field(name)
        if field.style and not field.binary and member is not None:
            pairs = styled_pairs(name, member, field.style, field.explode)
            parts += [_plain(Field(n, headers=field.headers), text, None) for n, text in pairs]
            continue
        several = member if is_array(member) and not _is_json(field) else [member]
        parts += [_part(field, m, uploads) for m in several if m is not None]
    return parts


def check_form(content: Content, value: Any) -> None:
    """Refuse an object whose fields do not fit, files aside, which may stand for any field.

    Raises:
        RequestValidationError: Says which field is missing or of a wrong type.
    """
    files = tuple(f"{pointer([field.wire])}/" for field in content.fields if field.binary)

    def spared(problem: FieldError) -> bool:
        given = problem.value is not None
        return is_upload(problem.value) or (given and f"{problem.pointer}/".startswith(files))

    check(content, form_fields(value), spared)


def form_fields(value: Any) -> dict[str, Any]:
    """Return an object's fields by wire name, as JSON but for files."""
    return {name: _readable(member) for name, member in _members(value).items()}


def _readable(member: Any) -> Any:
    """Return JSON, but files as they are."""
    if is_upload(member):
        return member
    return [_readable(m) for m in member] if is_array(member) else jsonable(member)


def _part(field: Field, member: Any, uploads: list[Upload]) -> Part:
    if is_upload(member) or (field.binary and not is_object(member)):
        upload = Upload(member)
        uploads.append(upload)
        kind = upload.content_type or _single(field.content_type)
        content = upload.content if isinstance(upload.content, bytes) else cast("IO[bytes]", upload)
        headers = _headers({**field.headers, **upload.headers})
        name = _sendable(upload.filename or field.wire)
        return field.wire, (name, content, _sent_type(kind), headers)
    kind = _single(field.content_type)
    if kind is None and (is_object(member) or is_array(member)):
        kind = "application/json"
    return _plain(field, _text(field, member), kind)


def _plain(field: Field, text: str, kind: str | None) -> Part:
    return field.wire, (None, text.encode(), _sent_type(kind), _headers(field.headers))


def _headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Return the headers of a part, refused where they would break out of it."""
    for name, text in headers.items():
        header_name(name)
        header_value(name, text)
    return dict(headers)


def _sent_type(kind: str | None) -> str | None:
    """Return a media type, refused where it would break out of its header."""
    if kind is not None:
        header_value("content-type", kind)
    return kind


def _sendable(filename: str) -> str:
    """Return a file name as it can be sent: what the system could not decode is replaced."""
    return filename.encode("utf-8", "replace").decode()


def _is_json(field: Field) -> bool:
    return field.content_type is not None and family(field.content_type) == "json"


def _text(field: Field, member: Any) -> str:
    """Return a field as text: objects, and what is said to be JSON, as JSON.

    Raises:
        ArgumentError: An object is to go as a media type that has no form for it.
    """
    if _is_json(field):
        return to_json(member).decode()
    if not is_object(member) and not is_array(member):
        return wire_text(member)
    media_type = _single(field.content_type) or "*/*"
    kind = family(media_type)
    if kind == "yaml":
        from ._yaml import dump

        return dump(jsonable(member)).decode()
    if kind == "binary" or is_xml(media_type):
        raise ArgumentError(
            f"{field.wire} goes as {field.content_type}, which takes text, bytes or a file, not"
            f" {type(member).__qualname__}"
        )
    return to_json(member).decode()


def _single(content_type: str | None) -> str | None:
    """Return the media type to name for a part: none for a list or a range of them."""
    return (
        None if content_type is None or "," in content_type or "*" in content_type else content_type
    )


def _members(value: Any) -> Mapping[str, Any]:
    """Return an object's fields by wire name, files untouched."""
    found = members(value)
    if found is None:
        what = type(value).__name__
        raise ArgumentError(f"a form's body must be a mapping or a model, not {what}")
    return found
