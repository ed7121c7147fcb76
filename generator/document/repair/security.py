"""Security schemes, and requirements on schemes that aren't there (4.7.27, 4.7.30)."""

from __future__ import annotations

from copy import copy
from typing import Any

from generator.document.grammar import Node, Path
from generator.document.repair.engine import Fix, Phase, rule, show, squash
from generator.pointer import find
from generator.values import is_list, mapping, sequence

_FIELDS: dict[str, dict[str, Any]] = {
    "apiKey": {"name": "Authorization", "in": "header"},
    "http": {"scheme": "bearer"},
    "oauth2": {"flows": {}},
    "openIdConnect": {"openIdConnectUrl": ""},
    "mutualTLS": {},
}
"""Per type of scheme the fields that it must have, and what is taken where one is missing."""
_FLOW_FIELDS = {
    "implicit": ("authorizationUrl", "scopes"),
    "password": ("tokenUrl", "scopes"),
    "clientCredentials": ("tokenUrl", "scopes"),
    "authorizationCode": ("authorizationUrl", "tokenUrl", "scopes"),
}
_FORMER = {"basic": ("http", "basic"), "bearer": ("http", "bearer"), "jwt": ("http", "bearer")}
_BY_FIELD = {"flows": "oauth2", "scheme": "http", "openIdConnectUrl": "openIdConnect"}


@rule("security-scheme", Phase.DETAIL, "securityScheme")
def security_scheme(fix: Fix, node: Node) -> None:
    """Give a security scheme a type, and the fields that its type must have."""
    value, kind = node.value, str(node.value.get("type"))
    if kind not in _FIELDS or (kind == "mutualTLS" and fix.version == "3.0"):
        _retype(value, kind)
        found = f"there is no type of scheme {kind!r}"
        fix.report(node.path, found, f"taken as {value['type']!r}")
    due = _FIELDS[value["type"]]
    for name, default in due.items():
        if name not in value or (name == "in" and value[name] not in ("query", "header", "cookie")):
            value[name] = copy(default)
            fix.report(node.path, f"the scheme has no {name}", f"taken as {show(default)}")
    allowed = {"type", "description", *due}
    if str(value.get("scheme")).lower() == "bearer":
        allowed.add("bearerFormat")
    for name in [n for n in value if n not in allowed and not n.startswith("x-")]:
        fix.set_aside(node, name, f"an {value['type']} scheme has no {name}")


def _retype(value: dict[str, Any], kind: str) -> None:
    """Give a scheme the type that was meant: of Swagger 2.0, misspelt, or by its fields."""
    word = squash(kind)
    if word in _FORMER:
        value["type"], value["scheme"] = _FORMER[word]
        return
    spelled = next((k for k in _FIELDS if squash(k) == word and k != "mutualTLS"), None)
    meant = next((t for f, t in _BY_FIELD.items() if f in value), "apiKey")
    value["type"] = spelled or meant


@rule("oauth-flow", Phase.DETAIL, "flows")
def oauth_flow(fix: Fix, node: Node) -> None:
    """Give the flows of OAuth 2.0 scopes and the URLs that they must have (4.7.28)."""
    for name, flow in node.value.items():
        for field in [f for f in _FLOW_FIELDS.get(name, ()) if f not in flow]:
            flow[field] = {} if field == "scopes" else ""
            fix.report((*node.path, name), f"the flow has no {field}", "taken as empty")


@rule("undefined-security-scheme", Phase.DETAIL, "root", "operation")
def undefined_security_scheme(fix: Fix, node: Node) -> None:
    """Let requirements name a scheme that is there; drop what is left."""
    requirements = sequence(node.value.get("security"))
    schemes = mapping(find(fix.data, ["components", "securitySchemes"]))
    kept: list[dict[str, Any]] = []
    for index, requirement in enumerate(requirements):
        mended = _requirement(fix, requirement, schemes, (*node.path, "security", index))
        if (mended or not requirement) and mended not in kept:
            kept.append(mended)
    if requirements:
        node.value["security"] = kept
        if not kept:
            del node.value["security"]


def _requirement(
    fix: Fix, requirement: dict[str, Any], schemes: dict[str, Any], path: Path
) -> dict[str, Any]:
    """Return what a requirement asks for of schemes that are there."""
    found: dict[str, Any] = {}
    for name, scopes in requirement.items():
        if not is_list(scopes):
            fix.report((*path, name), f"the scopes are {show(scopes)}, not a list", "taken as none")
        known = name if name in schemes else _similar(name, schemes)
        if known is not None:
            found.setdefault(known, [str(s) for s in sequence(scopes)])
        if known != name:
            action = f"taken as {known!r}" if known else "dropped"
            fix.report((*path, name), f"there is no security scheme {name!r}", action)
    return found


def _similar(name: str, schemes: dict[str, Any]) -> str | None:
    """Return the only scheme that has this name but for spelling, or whose name it ends with."""
    wanted = squash(name)
    same = [s for s in schemes if squash(s) == wanted]
    found = same or [s for s in schemes if squash(s) and wanted.endswith(squash(s))]
    return found[0] if len(found) == 1 else None
