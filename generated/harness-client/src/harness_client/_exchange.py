"""From a request to its final answer: redirects and retries, as steps that a driver carries out.

``Exchange.steps`` yields what to do, a request to send or a pause, and is sent what came of it; the
synchronous and the asynchronous driver are all that differs between the two clients.
"""

from __future__ import annotations

import random
import time
from collections.abc import Awaitable, Callable, Collection, Generator
from dataclasses import dataclass
from typing import Any, NamedTuple, cast

import httpx2

from ._connection import connection_error, deadline_error
from ._deadline import Deadline
from ._errors import ApiStatusError, RedirectError
from ._redirects import redirected
from ._retry import IDEMPOTENT, Fault, RetryPolicy, fault_of_error, fault_of_status, retry_after
from ._telemetry import LOGGER
from ._urls import shown

_MOST_REDIRECTS = 10
TOKEN_REQUEST = "sdk.token"
"""Among the extensions of a request: it asks for a token, and is not the call's own."""
ONCE = "sdk.once"
"""Among the extensions of a request: its body can't be sent again."""


async def _sleep(seconds: float) -> None:
    import anyio

    await anyio.sleep(seconds)


@dataclass(slots=True)
class Timing:
    """Clock, chance and sleep, in one place so that tests can replace them."""

    clock: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    random: Callable[[], float] = random.random
    sleep: Callable[[float], None] = time.sleep
    async_sleep: Callable[[float], Awaitable[None]] = _sleep


class Send(NamedTuple):
    """Send this request, without following redirects, and read the whole answer.

    ``auth`` is as httpx2 takes it: None is none at all, of the HTTP client itself neither.
    """

    request: httpx2.Request
    auth: Any
    number: int


class Pause(NamedTuple):
    """Wait this many seconds."""

    seconds: float


def is_success(response: httpx2.Response) -> bool:
    """Whether an answer is a success, asked for often enough to have it fast."""
    return 200 <= response.status_code <= 299


Flow = Generator[Send | Pause, httpx2.Response | None, httpx2.Response]


@dataclass(slots=True)
class Exchange:
    """One call: how its request becomes an answer.

    Args:
        request: What to send.
        auth: What answers challenges, None to leave that to the HTTP client.
        operation: What the log calls it.
        replayable: Whether its body can be sent again.
        policy: When to send it again.
        timing: Clock, chance and sleep.
        allow_http: Whether a redirect may lead to an unencrypted address.
        secret_query: Names of query parameters that authenticate.
        deadline: When it has to be over.
    """

    request: httpx2.Request
    auth: httpx2.Auth | None
    operation: str
    replayable: bool
    policy: RetryPolicy
    timing: Timing
    allow_http: bool
    secret_query: Collection[str] = ()
    deadline: Deadline | None = None
    acted: bool = False
    """Whether the server has acted on the request, and only the result is still to be fetched."""

    def steps(self) -> Flow:
        """Send the request until its answer is final.

        Raises:
            ApiConnectionError: There was no usable answer.
            DeadlineExceededError: There was none in time.
            ResponseDecodeError: The answer's content coding is broken.
        """
        started, attempt = self.timing.clock(), 0
        while True:
            try:
                response = yield from self._following(attempt)
            except httpx2.RequestError as error:
                if self.deadline is not None and self.deadline.ended(error):
                    overdue = deadline_error(self.deadline, self.request, attempt + 1, error)
                    raise overdue from error
                pause = self._after_error(error, attempt, started)
                if pause is None:
                    raise connection_error(
                        error, self.request, attempts=attempt + 1, replayable=self.replayable
                    ) from error
            except ApiStatusError as refusal:  # of the server that gives out tokens
                pause = self._after_answer("GET", refusal.response, attempt, started)
                if pause is None:
                    raise
            else:
                if is_success(response):
                    return response
                pause = self._after_answer(self.request.method, response, attempt, started)
                if pause is None:
                    return response
            attempt += 1
            yield Pause(pause)

    def _after_error(
        self, error: httpx2.RequestError, attempt: int, started: float
    ) -> float | None:
        # Asking for a token again changes nothing.
        method = "GET" if TOKEN_REQUEST in error.request.extensions else self.request.method
        return self._pause(
            method, fault_of_error(error), attempt, started, None, type(error).__name__
        )

    def _after_answer(
        self, method: str, response: httpx2.Response, attempt: int, started: float
    ) -> float | None:
        status = response.status_code
        asked = retry_after(response.headers.get("retry-after"), self.timing.wall)
        return self._pause(method, fault_of_status(status), attempt, started, asked, str(status))

    def _pause(
        self,
        method: str,
        fault: Fault,
        attempt: int,
        started: float,
        asked: float | None,
        why: str,
    ) -> float | None:
        timing = self.timing
        elapsed, chance = timing.clock() - started, timing.random()
        pause = self.policy.pause(method, fault, attempt, elapsed, chance, asked)
        if pause is None or not self.replayable or (self.acted and method not in IDEMPOTENT):
            return None
        if self.deadline is not None and pause >= self.deadline.remaining():
            return None
        LOGGER.info("%s: %s, trying again in %.1f s", self.operation, why, pause)
        return pause

    def _following(self, attempt: int) -> Flow:
        request = self.request
        auth: Any = self.auth or httpx2.USE_CLIENT_DEFAULT
        for _ in range(_MOST_REDIRECTS + 1):
            if self.deadline is not None:
                self.deadline.check(request)
            send = Send(request, auth, attempt + 1)
            response = cast("httpx2.Response", (yield send))
            # Asking the response itself takes its time.
            if not 300 <= response.status_code <= 399 or not response.has_redirect_location:
                return response
            onward = redirected(
                request,
                response,
                replayable=self.replayable,
                allow_http=self.allow_http,
                secret_query=self.secret_query,
            )
            self.acted = self.acted or response.status_code == 303
            auth = auth if onward.url.origin == request.url.origin else None
            request = onward
        raise RedirectError(
            f"{request.method} {shown(request.url)}: more than {_MOST_REDIRECTS} redirects",
            request=request,
        )
