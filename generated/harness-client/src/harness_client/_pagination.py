"""Pages of a list: iterate over one to get every item of the list from there on."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    import httpx2

    from ._cursor import Position, Turn

T = TypeVar("T")


class _BasePage(Generic[T]):
    """What a page is, however it was fetched.

    Attributes:
        items: The items of this page, no more of them than ``max_items`` leaves.
        total: How many there are in the whole list, if the server says so.
        response: The HTTP response that the page came in.
    """

    def __init__(self, turn: Turn, response: httpx2.Response, limit: int | None) -> None:
        self.items: list[T] = turn.items if limit is None else turn.items[: max(limit, 0)]
        self.total: int | None = turn.total
        self.response = response
        self._limit = None if limit is None else limit - len(self.items)
        capped = self._limit is not None and self._limit <= 0
        self._following = None if capped else turn.following

    def has_next(self) -> bool:
        """Whether another page may follow; without totals, that may turn out to be empty.

        None follows once ``max_items`` are there.
        """
        return self._following is not None

    def _require_next(self) -> Position:
        if self._following is None:
            raise ValueError("there is no next page; ask has_next() first")
        return self._following

    def __repr__(self) -> str:
        more = ", more follow" if self.has_next() else ""
        total = "" if self.total is None else f" of {self.total}"
        return f"<{type(self).__name__}: {len(self.items)}{total} items{more}>"


class Page(_BasePage[T]):
    """A page of a list. Iterating gives all items from here on, fetching pages as needed."""

    def __init__(
        self,
        turn: Turn,
        response: httpx2.Response,
        limit: int | None,
        fetch: Callable[[Position, httpx2.Response, int | None], Page[T]],
    ) -> None:
        super().__init__(turn, response, limit)
        self._fetch = fetch

    def next_page(self) -> Page[T]:
        """Fetch the page after this one.

        Returns:
            The next page, which may be empty where the server does not say how many there are.

        Raises:
            ValueError: There is none.
            ApiError: The request failed.
        """
        return self._fetch(self._require_next(), self.response, self._limit)

    def pages(self) -> Iterator[Page[T]]:
        """Iterate over this page and all after it, each fetched when it is asked for.

        Together they have no more items than ``max_items``, where it is given.

        Returns:
            An iterator over pages, of which the last may be empty.

        Raises:
            ApiError: A request failed.
        """
        page = self
        yield page
        while page.has_next():
            page = page.next_page()
            yield page

    def __iter__(self) -> Iterator[T]:
        return (item for page in self.pages() for item in page.items)


class AsyncPage(_BasePage[T]):
    """A page of a list. ``async for`` gives all items from here on, fetching pages as needed."""

    def __init__(
        self,
        turn: Turn,
        response: httpx2.Response,
        limit: int | None,
        fetch: Callable[[Position, httpx2.Response, int | None], Awaitable[AsyncPage[T]]],
    ) -> None:
        super().__init__(turn, response, limit)
        self._fetch = fetch

    async def next_page(self) -> AsyncPage[T]:
        """Fetch the page after this one.

        Returns:
            The next page, which may be empty where the server does not say how many there are.

        Raises:
            ValueError: There is none.
            ApiError: The request failed.
        """
        return await self._fetch(self._require_next(), self.response, self._limit)

    async def pages(self) -> AsyncIterator[AsyncPage[T]]:
        """Iterate over this page and all after it, each fetched when it is asked for.

        Together they have no more items than ``max_items``, where it is given.

        Returns:
            An iterator over pages, of which the last may be empty.

        Raises:
            ApiError: A request failed.
        """
        page = self
        yield page
        while page.has_next():
            page = await page.next_page()
            yield page

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in page.items:
                yield item


class AsyncPager(Generic[T]):
    """A list that is not fetched yet: ``await`` it for its first page, or iterate over it.

    Nothing is sent, and no argument is checked, before one of the two.
    """

    def __init__(self, first: Callable[[], Awaitable[AsyncPage[T]]]) -> None:
        self._first = first

    def __await__(self) -> Generator[Any, None, AsyncPage[T]]:
        return self._first().__await__()

    async def __aiter__(self) -> AsyncIterator[T]:
        async for item in await self._first():
            yield item

    async def pages(self) -> AsyncIterator[AsyncPage[T]]:
        """Iterate over all pages, each fetched when it is asked for.

        Returns:
            An iterator over pages, of which the last may be empty.

        Raises:
            ApiError: A request failed.
        """
        async for page in (await self._first()).pages():
            yield page
