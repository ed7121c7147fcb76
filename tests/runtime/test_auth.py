"""Credentials: where they come from, which an operation needs, how they travel, who sees them."""

from __future__ import annotations

import base64
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import anyio
import httpx2
import pytest

from templates.runtime._core import AsyncClient, SyncClient
from templates.runtime._endpoint import Body, Content, Endpoint, Query, Route
from templates.runtime._errors import (
    ApiConnectionError,
    BadRequestError,
    ConfigurationError,
    MissingCredentialError,
    ResponseDecodeError,
    UnauthorizedError,
)
from templates.runtime._limits import RateLimit
from templates.runtime._settings import SecurityScheme
from templates.runtime._types import RequestOptions
from tests.build.generated import api_of
from tests.runtime.api import ECHO, KEY, Api, settings
from tests.runtime.conftest import MakeApi
from tests.runtime.server import Got, Reply, Server, reply

SCHEMES = (
    SecurityScheme("header", "api_key", ("header_key",), ("TESTS_KEY",), "header", "X-Key"),
    SecurityScheme("query", "api_key", ("query_key",), (), "query", "api key"),
    SecurityScheme("cookie", "api_key", ("cookie_key",), (), "cookie", "sid"),
    SecurityScheme("basic", "basic", ("username", "password"), ("TESTS_USER", "TESTS_PASSWORD")),
    SecurityScheme("bearer", "bearer", ("token",)),
    SecurityScheme("digest", "digest", ("digest_user", "digest_password")),
)
ALL = {
    "header_key": "h",
    "query_key": "q&",
    "cookie_key": "c;",
    "username": "u",
    "password": "p:w",
    "token": "t",
    "digest_user": "du",
    "digest_password": "dp",
}


def secured(*alternatives: tuple[str, ...]) -> Endpoint[Any]:
    """Return an endpoint with these security alternatives."""
    return Endpoint("GET", Route("/x", operation_id="get-x"), security=alternatives)


@pytest.fixture
def make(make_api: MakeApi) -> Any:
    """Make clients that know every scheme."""

    def make(**credentials: Any) -> Api:
        changes = {"security_schemes": SCHEMES, "security": (("header",),)}
        return make_api(credentials=credentials, changes=changes)

    return make


def seen(got: Got) -> dict[str, str]:
    """Return what a request carries to authenticate."""
    named: dict[str, str] = {
        name: got.headers[name]
        for name in ("x-key", "cookie", "authorization")
        if name in got.headers
    }
    return {**named, **({"query": got.query} if got.query else {})}


BASIC = "Basic " + base64.b64encode(b"u:p:w").decode()


@pytest.mark.parametrize(
    ("security", "given", "expected"),
    [
        ((("header",),), ALL, {"x-key": "h"}),
        ((("query",),), ALL, {"query": "api%20key=q%26"}),
        ((("cookie",),), ALL, {"cookie": "sid=c%3B"}),
        ((("basic",),), ALL, {"authorization": BASIC}),
        ((("bearer",),), ALL, {"authorization": "Bearer t"}),
        (
            (("header", "query", "cookie"),),
            ALL,
            {"x-key": "h", "query": "api%20key=q%26", "cookie": "sid=c%3B"},
        ),
        ((("header",), ("bearer",)), ALL, {"x-key": "h"}),
        ((("header",), ("bearer",)), {"token": "t"}, {"authorization": "Bearer t"}),
        (
            (("header", "bearer"), ("cookie",)),
            {"token": "t", "cookie_key": "c"},
            {"cookie": "sid=c"},
        ),
        ((), ALL, {}),
        (((),), ALL, {}),
        (((), ("header",)), ALL, {"x-key": "h"}),
        (((), ("header",)), {}, {}),
        ((("unknown",),), ALL, {}),
    ],
)
def test_alternatives(make: Any, server: Server, security: Any, given: Any, expected: Any) -> None:
    """The first alternative with credentials is used, all of its schemes together."""
    make(**given).call(secured(*security))
    assert seen(server.last) == expected


