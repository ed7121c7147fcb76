"""OAuth2 client credentials (RFC 6749, section 4.4): a token fetched, kept, and renewed in time."""

from __future__ import annotations

import threading
import time
from collections.abc import AsyncGenerator, Callable, Generator
from typing import Any

import httpx2

from ._errors import ResponseDecodeError
from ._exchange import ONCE, TOKEN_REQUEST
from ._failures import status_error
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
        self._expires = 0.0
        self._lock = threading.Lock()
        self._async_lock: Any = None

    def __repr__(self) -> str:
        return f"<ClientCredentials {self._url}>"

    def sync_auth_flow(
        self, request: httpx2.Request
    ) -> Generator[httpx2.Request, httpx2.Response, None]:
        """Send a request with a token; once more with a new one if the first is refused."""
        last = False
        while True:
            with self._lock:
                if self._stale():
                    response = yield self._token_request(request)
                    response.read()
                    self._keep(response)
            response = yield self._signed(request)
            if last or not self._refused(request, response):
                return
            last = True

    async def async_auth_flow(
        self, request: httpx2.Request
    ) -> AsyncGenerator[httpx2.Request, httpx2.Response]:
        """Send a request with a token; once more with a new one if the first is refused."""
        import anyio

        self._async_lock = self._async_lock or anyio.Lock()
        last = False
        while True:
            async with self._async_lock:
                if self._stale():
                    response = yield self._token_request(request)
                    await response.aread()
                    self._keep(response)
            response = yield self._signed(request)
            if last or not self._refused(request, response):
                return
            last = True

    def _stale(self) -> bool:
        return self.token is None or self._clock() >= self._expires

    def _token_request(self, request: httpx2.Request) -> httpx2.Request:
        data = {"grant_type": "client_credentials"}
        if self._scopes:
            data["scope"] = " ".join(self._scopes)
        headers = {"accept": "application/json"}
        extensions = {k: v for k, v in request.extensions.items() if k == "timeout"}
        extensions[TOKEN_REQUEST] = True
        fetch = httpx2.Request("POST", self._url, data=data, headers=headers, extensions=extensions)
        return next(httpx2.BasicAuth(*self._pair).auth_flow(fetch))

    def _keep(self, response: httpx2.Response) -> None:
        """Keep the token of an answer (RFC 6749, section 5.1).

        Raises:
            ApiStatusError: There is none: the credentials are refused.
            ResponseDecodeError: It is no answer of a token endpoint.
        """
        if not response.is_success:
            raise status_error(response, None)
        try:
            body: Any = response.json()
            token, lifetime = body["access_token"], float(body.get("expires_in") or _LIFETIME)
        except (ValueError, TypeError, KeyError, AttributeError):
            raise ResponseDecodeError(
                f"{shown(response.request.url)} gives no token: it must answer with JSON that has"
                " an access_token",
                request=response.request,
                response=response,
            ) from None
        self.token = Secret(token)
        self._expires = self._clock() + max(lifetime - _LEEWAY, lifetime / 2)

    def _signed(self, request: httpx2.Request) -> httpx2.Request:
        request.headers["authorization"] = f"Bearer {self.token}"
        return request

    def _refused(self, request: httpx2.Request, response: httpx2.Response) -> bool:
        """Forget a token that was refused; whether the request can be sent with a new one."""
        if response.status_code != 401:
            return False
        if request.headers.get("authorization") == f"Bearer {self.token}":
            self.token = None
        return ONCE not in request.extensions
