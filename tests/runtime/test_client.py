"""The clients themselves: addresses, options, copies, raw calls, the escape hatch, closing."""

from __future__ import annotations

import gc
import re
import subprocess
import sys
import warnings
from pathlib import Path as FilePath
from typing import Any

import httpx2
import pytest

from templates.runtime._base import engine_of
from templates.runtime._core import AsyncClient, SyncClient
from templates.runtime._endpoint import Endpoint, Paging, Route
from templates.runtime._errors import (
    ArgumentError,
    ConfigurationError,
    MissingScopeError,
    NotFoundError,
)
from templates.runtime._resource import AsyncNamespace, Namespace
from templates.runtime._types import UNSET, File, RequestOptions, Unset, Yaml
from templates.runtime._urls import BaseUrl
from tests.runtime.api import ECHO, ITEM, KEY, Api, portal, returns, settings
from tests.runtime.conftest import MakeApi
from tests.runtime.server import Server, reply


class Opened(Namespace):
    @property
    def client(self) -> Any:
        return self._client


class AsyncOpened(AsyncNamespace):
    @property
    def client(self) -> Any:
        return self._client


RUNTIME = FilePath(__file__).parents[2] / "templates"


@pytest.mark.parametrize(
    ("base", "path", "expected"),
    [
        ("https://h.io", "/v1/x", "https://h.io/v1/x"),
        ("https://h.io/", "/v1/x", "https://h.io/v1/x"),
        (" https://h.io/a/ ", "/v1/x", "https://h.io/a/v1/x"),
        ("https://h.io", "no-slash", "https://h.io/no-slash"),
        ("https://h.io/gateway", "/v1/x", "https://h.io/gateway/v1/x"),
        ("https://h.io/gateway/", "/gateway/lw", "https://h.io/gateway/lw"),
        ("https://h.io", "/gateway/lw", "https://h.io/gateway/lw"),
        ("https://h.io/gateway", "/gateways/x", "https://h.io/gateway/gateways/x"),
        ("https://h.io/my-gateway", "/gateway/x", "https://h.io/my-gateway/gateway/x"),
        ("http://127.0.0.1:8", "/x", "http://127.0.0.1:8/x"),
        ("http://localhost", "/x", "http://localhost/x"),
        ("http://[::1]:8", "/x", "http://[::1]:8/x"),
        ("http://a.localhost", "/x", "http://a.localhost/x"),
    ],
)
def test_address(base: str, path: str, expected: str) -> None:
    """Paths are joined to the base URL; its suffix does not double."""
    url = BaseUrl(settings("https://default", strip_suffix="/gateway"), base, allow_http=False)
    assert url.join(path) == expected


@pytest.mark.parametrize(
    ("base", "message"),
    [
        ("http://h.io", "not encrypted"),
        ("http://user:secret@h.io", "user or a password"),
        ("http://127.0.0.1.evil.io", "not encrypted"),
        ("ftp://h.io", "not an absolute"),
        ("h.io", "not an absolute"),
        ("https://", "not an absolute"),
        ("https://h.io:port", "not a URL"),
        ("https://h.io?a=secret", "a query"),
        ("https://h.io#x", "a query"),
    ],
)
def test_bad_address(base: str, message: str) -> None:
    """An address that can't work, or is not safe, is refused at once and without its secrets."""
    for client in (SyncClient, AsyncClient):
        with pytest.raises(ConfigurationError, match=message) as caught:
            client(settings("https://default"), credentials={}, scope={}, base_url=base)
        assert "secret" not in str(caught.value)


def test_allow_http() -> None:
    """Plain http is possible for those who insist."""
    client = SyncClient(
        settings("https://d"), credentials={}, scope={}, base_url="http://h.io", allow_http=True
    )
    assert repr(client) == "SyncClient(base_url='http://h.io')"


