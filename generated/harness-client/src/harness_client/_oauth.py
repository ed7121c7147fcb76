"""OAuth2 client credentials (RFC 6749, section 4.4): a token fetched, kept, and renewed in time."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import AsyncGenerator, Callable, Generator
from typing import Any
from urllib.parse import quote_plus

import httpx2

from ._deadline import acquire
from ._errors import ResponseDecodeError
from ._exchange import ONCE, TOKEN_REQUEST
from ._failures import status_error
from ._places import PerLoop, PerProcess
from ._secrets import Secret
from ._urls import shown

# Seconds: how much earlier than it expires a token is renewed; how long one is kept that does not
# say when it expires.
_LEEWAY, _LIFETIME = 30.0, 3600.0


class ClientCredentials(httpx2.Auth):
    """Sends a bearer token, and fetches a new one when it expires or is refused.

    One is fetched at a time, however many threads or tasks wait for it.
    """

    def __init__(
        self,
        token_url: str,
        client_id: str,
        client_secret: str,
        scopes: tuple[str, ...] = (),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._url = token_url
        self._pair = (client_id, client_secret)
        self._scopes = scopes
        self._clock = clock
        self.token: str | None = None
        self.tokens: deque[str] = deque(maxlen=4)
        """The last tokens: answers may still repeat one that was refused."""
        self._expires = 0.0
        self._locks = PerProcess(threading.Lock)
        self._async_locks: PerLoop[Any] = PerLoop(_async_lock)

    def __repr__(self) -> str:
        return f"<ClientCredentials {self._url}>"

    def sync_auth_flow(
        self, request: httpx2.Request
    ) -> Generator[httpx2.Request, httpx2.Response, None]:
        """Send a request with a token; once more with a new one if the first is refused."""
        last = False
        while True:
            lock = self._locks.get()
            acquire(lock, request)
            try:
                token = self._usable()
                if token is None:
                    response = yield self._token_request(request)
                    response.read()
                    token = self._keep(response)
                signed = _signed(request, token)
            finally:
                lock.release()
            response = yield signed
            if last or not self._refused(request, response):
                return
            last = True

    async def async_auth_flow(
        self, request: httpx2.Request
    ) -> AsyncGenerator[httpx2.Request, httpx2.Response]:
        """Send a request with a token; once more with a new one if the first is refused."""
        last = False
        while True:
            async with self._async_locks.get():
                token = self._usable()
                if token is None:
                    response = yield self._token_request(request)
                    await response.aread()
                    token = self._keep(response)
                signed = _signed(request, token)
            response = yield signed
            if last or not self._refused(request, response):
                return
            last = True

    def _usable(self) -> str | None:
        return self.token if self._clock() < self._expires else None

    def _token_request(self, request: httpx2.Request) -> httpx2.Request:
        data = {"grant_type": "client_credentials"}
        if self._scopes:
            data["scope"] = " ".join(self._scopes)
        headers = {"accept": "application/json"}
        extensions = {k: v for k, v in request.extensions.items() if k == "timeout"}
        extensions[TOKEN_REQUEST] = True
        fetch = httpx2.Request("POST", self._url, data=data, headers=headers, extensions=extensions)
        # Encoded before they are paired: RFC 6749, section 2.3.1.
        return next(httpx2.BasicAuth(*map(quote_plus, self._pair)).auth_flow(fetch))

    def _keep(self, response: httpx2.Response) -> str:
        """Keep the token of an answer, and return it (RFC 6749, section 5.1).

        Raises:
            ApiStatusError: There is none: the credentials are refused.
            ResponseDecodeError: It is no answer of a token endpoint.
        """
        if not response.is_success:
            raise status_error(response, None)
        try:
            body: Any = response.json()
            token, lifetime = body["access_token"], float(body.get("expires_in") or _LIFETIME)
            if not (token and token.isascii() and token.isprintable()):  # RFC 6749, appendix A.12
                raise ValueError
        except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
            raise ResponseDecodeError(
                f"{shown(response.request.url)} gives no token: it must answer with JSON that has"
                " an access_token",
                request=response.request,
                response=response,
            ) from None
        self.token = found = Secret(token)
        self.tokens.append(found)
        self._expires = self._clock() + max(lifetime - _LEEWAY, lifetime / 2)
        return found

    def _refused(self, request: httpx2.Request, response: httpx2.Response) -> bool:
        """Forget a token that was refused; whether the request can be sent with a new one."""
        if response.status_code != 401:
            return False
        if request.headers.get("authorization") == f"Bearer {self.token}":
            self.token = None
        return ONCE not in request.extensions


def _async_lock() -> Any:
    import anyio

    return anyio.Lock()


def _signed(request: httpx2.Request, token: str) -> httpx2.Request:
    request.headers["authorization"] = f"Bearer {token}"
    return request
