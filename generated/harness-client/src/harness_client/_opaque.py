"""Bodies without a structure of their own: text, bytes and streams of them."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from datetime import date, time
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

from ._errors import ArgumentError
from ._lines import JsonLines
from ._media import charset, decodable, essence, is_xml
from ._values import is_array, is_model, jsonable, wire_text

_SCALARS = (bool, int, float, Decimal, date, time, UUID, Enum)


def opaque(media_type: str, value: Any) -> bytes:
    """Return text or bytes as they are, text in the charset of its media type.

    ``text/*`` takes what has one form as text besides: numbers, booleans, dates.

    Raises:
        ArgumentError: It is something else, which could only be sent as Python shows it.
    """
    plain = jsonable(value) if is_model(value) else value
    if is_array(plain) and plain and all(isinstance(part, bytes) for part in plain):
        return b"".join(plain)
    is_scalar = isinstance(plain, _SCALARS) and essence(media_type).startswith("text/")
    if isinstance(plain, str) or (is_scalar and not is_xml(media_type)):
        return _encoded(media_type, wire_text(plain))
    raise ArgumentError(
        f"{essence(media_type)} takes text, bytes or a file, not {type(value).__qualname__}"
    )


def _encoded(media_type: str, text: str) -> bytes:
    encoding = decodable(charset(media_type))
    if encoding == "utf-8":
        return text.encode()
    body = text.encode(encoding, "replace")
    if body.decode(encoding) != text:
        raise ArgumentError(f"the body has characters that {media_type} does not have")
    return body


def stream(
    value: Iterable[Any] | AsyncIterable[Any], lines: JsonLines | None
) -> Iterable[bytes] | AsyncIterable[bytes]:
    """Return an iterator's bytes; the items that it has for a body of JSON lines as such.

    Raises:
        ArgumentError: While it is sent: a chunk is neither.
    """
    return _later(value, lines) if isinstance(value, AsyncIterable) else _now(value, lines)


def _now(chunks: Iterable[Any], lines: JsonLines | None) -> Iterator[bytes]:
    for chunk in chunks:
        yield _chunk(chunk, lines)


async def _later(chunks: AsyncIterable[Any], lines: JsonLines | None) -> AsyncIterator[bytes]:
    async for chunk in chunks:
        yield _chunk(chunk, lines)


def _chunk(chunk: Any, lines: JsonLines | None) -> bytes:
    if isinstance(chunk, (bytes, bytearray)):
        return bytes(chunk)
    if lines is not None:
        return lines.of([chunk])
    raise ArgumentError(f"a body in chunks takes bytes, not {type(chunk).__qualname__}")
