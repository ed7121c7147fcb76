"""Iterators over the pieces of an answer, as they arrive."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncGenerator, Iterator
from typing import Generic, Self, TypeVar

from ._cutting import Cutter
from ._opened import Opened
from ._reading import refuse_cut

T = TypeVar("T")


class _Cut(Generic[T]):
    """The pieces of an answer that are ready, and the cutter that makes them."""

    def __init__(self, opened: Opened, cutter: Cutter[T]) -> None:
        self._opened = opened
        self._cutter = cutter
        self._ready: deque[T] = deque()
        self._begun = self._ended = False

    def _begin(self) -> None:
        if not self._begun:
            self._opened.take()
            self._begun = True

    def stop(self) -> None:
        """Give no more pieces."""
        self._ended = True
        self._ready.clear()

    def _add(self, chunk: bytes) -> None:
        self._ready += self._cutter.feed(chunk)
        self._opened.check(self._cutter.pending, self._opened.engine.max_response_size)

    def _end(self) -> None:
        self._ended = True
        try:
            refuse_cut(self._opened.response)
        except Exception as error:
            self._opened.fail(error)
        self._ready += self._cutter.end()


class Pieces(_Cut[T]):
    """The pieces of an answer."""

    def __init__(self, opened: Opened, cutter: Cutter[T], size: int | None = None) -> None:
        super().__init__(opened, cutter)
        self._chunks: Iterator[bytes] = opened.response.iter_bytes(size)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        self._begin()
        while not self._ready:
            if self._ended:
                raise StopIteration
            try:
                self._add(self._opened.read(self._chunks.__next__))
            except StopIteration:
                self._end()
            except Exception as error:
                self.stop()
                self._opened.fail(error)
        return self._ready.popleft()


class AsyncPieces(_Cut[T]):
    """The pieces of an answer to an asynchronous client."""

    def __init__(self, opened: Opened, cutter: Cutter[T], size: int | None = None) -> None:
        super().__init__(opened, cutter)
        self._chunks: AsyncGenerator[bytes] = opened.response.aiter_bytes(size)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        self._begin()
        while not self._ready:
            if self._ended:
                raise StopAsyncIteration
            try:
                self._add(await self._opened.aread(self._chunks.__anext__))
            except StopAsyncIteration:
                self._end()
            except Exception as error:
                self.stop()
                self._opened.fail(error)
        return self._ready.popleft()

    async def aclose(self) -> None:
        """Stop, so that nothing is left for the event loop to finish."""
        await self._chunks.aclose()
