"""What the distribution is called, where it sends requests, which scopes it has."""

from __future__ import annotations

import re
from typing import Any

from generator import words
from generator.api import Package, Scope, Server
from generator.build.operations import expand_server
from generator.profile import Profile
from generator.values import Json, mapping, sequence

_NOISE = frozenset(["api", "apis", "rest", "reference", "openapi", "spec", "specification", "the"])
_LONGEST = 4


def describe(data: Json, profile: Profile) -> Package:
    """Return the names of the distribution; the document's title gives what the profile doesn't."""
    info: Json = mapping(data.get("info"))
    title = str(info.get("title") or "")
    spoken = [w for w in words.split(title, profile.whole_words) if w not in _NOISE and w.isascii()]
    stem = [w for w in spoken if not re.fullmatch(r"v?\d+", w)][:_LONGEST] or ["api"]
    table = profile.package
    distribution = table.distribution or f"{'-'.join(stem)}-client"
    return Package(
        distribution=distribution,
        name=table.name or words.identifier(re.split(r"[-.]", distribution), "client"),
        version=table.version or "0.1.0",
        client=table.client or words.pascal(" ".join(stem), fallback="Client"),
        title=table.title or title or "API",
        description=table.description or f"Typed Python client for {title or 'an API'}",
        homepage=table.homepage,
    )


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
    return tuple(Scope(s.name, s.variable, s.documentation) for s in profile.scopes)
