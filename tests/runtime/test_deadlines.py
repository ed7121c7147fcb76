"""Deadlines: a call ends in time, whatever it waits for, and says so."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from templates.runtime._deadline import Deadline, in_force, within
from templates.runtime._endpoint import Body, Content, Endpoint, Route
from templates.runtime._errors import (
    ApiConnectionError,
    ApiStatusError,
    ApiTimeoutError,
    ArgumentError,
    ConfigurationError,
    DeadlineExceededError,
)
from templates.runtime._settings import SecurityScheme
from templates.runtime._types import RequestOptions
from tests.runtime.api import ECHO, returns
from tests.runtime.conftest import MakeApi
from tests.runtime.server import Reply, Server, reply

SOON = RequestOptions(deadline=0.5)
HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"
DRIPS = {
    "informational": (b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"),
    "headers": (HEAD, b"x-more: y\r\n"),
    "bytes": (HEAD + b"content-length: 99999\r\n\r\n", b" "),
    "chunks": (HEAD + b"transfer-encoding: chunked\r\n\r\n", b"1\r\n \r\n"),
}
UPLOAD: Endpoint[Any] = Endpoint(
    "PUT",
    Route("/upload"),
    body=Body(Content("application/octet-stream", lambda: bytes)),
    returns=returns(),
)


def drip(server: Server, piece: bytes, count: int = 400) -> Iterator[bytes]:
    """Yield a piece now and then, for far longer than the deadlines of these tests."""
    for _ in range(count):
        if server.released.wait(0.03):
            return
        yield piece


@pytest.fixture(autouse=True)
def released(server: Server) -> Iterator[None]:
    """Let no answer go on after the test."""
    yield
    server.released.set()


@pytest.mark.parametrize("kind", DRIPS)
def test_dripping(make_api: MakeApi, server: Server, kind: str) -> None:
    """A server that always sends a little more does not hold a call for ever."""
    head, piece = DRIPS[kind]
    server.says(Reply(raw=head, chunks=drip(server, piece)))
    with pytest.raises(
        DeadlineExceededError, match=r"GET .*/echo: .* deadline of 0\.5 s"
    ) as caught:
        make_api(timeout=5).call(ECHO, options=SOON)
    assert isinstance(caught.value, ApiTimeoutError)
    assert caught.value.request is not None
    assert len(server.got) <= 1


def test_silence(make_api: MakeApi, server: Server) -> None:
    """A deadline that is nearer than the timeout of a read wins, and there are no retries."""
    server.says(Reply(raw=b"", then="hold"))
    with pytest.raises(DeadlineExceededError):
        make_api(timeout=5, deadline=0.5, max_retries=5).call()
    assert len(server.got) <= 1


def test_timeout_is_for_one_operation(make_api: MakeApi, server: Server) -> None:
    """A timeout before the deadline is one, and is retried."""
    server.says(Reply(raw=b"", then="hold"))
    with pytest.raises(ApiTimeoutError, match=r"within 0\.1 s") as caught:
        make_api(timeout=0.1, deadline=30, max_retries=1).call()
    assert not isinstance(caught.value, DeadlineExceededError)
    assert len(server.got) == 2


def test_sending(make_api: MakeApi) -> None:
    """A server that takes nothing of the body ends the call too."""
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        api = make_api(url=f"http://127.0.0.1:{deaf.getsockname()[1]}", timeout=30)
        with pytest.raises(DeadlineExceededError):
            api.call(UPLOAD, {}, bytes(30_000_000), options=SOON)


def test_pauses(make_api: MakeApi, server: Server) -> None:
    """A pause that leads past the deadline is not begun: what it was for is raised at once."""
    server.says(reply({}, 503, retry_after="100"))
    api = make_api(deadline=50, max_retries=1)
    with pytest.raises(ApiStatusError) as caught:
        api.call()
    assert (caught.value.status_code, caught.value.retry_after) == (503, 100)
    assert (len(server.got), api.slept) == (1, [])
    with pytest.raises(ApiStatusError):
        api.call(options=RequestOptions(deadline=150))
    assert api.slept == [100]


def test_redirects(make_api: MakeApi, server: Server) -> None:
    """Every redirect takes of the same time."""
    api = make_api()
    clock = iter(range(1000))
    api.timing.clock = lambda: float(next(clock))
    server.says(Reply(307, headers={"location": "/again"}))
    with pytest.raises(DeadlineExceededError):
        api.call(options=RequestOptions(deadline=8))
    assert len(server.got) < 8


def test_rate_limit(make_api: MakeApi, server: Server) -> None:
    """A turn that comes later than the deadline is not waited for."""
    api = make_api(rate_limit=1, deadline=5)
    api.call()
    with pytest.raises(DeadlineExceededError, match="rate_limit"):
        api.call()
    assert (len(server.got), api.slept) == (1, [])


OAUTH: dict[str, Any] = {
    "changes": {
        "security_schemes": (
            SecurityScheme("o", "oauth2_client_credentials", ("id", "secret"), token_url="/token"),
        ),
        "security": (("o",),),
    },
    "credentials": {"id": "me", "secret": "s3cret"},
}


@pytest.mark.parametrize("options", [{"max_in_flight": 1}, OAUTH], ids=["in flight", "token"])
def test_waiting_for_others(make_api: MakeApi, server: Server, options: dict[str, Any]) -> None:
    """A call that waits for another one's end, or for its token, waits until the deadline."""

    def answer(got: Any) -> Reply:
        server.released.wait(5)
        return reply({"access_token": "t", "expires_in": 60})

    server.answer = answer
    api = make_api(**options)
    first = threading.Thread(target=api.call)
    first.start()
    while not server.got:
        server.released.wait(0.001)
    with pytest.raises(DeadlineExceededError):
        api.call(options=SOON)
    assert len(server.got) <= 1
    server.released.set()
    first.join()
    api.call(options=RequestOptions(deadline=30))


