"""Clients in several processes and event loops, and calls within calls."""

from __future__ import annotations

import asyncio
import gc
import json
import os
import threading
import warnings
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import anyio
import httpx2
import pytest

from templates.runtime._core import AsyncClient, SyncClient
from templates.runtime._endpoint import Endpoint, Paging, Route
from templates.runtime._errors import ConfigurationError
from templates.runtime._hooks import Attempt
from templates.runtime._types import RequestOptions
from tests.runtime.api import ECHO, Api, returns, settings
from tests.runtime.conftest import MakeApi
from tests.runtime.server import Got, Reply, Server, reply

OPTIONS: dict[str, Any] = {"credentials": {"api_key": "k"}}


def in_child(work: Callable[[], Any]) -> Callable[[], Any]:
    """Begin work in a fork of this process; return what waits for its result."""
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # there are threads
        child = os.fork()
    if child == 0:
        try:
            os.write(writing, json.dumps(work()).encode())
        finally:
            os._exit(0)
    os.close(writing)

    def wait() -> Any:
        with os.fdopen(reading, "rb") as pipe:
            result = pipe.read()
        os.waitpid(child, 0)
        return json.loads(result or b"null")

    return wait


def echo(got: Got) -> Reply:
    """Answer with the path."""
    return reply(got.path)


def test_fork(server: Server) -> None:
    """After a fork parent and child have connections of their own."""
    server.answer = echo
    with SyncClient(settings(server.url), **OPTIONS) as client:
        client.request("GET", "/warm")

        def ask(who: str) -> list[Any]:
            return [client.request("GET", f"/{who}/{n}") for n in range(30)]

        wait = in_child(lambda: ask("child"))
        assert ask("parent") == [f"/parent/{n}" for n in range(30)]
        assert wait() == [f"/child/{n}" for n in range(30)]
        assert ask("parent") == [f"/parent/{n}" for n in range(30)]


def test_fork_while_a_turn_is_held(server: Server) -> None:
    """A child does not wait for a turn that a thread of its parent holds."""

    def answer(got: Got) -> Reply:
        if got.path == "/slow":
            server.released.wait(5)
        return reply(got.path)

    server.answer = answer
    with SyncClient(settings(server.url), **OPTIONS, max_in_flight=1, rate_limit=1000) as client:
        slow = threading.Thread(target=client.request, args=("GET", "/slow"))
        slow.start()
        while not server.got:
            server.released.wait(0.001)
        soon = RequestOptions(deadline=4)
        wait = in_child(lambda: client.request("GET", "/free", options=soon))
        assert wait() == "/free"
        server.released.set()
        slow.join()


def test_closing_in_a_child(server: Server) -> None:
    """A child that closes the client leaves its parent's connections alone."""
    server.answer = echo
    with SyncClient(settings(server.url), **OPTIONS) as client:
        client.request("GET", "/warm")

        def last() -> Any:
            with client:
                return client.request("GET", "/child")

        assert in_child(last)() == "/child"
        assert client.request("GET", "/parent") == "/parent"


def test_fork_of_an_event_loop(server: Server) -> None:
    """A child that begins an event loop of its own uses an asynchronous client of its own."""
    server.answer = echo
    client = AsyncClient(settings(server.url), **OPTIONS)

    async def ask(who: str) -> list[Any]:
        return [await client.request("GET", f"/{who}/{n}") for n in range(5)]

    assert asyncio.run(ask("first")) == [f"/first/{n}" for n in range(5)]
    assert in_child(lambda: asyncio.run(ask("child")))() == [f"/child/{n}" for n in range(5)]
    assert asyncio.run(ask("second")) == [f"/second/{n}" for n in range(5)]
    asyncio.run(client.close())


@pytest.mark.parametrize("options", [{}, {"max_in_flight": 1}])
def test_loops_in_turn(server: Server, options: dict[str, Any]) -> None:
    """One client serves one event loop after the other, and each closes what it leaves behind."""
    server.answer = echo
    client = AsyncClient(settings(server.url), **OPTIONS, **options)

    async def ask() -> Any:
        return await client.request("GET", "/x")

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for backend in ("asyncio", "asyncio", "trio", "trio", "asyncio"):
            assert anyio.run(ask, backend=backend) == "/x"
        asyncio.run(client.close())
        gc.collect()
    assert [str(w.message) for w in caught if w.category is ResourceWarning] == []
    with pytest.raises(ConfigurationError, match="has been closed"):
        asyncio.run(ask())


def test_a_loop_that_is_not_shut_down(server: Server) -> None:
    """A loop that just ends is no obstacle for the next one."""
    client = AsyncClient(settings(server.url), **OPTIONS)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # of asyncio: this is what it warns of
        for _ in range(2):
            loop = asyncio.new_event_loop()
            assert loop.run_until_complete(client.request("GET", "/x")) == {}
            loop.close()
            del loop
        asyncio.run(client.close())
        gc.collect()


