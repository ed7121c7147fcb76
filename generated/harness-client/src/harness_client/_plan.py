"""Endpoints made ready to call: what follows from the description alone, worked out once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ._endpoint import Body, Content, Endpoint, Paging, Parameter, Path, Returns, Route, Security
from ._media import Family, accept_header
from ._parameters import (
    PathEncoder,
    QueryEncoder,
    cookie_encoder,
    header_encoder,
    number_encoder,
    path_encoder,
    query_encoder,
)

_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")


class RoutePlan:
    """One route with its parameters compiled to encoders, by location."""

    def __init__(self, endpoint: Endpoint[Any], route: Route) -> None:
        self.method = (route.method or endpoint.method).upper()
        self.path = route.path
        self.operation_id = route.operation_id or f"{self.method} {route.path}"
        self.scopes = route.scopes
        self.namespace = endpoint.namespace
        self.body: Body | None = route.body or endpoint.body
        self.returns: Returns = route.returns or endpoint.returns
        self.envelope = route.envelope or endpoint.envelope
        self.paging: Paging | None = route.paging or endpoint.paging
        self.errors = route.errors or endpoint.errors
        self.base_url = route.base_url or endpoint.base_url
        own = route.security
        self.security: Security | None = endpoint.security if own is None else own
        self._accept: dict[str, str] = {}
        self.answers: dict[tuple[int, str], tuple[Content | None, Family]] = {}
        """What describes the answers of a status and a media type, as far as any came."""
        parameters = endpoint.parameters if route.parameters is None else route.parameters
        self._compile(parameters)

    def _compile(self, parameters: tuple[Parameter, ...]) -> None:
        in_path = {p.wire: p for p in parameters if p.location == "path"}
        self.segments: list[str | tuple[Parameter, PathEncoder]] = []
        for index, part in enumerate(_PLACEHOLDER.split(self.path)):
            if index % 2:
                parameter = in_path.get(part) or self._implied(part)
                self.segments.append(
                    (parameter, number_encoder(parameter, path_encoder(parameter)))
                )
            elif part:
                self.segments.append(part)
        named = [segment[0] for segment in self.segments if isinstance(segment, tuple)]
        self.parameters = [p for p in parameters if p.location != "path"] + named
        self.queries: list[tuple[Parameter, QueryEncoder]] = [
            (p, number_encoder(p, query_encoder(p))) for p in parameters if p.location == "query"
        ]
        self.headers = [
            (p, p.wire.lower(), number_encoder(p, header_encoder(p)))
            for p in parameters
            if p.location == "header"
        ]
        self.cookies = [
            (p, number_encoder(p, cookie_encoder(p))) for p in parameters if p.location == "cookie"
        ]
        self.arguments = {p.argument for p in self.parameters}

    def _implied(self, name: str) -> Parameter:
        """Return the parameter of a placeholder that the description says nothing about."""
        return Path(name, scope=name if name in self.scopes else None)

    def accept(self, sent: str | None) -> str:
        """Return the ``Accept`` header to go with a body of media type ``sent``."""
        key = sent or ""
        if key not in self._accept:
            self._accept[key] = accept_header(self.successes(), sent)
        return self._accept[key]

    def successes(self) -> list[Content]:
        """Return the contents of all documented successes."""
        return [content for contents in self.returns.contents.values() for content in contents]


class EndpointPlan:
    """The routes of an endpoint by the scopes they address, and the scopes that it uses at all."""

    def __init__(self, endpoint: Endpoint[Any]) -> None:
        self.routes = [RoutePlan(endpoint, route) for route in endpoint.routes]
        self.table = {frozenset(route.scopes): route for route in reversed(self.routes)}
        self.path_scopes = frozenset(scope for route in self.routes for scope in route.scopes)
        self.uses: Mapping[str, frozenset[str]] = self._uses()
        self.scope_arguments = tuple({a for names in self.uses.values() for a in names})

    def _uses(self) -> dict[str, frozenset[str]]:
        """Map each scope that the endpoint uses to the arguments that set it."""
        found: dict[str, set[str]] = {}
        for route in self.routes:
            for parameter in route.parameters:
                if parameter.scope:
                    found.setdefault(parameter.scope, set()).add(parameter.argument)
            in_body = [scope for _, scope in route.body.scope_fields] if route.body else []
            for scope in (*route.scopes, *in_body):
                found.setdefault(scope, {scope})
        return {scope: frozenset(arguments) for scope, arguments in found.items()}


def plan_of(endpoint: Endpoint[Any]) -> EndpointPlan:
    """Return the plan of an endpoint, made at its first call."""
    plan: EndpointPlan = endpoint.plan(EndpointPlan)
    return plan
