"""The module constants that describe endpoints, as expressions of the runtime's vocabulary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from generator.api import Body, Content, Field, Method, Paging, Parameter, Returns, Route
from generator.literals import literal
from generator.render.code import Group, Node, call, display, mapping

_FACTORIES = {"path": "Path", "query": "Query", "header": "Header", "cookie": "Cookie"}
_STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
Values = dict[str, Node]


@dataclass(frozen=True, slots=True)
class Context:
    """What an endpoint need not say, because it stands elsewhere."""

    namespace: str = ""
    """The name of the namespace, if its errors are not those of most."""
    security: tuple[tuple[str, ...], ...] = ()
    """The API's own security."""
    constants: Mapping[str, str] = field(default_factory=dict[str, str])
    """Names of the constants that hold parameters and pagings, by source."""


def endpoint(method: Method, context: Context) -> Group:
    """Return the ``Endpoint(...)`` of a method.

    What its routes have in common is said once; a route says only what is its own.
    """
    routes = [_values(route, context) for route in method.routes]
    common = _common(routes)
    parameters = _union(method.routes, context)
    if parameters is not None:
        common["parameters"] = parameters
        for values in routes:
            values["parameters"] = parameters
    common = {key: common[key] for key in routes[0] if key in common} | common
    nodes = [_route(r, v, common) for r, v in zip(method.routes, routes, strict=True)]
    name = [f"namespace={literal(context.namespace)}"] if context.namespace else []
    verb = common.pop("method", literal(method.routes[0].method))
    keywords = (value for value in common.values() if str(value) != "parameters=()")
    return call("Endpoint", verb, *nodes, *keywords, *name)


def parameter(value: Parameter) -> Group:
    """Return the ``Path(...)``, ``Query(...)``, ... of a parameter, without what is the default."""
    style = _STYLES[value.location]
    options = {
        "scope": value.scope,
        "required": value.required and value.location != "path",
        "style": value.style if value.style != style else None,
        "allow_reserved": value.allow_reserved,
        "content": value.content,
        "number": value.number,
    }
    items = [literal(value.wire)]
    items += [literal(value.argument)] if value.argument != value.wire else []
    items += [f"{key}={literal(v)}" for key, v in options.items() if v]
    if value.explode != (value.style == "form"):
        items.append(f"explode={value.explode}")
    return call(_FACTORIES[value.location], *items)


def described(route: Route) -> list[Parameter]:
    """The parameters that a description must name: not what its path alone says already."""
    implied = {f"Path({literal(s)}, scope={literal(s)})" for s in route.scopes}
    implied |= {f"Path({literal(p.wire)})" for p in route.parameters if p.wire not in route.scopes}
    return [p for p in route.parameters if str(parameter(p)) not in implied]


def _common(routes: list[Values]) -> Values:
    """What every route has, in the form that most of them have it."""
    common: Values = {}
    for key in routes[0]:
        if all(key in values for values in routes):
            shown, _ = Counter(str(values[key]) for values in routes).most_common(1)[0]
            common[key] = next(v[key] for v in routes if str(v[key]) == shown)
    return common


def _union(routes: Iterable[Route], context: Context) -> Node | None:
    """One list of parameters for all routes, if they differ only by what their paths name."""
    found: dict[tuple[str, str], Parameter] = {}
    for route in routes:
        for p in described(route):
            found.setdefault((p.location, p.wire), p)
    for route in routes:
        own = {str(parameter(p)) for p in described(route)}
        fitting = (
            p for p in found.values() if p.location != "path" or f"{{{p.wire}}}" in route.path
        )
        if own != {str(parameter(p)) for p in fitting}:
            return None
    return _parameters(found.values(), context)


def _route(route: Route, values: Values, common: Values) -> Group:
    own = {k: v for k, v in values.items() if str(common.get(k, "")) != str(v)}
    if "method" in own:
        own["method"] = f"method={own['method']}"
    return call(
        "Route",
        literal(route.path),
        *(literal(scope) for scope in route.scopes),
        f"operation_id={literal(route.operation_id)}",
        *own.values(),
    )


