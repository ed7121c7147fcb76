"""Answers that their caller reads: in pieces, or straight into a file."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from contextlib import suppress
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

import httpx2

from ._cutting import Chunks, Cutter, Lines, Text
from ._media import encoding_of
from ._opened import Opened
from ._pieces import AsyncPieces, Pieces
from ._reading import aread_within, length_of, read_within
from ._saving import Saving
from ._types import Progress

if TYPE_CHECKING:
    from ._stream import AsyncStream, Stream

T = TypeVar("T")


class _Streamed:
    """What both kinds of streamed responses say of themselves."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    @property
    def http_response(self) -> httpx2.Response:
        """The HTTP response below."""
        return self._opened.response

    @property
    def status_code(self) -> int:
        """The HTTP status."""
        return self.http_response.status_code

    @property
    def headers(self) -> httpx2.Headers:
        """The response headers; names are case-insensitive."""
        return self.http_response.headers

    @property
    def size(self) -> int | None:
        """How many bytes come over the wire, if the server has said."""
        return length_of(self.http_response)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._opened!r}>"

    @property
    def _encoding(self) -> str:
        return encoding_of(self.http_response)

    @property
    def _limit(self) -> int | None:
        return self._opened.engine.max_response_size

    def _save(self, saving: Saving, chunk: bytes, most: int | None, say: Progress | None) -> None:
        """Write a chunk, unless it is too much, and say how far this has come."""
        self._opened.check(saving.size + len(chunk), most, "max_size")
        saving.write(chunk)
        if say is not None:
            say(self.http_response.num_bytes_downloaded, self.size)


class StreamedResponse(_Streamed):
    """A successful answer whose body is read as it comes, once; a context manager.

    Whatever reads it raises ``ApiConnectionError`` or ``ApiTimeoutError`` if the body breaks off,
    and ``ResponseDecodeError`` if it can't be unpacked. There are no retries any more.
    """

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Yield the body, unpacked.

        Args:
            chunk_size: Bytes in each piece but the last; as they come by default.
        """
        return Pieces(self._opened, Chunks(), chunk_size)

    def iter_text(self) -> Iterator[str]:
        """Yield the body as text in the charset that it says, or in UTF-8."""
        return Pieces(self._opened, Text(self._encoding))

    def iter_lines(self) -> Iterator[str]:
        """Yield the body line by line, without what ends a line: LF, CR LF or CR."""
        return Pieces(self._opened, Lines(self._encoding))

    def items(self) -> Stream[Any]:
        """Return the server-sent events, or the JSON lines, that the body consists of."""
        from ._stream import Stream

        return Stream(self._opened)

    def read(self) -> bytes:
        """Return the whole body.

        Raises:
            ResponseTooLargeError: It is larger than the client's ``max_response_size``.
        """
        self._opened.take()
        try:
            self._opened.read(lambda: read_within(self.http_response, self._limit))
        except Exception as error:
            self._opened.fail(error)
        return self.http_response.content

    def save(
        self,
        path: str | PathLike[str],
        *,
        progress: Progress | None = None,
        max_size: int | None = None,
    ) -> Path:
        """Write the body to a file, which is there whole or not at all, and return its path.

        Args:
            path: The file; one that is there is replaced.
            progress: Called with the bytes received so far and, if the server said, their total.
            max_size: Bytes above which the body is refused; any size will do by default.

        Raises:
            OSError: The file can't be written.
            ResponseTooLargeError: There are more than ``max_size`` bytes.
        """
        with self, Saving(path) as saving:
            for chunk in self.iter_bytes():
                self._save(saving, chunk, max_size, progress)
        return saving.path

    def close(self) -> None:
        """Close the answer, whether it has been read or not."""
        self.http_response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class AsyncStreamedResponse(_Streamed):
    """A successful answer whose body is read as it comes, once; an asynchronous context manager.

    What is said of ``StreamedResponse`` holds for it.
    """

    _reading: AsyncPieces[Any] | None = None

    def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Yield the body, unpacked.

        Args:
            chunk_size: Bytes in each piece but the last; as they come by default.
        """
        return self.pieces(Chunks(), chunk_size)

    def iter_text(self) -> AsyncIterator[str]:
        """Yield the body as text in the charset that it says, or in UTF-8."""
        return self.pieces(Text(self._encoding))

    def iter_lines(self) -> AsyncIterator[str]:
        """Yield the body line by line, without what ends a line: LF, CR LF or CR."""
        return self.pieces(Lines(self._encoding))

    def items(self) -> AsyncStream[Any]:
        """Return the server-sent events, or the JSON lines, that the body consists of."""
        from ._stream import AsyncStream

        async def opened() -> Opened:
            return self._opened

        return AsyncStream(opened)

    def pieces(self, cutter: Cutter[T], size: int | None = None) -> AsyncPieces[T]:
        """Yield what a cutter makes of the body."""
        self._reading = pieces = AsyncPieces(self._opened, cutter, size)
        return pieces

    async def read(self) -> bytes:
        """Return the whole body.

        Raises:
            ResponseTooLargeError: It is larger than the client's ``max_response_size``.
        """
        self._opened.take()
        try:
            await self._opened.aread(lambda: aread_within(self.http_response, self._limit))
        except Exception as error:
            self._opened.fail(error)
        return self.http_response.content

    async def save(
        self,
        path: str | PathLike[str],
        *,
        progress: Progress | None = None,
        max_size: int | None = None,
    ) -> Path:
        """Write the body to a file, which is there whole or not at all, and return its path.

        Args:
            path: The file; one that is there is replaced.
            progress: Called with the bytes received so far and, if the server said, their total.
            max_size: Bytes above which the body is refused; any size will do by default.

        Raises:
            OSError: The file can't be written.
            ResponseTooLargeError: There are more than ``max_size`` bytes.
        """
        async with self:
            with Saving(path) as saving:
                async for chunk in self.iter_bytes():
                    self._save(saving, chunk, max_size, progress)
        return saving.path

    async def close(self) -> None:
        """Close the answer, whether it has been read or not."""
        await self.http_response.aclose()
        if self._reading is not None:
            with suppress(RuntimeError):  # another task is reading, and now sees the end
                await self._reading.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()


class AsyncOpening:
    """An answer that is asked for by ``async with``, or by ``await``."""

    def __init__(self, ask: Callable[[], Awaitable[AsyncStreamedResponse]]) -> None:
        self._ask = ask
        self._answer: AsyncStreamedResponse

    def __await__(self) -> Generator[Any, Any, AsyncStreamedResponse]:
        return self._ask().__await__()

    async def __aenter__(self) -> AsyncStreamedResponse:
        self._answer = await self._ask()
        return self._answer

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self._answer.close()
