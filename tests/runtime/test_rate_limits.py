"""Client-side limits: never exceeded in any window, shared by whatever calls, left by who gives up.

Time is virtual: it passes when all threads, or all tasks, wait for it.
"""

from __future__ import annotations

import asyncio
import heapq
import threading
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import count
from typing import Any

import anyio
import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from templates.runtime._base import engine_of
from templates.runtime._core import AsyncClient, SyncClient
from templates.runtime._errors import ConfigurationError, NotFoundError
from templates.runtime._hooks import Attempt
from templates.runtime._limits import Limits, RateLimit, Window
from templates.runtime._types import RequestOptions
from tests.runtime.api import settings


class VirtualTime:
    """A clock for threads that goes on when all of them sleep."""

    def __init__(self, threads: int) -> None:
        self.now = 0.0
        self._awake = threads
        self._sleepers: list[float] = []
        self._changed = threading.Condition()

    def clock(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        with self._changed:
            until = self.now + seconds
            heapq.heappush(self._sleepers, until)
            self.done()
            self._changed.wait_for(lambda: self.now >= until)

    def done(self) -> None:
        """Count a thread out, for good or while it sleeps."""
        with self._changed:
            self._awake -= 1
            if self._awake == 0 and self._sleepers:
                self.now = self._sleepers[0]
                while self._sleepers and self._sleepers[0] <= self.now:
                    heapq.heappop(self._sleepers)
                    self._awake += 1
                self._changed.notify_all()


class VirtualLoop:
    """A clock for tasks that goes on when nothing else does."""

    def __init__(self) -> None:
        self.now = 0.0
        self._ids = count()
        self._sleepers: list[tuple[float, int, asyncio.Event]] = []

    def clock(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        woken = asyncio.Event()
        heapq.heappush(self._sleepers, (self.now + seconds, next(self._ids), woken))
        await woken.wait()

    async def run(self, work: Awaitable[Any]) -> None:
        """Let time pass until the work is done."""
        task = asyncio.ensure_future(work)
        while not task.done():
            for _ in range(50):
                await asyncio.sleep(0)
            if self._sleepers:
                self.now, _, woken = heapq.heappop(self._sleepers)
                woken.set()
        await task


def within(begun: list[float], limit: RateLimit) -> bool:
    """Whether no window of the limit's length, wherever it begins, has too many."""
    ordered = sorted(begun)
    pairs = zip(ordered, ordered[limit.requests :], strict=False)
    return all(later - first >= limit.seconds - 1e-9 for first, later in pairs)


@given(
    limit=st.builds(RateLimit, st.integers(1, 5), st.floats(0.5, 20)),
    arrivals=st.lists(st.floats(0, 10), min_size=1, max_size=40),
    late=st.lists(st.floats(0, 3), min_size=40, max_size=40),
    leaving=st.sets(st.integers(0, 39)),
)
def test_never_exceeded(
    limit: RateLimit, arrivals: list[float], late: list[float], leaving: set[int]
) -> None:
    """Whenever requests come, wake up late or are given up: no window has too many."""
    window, now, begun = Window(limit), 0.0, list[float]()
    waiting: list[tuple[float, int, float]] = []
    for index, gap in enumerate(arrivals):
        now += gap * (index % 3 == 0)
        heapq.heappush(waiting, (now, index, window.reserve(now)))
    while waiting:
        moment, index, slot = heapq.heappop(waiting)
        now = max(now, moment)
        if index in leaving and slot > now:
            window.give_up(slot)
            continue
        pause = window.wait(slot, now)
        if pause:
            heapq.heappush(waiting, (now + pause + late[index], index, slot))
        else:
            begun.append(now)
    assert within(begun, limit)


def test_in_order() -> None:
    """Who asks first goes first, as early as the limit allows."""
    window = Window(RateLimit(2, 10))
    assert [window.reserve(0) for _ in range(5)] == [0, 0, 10, 10, 20]


def test_slots_that_are_given_up_are_free_again() -> None:
    """Whoever is cancelled leaves no gap behind, nor slows down who comes later."""
    window = Window(RateLimit(1, 10))
    first, *others = [window.reserve(0) for _ in range(100)]
    assert window.wait(first, 0) == 0
    for slot in others:
        window.give_up(slot)
    assert window.reserve(0) == 10
    window.give_up(12345)
    assert window.reserve(1000) == 1000, "and what is long past is forgotten"


def answer(request: httpx2.Request) -> httpx2.Response:
    """Answer at once."""
    return httpx2.Response(200, json={})


LIMIT = RateLimit(10, 60)


def test_threads_and_copies_share_a_limit() -> None:
    """Threads, scoped clients and clients with other options wait for each other."""
    virtual, begun = VirtualTime(8), list[float]()

    def seen(attempt: Attempt) -> None:
        begun.append(virtual.now)

    with SyncClient(
        settings("https://x.invalid"),
        credentials={"api_key": "k"},
        rate_limit=LIMIT,
        on_request=seen,
        transport=httpx2.MockTransport(answer),
    ) as client:
        timing = engine_of(client).timing
        timing.clock, timing.sleep = virtual.clock, virtual.sleep
        copies = [client, client.with_options(timeout=1), client.with_options(max_retries=0)]

        def work(index: int) -> None:
            for _ in range(10):
                copies[index % 3].request("GET", "/x")
            virtual.done()

        with ThreadPoolExecutor(8) as threads:
            list(threads.map(work, range(8)))
    assert len(begun) == 80
    assert within(begun, LIMIT)
    assert virtual.now == 7 * 60, "no slower than it must be"


def test_tasks_share_a_limit() -> None:
    """Tasks wait for each other, and one that is cancelled leaves its place to others."""
    virtual, begun = VirtualLoop(), list[float]()

    async def seen(attempt: Attempt) -> None:
        begun.append(virtual.now)

    async def main() -> None:
        async with AsyncClient(
            settings("https://x.invalid"),
            credentials={"api_key": "k"},
            rate_limit=LIMIT,
            on_request=seen,
            transport=httpx2.MockTransport(answer),
        ) as client:
            timing = engine_of(client).timing
            timing.clock, timing.async_sleep = virtual.clock, virtual.sleep
            tasks = [asyncio.ensure_future(client.request("GET", "/x")) for _ in range(60)]

            async def cancel_some() -> None:
                await virtual.sleep(1)
                for task in tasks[10:40]:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)
                await asyncio.gather(*(client.request("GET", "/x") for _ in range(10)))

            await virtual.run(cancel_some())
            assert sum(task.cancelled() for task in tasks) == 30

    asyncio.run(main())
    assert len(begun) == 40
    assert within(begun, LIMIT)


def test_retries_count() -> None:
    """Each attempt is a request, and waits for its turn."""
    virtual, begun = VirtualTime(1), list[float]()
    with SyncClient(
        settings("https://x.invalid"),
        credentials={"api_key": "k"},
        rate_limit=RateLimit(1, 30),
        on_request=lambda attempt: begun.append(virtual.now),
        transport=httpx2.MockTransport(lambda request: httpx2.Response(503)),
    ) as client:
        timing = engine_of(client).timing
        timing.clock, timing.sleep = virtual.clock, virtual.sleep
        with pytest.raises(Exception, match="503"):
            client.request("GET", "/x")
    assert begun == [0, 30, 60]


def test_an_interrupt_while_waiting() -> None:
    """Who is interrupted while waiting for a turn leaves it to others."""
    virtual, begun = VirtualTime(1), list[float]()

    def interrupted(seconds: float) -> None:
        raise KeyboardInterrupt

    with SyncClient(
        settings("https://x.invalid"),
        credentials={"api_key": "k"},
        rate_limit=RateLimit(1, 30),
        on_request=lambda attempt: begun.append(virtual.now),
        transport=httpx2.MockTransport(answer),
    ) as client:
        timing = engine_of(client).timing
        timing.clock, timing.sleep = virtual.clock, interrupted
        client.request("GET", "/x")
        with pytest.raises(KeyboardInterrupt):
            client.request("GET", "/x")
        timing.sleep = virtual.sleep
        client.request("GET", "/x")
    assert begun == [0, 30]


class Crowd:
    """Counts the requests that are under way at the same time."""

    def __init__(self) -> None:
        self.now = self.most = 0
        self._lock = threading.Lock()

    def enter(self) -> None:
        with self._lock:
            self.now += 1
            self.most = max(self.most, self.now)

    def leave(self) -> None:
        with self._lock:
            self.now -= 1


def test_in_flight_threads() -> None:
    """No more requests are under way than allowed, by whatever copy of the client."""
    crowd = Crowd()

    def slow(request: httpx2.Request) -> httpx2.Response:
        crowd.enter()
        time.sleep(0.002)
        crowd.leave()
        return answer(request)

    with SyncClient(
        settings("https://x.invalid"),
        credentials={"api_key": "k"},
        max_in_flight=3,
        transport=httpx2.MockTransport(slow),
    ) as client:
        copies = [client, client.with_options(timeout=1)]

        def ask(index: int) -> None:
            copies[index % 2].request("GET", "/x")

        with ThreadPoolExecutor(16) as threads:
            list(threads.map(ask, range(100)))
    assert crowd.most == 3


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_in_flight_tasks(backend: str) -> None:
    """The same for tasks; one that gives up waiting, or fails, leaves its place."""
    crowd = Crowd()

    async def slow(request: httpx2.Request) -> httpx2.Response:
        crowd.enter()
        try:
            await anyio.sleep(0.002)
        finally:
            crowd.leave()
        return httpx2.Response(404 if request.url.path == "/bad" else 200, json={})

    async def main() -> None:
        async with AsyncClient(
            settings("https://x.invalid"),
            credentials={"api_key": "k"},
            max_in_flight=3,
            transport=httpx2.MockTransport(slow),
        ) as client:

            async def ask(path: str, seconds: float) -> None:
                with anyio.move_on_after(seconds), suppress(NotFoundError):
                    await client.request("GET", path, options=RequestOptions(max_retries=0))

            async with anyio.create_task_group() as group:
                for index in range(60):
                    path = "/bad" if index % 5 == 0 else "/x"
                    group.start_soon(ask, path, 0.004 if index % 3 == 0 else 10)
            await ask("/x", 10)

    anyio.run(main, backend=backend)
    assert crowd.most == 3
    assert crowd.now == 0


@pytest.mark.parametrize(
    "limits",
    [
        {"rate_limit": 0},
        {"rate_limit": RateLimit(5, 0)},
        {"rate_limit": RateLimit(5, float("inf"))},
        {"rate_limit": RateLimit(5, float("nan"))},
        {"rate_limit": RateLimit(5, -1)},
        {"rate_limit": RateLimit(0)},
        {"rate_limit": RateLimit(2.5, 60)},  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        {"rate_limit": RateLimit("5", "60")},  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        {"rate_limit": RateLimit(5, "60")},  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        {"rate_limit": (5, 60)},
        {"rate_limit": "5"},
        {"rate_limit": True},
        {"rate_limit": 10**30},
        {"max_in_flight": 0},
        {"max_in_flight": -1},
        {"max_in_flight": 1.5},
        {"max_in_flight": "1"},
        {"max_in_flight": True},
    ],
)
def test_limits_that_let_nothing_through(limits: dict[str, Any]) -> None:
    """A limit that can't be kept, or is none, is refused at once."""
    make: Callable[..., object] = SyncClient
    with pytest.raises(ConfigurationError, match=next(iter(limits))):
        make(settings("https://x"), **limits)


def test_a_number_is_a_minute() -> None:
    """A plain number of requests counts for a minute."""
    assert Limits(1000, None)
    assert not Limits(None, None)
    assert RateLimit(1000) == (1000, 60.0)
