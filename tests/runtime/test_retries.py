"""What is sent again, when, and what is not: on a real socket, with a clock of our own."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

import httpx2
import pytest

from templates.runtime._endpoint import Body, Content, Endpoint, Route
from templates.runtime._errors import (
    ApiConnectionError,
    ApiTimeoutError,
    ConfigurationError,
    RateLimitError,
    ServerError,
)
from templates.runtime._exchange import Timing
from templates.runtime._retry import RetryPolicy, fault_of_error, retry_after
from templates.runtime._types import RequestOptions
from tests.runtime.api import ECHO, Api
from tests.runtime.conftest import MakeApi
from tests.runtime.server import Got, Reply, Server, reply

BUSY, CUT = reply({"message": "busy"}, 503), Reply(raw=b"")
OK = reply({"ok": True})


@pytest.fixture
def tokyo() -> Iterator[None]:
    """A place whose time is not UTC."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "Asia/Tokyo")
        time.tzset()
        yield
    time.tzset()


def sends(method: str) -> Endpoint[Any]:
    """Return an endpoint that may have a body."""
    return Endpoint(
        method,
        Route("/x", operation_id="x"),
        body=Body(Content("application/octet-stream", lambda: bytes), required=False),
    )


IDEMPOTENT = ["GET", "HEAD", "PUT", "DELETE"]


@pytest.mark.parametrize("method", [*IDEMPOTENT, "POST", "PATCH"])
@pytest.mark.parametrize("status", [400, 401, 404, 408, 409, 425, 429, 500, 501, 502, 503, 504])
def test_status(api: Api, server: Server, method: str, status: int) -> None:
    """Statuses that say "later" are retried where sending twice is safe."""
    server.says(reply({}, status))
    expected = (status in (408, 502, 503, 504) and method in IDEMPOTENT) or status == 429
    with pytest.raises(Exception, match=f"^{status}"):
        api.call(sends(method))
    assert len(server.got) == (3 if expected else 1)


@pytest.mark.parametrize("method", [*IDEMPOTENT, "POST", "PATCH"])
def test_broken_connection(api: Api, server: Server, method: str) -> None:
    """A connection that breaks after the request is retried only if that can't act twice."""
    server.says(CUT)
    with pytest.raises(ApiConnectionError, match=f"{method} http://127.0.0.1:.*/x: "):
        api.call(sends(method), {}, b"body")
    assert len(server.got) == (3 if method in IDEMPOTENT else 1)
    assert {got.body for got in server.got} == {b"body"}


def test_then_it_works(api: Api, server: Server) -> None:
    """The user sees nothing of what was retried."""
    server.says(BUSY, CUT, OK)
    assert api.call() == {"ok": True}
    assert len(api.slept) == 2


@pytest.fixture
def refused() -> Iterator[str]:
    """An address where nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{taken.getsockname()[1]}"


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_refused_connection(make_api: MakeApi, refused: str, method: str) -> None:
    """A request that was never sent is retried whatever its method."""
    api = make_api(url=refused)
    with pytest.raises(ApiConnectionError) as caught:
        api.call(sends(method))
    assert len(api.slept) == 2
    assert isinstance(caught.value.__cause__, httpx2.ConnectError)
    assert caught.value.status_code is None


def test_timeout(make_api: MakeApi, server: Server) -> None:
    """Silence ends in a timeout error, which says what timed out."""
    import threading

    done = threading.Event()

    def silent(got: Got) -> Reply:
        done.wait(5)
        return OK

    server.answer = silent
    api = make_api(timeout=0.1, max_retries=0)
    with pytest.raises(ApiTimeoutError, match=r"timed out \(read\)"):
        api.call()
    with pytest.raises(ApiTimeoutError):
        make_api(max_retries=1).call(options=RequestOptions(timeout=0.1))
    done.set()
    assert len(server.got) == 3
    server.says(OK)
    assert api.call(options=RequestOptions(timeout=None)) == {"ok": True}


def test_truncated_body(make_api: MakeApi, server: Server) -> None:
    """An answer that breaks off is no answer."""
    server.says(Reply(raw=b"HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{}"), OK)
    assert make_api().call() == {"ok": True}
    server.says(Reply(raw=b"HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{}"))
    with pytest.raises(ApiConnectionError):
        make_api(max_retries=0).call()


def test_max_retries(make_api: MakeApi, server: Server) -> None:
    """How often is up to the client, a copy of it, or one call."""
    server.says(BUSY)
    api = make_api(max_retries=1)
    for options, client, expected in [
        (None, None, 2),
        (RequestOptions(max_retries=0), None, 1),
        (None, api.client.with_options(max_retries=3), 4),
    ]:
        server.got.clear()
        with pytest.raises(ServerError):
            api.call(options=options, client=client)
        assert len(server.got) == expected
    with pytest.raises(ConfigurationError):
        make_api(max_retries=-1)


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, [0.5, 1.0]),
        ({"retry-after": "3"}, [3.0, 3.0]),
        ({"retry-after": "0"}, [0.0, 0.0]),
        ({"retry-after": "-5"}, [0.0, 0.0]),
        ({"retry-after": "1.5"}, [1.5, 1.5]),
        ({"retry-after": "soon"}, [0.5, 1.0]),
        ({"retry-after": "nan"}, [0.5, 1.0]),
        (
            {"retry-after": format_datetime(datetime.fromtimestamp(1007, UTC), usegmt=True)},
            [7.0, 7.0],
        ),
        ({"retry-after": format_datetime(datetime.fromtimestamp(1, UTC), usegmt=True)}, [0.0, 0.0]),
        # the two obsolete forms of dates, which are to be taken as well
        ({"retry-after": "Thursday, 01-Jan-70 00:16:47 GMT"}, [7.0, 7.0]),
        ({"retry-after": "Thu Jan  1 00:16:47 1970"}, [7.0, 7.0]),
        # more patience than there is: the caller hears of it at once
        ({"retry-after": "86400"}, []),
        ({"retry-after": "inf"}, []),
    ],
)
@pytest.mark.usefixtures("tokyo")
def test_pauses(api: Api, server: Server, headers: dict[str, str], expected: list[float]) -> None:
    """The server's word on when to come back counts, if it can be met."""
    api.timing.wall = lambda: 1000.0
    server.says(Reply(503, b"", headers))
    with pytest.raises(ServerError):
        api.call()
    assert api.slept == pytest.approx(expected)


