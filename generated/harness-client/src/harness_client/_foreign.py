"""What the HTTP library lets through, as errors of its own: of sockets, TLS, parsers, addresses."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Iterator
from typing import Any, NoReturn

import httpx2

CALLERS = "sdk.callers"
"""Among the extensions of a request: the error that its body, which is the caller's, raised."""
_LIBRARIES = frozenset(
    {"httpx2", "httpcore2", "anyio", "trio", "h11", "h2", "hpack", "hyperframe", "idna", "socksio"}
)
_BUILTIN = (OSError, EOFError, RuntimeError, ValueError, ArithmeticError)


def raise_known(error: Exception, request: httpx2.Request) -> NoReturn:
    """Raise an error of sending a request, or of reading its response, as one of the HTTP library.

    Raises:
        httpx2.RequestError: The error is the library's, or one of what stands below it.
        Exception: The error as it is: of this package, or of the caller's functions.
    """
    known = request_error(error, request)
    if known is None or known is error:
        raise error
    raise known from error


def request_error(error: Exception, request: httpx2.Request) -> httpx2.RequestError | None:
    """Return what an error is in the words of the HTTP library; None if it is none of sending."""
    if request.extensions.get(CALLERS) is error:
        return None
    if isinstance(error, httpx2.RequestError):
        if getattr(error, "_request", None) is None:
            error.request = request
        return error
    if not _is_foreign(error):
        return None
    return _counterpart(error)(str(error) or type(error).__name__, request=request)


def _is_foreign(error: BaseException) -> bool:
    members: tuple[BaseException, ...] = getattr(error, "exceptions", ())
    if members:
        return all(map(_is_foreign, members))
    if type(error).__module__.partition(".")[0] in _LIBRARIES:
        return True
    return type(error).__module__ in ("builtins", "ssl", "socket") and isinstance(error, _BUILTIN)


def _counterpart(error: Exception) -> type[httpx2.RequestError]:
    """Return the kind that decides whether the request may be sent again."""
    named: Any = getattr(httpx2, type(error).__name__, None)
    if isinstance(named, type) and issubclass(named, httpx2.RequestError):
        return named
    if isinstance(error, ssl.SSLCertVerificationError):
        return httpx2.ConnectError
    if isinstance(error, TimeoutError):
        return httpx2.ReadTimeout
    if isinstance(error, (RuntimeError, ValueError, ArithmeticError, ExceptionGroup)):
        return httpx2.TransportError
    return httpx2.ReadError


class CallersBody(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """The body of a request that the caller's code yields; what that raises is the caller's."""

    def __init__(self, request: httpx2.Request) -> None:
        self._extensions = request.extensions
        self._stream: Any = request.stream

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from self._stream
        except Exception as error:
            self._extensions[CALLERS] = error
            raise

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for chunk in self._stream:
                yield chunk
        except Exception as error:
            self._extensions[CALLERS] = error
            raise
