"""The HTTP client below ours: made at the first request, shared by copies, closed once.

Each process has its own, and of asynchronous ones each event loop.
"""

from __future__ import annotations

import threading
import warnings
from abc import ABC, abstractmethod
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import suppress
from typing import Any, Generic, TypeVar

import httpx2

from ._errors import ConfigurationError
from ._places import PerProcess, running_loop

C = TypeVar("C", httpx2.Client, httpx2.AsyncClient)
_CLOSED = "the client has been closed"


class _Made(Generic[C]):
    """The clients that a process has made, by event loop, and what closes them."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.clients: dict[Any, C] = {}
        self.closers: dict[Any, Callable[[], Any]] = {}

    def forget_past(self) -> None:
        """Drop the clients of loops that are over; what is still open is closed with them."""
        for loop, client in list(self.clients.items()):
            if client.is_closed or (hasattr(loop, "is_closed") and loop.is_closed()):
                del self.clients[loop], self.closers[loop]


class Pool(ABC, Generic[C]):
    """An httpx2 client that is made when it is first needed, as its TLS set-up takes long.

    Args:
        make: Makes the client.
        given: A client that belongs to the caller, who closes it.
    """

    def __init__(self, make: Callable[[], C], given: C | None = None) -> None:
        self._make: Callable[[], C] = make
        self._given: C | None = given
        self._closed = False
        self.headers: dict[str, str] | None = None
        """What the client adds to a request that says nothing else; None for the caller's own."""
        self._state: PerProcess[_Made[C]] = PerProcess(_Made)

    @abstractmethod
    def _loop(self) -> Any: ...

    @abstractmethod
    def _closer(self, client: C) -> Callable[[], Any]: ...

    def get(self) -> C:
        """Return the client of this process and event loop.

        Raises:
            ConfigurationError: It has been closed.
        """
        client: C | None = self._given
        if client is None:
            client = self._state.get().clients.get(self._loop())
        elif client.is_closed:
            raise ConfigurationError(_CLOSED)
        if client is None or self._closed or client.is_closed:
            return self._open()
        return client

    def _open(self) -> C:
        loop, state = self._loop(), self._state.get()
        with state.lock:
            if self._closed:
                raise ConfigurationError(_CLOSED)
            state.forget_past()
            client = state.clients.get(loop)
            if client is None:
                client = state.clients[loop] = self._make()
                state.closers[loop] = self._closer(client)
                own = client.headers
                self.headers = {n: own[n] for n in ("accept-encoding", "connection") if n in own}
            return client

    def release(self) -> Callable[[], Any] | None:
        """Return what closes the client, the first time and if it is ours; nothing else uses it."""
        state = self._state.get()
        with state.lock:
            closer = state.closers.pop(self._loop(), None)
            self._closed = True
            state.clients.clear()
            state.closers.clear()  # other loops close theirs, as nothing holds them any more
        return closer

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return self._closed

    def __del__(self, warn: Callable[..., None] = warnings.warn) -> None:
        if getattr(self, "_state", None) is None or self._closed:
            return
        made = self._state.get().clients
        for client in made.values():
            if isinstance(client, httpx2.Client):
                client.close()
        if made:
            warn("unclosed client: use 'with', or call close()", ResourceWarning, source=self)


class SyncPool(Pool[httpx2.Client]):
    """A client of blocking calls."""

    def _loop(self) -> None:
        return None

    def _closer(self, client: httpx2.Client) -> Callable[[], None]:
        return client.close


class AsyncPool(Pool[httpx2.AsyncClient]):
    """A client a loop, which the loop closes when it ends if nobody else has."""

    def _loop(self) -> Any:
        return running_loop()

    def _closer(self, client: httpx2.AsyncClient) -> Callable[[], Awaitable[None]]:
        keeper = _kept(client)
        with suppress(StopIteration):  # as it has got to its yield, which needs no waiting
            keeper.__anext__().__await__().send(None)
        return keeper.aclose


async def _kept(client: httpx2.AsyncClient) -> AsyncGenerator[None]:
    """Close a client in the end; an event loop closes the generators that it leaves behind."""
    try:
        yield
    finally:
        await client.aclose()
