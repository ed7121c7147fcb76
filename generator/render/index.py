"""What ``api.md`` shows of an API."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.api import Api, Argument, Method, Namespace, Resource
from generator.render.annotations import body_type
from generator.render.documentation import documented_summary, resource_text
from generator.render.text import one_line, sentence

_SHOWN = 3
"""Of the places of a type."""


@dataclass(frozen=True, slots=True)
class MethodEntry:
    """A method in the index."""

    signature: str
    summary: str
    notes: str
    routes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ResourceEntry:
    """A resource in the index."""

    name: str
    call: str
    text: str
    methods: tuple[MethodEntry, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A namespace in the index."""

    name: str
    anchor: str
    text: str
    resources: tuple[ResourceEntry, ...]


def sections(api: Api) -> list[Section]:
    """Return the namespaces with their resources and methods, in order."""
    return [_section(namespace, api) for namespace in api.namespaces]


def hoisted(api: Api) -> list[tuple[str, tuple[str, ...], int]]:
    """Return each type of inline schemas: its name, its first places, and how many more it has."""
    places: dict[str, list[str]] = {}
    for pointer, name in api.hoisted.items():
        places.setdefault(name, []).append(pointer)
    return [
        (name, tuple(found[:_SHOWN]), len(found[_SHOWN:])) for name, found in sorted(places.items())
    ]


def _section(namespace: Namespace, api: Api) -> Section:
    name = namespace.name or "Resources"
    anchor = re.sub(r"[^\w-]", "", name.lower())
    entries = tuple(_resource(namespace, resource) for resource in namespace.resources)
    return Section(name, anchor, sentence(namespace.documentation), entries)


def _resource(namespace: Namespace, resource: Resource) -> ResourceEntry:
    call = ".".join(filter(None, (namespace.name, resource.name)))
    methods = tuple(_method(method) for method in resource.callable)
    return ResourceEntry(resource.name, call, one_line(resource_text(resource)), methods)


def _method(method: Method) -> MethodEntry:
    notes = [
        w for w, said in (("deprecated", method.deprecated), ("internal", method.internal)) if said
    ]
    notes += [f"until the next major version also {name}" for name in method.aliases]
    return MethodEntry(
        signature=f"{method.name}({', '.join(_signature(method))}) -> {method.returns.annotation}",
        summary=documented_summary(method),
        notes=f" ({', '.join(notes)})" if notes else "",
        routes=tuple(f"{r.method} {r.path}" for r in method.routes if not method.moved_to),
    )


def _signature(method: Method) -> Iterator[str]:
    """Yield the arguments as a reader needs them: optional ones marked, held scopes in brackets."""
    yield from (_argument(a) for a in method.arguments if a.positional and a.required)
    if method.body:
        yield f"body: {body_type(method.body).replace(' | Unset', ' = ...')}"
    yield from (_argument(a) for a in method.arguments if a.positional and not a.required)
    rest = [a for a in method.arguments if not a.positional and not (a.scope and not a.required)]
    held = [a.name for a in method.arguments if not a.positional and a.scope and not a.required]
    yield from ["*"] if rest or held else []
    yield from (_argument(a) for a in rest)
    yield from [f"[{', '.join(held)}]"] if held else []


def _argument(argument: Argument) -> str:
    return f"{argument.name}: {argument.annotation}" + ("" if argument.required else " = ...")
