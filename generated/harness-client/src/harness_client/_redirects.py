"""Redirects: which are followed, and what goes along."""

from __future__ import annotations

from collections.abc import Collection

import httpx2

from ._errors import RedirectError
from ._hidden import url_with
from ._secrets import without_parameters
from ._urls import is_http, is_loopback, shown

_FRAMING = ("content-length", "transfer-encoding")
_FOR_STRANGERS = frozenset({"accept", "accept-encoding", "connection", "host", "user-agent"})


def redirected(
    request: httpx2.Request,
    response: httpx2.Response,
    *,
    replayable: bool,
    allow_http: bool,
    secret_query: Collection[str] = (),
) -> httpx2.Request:
    """Return the request that follows a redirect, without secrets if it leaves the origin.

    Args:
        request: What was redirected.
        response: The redirect.
        replayable: Whether the body can be sent again.
        allow_http: Whether the next address may be unencrypted.
        secret_query: Names of query parameters that authenticate.

    Raises:
        RedirectError: Following would change the method, send a body to a stranger, or give up
            encryption.
    """
    onward = response.next_request
    if onward is not None and onward.url.userinfo:  # which would become credentials
        onward.url = onward.url.copy_with(userinfo=b"")
    problem = _problem(request, response, onward, replayable, allow_http)
    if onward is None or problem:
        where = shown(onward.url) if onward else "an invalid address"
        raise RedirectError(
            f"{response.status_code}: {request.method} {shown(request.url)} is redirected to "
            f"{where}, {problem or 'which is no URL'}",
            request=request,
            response=response,
        )
    if onward.url.origin != request.url.origin:
        kept = [(k, v) for k, v in onward.headers.multi_items() if k.lower() in _FOR_STRANGERS]
        onward.headers = httpx2.Headers(kept)
    elif "cookie" in request.headers:
        onward.headers["cookie"] = request.headers["cookie"]
    if secret_query:
        onward.url = _query_carried(request, onward, secret_query)
    return onward


def _query_carried(
    request: httpx2.Request, onward: httpx2.Request, names: Collection[str]
) -> httpx2.URL:
    """Return where to go with the key of the query within an origin, and without it elsewhere."""
    if onward.url.origin == request.url.origin:
        pairs = request.url.query.decode("ascii").split("&")
        return url_with(onward.url, [p for p in pairs if not without_parameters(p, names)], names)
    kept = without_parameters(onward.url.query.decode("ascii"), names)
    return onward.url.copy_with(query=kept.encode("ascii") or None)


def _problem(
    request: httpx2.Request,
    response: httpx2.Response,
    onward: httpx2.Request | None,
    replayable: bool,
    allow_http: bool,
) -> str:
    if onward is None:
        return ""
    if not is_http(onward.url):
        return "which HTTP can't reach"
    has_body = onward.method not in ("GET", "HEAD") or any(h in onward.headers for h in _FRAMING)
    if onward.method != request.method and response.status_code != 303:
        return f"which would turn it into {onward.method}"
    if has_body and onward.url.origin != request.url.origin:
        return "which is another server, and has no business with its body"
    if has_body and not replayable:
        return "but its body can't be sent again"
    encrypted = onward.url.scheme == "https" or onward.url.origin == request.url.origin
    if not encrypted and not allow_http and not is_loopback(onward.url.host):
        return "which is not encrypted"
    return ""
