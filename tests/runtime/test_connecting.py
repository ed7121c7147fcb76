"""How a client connects: proxies, certificates and HTTP/2 are httpx2's own options."""

from __future__ import annotations

import logging
import os
import ssl
import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import httpx2
import pytest
import trustme

from templates.runtime._core import SyncClient
from templates.runtime._errors import ApiConnectionError, ConfigurationError
from tests.runtime.api import ECHO, KEY, settings
from tests.runtime.conftest import MakeApi
from tests.runtime.server import Reply, Server, reply, serve

CA: Any = trustme.CA()


@dataclass
class Secured:
    """A server that speaks TLS, and what it was offered."""

    url: str = ""
    versions: list[str | None] = field(default_factory=list["str | None"])
    callers: list[Any] = field(default_factory=list[Any])


@contextmanager
def secured(
    *, callers: bool = False, versions: tuple[str, ...] = (), broken: bool = False
) -> Generator[Secured]:
    """Run a server with a certificate; ``callers`` need one too. A ``broken`` answer is no TLS."""
    found = Secured()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            connection: Any = self.connection
            found.callers.append(connection.getpeercert())
            if broken:
                os.write(connection.fileno(), b"\x17\x03\x03\x00\x20" + bytes(32))
                return
            self.send_response(200)
            self.send_header("content-length", "2")
            self.send_header("content-type", "application/json")
            self.end_headers()
            self.wfile.write(b"{}")

        def setup(self) -> None:
            super().setup()
            found.versions.append(self.connection.selected_alpn_protocol())

        def log_message(self, format: str, *args: Any) -> None:
            pass

    class Quiet(HTTPServer):
        def handle_error(self, request: Any, client_address: Any) -> None:
            """Clients that hang up are what the tests are about."""

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    CA.issue_cert("127.0.0.1").configure_cert(context)
    if callers:
        context.verify_mode = ssl.CERT_REQUIRED
        CA.configure_trust(context)
    if versions:
        context.set_alpn_protocols(list(versions))
    http = Quiet(("127.0.0.1", 0), Handler)
    http.socket = context.wrap_socket(http.socket, server_side=True)
    thread = threading.Thread(target=http.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    found.url = f"https://127.0.0.1:{http.server_port}"
    yield found
    http.shutdown()
    http.server_close()
    thread.join()


@pytest.fixture
def trusting() -> ssl.SSLContext:
    """A context that trusts the servers here."""
    context = ssl.create_default_context()
    CA.configure_trust(context)
    return context


def test_own_authority(make_api: MakeApi, trusting: ssl.SSLContext) -> None:
    """Whom to trust is up to the caller; of a stranger, the error says what to do."""
    with secured() as server:
        assert make_api(url=server.url, http_options={"verify": trusting}).call() == {}
        api = make_api(url=server.url)
        with pytest.raises(ApiConnectionError, match=r"certificate is not trusted \(.*verify") as e:
            api.call()
        assert api.slept == []
        assert "unable to get local issuer" in str(e.value)


def test_own_certificate(make_api: MakeApi, trusting: ssl.SSLContext) -> None:
    """A client shows its own certificate (mTLS) if it has one."""
    with secured(callers=True) as server:
        api = make_api(url=server.url, http_options={"verify": trusting}, max_retries=0)
        with pytest.raises(ApiConnectionError):
            api.call()
        mine = ssl.create_default_context()
        CA.configure_trust(mine)
        CA.issue_cert("me.example").configure_cert(mine)
        assert make_api(url=server.url, http_options={"verify": mine}).call() == {}
        assert server.callers[-1]["subjectAltName"] == (("DNS", "me.example"),)


def test_a_record_that_can_not_be_decrypted(make_api: MakeApi, trusting: ssl.SSLContext) -> None:
    """Where TLS breaks in the middle of an answer, the connection broke: one tries again."""
    with secured(broken=True) as server:
        api = make_api(url=server.url, http_options={"verify": trusting}, max_retries=1)
        with pytest.raises(ApiConnectionError, match=r"(?i)bad record mac") as caught:
            api.call()
        assert (len(server.callers), len(api.slept)) == (2, 1)
        assert isinstance(caught.value.__cause__, httpx2.ReadError)


def test_http2(
    make_api: MakeApi, trusting: ssl.SSLContext, caplog: pytest.LogCaptureFixture
) -> None:
    """HTTP/2 is offered if asked for, and then taken by who speaks it; no log shows headers."""
    caplog.set_level(logging.DEBUG)
    with secured(versions=("h2", "http/1.1")) as server:
        assert make_api(url=server.url, http_options={"verify": trusting}).call() == {}
        options = {"verify": trusting, "http2": True}
        api = make_api(url=server.url, http_options=options, max_retries=0, timeout=1)
        with pytest.raises(ApiConnectionError):
            api.call()  # the server only pretends to speak it
        assert server.versions == ["http/1.1", "h2"]
    assert "send_request_headers" in caplog.text
    assert KEY not in caplog.text


def test_proxy(make_api: MakeApi, server: Server) -> None:
    """Everything goes through a proxy if there is one."""
    server.says(reply({"ok": True}))
    api = make_api(
        url="http://nowhere.invalid", http_options={"proxy": server.url}, allow_http=True
    )
    assert api.call(ECHO) == {"ok": True}
    assert server.last.target == "http://nowhere.invalid/echo"


def test_proxy_of_the_environment(
    make_api: MakeApi, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Proxies that the environment names are used, unless told otherwise."""
    monkeypatch.setenv("http_proxy", server.url)
    server.says(reply({"ok": True}))
    options: dict[str, Any] = {"url": "http://nowhere.invalid", "allow_http": True}
    assert make_api(**options).call(ECHO) == {"ok": True}
    with pytest.raises(ApiConnectionError, match="not known"):
        make_api(**options, http_options={"trust_env": False}, max_retries=0).call(ECHO)


def test_options_for_another_client() -> None:
    """Options for a client that the caller makes are the caller's to give to it."""
    with httpx2.Client() as http, pytest.raises(ConfigurationError, match="http_options"):
        SyncClient(settings("https://x"), http_client=http, http_options={"http2": True})


def test_a_client_that_the_caller_closed(server: Server) -> None:
    """A client of the caller's that is closed is said to be so."""
    http = httpx2.Client()
    client = SyncClient(settings(server.url), credentials={"api_key": "k"}, http_client=http)
    client.request("GET", "/x")
    http.close()
    with pytest.raises(ConfigurationError, match="closed"):
        client.request("GET", "/x")


def test_strangers_get_nothing_of_the_callers_client(server: Server) -> None:
    """What the caller's own HTTP client would add to authenticate stays within the origin."""
    with serve() as other, httpx2.Client(auth=("me", "secret")) as http:
        client = SyncClient(settings(server.url), credentials={"api_key": "k"}, http_client=http)
        server.says(Reply(302, b"", {"location": f"{other.url}/x"}))
        client.request("GET", "/x")
        assert server.last.headers["authorization"].startswith("Basic ")
        assert "authorization" not in other.last.headers


def test_cookies_that_a_server_sets(make_api: MakeApi, server: Server) -> None:
    """A cookie that the server sets is forgotten, however many there are."""
    server.answer = lambda got: reply({}, Set_Cookie=f"node{len(server.got)}=7; Path=/")
    api = make_api(headers={"x-mine": "1"})
    for _ in range(3):
        api.call()
    assert "cookie" not in server.last.headers


def test_cookies_that_are_kept(make_api: MakeApi, server: Server) -> None:
    """With a place for cookies they are sent back, beside what else the request has."""
    server.says(reply({}, Set_Cookie="node=7; Path=/"), reply({}))
    api = make_api(headers={"x-mine": "1"}, http_options={"cookies": httpx2.Cookies()})
    api.call()
    api.call()
    assert server.last.headers["cookie"] == "node=7"
    assert server.last.headers["x-mine"] == "1"