def test_address_from_environment(
    make_api: MakeApi, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An argument counts before the environment, and that before the API's own address."""
    monkeypatch.setenv("TESTS_ENDPOINT", f"{server.url}/env")
    make_api(url="https://default.invalid").call()
    make_api(base_url=f"{server.url}/given").call()
    monkeypatch.setenv("TESTS_ENDPOINT", "")
    make_api().call()
    assert [got.path for got in server.got] == ["/env/echo", "/given/echo", "/echo"]


@pytest.mark.parametrize(
    ("own", "chosen", "expected"),
    [
        ("/v2", False, "/v2/echo"),
        ("{url}/own/", False, "/own/echo"),
        ("{url}/own", True, "/mine/echo"),
        ("/v2", True, "/mine/echo"),
    ],
)
def test_server_of_an_operation(
    make_api: MakeApi, server: Server, own: str, chosen: bool, expected: str
) -> None:
    """An operation's own server counts, unless the caller chose one."""
    base = f"{server.url}/mine" if chosen else None
    endpoint: Endpoint[Any] = Endpoint(
        "GET", Route("/echo"), base_url=own.replace("{url}", server.url)
    )
    make_api(base_url=base).call(endpoint)
    assert server.last.path == expected


def test_headers(make_api: MakeApi, server: Server) -> None:
    """The client says who it is; more headers come from it, a copy of it, or one call."""
    api = make_api(headers={"X-Client": "1", "X-Both": "client"})
    copy = api.client.with_options(headers={"x-both": "copy"}, timeout=None)
    options = RequestOptions(headers={"X-Call": "é", "User-Agent": "mine"}, accept="text/plain")
    api.call(client=copy)
    assert server.last.headers["user-agent"].startswith("sdk-tests/1.2.3 python/3.")
    assert (server.last.headers["x-client"], server.last.headers["x-both"]) == ("1", "copy")
    api.call(options=options)
    assert server.last.headers["x-both"] == "client"
    assert server.last.headers["user-agent"] == "mine"
    assert server.last.headers["accept"] == "text/plain"
    assert server.last.headers["x-call"].encode("latin-1").decode() == "é"
    with pytest.raises(ArgumentError):
        api.call(options=RequestOptions(headers={"x": "a\nb"}))
    with pytest.raises(ArgumentError):
        make_api(headers={"x": "a\nb"})


def test_extra_query(api: Api, server: Server) -> None:
    """Options add query parameters of any shape."""
    options = RequestOptions(query={"a": [1, 2], "b": None, "c": True, "d": "x&y"})
    api.call(ITEM, {"id": 1, "q": "z"}, options=options)
    assert server.last.target == "/items/1?q=z&a=1&a=2&c=true&d=x%26y"


def test_missing_argument(api: Api, server: Server) -> None:
    """What a path needs must be given."""
    for arguments in ({}, {"id": None}, {"id": UNSET}):
        with pytest.raises(ArgumentError, match="get-item needs id"):
            api.call(ITEM, arguments)
    assert server.got == []


def test_url_too_long(api: Api) -> None:
    """A URL that can't be sent is an argument's fault."""
    with pytest.raises(ArgumentError, match="get-item"):
        api.call(ITEM, {"id": "x", "q": "y" * 70_000})


def test_raw(api: Api, server: Server) -> None:
    """A raw call gives status and headers with the result."""
    server.says(reply({"a": 1}, 201, X_Id="i"))
    raw = api.raw(ECHO)
    assert (raw.status_code, raw.headers["x-id"], raw.data) == (201, "i", {"a": 1})
    assert raw.http_response.json() == raw.envelope == {"a": 1}
    server.says(reply({"message": "no"}, 404))
    with pytest.raises(NotFoundError):
        api.raw(ECHO)


def test_raw_list(api: Api, server: Server) -> None:
    """A raw call of a list gives its first page."""
    server.says(reply([1], X="1"), reply([2], X="2"), reply([]))
    endpoint: Endpoint[Any] = Endpoint(
        "GET",
        Route("/list"),
        returns=returns(),
        paging=Paging(kind="page", position="page"),
        parameters=ECHO.parameters,
    )
    raw = api.raw_page(endpoint)
    assert raw.data.items == [1]
    assert raw.headers["x"] == "1"


def test_raw_of_something_else(api: Api) -> None:
    """Only methods of clients have a raw response."""

    def function(*, options: Any) -> int:
        return 1

    async def coroutine(*, options: Any) -> int:
        return 1

    with pytest.raises(TypeError, match="raw"):
        api.run(api.client.raw, coroutine if hasattr(api.client, "__aenter__") else function)


def test_request(make_api: MakeApi, server: Server) -> None:
    """What has no method can be called all the same."""
    api = make_api(scope={"org": "o"})
    ask = api.client.request
    server.says(reply({"ok": True}))
    assert api.run(ask, "get", "/v9/{org}/x?a=1", query={"b": [1, 2]}, headers={"X-Y": "z"}) == {
        "ok": True
    }
    assert server.last.target == "/v9/o/x?a=1&b=1&b=2"
    assert (server.last.method, server.last.headers["x-y"]) == ("GET", "z")
    assert server.last.headers["x-api-key"] == KEY
    api.run(ask, "POST", "/x", json={"a": None})
    assert server.last.json == {"a": None}
    for content, kind in [
        ("text", "text/plain; charset=utf-8"),
        (b"\0", "application/octet-stream"),
        (Yaml("a: 1"), "application/yaml"),
        (File(b"x", content_type="image/png"), "image/png"),
    ]:
        api.run(ask, "PUT", "/x", content=content)
        assert server.last.headers["content-type"] == kind
    api.run(ask, "PUT", "/x", content="<a/>", headers={"Content-Type": "text/xml"})
    assert server.last.headers["content-type"] == "text/xml"
    with pytest.raises(MissingScopeError):
        api.run(ask, "GET", "/v1/{project}/x")
    for path in ("x", "//evil/x", "https://evil/x"):
        with pytest.raises(ArgumentError, match="not a path"):
            api.run(ask, "GET", path)
    with pytest.raises(ArgumentError, match="not both"):
        api.run(ask, "PUT", "/x", json=1, content="x")


def test_own_http_client(server: Server) -> None:
    """A client of the caller's is used as it is and not closed."""
    with httpx2.Client(headers={"x-own": "1"}) as http:
        client = SyncClient(
            settings(server.url), credentials={"api_key": KEY}, scope={}, http_client=http
        )
        client.request("GET", "/x")
        client.close()
        assert not http.is_closed
    assert server.last.headers["x-own"] == "1"


def test_closing(make_api: MakeApi, server: Server) -> None:
    """A closed client, and each copy of it, says so; closing twice is fine."""
    api = make_api()
    copy = api.client.with_options(max_retries=0)
    api.call()
    api.run(copy.close)
    api.run(api.client.close)
    for client in (api.client, copy):
        with pytest.raises(ConfigurationError, match="closed"):
            api.call(client=client)


def test_context_managers(server: Server) -> None:
    """Clients close themselves at the end of a block."""
    import anyio

    given: dict[str, Any] = {"credentials": {"api_key": KEY}, "scope": {}}
    with SyncClient(settings(server.url), **given) as client:
        client.request("GET", "/x")

    async def block() -> AsyncClient:
        async with AsyncClient(settings(server.url), **given) as awaiting:
            await awaiting.request("GET", "/x")
        return awaiting

    closed: Any
    for closed in (client, anyio.run(block)):
        assert engine_of(closed).pool.closed
    assert len(server.got) == 2


@pytest.mark.filterwarnings("always::ResourceWarning")
def test_forgotten(server: Server, mode: str) -> None:
    """A client that nobody closed says so when it goes, if it ever connected."""
    given: dict[str, Any] = {"credentials": {"api_key": KEY}, "scope": {}}
    kind: Any = AsyncClient if mode == "async" else SyncClient
    server.says(reply({}, Connection="close"))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        kind(settings(server.url), **given)
        gc.collect()
        assert caught == []
        client: Any = kind(settings(server.url), **given)
        if mode == "async":
            portal().call(client.request, "GET", "/x")
        else:
            client.request("GET", "/x")
        copy = client.with_options(timeout=1)
        client = None
        gc.collect()
        assert caught == []
        del copy
        gc.collect()
    assert [(w.category, str(w.message)[:15]) for w in caught] == [
        (ResourceWarning, "unclosed client")
    ]


def test_transport(mode: str) -> None:
    """A transport of the caller's answers instead of the network."""

    def answer(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, json={"path": request.url.path})

    with Api(mode, "https://nowhere.invalid", transport=httpx2.MockTransport(answer)) as api:
        assert api.call() == {"path": "/echo"}


def test_bad_settings() -> None:
    """A setting that can't work is refused at once."""
    bad: Any = "sloppy"
    with pytest.raises(ConfigurationError, match="sloppy"):
        SyncClient(settings("https://x"), credentials={}, scope={}, validation=bad)


def test_unset() -> None:
    """There is one UNSET, it is false, and copies of it are itself."""
    import copy
    import pickle

    assert Unset() is UNSET
    assert not UNSET
    assert repr(UNSET) == "UNSET"
    assert pickle.loads(pickle.dumps(UNSET)) is UNSET
    assert copy.deepcopy(UNSET) is UNSET


def test_imports_little() -> None:
    """Importing the clients and making one loads no model machinery and no YAML."""
    code = """
import sys
sys.path.insert(0, {path!r})
from runtime._core import SyncClient, Settings
from runtime._resource import Resource
client = SyncClient(Settings("d", "1", "https://x"), credentials={{}}, scope={{}})
names = ("yaml", "anyio", "httpcore2", "pydantic.main", "pydantic_core", "runtime._tolerant",
         "runtime._oauth", "runtime._models")
print([name for name in names if name in sys.modules])
"""
    command = [sys.executable, "-c", code.format(path=str(RUNTIME))]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "[]\n"


def test_namespaces(server: Server) -> None:
    """A namespace hands its client on to its resources."""
    with SyncClient(settings(server.url), credentials={"api_key": KEY}, scope={}) as client:
        assert Opened(client).client is client
    awaiting = AsyncClient(settings(server.url), credentials={"api_key": KEY}, scope={})
    assert AsyncOpened(awaiting).client is awaiting


def test_every_module_is_of_use() -> None:
    """A module that nothing imports would be in every package, and no test would miss it."""
    files = {path.stem: path.read_text("utf-8") for path in (RUNTIME / "runtime").glob("*.py")}
    used = set(re.findall(r"^ *from \.(\w+) import", "".join(files.values()), re.M))
    assert files.keys() - used == {"_core", "_resource", "testing"}, "what generated code imports"
