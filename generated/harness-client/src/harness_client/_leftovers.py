"""Connections on which a server sent more than its answer: not used again.

What is left over would be read as the beginning of the answer to the next call, whoever makes it
(response splitting). The HTTP library does not look, so this does, where it can.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx2

from ._deadline import current
from ._telemetry import LOGGER

# From the stream of a response to the parser of its connection (httpx2, httpcore2, h11).
_WAY = ("_stream", "_httpcore_stream", "_stream", "_connection", "_h11_state")


class Guarded(httpx2.SyncByteStream):
    """The body of an answer; at its end the connection is closed if more has come."""

    def __init__(self, response: httpx2.Response) -> None:
        self._response = response
        self._stream: Any = response.stream

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._stream:
            yield chunk
            deadline = current()
            if deadline is not None:
                deadline.check(self._response.request)

    def close(self) -> None:
        """Give the connection back, or close it."""
        connection = tainted(self._response, self._stream)
        try:
            if connection is not None:
                connection.close()
        finally:
            self._stream.close()


class AsyncGuarded(httpx2.AsyncByteStream):
    """The body of an answer; at its end the connection is closed if more has come."""

    def __init__(self, response: httpx2.Response) -> None:
        self._response = response
        self._stream: Any = response.stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._stream:
            yield chunk

    async def aclose(self) -> None:
        """Give the connection back, or close it."""
        connection = tainted(self._response, self._stream)
        try:
            if connection is not None:
                await connection.aclose()
        finally:
            await self._stream.aclose()


def tainted(response: httpx2.Response, stream: Any) -> Any:
    """Return the connection of an answer if there is more on it than the answer."""
    for step in _WAY:
        stream = getattr(stream, step, None)
    # After the parser has seen the end of an answer, what it still has is another one's.
    if stream is None or str(stream.their_state) != "DONE" or not stream.trailing_data[0]:
        return None
    LOGGER.warning(
        "%s sent more than its answer: closing the connection", response.request.url.host
    )
    return response.extensions.get("network_stream")
