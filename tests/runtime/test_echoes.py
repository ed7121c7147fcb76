"""Secrets that a server repeats, in whatever form and place: no error shows them, not in part."""

from __future__ import annotations

import base64
import itertools
import json
import pickle
from typing import Any
from urllib.parse import quote

import httpx2
import pytest

from templates.runtime._endpoint import Endpoint, Route
from templates.runtime._errors import ApiError, ApiStatusError, ResponseDecodeError
from templates.runtime._secrets import chain, redact
from templates.runtime._settings import SecurityScheme
from tests.runtime.api import ECHO, Api, returns
from tests.runtime.conftest import MakeApi
from tests.runtime.server import Got, Reply, Server, reply

KEY = "t0p/s3cret+key=" + "x" * 40
PART = "t0p/s3cr"


@pytest.fixture
def api(make_api: MakeApi) -> Api:
    """A client with a key that is escaped in most formats."""
    return make_api(credentials={"api_key": KEY}, max_retries=0)


def everything(error: ApiError) -> str:
    """Return all that can be read of an error, what led to it, and a copy."""
    texts = [str(error), repr(error)]
    for cause in chain(error):
        texts += [str(cause), repr(cause), repr(vars(cause))]
    copied = pickle.loads(pickle.dumps(error))
    for one in (error, copied):
        for message in filter(None, (one.request, one.response)):
            texts += [repr(message.headers.raw), repr(message.url), str(message.extensions)]
            texts += [message.content.decode("utf-8", "replace")]
    return "\n".join(texts)


FORMS = {
    "plain": KEY,
    "percent": quote(KEY, safe=""),
    "some percent": quote(KEY),
    "lower case": quote(KEY, safe="").lower(),
    "every character": "".join(f"%{ord(char):02x}" for char in KEY),
    "slashes": KEY.replace("/", "\\/"),
    "units": "".join(f"\\u{ord(char):04X}" for char in KEY),
}


@pytest.mark.parametrize("form", FORMS)
def test_forms(api: Api, server: Server, form: str) -> None:
    """A key is found however it is escaped, in JSON and in texts."""
    body = f'{{"message": "bad {FORMS[form]}!", "x": ["{FORMS[form]}"]}}'.encode()
    server.says(Reply(401, body, {"content-type": "application/json"}))
    with pytest.raises(ApiStatusError) as caught:
        api.call(ECHO)
    assert caught.value.message == "bad [redacted]!"
    assert caught.value.body["x"] == ["[redacted]"]
    assert FORMS[form] not in everything(caught.value)


def test_forms_of_any_characters() -> None:
    """Spaces, quotes, and characters beyond ASCII are escaped in their own ways."""
    secret = 'a "b" é\U0001f511 <c>'
    for shown in (
        json.dumps(secret)[1:-1],
        quote(secret),
        quote(secret).replace("%20", "+"),
        "a &quot;b&quot; é\U0001f511 &lt;c&gt;",
    ):
        assert redact(f"({shown})", [secret]) == "([redacted])"


@pytest.mark.parametrize("before", range(440, 502, 3))
def test_redacted_before_cut(api: Api, server: Server, before: int) -> None:
    """A message that is cut never ends in half a key."""
    for answer in (
        reply({"message": f"{'m' * before}{KEY}"}, 400),
        Reply(400, f"{'m' * before}{KEY}".encode(), {"content-type": "text/plain"}),
        Reply(400, f"<title>{'m' * before}{KEY}".encode(), {"content-type": "text/html"}),
        Reply(200, b"m" * (before - 440) + KEY.encode(), {"content-type": "application/json"}),
    ):
        server.says(answer)
        with pytest.raises(ApiError) as caught:
            api.call(ECHO)
        assert PART not in everything(caught.value)


@pytest.mark.parametrize("size", range(0, 61, 10))
def test_items_redacted_before_cut(api: Api, server: Server, size: int) -> None:
    """An item that is no JSON is shown in part, without any part of a key."""
    lines: Endpoint[Any] = Endpoint(
        "GET", Route("/lines", operation_id="lines"), returns=returns(media_type="text/x-ndjson")
    )
    text = f"{'m' * size}{KEY}\n".encode()
    server.says(Reply(200, text, {"content-type": "application/x-ndjson"}))
    stream = api.stream(lines)
    with pytest.raises(ResponseDecodeError, match="begins with") as caught:
        api.items(stream)
    api.run(stream.close)
    assert PART not in str(caught.value)
    assert caught.value.__context__ is None


