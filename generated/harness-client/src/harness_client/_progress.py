"""Bodies on their way out, with somebody told how far they are."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import cast

import httpx2

from ._types import Progress

_CHUNK = 65_536


class Told(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """The body of a request; each time that it is sent it tells anew how far it is."""

    def __init__(self, request: httpx2.Request, progress: Progress) -> None:
        self._stream = request.stream
        self._progress = progress
        length = request.headers.get("content-length", "")
        self._total = int(length) if length.isdigit() else None

    def __iter__(self) -> Iterator[bytes]:
        done = 0
        for chunk in cast("httpx2.SyncByteStream", self._stream):
            for piece in _pieces(chunk):
                yield piece
                done += len(piece)
                self._progress(done, self._total)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        done = 0
        async for chunk in cast("httpx2.AsyncByteStream", self._stream):
            for piece in _pieces(chunk):
                yield piece
                done += len(piece)
                self._progress(done, self._total)


def _pieces(chunk: bytes) -> Iterator[bytes]:
    """Yield a chunk in pieces, as a body that is held in memory is all one."""
    for start in range(0, len(chunk), _CHUNK):
        yield chunk[start : start + _CHUNK]
