"""Security schemes, and requirements on schemes that aren't there (4.7.27, 4.7.30)."""

from __future__ import annotations

from typing import Any, cast

from generator.document.grammar import Node
from generator.document.pointer import find
from generator.document.repair.engine import Fix, Phase, rule, set_aside, show, squash
from generator.values import is_list, is_object, mapping, sequence

_FIELDS: dict[str, dict[str, Any]] = {
    "apiKey": {"name": "Authorization", "in": "header"},
    "http": {"scheme": "bearer"},
    "oauth2": {"flows": {}},
    "openIdConnect": {"openIdConnectUrl": ""},
    "mutualTLS": {},
}
_URLS: dict[str, tuple[str, ...]] = {
    "implicit": ("authorizationUrl",),
    "password": ("tokenUrl",),
    "clientCredentials": ("tokenUrl",),
    "authorizationCode": ("authorizationUrl", "tokenUrl"),
}
_FORMER = {"basic": ("http", "basic"), "bearer": ("http", "bearer"), "jwt": ("http", "bearer")}


@rule("security-scheme", Phase.DETAIL, "securityScheme")
def security_scheme(fix: Fix, node: Node) -> None:
    """Give a security scheme a type, and the fields that its type must have."""
    value = node.value
    if "$ref" in value:
        return
    kind = str(value.get("type"))
    if kind not in _FIELDS or (kind == "mutualTLS" and fix.version == "3.0"):
        _retype(fix, node, kind)
    for name, default in _FIELDS.get(value["type"], {}).items():
        if name not in value or (name == "in" and value[name] not in ("query", "header", "cookie")):
            value[name] = default if not is_object(default) else {}
            fix.report(node.path, f"the scheme has no {name}", f"taken as {show(default)}")
    allowed = {"type", "description", "bearerFormat", *_FIELDS[value["type"]]}
    if str(value.get("scheme", "")).lower() != "bearer":
        allowed.discard("bearerFormat")
    for name in [n for n in value if n not in allowed and not n.startswith("x-")]:
        set_aside(value, name)
        fix.report((*node.path, name), f"an {value['type']} scheme has no {name}", "ignored")


def _retype(fix: Fix, node: Node, kind: str) -> None:
    """Find the type that was meant: of Swagger 2.0, spelled otherwise, or by its fields."""
    value = node.value
    former = _FORMER.get(squash(kind))
    if former:
        value["type"], value["scheme"] = former
    else:
        by_field = {"flows": "oauth2", "scheme": "http", "openIdConnectUrl": "openIdConnect"}
        spelled = next((k for k in _FIELDS if squash(k) == squash(kind)), None)
        meant = next((t for f, t in by_field.items() if f in value), "apiKey")
        value["type"] = spelled if spelled and spelled != "mutualTLS" else meant
    fix.report(node.path, f"there is no type of scheme {kind!r}", f"taken as {value['type']!r}")


@rule("oauth-flow", Phase.DETAIL, "flows")
def oauth_flow(fix: Fix, node: Node) -> None:
    """Give the flows of OAuth 2.0 scopes and the URLs that they must have (4.7.28)."""
    for name, flow in node.value.items():
        for field in (*_URLS.get(name, ()), "scopes") if name in _URLS else ():
            if field not in flow:
                flow[field] = {} if field == "scopes" else ""
                fix.report((*node.path, name), f"the flow has no {field}", "taken as empty")


@rule("undefined-security-scheme", Phase.DETAIL, "root", "operation")
def undefined_security_scheme(fix: Fix, node: Node) -> None:
    """Let requirements name a scheme that is there; drop what is left."""
    requirements: Any = node.value.get("security")
    if not requirements:
        return
    schemes = mapping(find(fix.data, ["components", "securitySchemes"]))
    kept: list[dict[str, Any]] = []
    for index, requirement in enumerate(cast("list[dict[str, Any]]", requirements)):
        mended = _requirement(fix, requirement, schemes, (*node.path, "security", index))
        if mended is not None and mended not in kept:
            kept.append(mended)
    if kept:
        node.value["security"] = kept
    else:
        del node.value["security"]


def _requirement(
    fix: Fix, requirement: dict[str, Any], schemes: dict[str, Any], path: tuple[str | int, ...]
) -> dict[str, Any] | None:
    """Return a requirement on schemes that are there; None if nothing is left of it."""
    found: dict[str, Any] = {}
    for name, scopes in requirement.items():
        if not is_list(scopes):
            fix.report((*path, name), f"the scopes are {show(scopes)}, not a list", "taken as none")
        known = name if name in schemes else _similar(name, schemes)
        if known is None:
            fix.report((*path, name), f"there is no security scheme {name!r}", "dropped")
        else:
            found.setdefault(known, [str(s) for s in sequence(scopes)])
            if known != name:
                message = f"there is no security scheme {name!r}"
                fix.report((*path, name), message, f"taken as {known!r}")
    return found if found or not requirement else None


def _similar(name: str, schemes: dict[str, Any]) -> str | None:
    """Return the only scheme that has this name but for spelling, or whose name it ends with."""
    wanted = squash(name)
    same = [s for s in schemes if squash(s) == wanted]
    ending = [s for s in schemes if squash(s) and wanted.endswith(squash(s))]
    found = same or ending
    return found[0] if len(found) == 1 else None