def _values(route: Route, context: Context) -> Values:
    """What there is to say of a route but its path, as keyword arguments."""
    values: Values = {"method": literal(route.method)}
    values["parameters"] = _parameters(described(route), context)
    if route.body:
        values["body"] = body(route.body)
    if route.returns.successes:
        values["returns"] = returns(route.returns)
    if route.returns.envelope:
        values["envelope"] = f"envelope={literal(route.returns.envelope)}"
    if route.returns.paging:
        values["paging"] = _paging(route.returns.paging, context)
    if route.security not in (None, context.security):
        values["security"] = display(route.security, "security=")
    if route.errors:
        values["errors"] = display(dict(route.errors), "errors=")
    if route.base_url:
        values["base_url"] = f"base_url={literal(route.base_url)}"
    return values


def _parameters(parameters: Iterable[Parameter], context: Context) -> Group:
    nodes = (parameter(p) for p in parameters)
    return Group("parameters=", tuple(context.constants.get(str(n), n) for n in nodes))


def body(value: Body) -> Group:
    """Return the ``body=Body(...)`` of a route."""
    items: list[Node] = [*_contents(value.contents)]
    if not value.required:
        items.append("required=False")
    if value.scope_fields:
        pairs = tuple((field.path, field.scope) for field in value.scope_fields)
        items.append(display(pairs, "scope_fields="))
    return call("body=Body", *items)


def returns(value: Returns) -> Group:
    """Return the ``returns=Returns(...)`` of a route."""
    if len(value.successes) == 1 and _is_plain(value.successes[0].contents):
        status, contents = value.successes[0].status, value.successes[0].contents
        other = [f"status={literal(status)}"] if status != "200" else []
        return call("returns=returns", *_typed(contents), *other)
    items = (
        Group(f"{literal(success.status)}: ", tuple(_contents(success.contents)))
        for success in value.successes
    )
    return call("returns=Returns", mapping("", *items))


def paging(value: Paging) -> Group:
    """Return the ``Paging(...)`` of a route."""
    options: dict[str, Any] = {
        "position": value.position,
        "size": value.size,
        "in_body": value.in_body,
        "first": value.first,
        "items": value.items,
        "total_items": value.total_items,
        "total_pages": value.total_pages,
        "page_index": value.page_index,
        "page_size": value.page_size,
        "next_token": value.next_token,
        "next_link": value.next_link,
        "item_key": value.item_key,
        "has_next": value.has_next,
        "last": value.last,
        "headers": dict(value.headers),
        "default_size": value.default_size,
    }
    given = (display(option, f"{key}=") for key, option in options.items() if option)
    return call("Paging", f"kind={literal(value.kind)}", *given)


def _paging(value: Paging, context: Context) -> Node:
    node = paging(value)
    name = context.constants.get(str(node))
    return f"paging={name}" if name else Group(f"paging={node.head}", node.items)


def _contents(contents: Sequence[Content]) -> list[Group]:
    """Return what describes each content, or those one after the other that are of one type."""
    return [
        _content(alike[0]) if len(alike) == 1 else call("*contents", *_typed(alike))
        for alike in _alike(contents)
    ]


def _alike(contents: Sequence[Content]) -> list[list[Content]]:
    """Divide contents into those one after the other that differ in nothing but the media type."""
    groups = groupby(contents, lambda content: (content.annotation, content.fields))
    found = [list(same) for _, same in groups]
    return [part for same in found for part in ([[c] for c in same] if same[0].fields else [same])]


def _is_plain(contents: Sequence[Content]) -> bool:
    """Whether contents differ in nothing but the media type, which is all there is to say."""
    return len(_alike(contents)) == 1 and not contents[0].fields


def _typed(alike: Sequence[Content]) -> list[Node]:
    kinds = (literal(content.media_type) for content in alike)
    return [f"lambda: {alike[0].annotation}", *kinds]


def _content(content: Content) -> Group:
    items: list[Node] = [literal(content.media_type), f"lambda: {content.annotation}"]
    if content.fields:
        items.append(Group("fields=", tuple(_field(field) for field in content.fields)))
    return call("Content", *items)


def _field(field: Field) -> str:
    options = {
        "binary": field.binary or None,
        "content_type": field.content_type,
        "headers": dict(field.headers) or None,
        "style": field.style,
        "explode": field.explode,
        "allow_reserved": field.allow_reserved or None,
    }
    given = [f"{key}={literal(v)}" for key, v in options.items() if v is not None]
    return f"Field({', '.join([literal(field.wire), *given])})"