def test_streams(make_api: MakeApi, server: Server) -> None:
    """The client's deadline ends where the body of a stream begins; one of its own covers it."""
    server.answer = lambda got: Reply(200, chunks=drip(server, b"x", 15))
    lasting = make_api(deadline=0.3)
    assert b"".join(lasting.items(lasting.open().iter_bytes())) == b"x" * 15
    server.answer = lambda got: Reply(200, chunks=drip(server, b"x"))
    api = make_api()
    for in_pieces in (True, False):
        opened = api.open(options=RequestOptions(deadline=0.5))
        with pytest.raises(DeadlineExceededError):
            _ = api.items(opened.iter_bytes()) if in_pieces else api.run(opened.read)
        api.run(opened.close)


def test_stream_in_time(make_api: MakeApi, server: Server) -> None:
    """A stream that comes in time is read as ever."""
    server.says(Reply(200, b"data"))
    api = make_api()
    assert (
        b"".join(api.items(api.open(options=RequestOptions(deadline=30)).iter_bytes())) == b"data"
    )


@pytest.mark.parametrize("mode", ["sync"])
def test_clients_of_the_caller(make_api: MakeApi, server: Server) -> None:
    """Of an HTTP client of the caller's the deadline ends single operations, and bodies."""
    with httpx2.Client() as http:
        api = make_api(http_client=http, timeout=None)
        server.says(Reply(200, chunks=drip(server, b"x")))
        with pytest.raises(DeadlineExceededError):
            api.call(options=SOON)
        server.says(Reply(raw=b"", then="hold"))
        with pytest.raises(DeadlineExceededError):
            api.call(options=SOON)


@pytest.mark.parametrize("mode", ["sync"])
def test_unix_sockets(make_api: MakeApi, tmp_path: Path) -> None:
    """A transport of the caller's is bound to deadlines too, with the retries of its own."""
    with socket.socket(socket.AF_UNIX) as silent:
        silent.bind(str(tmp_path / "socket"))
        silent.listen()
        transport = httpx2.HTTPTransport(uds=str(tmp_path / "socket"))
        with pytest.raises(DeadlineExceededError):
            make_api(transport=transport).call(options=SOON)
    with socket.create_server(("127.0.0.1", 0)) as unused:
        url = f"http://127.0.0.1:{unused.getsockname()[1]}"
    api = make_api(url=url, transport=httpx2.HTTPTransport(retries=1), max_retries=0)
    with pytest.raises(ApiConnectionError, match="can't connect"):
        api.call(options=RequestOptions(deadline=30))


def test_no_deadline(make_api: MakeApi, server: Server) -> None:
    """None is no deadline, for a client and for a call."""
    api = make_api(deadline=None)
    assert api.call() == {}
    assert api.call(options=RequestOptions(deadline=None)) == {}
    assert api.call(client=api.client.with_options(deadline=float("inf"))) == {}
    with pytest.raises(ArgumentError, match="deadline=-1"):
        api.call(client=api.client.with_options(deadline=-1))
    with pytest.raises(ConfigurationError, match="deadline=0"):
        make_api(deadline=0)
    assert len(server.got) == 3


def test_no_deadline_for_a_turn(make_api: MakeApi, server: Server) -> None:
    """Turns are waited for without a deadline too."""
    api = make_api(deadline=None, max_in_flight=1)
    assert [api.call(), api.call()] == [{}, {}]
    assert len(server.got) == 2


def test_operations_after_a_deadline() -> None:
    """No operation of a socket begins after the deadline, even if there are data already."""
    clock = iter([0.0, 0.5, 2.0])
    with in_force(Deadline(1, lambda: next(clock))):
        assert within(9, httpx2.ReadTimeout) == 0.5
        with pytest.raises(httpx2.ReadTimeout, match="has passed"):
            within(9, httpx2.ReadTimeout)
    assert within(9, httpx2.ReadTimeout) == 9
