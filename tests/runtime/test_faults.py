"""Servers and networks that fail, on real sockets: what the caller sees, what is left behind."""

from __future__ import annotations

import asyncio
import gc
import gzip
import socket
import time
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from templates.runtime._endpoint import Body, Content, Endpoint, Route
from templates.runtime._errors import (
    ApiConnectionError,
    ApiError,
    ApiTimeoutError,
    ResponseDecodeError,
    ServerError,
)
from tests.runtime.api import Api, portal, returns
from tests.runtime.conftest import MakeApi
from tests.runtime.server import Reply, Server, reply

DESCRIPTORS = Path("/proc/self/fd")
TYPED: Endpoint[Any] = Endpoint(
    "GET", Route("/typed", operation_id="typed"), returns=returns(dict[str, int])
)
POST: Endpoint[Any] = Endpoint(
    "POST",
    Route("/made", operation_id="make"),
    body=Body(Content("application/octet-stream", lambda: bytes)),
)
HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"
OK = reply({"a": 1})


def sockets() -> int:
    """Return how many sockets this process has open."""
    found = 0
    for link in DESCRIPTORS.iterdir():
        try:
            found += link.readlink().name.startswith("socket:")
        except OSError:
            continue
    return found


def settles(count: Any, expected: int) -> bool:
    """Whether a count comes down to what was expected, within seconds."""
    until = time.monotonic() + 5
    while count() > expected and time.monotonic() < until:
        time.sleep(0.01)
    return bool(count() <= expected)


def tasks() -> int:
    """Return how many tasks the event loop of the tests has, but for the one that counts."""

    async def count() -> int:
        return len(asyncio.all_tasks()) - 1

    return portal().call(count)


@pytest.fixture(autouse=True)
def nothing_left(server: Server) -> Iterator[None]:
    """No socket and no task stays behind once the clients, which this outlives, are closed."""
    running, before = tasks(), sockets()
    yield
    server.released.set()
    gc.collect()
    assert settles(sockets, before)
    assert settles(tasks, running)


def cut(start: bytes, then: Any = "close") -> Reply:
    """Return an answer that ends after some bytes."""
    return Reply(raw=start, then=then)


BROKEN = {
    "closed before the headers": cut(b""),
    "reset before the headers": cut(b"", "reset"),
    "closed within the headers": cut(HEAD),
    "reset within the headers": cut(HEAD, "reset"),
    "closed after the headers": cut(HEAD + b"content-length: 9\r\n\r\n"),
    "reset after the headers": cut(HEAD + b"content-length: 9\r\n\r\n", "reset"),
    "closed within the body": cut(HEAD + b'content-length: 9\r\n\r\n{"a"'),
    "closed within a chunk": cut(HEAD + b"transfer-encoding: chunked\r\n\r\n9\r\n{"),
    "closed without the last chunk": cut(HEAD + b"transfer-encoding: chunked\r\n\r\n1\r\n1\r\n"),
    "no HTTP": cut(b"SSH-2.0-OpenSSH\r\n"),
    "a length that is no number": cut(HEAD + b"content-length: few\r\n\r\n{}"),
    "two lengths": cut(HEAD + b"content-length: 2\r\ncontent-length: 1\r\n\r\n{}"),
    "endless headers": cut(HEAD + b"x: y\r\n" * 40_000),
}


@pytest.mark.parametrize("answer", BROKEN.values(), ids=BROKEN)
def test_broken(api: Api, server: Server, answer: Reply) -> None:
    """A broken answer is fetched again where that is safe, and else said to be broken."""
    server.says(answer, OK)
    assert api.call(TYPED) == {"a": 1}
    assert len(server.got) == 2
    server.got.clear()
    server.says(answer, OK)
    with pytest.raises(
        ApiConnectionError, match="may have acted on it, so a POST was not"
    ) as caught:
        api.call(POST, {}, b"x")
    assert len(server.got) == 1
    assert caught.value.response is None
    assert caught.value.__cause__ is not None


SILENT = {
    "before the headers": cut(b"", "hold"),
    "within the headers": cut(HEAD, "hold"),
    "within the body": cut(HEAD + b"content-length: 9\r\n\r\n{", "hold"),
}


