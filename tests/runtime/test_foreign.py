"""Whatever breaks below the client, in whatever phase: a call raises errors of the package."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import anyio
import h11
import httpcore2
import httpx2
import pytest

from templates.runtime._core import AsyncClient, SyncClient
from templates.runtime._endpoint import Body, Content, Endpoint, Paging, Route
from templates.runtime._errors import (
    ApiConnectionError,
    ApiError,
    ConfigurationError,
    RedirectError,
    SdkError,
)
from templates.runtime._foreign import request_error
from templates.runtime._types import RequestOptions
from tests.runtime.api import ECHO, Api, returns, settings
from tests.runtime.conftest import MakeApi
from tests.runtime.server import Reply, Server, reply

UPLOAD: Endpoint[Any] = Endpoint(
    "POST",
    Route("/upload"),
    body=Body(Content("application/octet-stream", lambda: bytes)),
    returns=returns(),
)
SINK = httpx2.MockTransport(lambda request: httpx2.Response(200, json={}))
LISTED: Endpoint[Any] = Endpoint(
    "GET", Route("/listed"), returns=returns(list[int]), paging=Paging(kind="link", position="")
)
ERRORS: list[Callable[[], Exception]] = [
    *(
        lambda kind=kind: kind("broken")
        for module in (httpx2, httpcore2)
        for kind in vars(module).values()
        if isinstance(kind, type)
        and issubclass(kind, Exception)
        and kind not in (httpx2.HTTPStatusError, httpx2.StreamConsumed, httpx2.StreamClosed)
        and kind not in (httpx2.ResponseNotRead, httpx2.RequestNotRead)
    ),
    httpx2.StreamConsumed,
    httpx2.StreamClosed,
    httpx2.ResponseNotRead,
    httpx2.RequestNotRead,
    anyio.BrokenResourceError,
    anyio.ClosedResourceError,
    anyio.EndOfStream,
    lambda: anyio.BusyResourceError("reading"),
    lambda: h11.RemoteProtocolError("broken"),
    lambda: ssl.SSLError(1, "broken"),
    lambda: ssl.SSLCertVerificationError(1, "not trusted"),
    lambda: ssl.SSLZeroReturnError(6, "closed"),
    ConnectionResetError,
    BrokenPipeError,
    TimeoutError,
    lambda: OSError(24, "too many open files"),
    EOFError,
    lambda: RuntimeError("Event loop is closed"),
    lambda: ValueError("broken"),
    lambda: UnicodeError("label too long"),
    lambda: OverflowError("port must be 0-65535"),
    lambda: ExceptionGroup("attempts", [OSError("one"), OverflowError("two")]),
]


class Broken(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A body that fails while it is read, or closed."""

    def __init__(self, error: Exception, *, closing: bool) -> None:
        self._error = error
        self._closing = closing

    def __iter__(self) -> Iterator[bytes]:
        yield b"{"
        if not self._closing:
            raise self._error
        yield b"}"

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk

    def close(self) -> None:
        if self._closing:
            raise self._error

    async def aclose(self) -> None:
        self.close()


