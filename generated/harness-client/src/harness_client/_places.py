"""What each process, or each event loop, has for itself, as it can't be shared with another.

After a fork the child has copies of its parent's sockets and locks, and an event loop has no use
for what waits in another one.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, Generic, TypeVar
from weakref import WeakKeyDictionary

T = TypeVar("T")


class PerProcess(Generic[T]):
    """One value a process, made when it first asks; those of others stay as they are."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._made: dict[int, T] = {}

    def get(self) -> T:
        """Return the value of this process."""
        process = os.getpid()
        found = self._made.get(process)
        return self._made.setdefault(process, self._make()) if found is None else found


class PerLoop(Generic[T]):
    """One value an event loop, kept as long as the loop is."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._made: WeakKeyDictionary[Any, T] = WeakKeyDictionary()

    def get(self) -> T:
        """Return the value of the loop that runs."""
        loop = running_loop()
        found = self._made.get(loop)
        return self._made.setdefault(loop, self._make()) if found is None else found


def running_loop() -> Any:
    """Return the event loop that runs, whichever library it is of."""
    import asyncio

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        from anyio.lowlevel import current_token

        return current_token().native_token
