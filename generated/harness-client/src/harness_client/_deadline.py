"""How long a call may take in all, whatever it waits for."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import httpx2

from ._errors import ArgumentError

_LONGEST = 31_536_000.0  # a year: what sockets and locks can count
_SLACK = 0.02  # seconds: a socket may wake up a little before the clock says so


class OverdueError(httpx2.TimeoutException):
    """The deadline of a call has passed, or what it waits for comes later."""


class Deadline:
    """The moment at which a call ends, one way or another.

    Args:
        seconds: How far away it is.
        clock: The time in seconds.

    Raises:
        ArgumentError: It is not in the future.
    """

    __slots__ = ("_at", "_clock", "seconds")

    def __init__(self, seconds: float, clock: Callable[[], float]) -> None:
        if not seconds > 0:
            raise ArgumentError(f"deadline={seconds!r}: not a positive number of seconds")
        self.seconds = seconds
        self._clock = clock
        self._at = clock() + min(seconds, _LONGEST)

    def remaining(self) -> float:
        """Return the seconds that are left, fewer than none when it has passed."""
        return self._at - self._clock()

    def ended(self, error: Exception) -> bool:
        """Whether it is because of the deadline that something timed out."""
        if isinstance(error, OverdueError):
            return True
        return isinstance(error, httpx2.TimeoutException) and self.remaining() <= _SLACK

    def check(self, request: httpx2.Request) -> None:
        """Do nothing as long as there is time.

        Raises:
            OverdueError: It has passed.
        """
        if self.remaining() <= 0:
            raise OverdueError("no time left", request=request)


_CURRENT: ContextVar[Deadline | None] = ContextVar("deadline", default=None)
current = _CURRENT.get
"""Return the deadline of the blocking call that is being made."""


@contextmanager
def in_force(deadline: Deadline | None) -> Generator[None]:
    """Have whatever blocks know the deadline."""
    token = _CURRENT.set(deadline)
    try:
        yield
    finally:
        _CURRENT.reset(token)


@contextmanager
def shortened(request: httpx2.Request) -> Generator[None]:
    """Give a blocking request no more time for each of its operations than its call has left."""
    deadline, timeouts = current(), request.extensions.get("timeout")
    if deadline is None or not timeouts:
        yield
        return
    deadline.check(request)
    left = deadline.remaining()
    request.extensions["timeout"] = {kind: _least(t, left) for kind, t in timeouts.items()}
    try:
        yield
    finally:
        request.extensions["timeout"] = timeouts


def within(timeout: float | None, error: Callable[[str], Exception]) -> float | None:
    """Return how long an operation of a socket may take, as far as the deadline allows.

    Args:
        timeout: Seconds that it may take otherwise.
        error: Makes what is raised if the deadline has passed.
    """
    deadline = current()
    if deadline is None:
        return timeout
    left = deadline.remaining()
    if left <= 0:
        raise error("the deadline has passed")
    return _least(timeout, left)


def acquire(lock: Any, request: httpx2.Request) -> None:
    """Acquire a lock or a semaphore of threads, until the deadline at most.

    Raises:
        OverdueError: Others kept it for too long.
    """
    deadline = current()
    if deadline is None:
        lock.acquire()
    elif not lock.acquire(timeout=max(deadline.remaining(), 0)):
        raise OverdueError("others took too long", request=request)


def _least(timeout: float | None, left: float) -> float:
    return left if timeout is None else min(timeout, left)