def test_loops_at_once(server: Server) -> None:
    """Loops in several threads each have a connection pool and limits of their own."""
    server.answer = echo
    client = AsyncClient(settings(server.url), **OPTIONS, max_in_flight=1)

    async def ask(who: int) -> list[Any]:
        async with asyncio.TaskGroup() as group:
            asked = [group.create_task(client.request("GET", f"/{who}/{n}")) for n in range(10)]
        return [task.result() for task in asked]

    def run(who: int) -> list[Any]:
        return asyncio.run(ask(who))

    with ThreadPoolExecutor(6) as threads:
        results = list(threads.map(run, range(12)))
    assert results == [[f"/{who}/{n}" for n in range(10)] for who in range(12)]
    asyncio.run(client.close())


def test_closing_for_another_loop(server: Server) -> None:
    """Who closes a client closes it for all loops; each of them lets its connections go."""
    client = AsyncClient(settings(server.url), **OPTIONS)
    open_sockets: list[int] = []

    async def other(asked: threading.Event, closed: threading.Event) -> None:
        await client.request("GET", "/x")
        asked.set()
        while not closed.is_set():
            await asyncio.sleep(0.001)
        for _ in range(1000):
            await asyncio.sleep(0.001)
            open_sockets[:] = [len(asyncio.all_tasks())]
            if open_sockets == [1]:
                break
        with pytest.raises(ConfigurationError, match="has been closed"):
            await client.request("GET", "/x")

    asked, closed = threading.Event(), threading.Event()
    with ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(lambda: asyncio.run(other(asked, closed)))
        assert asked.wait(5)
        asyncio.run(client.close())
        closed.set()
        waiting.result()
    assert open_sockets == [1]


def test_http_client_of_the_caller(server: Server) -> None:
    """An HTTP client of the caller's is used as it is, and never closed."""

    async def main() -> None:
        async with httpx2.AsyncClient() as http:
            client = AsyncClient(settings(server.url), **OPTIONS, http_client=http)
            assert await client.request("GET", "/x") == {}
            await client.close()
            assert not http.is_closed

    asyncio.run(main())


NUMBERS: Endpoint[Any] = Endpoint(
    "GET",
    Route("/numbers"),
    returns=returns(list[int]),
    paging=Paging(kind="link", position=""),
)


def test_calls_in_hooks(make_api: MakeApi, server: Server, mode: str) -> None:
    """What a hook asks of its own client, pages included, needs no second turn."""
    seen: list[Any] = []
    api: Api

    def nested() -> None:
        soon = RequestOptions(deadline=4)
        seen.append(api.client.request("GET", "/nested", options=soon))
        seen.extend(api.resource.pages(NUMBERS, {}, options=soon))

    async def awaited() -> None:
        soon = RequestOptions(deadline=4)
        seen.append(await api.client.request("GET", "/nested", options=soon))
        async for number in await api.resource.pages(NUMBERS, {}, options=soon):
            seen.append(number)

    def hook(attempt: Attempt) -> Any:
        if attempt.operation_id == "echo":
            return awaited() if mode == "async" else nested()
        return None

    def answer(got: Got) -> Reply:
        if got.target == "/numbers":
            return reply([1], link='</numbers?page=2>; rel="next"')
        return reply([2] if got.path == "/numbers" else got.path)

    server.answer = answer
    api = make_api(max_in_flight=1, on_request=hook)
    for _ in range(2):
        assert api.call(ECHO) == "/echo"
    assert seen == ["/nested", 1, 2] * 2


def test_tasks_of_hooks(server: Server) -> None:
    """A task that a hook leaves behind waits for its turn like any other."""
    most, at_once, lock = [0], [0], threading.Lock()

    def answer(got: Got) -> Reply:
        with lock:
            at_once[0] += 1
            most[0] = max(most[0], at_once[0])
        server.released.wait(0.01)
        with lock:
            at_once[0] -= 1
        return reply({})

    server.answer = answer
    tasks: list[asyncio.Task[Any]] = []
    ended = asyncio.Event()

    async def later() -> None:
        await ended.wait()
        await client.request("GET", "/later")

    def hook(attempt: Attempt) -> None:
        if attempt.operation_id == "GET /first":
            tasks.append(asyncio.create_task(later()))

    client = AsyncClient(settings(server.url), **OPTIONS, max_in_flight=1, on_request=hook)

    async def main() -> None:
        async with client:
            for _ in range(3):
                await client.request("GET", "/first")
            ended.set()
            await asyncio.gather(*tasks)

    asyncio.run(main())
    assert (len(server.got), most) == (6, [1])