def test_default_security(make: Any, server: Server) -> None:
    """An operation that says nothing uses the API's default."""
    make(**ALL).call(ECHO)
    assert seen(server.last) == {"x-key": "h"}


@pytest.mark.parametrize(
    ("security", "named"),
    [
        ((("header",),), ["get-x", "header_key=...", "variable TESTS_KEY"]),
        (
            (("basic",),),
            ["username=... and password=...", "TESTS_USER and TESTS_PASSWORD"],
        ),
        ((("header",), ("bearer",)), ["header_key=...", "; or pass token=..."]),
        ((("header", "bearer"),), ["header_key=...", " and pass token=..."]),
    ],
)
def test_missing(make: Any, server: Server, security: Any, named: list[str]) -> None:
    """Missing credentials are named with their variables, before anything is sent."""
    with pytest.raises(MissingCredentialError) as caught:
        make().call(secured(*security))
    assert all(name in str(caught.value) for name in named)
    assert server.got == []


def test_environment(make: Any, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Variables give what no argument gives."""
    monkeypatch.setenv("TESTS_KEY", "from-env")
    make().call(ECHO)
    make(header_key="given").call(ECHO)
    monkeypatch.setenv("TESTS_KEY", "")
    with pytest.raises(MissingCredentialError):
        make().call(ECHO)
    assert [got.headers["x-key"] for got in server.got] == ["from-env", "given"]


def test_functions(make: Any, server: Server) -> None:
    """A function is asked anew for each request."""
    tokens = iter("ab")
    api = make(token=lambda: next(tokens))
    api.call(secured(("bearer",)))
    api.call(secured(("bearer",)))
    assert [got.headers["authorization"] for got in server.got] == ["Bearer a", "Bearer b"]


def test_key_and_parameters_together(make: Any, server: Server) -> None:
    """A key in the query stands beside the parameters."""
    endpoint: Endpoint[Any] = Endpoint(
        "GET", Route("/x"), parameters=(Query("a"),), security=(("query",),)
    )
    make(**ALL).call(endpoint, {"a": 1})
    assert server.last.query == "a=1&api%20key=q%26"


def test_repr_hides_secrets(make_api: MakeApi) -> None:
    """No text form of a client, nor of what it consists of, shows the key."""
    api = make_api(scope={"account": "A"})
    engine = api.client._engine
    shown = repr(api.client)
    assert shown.endswith(f"Client(base_url='{engine.preparer.base.url}', account='A')")
    for part in (engine, engine.preparer, engine.preparer.credentials):
        assert KEY not in repr(part)
    prepared = engine.preparer.prepare(ECHO, {})
    assert KEY not in repr(prepared)


def test_digest(make: Any, server: Server) -> None:
    """Digest answers the server's challenge."""
    challenge = {"www-authenticate": 'Digest realm="r", nonce="n", qop="auth", algorithm=SHA-256'}
    server.answer = lambda got: (
        reply({"ok": True}) if "authorization" in got.headers else Reply(401, b"", challenge)
    )
    api = make(**ALL)
    assert api.call(secured(("digest", "header"))) == {"ok": True}
    assert 'username="du"' in server.last.headers["authorization"]
    assert server.last.headers["x-key"] == "h"
    api.call(secured(("digest",)))
    assert len(server.got) == 3, "the challenge is remembered"


@pytest.mark.parametrize(
    "challenge", ["Digest nonsense", 'Digest realm="r", nonce="n", qop="auth-int"']
)
def test_digest_that_cannot_be_answered(make: Any, server: Server, challenge: str) -> None:
    """A challenge that is none, or that asks for more than is known, is an error of ours."""
    server.says(Reply(401, b"", {"www-authenticate": challenge}))
    with pytest.raises(ApiConnectionError, match="digest challenge can't be answered") as caught:
        make(**ALL).call(secured(("digest",)))
    assert caught.value.response is not None
    assert caught.value.response.is_closed
    assert len(server.got) == 1


def test_basic_with_a_colon(make: Any, server: Server) -> None:
    """The server would take what follows the colon for the password (RFC 7617, section 2)."""
    with pytest.raises(ConfigurationError, match="username can't have a colon") as caught:
        make(username="us:er", password="w").call(secured(("basic",)))
    assert "us:er" not in str(caught.value)
    assert server.got == []


def test_basic_beyond_latin_1(make: Any, server: Server) -> None:
    """Names and passwords go as UTF-8 (RFC 7617, section 2.1)."""
    make(username="Łukasz", password="пароль").call(secured(("basic",)))
    sent = server.last.headers["authorization"].removeprefix("Basic ")
    assert base64.b64decode(sent).decode() == "Łukasz:пароль"


OAUTH = SecurityScheme(
    "oauth",
    "oauth2_client_credentials",
    ("client_id", "client_secret"),
    (),
    token_url="/token",
    scopes=("read", "write"),
)


class TokenServer:
    """Gives out tokens and takes only the last one."""

    def __init__(self, server: Server, lifetime: int | None = 3600) -> None:
        self.given = 0
        self.lifetime = lifetime
        self.valid = True
        server.answer = self.answer

    def answer(self, got: Got) -> Reply:
        if got.path == "/token":
            self.given += 1
            self.valid = True
            return reply({"access_token": f"t{self.given}", "expires_in": self.lifetime})
        if self.valid and got.headers["authorization"] == f"Bearer t{self.given}":
            return reply({"ok": True})
        return reply({"message": "expired"}, 401)


@pytest.fixture
def oauth(make_api: MakeApi) -> Api:
    """A client with OAuth2 client credentials."""
    changes = {"security_schemes": (OAUTH,), "security": (("oauth",),)}
    return make_api(credentials={"client_id": "id", "client_secret": "se cret"}, changes=changes)


def test_oauth(oauth: Api, server: Server) -> None:
    """A token is fetched once and used until it expires."""
    tokens = TokenServer(server)
    assert oauth.call() == {"ok": True}
    assert oauth.call() == {"ok": True}
    asked = server.got[0]
    assert (asked.method, asked.path) == ("POST", "/token")
    assert asked.body == b"grant_type=client_credentials&scope=read+write"
    assert base64.b64decode(asked.headers["authorization"][6:]) == b"id:se+cret"
    assert tokens.given == 1


def test_oauth_and_the_rate_limit(make_api: MakeApi, server: Server) -> None:
    """Requests for tokens, and what is sent again with a new one, take no turn of a call."""
    tokens = TokenServer(server)
    credentials = {"client_id": "id", "client_secret": "se cret"}
    changes = {"security_schemes": (OAUTH,), "security": (("oauth",),)}
    api = make_api(credentials=credentials, changes=changes, rate_limit=RateLimit(2, 60))
    # Not from the machine's own time, which begins anywhere and may not hold a sum exactly.
    api.timing.clock = lambda: 1000.0 + sum(api.slept)
    api.call()
    tokens.valid = False
    api.call()
    assert ([got.path for got in server.got].count("/token"), len(server.got)) == (2, 5)
    assert api.slept == []
    api.call()
    assert api.slept == pytest.approx([60])


def test_oauth_refresh(oauth: Api, server: Server) -> None:
    """A token is renewed when its time is over, and when it is refused before that."""
    tokens = TokenServer(server)
    oauth.call()
    tokens.valid = False
    assert oauth.call() == {"ok": True}
    assert tokens.given == 2
    flow = next(iter(oauth.client._engine.preparer.credentials._flows.values()))
    flow._clock = lambda: 1e12
    oauth.call()
    assert tokens.given == 3
    assert "se cret" not in repr(flow)


def test_oauth_secrets_that_change(make_api: MakeApi, server: Server) -> None:
    """A secret that a function gives is asked for anew; another one fetches another token."""
    tokens, secrets = TokenServer(server), ["one", "one", "two", "two"]
    changes = {"security_schemes": (OAUTH,), "security": (("oauth",),)}
    given = {"client_id": "id", "client_secret": lambda: secrets.pop(0)}
    api = make_api(credentials=given, changes=changes)
    for _ in range(4):
        api.call()
    asked = [got.headers["authorization"] for got in server.got if got.path == "/token"]
    assert [base64.b64decode(text[6:]) for text in asked] == [b"id:one", b"id:two"]
    assert tokens.given == 2


def test_oauth_secrets_that_change_for_ever(make_api: MakeApi, server: Server) -> None:
    """The last few secrets keep their tokens, and those before them fill no memory."""
    tokens, secrets = TokenServer(server), [*map(str, range(20)), "19", "0"]
    changes = {"security_schemes": (OAUTH,), "security": (("oauth",),)}
    given = {"client_id": "id", "client_secret": lambda: secrets.pop(0)}
    api = make_api(credentials=given, changes=changes)
    for _ in range(21):
        api.call()
    assert tokens.given == 20
    api.call()
    assert tokens.given == 21


def test_oauth_token_that_goes_meanwhile(oauth: Api, server: Server) -> None:
    """A token that another thread finds refused just then is sent, not the lack of one."""
    TokenServer(server)
    oauth.call()
    (flow,) = oauth.client._engine.preparer.credentials._flows.values()
    clock = flow._clock

    def losing() -> float:
        found: float = clock()
        flow.token = None
        return found

    flow._clock = losing
    request = httpx2.Request("GET", "https://x")
    sent = next(flow.sync_auth_flow(request))
    assert sent.headers.get("authorization") != "Bearer None"


def test_functions_that_give_many(make: Any, server: Server) -> None:
    """The last secrets are known, and not all there ever were."""
    tokens = iter(f"token-{n}" for n in range(30))
    api = make(token=lambda: next(tokens))
    for _ in range(29):
        api.call(secured(("bearer",)))
    server.says(reply({"message": "token-29 token-22 token-3 are bad"}, 401))
    with pytest.raises(UnauthorizedError) as caught:
        api.call(secured(("bearer",)))
    assert str(caught.value).endswith("[redacted] [redacted] token-3 are bad")


def test_oauth_tokens_in_answers(oauth: Api, server: Server) -> None:
    """A token that was refused is no less of a secret, nor is the secret as it travels."""
    coded = base64.b64encode(b"id:se+cret").decode()
    token = reply({"access_token": "token-1"})
    refusal = reply({"message": f"token-1 of se+cret, {coded}"}, 401)
    server.answer = lambda got: token if got.path == "/token" else refusal
    with pytest.raises(UnauthorizedError, match=r": \[redacted\] of \[redacted\], \[redacted\]$"):
        oauth.call()


def test_oauth_refused_for_good(oauth: Api, server: Server) -> None:
    """A new token that is refused as well is the end of it."""
    tokens = TokenServer(server)
    answer = tokens.answer
    server.answer = lambda got: answer(got) if got.path == "/token" else reply({}, 401)
    with pytest.raises(UnauthorizedError):
        oauth.call()
    assert tokens.given == 2


def test_oauth_without_a_token(oauth: Api, server: Server) -> None:
    """Credentials that the token endpoint refuses are an error like any other."""
    server.says(reply({"error": "invalid_client", "error_description": "who?"}, 400))
    with pytest.raises(BadRequestError, match="who") as caught:
        oauth.call()
    assert caught.value.request.url.path == "/token"


def test_oauth_lifetime_unknown(oauth: Api, server: Server) -> None:
    """A token without a lifetime is kept for a while."""
    tokens = TokenServer(server, lifetime=None)
    oauth.call()
    oauth.call()
    assert tokens.given == 1


def test_oauth_without_scopes(make_api: MakeApi, server: Server) -> None:
    """Scopes are asked for only if there are any; a stream is not sent twice."""
    tokens = TokenServer(server)
    changes = {"security_schemes": (OAUTH._replace(scopes=()),), "security": (("oauth",),)}
    api = make_api(credentials={"client_id": "id", "client_secret": "s"}, changes=changes)
    endpoint: Endpoint[Any] = Endpoint(
        "PUT", Route("/x"), body=Body(Content("application/octet-stream", lambda: bytes))
    )
    api.call(endpoint, {}, iter([b"a", b"b"]))
    assert server.got[0].body == b"grant_type=client_credentials"
    assert server.last.body == b"ab"
    tokens.valid = False
    with pytest.raises(UnauthorizedError):
        api.call(endpoint, {}, iter([b"a"]))


@pytest.mark.parametrize(
    "answer",
    [
        reply({"token": "t"}),
        reply(["t"]),
        reply({"access_token": "t", "expires_in": "soon"}),
        reply({"access_token": "t", "expires_in": 10**400}),
        reply({"access_token": None}),
        reply({"access_token": ""}),
        reply({"access_token": 5}),
        reply({"access_token": "t\r\nx-more: 1"}),
        reply({"access_token": "\u00e9"}),
        Reply(200, b"<html>"),
    ],
)
def test_oauth_answer_without_a_token(oauth: Api, server: Server, answer: Reply) -> None:
    """What is no answer of a token endpoint is said to be none."""
    server.says(answer)
    with pytest.raises(ResponseDecodeError, match="/token gives no token: it must answer with"):
        oauth.call()


@pytest.mark.parametrize("fault", [Reply(503), reply({}, 429), Reply(raw=b"")])
def test_oauth_faults_are_retried(oauth: Api, server: Server, fault: Reply) -> None:
    """Asking for a token again changes nothing, whatever the call is that needs it."""
    tokens, faults = TokenServer(server), [fault]
    answer = tokens.answer
    server.answer = lambda got: faults.pop() if faults else answer(got)
    post: Endpoint[Any] = Endpoint("POST", Route("/x", operation_id="x"))
    assert oauth.call(post) == {"ok": True}
    assert [got.path for got in server.got] == ["/token", "/token", "/x"]
    assert len(oauth.slept) == 1


def test_oauth_over_an_open_line(make_api: MakeApi) -> None:
    """The secret is not sent unencrypted to another machine to get a token."""
    open_line = OAUTH._replace(token_url="http://tokens.invalid/token")
    changes = {"security_schemes": (open_line,), "security": (("oauth",),)}
    api = make_api(credentials={"client_id": "i", "client_secret": "s"}, changes=changes)
    with pytest.raises(ConfigurationError, match=r"http://tokens\.invalid/token is not encrypted"):
        api.call()


OAUTH_OPTIONS: dict[str, Any] = {"credentials": {"client_id": "id", "client_secret": "secret"}}


def test_oauth_in_threads(server: Server) -> None:
    """Threads that need a token at the same time wait for one of them to fetch it."""
    tokens = TokenServer(server)
    given = settings(server.url, security_schemes=(OAUTH,), security=(("oauth",),))
    with SyncClient(given, **OAUTH_OPTIONS) as client, ThreadPoolExecutor(16) as threads:
        for call in [threads.submit(client.request, "GET", "/x") for _ in range(32)]:
            call.result()
    assert tokens.given == 1


def test_oauth_in_tasks(server: Server) -> None:
    """Tasks do so too; one that gives up while it fetches leaves the others their turn."""
    tokens = TokenServer(server)
    answer = tokens.answer

    def held(got: Got) -> Reply:
        if len(server.got) == 1:
            server.released.wait(5)
        return answer(got)

    server.answer = held
    given = settings(server.url, security_schemes=(OAUTH,), security=(("oauth",),))

    async def main() -> None:
        async with AsyncClient(given, **OAUTH_OPTIONS) as client:
            async with anyio.create_task_group() as group:
                group.start_soon(client.request, "GET", "/x")
                while not server.got:
                    await anyio.sleep(0.001)
                group.cancel_scope.cancel()
            assert tokens.given == 0
            async with anyio.create_task_group() as group:
                for _ in range(32):
                    group.start_soon(client.request, "GET", "/x")
        assert tokens.given == 1

    anyio.run(main)
    server.released.set()


def test_oauth_token_of_another_thread(oauth: Api, server: Server) -> None:
    """A refusal of an old token does not cost the new one that another thread has got."""
    tokens = TokenServer(server)
    oauth.call()
    flow = next(iter(oauth.client._engine.preparer.credentials._flows.values()))
    late = httpx2.Request("GET", "https://x", headers={"authorization": "Bearer t0"})
    assert flow._refused(late, httpx2.Response(401))
    oauth.call()
    assert tokens.given == 1


def test_digest_with_a_stream(make: Any, server: Server) -> None:
    """A body that can't be sent again can't answer a challenge, and the error says so."""
    challenge = {"www-authenticate": 'Digest realm="r", nonce="n"'}
    server.says(Reply(401, b"", challenge))
    body = Body(Content("application/octet-stream", lambda: bytes))
    endpoint: Endpoint[Any] = Endpoint(
        "PUT", Route("/x", operation_id="x"), body=body, security=(("digest",),)
    )
    with pytest.raises(ApiConnectionError, match="can't be sent again"):
        make(**ALL).call(endpoint, {}, iter([b"x"]))


def test_openid_and_other_bearers(tmp_path: Path) -> None:
    """What is not known better goes as a token: OpenID Connect, other flows and schemes."""
    document = """
        openapi: 3.0.3
        info: {title: Test, version: "1"}
        paths: {}
        components:
          securitySchemes:
            oidc: {type: openIdConnect, openIdConnectUrl: "https://x/.well-known/openid"}
            code: {type: oauth2, flows: {implicit: {authorizationUrl: /a, scopes: {}}}}
            client: {type: oauth2, flows: {clientCredentials: {tokenUrl: /t, scopes: {read: R}}}}
            digest: {type: http, scheme: Digest}
            hoba: {type: http, scheme: hoba}
    """
    found = {scheme.name: scheme for scheme in api_of(tmp_path, document).security_schemes}
    kinds = {name: scheme.kind for name, scheme in found.items()}
    assert kinds == {
        "oidc": "bearer",
        "code": "bearer",
        "client": "oauth2_client_credentials",
        "digest": "digest",
        "hoba": "bearer",
    }
    assert (found["client"].token_url, found["client"].scopes) == ("/t", ("read",))
    assert {name: s.auth_scheme for name, s in found.items() if s.auth_scheme} == {"hoba": "hoba"}


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("bearer", "Bearer t"),
        ("BEARER", "Bearer t"),
        ("SharedAccessKey", "SharedAccessKey t"),
        ("hoba", "hoba t"),
    ],
)
def test_schemes_of_http(
    tmp_path: Path, make_api: MakeApi, server: Server, name: str, sent: str
) -> None:
    """A token goes under the name that the document has for its scheme (RFC 9110, 11.1)."""
    document = f"""
        openapi: 3.0.3
        info: {{title: Test, version: "1"}}
        paths: {{}}
        components: {{securitySchemes: {{s: {{type: http, scheme: {name}}}}}}}
    """
    (found,) = api_of(tmp_path, document).security_schemes
    scheme = SecurityScheme("s", "bearer", found.arguments, auth_scheme=found.auth_scheme)
    changes = {"security_schemes": (scheme,), "security": (("s",),)}
    make_api(changes=changes, credentials={found.arguments[0]: "t"}).call()
    assert server.last.headers["authorization"] == sent


