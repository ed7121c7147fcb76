"""A successful answer whose body has not been read yet, and the duty to close it."""

from __future__ import annotations

import warnings
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import httpx2

from ._connection import connection_error, deadline_error
from ._deadline import Deadline, OverdueError, in_force
from ._errors import ApiError
from ._foreign import request_error
from ._plan import RoutePlan
from ._reading import too_large

if TYPE_CHECKING:
    from ._engine import Engine


T = TypeVar("T")


class Opened:
    """An answer that is still open: its route, and the engine that can decode it."""

    def __init__(
        self,
        route: RoutePlan,
        response: httpx2.Response,
        engine: Engine[Any],
        deadline: Deadline | None = None,
    ) -> None:
        self.route = route
        self.response = response
        self.engine = engine
        self.deadline = deadline
        """When the body has to be there; None for no end."""
        self._taken = False

    def take(self) -> None:
        """Begin to read the body.

        Raises:
            httpx2.StreamConsumed: That has been done before.
        """
        if self._taken:
            raise httpx2.StreamConsumed
        self._taken = True

    def fail(self, error: Exception) -> NoReturn:
        """Raise what went wrong while the body was read, as ours if it broke off or is broken.

        Raises:
            ApiConnectionError: The body breaks off.
            DeadlineExceededError: It is not there in time.
            ResponseDecodeError: It can't be unpacked.
            Exception: The error as it is.
        """
        request = self.response.request
        known = request_error(error, request)
        if known is None:
            raise error
        failed: ApiError
        if self.deadline is not None and self.deadline.ended(known):
            failed = deadline_error(self.deadline, request, 1, known)
        else:
            failed = connection_error(known, request, attempts=1, replayable=True)
        self.engine.clean(failed)
        raise failed from known

    def read(self, step: Callable[[], T]) -> T:
        """Return what one step of reading gives, if it comes in time.

        Raises:
            httpx2.RequestError: It does not.
        """
        if self.deadline is None:
            return step()
        with in_force(self.deadline):
            self.deadline.check(self.response.request)
            return step()

    async def aread(self, step: Callable[[], Awaitable[T]]) -> T:
        """Return what one step of reading gives, if it comes in time; errors as of ``read``."""
        if self.deadline is None:
            return await step()
        from anyio import move_on_after

        with move_on_after(self.deadline.remaining()):
            return await step()
        raise OverdueError("the body takes too long", request=self.response.request)

    def check(self, size: int, limit: int | None, option: str = "") -> None:
        """Refuse more bytes than there may be.

        Raises:
            ResponseTooLargeError: ``size`` is above the ``limit``, which ``option`` sets.
        """
        if limit is not None and size > limit:
            raise too_large(self.response, limit, option)

    def __repr__(self) -> str:
        state = "closed" if self.response.is_closed else "open"
        return f"{self.route.operation_id}: {self.response.status_code}, {state}"

    def __del__(self, warn: Callable[..., None] = warnings.warn) -> None:
        if self.response.is_closed:
            return
        warn(f"unclosed answer of {self!r}; use 'with', or close()", ResourceWarning, source=self)
        if isinstance(self.response.stream, httpx2.SyncByteStream):
            self.response.close()
