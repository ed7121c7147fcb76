"""Form bodies: urlencoded pairs and multipart parts (OpenAPI Encoding Object)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import IO, Any

from ._endpoint import Content, Field
from ._errors import ArgumentError, FieldError
from ._media import family
from ._parameters import encode, query_pairs
from ._problems import pointer
from ._uploads import Upload, is_upload
from ._validation import check
from ._values import is_array, is_object, jsonable, members, to_json, wire_text

Part = tuple[str, tuple[str | None, bytes | IO[bytes], str | None]]


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
        if field.style or is_array(member):
            style, explode = field.style or "form", field.explode is not False
            pairs += query_pairs(name, member, style, explode)
        else:
            text = to_json(member).decode() if is_object(member) else wire_text(member)
            pairs.append(f"{encode(name)}={encode(text)}")
    return "&".join(pairs).encode()


def multipart_parts(value: Any, fields: Sequence[Field], uploads: list[Upload]) -> list[Part]:
    """Return an object as the parts of ``multipart/form-data`` (RFC 7578), in its order.

    Files become file parts, objects JSON parts, primitives text; arrays repeat the part. What is
    read from files is added to ``uploads``, for the caller to close.
    """
    known = {field.wire: field for field in fields}
    parts: list[Part] = []
    for name, member in _members(value).items():
        field = known.get(name) or Field(name)
        one_json = bool(field.content_type) and family(field.content_type or "") == "json"
        several = member if is_array(member) and not one_json else [member]
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

    check(content, {name: _readable(m) for name, m in _members(value).items()}, spared)


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
        return field.wire, (upload.filename or field.wire, upload.content, kind)
    kind = _single(field.content_type)
    as_json = family(kind) == "json" if kind else is_object(member)
    if as_json or is_array(member):
        return field.wire, (None, to_json(member), kind or "application/json")
    text = to_json(member).decode() if is_object(member) else wire_text(member)
    return field.wire, (None, text.encode(), kind)


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
