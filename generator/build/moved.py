"""Old names of methods on resources that they have left: they call what is elsewhere now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator import words
from generator.api import Documentation, Method, Namespace, Resource
from generator.lock import Lock, operation_key

_Moved = Mapping[str, Mapping[str, tuple[Method, ...]]]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a method is: its namespace, and the dotted path of its resource."""

    namespace: Namespace
    path: str
    method: Method

    def as_it_was(self, name: str, namespace: str) -> Method:
        """Return the method under a name that it had in a namespace."""
        call, routes = f"{self.path}.{self.method.name}", self.method.routes
        if namespace != self.namespace.name:  # whose errors are not those that it inherits there
            usual = self.namespace.errors.schemas
            routes = tuple(replace(route, errors=route.errors or usual) for route in routes)
        return replace(
            self.method,
            name=name,
            constant=f"_{name.strip('_').upper()}",
            documentation=Documentation(f"An old name of ``{call}``."),
            routes=routes,
            deprecated=True,
            aliases=(),
            moved_to=call,
        )


def with_moved(namespaces: tuple[Namespace, ...], locked: Lock) -> tuple[Namespace, ...]:
    """Return the namespaces with what was published of them on another resource than it is now.

    Args:
        namespaces: What there is now.
        locked: Published names, old ones too.
    """
    moved = _moved(namespaces, locked)
    gone = [name for name in moved if name not in {n.name for n in namespaces}]
    made = (Namespace(name, words.pascal(name), "", ()) for name in gone)
    return tuple(_namespace(n, moved.get(n.name, {})) for n in (*namespaces, *made))


def _moved(namespaces: tuple[Namespace, ...], locked: Lock) -> _Moved:
    """Return the methods that have left a resource, by namespace and resource."""
    places = list(_places(namespaces))
    by_operation = {
        operation_key(route.method, route.path): place
        for place in places
        for route in place.method.routes
    }
    taken = {f"{p.path}.{name}" for p in places for name in (p.method.name, *p.method.aliases)}
    found: dict[str, dict[str, tuple[Method, ...]]] = defaultdict(dict)
    for call, operation in sorted(locked.calls()):
        if operation not in by_operation or call in taken:
            continue
        *namespace, resource, name = call.split(".")
        place, old = by_operation[operation], ".".join(namespace)
        known = found[old].get(resource, ())
        if place.path != f"{old}.{resource}".strip(".") and name not in {m.name for m in known}:
            found[old][resource] = (*known, place.as_it_was(name, old))
    return found


def _places(namespaces: tuple[Namespace, ...]) -> Iterator[_Place]:
    for namespace in namespaces:
        for resource in namespace.resources:
            path = f"{namespace.name}.{resource.name}".strip(".")
            yield from (_Place(namespace, path, method) for method in resource.methods)


def _namespace(namespace: Namespace, moved: Mapping[str, tuple[Method, ...]]) -> Namespace:
    known = {resource.name: resource for resource in namespace.resources}
    for name, methods in moved.items():
        resource = known.get(name) or Resource(name, words.pascal(name), "", ())
        known[name] = replace(resource, moved=methods)
    return replace(namespace, resources=tuple(known[name] for name in sorted(known)))
