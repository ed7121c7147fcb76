"""Large bodies pass through little memory: measured in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MOST = 50 * 2**20
"""Bytes that the memory of the process may grow by."""

PROGRAM = """
import asyncio, resource, sys
from pathlib import Path
from typing import Any

from templates.runtime._core import AsyncClient, SyncClient
from templates.runtime._endpoint import Body, Content, Endpoint, Field, Route
from templates.runtime._resource import AsyncResource, Resource
from templates.runtime._types import RequestOptions
from tests.runtime.api import ECHO, settings

mode, direction, url, directory, size = sys.argv[1:]
path, done = Path(directory, "large.bin"), []
form = Content("multipart/form-data", lambda: dict[str, Any], fields=(Field("f", binary=True),))
raw = Content("application/octet-stream", lambda: bytes)
contents = form if direction == "form" else raw
UPLOAD = Endpoint("PUT", Route("/x"), body=Body(contents))
DOWNLOAD = Endpoint("GET", Route("/large"))


def peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def note(bytes_done: int, total: int | None) -> None:
    done.append(bytes_done) if not done else done.__setitem__(0, bytes_done)


class Files(Resource):
    def put(self, body: Any, options: Any = None) -> Any:
        return self._call(UPLOAD, locals())

    def get(self, options: Any = None) -> Any:
        return self._call(DOWNLOAD, locals())

    def echo(self) -> Any:
        return self._call(ECHO, locals())


class AsyncFiles(AsyncResource):
    async def put(self, body: Any, options: Any = None) -> Any:
        return await self._call(UPLOAD, locals())

    async def get(self, options: Any = None) -> Any:
        return await self._call(DOWNLOAD, locals())

    async def echo(self) -> Any:
        return await self._call(ECHO, locals())


def body() -> Any:
    with path.open("wb") as file:
        file.truncate(int(size))  # sparse: no disk is used
    return {"f": path} if direction == "form" else path


def sync() -> int:
    with SyncClient(settings(url), credentials={"api_key": "k"}) as client:
        files = Files(client)
        files.echo()
        before = peak()
        if direction == "down":
            with client.stream(files.get) as answer:
                answer.save(path, progress=note)
        else:
            files.put(body(), RequestOptions(progress=note))
    return peak() - before


async def asynchronous() -> int:
    async with AsyncClient(settings(url), credentials={"api_key": "k"}) as client:
        files = AsyncFiles(client)
        await files.echo()
        before = peak()
        if direction == "down":
            async with client.stream(files.get) as answer:
                await answer.save(path, progress=note)
        else:
            await files.put(body(), RequestOptions(progress=note))
    return peak() - before


print(sync() if mode == "sync" else asyncio.run(asynchronous()), done[0], path.stat().st_size)
"""

SERVER = """
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer

CHUNK = bytes(2**20)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        size = int(sys.argv[1]) if self.path == "/large" else 0
        self.send_response(200)
        self.send_header("content-length", str(size))
        self.end_headers()
        while size:
            size -= self.wfile.write(CHUNK[:size])

    def do_PUT(self):
        left = int(self.headers["content-length"])
        while left:
            left -= len(self.rfile.read(min(left, 2**20)))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
"""


def growth(directory: Path, mode: str, direction: str, size: int) -> int:
    """Return how much memory passing a body of this size took, once it is known to be whole."""
    with subprocess.Popen(
        [sys.executable, "-c", SERVER, str(size)], stdout=subprocess.PIPE, text=True
    ) as server:
        try:
            assert server.stdout is not None
            url = f"http://127.0.0.1:{server.stdout.readline().strip()}"
            command = [
                sys.executable,
                "-c",
                PROGRAM,
                mode,
                direction,
                url,
                str(directory),
                str(size),
            ]
            ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        finally:
            server.kill()
    assert ran.returncode == 0, ran.stderr
    grown, done, written = map(int, ran.stdout.split())
    assert done >= size
    assert written == size
    return grown


@pytest.mark.parametrize("direction", ["up", "form", "down"])
@pytest.mark.parametrize("mode", ["sync", "async"])
def test_200_megabytes(tmp_path: Path, mode: str, direction: str) -> None:
    """Uploads, alone or in a form, and downloads to a file are not held in memory."""
    assert growth(tmp_path, mode, direction, 200_000_000) < MOST


@pytest.mark.full
@pytest.mark.parametrize("direction", ["up", "form", "down"])
@pytest.mark.parametrize("mode", ["sync", "async"])
def test_2_gigabytes(tmp_path: Path, mode: str, direction: str) -> None:
    """Nor is it with ten times as much."""
    assert growth(tmp_path, mode, direction, 2_000_000_000) < MOST
