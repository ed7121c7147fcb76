"""A server on loopback that records what it gets and answers as it is told."""

from __future__ import annotations

import json
import os
import socket
import struct
import sys
import threading
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal


@dataclass(frozen=True)
class Got:
    """A request as the server got it."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def query(self) -> str:
        return self.target.partition("?")[2]

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Reply:
    """An answer; ``raw`` is written as it is, and ``then`` the connection ends that way.

    ``chunks`` are written one by one, as they come; after ``raw`` they are as raw as that.
    """

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict[str, str])
    raw: bytes | None = None
    chunks: Iterable[bytes] | None = None
    then: Literal["close", "reset", "hold"] = "close"


def reply(value: Any, status: int = 200, /, **headers: str) -> Reply:
    """Return an answer with a JSON body."""
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    body = json.dumps(value).encode()
    return Reply(status, body, {"content-type": "application/json", **named})


Answer = Callable[[Got], Reply]


class Server:
    """Where the tests send their requests."""

    def __init__(self) -> None:
        self.got: list[Got] = []
        self.answer: Answer = lambda got: reply({})
        self.url = ""
        self.released = threading.Event()

    def says(self, *replies: Reply) -> None:
        """Answer with these in turn, the last one for ever."""
        rest = list(replies)
        self.answer = lambda got: rest.pop(0) if len(rest) > 1 else rest[0]

    @property
    def last(self) -> Got:
        return self.got[-1]


class _Quiet(ThreadingHTTPServer):
    request_queue_size = 256  # a client with many tasks connects many times at once

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of clients that hang up, which is what some tests make them do."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serve() -> Generator[Server]:
    """Run a server."""
    server = Server()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_any(self) -> None:
            got = Got(self.command, self.path, _headers(self), _body(self))
            server.got.append(got)
            _write(self, server.answer(got), server.released)

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = handle_any  # noqa: N815
        do_OPTIONS = do_TRACE = do_QUERY = do_CONNECT = handle_any  # noqa: N815

        def log_message(self, format: str, *args: Any) -> None:
            pass

    http = _Quiet(("127.0.0.1", 0), Handler)
    http.daemon_threads = True
    thread = threading.Thread(
        target=http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True
    )
    thread.start()
    server.url = f"http://127.0.0.1:{http.server_port}"
    try:
        yield server
    finally:
        http.shutdown()
        http.server_close()
        thread.join()


def _headers(handler: BaseHTTPRequestHandler) -> dict[str, str]:
    return {name.lower(): value for name, value in handler.headers.items()}


def _body(handler: BaseHTTPRequestHandler) -> bytes:
    if handler.headers.get("transfer-encoding") != "chunked":
        return handler.rfile.read(int(handler.headers.get("content-length", 0)))
    body = b""
    while size := int(handler.rfile.readline(), 16):
        body += handler.rfile.read(size)
        handler.rfile.readline()
    handler.rfile.readline()
    return body


def _write(handler: BaseHTTPRequestHandler, answer: Reply, released: threading.Event) -> None:
    if answer.raw is not None:
        handler.wfile.write(answer.raw)
        handler.close_connection = True
        for piece in answer.chunks or ():
            handler.wfile.write(piece)
        if answer.then == "hold":
            released.wait(5)
        elif answer.then == "reset":
            linger = struct.pack("ii", 1, 0)
            handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            os.close(handler.connection.detach())
        return
    handler.send_response(answer.status)
    for name, value in answer.headers.items():
        handler.send_header(name, value)
    if answer.chunks is not None:
        _write_chunks(handler, answer.chunks)
        return
    if answer.status != 204 and "content-length" not in answer.headers:
        handler.send_header("content-length", str(len(answer.body)))
    handler.end_headers()
    if handler.command != "HEAD":
        handler.wfile.write(answer.body)


def _write_chunks(handler: BaseHTTPRequestHandler, chunks: Iterable[bytes]) -> None:
    handler.send_header("transfer-encoding", "chunked")
    handler.end_headers()
    try:
        for chunk in chunks:
            handler.wfile.write(b"%x\r\n%b\r\n" % (len(chunk), chunk))
        handler.wfile.write(b"0\r\n\r\n")
    except ConnectionError:
        handler.close_connection = True
