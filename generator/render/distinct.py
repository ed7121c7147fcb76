"""Class names that do not hide what the generated modules import."""

from __future__ import annotations

from dataclasses import replace

from generator.api import Api, Namespace

IMPORTED = frozenset(
    {
        "Any",
        "AsyncClient",
        "AsyncNamespace",
        "AsyncPage",
        "AsyncPager",
        "AsyncResource",
        "AsyncStream",
        "Body",
        "Callable",
        "Content",
        "Cookie",
        "Drift",
        "Endpoint",
        "Envelope",
        "ErrorShape",
        "Field",
        "File",
        "Final",
        "Header",
        "IO",
        "Literal",
        "Mapping",
        "Namespace",
        "Page",
        "Paging",
        "Path",
        "Query",
        "RequestOptions",
        "Resource",
        "Returns",
        "Route",
        "ScopeSetting",
        "SecurityScheme",
        "Self",
        "Sequence",
        "Settings",
        "Stream",
        "SyncClient",
        "Unset",
        "Yaml",
    }
)
"""What modules of resources, namespaces and clients may import."""


def distinct(api: Api) -> Api:
    """Return ``api`` with each class name distinct from all that it meets in a module.

    A tag ``File`` gives the class ``FileResource``. Attributes keep their names: only types do not.
    """
    clients = {api.package.client, api.package.async_client}
    taken = set(IMPORTED | clients)
    found: list[Namespace] = []
    for namespace in sorted(api.namespaces, key=lambda n: n.name != ""):
        inner = set(IMPORTED | clients) if namespace.name else taken
        resources = tuple(
            replace(resource, class_name=_free(resource.class_name, "Resource", inner))
            for resource in namespace.resources
        )
        name = namespace.class_name
        if namespace.name:
            name = _free(name, "Namespace", taken | inner)
            taken |= {name, f"Async{name}"}
        found.append(replace(namespace, class_name=name, resources=resources))
    order = {namespace.name: place for place, namespace in enumerate(api.namespaces)}
    return replace(api, namespaces=tuple(sorted(found, key=lambda n: order[n.name])))


def _free(name: str, suffix: str, taken: set[str]) -> str:
    """Return the name, with as many suffixes as it takes, and take it."""
    while name in taken or f"Async{name}" in taken:
        name += suffix
    taken |= {name, f"Async{name}"}
    return name
