"""Runs ``steady``, a mock server that checks each request against the document it serves."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / "node_modules" / ".bin" / "steady"
_PATIENCE = 120
"""Seconds until a server that does not start is given up."""


def missing() -> str | None:
    """Return why steady can't run here, or None if it can."""
    if shutil.which("node") is None:
        return "Node.js is not installed"
    return (
        None if PROGRAM.exists() else "steady is not installed: `make setup` with npm installs it"
    )


class Log:
    """What a server wrote about the requests it got, one JSON object a line."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def lines(self, kind: str) -> list[dict[str, Any]]:
        """Return the lines of one type that are complete by now."""
        found: list[dict[str, Any]] = []
        for line in self._path.read_text("utf-8").splitlines(keepends=True):
            if line.startswith("{") and line.endswith("\n"):
                entry = json.loads(line)
                if entry.get("type") == kind:
                    found.append(entry)
        return found

    def text(self) -> str:
        """Return the raw log, for a message about what went wrong."""
        return self._path.read_text("utf-8")


@contextmanager
def serve(document: Path, log: Path) -> Generator[tuple[str, Log]]:
    """Serve a document on loopback; yields the base URL and the log, which is whole at the end."""
    port = _free_port()
    options = ["--host=127.0.0.1", f"--port={port}", "--reject-on-sdk-error=false"]
    with log.open("wb") as output:
        process = subprocess.Popen(
            [PROGRAM, *options, "--log-format=json", "--log-level=full", document],
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            _wait(process, Log(log))
            yield f"http://127.0.0.1:{port}", Log(log)
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(timeout=30)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(process: subprocess.Popen[bytes], log: Log) -> None:
    """Wait until the server says that it listens."""
    deadline = time.monotonic() + _PATIENCE
    while not log.lines("startup"):
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"steady did not start: {log.text()[:2000]}")
        time.sleep(0.05)
