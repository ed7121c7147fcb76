"""Blocking connections that know the deadline of the call they are used for.

The HTTP library limits each operation of a socket: a server that sends a byte now and then keeps
a call waiting for ever. An asynchronous call is cancelled instead.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from typing import Any

import httpcore2
import httpx2

from ._deadline import within

_PIECE = 65_536


class BoundStream(httpcore2.NetworkStream):
    """A connection whose operations end at the deadline of the current call."""

    def __init__(self, stream: httpcore2.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return the next bytes."""
        return self._stream.read(max_bytes, within(timeout, httpcore2.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes, in pieces each of which is to be taken in time."""
        for start in range(0, len(buffer), _PIECE):
            limit = within(timeout, httpcore2.WriteTimeout)
            self._stream.write(buffer[start : start + _PIECE], limit)

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        """Return the connection, encrypted."""
        limit = within(timeout, httpcore2.ConnectTimeout)
        return BoundStream(self._stream.start_tls(ssl_context, server_hostname, limit))

    def get_extra_info(self, info: str) -> Any:
        """Return what the connection below says."""
        return self._stream.get_extra_info(info)


class BoundBackend(httpcore2.NetworkBackend):
    """Makes connections that end with the deadline of the current call."""

    def __init__(self, backend: httpcore2.NetworkBackend) -> None:
        self._backend = backend

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        """Return a connection to a host."""
        limit = within(timeout, httpcore2.ConnectTimeout)
        stream = self._backend.connect_tcp(host, port, limit, local_address, socket_options)
        return BoundStream(stream)

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        """Return a connection to a socket of this machine."""
        limit = within(timeout, httpcore2.ConnectTimeout)
        return BoundStream(self._backend.connect_unix_socket(path, limit, socket_options))

    def sleep(self, seconds: float) -> None:
        """Wait."""
        self._backend.sleep(seconds)


def bound(client: httpx2.Client) -> httpx2.Client:
    """Return a client after all of its transports that connect have been made to know deadlines."""
    below: Any = client
    for transport in (below._transport, *below._mounts.values()):
        pool: Any = getattr(transport, "_pool", None)
        backend = getattr(pool, "_network_backend", None)
        if isinstance(backend, httpcore2.NetworkBackend) and not isinstance(backend, BoundBackend):
            pool._network_backend = BoundBackend(backend)
    return client
