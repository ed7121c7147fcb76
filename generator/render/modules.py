"""The modules of the resources: endpoints, and the classes that call them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.api import Namespace, Parameter, Resource
from generator.render.annotations import names
from generator.render.code import layout
from generator.render.documentation import resource_text
from generator.render.endpoints import described, endpoint, parameter
from generator.render.imports import imports
from generator.render.signatures import MethodSource, method_source

_KINDS = {"path": "PATH", "query": "QUERY", "header": "HEADER", "cookie": "COOKIE"}


@dataclass(frozen=True, slots=True)
class ResourceModule:
    """What the template of a resource's module shows; all fields but the texts are source."""

    path: str
    title: str
    class_name: str
    text: str
    imports: str
    parameters: tuple[str, ...]
    endpoints: tuple[str, ...]
    methods: tuple[MethodSource, ...]


def resource_module(
    namespace: Namespace, resource: Resource, runtime: Mapping[str, str]
) -> ResourceModule:
    """Return the module of a resource, ready for its template."""
    constants = _parameter_constants(resource)
    definitions = tuple(f"{name} = {source}" for source, name in constants.items())
    endpoints = tuple(_endpoints(namespace, resource, constants))
    methods = tuple(method_source(method, resource) for method in resource.methods)
    used = {name for m in methods for name in m.uses} | {"Resource", "AsyncResource"}
    used |= {name for source in (*definitions, *endpoints) for name in names(source)}
    level = 3 if namespace.name else 2
    return ResourceModule(
        path=module_path(namespace, resource),
        title=resource.name.replace("_", " ").capitalize(),
        class_name=resource.class_name,
        text=resource_text(resource),
        imports=imports(used, runtime, level),
        parameters=definitions,
        endpoints=endpoints,
        methods=methods,
    )


def module_path(namespace: Namespace, resource: Resource) -> str:
    """Where the module of a resource stands inside the package."""
    return "/".join(filter(None, ("resources", namespace.name, f"{resource.name}.py")))


def _endpoints(
    namespace: Namespace, resource: Resource, constants: Mapping[str, str]
) -> Iterator[str]:
    for method in resource.methods:
        result = method.returns.item or method.returns.annotation
        node = endpoint(method, namespace.name, constants)
        yield layout(node, before=f"{method.constant}: Endpoint[{result}] = ")


def _parameter_constants(resource: Resource) -> dict[str, str]:
    """Name the parameters that more than one endpoint has, by their source."""
    counted: Counter[str] = Counter()
    values: dict[str, Parameter] = {}
    for method in resource.methods:
        found = {parameter(p): p for route in method.routes for p in described(route)}
        counted.update(found.keys())
        values.update(found)
    taken = {method.constant for method in resource.methods}
    constants: dict[str, str] = {}
    for source, count in sorted(counted.items(), key=lambda item: (-item[1], item[0])):
        name = _constant(values[source])
        if count > 1 and name not in taken:
            taken.add(name)
            constants[source] = name
    return dict(sorted(constants.items(), key=lambda item: item[1]))


def _constant(value: Parameter) -> str:
    """``_ORG_HEADER`` for the header that carries the argument ``org``."""
    word = re.sub(r"\W", "_", value.argument).strip("_").upper()
    return f"_{word}_{_KINDS[value.location]}"