GIVEN: list[tuple[tuple[str, ...], RequestOptions, dict[str, str]]] = [
    (("bearer",), RequestOptions(headers={"Authorization": "Own x"}), {"authorization": "Own x"}),
    (("basic",), RequestOptions(headers={"Authorization": "Own x"}), {"authorization": "Own x"}),
    (("digest",), RequestOptions(headers={"Authorization": "Own x"}), {"authorization": "Own x"}),
    (("oauth",), RequestOptions(headers={"Authorization": "Own x"}), {"authorization": "Own x"}),
    (("header",), RequestOptions(headers={"X-KEY": "own"}), {"x-key": "own"}),
    (("cookie",), RequestOptions(headers={"Cookie": "sid=own"}), {"cookie": "sid=own"}),
    (("query",), RequestOptions(query={"api key": "own"}), {"query": "api%20key=own"}),
]


@pytest.mark.parametrize(("names", "options", "expected"), GIVEN)
@pytest.mark.parametrize("credentials", [{}, {**ALL, "client_id": "i", "client_secret": "s"}])
def test_credentials_of_the_caller(
    make_api: MakeApi,
    server: Server,
    names: tuple[str, ...],
    options: RequestOptions,
    expected: dict[str, str],
    credentials: dict[str, str],
) -> None:
    """What the caller gives by hand stands for the credentials, and wins over them."""
    changes = {"security_schemes": (*SCHEMES, OAUTH), "security": (names,)}
    make_api(changes=changes, credentials=credentials).call(options=options)
    assert seen(server.last) == expected
    assert len(server.got) == 1
    given = options.headers
    if given:
        made = make_api(changes=changes, credentials=credentials if names != ("cookie",) else {})
        made.call(client=made.client.with_options(headers=given))
        assert seen(server.last) == expected
        make_api(changes=changes, credentials={}, headers=given).call()
        assert seen(server.last) == expected


