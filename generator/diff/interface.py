"""What callers see of a generated client, without the documentation: what two builds differ in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from generator.api import Api, Method
from generator.diff.reach import Reach
from generator.models.plan import Model, Plan
from generator.profile import Profile
from generator.shape import Shaped
from generator.shape.schemas import constants


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a call; its order among the others is that of the signature."""

    type: str
    required: bool
    positional: bool = False
    deprecated: bool = False
    wires: tuple[str, ...] = ()
    """Which parameters it fills: ``query limit``; of the path, by their order."""


@dataclass(frozen=True, slots=True)
class Body:
    """What a call sends: the Python type by media type."""

    required: bool
    contents: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Call:
    """A method of a resource, or the client's own constructor."""

    routes: tuple[str, ...]
    """``GET /v1/roles/{role}``, one for each operation; none for another name of a call."""
    arguments: Mapping[str, Argument]
    returns: str = "None"
    body: Body | None = None
    paging: str | None = None
    deprecated: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a model, under its Python name."""

    wire: str
    type: str
    required: bool
    deprecated: bool = False
    received_only: bool = False


@dataclass(frozen=True, slots=True)
class Type:
    """A type of ``models``: a class with fields, or a name for another type or for values."""

    expression: str | None = None
    """What a name stands for; None for a class."""
    values: tuple[str | int, ...] = ()
    fields: Mapping[str, Field] = field(default_factory=dict[str, Field])
    """Those that the class adds to its parents'."""
    parents: tuple[str, ...] = ()
    sent: bool = False
    received: bool = False


@dataclass(frozen=True, slots=True)
class Interface:
    """All of it: calls by their dotted path, types by their expression (``models.Role``)."""

    calls: Mapping[str, Call]
    types: Mapping[str, Type]

    def target(self, name: str) -> str:
        """Return the name of the type that ``name`` is only another name for, or itself."""
        for _ in self.types:
            found = self.types.get(name)
            if found is None or found.expression is None or found.expression not in self.types:
                break
            name = found.expression
        return name

    def fields(self, name: str) -> dict[str, tuple[str, Field]]:
        """Return the fields of a class, its own and its parents', each with its class."""
        lineage = self._lineage(name, set())
        return {f: (owner, own) for owner in lineage for f, own in self.types[owner].fields.items()}

    def ancestors(self, name: str) -> set[str]:
        """Return the classes that a class extends, directly or not."""
        return {*self._lineage(name, set())} - {name}

    def _lineage(self, name: str, seen: set[str]) -> Iterator[str]:
        """Yield the classes that a class extends, farther ones first and each once, and itself."""
        seen.add(name)
        for parent in map(self.target, self.types[name].parents):
            if parent in self.types and parent not in seen:
                yield from self._lineage(parent, seen)
        yield name


def interface(shaped: Shaped, api: Api, profile: Profile) -> Interface:
    """Return what callers see of the client that ``api`` and the models of ``shaped`` make."""
    calls = {f"{resource}.{method.name}": _call(method) for resource, _, method in api.methods()}
    for old, method in api.old_names():
        calls[old] = replace(_call(method), routes=(), deprecated=True)
    return Interface({api.package.client: _client(api)} | calls, dict(_types(shaped, profile)))


def _client(api: Api) -> Call:
    names = [name for scheme in api.security_schemes for name in scheme.arguments]
    names += [scope.name for scope in api.scopes]
    arguments = {name: Argument("str | None", required=False) for name in names}
    return Call((f"the client of {api.package.name}",), arguments, api.package.client)


def _call(method: Method) -> Call:
    body = method.body
    return Call(
        routes=tuple(f"{route.method} {route.path}" for route in method.routes),
        arguments={a.name: _argument(method, index) for index, a in enumerate(method.arguments)},
        returns=method.returns.annotation,
        body=(
            Body(body.required, {c.media_type: c.annotation for c in body.contents})
            if body
            else None
        ),
        paging=method.returns.paging.name if method.returns.paging else None,
        deprecated=method.deprecated,
    )


def _argument(method: Method, index: int) -> Argument:
    found = method.arguments[index]
    wires = {
        f"path {index}" if p.location == "path" else f"{p.location} {p.wire}"
        for route in method.routes
        for p in route.parameters
        if p.argument == found.name
    }
    return Argument(
        found.annotation, found.required, found.positional, found.deprecated, tuple(sorted(wires))
    )


def _types(shaped: Shaped, profile: Profile) -> Iterator[tuple[str, Type]]:
    plan, reach = Plan(shaped, profile), Reach(shaped)
    names = {key: f"models.{name}" for key, name in shaped.class_names.items()}
    for key, target in shaped.shared.items():
        if key in names:
            yield names[key], Type(names[target])
    for key, found in plan.types.items():
        if isinstance(found, Model):
            parents = tuple(names[parent] for parent in found.parents)
            made = Type(fields=_fields(shaped, found), parents=parents)
        else:
            values = tuple(v for v in constants(found.schema) or () if isinstance(v, str | int))
            made = Type(shaped.expression(found.schema), values)
        yield names[key], replace(made, sent=key in reach.sent, received=key in reach.received)


def _fields(shaped: Shaped, model: Model) -> dict[str, Field]:
    return {
        f.name: Field(
            f.wire,
            shaped.expression(f.schema),
            f.required,
            bool(f.schema.get("deprecated")),
            bool(f.schema.get("readOnly")),
        )
        for f in model.fields
    }
