"""What the tests of the command line share: a document, a server, looking at a failure."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

DOCUMENT = """\
openapi: 3.0.3
info: {title: Tiny, version: "1"}
paths:
  /things:
    get:
      operationId: listThings
      tags: [Things]
      responses:
        "200":
          description: All of them.
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Thing"}}
  /widgets/{id}:
    get:
      operationId: getWidget
      tags: [Widgets]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
      responses:
        "200":
          description: One of them.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Widget"}
components:
  schemas:
    Thing: {type: object, properties: {name: {type: string}}}
    Widget: {type: object, properties: {size: {type: integer}}}
"""
DEFECT = DOCUMENT.replace("type: integer", "type: double")
"""The same with an error that is repaired, in its last line."""

_PROGRESS = re.compile(r"\w+ +\d+\.\d\d s")

Run = subprocess.CompletedProcess[str]


def tree(directory: Path) -> dict[str, bytes]:
    """Return the files below a directory, by path."""
    return {
        str(path.relative_to(directory)): path.read_bytes()
        for path in sorted(directory.rglob("*"))
        if path.is_file()
    }


def complaint(run: Run) -> str:
    """Return the one line that a refused run prints, besides how long its stages took.

    The exit status says that the input is bad; nothing else is printed, no traceback least of all.
    """
    lines = [line for line in run.stderr.splitlines() if not _PROGRESS.fullmatch(line)]
    assert run.returncode == 2, run.stderr + run.stdout
    assert run.stdout == ""
    assert len(lines) == 1, run.stderr
    assert lines[0].startswith("sdkgen: error: ")
    assert "fault of the generator" not in lines[0]
    return lines[0].removeprefix("sdkgen: error: ")


@contextmanager
def site(pages: Mapping[str, tuple[int, str, bytes]]) -> Generator[str]:
    """Serve status, media type and body by path on loopback; yields the base URL.

    A status of 0 stands for a connection that is closed without an answer.
    """

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, media_type, body = pages.get(self.path, (404, "text/plain", b"not here"))
            if status == 0:
                return
            self.send_response(status)
            self.send_header("Content-Type", media_type)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