def test_other_headers_are_no_credentials(make: Any, server: Server) -> None:
    """A header that no scheme travels in leaves the credentials missing, and a cookie a cookie."""
    options = RequestOptions(headers={"x-team": "a"}, query={"q": 1})
    with pytest.raises(MissingCredentialError):
        make().call(secured(("header",)), options=options)
    api = make(cookie_key="c")
    api.call(secured(("cookie",)), client=api.client.with_options(headers={"cookie": "a=b"}))
    assert server.last.headers["cookie"] == "sid=c"


def test_a_key_of_the_caller_is_in_no_log(
    make: Any, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    """A key that the caller puts into the query is hidden as one of the client is."""
    with caplog.at_level("DEBUG"):
        make().call(secured(("query",)), options=RequestOptions(query={"api key": "very-secret"}))
    assert server.last.query == "api%20key=very-secret"
    assert caplog.records
    assert "very-secret" not in caplog.text


FLOWS = """
    openapi: 3.0.3
    info: {title: Test, version: "1"}
    paths:
      /x: {get: {security: [{both: [read]}, {other: [], both: []}], responses: {"200": {
        description: OK}}}}
    components:
      securitySchemes:
        other: {type: apiKey, in: header, name: X-Key}
        both:
          type: oauth2
          flows:
            clientCredentials: {tokenUrl: /t, scopes: {read: R}}
            authorizationCode: {authorizationUrl: /a, tokenUrl: /t, scopes: {read: R}}
"""


def test_several_flows(tmp_path: Path, make_api: MakeApi, server: Server) -> None:
    """Where there are more flows than the client's own, a token that is there already will do."""
    api = api_of(tmp_path, FLOWS)
    arguments = {scheme.arguments for scheme in api.security_schemes}
    assert arguments == {("api_key",), ("client_id", "client_secret"), ("access_token",)}
    (route,) = api.methods()[0][2].routes
    assert route.security is not None
    schemes = tuple(
        SecurityScheme(s.name, s.kind, s.arguments, (), s.location, s.wire, s.token_url, s.scopes)
        for s in api.security_schemes
    )
    changes = {"security_schemes": schemes, "security": route.security}
    with pytest.raises(
        MissingCredentialError, match=r"client_secret=.*; or pass access_token=\.\."
    ):
        make_api(changes=changes, credentials={}).call()
    make_api(changes=changes, credentials={"access_token": "t"}).call()
    assert server.last.headers["authorization"] == "Bearer t"
    assert "x-key" not in server.last.headers
    server.says(reply({"access_token": "fetched"}), reply({}))
    make_api(changes=changes, credentials={"client_id": "i", "client_secret": "s"}).call()
    assert server.last.headers["authorization"] == "Bearer fetched"
