"""Redirects: followed where it is safe, and never with secrets to another origin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from templates.runtime._endpoint import Body, Content, Endpoint, Route
from templates.runtime._errors import RedirectError
from templates.runtime._settings import SecurityScheme
from templates.runtime._types import RequestOptions
from tests.runtime.api import KEY, Api
from tests.runtime.conftest import MakeApi
from tests.runtime.server import Got, Reply, Server, reply, serve

POST: Endpoint[Any] = Endpoint("POST", Route("/x"), body=Body(Content("*/*", lambda: Any)))


@pytest.fixture
def other() -> Iterator[Server]:
    """Another origin."""
    with serve() as server:
        yield server


def to(location: str, status: int = 302) -> Reply:
    """Return a redirect."""
    return Reply(status, b"", {"location": location})


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_same_origin(api: Api, server: Server, status: int) -> None:
    """Within an origin the key goes along."""
    server.says(to("/there?a=1", status), reply({"ok": True}))
    assert api.call() == {"ok": True}
    assert server.last.target == "/there?a=1"
    assert server.last.headers["x-api-key"] == KEY


def test_other_origin(make_api: MakeApi, server: Server, other: Server) -> None:
    """Another origin gets no secret: no key, no cookie, no header of the caller's, no body."""
    schemes = (
        SecurityScheme("k", "api_key", ("api_key",), wire="x-api-key"),
        SecurityScheme("c", "api_key", ("c",), (), "cookie", "sid"),
        SecurityScheme("b", "bearer", ("b",)),
    )
    changes = {"security_schemes": schemes, "security": (("k", "c", "b"),)}
    api = make_api(credentials={"api_key": KEY, "c": "c1", "b": "b1"}, changes=changes)
    server.says(to(f"{other.url}/file"))
    other.says(reply({"ok": True}))
    assert api.call(options=RequestOptions(headers={"x-mine": "1"})) == {"ok": True}
    assert {"x-api-key", "cookie", "authorization", "x-mine"} <= server.last.headers.keys()
    assert other.last.headers.keys() == {
        "host",
        "accept",
        "accept-encoding",
        "connection",
        "user-agent",
    }
    assert other.last.headers["host"] == other.url.removeprefix("http://")


def test_cookie_stays_in_the_origin(make_api: MakeApi, server: Server) -> None:
    """A cookie that authenticates is sent along within the origin."""
    schemes = (SecurityScheme("c", "api_key", ("c",), (), "cookie", "sid"),)
    changes = {"security_schemes": schemes, "security": (("c",),)}
    server.says(to("/there"), reply({}))
    make_api(credentials={"c": "c1"}, changes=changes).call()
    assert server.last.headers["cookie"] == "sid=c1"


def test_digest_is_not_answered_elsewhere(make_api: MakeApi, server: Server, other: Server) -> None:
    """Another origin can't ask for credentials either."""
    schemes = (SecurityScheme("d", "digest", ("u", "p")),)
    changes = {"security_schemes": schemes, "security": (("d",),)}
    server.says(to(f"{other.url}/file"))
    other.says(Reply(401, b"", {"www-authenticate": 'Digest realm="r", nonce="n"'}))
    with pytest.raises(Exception, match="401"):
        make_api(credentials={"u": "u", "p": "p"}, changes=changes).call()
    assert len(other.got) == 1
    assert "authorization" not in other.last.headers


@pytest.mark.parametrize("status", [301, 302])
def test_post_never_becomes_get(api: Api, server: Server, status: int) -> None:
    """A redirect that would drop the body is refused."""
    server.says(to("/there", status))
    with pytest.raises(RedirectError, match="turn it into GET") as caught:
        api.call(POST, {}, {"a": 1})
    assert len(server.got) == 1
    assert caught.value.status_code == status


def test_see_other(api: Api, server: Server) -> None:
    """After 303 the result is fetched."""
    server.says(to("/result", 303), reply({"ok": True}))
    assert api.call(POST, {}, {"a": 1}) == {"ok": True}
    assert (server.last.method, server.last.body) == ("GET", b"")


@pytest.mark.parametrize("status", [307, 308])
def test_body_goes_along(api: Api, server: Server, other: Server, status: int) -> None:
    """307 and 308 repeat the body within an origin, and never send it to another."""
    server.says(to("/there", status), reply({"ok": True}))
    assert api.call(POST, {}, {"a": 1}) == {"ok": True}
    assert (server.last.method, server.last.path, server.last.json) == ("POST", "/there", {"a": 1})
    server.says(to(f"{other.url}/there", status))
    with pytest.raises(RedirectError, match="another server"):
        api.call(POST, {}, {"a": 1})
    assert other.got == []


def test_body_of_a_get(api: Api, server: Server, other: Server) -> None:
    """A body that goes with a GET stays in the origin, too, and must be there still."""
    get: Endpoint[Any] = Endpoint("GET", Route("/x"), body=Body(Content("*/*", lambda: Any)))
    server.says(to("/there", 307), reply({"ok": True}))
    assert api.call(get, {}, {"a": 1}) == {"ok": True}
    assert (server.last.method, server.last.json) == ("GET", {"a": 1})
    server.says(to(f"{other.url}/there", 302))
    with pytest.raises(RedirectError, match="another server"):
        api.call(get, {}, {"a": 1})
    assert other.got == []
    server.says(to("/there", 307))
    with pytest.raises(RedirectError, match="can't be sent again"):
        api.call(get, {}, iter([b"x"]))


def test_stream_does_not_go_along(api: Api, server: Server) -> None:
    """A body that can't be sent again is not redirected."""
    server.says(to("/there", 307))
    with pytest.raises(RedirectError, match="can't be sent again"):
        api.call(POST, {}, iter([b"x"]))


def test_unencrypted_elsewhere(api: Api, server: Server) -> None:
    """Plain http to another machine is refused, unless the client allows it."""
    server.says(to("http://192.0.2.1/x"))
    with pytest.raises(RedirectError, match="not encrypted"):
        api.call()


def test_loop(api: Api, server: Server) -> None:
    """A circle of redirects ends."""
    server.answer = lambda got: to("/a" if got.path == "/b" else "/b")
    with pytest.raises(RedirectError, match="more than 10"):
        api.call()
    assert len(server.got) == 11
    assert api.slept == []


def test_nonsense(api: Api, server: Server) -> None:
    """A location that is no URL is refused."""
    server.says(to("http://[::1"))
    with pytest.raises(RedirectError, match="no URL"):
        api.call()


def test_not_a_redirect(api: Api, server: Server) -> None:
    """A 3xx without a location is a refusal like any other."""
    server.answer = lambda got: Reply(300, b"choose", {"content-type": "text/plain"})
    with pytest.raises(Exception, match="300: choose"):
        api.call()


def test_error_hides_the_query(api: Api, server: Server) -> None:
    """What stands in a query stays out of messages."""

    def answer(got: Got) -> Reply:
        return to("/there?token=hidden", 301)

    server.answer = answer
    with pytest.raises(RedirectError) as caught:
        api.call(POST, {}, {"a": 1})
    assert "hidden" not in str(caught.value)
