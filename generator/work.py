"""Pieces of work that do not depend on each other: on several processes, and none twice.

A piece is a function of a module and what it is given; that and the result are JSON values. Results
are kept for the next build, under the hash of the function's name and of what it was given.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.context import BaseContext
from pathlib import Path
from types import TracebackType
from typing import Any

from generator import cache, interruption

Piece = Callable[[Any], Any]


class Work:
    """Does pieces of work; a context manager, which ends the processes and keeps the results.

    Args:
        jobs: How many processes may work.
        folder: Where results are kept; None for nowhere.
        name: The name of the cache's entry, which says all that results depend on besides what
            functions are given.
    """

    def __init__(self, jobs: int = 1, folder: Path | None = None, name: str = "") -> None:
        self._jobs = jobs
        self._folder, self._name = folder, name
        self._known = cache.load(folder, name) or {}
        self._used: dict[str, Any] = {}
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Work:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._pool:
            self._pool.shutdown(wait=kind is None, cancel_futures=True)
        if kind is None and self._used.keys() != self._known.keys():
            cache.save(self._folder, self._name, self._used)

    def start(self, prepare: Callable[[], object]) -> None:
        """Start the processes early, each with ``prepare``, if there will be enough to do."""
        if self._jobs > 1 and not self._known and not self._pool:
            self._pool = ProcessPoolExecutor(
                self._jobs, _context(), initializer=_begin, initargs=(prepare,)
            )
            for _ in range(self._jobs):
                self._pool.submit(_nothing)

    def map(self, piece: Piece, given: Sequence[Any]) -> list[Any]:
        """Return the results of ``piece`` for each of ``given``, in that order."""
        names = [cache.name_of(piece.__module__, piece.__qualname__, each) for each in given]
        todo = {n: each for n, each in zip(names, given, strict=True) if n not in self._known}
        run: Any = self._pool.map if self._pool else map
        found = self._known | dict(zip(todo, run(piece, todo.values()), strict=True))
        self._used |= {name: found[name] for name in names}
        return [found[name] for name in names]


def _begin(prepare: Callable[[], object]) -> None:
    """Make a process leave an interruption to its parent, and end when that does."""
    interruption.by_default()
    threading.Thread(target=_follow, daemon=True).start()
    prepare()


def _follow() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _nothing() -> None:
    """Have a process start."""


def _context() -> BaseContext:
    """Forked processes have the stages loaded already; elsewhere than on Linux it is not safe."""
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
