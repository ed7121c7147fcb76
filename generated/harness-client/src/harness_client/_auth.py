"""Credentials: which of them an operation needs, and how they travel."""

from __future__ import annotations

import base64
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import quote_plus

import httpx2

from ._endpoint import Security
from ._errors import ConfigurationError, MissingCredentialError
from ._parameters import cookie_value, encode, header_value
from ._secrets import Secret, hide, scrub, telling
from ._settings import SecurityScheme, Settings
from ._setup import secret_text
from ._urls import check_url

# Whose first argument is a name, not a secret.
_PAIRS = ("basic", "digest", "oauth2_client_credentials")
# So many of the last secrets are known, as calls may still be on their way with them.
_KEPT = 9


@dataclass(frozen=True, slots=True)
class Applied:
    """What credentials add to a request."""

    headers: dict[str, str | bytes] = field(default_factory=dict[str, "str | bytes"], repr=False)
    query: list[str] = field(default_factory=list[str], repr=False)
    cookies: list[str] = field(default_factory=list[str], repr=False)
    flow: httpx2.Auth | None = field(default=None, repr=False)
    secrets: list[str] = field(default_factory=list[str], repr=False)


class Credentials:
    """The secrets of a client, by argument.

    A value may be a function without arguments, which is asked anew for every request.

    Args:
        settings: The API, with its security schemes.
        values: The secrets.
        allow_http: Whether they may be sent unencrypted to other machines.
    """

    def __init__(
        self, settings: Settings, values: Mapping[str, Any], *, allow_http: bool = False
    ) -> None:
        self._default = settings.security
        self._schemes = {scheme.name: scheme for scheme in settings.security_schemes}
        self._values = values
        self._allow_http = allow_http
        self._flows: dict[tuple[str, ...], httpx2.Auth] = {}
        self._cache: dict[tuple[Security, frozenset[str]], Applied] = {}
        self._names = {s.arguments[0] for s in self._schemes.values() if s.kind in _PAIRS}
        self._seen = {n: deque([v], _KEPT) for n, v in values.items() if isinstance(v, str)}
        self.query_names = self._wires("query")
        self._headers = self._wires("header")
        self._carriers = frozenset(map(_carrier, self._schemes.values()))

    def _wires(self, location: str) -> frozenset[str]:
        keys = (s for s in self._schemes.values() if s.kind == "api_key")
        return frozenset(scheme.wire for scheme in keys if scheme.location == location)

    def __repr__(self) -> str:
        return f"<Credentials {', '.join(sorted(self._values)) or 'none'}>"

    def apply(
        self,
        security: Security | None,
        operation: str,
        token_base: str,
        headers: Iterable[str] = (),
        query: Iterable[str] | None = None,
    ) -> Applied:
        """Return what to add to a request whose operation asks for ``security``.

        That is an OR of ANDs (OpenAPI Security Requirement Object); None means the API's default,
        and the first alternative that there are credentials for is taken. A header or a query
        parameter that the caller gives for a scheme stands for its credentials.

        Args:
            security: What the operation requires.
            operation: What the operation is called.
            token_base: What the address of a token endpoint is joined to.
            headers: Names of headers that the caller gives, in lower case.
            query: Names of query parameters that the caller gives.

        Raises:
            ConfigurationError: Secrets would have to be sent unencrypted for a token, or can't be
                sent.
            MissingCredentialError: There are none for any alternative.
        """
        required = self._default if security is None else security
        given = self._carriers.intersection(headers)
        if query:
            given |= self._carriers.intersection(f"?{name}" for name in query)
        key = required, given
        if key in self._cache:
            return self._cache[key]
        schemes = self._choose(required, operation, given)
        applied = self._apply(schemes, token_base)
        if not any(callable(self._values.get(a)) for s in schemes for a in s.arguments):
            self._cache[key] = applied
        return applied

    def _choose(
        self, required: Security, operation: str, given: frozenset[str]
    ) -> list[SecurityScheme]:
        """Return the schemes to act on: of an alternative, those that the caller leaves open."""
        alternatives = [
            [self._schemes[n] for n in names if n in self._schemes] for names in required
        ]
        for schemes in sorted(alternatives, key=lambda found: not found):
            left = [s for s in schemes if not self._is_given(s, given)]
            if all(argument in self._values for s in left for argument in s.arguments):
                return left
        if not alternatives:
            return []
        remedies = "; or ".join(" and ".join(map(_remedy, schemes)) for schemes in alternatives)
        raise MissingCredentialError(f"{operation} needs credentials: {remedies}")

    def _is_given(self, scheme: SecurityScheme, given: frozenset[str]) -> bool:
        """Whether the caller authenticates himself; a cookie header may well have other cookies."""
        own = scheme.location != "cookie" or scheme.arguments[0] not in self._values
        return own and _carrier(scheme) in given

    def _apply(self, schemes: Iterable[SecurityScheme], token_base: str) -> Applied:
        applied = Applied()
        for scheme in schemes:
            values = [self._value(argument) for argument in scheme.arguments]
            applied.secrets.extend(_forms(scheme, values))
            if scheme.kind in ("digest", "oauth2_client_credentials"):
                applied = replace(applied, flow=self._flow(scheme, values, token_base))
            else:
                _add(applied, scheme, values)
        return applied

    def _value(self, argument: str) -> Secret:
        value = self._values[argument]
        if not callable(value):
            return Secret(value)
        found = Secret(secret_text(f"what the function given as {argument} returns", value()))
        seen = self._seen.setdefault(argument, deque(maxlen=_KEPT))
        if found not in seen:
            seen.append(found)
        return found

    def _flow(self, scheme: SecurityScheme, values: list[Secret], token_base: str) -> httpx2.Auth:
        key = (scheme.name, *values)
        if key not in self._flows:
            if scheme.kind == "digest":
                from ._digest import Digest

                made: httpx2.Auth = Digest(values[0], values[1])
            else:
                from ._oauth import ClientCredentials

                url = str(httpx2.URL(token_base).join(scheme.token_url))
                check_url(url, allow_http=self._allow_http)
                made = ClientCredentials(url, values[0], values[1], scheme.scopes)
            # Of several threads that come here at once, the first one's is for all.
            made = self._flows.setdefault(key, made)
            for old in list(self._flows)[:-_KEPT]:
                self._flows.pop(old, None)
            return made
        return self._flows[key]

    def secrets(self) -> list[Secret]:
        """Return every secret that is known now, in the forms in which it travels."""
        seen = {name: list(values) for name, values in self._seen.items()}
        given = {v for name, values in seen.items() if name not in self._names for v in values}
        pairs = [s.arguments for s in self._schemes.values() if s.kind in _PAIRS]
        basic = [
            pair
            for n, p in pairs
            for first in seen.get(n, ())
            for last in seen.get(p, ())
            for pair in _pairs(first, last)
        ]
        flows = list(self._flows.values())
        tokens = [str(token) for flow in flows for token in getattr(flow, "tokens", ())]
        return telling([*given, *basic, *tokens])

    def scrub(self, request: httpx2.Request) -> None:
        """Take the credentials out of a request that is over."""
        scrub(request, self._headers, self.query_names)

    def scrub_answer(self, response: httpx2.Response) -> None:
        """Take the credentials out of what an answer leads to: its request, those before it."""
        self.scrub(response.request)
        response.history, response.next_request = [], None


