"""Hooks, spans and the log: what is told of each attempt, and what is never told."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from opentelemetry import propagate, trace
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

from templates.runtime._core import SyncClient
from templates.runtime._errors import (
    ApiConnectionError,
    ApiError,
    ConfigurationError,
    NotFoundError,
    ServerError,
)
from templates.runtime._hooks import Attempt
from templates.runtime._telemetry import Observer
from tests.runtime.api import ECHO, ITEM, KEY, settings
from tests.runtime.conftest import MakeApi
from tests.runtime.server import Reply, Server, reply
from tests.runtime.test_items import streams

OK, BUSY = reply({"ok": True}), reply({"message": "busy"}, 503)


class Heard:
    """Remembers what hooks were told."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.attempts: list[Attempt] = []
        self.errors: list[Exception] = []

    def request(self, attempt: Attempt) -> None:
        self._hear("request", attempt)
        attempt.request.headers["x-hook"] = str(attempt.number)

    def response(self, attempt: Attempt) -> None:
        self._hear("response", attempt)

    def error(self, attempt: Attempt) -> None:
        self._hear("error", attempt)

    async def request_later(self, attempt: Attempt) -> None:
        self.request(attempt)

    async def response_later(self, attempt: Attempt) -> None:
        self.response(attempt)

    async def error_later(self, attempt: Attempt) -> None:
        self.error(attempt)

    def _hear(self, what: str, attempt: Attempt) -> None:
        status = "" if attempt.response is None else f" {attempt.response.status_code}"
        self.lines.append(f"{what} {attempt.number}{status}")
        self.attempts.append(attempt)
        self.errors += [attempt.error] if attempt.error else []


def hooked(*, awaited: bool) -> tuple[Heard, dict[str, Any]]:
    """Return hooks of either kind, and the options that a client takes them as."""
    found = Heard()
    names = ("request", "response", "error")
    return found, {f"on_{n}": getattr(found, f"{n}_later" if awaited else n) for n in names}


KINDS = pytest.mark.parametrize(
    ("mode", "awaited"),
    [("sync", False), ("async", False), ("async", True)],
    indirect=["mode"],
)


@KINDS
def test_each_attempt_is_told(make_api: MakeApi, server: Server, awaited: bool) -> None:
    """Hooks hear of each attempt in order, and what a request hook adds is sent."""
    found, hooks = hooked(awaited=awaited)
    server.says(BUSY, OK)
    assert make_api(**hooks).call() == {"ok": True}
    assert found.lines == ["request 1", "response 1 503", "request 2", "response 2 200"]
    assert [got.headers["x-hook"] for got in server.got] == ["1", "2"]
    last = found.attempts[-1]
    assert (last.operation_id, last.error) == ("echo", None)
    assert 0 < last.seconds < 5
    assert last.response is not None
    assert last.response.json() == {"ok": True}
    assert repr(last) == "<Attempt 2 of echo, 200>"


@KINDS
def test_errors_are_told(make_api: MakeApi, server: Server, awaited: bool) -> None:
    """The error hook hears once of what the call raises, with no credential in it."""
    found, hooks = hooked(awaited=awaited)
    api = make_api(**hooks)
    server.says(BUSY)
    with pytest.raises(ServerError) as refused:
        api.call()
    assert found.lines[-2:] == ["response 3 503", "error 3 503"]
    assert found.errors == [refused.value]
    assert KEY not in str(found.attempts[-1].request.headers.raw)
    found.lines.clear()
    server.says(Reply(raw=b""))
    with pytest.raises(ApiConnectionError) as broken:
        api.call()
    assert found.lines == ["request 1", "request 2", "request 3", "error 3"]
    assert found.errors[1:] == [broken.value]
    found.lines.clear()
    with pytest.raises(TypeError):
        api.call(ITEM)
    assert found.lines == [], "nothing was sent"


def test_one_hook_alone(make_api: MakeApi, server: Server) -> None:
    """Each hook works without the others."""
    for name in ("request", "response", "error"):
        found = Heard()
        server.says(Reply(404))
        with pytest.raises(NotFoundError):
            make_api(**{f"on_{name}": getattr(found, name)}).call()
        assert found.lines == [{"request": "request 1"}.get(name, f"{name} 1 404")]


@pytest.mark.parametrize("name", ["request", "response"])
@pytest.mark.parametrize("fault", [ZeroDivisionError("x"), ApiError("not on a Friday")])
def test_a_hook_that_fails(make_api: MakeApi, server: Server, name: str, fault: Exception) -> None:
    """What a hook raises ends the call, and the client can be used on."""
    faults = [fault]

    def broken(attempt: Attempt) -> None:
        if faults:
            raise faults.pop()

    api = make_api(**{f"on_{name}": broken})
    with pytest.raises(type(fault), match=str(fault)):
        api.call()
    assert len(server.got) == (0 if name == "request" else 1)
    assert api.call() == {}


