"""Whether and when to send a request again: pure decisions, no clock and no sleep in here.

``RETRIED`` is all there is to say about whether, and docs/retries.md shows it.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final, Literal

import httpx2

IDEMPOTENT: Final = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"})
"""Methods that may be sent twice (RFC 9110, section 9.2.2; QUERY, RFC 10008)."""

When = Literal["always", "if idempotent", "never"]


class Fault(Enum):
    """What can be wrong with an attempt: no usable answer, or one that says "not now"."""

    UNREACHABLE = "no connection: refused, broken off or not established in time, host unknown"
    CERTIFICATE = "the server's certificate is not trusted"
    PROXY = "a proxy refuses to connect"
    NO_SLOT = "no connection of the pool became free in time"
    BROKEN = "the connection broke before, within or after the headers of the answer"
    SILENT = "no answer in time, or the body was not taken in time"
    UNREADABLE = "an answer that can't be unpacked"
    INVALID = "a request that HTTP does not allow"
    LATER_408 = "408"
    LATER_429 = "429"
    LATER_502 = "502"
    LATER_503 = "503"
    LATER_504 = "504"
    REFUSED = "any other status"


RETRIED: Final[Mapping[Fault, When]] = {
    # Nothing was sent.
    Fault.UNREACHABLE: "always",
    Fault.PROXY: "always",
    Fault.NO_SLOT: "always",
    # The server may have acted on it.
    Fault.BROKEN: "if idempotent",
    Fault.SILENT: "if idempotent",
    Fault.LATER_408: "if idempotent",
    Fault.LATER_502: "if idempotent",
    Fault.LATER_503: "if idempotent",
    Fault.LATER_504: "if idempotent",
    # The server says that it did not.
    Fault.LATER_429: "always",
    # It would be the same again.
    Fault.CERTIFICATE: "never",
    Fault.UNREADABLE: "never",
    Fault.INVALID: "never",
    Fault.REFUSED: "never",
}
_STATUSES = {int(f.value): f for f in Fault if f.value.isdigit()}
_ERRORS: tuple[tuple[type[httpx2.RequestError], Fault], ...] = (
    (httpx2.PoolTimeout, Fault.NO_SLOT),
    (httpx2.ConnectTimeout, Fault.UNREACHABLE),
    (httpx2.ConnectError, Fault.UNREACHABLE),
    (httpx2.ProxyError, Fault.PROXY),
    (httpx2.NetworkError, Fault.BROKEN),
    (httpx2.RemoteProtocolError, Fault.BROKEN),
    (httpx2.TimeoutException, Fault.SILENT),
    (httpx2.DecodingError, Fault.UNREADABLE),
)


def fault_of_error(error: BaseException) -> Fault:
    """Return what an error of the HTTP library means."""
    if isinstance(error, httpx2.ConnectError) and certificate_problem(error) is not None:
        return Fault.CERTIFICATE
    return next((fault for kind, fault in _ERRORS if isinstance(error, kind)), Fault.INVALID)


def fault_of_status(status: int) -> Fault:
    """Return what a status that is no success means."""
    return _STATUSES.get(status, Fault.REFUSED)


def certificate_problem(error: BaseException) -> str | None:
    """Return what TLS found wrong with the server's certificate, if that is what an error is."""
    for cause in causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return getattr(cause, "verify_message", "") or str(cause)
    return None


def causes(error: BaseException | None) -> Iterator[BaseException]:
    """Yield an error and what led to it."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How patient a client is.

    Args:
        max_retries: How often a request is sent again at most.
        base: Seconds that the first pause is drawn from; each later one from twice as many.
        cap: The longest pause that backing off comes to.
        limited_base: Like ``base``, after a 429 that does not say how long to wait.
        deadline: Seconds, counted from the first attempt, after which none is begun.
    """

    max_retries: int = 2
    base: float = 0.5
    cap: float = 20.0
    limited_base: float = 4.0
    deadline: float = 120.0

    def pause(
        self,
        method: str,
        fault: Fault,
        attempt: int,
        elapsed: float,
        random: float,
        asked: float | None = None,
    ) -> float | None:
        """Return the seconds to wait before the next attempt, or None to give up.

        Args:
            method: The HTTP method.
            fault: What was wrong.
            attempt: How many attempts there were before this one.
            elapsed: Seconds since the first one began.
            random: A number from 0 to 1.
            asked: Seconds that the server asks to wait.
        """
        if not retried(method, fault) or attempt >= self.max_retries:
            return None
        base = self.limited_base if fault is Fault.LATER_429 else self.base
        # Full jitter: anything up to a bound that doubles.
        bound = min(self.cap, base * 2.0 ** min(attempt, 30))
        pause = random * bound if asked is None else asked
        return None if elapsed + pause > self.deadline else pause


def retried(method: str, fault: Fault) -> bool:
    """Whether a request is sent again after a fault."""
    when = RETRIED[fault]
    return when == "always" or (when == "if idempotent" and method in IDEMPOTENT)


def retry_after(value: str | None, now: Callable[[], float]) -> float | None:
    """Return the seconds that a ``Retry-After`` header asks for (RFC 9110), if it is sensible."""
    if not value:
        return None
    text = value.strip()
    try:
        seconds = float(text)
    except ValueError:
        seconds = _until(text, now)
    return max(seconds, 0.0) if seconds == seconds else None


def _until(text: str, now: Callable[[], float]) -> float:
    """Return the seconds until a date; one without a zone is UTC (RFC 9110, section 5.6.7)."""
    from datetime import UTC
    from email.utils import parsedate_to_datetime

    try:
        date = parsedate_to_datetime(text)
        return (date if date.tzinfo else date.replace(tzinfo=UTC)).timestamp() - now()
    except (ValueError, OverflowError):
        return float("nan")
