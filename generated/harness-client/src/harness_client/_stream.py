"""Answers that are streams of items: server-sent events, or lines of JSON."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from ._cutting import ServerSentEvent
from ._items import Items
from ._opened import Opened
from ._pieces import AsyncPieces, Pieces
from ._streamed import AsyncStreamedResponse, StreamedResponse

T = TypeVar("T")


class Stream(Generic[T]):
    """The items of an answer as they arrive; iterate over it once, inside of a ``with`` block.

    An item is what an event says, or what a line holds; ``events()`` gives ids and types as well.
    Iterating raises ``ApiConnectionError`` or ``ApiTimeoutError`` if the stream breaks off, and
    ``ResponseDecodeError`` for an item that can't be read.
    """

    def __init__(self, opened: Opened) -> None:
        self.response = StreamedResponse(opened)
        try:
            self._items = Items(opened)
        except BaseException:
            self.close()
            raise
        self._pieces: Pieces[ServerSentEvent[Any]] = Pieces(opened, self._items.cutter())

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        return self._next().data

    def _next(self) -> ServerSentEvent[T]:
        for raw in self._pieces:
            if self._items.is_last(raw):
                self._pieces.stop()
                self.close()
            elif (event := self._items.decoded(raw)) is not None:
                return event
        raise StopIteration

    def events(self) -> Iterator[ServerSentEvent[T]]:
        """Yield what is left of the stream as events, with their types and ids."""
        return _Events(self._next)

    def close(self) -> None:
        """Close the stream, whether all of it has been read or not."""
        self.response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class AsyncStream(Generic[T]):
    """The items of an answer as they arrive; iterate over it once, inside of ``async with``.

    The request is sent by ``async with``, by ``await``, or by the first step of ``async for``. What
    is said of ``Stream`` holds for it.
    """

    def __init__(self, ask: Callable[[], Awaitable[Opened]]) -> None:
        self._ask = ask
        self._answer: AsyncStreamedResponse | None = None

    async def _open(self) -> Self:
        if self._answer is not None:
            return self
        opened = await self._ask()
        self._answer = AsyncStreamedResponse(opened)
        try:
            self._items = Items(opened)
        except BaseException:
            await self.close()
            raise
        self._pieces: AsyncPieces[ServerSentEvent[Any]]
        self._pieces = self._answer.pieces(self._items.cutter())
        return self

    @property
    def response(self) -> AsyncStreamedResponse:
        """The answer, which there is as soon as the stream has been opened."""
        if self._answer is None:
            raise RuntimeError("the stream is not open yet: use 'async with', or await it")
        return self._answer

    def __await__(self) -> Generator[Any, Any, Self]:
        return self._open().__await__()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        return (await self._next()).data

    async def _next(self) -> ServerSentEvent[T]:
        await self._open()
        async for raw in self._pieces:
            if self._items.is_last(raw):
                self._pieces.stop()
                await self.close()
            elif (event := self._items.decoded(raw)) is not None:
                return event
        raise StopAsyncIteration

    def events(self) -> AsyncIterator[ServerSentEvent[T]]:
        """Yield what is left of the stream as events, with their types and ids."""
        return _AsyncEvents(self._next)

    async def close(self) -> None:
        """Close the stream, whether all of it has been read or not."""
        if self._answer is not None:
            await self._answer.close()

    async def __aenter__(self) -> Self:
        return await self._open()

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()


class _Events(Generic[T]):
    def __init__(self, following: Callable[[], ServerSentEvent[T]]) -> None:
        self._following = following

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> ServerSentEvent[T]:
        return self._following()


class _AsyncEvents(Generic[T]):
    def __init__(self, following: Callable[[], Awaitable[ServerSentEvent[T]]]) -> None:
        self._following = following

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> ServerSentEvent[T]:
        return await self._following()
