"""Secrets where they could be seen: in text forms, in messages, in requests that are over."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from urllib.parse import quote, unquote_plus

if TYPE_CHECKING:
    import httpx2

T = TypeVar("T")
REDACTED = "[redacted]"
_CREDENTIAL_HEADERS = frozenset({"authorization", "cookie", "proxy-authorization"})
# A shorter one is no secret, and taking it out of messages would leave nothing of them.
_SHORTEST = 4


class Secret(str):
    """Text whose ``repr`` tells nothing, so that tracebacks with variables don't show it."""

    __slots__ = ()

    def __repr__(self) -> str:
        return REDACTED


def hide(value: T) -> T:
    """Return a credential as it is, but so that the text form of a variable does not show it."""
    return cast("T", Secret(value)) if isinstance(value, str) else value


def redact(value: Any, secrets: Collection[str]) -> Any:
    """Return text, or JSON with text in it, without the secrets, percent-encoded or not."""
    if isinstance(value, str):
        return _redacted(value, secrets)
    inner: Any = value
    if isinstance(value, Mapping):
        return {_redacted(str(n), secrets): redact(inner[n], secrets) for n in inner}
    if isinstance(value, (list, tuple)):
        found = [redact(item, secrets) for item in inner]
        return inner._make(found) if hasattr(inner, "_make") else found
    return inner


def _redacted(text: str, secrets: Collection[str]) -> str:
    for secret in secrets:
        for form in (secret, quote(secret, safe="")):
            text = text.replace(form, REDACTED)
    return text


def telling(values: Iterable[str]) -> list[Secret]:
    """Return the secrets that are long enough to be looked for, the longest first."""
    long = {Secret(v) for v in values if len(v) >= _SHORTEST}
    return sorted(long, key=len, reverse=True)


def without_parameters(query: str, names: Collection[str]) -> str:
    """Return a query string without the parameters of these names."""
    pairs = query.split("&") if query else []
    return "&".join(p for p in pairs if unquote_plus(p.partition("=")[0]) not in names)


def scrub(request: httpx2.Request, headers: Collection[str], query: Collection[str]) -> None:
    """Take the credentials out of a request that is over: errors and answers keep it."""
    for name in _CREDENTIAL_HEADERS.union(headers):
        if name in request.headers:
            request.headers[name] = REDACTED
    if query and request.url.query:
        kept = without_parameters(request.url.query.decode("ascii"), query)
        request.url = request.url.copy_with(query=kept.encode("ascii") or None)


def redact_answer(response: httpx2.Response, secrets: Collection[str]) -> None:
    """Take secrets that a server repeats out of its answer, once nobody reads on from it."""
    if not response.is_closed or not hasattr(response, "_content"):
        return
    content = response.content
    for secret in secrets:
        content = content.replace(secret.encode(), REDACTED.encode())
    response._content = content  # pyright: ignore[reportPrivateUsage]


def forget_frames(error: BaseException | None) -> None:
    """Drop the tracebacks of an error and its causes: the HTTP library's variables hold headers."""
    while error is not None:
        error.__traceback__ = None
        error = error.__cause__ or error.__context__
