"""A server on loopback that answers each operation of a document with a made-up instance."""

# ruff: noqa: N815 - http.server decides what its methods are called

from __future__ import annotations

import json
import re
import threading
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

from tests.contract.instances import Instances


class MockApi:
    """Finds the operation of a request, and an answer that its document allows."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._instances = Instances(document)
        self._paths = [
            (re.compile(re.sub(r"\\\{[^}]*\\\}", "[^/]+", re.escape(path))), item)
            for path, item in sorted(document["paths"].items(), key=lambda p: p[0].count("{"))
        ]

    def answer(self, method: str, path: str) -> tuple[int, bytes]:
        """Return the status and the JSON of the first documented success."""
        for pattern, item in self._paths:
            if method.lower() in item and pattern.fullmatch(path):
                return self._success(item[method.lower()]["responses"])
        return 404, b'{"message": "there is no such operation"}'

    def _success(self, responses: Mapping[str, Any]) -> tuple[int, bytes]:
        status = next(s for s in responses if s.startswith("2"))
        content = self._instances.resolve(responses[status]).get("content", {})
        if "application/json" not in content:
            return int(status), b""
        value = self._instances.value(content["application/json"].get("schema", {}), full=False)
        return int(status), json.dumps(value).encode()


class _Handler(BaseHTTPRequestHandler):
    api: MockApi
    protocol_version = "HTTP/1.1"

    def _respond(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        status, body = self.api.answer(self.command, urlsplit(self.path).path)
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_PUT = do_POST = do_PATCH = do_DELETE = _respond

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def serve(document: Mapping[str, Any]) -> Generator[str]:
    """Serve a document; yields the base URL."""
    handler = type("Handler", (_Handler,), {"api": MockApi(document)})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
