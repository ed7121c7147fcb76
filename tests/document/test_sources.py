"""Documents from URLs, and downloading them only if they changed."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from generator import document
from generator.diagnostics import GeneratorError
from tests.document.support import minimal


@dataclass
class Site:
    """What the server answers, and what it was asked."""

    url: str = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict[str, str])
    body: bytes = json.dumps(minimal()).encode()
    asked: list[dict[str, str]] = field(default_factory=list[dict[str, str]])


@pytest.fixture
def site() -> Iterator[Site]:
    """Serve one answer on loopback."""
    answer = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer.asked.append({k.lower(): v for k, v in self.headers.items()})
            etag = answer.headers.get("ETag")
            known = etag is not None and self.headers.get("If-None-Match") == etag
            self.send_response(304 if known else answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            body = b"" if known else answer.body
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Keep the test's output clean."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    answer.url = f"http://127.0.0.1:{server.server_port}/api.json"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield answer
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_url_is_read(site: Site) -> None:
    """Its positions name it."""
    found = document.load(site.url)
    assert found.data == minimal()
    assert str(found.position("#/info")).startswith(site.url)


BAD: list[tuple[int, dict[str, str], bytes, str]] = [
    (404, {}, b"{}", "answers 404"),
    (500, {}, b"", "answers 500"),
    (200, {}, b"", "empty"),
    (200, {"Content-Type": "text/html"}, b"Sign in", "HTML"),
    (200, {"Content-Type": "application/yaml"}, b"  <!doctype html>", "HTML"),
    (302, {"Location": "/api.json"}, b"", "no answer"),
    (302, {"Location": "file:///etc/hostname"}, b"", "no answer"),
    (301, {"Location": "ftp://127.0.0.1/"}, b"", "no answer"),
    (302, {"Location": "http://\u0000/"}, b"", "no answer"),
]


@pytest.mark.parametrize(("status", "headers", "body", "message"), BAD)
def test_bad_answers_are_refused(
    site: Site, status: int, headers: dict[str, str], body: bytes, message: str
) -> None:
    """One line names the URL and what it answered."""
    site.status, site.headers, site.body = status, headers, body
    with pytest.raises(GeneratorError) as caught:
        document.load(site.url)
    assert str(caught.value).startswith(site.url)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_answer_that_is_too_large_is_cut_off(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not more than the limit is read."""
    monkeypatch.setattr("generator.document.source.MAX_BYTES", 1000)
    site.body = b"x" * 100_000
    with pytest.raises(GeneratorError, match="larger than"):
        document.load(site.url)


@pytest.fixture
def dripping() -> Iterator[Callable[[bytes], str]]:
    """Serve, on loopback, something and then a byte after the other; gives the URL."""
    done = threading.Event()
    listener = socket.create_server(("127.0.0.1", 0))

    def drip(start: bytes) -> None:
        with listener.accept()[0] as connection, suppress(OSError):
            connection.recv(10_000)
            connection.sendall(start)
            while not done.wait(0.01):
                connection.sendall(b"a")

    threads: list[threading.Thread] = []

    def serve(start: bytes) -> str:
        threads.append(threading.Thread(target=drip, args=(start,), daemon=True))
        threads[0].start()
        return f"http://127.0.0.1:{listener.getsockname()[1]}/api.json"

    yield serve
    done.set()
    threads[0].join()
    listener.close()


@pytest.mark.parametrize(
    "start",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nopenapi: 3.0.3",
        b"HTTP/1.1 200 OK\r\nX: ",
    ],
)
def test_a_server_that_never_ends_is_left(
    dripping: Callable[[bytes], str], monkeypatch: pytest.MonkeyPatch, start: bytes
) -> None:
    """Each byte comes in time, but not all of them do."""
    monkeypatch.setattr("generator.document.source.MAX_SECONDS", 0.3)
    with pytest.raises(GeneratorError, match=r"not complete after 0\.3 s"):
        document.load(dripping(start))


def test_a_password_is_not_shown(site: Site, tmp_path: Path) -> None:
    """Neither in places, nor in messages, nor in what is kept of a download."""
    secret = site.url.replace("://", "://me:pass@word@")
    assert str(document.load(secret).position("#/info")).startswith(
        site.url.replace("://", "://***@")
    )
    site.headers = {"ETag": '"one"'}
    document.fetch(secret, tmp_path / "api.json")
    assert "word" not in (tmp_path / ".api.json.fetch").read_text()
    site.body = b'{"openapi": "3.0.3", "paths": {"/a": {"$ref": "b.json"}}}'
    for url in (secret, secret.replace("http:", "ftp:"), secret.replace("/api", "\0/api")):
        for read in (document.load, partial(document.fetch, out=tmp_path / "other.json")):
            site.status = 404 if read is not document.load else 200
            with pytest.raises(GeneratorError) as caught:
                read(url)
            assert "word" not in str(caught.value)
            assert "***" in str(caught.value)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1/x", "http://", "http://[::1", "https://a b/", "http://a\0b/"]
)
def test_a_url_without_a_server_is_refused(url: str) -> None:
    """Nothing but a GeneratorError comes of it."""
    with pytest.raises(GeneratorError, match=r"no answer"):
        document.load(url)


def test_fetch_writes_only_what_changed(site: Site, tmp_path: Path) -> None:
    """The validators of the last answer are sent, and 304 leaves the file as it is."""
    out = tmp_path / "specs" / "api.json"
    site.headers = {"ETag": '"one"', "Last-Modified": "Mon, 01 Jan 2024 00:00:00 GMT"}
    assert document.fetch(site.url, out)
    assert out.read_bytes() == site.body
    before = out.stat()
    assert not document.fetch(site.url, out)
    assert site.asked[-1]["if-none-match"] == '"one"'
    assert site.asked[-1]["if-modified-since"].startswith("Mon")
    assert out.stat().st_mtime_ns == before.st_mtime_ns
    site.headers, site.body = {"ETag": '"two"'}, json.dumps(minimal(tags=[])).encode()
    assert document.fetch(site.url, out)
    assert out.read_bytes() == site.body


def test_fetch_compares_content_where_the_server_has_no_validators(
    site: Site, tmp_path: Path
) -> None:
    """The same content is no change."""
    out = tmp_path / "api.json"
    assert document.fetch(site.url, out)
    assert not document.fetch(site.url, out)
    assert "if-none-match" not in site.asked[-1]


def test_fetch_asks_anew_when_the_file_was_changed_here(site: Site, tmp_path: Path) -> None:
    """A validator counts only for the content that it came with."""
    out = tmp_path / "api.json"
    site.headers = {"ETag": '"one"'}
    document.fetch(site.url, out)
    out.write_text("other")
    assert document.fetch(site.url, out)
    assert out.read_bytes() == site.body


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (404, b"{}"),
        (200, b""),
        (200, b"<html>"),
        (200, b'{"a": 1}'),
        (200, b"openapi: 3.0.3\na: '"),
    ],
)
def test_fetch_leaves_the_file_where_the_answer_is_bad(
    site: Site, tmp_path: Path, status: int, body: bytes
) -> None:
    """What was there stays, and nothing lies beside it."""
    out = tmp_path / "api.json"
    out.write_text("before")
    site.status, site.body = status, body
    with pytest.raises(GeneratorError):
        document.fetch(site.url, out)
    assert out.read_text() == "before"
    assert [p.name for p in tmp_path.iterdir()] == ["api.json"]
