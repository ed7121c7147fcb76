"""Content codings of responses: the names that they go by, several at once, unknown ones."""

from __future__ import annotations

import gzip
import zlib
from typing import Any

import pytest

from templates.runtime._endpoint import Endpoint, Route
from templates.runtime._errors import NotFoundError, ResponseDecodeError
from templates.runtime._types import RequestOptions
from tests.runtime.api import Api, returns
from tests.runtime.server import Reply, Server

ECHO: Endpoint[Any] = Endpoint("GET", Route("/x", operation_id="get-x"), returns=returns())
JSON = {"content-type": "application/json"}
BODY = b'{"a": 1}'
GZIP, DEFLATE = gzip.compress(BODY), zlib.compress(BODY)
KNOWN = [
    ("gzip", GZIP),
    ("x-gzip", GZIP),
    ("X-GZip", GZIP),
    ("deflate", DEFLATE),
    ("x-deflate", DEFLATE),
    ("identity", BODY),
    ("", BODY),
    ("identity, x-gzip", GZIP),
    ("gzip, x-gzip", gzip.compress(GZIP)),
    ("deflate, gzip", gzip.compress(DEFLATE)),
    ("gzip, deflate , identity", zlib.compress(GZIP)),
]


@pytest.mark.parametrize(("coding", "body"), KNOWN, ids=[coding or "none" for coding, _ in KNOWN])
def test_known(api: Api, server: Server, coding: str, body: bytes) -> None:
    """All names of a coding mean the same (RFC 9110, 8.4.1.3), also one after the other."""
    server.says(Reply(200, body, {**JSON, "content-encoding": coding}))
    assert api.call(ECHO) == {"a": 1}
    opened = api.open(ECHO)
    assert b"".join(api.items(opened.iter_bytes())) == BODY
    api.run(opened.close)


@pytest.mark.parametrize(
    ("coding", "problem"),
    [
        ("snappy", "'snappy' is not known"),
        ("gzip, compress", "'compress' is not known"),
        (", ".join(["gzip"] * 6), "it has 6 codings"),
    ],
)
def test_unknown(api: Api, server: Server, coding: str, problem: str) -> None:
    """A response that nobody here can unpack is said to be one, streamed or not, and closed."""
    server.says(Reply(200, b"packed", {**JSON, "content-encoding": coding}))
    with pytest.raises(ResponseDecodeError, match=rf"can't be unpacked: content coding: {problem}"):
        api.call(ECHO)
    with pytest.raises(ResponseDecodeError, match="can't be unpacked"):
        api.open(ECHO)
    assert len(server.got) == 2


@pytest.mark.parametrize("coding", ["snappy", ", ".join(["gzip"] * 6)])
def test_unknown_where_it_does_not_matter(api: Api, server: Server, coding: str) -> None:
    """A refusal stays one, and where there is no body there is nothing to unpack."""
    told = {**JSON, "content-encoding": coding}
    server.says(Reply(404, BODY, told))
    with pytest.raises(NotFoundError) as caught:
        api.call(ECHO)
    assert caught.value.body == {"a": 1}
    for reply in (Reply(204, b"", told), Reply(200, b"", told)):
        server.says(reply)
        assert api.call(ECHO) is None
    server.says(Reply(200, BODY, told))
    assert api.call(Endpoint("HEAD", Route("/x"))) is None


def test_codings_that_the_caller_asks_for(api: Api, server: Server) -> None:
    """A coding that the caller asks for by name is left for him to undo."""
    server.says(Reply(200, b"packed", {"content-encoding": "snappy"}))
    options = RequestOptions(headers={"accept-encoding": "gzip;q=0.5, snappy"})
    opened = api.open(ECHO, options=options)
    assert api.run(opened.read) == b"packed"
