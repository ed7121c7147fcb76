"""Signals that end a run: as exceptions, so that it cleans up, and not while files are replaced."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Generator
from types import FrameType

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")
_SIGNALS = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]


class Interrupted(KeyboardInterrupt):
    """A signal other than that of Ctrl-C asks the process to end."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


@contextlib.contextmanager
def raised() -> Generator[None]:
    """Raise Interrupted on signals that would end the process at once; ignored ones stay so."""
    with contextlib.ExitStack() as stack:
        for number in _SIGNALS if _is_main() else ():
            if signal.getsignal(number) is signal.SIG_DFL:
                stack.callback(signal.signal, number, signal.signal(number, _raise))
        yield


def _raise(number: int, _: FrameType | None) -> None:
    raise Interrupted(number)


@contextlib.contextmanager
def deferred() -> Generator[None]:
    """Let signals that end a run wait until this ends: for moments, while files are replaced."""
    waiting: list[int] = []
    with contextlib.ExitStack() as stack:
        for number in _SIGNALS if _is_main() else ():
            if signal.getsignal(number) not in (signal.SIG_IGN, None):
                before = signal.signal(number, lambda number, _: waiting.append(number))
                stack.callback(signal.signal, number, before)
        yield
    if waiting:
        signal.raise_signal(waiting[0])


def by_default() -> None:
    """Let signals end this process at once, but for that of Ctrl-C, which is ignored."""
    for number in _SIGNALS:
        signal.signal(number, signal.SIG_IGN if number == signal.SIGINT else signal.SIG_DFL)


def _is_main() -> bool:
    """Whether this is the thread that handles signals."""
    return threading.current_thread() is threading.main_thread()