def test_limited_without_a_hint(api: Api, server: Server) -> None:
    """A rate limit that does not say how long backs off longer."""
    server.says(reply({}, 429))
    with pytest.raises(RateLimitError):
        api.call()
    assert api.slept == [4.0, 8.0]


def test_jitter_and_cap(make_api: MakeApi, server: Server) -> None:
    """Pauses are drawn from nothing up to a bound that doubles, to a cap."""
    api = make_api(max_retries=8)
    chances = iter([0.0, 0.5] + [1.0] * 10)
    api.timing.random = lambda: next(chances)
    server.says(BUSY)
    with pytest.raises(ServerError):
        api.call()
    assert api.slept == [0.0, 0.5, 2.0, 4.0, 8.0, 16.0, 20.0, 20.0]


def test_deadline(make_api: MakeApi, server: Server) -> None:
    """No attempt begins after the deadline."""
    api, now = make_api(max_retries=99), [0.0]

    def late(got: Got) -> Reply:
        now[0] += 50
        return BUSY

    api.timing.clock = lambda: now[0]
    server.answer = late
    with pytest.raises(ServerError):
        api.call()
    assert len(server.got) == 3


def test_bodies_that_cant_be_sent_again(api: Api, server: Server, mode: str) -> None:
    """A stream is sent once; the error says why it was not retried."""

    def chunks() -> Iterator[bytes]:
        yield b"once"

    server.says(BUSY, OK)
    with pytest.raises(ServerError):
        api.call(sends("PUT"), {}, chunks())
    server.says(CUT, OK)
    with pytest.raises(ApiConnectionError, match="can't be sent again"):
        api.call(sends("PUT"), {}, chunks())
    assert [got.body for got in server.got] == [b"once", b"once"]


def test_files_are_sent_again(api: Api, server: Server, tmp_path: Any) -> None:
    """A file is rewound to where it was, alone and as a part."""
    path = tmp_path / "f.bin"
    path.write_bytes(b"0123456789")
    multipart: Endpoint[Any] = Endpoint(
        "PUT", Route("/x"), body=Body(Content("multipart/form-data", lambda: Any))
    )
    with path.open("rb") as file:
        file.seek(4)
        server.says(BUSY, OK)
        api.call(sends("PUT"), {}, file)
        assert [got.body for got in server.got] == [b"456789", b"456789"]
        file.seek(4)
        server.says(BUSY, OK)
        api.call(multipart, {}, {"f": file})
    assert b"\r\n\r\n456789\r\n" in server.got[2].body
    assert server.got[3].body == server.got[2].body


def test_bad_certificates_are_not_retried() -> None:
    """What no second attempt can mend is not retried."""
    policy = RetryPolicy()
    for error in (httpx2.UnsupportedProtocol("x"), httpx2.LocalProtocolError("x")):
        assert policy.pause("GET", fault_of_error(error), 0, 0.0, 1.0) is None
    assert retry_after(None, lambda: 0.0) is None


def test_interrupts_pass(api: Api, server: Server) -> None:
    """An interrupt during a pause is not swallowed."""

    def interrupted(seconds: float) -> None:
        raise KeyboardInterrupt

    async def interrupted_later(seconds: float) -> None:
        raise InterruptedError

    api.timing.sleep, api.timing.async_sleep = interrupted, interrupted_later
    server.says(BUSY)
    with pytest.raises((KeyboardInterrupt, InterruptedError)):
        api.call(ECHO)
    assert len(server.got) == 1


def test_real_pauses(api: Api, server: Server) -> None:
    """The clocks and sleeps that clients have by themselves do work."""
    fresh = Timing()
    api.timing.sleep, api.timing.async_sleep = fresh.sleep, fresh.async_sleep
    server.says(reply({}, 503, Retry_After="0.01"), OK)
    assert api.call() == {"ok": True}
    assert len(server.got) == 2
