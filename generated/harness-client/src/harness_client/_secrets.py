"""Secrets where they could be seen: in text forms, in messages, in requests that are over."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, Any, TypeVar, cast
from urllib.parse import unquote_plus

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
    """Return text, or JSON with text in it, without the secrets, however they are escaped."""
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
        text = text.replace(secret, REDACTED)
        if any(mark in text for mark in "%\\&+"):
            text = _escaped(secret).sub(REDACTED, text)
    return text


@lru_cache(maxsize=256)
def _escaped(secret: str) -> re.Pattern[str]:
    """Return what finds a secret of which any characters are escaped: for a URL, JSON or HTML."""
    return re.compile("".join(map(_forms, secret)))


def _forms(char: str) -> str:
    percent = "".join(f"%{byte:02x}" for byte in char.encode("utf-8", "surrogatepass"))
    units = char.encode("utf-16-be", "surrogatepass").hex()
    json = "".join(rf"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
    plain = [char, f"\\{char}", escape(char), *("+" for _ in range(char == " "))]
    return f"(?:{'|'.join(map(re.escape, plain))}|(?i:{percent}|{json}))"


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


def redact_request(request: httpx2.Request, secrets: Collection[str]) -> None:
    """Take secrets out of the headers and the address of a request that is over."""
    _redact_headers(request, secrets)
    url = _redacted(str(request.url), secrets)
    if url != str(request.url):
        request.url = request.url.__class__(url)


def redact_answer(response: httpx2.Response, secrets: Collection[str]) -> None:
    """Take secrets that a server repeats out of its answer, once nobody reads on from it."""
    _redact_headers(response, secrets)
    reason = _redacted(response.reason_phrase, secrets)
    response.extensions["reason_phrase"] = reason.encode("ascii", "ignore")
    if not response.is_closed or not hasattr(response, "_content"):
        return
    content = _redacted(response.content.decode("utf-8", "surrogateescape"), secrets)
    response._content = content.encode(  # pyright: ignore[reportPrivateUsage]
        "utf-8", "surrogateescape"
    )


def _redact_headers(message: httpx2.Request | httpx2.Response, secrets: Collection[str]) -> None:
    for name, value in message.headers.items():
        redacted = _redacted(value, secrets)
        if redacted != value:
            message.headers[name] = redacted


def chain(error: BaseException, handled: BaseException | None = None) -> Iterator[BaseException]:
    """Yield an error and all that led to it, each once, up to what was ``handled`` before."""
    found, rest = {id(handled)}, [error]
    while rest:
        error = rest.pop()
        if id(error) not in found:
            found.add(id(error))
            yield error
            inner = getattr(error, "exceptions", ())
            rest += filter(None, (error.__cause__, error.__context__, *inner))


def forget_frames(error: BaseException, handled: BaseException | None = None) -> None:
    """Drop the tracebacks of an error and its causes: the HTTP library's variables hold headers."""
    for cause in chain(error, handled):
        cause.__traceback__ = None
