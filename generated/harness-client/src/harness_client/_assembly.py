"""Engines put together from what clients were told; what a call needs loads with this module."""

from __future__ import annotations

import logging
import sys
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any

import httpx2

from ._async import AsyncEngine
from ._auth import Credentials
from ._decode import Decoder
from ._drift import DriftReporter
from ._exchange import Timing
from ._network import bound
from ._pool import AsyncPool, SyncPool
from ._request import Preparer
from ._retry import RetryPolicy
from ._setup import HttpOptions, Setup
from ._sync import SyncEngine
from ._telemetry import Observer


def sync_engine(
    setup: Setup, transport: httpx2.BaseTransport | None, given: httpx2.Client | None
) -> SyncEngine:
    """Return the engine of a synchronous client."""
    pool = SyncPool(lambda: bound(httpx2.Client(transport=transport, **_http(setup))), given)
    return SyncEngine(pool=pool, **_parts(setup))


def async_engine(
    setup: Setup, transport: httpx2.AsyncBaseTransport | None, given: httpx2.AsyncClient | None
) -> AsyncEngine:
    """Return the engine of an asynchronous client."""
    pool = AsyncPool(lambda: httpx2.AsyncClient(transport=transport, **_http(setup)), given)
    return AsyncEngine(pool=pool, **_parts(setup))


def _http(setup: Setup) -> HttpOptions:
    """Return the options of an HTTP client; HTTP/2's headers stay out of its packer's log.

    It keeps no cookies unless told to: they would go to the server with every later request.
    """
    if setup.http_options.get("http2"):
        for name in ("hpack.hpack", "hpack.table"):
            logging.getLogger(name).addFilter(_above_debug)
    forgetful = CookieJar(DefaultCookiePolicy(allowed_domains=()))
    return {"cookies": forgetful, **setup.http_options}


def _above_debug(record: logging.LogRecord) -> bool:
    return record.levelno > logging.DEBUG


def _parts(setup: Setup) -> dict[str, Any]:
    settings = setup.settings
    agent = f"{settings.distribution}/{settings.version} python/{sys.version.split()[0]}"
    return {
        "preparer": Preparer(
            settings,
            setup.base,
            Credentials(settings, setup.secrets, allow_http=setup.allow_http),
            setup.scope,
            {"user-agent": agent, **setup.headers},
        ),
        "decoder": Decoder(
            strict=setup.strict,
            drift=DriftReporter(setup.on_drift),
            envelopes=settings.envelopes.values(),
        ),
        "timeout": setup.timeout,
        "deadline": setup.deadline,
        "policy": RetryPolicy(max_retries=setup.max_retries),
        "timing": Timing(),
        "limits": setup.limits,
        "hooks": setup.hooks,
        "observer": Observer(settings.version),
        "allow_http": setup.allow_http,
        "max_response_size": setup.max_response_size,
    }
