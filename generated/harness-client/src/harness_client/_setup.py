"""The arguments of a client, checked as soon as it is made."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal, TypedDict, Unpack

from ._errors import ConfigurationError
from ._hooks import Hook, Hooks
from ._limits import Limits, RateLimit
from ._secrets import hide
from ._settings import SecurityScheme, Settings
from ._text import LONE, is_text
from ._types import UNSET, Unset
from ._urls import BaseUrl

if TYPE_CHECKING:
    import ssl
    from http.cookiejar import CookieJar

    import httpx2

    from ._drift import Drift

Validation = Literal["tolerant", "strict"]
_TIMEOUT, _CONNECT_TIMEOUT, _DEADLINE = 60.0, 10.0, 600.0
_LARGEST = 512_000_000


class HttpOptions(TypedDict, total=False):
    """Arguments for the httpx2 client that a client makes for itself; see httpx2 for more.

    Attributes:
        verify: Whom to trust: a ``ssl.SSLContext``, which may hold your own certificate (mTLS).
        proxy: Where to send everything through.
        mounts: Transports by URL pattern.
        http1, http2: The versions of HTTP to use; HTTP/2 needs the package h2.
        limits: How many connections to keep.
        trust_env: Whether to follow environment variables such as ``HTTPS_PROXY``; they are by
            default.
        cookies: Where to keep the cookies that servers set; they are not kept by default.
    """

    verify: ssl.SSLContext | str | bool
    proxy: str | httpx2.URL | httpx2.Proxy | None
    mounts: Mapping[str, Any]
    http1: bool
    http2: bool
    limits: httpx2.Limits
    trust_env: bool
    cookies: httpx2.Cookies | CookieJar


class Options(TypedDict, total=False):
    """The arguments that both clients take; generated clients say what they mean."""

    credentials: Mapping[str, Any]
    scope: Mapping[str, str | None]
    base_url: str | None
    timeout: float | httpx2.Timeout | Unset | None
    deadline: float | None
    max_retries: int
    validation: Validation
    headers: Mapping[str, str] | None
    http_options: HttpOptions | None
    allow_http: bool
    rate_limit: int | RateLimit | None
    max_in_flight: int | None
    on_request: Hook | None
    on_response: Hook | None
    on_error: Hook | None
    on_drift: Callable[[Drift], object] | None
    max_response_size: int | None


class Setup:
    """What a client was told, completed from the environment.

    Args:
        settings: The API.
        given: Whether the caller brings a transport or an HTTP client.
        options: The arguments. ``credentials`` are by argument name, ``scope`` by scope; what is
            None there comes from its environment variable.

    Raises:
        ConfigurationError: An argument can't work.
    """

    def __init__(self, settings: Settings, given: object, **options: Unpack[Options]) -> None:
        self.settings = settings
        self.allow_http = options.get("allow_http", False)
        self.base = BaseUrl(settings, options.get("base_url"), allow_http=self.allow_http)
        self.secrets = _secrets(settings.security_schemes, options.get("credentials", {}))
        scope = options.get("scope", {})
        self.scope = {n: _either(scope.get(n), v) for n, v in settings.variables.items()}
        self.max_retries = options.get("max_retries", 2)
        self.strict = _strict(options.get("validation", "tolerant"))
        self.headers = _headers(options.get("headers") or {})
        self.http_options = options.get("http_options") or {}
        self.limits = Limits(options.get("rate_limit"), options.get("max_in_flight"))
        self.hooks = Hooks(
            options.get("on_request"), options.get("on_response"), options.get("on_error")
        )
        self.on_drift = options.get("on_drift")
        self.max_response_size = options.get("max_response_size", _LARGEST)
        self._timeout = options.get("timeout", UNSET)
        self.deadline = options.get("deadline", _DEADLINE)
        if self.deadline is not None and not self.deadline > 0:
            raise ConfigurationError(
                f"deadline={self.deadline!r}: not a positive number of seconds"
            )
        if self.max_retries < 0:
            raise ConfigurationError("max_retries can't be negative")
        if self.http_options and given is not None:
            raise ConfigurationError(
                "http_options are for a client of ours: set up your own transport or client instead"
            )

    @property
    def timeout(self) -> float | httpx2.Timeout | None:
        """The time limits of a request, the default ones if none were given."""
        if not isinstance(self._timeout, Unset):
            return self._timeout
        import httpx2

        return httpx2.Timeout(_TIMEOUT, connect=_CONNECT_TIMEOUT)


def _strict(validation: str) -> bool:
    if validation not in ("tolerant", "strict"):
        raise ConfigurationError(f"validation={validation!r}: not 'tolerant' or 'strict'")
    return validation == "strict"


def _headers(given: Mapping[str, str]) -> dict[str, str | bytes]:
    """Return headers ready to send; what checks them loads only where there are some."""
    if not given:
        return {}
    from ._parameters import encoded_headers

    return encoded_headers(given)


def _secrets(schemes: tuple[SecurityScheme, ...], given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the credentials by argument, given ones before those of the environment."""
    secrets: dict[str, Any] = {}
    for scheme in schemes:
        for index, argument in enumerate(scheme.arguments):
            variable = scheme.variables[index] if index < len(scheme.variables) else ""
            value = hide(_either(given.get(argument), variable))
            if value is not None:
                secrets[argument] = value if callable(value) else secret_text(argument, value)
    return secrets


def secret_text(argument: str, value: Any) -> Any:
    """Return a credential, once it is known to be text that can be sent.

    Raises:
        ConfigurationError: It is not; the message says of which type it is, and no more.
    """
    if not isinstance(value, str):
        raise ConfigurationError(f"{argument} must be text, not {type(value).__qualname__}")
    if not is_text(value):
        raise ConfigurationError(f"{argument} {LONE}")
    return value


def _either(given: Any, variable: str) -> Any:
    """Return what was given, else the value of an environment variable that is not empty."""
    return given if given is not None or not variable else os.environ.get(variable) or None
