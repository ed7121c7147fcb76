"""The arguments of a client, checked as soon as it is made."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from ._errors import ConfigurationError
from ._settings import SecurityScheme, Settings
from ._types import Unset
from ._urls import BaseUrl

if TYPE_CHECKING:
    import httpx2

    from ._drift import Drift

Validation = Literal["tolerant", "strict"]
_TIMEOUT, _CONNECT_TIMEOUT = 60.0, 10.0


class Setup:
    """What a client was told, completed from the environment; see ``SyncClient`` for the meaning.

    Raises:
        ConfigurationError: An argument can't work.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        credentials: Mapping[str, Any],
        scope: Mapping[str, str | None],
        base_url: str | None,
        timeout: float | httpx2.Timeout | Unset | None,
        max_retries: int,
        validation: Validation,
        headers: Mapping[str, str] | None,
        allow_http: bool,
        on_drift: Callable[[Drift], object] | None,
        max_response_size: int | None,
    ) -> None:
        if validation not in ("tolerant", "strict"):
            raise ConfigurationError(f"validation={validation!r}: not 'tolerant' or 'strict'")
        if max_retries < 0:
            raise ConfigurationError("max_retries can't be negative")
        self.settings = settings
        self.base = BaseUrl(settings, base_url, allow_http=allow_http)
        self.secrets = _secrets(settings.security_schemes, credentials)
        self.scope = {n: _either(scope.get(n), v) for n, v in settings.variables.items()}
        self.max_retries = max_retries
        self.strict = validation == "strict"
        self.headers = dict(headers or {})
        self.allow_http = allow_http
        self.on_drift = on_drift
        self.max_response_size = max_response_size
        self._timeout = timeout

    @property
    def timeout(self) -> float | httpx2.Timeout | None:
        """The time limits of a request, the default ones if none were given."""
        if not isinstance(self._timeout, Unset):
            return self._timeout
        import httpx2

        return httpx2.Timeout(_TIMEOUT, connect=_CONNECT_TIMEOUT)


def _secrets(schemes: tuple[SecurityScheme, ...], given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the credentials by argument, given ones before those of the environment."""
    secrets: dict[str, Any] = {}
    for scheme in schemes:
        for index, argument in enumerate(scheme.arguments):
            variable = scheme.variables[index] if index < len(scheme.variables) else ""
            value = _either(given.get(argument), variable)
            if value is not None:
                secrets[argument] = value
    return secrets


def _either(given: Any, variable: str) -> Any:
    """Return what was given, else the value of an environment variable that is not empty."""
    return given if given is not None or not variable else os.environ.get(variable) or None
