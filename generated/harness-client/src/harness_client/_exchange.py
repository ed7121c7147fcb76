"""From a request to its final answer: redirects and retries, as steps that a driver carries out.

``exchange`` yields what to do, a request to send or a pause, and is sent what came of it; the
synchronous and the asynchronous driver are all that differs between the two clients.
"""

from __future__ import annotations

import random
import time
from collections.abc import Awaitable, Callable, Generator
from dataclasses import dataclass
from typing import NamedTuple, cast

import httpx2

from ._errors import (
    ApiConnectionError,
    ApiError,
    ApiTimeoutError,
    RedirectError,
    ResponseDecodeError,
)
from ._retry import RetryPolicy
from ._urls import is_loopback

_MOST_REDIRECTS = 10
_FOR_STRANGERS = frozenset({"accept", "accept-encoding", "connection", "host", "user-agent"})


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
    """Send this request, without following redirects, and read the whole answer."""

    request: httpx2.Request
    auth: httpx2.Auth | None = None


class Pause(NamedTuple):
    """Wait this many seconds."""

    seconds: float


Flow = Generator[Send | Pause, httpx2.Response | None, httpx2.Response]


def exchange(
    request: httpx2.Request,
    auth: httpx2.Auth | None,
    *,
    replayable: bool,
    policy: RetryPolicy,
    timing: Timing,
    allow_http: bool,
) -> Flow:
    """Send a request until its answer is final.

    Raises:
        ApiConnectionError: There was no usable answer.
        ResponseDecodeError: The answer's content coding is broken.
    """
    started, attempt = timing.clock(), 0
    while True:
        pause: float | None
        try:
            response = yield from _following(request, auth, replayable, allow_http)
        except httpx2.RequestError as error:
            pause = policy.pause_after_error(
                request.method, error, attempt, timing.clock() - started, timing.random()
            )
            if pause is None or not replayable:
                raise connection_error(error, request, pause is not None) from error
        else:
            if response.is_success:
                return response
            pause = policy.pause_after_status(
                request.method,
                response.status_code,
                response.headers,
                attempt,
                timing.clock() - started,
                timing.random(),
                timing.wall,
            )
            if pause is None or not replayable:
                return response
        attempt += 1
        yield Pause(pause)


def _following(
    request: httpx2.Request, auth: httpx2.Auth | None, replayable: bool, allow_http: bool
) -> Flow:
    for _ in range(_MOST_REDIRECTS + 1):
        response = cast("httpx2.Response", (yield Send(request, auth)))
        if not response.has_redirect_location:
            return response
        onward = redirected(request, response, replayable=replayable, allow_http=allow_http)
        auth = auth if onward.url.origin == request.url.origin else None
        request = onward
    raise RedirectError(
        f"{request.method} {_shown(request.url)}: more than {_MOST_REDIRECTS} redirects",
        request=request,
    )


def redirected(
    request: httpx2.Request, response: httpx2.Response, *, replayable: bool, allow_http: bool
) -> httpx2.Request:
    """Return the request that follows a redirect, without secrets if it leaves the origin.

    Raises:
        RedirectError: Following would change the method, send a body to a stranger, or give up
            encryption.
    """
    onward = response.next_request
    problem = _problem(request, response, onward, replayable, allow_http)
    if onward is None or problem:
        where = _shown(onward.url) if onward else "an invalid address"
        raise RedirectError(
            f"{response.status_code}: {request.method} {_shown(request.url)} is redirected to "
            f"{where}, {problem or 'which is no URL'}",
            request=request,
            response=response,
        )
    if onward.url.origin != request.url.origin:
        kept = [(k, v) for k, v in onward.headers.multi_items() if k.lower() in _FOR_STRANGERS]
        onward.headers = httpx2.Headers(kept)
    elif "cookie" in request.headers:
        onward.headers["cookie"] = request.headers["cookie"]
    return onward


def _problem(
    request: httpx2.Request,
    response: httpx2.Response,
    onward: httpx2.Request | None,
    replayable: bool,
    allow_http: bool,
) -> str:
    if onward is None:
        return ""
    has_body = onward.method not in ("GET", "HEAD")
    if onward.method != request.method and response.status_code != 303:
        return f"which would turn it into {onward.method}"
    if has_body and onward.url.origin != request.url.origin:
        return "which is another server, and has no business with its body"
    if has_body and not replayable:
        return "but its body can't be sent again"
    encrypted = onward.url.scheme == "https" or onward.url.origin == request.url.origin
    if not encrypted and not allow_http and not is_loopback(onward.url.host):
        return "which is not encrypted"
    return ""


def connection_error(
    error: httpx2.RequestError, request: httpx2.Request, unrepeatable: bool = False
) -> ApiError:
    """Return our exception for one of the HTTP library's."""
    where = f"{request.method} {_shown(request.url)}"
    note = "; its body can't be sent again, so it was not retried" if unrepeatable else ""
    said = str(error) or type(error).__name__
    if isinstance(error, httpx2.TimeoutException):
        kind = type(error).__name__.removesuffix("Timeout").lower()
        return ApiTimeoutError(f"{where}: timed out ({kind}){note}", request=request)
    if isinstance(error, httpx2.DecodingError):
        return ResponseDecodeError(
            f"{where}: the answer can't be unpacked: {said}", request=request
        )
    return ApiConnectionError(f"{where}: {said}{note}", request=request)


def _shown(url: httpx2.URL) -> str:
    """Return a URL without user info and query, where secrets may be."""
    return str(url.copy_with(userinfo=b"", query=None, fragment=None))
