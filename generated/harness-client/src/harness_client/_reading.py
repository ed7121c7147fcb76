"""Answers read whole, up to a size: a few packed bytes can unpack to more than there is memory."""

from __future__ import annotations

from contextlib import aclosing, closing
from typing import Any

import httpx2

from ._errors import ResponseTooLargeError


def read_within(response: httpx2.Response, limit: int | None) -> None:
    """Read an answer whole, and close it.

    Raises:
        ResponseTooLargeError: Unpacked, it has more than ``limit`` bytes.
        httpx2.RequestError: It breaks off, or can't be unpacked.
    """
    with closing(response):
        if _is_plain(response, limit):
            response.read()
            return
        if limit is None:
            response.read()
        else:
            collected = _Collected(response, limit)
            for chunk in response.iter_bytes():
                collected.add(chunk)
            collected.keep()
    refuse_cut(response)


async def aread_within(response: httpx2.Response, limit: int | None) -> None:
    """Read an answer whole, and close it; the errors are those of ``read_within``."""
    async with aclosing(response):
        if _is_plain(response, limit):
            await response.aread()
            return
        if limit is None:
            await response.aread()
        else:
            collected = _Collected(response, limit)
            async with aclosing(response.aiter_bytes()) as chunks:
                async for chunk in chunks:
                    collected.add(chunk)
            collected.keep()
    refuse_cut(response)


def refuse_cut(response: httpx2.Response) -> None:
    """Refuse a packed body of a success that is read to its end and not all there.

    zlib gives what it has got and says nothing, unlike other decoders (RFC 1952, 2.3.1). Of a
    refusal the status matters more.

    Raises:
        httpx2.DecodingError: The packed data ends too early.
    """
    decoder: Any = getattr(response, "_decoder", None)
    for layer in getattr(decoder, "children", None) or (decoder,):
        inflater = getattr(getattr(layer, "decompressor", None), "decompressor", None)
        if inflater is None or inflater.eof or not response.num_bytes_downloaded:
            continue
        if response.is_success:
            raise httpx2.DecodingError("it ends too early", request=response.request)


def _is_plain(response: httpx2.Response, limit: int | None) -> bool:
    """Whether an answer is not packed, and its headers promise that it is small enough.

    HTTP keeps a server to that promise.
    """
    if "content-encoding" in response.headers:
        return False
    length = length_of(response)
    return limit is None or (length is not None and length <= limit)


def length_of(response: httpx2.Response) -> int | None:
    """Return how many bytes an answer says it has on the wire (RFC 9110, section 8.6)."""
    length = response.headers.get("content-length", "")
    return int(length) if length.isascii() and length.isdigit() and len(length) < 19 else None


class _Collected:
    def __init__(self, response: httpx2.Response, limit: int) -> None:
        self._response = response
        self._limit = limit
        self._chunks: list[bytes] = []
        self._size = 0

    def add(self, chunk: bytes) -> None:
        self._size += len(chunk)
        if self._size > self._limit:
            raise too_large(self._response, self._limit)
        self._chunks.append(chunk)

    def keep(self) -> None:
        """Make the chunks the content of the response, as its own ``read()`` would have done."""
        self._response._content = b"".join(self._chunks)  # pyright: ignore[reportPrivateUsage]


def too_large(response: httpx2.Response, limit: int, option: str = "") -> ResponseTooLargeError:
    """Return the error of an answer with more bytes than ``limit``; ``option`` allows for more."""
    remedy = option or "the client's max_response_size, or take it in pieces with client.stream()"
    packed = " unpacked" if "content-encoding" in response.headers else ""
    return ResponseTooLargeError(
        f"{response.status_code}: the answer has more than {limit:,} bytes{packed}; raise {remedy}",
        request=response.request,
        response=response,
    )
