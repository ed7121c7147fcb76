"""What the synchronous and the asynchronous client have in common."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Generic, Literal, Self, TypeVar

import httpx2

from ._auth import Credentials
from ._decode import Decoder
from ._drift import Drift, DriftReporter
from ._engine import AsyncEngine, CapturingOptions, SyncEngine, Timeout
from ._errors import ConfigurationError
from ._exchange import Timing
from ._parameters import header_value
from ._request import Headers, Preparer
from ._retry import RetryPolicy
from ._scopes import merge
from ._settings import Settings
from ._types import UNSET, RawResponse, RequestOptions, Unset
from ._urls import BaseUrl

T = TypeVar("T")
E = TypeVar("E", SyncEngine, AsyncEngine)
Validation = Literal["tolerant", "strict"]
DEFAULT_TIMEOUT = httpx2.Timeout(60.0, connect=10.0)


class BaseClient(Generic[E]):
    """Scopes, options and the text form of a client."""

    _engine: E

    def _scoped(self, scopes: Mapping[str, str | Unset | None]) -> Self:
        """Return a client that acts elsewhere by default; it shares this one's connections.

        Choosing an outer scope drops the inner ones that are not chosen too.
        """
        preparer = self._engine.preparer
        scope = merge(preparer.settings, preparer.scope, scopes)
        return self._with(preparer=replace(preparer, scope=scope))

    def with_options(
        self,
        *,
        timeout: Timeout | Unset = UNSET,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Self:
        """Return a client with other settings; it shares this one's connections.

        Args:
            timeout: Seconds, or ``httpx2.Timeout``; None waits for ever.
            max_retries: How often a failed request is sent again.
            headers: Headers to add to every request.
        """
        changes: dict[str, Any] = {}
        if not isinstance(timeout, Unset):
            changes["timeout"] = timeout
        if max_retries is not None:
            changes["policy"] = replace(self._engine.policy, max_retries=max_retries)
        if headers:
            preparer = self._engine.preparer
            merged = {**preparer.headers, **_encoded(headers)}
            changes["preparer"] = replace(preparer, headers=merged)
        return self._with(**changes)

    def _with(self, **changes: Any) -> Self:
        copy = object.__new__(type(self))
        copy._engine = replace(self._engine, **changes)
        return copy

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._engine.preparer.described()})"


def engine_of(client: BaseClient[E]) -> E:
    """Return what a client makes its calls with."""
    return client._engine  # pyright: ignore[reportPrivateUsage]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """The arguments of a client that both kinds take; see ``SyncClient`` for what they mean."""

    credentials: Mapping[str, Any]
    scope: Mapping[str, str | None]
    base_url: str | None
    timeout: Timeout | Unset
    max_retries: int
    validation: Validation
    headers: Mapping[str, str] | None
    allow_http: bool
    on_drift: Callable[[Drift], object] | None

    def parts(self, settings: Settings) -> dict[str, Any]:
        """Return the parts of an engine that don't depend on whether it awaits.

        Raises:
            ConfigurationError: An argument can't work.
        """
        if self.validation not in ("tolerant", "strict"):
            raise ConfigurationError(f"validation={self.validation!r}: not 'tolerant' or 'strict'")
        if self.max_retries < 0:
            raise ConfigurationError("max_retries can't be negative")
        strict = self.validation == "strict"
        return {
            "preparer": self._preparer(settings),
            "decoder": Decoder(strict=strict, drift=DriftReporter(self.on_drift)),
            "timeout": DEFAULT_TIMEOUT if isinstance(self.timeout, Unset) else self.timeout,
            "policy": RetryPolicy(max_retries=self.max_retries),
            "timing": Timing(),
            "allow_http": self.allow_http,
        }

    def _preparer(self, settings: Settings) -> Preparer:
        agent = f"{settings.distribution}/{settings.version} python/{platform.python_version()}"
        return Preparer(
            settings,
            BaseUrl(settings, self.base_url, allow_http=self.allow_http),
            Credentials(settings, self.credentials),
            _held(settings, self.scope),
            {"user-agent": agent, **_encoded(self.headers or {})},
        )


def _encoded(headers: Mapping[str, str]) -> Headers:
    return {name.lower(): header_value(name, value) for name, value in headers.items()}


def _held(settings: Settings, given: Mapping[str, str | None]) -> dict[str, str | None]:
    """Return a client's own scope, from its arguments or the environment."""
    held: dict[str, str | None] = {}
    for name, variable in settings.variables.items():
        value = given.get(name)
        from_environment = os.environ.get(variable) if value is None and variable else None
        held[name] = value if value is not None else from_environment or None
    return held


def capturing(kwargs: Mapping[str, Any]) -> CapturingOptions:
    """Return the options of a raw call, from the keyword arguments of its method."""
    given: RequestOptions = kwargs.get("options") or RequestOptions()
    return CapturingOptions(**{f.name: getattr(given, f.name) for f in fields(RequestOptions)})


def raw_response(data: T, options: CapturingOptions) -> RawResponse[T]:
    """Return the result of a raw call with the response that its method got."""
    response = options.capture.response
    if response is None:
        raise TypeError("raw() takes a method of this package's clients, such as client.x.get")
    return RawResponse(data, response, options.capture.envelope)
