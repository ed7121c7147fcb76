"""Whether and when to send a request again: pure decisions, no clock and no sleep in here.

Sent again are idempotent requests after a broken connection or a status that says "later", and
other requests only where the server can't have acted on them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import httpx2

_IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"})
_STATUSES = frozenset({408, 429, 502, 503, 504})
_NEVER_SENT = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout)
_BROKEN = (
    httpx2.NetworkError,
    httpx2.TimeoutException,
    httpx2.RemoteProtocolError,
    httpx2.ProxyError,
)


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

    def pause_after_error(
        self, method: str, error: Exception, attempt: int, elapsed: float, random: float
    ) -> float | None:
        """Return the seconds to wait after a failed attempt, or None to give up."""
        unsent = isinstance(error, _NEVER_SENT)
        if not unsent and not (method in _IDEMPOTENT and isinstance(error, _BROKEN)):
            return None
        return self._within(self._backoff(self.base, attempt, random), attempt, elapsed)

    def pause_after_status(
        self,
        method: str,
        status: int,
        headers: Mapping[str, str],
        attempt: int,
        elapsed: float,
        random: float,
        now: Callable[[], float],
    ) -> float | None:
        """Return the seconds to wait after an answer, or None to take it as it is."""
        if status not in _STATUSES or (status != 429 and method not in _IDEMPOTENT):
            return None
        pause = retry_after(headers.get("retry-after"), now)
        if pause is None:
            base = self.limited_base if status == 429 else self.base
            pause = self._backoff(base, attempt, random)
        return self._within(pause, attempt, elapsed)

    def _backoff(self, base: float, attempt: int, random: float) -> float:
        """Return a pause with full jitter: anything up to a bound that doubles."""
        return random * min(self.cap, base * 2.0 ** min(attempt, 30))

    def _within(self, pause: float, attempt: int, elapsed: float) -> float | None:
        if attempt >= self.max_retries or elapsed + pause > self.deadline:
            return None
        return pause


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
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(text).timestamp() - now()
    except (ValueError, OverflowError):
        return float("nan")
