"""Arguments that can't be sent: halves of surrogate pairs, and what has no form on the wire."""

from __future__ import annotations

from typing import Any

import pytest

from templates.runtime._core import SyncClient
from templates.runtime._endpoint import (
    Body,
    Content,
    Cookie,
    Endpoint,
    Field,
    Header,
    Path,
    Query,
    Route,
)
from templates.runtime._errors import ArgumentError, ConfigurationError, SdkError
from templates.runtime._models import Model
from templates.runtime._settings import SecurityScheme
from templates.runtime._types import File, RequestOptions, Yaml
from tests.runtime.api import Api, settings
from tests.runtime.conftest import MakeApi
from tests.runtime.server import Server

HALF = "very-secret-\ud800"
JSON, FORM, MULTIPART = (
    "application/json",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
)


class Role(Model):
    name: str


def takes(media_type: str) -> Endpoint[Any]:
    """Return an endpoint with a body of one media type."""
    body = Body(Content(media_type, lambda: Any, fields=(Field("file", binary=True),)))
    return Endpoint("POST", Route("/x", operation_id="send-x"), body=body)


def places(*parameters: Any) -> Endpoint[Any]:
    """Return an endpoint with parameters."""
    path = "/x" + "".join(f"/{{{p.wire}}}" for p in parameters if p.location == "path")
    return Endpoint("GET", Route(path, operation_id="get-x"), parameters=parameters)


def rejected(error: SdkError, server: Server) -> None:
    """Check that an error is one of the argument, that it shows no value, and that nothing went."""
    assert isinstance(error, ValueError)
    assert error.__context__ is None
    assert "very-secret" not in str(error) + repr(error)
    assert str(error).isascii()
    assert server.got == []


@pytest.mark.parametrize(
    ("parameter", "named"),
    [
        (Path("id", "identifier"), "get-x: identifier"),
        (Query("q"), "get-x: q"),
        (Query("q", content=JSON), "get-x: q"),
        (Query("q", allow_reserved=True), "get-x: q"),
        (Header("X-Trace", "trace"), "X-Trace"),
        (Cookie("c"), "get-x: c"),
    ],
)
@pytest.mark.parametrize("value", [HALF, [HALF], {"a": HALF}])
def test_parameters(api: Api, server: Server, parameter: Any, named: str, value: Any) -> None:
    """The argument is named, wherever it travels."""
    with pytest.raises(ArgumentError, match=f"{named}.* half of a surrogate pair") as caught:
        api.call(places(parameter), {parameter.argument: value})
    rejected(caught.value, server)


@pytest.mark.parametrize(
    ("media_type", "value", "named"),
    [
        (JSON, HALF, "body"),
        (JSON, {"a": [{"b": HALF}]}, r"body\.a\.0\.b"),
        (JSON, Role(name=HALF), r"body\.name"),
        (JSON, {"a": {HALF: 1}}, r"body\.a\.very-secret-\\ud800"),
        (FORM, {"a": HALF}, r"body\.a"),
        (FORM, {HALF: "a"}, r"body\.very-secret"),
        (MULTIPART, {"a": HALF}, r"body\.a"),
        (MULTIPART, {HALF: "a"}, r"body\.very-secret"),
        (MULTIPART, {HALF: b"a"}, r"body\.very-secret"),
        (MULTIPART, {"file": File(HALF)}, r"body\.file"),
        ("multipart/mixed", {"a": HALF}, r"body\.a"),
        ("application/x-ndjson", [1, HALF], r"body\.1"),
        ("text/plain", HALF, "body"),
        ("application/xml", HALF, "body"),
        ("application/octet-stream", HALF, "body"),
        ("application/octet-stream", File(HALF), "body"),
        ("application/yaml", HALF, "body"),
        ("application/yaml", Yaml(HALF), "body"),
        ("*/*", HALF, "body"),
    ],
)
def test_bodies(api: Api, server: Server, media_type: str, value: Any, named: str) -> None:
    """The field is named, in every format. Names of fields are no secrets."""
    with pytest.raises(ArgumentError, match=f"send-x: {named}.* half of a surrogate") as caught:
        api.call(takes(media_type), {}, value)
    assert isinstance(caught.value, ValueError)
    assert caught.value.__context__ is None
    assert server.got == []


def test_file_names(api: Api, server: Server) -> None:
    """What the system could not decode of a file's name is replaced: it is no argument's fault."""
    api.call(takes(MULTIPART), {}, {"file": File(b"x", "a\udcff.txt")})
    assert b'filename="a?.txt"' in server.last.body


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (RequestOptions(headers={"X-Team": HALF}), "the header X-Team"),
        (RequestOptions(headers={"\ud800": "a"}), r"'\\ud800' can't be the name of a header"),
        (RequestOptions(headers={"x y": "a"}), r"'x y' can't be the name of a header"),
        (RequestOptions(headers={"x": 5}), "the header x must be text, not int"),  # type: ignore[dict-item]
        (RequestOptions(query={"q": HALF}), r"options\.query\.q"),
        (RequestOptions(query={"q": object()}), r"options\.query\.q is a value of type object"),
        (RequestOptions(body={"b": HALF}), r"options\.body\.b"),
        (RequestOptions(accept=HALF), "the header accept"),
        (RequestOptions(content_type=HALF), "the header content-type"),
    ],
)
def test_options(api: Api, server: Server, options: RequestOptions, named: str) -> None:
    """What options add is named as theirs."""
    with pytest.raises(ArgumentError, match=named) as caught:
        api.call(takes(JSON), {}, {"a": 1}, options)
    rejected(caught.value, server)


