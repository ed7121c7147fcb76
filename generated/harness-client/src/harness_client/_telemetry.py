"""What an attempt leaves behind: a line in the log, a span of OpenTelemetry.

Spans follow OpenTelemetry's semantic conventions for HTTP clients. They are made where the program
itself has loaded OpenTelemetry's API, and cost nothing elsewhere. Neither lines nor spans have
headers, bodies or the query of a URL: secrets may be in them.
"""

from __future__ import annotations

import logging
import sys
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any

from ._hooks import Attempt
from ._urls import shown

if TYPE_CHECKING:
    import httpx2
    from opentelemetry.trace import Span

LOGGER = logging.getLogger(__package__)


class Observer:
    """Follows the attempts of a client's calls."""

    def __init__(self, version: str) -> None:
        self._version = version
        self._tracer: Any = None

    def wanted(self) -> bool:
        """Whether anybody would see what this observer has to say."""
        return "opentelemetry.trace" in sys.modules or LOGGER.isEnabledFor(logging.DEBUG)

    def span(self, attempt: Attempt, path: str) -> AbstractContextManager[Any]:
        """Return the span of an attempt, as the current one while it is entered."""
        if "opentelemetry.trace" not in sys.modules:
            return nullcontext()
        from opentelemetry import propagate, trace

        request = attempt.request
        if self._tracer is None:
            self._tracer = trace.get_tracer(str(__package__), self._version)
        found = self._tracer.start_as_current_span(
            f"{request.method} {path}",
            kind=trace.SpanKind.CLIENT,
            attributes=_attributes(attempt, path),
            record_exception=False,
            set_status_on_exception=False,
        )
        return _Carried(found, request, propagate.inject)

    def ended(self, attempt: Attempt, span: Span | None, error: BaseException | None) -> None:
        """Write down how an attempt ended."""
        if LOGGER.isEnabledFor(logging.DEBUG):
            LOGGER.debug("%s", _line(attempt, error))
        if span is not None and span.is_recording():
            _finish(span, attempt, error)


class _Carried(AbstractContextManager["Span"]):
    """A span that the server learns of, by the headers of the request."""

    def __init__(self, span: Any, request: httpx2.Request, inject: Any) -> None:
        self._span = span
        self._request = request
        self._inject = inject

    def __enter__(self) -> Span:
        span: Span = self._span.__enter__()
        try:
            self._inject(self._request.headers)
        except BaseException as error:
            self._span.__exit__(type(error), error, error.__traceback__)
            raise
        return span

    def __exit__(self, *error: Any) -> None:
        self._span.__exit__(*error)


def _attributes(attempt: Attempt, path: str) -> dict[str, str | int]:
    url = attempt.request.url
    port = url.port or {"http": 80, "https": 443}[url.scheme]
    resent = {"http.request.resend_count": attempt.number - 1} if attempt.number > 1 else {}
    return {
        "http.request.method": attempt.request.method,
        "server.address": url.host,
        "server.port": port,
        "url.full": shown(url),
        "url.template": path,
        **resent,
    }


def _finish(span: Span, attempt: Attempt, error: BaseException | None) -> None:
    from opentelemetry.trace import StatusCode

    response = attempt.response
    if response is not None:
        span.set_attribute("http.response.status_code", response.status_code)
        span.set_attribute("network.protocol.version", response.http_version.removeprefix("HTTP/"))
    if error is not None or response is None or response.status_code >= 400:
        kind = type(error).__qualname__ if response is None else str(response.status_code)
        span.set_attribute("error.type", kind)
        span.set_status(StatusCode.ERROR)


def _line(attempt: Attempt, error: BaseException | None) -> str:
    request, response = attempt.request, attempt.response
    came = type(error).__name__ if response is None else str(response.status_code)
    where = f"{request.method} {shown(request.url)}"
    again = f", attempt {attempt.number}" if attempt.number > 1 else ""
    return f"{attempt.operation_id}: {where}: {came} in {attempt.seconds:.3f} s{again}"
