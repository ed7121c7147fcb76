"""The client classes, the namespaces, and what the package exports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, asdict, dataclass, fields
from typing import Any

from generator.api import Api, ErrorShape, Namespace
from generator.literals import literal
from generator.render.code import Group, Node, call, display, layout, mapping
from generator.render.documentation import resource_text
from generator.render.text import sentence, wrap

_EXPORTS = (
    "AsyncPage",
    "AsyncPager",
    "Attempt",
    "Drift",
    "File",
    "Hook",
    "HttpOptions",
    "Page",
    "PagingWarning",
    "Progress",
    "RateLimit",
    "RawResponse",
    "RequestOptions",
    "UNSET",
    "Unset",
    "Yaml",
)

_LATER = ("AsyncStream", "AsyncStreamedResponse", "ServerSentEvent", "Stream", "StreamedResponse")
"""What few programs name; it is imported when it is asked for."""


@dataclass(frozen=True, slots=True)
class Property:
    """A lazy attribute of a client or a namespace: a namespace or a resource."""

    name: str
    class_name: str
    module: str
    text: str


def exports(api: Api, runtime: Mapping[str, str]) -> dict[str, list[str]]:
    """Return what the package exports from its runtime, by module."""
    errors = [n for n, module in runtime.items() if module == "_errors" and n[0].isupper()]
    found: dict[str, list[str]] = {"_client": [api.package.client, api.package.async_client]}
    for name in sorted({*_EXPORTS, *errors}.intersection(runtime)):
        found.setdefault(runtime[name], []).append(name)
    return found


def late_exports(runtime: Mapping[str, str]) -> dict[str, str]:
    """Return the modules that are imported for a name when it is asked for."""
    return {name: runtime[name] for name in _LATER if name in runtime} | {"models": "models"}


def client_properties(api: Api) -> list[Property]:
    """Return the namespaces of the client, and the resources of the one without a name."""
    found: list[Property] = []
    for namespace in api.namespaces:
        if namespace.name:
            text = namespace_text(namespace)
            module = f".resources.{namespace.name}"
            found.append(Property(namespace.name, namespace.class_name, module, text))
        else:
            found += namespace_properties(namespace, ".resources.")
    return found


def namespace_properties(namespace: Namespace, prefix: str = ".") -> list[Property]:
    """Return the resources of a namespace."""
    return [
        Property(r.name, r.class_name, f"{prefix}{r.name}", resource_text(r))
        for r in namespace.resources
    ]


def namespace_text(namespace: Namespace) -> str:
    """Return what a namespace is, wrapped for a class docstring."""
    return "\n".join(wrap(sentence(namespace.documentation), 84)) or f"The {namespace.name} API."


def settings(api: Api) -> str:
    """Return ``SETTINGS = Settings(...)``: all that endpoints have in common."""
    items: list[Node] = [
        f"distribution={literal(api.package.distribution)}",
        "version=__version__",
        f"base_url={literal(api.server.base_url)}",
        f"base_url_variable={literal(api.server.variable)}",
        f"strip_suffix={literal(api.server.strip_suffix)}",
        Group("scopes=", tuple(_scopes(api))),
        Group(
            "security_schemes=", tuple(_options("SecurityScheme", s) for s in api.security_schemes)
        ),
        display(api.security, "security="),
        mapping("errors=", *_errors(api)),
        mapping(
            "envelopes=",
            *(_keyed(e.name, _options("Envelope", e)) for e in api.envelopes),
        ),
    ]
    given = (item for item in items if not str(item).endswith(("=()", "={}", '=""')))
    return layout(call("Settings", *given), before="SETTINGS: Final = ")


def settings_names(api: Api) -> set[str]:
    """Return the names of the runtime that the settings use."""
    found = {"Settings"}
    found |= {"ScopeSetting"} if api.scopes else set()
    found |= {"SecurityScheme"} if api.security_schemes else set()
    found |= {"ErrorShape"} if list(_errors(api)) else set()
    return found | ({"Envelope"} if api.envelopes else set())


def _scopes(api: Api) -> Iterator[Group]:
    for scope in api.scopes:
        parent = [f"parent={literal(scope.parent)}"] if scope.parent else []
        yield call("ScopeSetting", literal(scope.name), literal(scope.variable), *parent)


def error_keys(api: Api) -> dict[str, str]:
    """Return by namespace what its error shape is called: nothing if it is that of most."""
    counted = Counter(namespace.errors for namespace in api.namespaces)
    usual = counted.most_common(1)[0][0] if counted else ErrorShape()
    return {n.name: "" if n.errors == usual else n.name for n in api.namespaces}


def _errors(api: Api) -> Iterator[Group]:
    keys = error_keys(api)
    shapes = {keys[namespace.name]: namespace.errors for namespace in api.namespaces}
    for key, shape in sorted(shapes.items()):
        if shape != ErrorShape():
            yield _keyed(key, _options("ErrorShape", shape))


def _keyed(key: str, value: Group) -> Group:
    return Group(f"{literal(key)}: {value.head}", value.items)


def _options(head: str, value: Any) -> Group:
    """Return the constructor call that makes a value like this frozen dataclass."""
    required = {field.name for field in fields(value) if field.default is MISSING}
    given = (
        display(item, f"{key}=")
        for key, item in asdict(value).items()
        if key in required or item not in ((), "", None)
    )
    return call(head, *given)
