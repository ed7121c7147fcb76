"""The key, the passwords and the tokens: nothing that a person may come to see has them."""

from __future__ import annotations

import base64
import logging
import pickle
import sys
import traceback
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from templates.runtime._base import engine_of
from templates.runtime._core import AsyncClient, SyncClient
from templates.runtime._endpoint import Body, Content, Endpoint, Paging, Query, Route
from templates.runtime._errors import ApiError, ApiStatusError, ConfigurationError, SdkError
from templates.runtime._hidden import HiddenUrl
from templates.runtime._secrets import Secret, hide, redact
from templates.runtime._settings import SecurityScheme
from templates.runtime._types import RequestOptions
from tests.runtime.api import Api, returns, settings
from tests.runtime.conftest import MakeApi
from tests.runtime.server import Got, Reply, Server, reply, serve

TELLTALE = "s3cr3t"
BASIC = base64.b64encode(f"user:{TELLTALE}-basic".encode()).decode()
SCHEMES = (
    SecurityScheme("header", "api_key", ("header_key",), (), "header", "x-api-key"),
    SecurityScheme("query", "api_key", ("query_key",), (), "query", "api key"),
    SecurityScheme("cookie", "api_key", ("cookie_key",), (), "cookie", "sid"),
    SecurityScheme("basic", "basic", ("username", "password")),
    SecurityScheme("bearer", "bearer", ("token",)),
    SecurityScheme("digest", "digest", ("digest_user", "digest_password")),
    SecurityScheme(
        "oauth", "oauth2_client_credentials", ("client_id", "client_secret"), token_url="/token"
    ),
)
GIVEN = {
    "header_key": f"{TELLTALE}-header",
    "query_key": f"{TELLTALE}-query & more",
    "cookie_key": f"{TELLTALE}-cookie",
    "username": "user",
    "password": f"{TELLTALE}-basic",
    "token": lambda: f"{TELLTALE}-bearer",
    "digest_user": "user",
    "digest_password": f"{TELLTALE}-digest",
    "client_id": "id",
    "client_secret": f"{TELLTALE}-client",
}
TOKEN = f"{TELLTALE}-token"


def found(text: str) -> list[str]:
    """Return what a text gives away, with some text around it."""
    shown: list[str] = []
    for secret in (TELLTALE, BASIC):
        at = text.find(secret)
        if at >= 0:
            shown.append(text[max(0, at - 200) : at + 50])
    return shown


def told(error: BaseException) -> str:
    """Return all that can be shown of an error: text forms, and a traceback with variables."""
    everything = traceback.TracebackException.from_exception(error, capture_locals=True)
    frames = "".join(everything.format())
    return "\n".join([str(error), repr(error), frames, repr(vars(error))])


