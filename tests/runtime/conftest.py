"""A server, and both clients."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from tests.runtime.api import Api
from tests.runtime.server import Server, serve


@pytest.fixture(scope="session")
def running() -> Iterator[Server]:
    """The server, started once."""
    with serve() as server:
        yield server


@pytest.fixture
def server(running: Server) -> Server:
    """The server, with nothing got and nothing to say but ``{}``."""
    running.__dict__.update(Server().__dict__ | {"url": running.url})
    return running


@pytest.fixture(params=["sync", "async"])
def mode(request: pytest.FixtureRequest) -> str:
    """Which client a test uses; it runs once with each."""
    mode: str = request.param
    return mode


MakeApi = Callable[..., Api]


@pytest.fixture
def make_api(server: Server, mode: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[MakeApi]:
    """Make clients of the server; they are closed after the test."""
    for variable in ("ENDPOINT", "ACCOUNT", "ORG", "PROJECT", "KEY"):
        monkeypatch.delenv(f"TESTS_{variable}", raising=False)
    with ExitStack() as stack:

        def make(**options: Any) -> Api:
            return stack.enter_context(Api(mode, options.pop("url", server.url), **options))

        yield make


@pytest.fixture
def api(make_api: MakeApi) -> Api:
    """A client of the server, with a key and no scope."""
    return make_api()
