"""How much of an answer is taken: bombs are refused, sizes at the limit pass."""

from __future__ import annotations

import gzip
import zlib
from typing import Any

import pytest

from templates.runtime._errors import ResponseDecodeError, ResponseTooLargeError
from tests.runtime.api import ECHO
from tests.runtime.conftest import MakeApi
from tests.runtime.server import Reply, Server

TEXT = {"content-type": "text/plain"}


def plain(body: bytes) -> Reply:
    """Return an answer that says its length."""
    return Reply(200, body, TEXT)


def chunked(body: bytes) -> Reply:
    """Return an answer whose length is not said."""
    head = b"HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ntransfer-encoding: chunked\r\n\r\n"
    return Reply(raw=head + b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body))


def packed(body: bytes) -> Reply:
    """Return an answer that is packed."""
    return Reply(200, gzip.compress(body), {**TEXT, "content-encoding": "gzip"})


REPLIES = [plain, chunked, packed]


@pytest.mark.parametrize("make", REPLIES)
def test_limit(make_api: MakeApi, server: Server, make: Any) -> None:
    """One byte more than the limit is refused, whether it is packed, chunked or announced."""
    api = make_api(max_response_size=100)
    server.says(make(b"x" * 100), make(b"x" * 101))
    assert api.call() == "x" * 100
    with pytest.raises(ResponseTooLargeError, match=r"more than 100 bytes.*max_response_size") as e:
        api.call()
    assert isinstance(e.value, ResponseDecodeError)
    assert e.value.status_code == 200
    assert len(server.got) == 2


@pytest.mark.parametrize("make", REPLIES)
def test_no_limit(make_api: MakeApi, server: Server, make: Any) -> None:
    """Without a limit everything is read."""
    server.says(make(b"x" * 300_000))
    assert len(make_api(max_response_size=None).call()) == 300_000


def test_bomb(make_api: MakeApi, server: Server) -> None:
    """What unpacks to far more than the limit is never held in memory."""
    packer = zlib.compressobj(wbits=31)
    bomb = b"".join(packer.compress(bytes(2**20)) for _ in range(1024)) + packer.flush()
    server.says(Reply(200, bomb, {**TEXT, "content-encoding": "gzip"}))
    with pytest.raises(ResponseTooLargeError, match="unpacked"):
        make_api(max_response_size=5_000_000).call(ECHO)


def test_refusals_are_limited_too(make_api: MakeApi, server: Server) -> None:
    """An error's body is no exception."""
    server.says(Reply(400, b"x" * 101, TEXT))
    with pytest.raises(ResponseTooLargeError, match="400: the answer has more"):
        make_api(max_response_size=100).call()
