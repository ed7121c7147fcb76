"""What a generated client knows about its API: servers, scopes, security, errors, envelopes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class ScopeSetting:
    """A part of where calls act, and the environment variable that gives its default.

    A scope lies within its parent: choosing the parent anew drops it, and it can't be without.
    """

    name: str
    variable: str
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    """A way to authenticate (OpenAPI Security Scheme Object), and where its secrets come from."""

    name: str
    kind: Literal["api_key", "basic", "bearer", "digest", "oauth2_client_credentials"]
    arguments: tuple[str, ...]
    variables: tuple[str, ...] = ()
    location: Literal["header", "query", "cookie"] = "header"
    wire: str = ""
    token_url: str = ""
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ErrorShape:
    """Where error bodies say what went wrong: dotted wire paths, the first that is there wins."""

    code: tuple[str, ...] = ()
    message: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    field_name: tuple[str, ...] = ()
    field_message: tuple[str, ...] = ()
    correlation_id: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Envelope:
    """A wrapper around results, and how it says that a call failed all the same."""

    name: str
    result: str
    status: str | None = None
    failures: tuple[str, ...] = ()
    code: tuple[str, ...] = ()
    message: tuple[str, ...] = ()
    correlation_id: tuple[str, ...] = ()


@dataclass(frozen=True)
class Settings:
    """Everything about an API that its endpoints have in common.

    ``strip_suffix`` is an ending of the base URL (such as ``/gateway``) that is left out where a
    path begins with it.
    """

    distribution: str
    version: str
    base_url: str
    base_url_variable: str = ""
    strip_suffix: str = ""
    scopes: tuple[ScopeSetting, ...] = ()
    security_schemes: tuple[SecurityScheme, ...] = ()
    security: tuple[tuple[str, ...], ...] = ()
    errors: Mapping[str, ErrorShape] = field(default_factory=dict[str, ErrorShape])
    envelopes: Mapping[str, Envelope] = field(default_factory=dict[str, Envelope])
    secret_names: tuple[str, ...] = ()
    parents: Mapping[str, str] = field(init=False, repr=False)
    variables: Mapping[str, str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "parents", _parents(self.scopes))
        object.__setattr__(self, "variables", {s.name: s.variable for s in self.scopes})


def _parents(scopes: tuple[ScopeSetting, ...]) -> dict[str, str]:
    """Return each scope's parent: as declared, else the one before it.

    Of three or more scopes the outermost is taken for the tenant that the credentials belong to:
    naming it again changes nothing about what lies within.
    """
    declared = {s.name: s.parent for s in scopes if s.parent is not None}
    names = [s.name for s in scopes]
    nested = names[1:] if len(names) > 2 else names
    return declared or dict(zip(nested[1:], nested, strict=False))
