"""Content codings of responses, by the names that the HTTP library knows (RFC 9110, 8.4.1)."""

from __future__ import annotations

import httpx2

_ALWAYS = frozenset({"gzip", "deflate"})
_MOST = 5  # that the HTTP library undoes
_EMPTY = (204, 205, 304)


def _settle(response: httpx2.Response) -> None:
    """Name the codings of a response so that its body can be unpacked; ``x-gzip`` is ``gzip``.

    A refusal whose body can't be unpacked is left packed: its status matters more.

    Raises:
        httpx2.DecodingError: A success has a body that can't be unpacked.
    """
    listed = response.headers.get_list("content-encoding", split_commas=True)
    names = [name.strip().lower().removeprefix("x-") for name in listed]
    codings = [name for name in names if name not in ("", "identity")]
    accepted = response.request.headers.get("accept-encoding", "").lower().split(",")
    known = _ALWAYS.union(wish.partition(";")[0].strip() for wish in accepted)
    unknown = [name for name in codings if name not in known]
    possible = not unknown and len(codings) <= _MOST
    if response.is_success and not possible and _has_body(response):
        problem = f"{unknown[0]!r} is not known" if unknown else f"it has {len(codings)} codings"
        raise httpx2.DecodingError(f"content coding: {problem}", request=response.request)
    response.headers["content-encoding"] = ", ".join(codings if possible else []) or "identity"


def _has_body(response: httpx2.Response) -> bool:
    none = response.request.method == "HEAD" or response.status_code in _EMPTY
    return not none and response.headers.get("content-length") != "0"


def settled(response: httpx2.Response) -> None:
    """Name the codings as ``_settle`` does; a response that can't be unpacked is closed."""
    try:
        _settle(response)
    except httpx2.DecodingError:
        response.close()
        raise


async def asettled(response: httpx2.Response) -> None:
    """Name the codings as ``_settle`` does; a response that can't be unpacked is closed."""
    try:
        _settle(response)
    except httpx2.DecodingError:
        await response.aclose()
        raise