@pytest.mark.parametrize("broken", ["hook", "log"])
def test_nothing_stays_open(
    make_api: MakeApi, server: Server, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    """An answer that nobody will read, as a hook or the log has failed, is closed."""
    heard = Heard()

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    if broken == "log":
        monkeypatch.setattr(Observer, "ended", fail)
    api = make_api(on_request=heard.request, **({"on_response": fail} if broken == "hook" else {}))
    server.says(Reply(chunks=[b"a", b"b"], headers={"content-type": "text/event-stream"}))
    with pytest.raises(ZeroDivisionError):
        api.stream(streams("text/event-stream"))
    (attempt,) = heard.attempts
    assert attempt.response is not None
    assert attempt.response.is_closed


def test_a_blocking_client_refuses_what_it_cannot_await() -> None:
    """An asynchronous hook would never run."""

    async def later(attempt: Attempt) -> None:
        raise AssertionError

    with pytest.raises(ConfigurationError, match="on_error of a blocking client"):
        SyncClient(settings("https://x"), on_error=later)


def test_copies_keep_hooks(make_api: MakeApi, server: Server) -> None:
    """A copy of a client tells the same hooks."""
    found = Heard()
    api = make_api(on_response=found.response)
    api.call(client=api.client.with_options(max_retries=0))
    assert found.lines == ["response 1 200"]


# --- The log ---


def test_log(make_api: MakeApi, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    """Attempts are logged at DEBUG and retries at INFO, without queries."""
    server.says(BUSY, OK)
    with caplog.at_level(logging.DEBUG, "templates.runtime"):
        make_api().call(ITEM, {"id": 1, "q": "private"})
    ours = [r for r in caplog.records if r.name == "templates.runtime"]
    assert [r.levelname for r in ours] == ["DEBUG", "INFO", "DEBUG"]
    first, retry, second = (r.getMessage() for r in ours)
    where = f"get-item: GET {server.url}/items/1: "
    assert first.startswith(f"{where}503 in 0.")
    assert retry == "get-item: 503, trying again in 0.5 s"
    assert second.startswith(f"{where}200 in 0.")
    assert second.endswith(" s, attempt 2")


def test_log_of_a_broken_connection(
    make_api: MakeApi, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    """What broke is logged by its kind."""
    server.says(Reply(raw=b""), OK)
    with caplog.at_level(logging.DEBUG, "templates.runtime"):
        make_api().call()
    assert ": RemoteProtocolError in 0." in caplog.text
    assert "echo: RemoteProtocolError, trying again" in caplog.text


# --- Spans ---


@pytest.fixture
def spans(monkeypatch: pytest.MonkeyPatch) -> Iterator[InMemorySpanExporter]:
    """Where finished spans can be found."""
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    monkeypatch.setattr(trace, "get_tracer", provider.get_tracer)
    yield exporter
    provider.shutdown()


def attributes(span: ReadableSpan) -> dict[str, Any]:
    """Return the attributes of a span."""
    return dict(span.attributes or {})


def test_span(make_api: MakeApi, server: Server, spans: InMemorySpanExporter) -> None:
    """An attempt is a client span as OpenTelemetry's conventions for HTTP have it."""
    server.says(OK)
    api = make_api()
    for _ in range(2):
        api.call(ITEM, {"id": 7, "q": "private"})
    span, _ = spans.get_finished_spans()
    assert (span.name, span.kind) == ("GET /items/{id}", SpanKind.CLIENT)
    assert attributes(span) == {
        "http.request.method": "GET",
        "server.address": "127.0.0.1",
        "server.port": int(server.url.rpartition(":")[2]),
        "url.full": f"{server.url}/items/7",
        "url.template": "/items/{id}",
        "http.response.status_code": 200,
        "network.protocol.version": "1.1",
    }
    assert span.status.status_code is StatusCode.UNSET
    assert span.instrumentation_scope is not None
    assert span.instrumentation_scope.version == "1.2.3"
    context = span.get_span_context()
    assert context is not None
    assert f"{context.trace_id:032x}" in server.got[0].headers["traceparent"]


def test_spans_of_failures(make_api: MakeApi, server: Server, spans: InMemorySpanExporter) -> None:
    """A failed attempt says how it failed, and a repeated one that it is one."""
    server.says(Reply(raw=b""), BUSY, OK)
    make_api().call()
    broken, busy, good = spans.get_finished_spans()
    assert attributes(broken)["error.type"] == "RemoteProtocolError"
    assert "http.response.status_code" not in attributes(broken)
    assert (attributes(busy)["error.type"], attributes(busy)["http.request.resend_count"]) == (
        "503",
        1,
    )
    assert broken.status.status_code is busy.status.status_code is StatusCode.ERROR
    assert attributes(good)["http.request.resend_count"] == 2
    assert "error.type" not in attributes(good)


def test_a_propagator_that_fails(
    make_api: MakeApi, spans: InMemorySpanExporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The span of an attempt is over when the call is, whatever OpenTelemetry itself raises."""

    def fail(carrier: object) -> None:
        raise ZeroDivisionError

    api = make_api()
    monkeypatch.setattr(propagate, "inject", fail)
    with pytest.raises(ZeroDivisionError):
        api.call(ECHO)
    assert len(spans.get_finished_spans()) == 1
    assert trace.get_current_span() is trace.INVALID_SPAN


def test_default_port(make_api: MakeApi, spans: InMemorySpanExporter) -> None:
    """A URL without a port has its scheme's."""
    answered = httpx2.MockTransport(lambda request: httpx2.Response(200, json={}))
    make_api(url="https://nowhere.invalid", transport=answered).call(ECHO)
    (span,) = spans.get_finished_spans()
    assert attributes(span)["server.port"] == 443


def test_spans_that_nobody_records(make_api: MakeApi, server: Server) -> None:
    """Where OpenTelemetry is loaded but not set up, calls just work."""
    server.says(OK)
    assert make_api().call() == {"ok": True}
    assert trace.get_current_span().is_recording() is False


def test_without_opentelemetry(
    make_api: MakeApi, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where OpenTelemetry is not loaded, nothing of it is, with hooks and without."""
    monkeypatch.delitem(sys.modules, "opentelemetry.trace")
    server.says(OK)
    found = Heard()
    assert make_api().call() == make_api(on_response=found.response).call() == {"ok": True}
    assert found.lines == ["response 1 200"]
    assert "opentelemetry.trace" not in sys.modules
    assert "traceparent" not in server.last.headers
