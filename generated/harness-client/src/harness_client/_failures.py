"""Refusals as exceptions: the class by status, the details from the body as the service has it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from ._errors import (
    ApiStatusError,
    BadRequestError,
    ConflictError,
    FieldError,
    ForbiddenError,
    NotFoundError,
    PreconditionFailedError,
    RateLimitError,
    ServerError,
    UnauthorizedError,
    UnprocessableEntityError,
    UnsupportedMediaTypeError,
)
from ._media import essence, family, is_xml, text_of
from ._settings import ErrorShape
from ._values import dig, first, is_list, is_mapping, said

if TYPE_CHECKING:
    import httpx2

_CLASSES: dict[int, type[ApiStatusError]] = {
    400: BadRequestError,
    401: UnauthorizedError,
    403: ForbiddenError,
    404: NotFoundError,
    409: ConflictError,
    412: PreconditionFailedError,
    415: UnsupportedMediaTypeError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}
# What errors look like where nobody says: RFC 9457 first, then what is common.
_COMMON = ErrorShape(
    code=("code", "error.code", "errorCode", "error_code", "status"),
    message=(
        "detail.msg",
        "detail",
        "message",
        "error.message",
        "error_description",
        "error",
        "title",
        "msg",
    ),
    fields=(
        "errors",
        "error.errors",
        "error.details",
        "details",
        "detail",
        "fieldErrors",
        "violations",
    ),
    field_name=("field", "fieldId", "field_id", "path", "property", "pointer", "loc", "name"),
    field_message=("message", "error", "msg", "detail", "reason", "description"),
    correlation_id=("correlationId", "correlation_id", "requestId", "request_id", "traceId"),
)
_CORRELATION_HEADERS = ("x-correlation-id", "x-request-id", "x-trace-id")
# Bounded, as a page may begin titles without end.
_TITLE = re.compile(r"<title[^>]{0,200}>([^<]*)", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_XML_MESSAGE = re.compile(
    r"<(?:[\w.-]{1,40}:)?(message|detail|faultstring|reason|description|text)\b[^<>]{0,200}>"
    r"(.{1,2000}?)</",
    re.IGNORECASE | re.DOTALL,
)
# What is told of texts is cut later, once no secret is in it any more.
_LONGEST = 1_000_000
_MOST_MARKUP = 20_000


def status_error(
    response: httpx2.Response, shape: ErrorShape | None, models: Mapping[str, str] | None = None
) -> ApiStatusError:
    """Return the exception for a refusal.

    Args:
        response: The refusal.
        shape: Where its service keeps the details.
        models: The models that the operation itself documents, by status.
    """
    body = _body(response)
    return _class(response.status_code)(
        _message(body, response, shape),
        request=response.request,
        response=response,
        body=body,
        code=_text(_find(body, shape, "code")),
        errors=_fields(body, shape),
        correlation_id=_correlation(body, response, shape),
        model=_model(response.status_code, shape, models or {}),
    )


def _model(status: int, shape: ErrorShape | None, own: Mapping[str, str]) -> str | None:
    """Return the name of the model for a refusal's body, if one is documented."""
    usual = dict(shape.schemas) if shape is not None else {}
    keys = (str(status), f"{status // 100}XX", "default")
    return next((known[key] for known in (own, usual) for key in keys if key in known), None)


def _class(status: int) -> type[ApiStatusError]:
    return _CLASSES.get(status, ServerError if status >= 500 else ApiStatusError)


def _body(response: httpx2.Response) -> Any:
    media_type = response.headers.get("content-type", "")
    if family(media_type) in ("json", "any"):
        from pydantic_core import from_json

        from ._nesting import is_deep

        with suppress(ValueError):
            body = from_json(response.content)
            if not is_deep(body):
                return body
    return text_of(response) or None


def _find(body: Any, shape: ErrorShape | None, what: str) -> Any:
    """Return what the service's own shape leads to in the body, else the common one."""
    for known in (shape, _COMMON):
        if known is not None:
            found = first(body, getattr(known, what))
            if found is not None and not is_mapping(found):
                return found
    return None


def _text(found: Any) -> str | None:
    if is_list(found):
        return said([part for part in found if isinstance(part, str)]) or None
    return None if found is None else said(found)


def _message(body: Any, response: httpx2.Response, shape: ErrorShape | None) -> str:
    if isinstance(body, str):
        return _summary(body, response)
    message = _text(_find(body, shape, "message"))
    return message[:_LONGEST] if message else response.reason_phrase or "the server gives no reason"


def _summary(text: str, response: httpx2.Response) -> str:
    """Return what a body that is no JSON says, a page's title for HTML."""
    text = text[:_LONGEST]
    if essence(response.headers.get("content-type", "")) == "text/html" or "<html" in text.lower():
        title = _TITLE.search(text)
        shown = " ".join(title[1].split()) if title else response.reason_phrase
        return f"a gateway's HTML page: {shown}"
    if is_xml(response.headers.get("content-type", "")):
        text = _spoken(text[:_MOST_MARKUP])
    return " ".join(text.split()) or response.reason_phrase


def _spoken(markup: str) -> str:
    """Return what an XML body says: its message if it has one, else all of its text."""
    from html import unescape

    found = _XML_MESSAGE.search(markup)
    return unescape(_TAG.sub(" ", found[2] if found else markup))


def _fields(body: Any, shape: ErrorShape | None) -> list[FieldError]:
    for known in (shape, _COMMON):
        for path in known.fields if known else ():
            found = [error for item in _entries(dig(body, path)) if (error := _field(item, shape))]
            if found:
                return found
    return []


def _entries(found: Any) -> list[Any]:
    """Return the entries of a list of field errors, or of a mapping from field to message."""
    if is_mapping(found):
        return [{"field": n, "message": m} for n, m in found.items() if m is not None]
    return found if is_list(found) else []


def _field(item: Any, shape: ErrorShape | None) -> FieldError | None:
    if isinstance(item, str):
        return FieldError("", item)
    message = said(_find(item, shape, "field_message"))
    name = said(_find(item, shape, "field_name"), ".")
    return FieldError(name, message) if message else None


def _correlation(body: Any, response: httpx2.Response, shape: ErrorShape | None) -> str | None:
    found = _text(_find(body, shape, "correlation_id"))
    if found is not None:
        return found
    return next((response.headers[n] for n in _CORRELATION_HEADERS if n in response.headers), None)