def test_headers_reasons_and_redirects(api: Api, server: Server) -> None:
    """Neither headers, nor the reason phrase, nor where a redirect leads shows a key."""
    found = f"HTTP/1.1 400 No {KEY}\r\nx-echo: {KEY}\r\nx-other: {quote(KEY)}\r\nx: y\r\n"
    away = f"HTTP/1.1 307 On\r\nlocation: http://192.0.2.1/{quote(KEY, safe='')}\r\n"
    for head in (found, away):
        server.says(Reply(raw=f"{head}content-length: 0\r\n\r\n".encode()))
        with pytest.raises(ApiError) as caught:
            api.call(ECHO)
        shown = everything(caught.value)
        assert PART not in shown
        assert quote(KEY, safe="") not in shown
        assert "[redacted]" in shown


def test_a_key_in_the_path(api: Api, server: Server) -> None:
    """An error shows no key in its request's address, wherever that came from."""
    server.says(reply({}, 404))
    with pytest.raises(ApiStatusError) as caught:
        api.call(Endpoint("GET", Route(f"/x/{quote(KEY, safe='')}", operation_id="x")))
    assert caught.value.request.url.path == "/x/[redacted]"


def test_keys_that_change(make_api: MakeApi, server: Server) -> None:
    """A key that a function made for a call stays secret, however many it has made since."""
    made = itertools.count()
    api = make_api(credentials={"api_key": lambda: f"k3y-{next(made)}-{'z' * 9}"}, max_retries=0)

    def answer(got: Got) -> Reply:
        own = got.headers["x-api-key"]
        if own.startswith("k3y-0-"):
            for _ in range(20):
                api.run(api.client.request, "GET", "/x")
        return reply({"message": f"bad {own}"}, 401) if own.startswith("k3y-0-") else reply({})

    server.answer = answer
    with pytest.raises(ApiStatusError, match=r"bad \[redacted\]"):
        api.call(ECHO)


def test_basic(make_api: MakeApi, server: Server) -> None:
    """A password is secret in the form in which it travels as well."""
    schemes = (SecurityScheme("basic", "basic", ("username", "password")),)
    changes = {"security_schemes": schemes, "security": (("basic",),)}
    api = make_api(credentials={"username": "u", "password": KEY}, changes=changes)
    sent = base64.b64encode(f"u:{KEY}".encode()).decode()
    server.says(reply({"message": f"no {sent}, {quote(sent, safe='')}"}, 403))
    with pytest.raises(ApiStatusError, match=r"no \[redacted\], \[redacted\]$"):
        api.call(ECHO)


def test_causes_of_any_kind(api: Api) -> None:
    """What led to an error is told without secrets, in groups and circles too."""
    from templates.runtime._base import engine_of

    request = httpx2.Request("GET", "https://x/y", headers={"x-api-key": KEY})
    inner = httpx2.ConnectError(f"no {KEY}", request=request)
    group = ExceptionGroup("both", [OSError(f"bad {KEY}"), inner])
    error = ApiError("m", request=request)
    error.__cause__ = group
    inner.__context__ = error
    engine_of(api.client).clean(error)
    assert str(next(chain(inner))) == "no [redacted]"
    assert PART not in everything(error)


def test_many_field_errors(api: Api, server: Server) -> None:
    """A message has a few of the field errors and says how many more there are."""
    errors = [{"field": "f" * 1000, "message": "m" * 1000}] * 2000
    body = {"message": "m", "errors": errors, "code": "c" * 9999, "requestId": "r" * 9999}
    server.says(reply(body, 400))
    with pytest.raises(ApiStatusError, match="and 1,990 more") as caught:
        api.call(ECHO)
    assert len(caught.value.errors) == 2000
    assert len(str(caught.value)) < 5000


def test_what_the_caller_handles(api: Api, server: Server) -> None:
    """An error that a call meets on its way leaves alone what its caller is handling."""
    server.says(Reply(200, b"{", {"content-type": "application/json"}))
    own = ValueError(KEY)
    try:
        raise own
    except ValueError:
        with pytest.raises(ResponseDecodeError) as caught:
            api.call(ECHO)
    assert api.is_async or caught.value.__context__ is own
    assert own.__traceback__ is not None
    assert own.args == (KEY,)
