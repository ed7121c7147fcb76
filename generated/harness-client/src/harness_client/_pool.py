"""The HTTP client below ours: made at the first request, shared by copies, closed once."""

from __future__ import annotations

import threading
import warnings
from collections.abc import Callable
from typing import Generic, TypeVar

import httpx2

from ._errors import ConfigurationError

C = TypeVar("C", httpx2.Client, httpx2.AsyncClient)


class Pool(Generic[C]):
    """An httpx2 client that is made when it is first needed, as its TLS set-up takes long.

    Args:
        make: Makes the client.
        given: A client that belongs to the caller, who closes it.
    """

    def __init__(self, make: Callable[[], C], given: C | None = None) -> None:
        self._make: Callable[[], C] = make
        self._client: C | None = given
        self._owned = given is None
        self._closed = False
        self.headers: dict[str, str] | None = None
        """What the client adds to a request that says nothing else; None for the caller's own."""
        self._lock = threading.Lock()

    def get(self) -> C:
        """Return the client.

        Raises:
            ConfigurationError: It has been closed.
        """
        client = self._client
        if client is not None and not self._closed and not client.is_closed:
            return client
        with self._lock:
            if self._closed or (self._client is not None and self._client.is_closed):
                raise ConfigurationError("the client has been closed")
            if self._client is None:
                self._client = self._make()
                own = self._client.headers
                self.headers = {n: own[n] for n in ("accept-encoding", "connection") if n in own}
            return self._client

    def release(self) -> C | None:
        """Return the client to close, the first time and if it is ours; nothing else uses it."""
        with self._lock:
            client = self._client if self._owned and not self._closed else None
            self._closed = True
            self._client = None
        return client

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return self._closed

    def __del__(self, warn: Callable[..., None] = warnings.warn) -> None:
        client = getattr(self, "_client", None)
        if client is None or not self._owned or self._closed:
            return
        if isinstance(client, httpx2.Client):
            client.close()
        warn("unclosed client: use 'with', or call close()", ResourceWarning, source=self)
