"""What a generated client knows about its API: servers, scopes, security, errors, envelopes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple


class ScopeSetting(NamedTuple):
    """A part of where calls act, and the environment variable that gives its default.

    A scope lies within its parent: choosing the parent anew drops it, and it can't be without.
    """

    name: str
    variable: str
    parent: str | None = None


class SecurityScheme(NamedTuple):
    """A way to authenticate (OpenAPI Security Scheme Object), and where its secrets come from."""

    name: str
    kind: Literal["api_key", "basic", "bearer", "digest", "oauth2_client_credentials"]
    arguments: tuple[str, ...]
    variables: tuple[str, ...] = ()
    location: Literal["header", "query", "cookie"] = "header"
    wire: str = ""
    token_url: str = ""
    scopes: tuple[str, ...] = ()
    auth_scheme: str = ""
    """What the Authorization header begins with, if not ``Bearer`` (RFC 9110, section 11.1)."""


class ErrorShape(NamedTuple):
    """Where error bodies say what went wrong: dotted wire paths, the first that is there wins.

    ``schemas`` are pairs of a status, a range such as ``4XX`` or ``default``, and a model's name.
    """

    code: tuple[str, ...] = ()
    message: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    field_name: tuple[str, ...] = ()
    field_message: tuple[str, ...] = ()
    correlation_id: tuple[str, ...] = ()
    schemas: tuple[tuple[str, str], ...] = ()


class Envelope(NamedTuple):
    """A wrapper around results, and how it says that a call failed all the same.

    It is told by the fields that it ``requires`` where no type says that a response is one.
    """

    name: str
    result: str
    status: str | None = None
    failures: tuple[str, ...] = ()
    code: tuple[str, ...] = ()
    message: tuple[str, ...] = ()
    correlation_id: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    failure: str | None = None
    """Where an item of a stream, each in an envelope of its own, says what went wrong."""


class Settings:
    """Everything about an API that its endpoints have in common.

    ``strip_suffix`` is an ending of the base URL (such as ``/gateway``) that is left out where a
    path begins with it. ``errors`` are by namespace, the one for all others under no name.
    """

    def __init__(
        self,
        distribution: str,
        version: str,
        base_url: str,
        base_url_variable: str = "",
        strip_suffix: str = "",
        scopes: tuple[ScopeSetting, ...] = (),
        security_schemes: tuple[SecurityScheme, ...] = (),
        security: tuple[tuple[str, ...], ...] = (),
        errors: Mapping[str, ErrorShape] | None = None,
        envelopes: Mapping[str, Envelope] | None = None,
    ) -> None:
        self.distribution = distribution
        self.version = version
        self.base_url = base_url
        self.base_url_variable = base_url_variable
        self.strip_suffix = strip_suffix
        self.security_schemes = security_schemes
        self.security = security
        self.errors = errors or {}
        self.envelopes = envelopes or {}
        self.parents = {s.name: s.parent for s in scopes if s.parent is not None}
        self.variables = {scope.name: scope.variable for scope in scopes}
