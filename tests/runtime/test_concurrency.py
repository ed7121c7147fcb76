"""One client for many threads and tasks: nobody gets another's answer, and nothing piles up."""

from __future__ import annotations

import gc
import json
import threading
import time
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import anyio
import httpx2
import pytest

from templates.runtime._base import engine_of
from templates.runtime._core import AsyncClient, SyncClient
from templates.runtime._endpoint import Body, Content, Endpoint, Header, Path, Query, Route
from templates.runtime._resource import AsyncResource, Resource
from tests.runtime.api import returns, settings
from tests.runtime.server import Got, Reply, Server, reply

THREADS, TASKS = 64, 1_000
SEND: Endpoint[Any] = Endpoint(
    "POST",
    Route("/{project}/items/{id}", "project"),
    parameters=(Path("id"), Query("q"), Header("x-mine", "mine"), Path("project", scope="project")),
    body=Body(Content("application/json", lambda: dict[str, int])),
    returns=returns(dict[str, Any]),
)
PROJECTS = ("p0", "p0", "p1")
KEPT = 100_000


def echo(path: str, query: str, header: str, body: bytes) -> dict[str, Any]:
    """Return all that tells one request from another."""
    return {"path": path, "query": query, "header": header, "body": json.loads(body)}


def local(request: httpx2.Request) -> httpx2.Response:
    """Answer without a network, as 10,000 calls would take long with one."""
    url = request.url
    told = echo(url.path, url.query.decode(), request.headers["x-mine"], request.content)
    return httpx2.Response(200, json=told)


def remote(got: Got) -> Reply:
    """Answer on a socket."""
    return reply(echo(got.path, got.query, got.headers["x-mine"], got.body))


def arguments(index: int) -> dict[str, Any]:
    """Return the arguments of one call."""
    return {"id": index, "q": f"q{index}", "mine": f"h{index}", "body": {"n": index}}


def expected(index: int) -> dict[str, Any]:
    """Return the answer that a call must get."""
    path = f"/{PROJECTS[index % 3]}/items/{index}"
    return {"path": path, "query": f"q=q{index}", "header": f"h{index}", "body": {"n": index}}


class Sync(Resource):
    def send(self, index: int) -> Any:
        return self._call(SEND, arguments(index))


class Async(AsyncResource):
    async def send(self, index: int) -> Any:
        return await self._call(SEND, arguments(index))


def copies(client: Any) -> list[Any]:
    """Return a client, one with other options, and one that acts elsewhere."""
    return [client, client.with_options(headers={"x-more": "1"}), client._scoped({"project": "p1"})]


def options(transport: httpx2.MockTransport | None) -> dict[str, Any]:
    """Return the options of the clients."""
    scope = {"account": "a", "org": "o", "project": "p0"}
    return {"credentials": {"api_key": "k"}, "scope": scope, "transport": transport}


class Memory:
    """Notices memory that is kept from one batch of calls to the next."""

    def __init__(self) -> None:
        gc.collect()
        tracemalloc.start()
        self._before = tracemalloc.get_traced_memory()[0]

    def grown(self) -> int:
        gc.collect()
        found = tracemalloc.get_traced_memory()[0] - self._before
        tracemalloc.stop()
        return found


CASES = pytest.mark.parametrize(
    ("transport", "calls"),
    [(httpx2.MockTransport(local), 10_000), (None, 1_000)],
    ids=["no network", "sockets"],
)


@CASES
def test_threads(server: Server, transport: httpx2.MockTransport | None, calls: int) -> None:
    """64 threads share a client and its copies."""
    server.answer = remote
    with SyncClient(settings(server.url), **options(transport)) as client:
        resources = [Sync(copy) for copy in copies(client)]

        def work(thread: int) -> list[int]:
            mine = range(thread, calls, THREADS)
            return [n for n in mine if resources[n % 3].send(n) != expected(n)]

        with ThreadPoolExecutor(THREADS) as threads:
            wrong = list(threads.map(work, range(THREADS)))
            server.got.clear()
            memory = Memory()
            wrong += threads.map(work, range(2))
            server.got.clear()
            assert memory.grown() < KEPT
    assert wrong == [[]] * (THREADS + 2)


@CASES
def test_tasks(server: Server, transport: httpx2.MockTransport | None, calls: int) -> None:
    """1,000 tasks do the same."""
    server.answer = remote
    wrong: list[int] = []

    async def main() -> None:
        async with AsyncClient(settings(server.url), **options(transport)) as client:
            resources = [Async(copy) for copy in copies(client)]

            async def work(task: int) -> None:
                for n in range(task, calls, TASKS):
                    if await resources[n % 3].send(n) != expected(n):
                        wrong.append(n)

            async def batch(tasks: int) -> None:
                async with anyio.create_task_group() as group:
                    for task in range(tasks):
                        group.start_soon(work, task)

            await batch(TASKS)
            server.got.clear()
            memory = Memory()
            await batch(20)
            server.got.clear()
            assert memory.grown() < KEPT

    anyio.run(main)
    assert wrong == []


def test_the_first_calls_at_once() -> None:
    """Threads whose calls are a client's first make what it needs once, together."""
    made: list[str] = []
    ready = threading.Barrier(8)

    def slowly(what: str, make: Any) -> Any:
        def found() -> Any:
            made.append(what)
            time.sleep(0.05)
            return make()

        return found

    with SyncClient(
        settings("https://x.invalid"), **options(httpx2.MockTransport(local))
    ) as client:
        inner: Any = client
        inner._make = slowly("engine", inner._make)

        def first(index: int) -> Any:
            ready.wait()
            pool: Any = engine_of(client).pool
            ready.wait()
            if index == 0:
                pool._make = slowly("http", pool._make)
            ready.wait()
            return pool.get()

        with ThreadPoolExecutor(8) as threads:
            found = {id(http) for http in threads.map(first, range(8))}
    assert made == ["engine", "http"]
    assert len(found) == 1


def test_requests_leave_nothing_behind() -> None:
    """What is called by its path, ever another one, is forgotten after the call."""
    transport = httpx2.MockTransport(lambda _: httpx2.Response(200, json={}))
    with SyncClient(settings("http://localhost"), **options(transport)) as client:
        client.request("GET", "/warm")
        memory = Memory()
        for number in range(500):
            client.request("GET", f"/things/{number}")
        assert memory.grown() < KEPT


def test_media_types_leave_nothing_behind() -> None:
    """A server that makes up a media type for each answer fills no memory."""
    sent = iter(range(10_000))

    def answer(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, content=b"?", headers={"content-type": f"x/y{next(sent)}"})

    with SyncClient(
        settings("http://localhost"), **options(httpx2.MockTransport(answer))
    ) as client:
        called = Sync(client)
        assert {called.send(0) for _ in range(300)} == {b"?"}
        memory = Memory()
        assert {called.send(0) for _ in range(1_000)} == {b"?"}
        assert memory.grown() < 2 * KEPT
