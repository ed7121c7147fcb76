"""From a shaped document to the ``Api`` that is rendered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator import words
from generator.api import (
    Api,
    Body,
    Envelope,
    ErrorShape,
    Method,
    Namespace,
    Parameter,
    Resource,
    Returns,
    Route,
)
from generator.build import package, security
from generator.build.bodies import Bodies, is_xml
from generator.build.examples import Examples
from generator.build.methods import Group
from generator.build.moved import with_moved
from generator.build.naming import Namer
from generator.build.operations import Operation, operations
from generator.build.parameters import Parameters, arguments
from generator.build.refusals import error_shape, own_errors
from generator.build.returns import Results, merged
from generator.build.scopes import ScopeTables
from generator.build.streams import GRPC
from generator.build.texts import documentation, together
from generator.diagnostics import Severity
from generator.document import Document
from generator.lock import Lock
from generator.profile import Profile
from generator.shape import Shaped
from generator.values import Json, mapping, sequence

__all__ = ["build"]


def build(shaped: Shaped, document: Document, profile: Profile, locked: Lock | None = None) -> Api:
    """Return the client that a document describes.

    Args:
        shaped: The document as ``shape`` gives it.
        document: The document itself, where findings are reported.
        profile: The conventions of the API.
        locked: Published names, which stay as they are.
    """
    return _Builder(shaped, document, profile, locked or Lock()).api()


class _Builder:
    def __init__(self, shaped: Shaped, document: Document, profile: Profile, locked: Lock) -> None:
        self._locked = locked
        self._data = shaped.data
        self._document = document
        self._profile = profile
        self._tables = ScopeTables(profile.scopes)
        self._package = package.describe(shaped.data, profile)
        prefix = self._package.name.upper()
        self._schemes = security.schemes(shaped.data, profile, prefix)
        self._known = frozenset(scheme.name for scheme in self._schemes)
        headers = {s.wire.lower() for s in self._schemes if s.location == "header"}
        self._parameters = Parameters(shaped, profile, frozenset(headers), locked.parameters)
        self._bodies = Bodies(shaped, self._tables)
        self._results = Results(shaped, profile)
        self._examples = Examples(shaped.data, document.report)
        self._shaped = shaped
        self._errors = ErrorShape()
        self._default_security = self._security(self._data.get("security"), "#/security") or ()

    def api(self) -> Api:
        found = list(operations(self._data, self._profile))
        namer = Namer(self._profile, self._results.gives_list, self._locked)
        groups = namer.groups(found)
        namespaces = with_moved(self._namespaces(groups), self._locked)
        self._examples.report()
        return Api(
            package=self._package,
            server=package.server(self._data, self._profile, self._package.name),
            scopes=package.scopes(self._profile),
            security_schemes=self._schemes,
            security=self._default_security,
            namespaces=namespaces,
            envelopes=_envelopes(self._profile, namespaces),
            models=self._shaped.models,
            hoisted={at: f"models.{name}" for at, name in self._shaped.hoisted.items()},
            model_count=len(set(self._shaped.class_names.values())),
        )

    def _namespaces(self, groups: Iterable[Group]) -> tuple[Namespace, ...]:
        by_name: dict[str, list[Group]] = defaultdict(list)
        for group in groups:
            by_name[group.first.namespace.name].append(group)
        return tuple(self._namespace(name, members) for name, members in by_name.items())

    def _namespace(self, name: str, groups: Sequence[Group]) -> Namespace:
        table = groups[0].first.namespace
        if name and table not in self._profile.namespaces and self._profile.namespaces:
            self._document.report(
                "unknown-namespace",
                Severity.WARNING,
                groups[0].first.pointer,
                f"no namespace of the profile has the prefix of {groups[0].first.path}",
                f"its operations are in the namespace {words.snake(name)}",
            )
        members = [operation for group in groups for operation in group.operations]
        self._errors = error_shape(self._profile.errors.get(table.errors), members, self._shaped)
        return Namespace(
            name=words.snake(name) if name else "",
            class_name=words.pascal(name) if name else "",
            documentation=table.title,
            resources=self._resources(groups),
            errors=self._errors,
        )

    def _resources(self, groups: Sequence[Group]) -> tuple[Resource, ...]:
        by_name: dict[str, list[Group]] = defaultdict(list)
        for group in groups:
            by_name[group.resource].append(group)
        return tuple(self._resource(name, by_name[name]) for name in sorted(by_name))

    def _resource(self, name: str, groups: Sequence[Group]) -> Resource:
        return Resource(
            name=name,
            class_name=words.pascal(name),
            documentation=self._tag_text(groups),
            methods=tuple(self._method(group) for group in groups),
        )

    def _tag_text(self, groups: Sequence[Group]) -> str:
        tags = [mapping(tag) for tag in sequence(self._data.get("tags"))]
        spoken = {str(tag.get("name")): str(tag.get("description") or "") for tag in tags}
        tags_of = dict.fromkeys(op.tag for group in groups for op in group.operations)
        return together([text.strip() for tag in tags_of if (text := spoken.get(tag, ""))])

    # Methods

    def _method(self, group: Group) -> Method:
        routes = self._routes(group)
        return Method(
            name=group.method,
            constant=f"_{group.method.strip('_').upper()}",
            documentation=documentation([op.data for op in group.operations]),
            arguments=arguments([r.parameters for r in routes], self._scope_texts(routes)),
            body=routes[0].body,
            returns=merged([r.returns for r in routes]),
            routes=routes,
            deprecated=all(r.deprecated for r in routes),
            internal=all(r.internal for r in routes),
            aliases=group.aliases,
        )

    def _scope_texts(self, routes: Sequence[Route]) -> dict[str, str]:
        used = {p.scope for r in routes for p in r.parameters if p.scope}
        used |= {f.scope for r in routes if r.body for f in r.body.scope_fields}
        texts = {scope.name: scope.documentation for scope in self._profile.scopes}
        return {name: texts[name] for name in self._tables.ordered(used)}

    def _routes(self, group: Group) -> tuple[Route, ...]:
        scopes = self._tables.ordered({s for op in group.operations for s in op.scopes})
        taken = frozenset[str]().union(*(self._method_scopes(op) for op in group.operations))
        names: list[str] = []
        routes: list[Route] = []
        for operation in group.operations:
            parameters = self._parameters.of(operation, group.resource, taken)
            parameters = _with_names(parameters, names)
            names = names or [p.argument for p in parameters if _is_own(p)]
            routes.append(self._route(operation, parameters, scopes))
        return tuple(routes)

    def _method_scopes(self, operation: Operation) -> frozenset[str]:
        body = self._bodies.of(operation)
        carried = {field.scope for field in body.scope_fields} if body else set[str]()
        return self._parameters.scopes(operation) | carried

    def _route(
        self, operation: Operation, parameters: tuple[Parameter, ...], scopes: tuple[str, ...]
    ) -> Route:
        data, returns = operation.data, self._results.of(operation, parameters)
        body = self._bodies.of(operation)
        self._report_xml(operation, body, returns)
        return Route(
            operation_id=operation.id,
            method=operation.method.upper(),
            path=operation.path,
            scopes=operation.scopes,
            route_args={s: "..." if s in operation.scopes else None for s in scopes},
            parameters=parameters,
            body=body,
            returns=returns,
            security=self._security(data.get("security"), f"{operation.pointer}/security"),
            errors=own_errors(operation, self._errors, self._shaped),
            base_url=operation.base_url,
            pointer=operation.pointer,
            deprecated=bool(data.get("deprecated", False)),
            internal=bool(data.get("x-internal", False)),
            examples=self._examples.of(operation, returns),
        )

    def _report_xml(self, operation: Operation, body: Body | None, returns: Returns) -> None:
        """Report what is offered as XML only: there are no models of it."""
        sent = body.contents if body else ()
        received = tuple(c for success in returns.successes for c in success.contents)
        for what, contents in (("body", sent), ("response", received)):
            if contents and all(is_xml(content.media_type) for content in contents):
                self._document.report(
                    "xml-only",
                    Severity.WARNING,
                    operation.pointer,
                    f"the {what} of {operation.method.upper()} {operation.path} is XML only",
                    "it has no model: it is text or bytes as they are written",
                )

    def _security(
        self, requirements: list[Json] | None, pointer: str
    ) -> security.Alternatives | None:
        def report(name: str) -> None:
            self._document.report(
                "unsupported-security",
                Severity.WARNING,
                pointer,
                f"the client can't act on the security scheme {name!r}",
                "left out: give what it needs in RequestOptions.headers",
            )

        found = security.alternatives(requirements, self._known, report)
        return None if pointer != "#/security" and found == self._default_security else found


def _is_own(parameter: Parameter) -> bool:
    return parameter.location == "path" and parameter.scope is None


def _with_names(parameters: tuple[Parameter, ...], names: Sequence[str]) -> tuple[Parameter, ...]:
    """Give a route's own path parameters the names that they have in the first route."""
    if not names:
        return parameters
    fresh = iter(names)
    return tuple(
        replace(p, argument=next(fresh, p.argument)) if _is_own(p) else p for p in parameters
    )


def _envelopes(profile: Profile, namespaces: Sequence[Namespace]) -> tuple[Envelope, ...]:
    named = tuple(
        Envelope(name=name, **table.model_dump(exclude={"allows"}))
        for name, table in profile.envelopes.items()
    )
    methods = (m for n in namespaces for resource in n.resources for m in resource.methods)
    streams = any(m.returns.envelope == GRPC.name for m in methods)
    return (*named, GRPC) if streams else named
