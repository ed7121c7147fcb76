"""Client-side limits: requests in a window of time, and requests at once.

Copies of a client share its limits, and so do all threads and tasks that use one of them.
"""

from __future__ import annotations

import sys
import threading
from collections import deque
from collections.abc import AsyncGenerator, Generator
from contextlib import (
    AbstractContextManager,
    asynccontextmanager,
    contextmanager,
    nullcontext,
    suppress,
)
from typing import TYPE_CHECKING, Any, NamedTuple

from ._errors import ConfigurationError

if TYPE_CHECKING:
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


class Limits:
    """The limits of one client and its copies.

    Raises:
        ConfigurationError: A limit lets nothing through.
    """

    def __init__(self, rate: RateLimit | int | None, in_flight: int | None) -> None:
        if in_flight is not None and not _is_count(in_flight):
            raise ConfigurationError(f"max_in_flight={in_flight!r}: not a number of requests")
        self._window = None if rate is None else Window(_limit(rate))
        self._in_flight = in_flight
        self._threads: AbstractContextManager[Any] = (
            nullcontext() if in_flight is None else threading.BoundedSemaphore(in_flight)
        )
        self._tasks: Any = None

    def __bool__(self) -> bool:
        return self._window is not None or self._in_flight is not None

    @contextmanager
    def turn(self, timing: Timing) -> Generator[None]:
        """Wait for a turn, and hold it: for threads."""
        with self._threads:
            if self._window is not None:
                _wait(self._window, timing)
            yield

    @asynccontextmanager
    async def async_turn(self, timing: Timing) -> AsyncGenerator[None]:
        """Wait for a turn, and hold it: for tasks."""
        async with self._semaphore():
            if self._window is not None:
                await _wait_async(self._window, timing)
            yield

    def _semaphore(self) -> Any:
        if self._in_flight is None:
            return nullcontext()
        if self._tasks is None:
            import anyio

            self._tasks = anyio.Semaphore(self._in_flight)
        return self._tasks


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


def _wait(window: Window, timing: Timing) -> None:
    slot = window.reserve(timing.clock())
    try:
        while pause := window.wait(slot, timing.clock()):
            timing.sleep(pause)
    except BaseException:
        window.give_up(slot)
        raise


async def _wait_async(window: Window, timing: Timing) -> None:
    slot = window.reserve(timing.clock())
    try:
        while pause := window.wait(slot, timing.clock()):
            await timing.async_sleep(pause)
    except BaseException:
        window.give_up(slot)
        raise
