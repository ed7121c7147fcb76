"""Form bodies: urlencoded pairs and multipart parts (OpenAPI Encoding Object)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import IO, Any

from ._endpoint import Field
from ._errors import ArgumentError
from ._media import family
from ._parameters import encode, query_pairs
from ._uploads import Upload, is_upload
from ._values import is_array, is_mapping, is_model, is_object, to_json, wire_text

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
        members = member if is_array(member) and not one_json else [member]
        parts += [_part(field, m, uploads) for m in members if m is not None]
    return parts


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
    if is_mapping(value):
        return {str(name): member for name, member in value.items()}
    if is_model(value):
        shallow = value.model_dump(mode="python", by_alias=True, exclude_unset=True)
        return shallow if is_mapping(shallow) else {}
    raise ArgumentError(f"a form's body must be a mapping or a model, not {type(value).__name__}")