def _add(applied: Applied, scheme: SecurityScheme, values: list[Secret]) -> None:
    if scheme.kind == "basic":
        if ":" in values[0]:
            name = scheme.arguments[0]
            raise ConfigurationError(f"{name} can't have a colon (RFC 7617, section 2)")
        applied.headers["authorization"] = hide(f"Basic {_pair(*values)}")
    elif scheme.kind == "bearer":
        token = f"{scheme.auth_scheme or 'Bearer'} {values[0]}"
        applied.headers["authorization"] = hide(header_value("authorization", token))
    elif scheme.location == "query":
        applied.query.append(hide(f"{encode(scheme.wire)}={encode(values[0])}"))
    elif scheme.location == "cookie":
        applied.cookies.append(hide(f"{encode(scheme.wire)}={cookie_value(values[0])}"))
    else:
        applied.headers[scheme.wire.lower()] = hide(header_value(scheme.wire, values[0]))


def _carrier(scheme: SecurityScheme) -> str:
    """Return the header in which a scheme travels, or its query parameter, marked as one."""
    if scheme.kind != "api_key":
        return "authorization"
    if scheme.location == "query":
        return f"?{scheme.wire}"
    return "cookie" if scheme.location == "cookie" else scheme.wire.lower()


def _forms(scheme: SecurityScheme, values: list[Secret]) -> list[str]:
    """Return what is secret of the values for a scheme, in the forms in which it travels."""
    return [values[1], *_pairs(*values)] if scheme.kind in _PAIRS else [*values]


def _pairs(name: str, password: str) -> list[str]:
    return [_pair(name, password), _pair(quote_plus(name), quote_plus(password))]


def _pair(name: str, password: str) -> str:
    """Return how a name and a password travel: as UTF-8 (RFC 7617, section 2.1)."""
    return base64.b64encode(f"{name}:{password}".encode()).decode()


def _remedy(scheme: SecurityScheme) -> str:
    arguments = " and ".join(f"{argument}=..." for argument in scheme.arguments)
    variables = " and ".join(scheme.variables)
    plural = "s" if len(scheme.variables) > 1 else ""
    environment = f", or set the environment variable{plural} {variables}" if variables else ""
    return f"pass {arguments} to the client{environment}"
