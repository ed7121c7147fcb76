"""Which scopes a call acts in, and which route follows. It decides where a call writes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from ._endpoint import Body
from ._errors import ArgumentError, MissingScopeError, ScopeError
from ._plan import EndpointPlan, RoutePlan
from ._settings import Settings
from ._types import UNSET
from ._values import is_mapping


class Scope(NamedTuple):
    """The scopes in effect for one call, and those that the caller named in it."""

    values: Mapping[str, str | None]
    explicit: frozenset[str]


def merge(
    settings: Settings, held: Mapping[str, str | None], given: Mapping[str, Any]
) -> dict[str, str | None]:
    """Return the scopes that ``held`` ones become when the ``given`` ones are chosen.

    A given one wins, None included; one whose parent (or its parent) is given anew is dropped.
    """
    merged: dict[str, str | None] = {}
    for name in settings.variables:
        if given.get(name, UNSET) is not UNSET:
            merged[name] = given[name]
        elif _parent_given(settings, name, given):
            merged[name] = None
        else:
            merged[name] = held.get(name)
    return merged


def _parent_given(settings: Settings, name: str, given: Mapping[str, Any]) -> bool:
    parent = settings.parents.get(name)
    while parent is not None:
        if given.get(parent, UNSET) is not UNSET:
            return True
        parent = settings.parents.get(parent)
    return False


def resolve(
    plan: EndpointPlan,
    settings: Settings,
    held: Mapping[str, str | None],
    arguments: Mapping[str, Any],
) -> Scope:
    """Return the scopes in effect for a call, of those that the endpoint uses.

    Raises:
        ScopeError: An inner scope is in effect without the one around it.
    """
    given = {
        scope: arguments[argument]
        for scope, names in plan.uses.items()
        for argument in names
        if arguments.get(argument, UNSET) is not UNSET
    }
    merged = merge(settings, held, given)
    values = {name: given.get(name, merged.get(name)) for name in plan.uses}
    for name, value in values.items():
        parent = settings.parents.get(name)
        if value is not None and parent in values and values[parent] is None:
            raise ScopeError(
                f"{name}={value!r} without {parent}: {_remedy(settings, parent)}, "
                f"or pass {name}=None"
            )
    return Scope(values, frozenset(given))


def choose(plan: EndpointPlan, settings: Settings, scope: Scope) -> RoutePlan:
    """Return the route whose path names exactly the scopes in effect.

    Raises:
        MissingScopeError: Every route that names them needs one more.
        ScopeError: No route names all of them.
    """
    if not plan.path_scopes:
        return plan.routes[0]
    key = frozenset(name for name in plan.path_scopes if scope.values.get(name) is not None)
    route = plan.table.get(key)
    if route is not None:
        return route
    wider = sorted((scopes for scopes in plan.table if scopes > key), key=len)
    if wider:
        raise missing(settings, [name for name in settings.variables if name in wider[0] - key])
    known = " or ".join(
        " and ".join(route.scopes) or "no scope in the path" for route in plan.routes
    )
    raise ScopeError(
        f"{plan.routes[0].operation_id} can't act on {' and '.join(sorted(key))}: it takes {known}"
        "; pass None for what does not apply"
    )


def missing(settings: Settings, names: list[str]) -> MissingScopeError:
    """Return the error for scopes that are needed and nowhere given."""
    remedies = "; ".join(f"{name} is missing: {_remedy(settings, name)}" for name in names)
    return MissingScopeError(remedies)


def _remedy(settings: Settings, name: str) -> str:
    variable = settings.variables.get(name)
    environment = f", or set the environment variable {variable}" if variable else ""
    return f"pass {name}=... to the call or to the client{environment}"


def check_arguments(route: RoutePlan, scope: Scope, arguments: Mapping[str, Any]) -> None:
    """Refuse an argument that the chosen route has no place for.

    Raises:
        ArgumentError: It would otherwise be dropped without a word.
    """
    in_body = {name for _, name in route.body.scope_fields} if route.body else ()
    for name, value in arguments.items():
        if value is UNSET or value is None or name in route.arguments or name in in_body:
            continue
        where = " and ".join(f"{s}={v!r}" for s, v in scope.values.items() if v is not None)
        raise ArgumentError(
            f"{name} means nothing to {route.operation_id} ({route.method} {route.path}), which "
            f"the scope in effect selects ({where or 'none'})"
        )


def fill_body(body: Body, document: Any, scope: Scope, settings: Settings) -> Any:
    """Return a JSON body with its scope fields filled from ``scope`` where they are absent.

    A field that is there stays, null too. One that names another place than the scope keeps the
    client's own inner scopes out: a body for another org is not moved into the client's project.
    """
    if not is_mapping(document):
        return document
    copy: dict[str, Any] = dict(document)
    elsewhere: dict[str, Any] = {}
    for path, name in body.scope_fields:
        parent = _parent(copy, path)
        if parent is not None and parent.get(path[-1], scope.values.get(name)) != scope.values.get(
            name
        ):
            elsewhere[name] = parent[path[-1]]
    for path, name in body.scope_fields:
        parent = _parent(copy, path)
        if parent is None or path[-1] in parent:
            continue
        value = scope.values.get(name)
        kept_out = name not in scope.explicit and _parent_given(settings, name, elsewhere)
        if value is not None and not kept_out:
            _write(copy, path, value)
    return copy


def _parent(document: Any, path: tuple[str, ...]) -> Mapping[str, Any] | None:
    """Return the object that the last step of ``path`` is a field of, if it is there."""
    found = document
    for step in path[:-1]:
        found = found.get(step) if is_mapping(found) else None
    return found if is_mapping(found) else None


def _write(document: dict[str, Any], path: tuple[str, ...], value: str) -> None:
    """Set a field, copying the objects on the way: they are the caller's."""
    for step in path[:-1]:
        document[step] = dict(document[step])
        document = document[step]
    document[path[-1]] = value