@pytest.mark.parametrize("answer", SILENT.values(), ids=SILENT)
def test_silence(make_api: MakeApi, server: Server, answer: Reply) -> None:
    """Silence ends with the time limit, whenever it begins; the message says what to do."""
    api = make_api(timeout=httpx2.Timeout(5, read=0.05))
    server.says(answer, OK)
    assert api.call(TYPED) == {"a": 1}
    server.says(answer)
    message = r"timed out \(read\), no answer within 0.05 s: raise timeout.*; 3 attempts"
    with pytest.raises(ApiTimeoutError, match=message):
        api.call(TYPED)
    server.got.clear()
    with pytest.raises(ApiTimeoutError, match="may have acted on it, so a POST was not retried"):
        api.call(POST, {}, b"x")
    assert len(server.got) == 1


def test_a_server_that_takes_no_connection(make_api: MakeApi) -> None:
    """Waiting for a connection has its own limit."""
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        waiting = [socket.create_connection(full.getsockname()) for _ in range(1)]
        api = make_api(
            url=f"http://127.0.0.1:{full.getsockname()[1]}", timeout=httpx2.Timeout(5, connect=0.05)
        )
        with pytest.raises(ApiTimeoutError, match=r"\(connect\), no connection within 0.05 s"):
            api.call(POST, {}, b"x")
        assert len(api.slept) == 2
        for connection in waiting:
            connection.close()


def test_a_server_that_reads_no_body(make_api: MakeApi) -> None:
    """Sending has its own limit, and a PUT that stopped is not taken for one that never began."""
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        api = make_api(
            url=f"http://127.0.0.1:{deaf.getsockname()[1]}", timeout=httpx2.Timeout(5, write=0.05)
        )
        with pytest.raises(ApiTimeoutError, match=r"\(write\), the server did not take the body"):
            api.call(POST, {}, b"x" * 30_000_000)
    assert api.slept == []


def test_no_connection_left(make_api: MakeApi) -> None:
    """Waiting for a connection of the pool ends, and says how to make it longer or rarer."""
    limits = httpx2.Limits(max_connections=0)
    api = make_api(timeout=httpx2.Timeout(5, pool=0.05), http_options={"limits": limits})
    with pytest.raises(ApiTimeoutError, match=r"\(pool\), .*max_in_flight.*http_options"):
        api.call()


def test_unknown_host(make_api: MakeApi) -> None:
    """A host that does not exist is named."""
    with pytest.raises(ApiConnectionError, match=r"the host nowhere\.invalid is not known"):
        make_api(url="https://nowhere.invalid", http_options={"trust_env": False}).call()


UNREADABLE = {
    "no gzip": (Reply(200, b"{}", {"content-encoding": "gzip"}), "can't be unpacked"),
    "no deflate": (
        Reply(200, b"\x1f\x8b\x08\x00\x00", {"content-encoding": "deflate"}),
        "can't be unpacked",
    ),
    "no UTF-8": (Reply(200, b'{"a\xff": 1}', {"content-type": "application/json"}), "not the JSON"),
    "no JSON": (Reply(200, b'{"a": 1', {"content-type": "application/json"}), "not the JSON"),
    "a page": (
        Reply(200, b"<html><title>Log in</title>", {"content-type": "text/html; charset=utf-8"}),
        "a proxy, a login page or a wrong base URL",
    ),
}


@pytest.mark.parametrize(("answer", "message"), UNREADABLE.values(), ids=UNREADABLE)
def test_unreadable(api: Api, server: Server, answer: Reply, message: str) -> None:
    """An answer that can't be read is said to be so, and asking again would not help."""
    server.says(answer)
    with pytest.raises(ResponseDecodeError, match=message) as caught:
        api.call(TYPED)
    assert len(server.got) == 1
    assert caught.value.request is not None


