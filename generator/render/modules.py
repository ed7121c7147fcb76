"""The modules of the resources: endpoints, and the classes that call them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.api import Namespace, Resource
from generator.render.annotations import names
from generator.render.code import layout
from generator.render.constants import parameter_constants
from generator.render.documentation import resource_text, title
from generator.render.endpoints import Context, endpoint
from generator.render.imports import imports
from generator.render.signatures import MethodSource, method_sources


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
    namespace: Namespace, resource: Resource, context: Context, runtime: Mapping[str, str]
) -> ResourceModule:
    """Return the module of a resource, ready for its template.

    Args:
        namespace: Where the resource stands.
        resource: The resource.
        context: What its endpoints have in common with those of other resources.
        runtime: The module of each name outside that it may use.
    """
    constants = parameter_constants(resource)
    definitions = tuple(layout(n, before=f"{name} = ") for name, n in constants.values())
    named = {source: name for source, (name, _) in constants.items()}
    inner = replace(context, constants={**context.constants, **named})
    endpoints = tuple(_endpoints(resource, inner))
    methods = tuple(method_sources(resource))
    used = {name for m in methods for name in m.uses} | {"Resource", "AsyncResource"}
    used |= {name for source in (*definitions, *endpoints) for name in names(source)}
    used -= {*named.values(), *(method.constant for method in resource.callable)}
    level = 3 if namespace.name else 2
    return ResourceModule(
        path=module_path(namespace, resource),
        title=title(resource),
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


def _endpoints(resource: Resource, context: Context) -> Iterator[str]:
    for method in resource.callable:
        result = method.returns.item or method.returns.annotation
        node = endpoint(method, context)
        yield layout(node, before=f"{method.constant}: Endpoint[{result}] = ")
