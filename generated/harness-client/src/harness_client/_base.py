"""What the synchronous and the asynchronous client have in common.

Modules that only a call needs are imported by the first one, so that importing the package and
making a client cost little.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Generic, NoReturn, Self, TypeVar

from ._names import Named
from ._places import PerProcess
from ._types import UNSET, Unset

if TYPE_CHECKING:
    import httpx2

    from ._async import AsyncEngine
    from ._sync import SyncEngine

E = TypeVar("E", "SyncEngine", "AsyncEngine")


class BaseClient(Named, Generic[E]):
    """Scopes, options and the text form of a client."""

    _make: Callable[[], E]
    _made: E | None
    _making: PerProcess[threading.Lock]

    def __init__(self, make: Callable[[], E]) -> None:
        self._begin(make)

    def _begin(self, make: Callable[[], E]) -> None:
        self._make = make
        self._made = None
        self._making = PerProcess(threading.Lock)

    @property
    def _engine(self) -> E:
        """What makes the calls; made for the first one, once."""
        if self._made is None:
            with self._making.get():
                if self._made is None:
                    self._made = self._make()
        return self._made

    def _scoped(self, scopes: Mapping[str, str | Unset | None]) -> Self:
        """Return a client that acts elsewhere by default; it shares this one's connections.

        Choosing an outer scope drops the inner ones that are not chosen too.
        """
        return self._copy(self._engine.scoped(scopes))

    def with_options(
        self,
        *,
        timeout: float | httpx2.Timeout | Unset | None = UNSET,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        deadline: float | Unset | None = UNSET,
    ) -> Self:
        """Return a client with other settings; it shares this one's connections.

        Args:
            timeout: Seconds to wait for each operation of a socket, or ``httpx2.Timeout``; None
                waits for ever.
            max_retries: How often a failed request is sent again.
            headers: Headers to add to every request.
            deadline: Seconds for a complete call, retries and pauses included; None for no end.
        """
        return self._copy(self._engine.configured(timeout, max_retries, headers, deadline))

    def _copy(self, engine: E) -> Self:
        copy = object.__new__(type(self))
        copy._begin(lambda: engine)
        return copy

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            f"a {type(self).__name__} can't be pickled or copied, as it holds connections and"
            " credentials: make one in each process, and copies with with_options()"
        )

    def __repr__(self) -> str:
        if "_make" not in vars(self):  # it could not be made, and a traceback asks
            return f"<{type(self).__name__}, not set up>"
        return f"{type(self).__name__}({self._engine.preparer.described()})"


def engine_of(client: BaseClient[E]) -> E:
    """Return what a client makes its calls with."""
    return client._engine  # pyright: ignore[reportPrivateUsage]
