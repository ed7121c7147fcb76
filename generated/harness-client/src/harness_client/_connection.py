"""Errors of the HTTP library as ours: what happened, and what to do about it."""

from __future__ import annotations

import socket

import httpx2

from ._deadline import Deadline
from ._errors import (
    ApiConnectionError,
    ApiError,
    ApiTimeoutError,
    DeadlineExceededError,
    ResponseDecodeError,
)
from ._retry import Fault, causes, certificate_problem, fault_of_error, retried
from ._secrets import forget_frames
from ._urls import shown

_TIMEOUTS = {
    "connect": "no connection{within}: check the address and the network, or raise timeout",
    "read": "no answer{within}: raise timeout, of the client or in options, if it needs longer",
    "write": "the server did not take the body{within}: raise timeout if it needs longer",
    "pool": "no connection became free{within}: make fewer calls at once (max_in_flight), or allow"
    " more connections (http_options, limits)",
}


def connection_error(
    error: httpx2.RequestError, request: httpx2.Request, *, attempts: int, replayable: bool
) -> ApiError:
    """Return our exception for one of the HTTP library's.

    Args:
        error: What went wrong. It loses its traceback: the frames in it know the credentials.
        request: The call's request; the error may have come with another, as for a token.
        attempts: How often it was sent.
        replayable: Whether its body can be sent again.
    """
    fault = fault_of_error(error)
    at_fault = error.request
    where = f"{at_fault.method} {shown(at_fault.url)}"
    note = _note(request, fault, attempts, replayable)
    problem = f"{where}: {_said(error, at_fault, fault)}{note}"
    forget_frames(error)
    if fault is Fault.UNREADABLE:
        return ResponseDecodeError(problem, request=request)
    timed_out = isinstance(error, httpx2.TimeoutException)
    return (ApiTimeoutError if timed_out else ApiConnectionError)(problem, request=request)


def deadline_error(
    deadline: Deadline, request: httpx2.Request, attempts: int, error: Exception | None = None
) -> DeadlineExceededError:
    """Return the error of a call whose deadline has passed; the last one loses its traceback."""
    detail = ""
    if error is not None:
        detail = f" ({type(error).__name__}: {error})"
        forget_frames(error)
    return DeadlineExceededError(
        f"{request.method} {shown(request.url)}: not done within the deadline of"
        f" {deadline.seconds:g} s{detail}; attempts: {attempts}; raise deadline, of the client or"
        " in options, if it needs longer",
        request=request,
    )


def _note(request: httpx2.Request, fault: Fault, attempts: int, replayable: bool) -> str:
    """Return why there was no further attempt."""
    if attempts > 1:
        return f"; {attempts} attempts"
    if not replayable and retried(request.method, fault):
        return "; its body can't be sent again, so it was not retried"
    if fault in (Fault.BROKEN, Fault.SILENT) and not retried(request.method, fault):
        return f"; the server may have acted on it, so a {request.method} was not retried"
    return ""


def _said(error: httpx2.RequestError, request: httpx2.Request, fault: Fault) -> str:
    said = str(error) or type(error).__name__
    if isinstance(error, httpx2.TimeoutException):
        return _timeout(error, request)
    if fault is Fault.CERTIFICATE:
        return (
            f"the server's certificate is not trusted ({certificate_problem(error)}); if it is"
            " your own, give its authority: http_options={'verify': ssl_context}"
        )
    if fault is Fault.UNREADABLE:
        return f"the answer can't be unpacked: {said}"
    if fault is Fault.UNREACHABLE:
        unknown = any(isinstance(cause, socket.gaierror) for cause in causes(error))
        what = f"the host {request.url.host} is not known" if unknown else "can't connect"
        return f"{what}: {said}; check the base URL and the network"
    return said


def _timeout(error: httpx2.TimeoutException, request: httpx2.Request) -> str:
    kind = type(error).__name__.removesuffix("Timeout").lower()
    seconds = request.extensions.get("timeout", {}).get(kind)
    within = "" if seconds is None else f" within {seconds:g} s"
    advice = _TIMEOUTS.get(kind, "raise timeout if it needs longer")
    return f"timed out ({kind}), {advice.format(within=within)}"