@pytest.mark.parametrize("value", [object(), lambda: None, int, {object(): 1}, [iter([])]])
@pytest.mark.parametrize("parameter", [Path("p"), Query("p"), Header("p"), Cookie("p")])
def test_parameters_without_a_form(api: Api, server: Server, parameter: Any, value: Any) -> None:
    """What only Python can show is no value of a parameter."""
    with pytest.raises(ArgumentError, match=r"get-x: p.* which has no form on the wire") as caught:
        api.call(places(parameter), {"p": value})
    rejected(caught.value, server)


def test_scopes(make_api: MakeApi, server: Server) -> None:
    """A scope of the client's is named as an argument is."""
    api = make_api(scope={"account": HALF})
    endpoint = places(Query("accountIdentifier", "account", scope="account"))
    with pytest.raises(ArgumentError, match="get-x: account has half of a surrogate") as caught:
        api.call(endpoint)
    rejected(caught.value, server)


@pytest.mark.parametrize(
    "options", [{"url": f"https://{HALF}/"}, {"url": f"https://x/{HALF}"}, {"headers": {"x": HALF}}]
)
def test_clients(make_api: MakeApi, server: Server, options: dict[str, Any]) -> None:
    """A client that can't work is not made."""
    with pytest.raises((ConfigurationError, ArgumentError), match="half of a surrogate") as caught:
        make_api(**options)
    rejected(caught.value, server)
    with pytest.raises(ArgumentError, match="the header x has half") as headers:
        make_api().client.with_options(headers={"x": HALF})
    rejected(headers.value, server)


SCHEMES = {
    "header": SecurityScheme("s", "api_key", ("key",), (), "header", "X-Key"),
    "query": SecurityScheme("s", "api_key", ("key",), (), "query", "key"),
    "cookie": SecurityScheme("s", "api_key", ("key",), (), "cookie", "key"),
    "bearer": SecurityScheme("s", "bearer", ("key",)),
    "basic": SecurityScheme("s", "basic", ("user", "key")),
    "digest": SecurityScheme("s", "digest", ("user", "key")),
    "oauth": SecurityScheme("s", "oauth2_client_credentials", ("user", "key"), token_url="/token"),
}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    ("key", "problem"),
    [
        (HALF, "has half of a surrogate pair"),
        (b"very-secret", "must be text, not bytes"),
        (5, "must be text, not int"),
    ],
)
def test_credentials(
    make_api: MakeApi, server: Server, scheme: str, key: Any, problem: str
) -> None:
    """A key that is no text is rejected when the client is made, or when its function is asked."""
    changes = {"security_schemes": (SCHEMES[scheme],), "security": (("s",),)}
    with pytest.raises(ConfigurationError, match=f"key {problem}") as caught:
        make_api(changes=changes, credentials={"user": "u", "key": key})
    rejected(caught.value, server)
    api = make_api(changes=changes, credentials={"user": "u", "key": lambda: key})
    with pytest.raises(
        ConfigurationError, match=f"function given as key returns {problem}"
    ) as late:
        api.call()
    rejected(late.value, server)


def test_a_function_that_gives_nothing(make_api: MakeApi, server: Server) -> None:
    """None is no key."""
    api = make_api(credentials={"api_key": lambda: None})
    with pytest.raises(ConfigurationError, match="given as api_key returns must be text, not None"):
        api.call()
    assert server.got == []


@pytest.mark.parametrize(
    ("method", "path", "problem"),
    [
        ("GET", f"/{HALF}", "the path has half of a surrogate"),
        ("G\u00c9T", "/x", "is not an HTTP method"),
        ("GET /", "/x", "is not an HTTP method"),
        ("", "/x", "is not an HTTP method"),
    ],
)
def test_requests_of_ones_own(server: Server, method: str, path: str, problem: str) -> None:
    """What there is no method for is checked as well."""
    with SyncClient(settings(server.url), credentials={"api_key": "k"}) as client:
        with pytest.raises(ArgumentError, match=problem) as caught:
            client.request(method, path)
        rejected(caught.value, server)


def test_values_that_hide_it(api: Api, server: Server) -> None:
    """A value whose own text can't be sent is rejected, though it does not say so of itself."""

    class Odd:
        def __str__(self) -> str:
            return HALF

    with pytest.raises(ArgumentError, match="get-x: a text has half of a surrogate") as caught:
        api.call(places(Query("q")), {"q": Odd()})
    rejected(caught.value, server)
