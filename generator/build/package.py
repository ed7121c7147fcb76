"""What the distribution is called, where it sends requests, which scopes it has."""

from __future__ import annotations

import re
from typing import Any

from generator import words
from generator.api import Package, Scope, Server
from generator.build.operations import expand_server
from generator.profile import Profile
from generator.values import Json, mapping, sequence

_NOISE = frozenset(
    [
        "api",
        "apis",
        "client",
        "docs",
        "documentation",
        "official",
        "openapi",
        "reference",
        "rest",
        "sdk",
        "spec",
        "specification",
        "the",
    ]
)
_ASIDE = re.compile(r"['\u2019]s\b|\([^)]*\)|\s\+\s.*")  # GitHub's; (beta); + what else is in it
_LONGEST = 4
_EXPORTED_NAMES = (
    "ApiConnectionError ApiError ApiStatusError ApiTimeoutError ArgumentError AsyncPage "
    "AsyncPager AsyncStream AsyncStreamedResponse Attempt BadRequestError ConfigurationError "
    "ConflictError DeadlineExceededError Drift EnvelopeError FieldError File ForbiddenError Hook "
    "HttpOptions "
    "MissingCredentialError MissingScopeError NotFoundError Page PagingWarning "
    "PreconditionFailedError Progress RateLimit RateLimitError RawResponse RedirectError "
    "RequestOptions RequestValidationError ResponseDecodeError ResponseTooLargeError "
    "ResponseValidationError ScopeError SdkError ServerError ServerSentEvent Stream "
    "StreamedResponse UNSET UnauthorizedError UnprocessableEntityError Unset "
    "UnsupportedMediaTypeError Yaml"
)
EXPORTED = frozenset(_EXPORTED_NAMES.split())
"""What a package exports beside its clients, which have other names."""


def describe(data: Json, profile: Profile) -> Package:
    """Return the names of the distribution; the document's title gives what the profile doesn't."""
    info: Json = mapping(data.get("info"))
    title = str(info.get("title") or "")
    stem = _stem(title, profile.whole_words) or ["api"]
    table = profile.package
    distribution = table.distribution or f"{words.bounded('-'.join(stem))}-client"
    return Package(
        distribution=distribution,
        name=table.name or words.identifier(re.split(r"[-.]", distribution), "client"),
        version=table.version or "0.1.0",
        client=table.client or _client(stem),
        title=table.title or title or "API",
        description=table.description or f"Typed Python client for {title or 'an API'}",
        homepage=table.homepage,
    )


def _client(stem: list[str]) -> str:
    """Return the name of the client's class."""
    name = words.pascal(" ".join(stem), fallback="Client")
    return name if EXPORTED.isdisjoint((name, f"Async{name}")) else f"{name}Client"


def _stem(title: str, whole: frozenset[str]) -> list[str]:
    """Return the words of a title that tell this API from others."""
    spoken = words.split(_ASIDE.sub(" ", title), whole)
    telling = (w for w in spoken if w.isascii() and w not in _NOISE)
    return [w for w in telling if not re.fullmatch(r"v?\d+", w)][:_LONGEST]


def server(data: Json, profile: Profile, name: str) -> Server:
    """Return where requests go: the profile's base URL, else the document's first server."""
    named = (s for s in map(mapping, sequence(data.get("servers"))) if s.get("url"))
    first: Json = next(named, dict[str, Any]())
    table = profile.server
    return Server(
        base_url=table.base_url or expand_server(first) or "http://localhost",
        variable=table.variable or f"{name.upper()}_BASE_URL",
        strip_suffix=table.strip_suffix,
    )


def scopes(profile: Profile) -> tuple[Scope, ...]:
    """Return the profile's scopes, outermost first."""
    return tuple(Scope(s.name, s.variable, s.documentation, s.parent) for s in profile.scopes)