@pytest.fixture(autouse=True)
def watched(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whatever a test does: no line of any log and no span has a secret in it."""
    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    monkeypatch.setattr(trace, "get_tracer", provider.get_tracer)
    caplog.set_level(logging.DEBUG)
    yield
    provider.shutdown()
    for record in caplog.records:
        assert found(record.getMessage() + repr(record.args) + repr(record.__dict__)) == []
    for span in exporter.get_finished_spans():
        assert found(str(span.to_json())) == []


@pytest.fixture(params=[scheme.name for scheme in SCHEMES])
def scheme(request: pytest.FixtureRequest) -> str:
    """Each scheme in turn."""
    name: str = request.param
    return name


@pytest.fixture
def api(make_api: MakeApi, scheme: str) -> Api:
    """A client that authenticates with one scheme."""
    changes = {"security_schemes": SCHEMES, "security": ((scheme,),)}
    return make_api(credentials=GIVEN, changes=changes)


def secured(then: Reply) -> Any:
    """Return what answers challenges, and calls that are authenticated with ``then``."""
    challenge = {"www-authenticate": 'Digest realm="r", nonce="n", qop="auth"'}

    def answer(got: Got) -> Reply:
        if got.path == "/token":
            return reply({"access_token": TOKEN})
        known = {
            "x-api-key",
            "cookie",
            "authorization",
        } & got.headers.keys() or "s3cr3t" in got.query
        return then if known else Reply(401, b"", challenge)

    return answer


GET: Endpoint[Any] = Endpoint("GET", Route("/x", operation_id="x"), returns=returns(dict[str, int]))
FAULTS = {
    "refusal": reply({"message": "no"}, 403),
    "echo": reply(
        {"message": f"bad {GIVEN['header_key']}", "errors": [{"field": "f", "message": BASIC}]}, 400
    ),
    "failure": Reply(502, b"<html>"),
    "cut": Reply(raw=b""),
    "silence": Reply(raw=b"", then="hold"),
    "not JSON": Reply(200, b"{", {"content-type": "application/json"}),
    "not gzip": Reply(200, b"no gzip", {"content-encoding": "gzip"}),
    "redirect": Reply(301, b"", {"location": "http://192.0.2.1/x"}),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_errors(api: Api, server: Server, fault: str) -> None:
    """No error shows a credential, nor do the variables of its traceback, nor a copy of it."""
    server.answer = secured(FAULTS[fault])
    options = RequestOptions(max_retries=0, timeout=0.1 if fault == "silence" else 5)
    with pytest.raises(ApiError) as caught:
        api.call(GET, options=options)
    server.released.set()
    error = caught.value
    assert found(told(error)) == []
    assert found(repr(pickle.dumps(error))) == []
    assert error.request is not None
    assert found(repr(error.request.headers.raw) + repr(error.request.url)) == []


def test_answers(api: Api, server: Server) -> None:
    """What a call gives does not lead to the credentials either."""
    server.answer = secured(reply({"a": 1}))
    raw = api.raw(GET)
    request = raw.http_response.request
    shown = [
        repr(raw),
        repr(request),
        repr(request.url),
        repr(request.headers.raw),
        str(request.url),
    ]
    assert found("\n".join(shown)) == []


def test_clients(api: Api, server: Server, mode: str) -> None:
    """No text form of a client, or of what it consists of, shows a credential; it isn't pickled."""
    server.answer = secured(reply({"a": 1}))
    api.call(GET)
    engine = engine_of(api.client)
    parts: list[Any] = [
        api.client,
        engine,
        engine.preparer,
        engine.preparer.credentials,
        engine.pool,
    ]
    for part in parts:
        assert found(repr(part) + str(part)) == []
    assert found(repr(api.client.__dict__)) == []
    prepared = engine.preparer.prepare(GET, {})
    assert found(repr(prepared)) == []
    with pytest.raises(TypeError, match="can't be pickled") as caught:
        pickle.dumps(api.client)
    assert found(told(caught.value)) == []


def test_the_environment(monkeypatch: pytest.MonkeyPatch, server: Server) -> None:
    """A credential from the environment is kept as secret as one that is given."""
    monkeypatch.setenv("TESTS_KEY", f"{TELLTALE}-env")
    with SyncClient(settings(server.url)) as client:
        server.says(reply({"message": f"no {TELLTALE}-env"}, 401))
        with pytest.raises(ApiStatusError, match=r"no \[redacted\]") as caught:
            client.request("GET", "/x")
    assert found(told(caught.value)) == []


@pytest.mark.parametrize("kind", [SyncClient, AsyncClient])
def test_clients_that_can_not_be_made(kind: Any) -> None:
    """A setting that can't work does not bring the key to light."""
    given = hide(f"{TELLTALE}-key")
    with pytest.raises(ConfigurationError) as caught:
        kind(settings("ftp://x"), credentials={"api_key": given})
    assert found(told(caught.value)) == []


def test_a_header_that_can_not_be_sent(make_api: MakeApi) -> None:
    """A key with a line break in it is refused without showing it."""
    with pytest.raises(SdkError, match="x-api-key") as caught:
        make_api(credentials={"api_key": f"{TELLTALE}\n"}).call()
    assert found(told(caught.value)) == []


def test_a_query_key_and_redirects(make_api: MakeApi, server: Server) -> None:
    """A key of the query goes along within an origin, and never to another, even if repeated."""
    changes = {"security_schemes": SCHEMES, "security": (("query",),)}
    api = make_api(credentials=GIVEN, changes=changes)
    server.says(Reply(302, b"", {"location": "/there?a=1"}), reply({"a": 1}))
    api.call(GET)
    assert server.last.query == "a=1&api%20key=s3cr3t-query%20%26%20more"
    with serve() as other:
        location = f"{other.url}/there?a=1&api+key=s3cr3t-query%20%26%20more&b=2"
        server.says(Reply(302, b"", {"location": location}))
        api.call(GET)
        assert other.last.query == "a=1&b=2"
        server.says(Reply(302, b"", {"location": f"{other.url}/?api%20key=s3cr3t"}))
        api.call(GET)
        assert other.last.target == "/"


def test_a_query_key_and_links(make_api: MakeApi, server: Server) -> None:
    """A link to the next page need not have the key, and one that has is not shown with it."""
    changes = {"security_schemes": SCHEMES, "security": (("query",),)}
    api = make_api(credentials=GIVEN, changes=changes)
    paged: Endpoint[Any] = Endpoint(
        "GET",
        Route("/list", operation_id="list"),
        parameters=(Query("page"),),
        returns=returns(list[int]),
        paging=Paging(kind="link"),
    )
    pages = {
        "": (1, '</list?page=2>; rel="next"'),
        "page=2": (2, '</list?page=3&api%20key=s3cr3t-query%20%26%20more>; rel="next"'),
        "page=3": (3, ""),
    }

    def answer(got: Got) -> Reply:
        assert got.query.endswith("api%20key=s3cr3t-query%20%26%20more")
        asked = got.query.rpartition("api%20key")[0].rstrip("&")
        item, link = pages[asked]
        return reply([item], link=link)

    server.answer = answer
    page = api.page(paged)
    every = api.all_pages(page)
    assert [p.items for p in every] == [[1], [2], [3]]
    for p in every:
        request = p.response.request
        assert found(repr(p) + repr(request.url) + str(request.url)) == []


def test_a_hidden_url() -> None:
    """It is sent whole, shows itself without the key, and can be built upon."""
    url = HiddenUrl(httpx2.URL("https://x/y?a=1&k=s3cr3t"), {"k"})
    assert url.raw_path == b"/y?a=1&k=s3cr3t"
    assert str(url) == "https://x/y?a=1&k=[redacted]"
    assert repr(url) == "URL('https://x/y?a=1&k=[redacted]')"
    assert url.join("/z") == "https://x/z"


def test_secrets_in_frames() -> None:
    """A secret is text like any other, but for its text form."""
    secret = hide("text")
    assert (secret, repr(secret), isinstance(secret, Secret)) == ("text", "[redacted]", True)
    function = hide(str.upper)
    assert function("a") == "A"


def test_redaction() -> None:
    """Whatever JSON says a secret in, or as part of what, it is taken out; names too."""
    value = {"a": ["x abcd", 1, None], "abcd": {"b": ("abcd%20e", True)}}
    assert redact(value, ["abcd e", "abcd"]) == {
        "a": ["x [redacted]", 1, None],
        "[redacted]": {"b": ["[redacted]", True]},
    }


def test_names_are_no_secrets(make_api: MakeApi, server: Server) -> None:
    """A user's name, and a secret too short to be one, stay in messages."""
    changes = {"security_schemes": SCHEMES, "security": (("basic",),)}
    api = make_api(credentials={"username": "user", "password": "no"}, changes=changes)
    server.says(reply({"message": "user may no more"}, 403))
    with pytest.raises(ApiStatusError, match="user may no more"):
        api.call(GET)


def test_secret_bodies(make_api: MakeApi, server: Server) -> None:
    """What is sent and got stays out of the errors' text and pickles of their requests."""
    body = Body(Content("application/json", lambda: dict[str, str]))
    endpoint: Endpoint[Any] = Endpoint("POST", Route("/x", operation_id="x"), body=body)
    api = make_api()
    server.says(reply({"message": "no"}, 422))
    with pytest.raises(ApiStatusError) as caught:
        api.call(endpoint, {}, {"password": f"{TELLTALE}-field"})
    assert found(str(caught.value) + repr(caught.value)) == []
    assert found(repr(pickle.dumps(caught.value))) == []
    bad: Any = {"password": [f"{TELLTALE}-field"]}
    with pytest.raises(SdkError, match="password") as refused:
        api.call(endpoint, {}, bad)
    assert found(str(refused.value) + repr(refused.value)) == []
    assert sys.exc_info()[1] is None