RAW = zlib.compressobj(wbits=-15)
PACKED: dict[str, tuple[str, bytes]] = {
    "gzip": ("gzip", gzip.compress(b'{"a": 1}')),
    "deflate": ("deflate", zlib.compress(b'{"a": 1}')),
    "raw deflate": ("deflate", RAW.compress(b'{"a": 1}') + RAW.flush()),
    "twice": ("gzip, gzip", gzip.compress(gzip.compress(b'{"a": 1}'))),
    "inside": ("gzip, gzip", gzip.compress(gzip.compress(b'{"a": 1}')[:-8])),
}


@pytest.mark.parametrize("limit", [None, 1000])
@pytest.mark.parametrize("cut", [None, -1, -8, 4])
@pytest.mark.parametrize("kind", PACKED)
def test_packed_and_cut(
    make_api: MakeApi, server: Server, kind: str, cut: int | None, limit: int | None
) -> None:
    """Packed data that end too early are refused, though as many bytes came as were announced."""
    coding, body = PACKED[kind]
    told = {"content-type": "application/json", "content-encoding": coding}
    server.says(Reply(200, body[:cut], told))
    api = make_api(max_response_size=limit)
    if cut is None and kind != "inside":
        assert api.call(TYPED) == {"a": 1}
        return
    with pytest.raises(ResponseDecodeError, match=r"GET .*can't be unpacked"):
        api.call(TYPED)
    assert len(server.got) == 1


def test_packed_refusals(api: Api, server: Server) -> None:
    """A refusal that is cut is a refusal, and retried as such; nothing needs no end."""
    told = {"content-encoding": "gzip", "content-type": "application/json"}
    server.says(Reply(503, gzip.compress(b"{}")[:-8], told), Reply(200, b"", told))
    assert api.call() is None
    assert len(server.got) == 2


def test_a_page_of_a_gateway(api: Api, server: Server) -> None:
    """A gateway's page with an error status is an error with its title, and retried."""
    page = Reply(502, b"<html><title>502 Bad Gateway</title>", {"content-type": "text/html"})
    server.says(page, OK)
    assert api.call(TYPED) == {"a": 1}
    server.says(page)
    with pytest.raises(ServerError, match="502: a gateway's HTML page: 502 Bad Gateway"):
        api.call(TYPED)


@pytest.mark.parametrize("status", [200, 204])
def test_empty(api: Api, server: Server, status: int) -> None:
    """An empty answer is None."""
    server.says(Reply(status))
    assert api.call() is None


def test_unknown_statuses(api: Api, server: Server) -> None:
    """A status that HTTP does not know is taken for its class."""
    server.says(reply({"a": 1}, 299))
    assert api.call(TYPED) == {"a": 1}
    server.says(reply({"message": "why"}, 499))
    with pytest.raises(ApiError, match="499: why"):
        api.call(TYPED)


SECOND = HEAD + b'content-length: 8\r\n\r\n{"a": 2}'


@pytest.mark.parametrize(
    "first",
    [
        HEAD + b'content-length: 8\r\n\r\n{"a": 1} and more',
        HEAD + b'content-length: 8\r\n\r\n{"a": 1}' + SECOND,
        b"HTTP/1.1 204 No Content\r\ncontent-length: 2\r\n\r\n{}",
        b"HTTP/1.1 204 No Content\r\n\r\n" + SECOND,
    ],
    ids=["too long", "another answer", "204 with a body", "204 with another answer"],
)
@pytest.mark.parametrize("endpoint", [TYPED, POST], ids=["GET", "POST"])
def test_what_follows_an_answer(
    make_api: MakeApi, server: Server, first: bytes, endpoint: Endpoint[Any]
) -> None:
    """What a server sends beyond its answer is never taken for the answer to the next call."""
    api = make_api()
    server.says(Reply(raw=first, then="hold"), reply({"a": 3}))
    body = b"x" if endpoint is POST else None
    assert api.call(TYPED) in ({"a": 1}, None)
    assert api.call(endpoint, {}, body) in ({"a": 3},)


def test_an_answer_without_a_length(api: Api, server: Server) -> None:
    """A body that ends with the connection is whole."""
    server.says(Reply(raw=HEAD + b'\r\n{"a": 1}'))
    assert api.call(TYPED) == {"a": 1}
