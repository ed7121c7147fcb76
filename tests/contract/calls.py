"""Makes the planned calls through a generated package; a process of its own does it.

``python -m tests.contract.calls PACKAGE DOCUMENT URL RESULTS``: the generated distribution, the
document it was made from, where that is served, and the file to write what happened to.
"""

from __future__ import annotations

import asyncio
import importlib
import inspect
import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.values import mapping
from tests.contract.plan import HELD, Call, Plan

HEADER = "X-Contract-Call"
"""The request header that tells which call a line of the server's log belongs to."""


class Caller:
    """Calls methods of the generated clients by their dotted paths, and keeps what went wrong."""

    def __init__(self, surface: Mapping[str, Any], base_url: str, scopes: list[str]) -> None:
        self._module = importlib.import_module(str(surface["package"]))
        self._surface, self._base_url, self._scopes = surface, base_url, scopes
        self.results: list[dict[str, Any]] = []
        self._drifts: list[str] = []

    def client(self, *, asynchronous: bool, scoped: bool) -> Any:
        """Return a client that holds all scopes, or only the outermost."""
        name = self._surface["async_client" if asynchronous else "client"]
        held = self._scopes if scoped else self._scopes[:1]
        return getattr(self._module, name)(
            **credentials(getattr(self._module, name)),
            base_url=self._base_url,
            max_retries=0,
            on_drift=self._drift,
            **{scope: HELD.format(scope) for scope in held},
        )

    def _drift(self, drift: object) -> None:
        self._drifts.append(str(drift))

    def prepare(self, client: Any, number: int, call: Call) -> Any:
        """Return the result of the call, or the awaitable that gives it."""
        method = client
        for part in call.entry["call"].split("."):
            method = getattr(method, part)
        options = self._module.RequestOptions(
            headers={HEADER: str(number)}, content_type=call.content_type
        )
        return method(**_sendable(call), options=options)

    def keep(self, number: int, call: Call, error: BaseException | None) -> None:
        """Record the outcome of a call."""
        self.results.append(
            {
                "number": number,
                "name": call.name,
                "error": None if error is None else f"{type(error).__name__}: {error}",
                "drifts": [self._drifts.pop() for _ in list(self._drifts)],
            }
        )


def _sendable(call: Call) -> Mapping[str, Any]:
    """Return a call's arguments; what is no text for a media type of text is written down."""
    name = str(mapping(call.entry["body"]).get("argument", ""))
    if name not in call.arguments or not re.match("text/(?!.*yaml)", call.content_type or ""):
        return call.arguments
    body = call.arguments[name]
    written = json.dumps(body) if isinstance(body, dict | list) else body
    return {**call.arguments, name: written}


def credentials(client: Any) -> dict[str, str]:
    """Return a value for each credential that a client's constructor asks for."""
    others = {"base_url", "account", "org", "project"}
    parameters = inspect.signature(client).parameters.values()
    texts = [p.name for p in parameters if str(p.annotation).startswith("str |")]
    return dict.fromkeys((name for name in texts if name not in others), "secret")


def scopes(surface: Mapping[str, Any]) -> list[str]:
    """Return the names of the client's scopes, outermost first."""
    entries = surface["operations"]
    used = {p["scope"] for entry in entries for p in entry["parameters"] if p["scope"]}
    return [name for name in ("account", "org", "project") if name in used]


def call_blocking(caller: Caller, calls: list[tuple[int, Call]]) -> None:
    """Make the synchronous calls, each from the client it asks for."""
    with (
        caller.client(asynchronous=False, scoped=True) as scoped,
        caller.client(asynchronous=False, scoped=False) as plain,
    ):
        for number, call in calls:
            try:
                caller.prepare(scoped if call.scoped else plain, number, call)
            except Exception as error:  # whatever it is, the test reports it
                caller.keep(number, call, error)
            else:
                caller.keep(number, call, None)


async def call_async(caller: Caller, calls: list[tuple[int, Call]]) -> None:
    """Make the asynchronous calls, one after the other so that drifts can be told apart."""
    async with (
        caller.client(asynchronous=True, scoped=True) as scoped,
        caller.client(asynchronous=True, scoped=False) as plain,
    ):
        for number, call in calls:
            try:
                await caller.prepare(scoped if call.scoped else plain, number, call)
            except Exception as error:  # whatever it is, the test reports it
                caller.keep(number, call, error)
            else:
                caller.keep(number, call, None)


def main(package: str, document: str, base_url: str, results: str) -> None:
    """Make all calls and write what came of them."""
    sys.path.insert(0, str(Path(package, "src")))
    surface = json.loads(Path(package, "surface.json").read_text("utf-8"))
    calls = list(enumerate(Plan(json.loads(Path(document).read_text("utf-8")), surface)))
    caller = Caller(surface, base_url, scopes(surface))
    call_blocking(caller, [c for c in calls if not c[1].asynchronous])
    asyncio.run(call_async(caller, [c for c in calls if c[1].asynchronous]))
    Path(results).write_text(json.dumps(caller.results), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
