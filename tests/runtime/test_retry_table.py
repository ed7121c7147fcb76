"""The table in docs/retries.md: each of its cells is tried on a real socket."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx2
import pytest
import trustme

from templates.runtime._endpoint import Body, Content, Endpoint, Route
from templates.runtime._errors import ApiError
from templates.runtime._retry import IDEMPOTENT, RETRIED, Fault
from templates.runtime._types import RequestOptions
from tests.runtime.api import Api
from tests.runtime.conftest import MakeApi
from tests.runtime.server import Reply, Server

DOCUMENT = Path(__file__).parents[2] / "docs" / "retries.md"
METHODS = [*sorted(IDEMPOTENT), "POST", "PATCH"]
SHORT = httpx2.Timeout(2, read=0.05, pool=0.05)


def documented() -> dict[tuple[str, str], bool]:
    """Return the cells of the table: whether a fault of a method is retried."""
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in DOCUMENT.read_text(encoding="utf-8").splitlines()
        if line.startswith("|") and "---" not in line
    ]
    heads = [head.split(", ") for head in rows[0][1:]]
    return {
        (row[0], method): {"retried": True, "not retried": False}[cell]
        for row in rows[1:]
        for methods, cell in zip(heads, row[1:], strict=True)
        for method in methods
    }


def test_the_table_is_whole() -> None:
    """Each fault that the client knows stands in the table, for each method, and no other."""
    assert set(RETRIED) == set(Fault)
    assert documented().keys() == {(fault.value, method) for fault in Fault for method in METHODS}


def sends(method: str) -> Endpoint[Any]:
    """Return an endpoint that may have a body."""
    return Endpoint(
        method,
        Route("/x", operation_id="x"),
        body=Body(Content("application/octet-stream", lambda: bytes), required=False),
    )


@pytest.fixture
def refused() -> Iterator[str]:
    """An address where nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{taken.getsockname()[1]}"


@pytest.fixture(scope="module")
def untrusted() -> Iterator[str]:
    """A server whose certificate nobody knows; it hangs up on who does not trust it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate: Any = trustme.CA().issue_cert("127.0.0.1")
    certificate.configure_cert(context)
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def answer() -> None:
            while True:
                try:
                    connection, _ = listening.accept()
                except OSError:
                    return
                with connection, suppress(OSError):
                    context.wrap_socket(connection, server_side=True)

        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        yield f"https://127.0.0.1:{listening.getsockname()[1]}"
        listening.shutdown(socket.SHUT_RDWR)
        thread.join()


ANSWERS: dict[Fault, Reply] = {
    Fault.PROXY: Reply(403),
    Fault.BROKEN: Reply(raw=b"", then="reset"),
    Fault.SILENT: Reply(raw=b"", then="hold"),
    Fault.UNREADABLE: Reply(200, b"no gzip", {"content-encoding": "gzip"}),
    Fault.REFUSED: Reply(500),
}
HTTP: dict[Fault, dict[str, Any]] = {
    Fault.NO_SLOT: {"limits": httpx2.Limits(max_connections=0)},
}
Attempts = Callable[[str], int]


@pytest.fixture
def attempts(
    request: pytest.FixtureRequest, make_api: MakeApi, server: Server, refused: str, untrusted: str
) -> Iterator[Attempts]:
    """Count the attempts of a call that meets the fault which is the fixture's parameter."""
    fault: Fault = request.param
    elsewhere = {
        Fault.UNREACHABLE: refused,
        Fault.CERTIFICATE: untrusted,
        Fault.PROXY: "https://nowhere.invalid",
    }
    http = HTTP.get(fault) or ({"proxy": server.url} if fault is Fault.PROXY else None)
    status = int(fault.value) if fault.value.isdigit() else 200
    server.says(ANSWERS.get(fault, Reply(status)))
    headers = {"Content-Length": "5"} if fault is Fault.INVALID else None  # of which few come
    api: Api = make_api(url=elsewhere.get(fault, server.url), timeout=SHORT, http_options=http)

    def count(method: str) -> int:
        api.slept.clear()
        body = b"x" if method in ("PUT", "POST", "PATCH") else None
        with pytest.raises(ApiError):
            api.call(sends(method), {}, body, RequestOptions(headers=headers))
        return len(api.slept) + 1

    yield count
    server.released.set()


@pytest.mark.parametrize("attempts", list(Fault), indirect=True, ids=lambda fault: fault.name)
def test_each_cell(attempts: Attempts, request: pytest.FixtureRequest) -> None:
    """What the table says of a fault happens, whatever the method."""
    fault: Fault = request.node.callspec.params["attempts"]
    table = documented()
    for method in METHODS:
        expected = 3 if table[fault.value, method] else 1
        if fault is Fault.UNREADABLE and method == "HEAD":
            continue  # there is no body to unpack
        assert attempts(method) == expected, method
