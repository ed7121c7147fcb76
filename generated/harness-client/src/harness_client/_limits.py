"""Client-side limits: requests in a window of time, and requests at once.

Copies of a client share its limits, and so do all threads and tasks that use one of them.
"""

from __future__ import annotations

import sys
import threading
from collections import deque
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager, nullcontext, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from ._errors import ConfigurationError
from ._places import PerLoop, PerProcess

if TYPE_CHECKING:
    import httpx2

    from ._deadline import Deadline
    from ._exchange import Timing


class RateLimit(NamedTuple):
    """So many requests in any window of so many seconds, retries and redirects among them.

    What credentials send besides is not counted: the request for an OAuth2 token, which the API
    does not serve by its key, and the second try of a request whose token or digest was refused.

    Args:
        requests: How many requests may begin within the window.
        seconds: The length of the window.
    """

    requests: int
    seconds: float = 60.0


class Window:
    """Lets requests begin in the order in which they asked, never more than the limit says.

    Who asks gets a slot, the first moment that will be free, and waits for it. As waking up may
    take longer than promised, what counts is when the ones before really began.
    """

    def __init__(self, limit: RateLimit) -> None:
        self._limit = limit
        self._slots: list[float] = []
        self._begun: deque[float] = deque(maxlen=limit.requests)
        self._lock = threading.Lock()

    def reserve(self, now: float) -> float:
        """Return the moment from which the next request may begin, and keep it."""
        count, seconds = self._limit
        with self._lock:
            slots = self._slots
            while len(slots) > count and slots[0] + seconds <= now:
                del slots[0]
            slot = max(now, slots[-1]) if slots else now
            if len(slots) >= count:
                slot = max(slot, slots[-count] + seconds)
            slots.append(slot)
            return slot

    def wait(self, slot: float, now: float) -> float:
        """Return the seconds still to wait; none means that the request begins now."""
        with self._lock:
            pause = slot - now
            if len(self._begun) == self._limit.requests:
                pause = max(pause, self._begun[0] + self._limit.seconds - now)
            if pause > 0:
                return pause
            self._begun.append(now)
            return 0.0

    def give_up(self, slot: float) -> None:
        """Leave a slot to others."""
        with self._lock, suppress(ValueError):
            self._slots.remove(slot)


@dataclass(slots=True)
class _Held:
    """A turn that a call holds; what it calls itself, as in a hook, needs no other."""

    limits: Limits
    held: bool = True


_HELD: ContextVar[tuple[_Held, ...]] = ContextVar("held", default=())


class Limits:
    """The limits of one client and its copies, in each process anew.

    Raises:
        ConfigurationError: A limit lets nothing through.
    """

    def __init__(self, rate: RateLimit | int | None, in_flight: int | None) -> None:
        if in_flight is not None and not _is_count(in_flight):
            raise ConfigurationError(f"max_in_flight={in_flight!r}: not a number of requests")
        limit = None if rate is None else _limit(rate)
        self._windows = None if limit is None else PerProcess(lambda: Window(limit))
        self._in_flight = in_flight
        count = in_flight or 1
        self._threads = PerProcess(lambda: threading.BoundedSemaphore(count))
        self._tasks: PerLoop[Any] = PerLoop(lambda: _async_semaphore(count))

    def __bool__(self) -> bool:
        return self._windows is not None or self._in_flight is not None

    @contextmanager
    def turn(self, timing: Timing, request: httpx2.Request) -> Generator[None]:
        """Wait for a turn, and hold it: for threads."""
        from ._deadline import acquire, current

        slot = self._threads.get() if self._needs_slot() else None
        if slot is not None:
            acquire(slot, request)
        try:
            if self._windows is not None:
                _wait(self._windows.get(), timing, request, current())
            with self._holding():
                yield
        finally:
            if slot is not None:
                slot.release()

    @asynccontextmanager
    async def async_turn(
        self, timing: Timing, request: httpx2.Request, deadline: Deadline | None
    ) -> AsyncGenerator[None]:
        """Wait for a turn, and hold it: for tasks."""
        slot = self._tasks.get() if self._needs_slot() else nullcontext()
        async with slot:
            if self._windows is not None:
                await _wait_async(self._windows.get(), timing, request, deadline)
            with self._holding():
                yield

    def _needs_slot(self) -> bool:
        nested = any(held.held and held.limits is self for held in _HELD.get())
        return self._in_flight is not None and not nested

    @contextmanager
    def _holding(self) -> Generator[None]:
        held = _Held(self)
        token = _HELD.set((*_HELD.get(), held))
        try:
            yield
        finally:
            held.held = False  # tasks that began meanwhile still know of it
            _HELD.reset(token)


def _async_semaphore(count: int) -> Any:
    import anyio

    return anyio.Semaphore(count)


def _is_count(value: object) -> bool:
    return type(value) is int and 1 <= value <= sys.maxsize


def _limit(rate: Any) -> RateLimit:
    limit = RateLimit(rate) if type(rate) is int else rate
    if not isinstance(limit, RateLimit):
        wanted = "neither a number of requests nor a RateLimit"
        raise ConfigurationError(f"rate_limit={rate!r}: {wanted}")
    seconds: Any = limit.seconds
    if (
        not _is_count(limit.requests)
        or not isinstance(seconds, (int, float))
        or not 0 < seconds < float("inf")
    ):
        raise ConfigurationError(f"rate_limit={limit} lets nothing through, or is no limit at all")
    return limit


def _wait(
    window: Window, timing: Timing, request: httpx2.Request, deadline: Deadline | None
) -> None:
    slot = window.reserve(timing.clock())
    try:
        while pause := window.wait(slot, timing.clock()):
            _check(pause, deadline, request)
            timing.sleep(pause)
    except BaseException:
        window.give_up(slot)
        raise


async def _wait_async(
    window: Window, timing: Timing, request: httpx2.Request, deadline: Deadline | None
) -> None:
    slot = window.reserve(timing.clock())
    try:
        while pause := window.wait(slot, timing.clock()):
            _check(pause, deadline, request)
            await timing.async_sleep(pause)
    except BaseException:
        window.give_up(slot)
        raise


def _check(pause: float, deadline: Deadline | None, request: httpx2.Request) -> None:
    """Do not begin to wait for a turn that comes too late.

    Raises:
        OverdueError: It does.
    """
    if deadline is not None and pause >= deadline.remaining():
        from ._deadline import OverdueError

        raise OverdueError(f"rate_limit allows it in {pause:.1f} s only", request=request)
