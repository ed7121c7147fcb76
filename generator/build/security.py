"""Security schemes and requirements (OpenAPI 3, Security Scheme and Requirement Objects)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from itertools import product
from typing import Any

from generator import words
from generator.api import SecurityScheme
from generator.profile import Profile
from generator.values import Json, mapping

Alternatives = tuple[tuple[str, ...], ...]


_RESERVED_WORDS = (
    "self base_url timeout max_retries validation headers http_options transport http_client "
    "allow_http rate_limit max_in_flight on_request on_response on_error on_drift "
    "max_response_size deadline hide super"
)
RESERVED = frozenset(_RESERVED_WORDS.split())
"""What else the constructor of a client takes or calls; no credential has these names."""


def schemes(data: Json, profile: Profile, prefix: str) -> tuple[SecurityScheme, ...]:
    """Return the schemes that a client can act on.

    Args:
        data: The document.
        profile: Arguments and variables of the schemes it names.
        prefix: What the other schemes' environment variables begin with.
    """
    declared: Json = mapping(mapping(data.get("components")).get("securitySchemes"))
    kinds = [(name, kind) for name, scheme in declared.items() if (kind := _kind(scheme))]
    counts: dict[str, int] = {}
    for _, kind in kinds:
        counts[kind] = counts.get(kind, 0) + 1
    taken = {*RESERVED, *(scope.name for scope in profile.scopes)}
    found: list[SecurityScheme] = []
    for name, kind in kinds:
        alone = counts[kind] == 1
        given = profile.credentials.get(name)
        names = given.arguments if given else _free(_arguments(name, kind, profile, alone), taken)
        variables = given.variables if given else tuple(f"{prefix}_{n.upper()}" for n in names)
        taken |= {*names}
        found.append(_scheme(name, kind, declared[name], names, variables))
    several = [name for name, kind in kinds if _has_more_flows(kind, declared[name])]
    for name in several:
        alone = len(several) == 1 and "bearer" not in counts
        names = _free(_arguments(f"{name}_token", "bearer", profile, alone), taken)
        taken |= {*names}
        variables = tuple(f"{prefix}_{n.upper()}" for n in names)
        found.append(SecurityScheme(_with_token(name), "bearer", names, variables))
    return tuple(found)


def _has_more_flows(kind: str, scheme: Json) -> bool:
    """Whether a token may come from a flow other than the one that the client can act on."""
    return kind == "oauth2_client_credentials" and len(mapping(scheme.get("flows"))) > 1


def _with_token(name: str) -> str:
    """Return what no scheme of a document can be called: names of components have no spaces."""
    return f"{name} token"


def _arguments(name: str, kind: str, profile: Profile, alone: bool) -> tuple[str, ...]:
    """Return what a scheme's credentials are called: by what they are, or by its own name."""
    own = words.snake(name, profile.whole_words, "scheme")
    plain = _ARGUMENTS[kind]
    return plain if alone else tuple(own if len(plain) == 1 else f"{own}_{p}" for p in plain)


def _free(names: tuple[str, ...], taken: Collection[str]) -> tuple[str, ...]:
    """Return the names, longer where they are ``taken``."""
    ends = ("", "_credential", *(f"_credential_{n}" for n in range(2, len(taken) + 3)))
    end = next(end for end in ends if not any(name + end in taken for name in names))
    return tuple(name + end for name in names)


def _kind(scheme: Json) -> str:
    match scheme.get("type"):
        case "apiKey":
            return "api_key"
        case "http":
            known = str(scheme.get("scheme", "")).lower()
            return known if known in ("basic", "digest") else "bearer"
        case "oauth2":
            flows: Json = mapping(scheme.get("flows"))
            return "oauth2_client_credentials" if "clientCredentials" in flows else "bearer"
        case "openIdConnect":
            return "bearer"
        case _:
            return ""


_ARGUMENTS: Mapping[str, tuple[str, ...]] = {
    "api_key": ("api_key",),
    "bearer": ("access_token",),
    "basic": ("username", "password"),
    "digest": ("username", "password"),
    "oauth2_client_credentials": ("client_id", "client_secret"),
}


def _scheme(
    name: str, kind: Any, scheme: Json, arguments: tuple[str, ...], variables: tuple[str, ...]
) -> SecurityScheme:
    flow: Json = mapping(mapping(scheme.get("flows")).get("clientCredentials"))
    return SecurityScheme(
        name=name,
        kind=kind,
        arguments=arguments,
        variables=variables,
        location=scheme.get("in", "header"),
        wire=str(scheme.get("name", "Authorization")),
        token_url=str(flow.get("tokenUrl", "")),
        scopes=tuple(mapping(flow.get("scopes"))),
        auth_scheme=_auth_scheme(scheme) if kind == "bearer" else "",
    )


def _auth_scheme(scheme: Json) -> str:
    """Return the name of an HTTP authentication scheme as the document has it; none for bearer."""
    name = str(scheme.get("scheme", "")) if scheme.get("type") == "http" else ""
    return "" if name.lower() == "bearer" else name


def alternatives(
    requirements: list[Json] | None, known: frozenset[str], report: Callable[[str], None]
) -> Alternatives | None:
    """Return security requirements as alternatives of combinations; None where not given.

    Schemes that the client can't act on are left out of their combination and reported.
    """
    if requirements is None:
        return None
    found: list[tuple[str, ...]] = []
    for requirement in requirements:
        for name in requirement:
            if name not in known:
                report(name)
        ways = [
            [n for n in (name, _with_token(name)) if n in known]
            for name in requirement
            if name in known
        ]
        found += product(*ways)
    return tuple(dict.fromkeys(found))
