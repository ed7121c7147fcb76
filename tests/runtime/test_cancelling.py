"""Calls that are cut short: at once, with nothing left behind, and the client can be used on."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from types import FrameType
from typing import Any

import anyio
import pytest

from templates.runtime._base import engine_of
from templates.runtime._core import AsyncClient, SyncClient
from tests.runtime.api import settings
from tests.runtime.server import Reply, Server, reply

OPTIONS: dict[str, Any] = {"credentials": {"api_key": "k"}, "max_in_flight": 1}
OK, BUSY, SILENT = reply({"ok": True}), reply({}, 503), Reply(raw=b"", then="hold")
HALF = Reply(raw=b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{", then="hold")


@pytest.fixture(params=[SILENT, HALF, BUSY], ids=["waiting", "reading", "pausing"])
def answer(request: pytest.FixtureRequest, server: Server) -> Iterator[Reply]:
    """What a call is busy with when it is cut short: an answer that does not come, or a pause."""
    found: Reply = request.param
    server.says(found)
    yield found
    server.released.set()


def open_connections(client: Any) -> list[str]:
    """Return the states of the connections that a client holds."""
    http: Any = engine_of(client).pool.get()
    return [repr(connection) for connection in http._transport._pool.connections]


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
@pytest.mark.usefixtures("answer")
def test_tasks(server: Server, backend: str) -> None:
    """A task that is cancelled is so at once: its connection closed, its turn given back."""

    async def main() -> None:
        async with AsyncClient(settings(server.url), **OPTIONS) as client:
            engine_of(client).timing.random = lambda: 1.0
            with anyio.fail_after(2):  # long before the server says any more
                async with anyio.create_task_group() as group:
                    group.start_soon(client.request, "GET", "/x")
                    while not server.got:
                        await anyio.sleep(0.001)
                    await anyio.sleep(0.05)
                    group.cancel_scope.cancel()
            assert [c for c in open_connections(client) if "ACTIVE" in c] == []
            server.says(OK)
            assert await client.request("GET", "/x") == {"ok": True}

    anyio.run(main, backend=backend)
    assert len(server.got) == 2


@pytest.fixture
def interrupt(server: Server) -> Iterator[None]:
    """Interrupt the main thread, as Ctrl-C does, once the server has a request."""

    def handler(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    def wait() -> None:
        while not server.got:
            time.sleep(0.001)
        time.sleep(0.05)
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGALRM)

    before = signal.signal(signal.SIGALRM, handler)
    waiting = threading.Thread(target=wait, daemon=True)
    waiting.start()
    yield
    waiting.join()
    signal.signal(signal.SIGALRM, before)


@pytest.mark.usefixtures("answer")
def test_interrupts(server: Server, interrupt: None) -> None:
    """An interrupt ends a blocking call in the same way."""
    with SyncClient(settings(server.url), **OPTIONS) as client:
        engine_of(client).timing.random = lambda: 1.0
        with pytest.raises(KeyboardInterrupt):
            client.request("GET", "/x")
        assert [c for c in open_connections(client) if "ACTIVE" in c] == []
        server.says(OK)
        assert client.request("GET", "/x") == {"ok": True}
    assert len(server.got) == 2