class Failing(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """A transport that fails in one phase of a request."""

    def __init__(self, make: Callable[[], Exception], phase: str) -> None:
        self._make = make
        self._phase = phase

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        if self._phase == "send":
            raise self._make()
        return httpx2.Response(200, stream=Broken(self._make(), closing=self._phase == "close"))

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        return self.handle_request(request)


@pytest.mark.parametrize("phase", ["send", "body", "close"])
@pytest.mark.parametrize("make", ERRORS, ids=lambda make: type(make()).__name__)
def test_transports(make_api: MakeApi, make: Callable[[], Exception], phase: str) -> None:
    """Every error of a transport is one of a call, with what it was as its cause."""
    api = make_api(transport=Failing(make, phase), max_retries=1)
    with pytest.raises(ApiError) as caught:
        api.call()
    assert caught.value.request is not None
    assert caught.value.__cause__ is not None
    if phase == "body":
        opened = api.open()
        with pytest.raises(ApiError):
            api.run(opened.read)
        opened = api.open()
        with pytest.raises(ApiError):
            api.items(opened.iter_bytes())


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_transports_in_tasks(backend: str) -> None:
    """It is so in every event loop."""

    async def main() -> None:
        for make in ERRORS:
            transport: Any = Failing(make, "body")
            options: dict[str, Any] = {"credentials": {"api_key": "k"}, "max_retries": 0}
            async with AsyncClient(
                settings("https://api.test"), transport=transport, **options
            ) as client:
                with pytest.raises(ApiError):
                    await client.request("GET", "/x")

    anyio.run(main, backend=backend)


@pytest.mark.parametrize("error", [KeyError("bug"), AssertionError("bug")])
def test_other_errors(make_api: MakeApi, error: Exception) -> None:
    """What is no error of a connection is a fault of the code that raised it, and stays visible."""
    with pytest.raises(type(error), match="bug"):
        make_api(transport=Failing(lambda: error, "send")).call()


@pytest.mark.parametrize("error", [OSError("no such file"), ValueError("bad data")])
def test_errors_of_a_body(make_api: MakeApi, error: Exception) -> None:
    """What the caller's own generator raises comes back as it is."""

    def chunks() -> Iterator[bytes]:
        yield b"first"
        raise error

    with pytest.raises(type(error)) as caught:
        make_api(transport=SINK).call(UPLOAD, {}, chunks())
    assert caught.value is error


def test_errors_of_progress(make_api: MakeApi) -> None:
    """So does what a progress function raises."""

    def stop(done: int, total: int | None) -> None:
        raise ValueError("enough")

    with pytest.raises(ValueError, match="enough"):
        make_api(transport=SINK).call(UPLOAD, {}, iter([b"data"]), RequestOptions(progress=stop))


@pytest.mark.parametrize(
    "target",
    [
        "file:///x",
        "http://[::1",
        "http://h:99999/",
        "http://h:0/",
        "mailto:a@b",
        "http://",
        "ws://127.0.0.1/",
        "http://" + "a" * 300 + ".test/",
        "http://a..b/",
        "http:///x",
        "\x7f",
        "data:,x",
    ],
)
def test_redirect_targets(make_api: MakeApi, server: Server, target: str) -> None:
    """Wherever a redirect leads, the call ends with an error of its own."""
    server.says(Reply(302, headers={"location": target}), reply({}))
    with pytest.raises(ApiConnectionError):
        make_api(allow_http=True, max_retries=0).call()
    assert len(server.got) == 1


def test_user_in_a_redirect(make_api: MakeApi, server: Server) -> None:
    """A user and a password in a redirect do not become credentials."""
    target = server.url.replace("://", "://user:pw@") + "/there"
    server.says(Reply(302, headers={"location": target}), reply({"ok": 1}))
    assert make_api().call() == {"ok": 1}
    assert "authorization" not in server.last.headers
    assert server.last.path == "/there"


BASES = [
    "file:///x",
    "http://h:99999",
    "https://h:0",
    "//h",
    "https://",
    "h",
    "https://[::1",
    "https://u@h",
]


@pytest.mark.parametrize("url", BASES)
@pytest.mark.parametrize("kind", [SyncClient, AsyncClient])
def test_base_urls(kind: type[Any], url: str) -> None:
    """An address that can't be reached is rejected when the client is made."""
    with pytest.raises(ConfigurationError):
        kind(settings("https://api.test"), base_url=url)


def test_password_in_a_base_url() -> None:
    """A base URL with a password is rejected, without showing it."""
    with pytest.raises(ConfigurationError, match="can't have a user or a password") as caught:
        SyncClient(settings("https://api.test"), base_url="https://me:hunter2@api.test")
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize("host", ["a..b", "a" * 70 + ".test", "nowhere.invalid"])
def test_hosts(mode: str, host: str) -> None:
    """A host that can't be looked up is an error of the client or of the call."""

    def call() -> None:
        with Api(mode, f"https://{host}", max_retries=0) as api:
            api.call()

    with pytest.raises(SdkError):
        call()


@pytest.mark.parametrize("link", ["file:///x", "http://[::1", "http://127.0.0.1:99999/x", "x:y"])
def test_links(make_api: MakeApi, server: Server, link: str) -> None:
    """A next page where there can't be one is an error of the call."""
    server.says(reply([1], link=f'<{link}>; rel="next"'))
    page = make_api().page(LISTED)
    with pytest.raises(ApiConnectionError):
        make_api().items(page)
    assert len(server.got) == 1


def test_redirect_error_names_the_target(make_api: MakeApi, server: Server) -> None:
    """The message says where the redirect leads."""
    server.says(Reply(302, headers={"location": "ws://127.0.0.1/x"}))
    with pytest.raises(RedirectError, match=r"ws://127\.0\.0\.1/x, which HTTP can't reach"):
        make_api().call(ECHO)


def test_errors_without_a_request() -> None:
    """An error of the HTTP library that knows no request gets the one that was sent."""
    request = httpx2.Request("GET", "https://api.test")
    error = request_error(httpx2.ReadError("broken"), request)
    assert error is not None
    assert error.request is request
