"""From the arguments of a call to a request that is ready to send. No I/O but reading files."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple
from weakref import WeakKeyDictionary

import httpx2

from ._auth import Credentials
from ._bodies import Encoded, encode_body
from ._deadline import Deadline
from ._endpoint import Endpoint, Parameter
from ._errors import ArgumentError
from ._parameters import encoded_headers, extra_query, header_value
from ._plan import EndpointPlan, RoutePlan, plan_of
from ._scopes import Scope, check_arguments, choose, fill_body, missing, resolve
from ._secrets import hide
from ._settings import Settings
from ._types import UNSET, RequestOptions
from ._unsendable import unsendable
from ._urls import BaseUrl
from ._values import UnwritableError, is_mapping

_NO_SCOPE = Scope({}, frozenset())
_DEFAULTS = RequestOptions()
Headers = dict[str, "str | bytes"]
CALL: Final = "sdk_call"
"""The extension of an HTTP request that holds the ``Calling`` that it is made for."""


class Calling(NamedTuple):
    """What a transport may know of a call: nothing secret."""

    route: RoutePlan
    arguments: Mapping[str, Any]
    scope: Mapping[str, str | None]
    settings: Settings
    body: Any = UNSET


@dataclass(slots=True)
class Prepared:
    """A request that is ready to send."""

    route: RoutePlan
    method: str
    url: str = field(repr=False)
    headers: Headers = field(repr=False)
    body: Encoded | None = field(default=None, repr=False)
    auth: httpx2.Auth | None = field(default=None, repr=False)
    secret_query: list[str] = field(default_factory=list[str], repr=False)
    calling: Calling | None = field(default=None, repr=False)
    secrets: list[str] = field(default_factory=list[str], repr=False)
    attempts: int = 0
    unread: bool = False
    deadline: Deadline | None = None

    @property
    def replayable(self) -> bool:
        """Whether it can be sent more than once."""
        return self.body is None or self.body.replayable

    def close(self) -> None:
        """Close the files that were opened for it."""
        if self.body is not None:
            self.body.close()


@dataclass(frozen=True, slots=True)
class Preparer:
    """Prepares the requests of one client: its scope, address, credentials and headers."""

    settings: Settings
    base: BaseUrl
    credentials: Credentials
    scope: Mapping[str, str | None]
    headers: Headers = field(repr=False)
    _usual: MutableMapping[EndpointPlan, tuple[Scope, RoutePlan]] = field(
        default_factory=WeakKeyDictionary["EndpointPlan", "tuple[Scope, RoutePlan]"],
        init=False,
        repr=False,
    )
    """Weak, since a plan of ``request()`` is made for one call."""

    def prepare(
        self,
        endpoint: Endpoint[Any],
        arguments: Mapping[str, Any],
        body: Any = UNSET,
        options: RequestOptions | None = None,
        url: str | None = None,
    ) -> Prepared:
        """Return the request of a call; ``url`` replaces the endpoint's own, as a link does.

        Raises:
            ArgumentError: The arguments, the body or the scopes in effect don't fit.
            MissingCredentialError: The operation needs credentials that there are none of.
        """
        plan, options = plan_of(endpoint), options or _DEFAULTS
        scope, route = self._chosen(plan, arguments)
        check_arguments(route, scope, arguments)
        try:
            return self._prepared(route, scope, arguments, body, options, url)
        except (UnicodeEncodeError, UnwritableError, RecursionError):
            pass  # an error that is raised here would hold this one, which has the value in it
        given = {**self.scope, **arguments, "body": body}
        raise unsendable(route.operation_id, given, options)

    def _prepared(
        self,
        route: RoutePlan,
        scope: Scope,
        arguments: Mapping[str, Any],
        body: Any,
        options: RequestOptions,
        url: str | None,
    ) -> Prepared:
        own = encoded_headers(options.headers) if options.headers else None
        secret, extra = self._extra_query(options)
        given = self.headers if own is None else {**self.headers, **own}
        applied = self.credentials.apply(
            route.security, route.operation_id, self.base.url, given, options.query
        )
        address = self._address(route, scope, arguments)
        query = self._query(route, scope, arguments)
        query += extra
        headers = self._headers(route, scope, arguments, applied.cookies)
        headers.update(applied.headers)
        encoded = self._body(route, scope, body, options)  # last: it may open files
        _negotiate(headers, route, encoded, options.accept)
        if own:
            headers.update(own)
        full = _with_query(address, query) if url is None else url
        calling = Calling(route, arguments, scope.values, self.settings, body)
        return Prepared(
            route,
            route.method,
            full,
            headers,
            encoded,
            applied.flow,
            secret or applied.query,
            calling,
            applied.secrets,
        )

    def _extra_query(self, options: RequestOptions) -> tuple[list[str], list[str]]:
        """Return what the options add to the query: first what authenticates, then the rest."""
        if not options.query:
            return [], []
        names = self.credentials.query_names
        secret = {name: value for name, value in options.query.items() if name in names}
        rest = {name: value for name, value in options.query.items() if name not in names}
        return extra_query(secret), extra_query(rest)

    def _chosen(self, plan: EndpointPlan, arguments: Mapping[str, Any]) -> tuple[Scope, RoutePlan]:
        """Return scopes and route of a call; for calls that name no scope they are always the same.

        Raises:
            ScopeError: The scopes in effect select no route.
        """
        for name in plan.scope_arguments:
            if arguments.get(name, UNSET) is not UNSET:
                break
        else:
            chosen = self._usual.get(plan)
            if chosen is None:
                chosen = self._usual[plan] = self._resolved(plan, arguments)
            return chosen
        return self._resolved(plan, arguments)

    def _resolved(
        self, plan: EndpointPlan, arguments: Mapping[str, Any]
    ) -> tuple[Scope, RoutePlan]:
        scope = resolve(plan, self.settings, self.scope, arguments) if plan.uses else _NO_SCOPE
        return scope, choose(plan, self.settings, scope)

    def described(self) -> str:
        """Return the address and the scope in words, without any secret."""
        scope = [f"{name}={value!r}" for name, value in self.scope.items() if value is not None]
        url = httpx2.URL(self.base.url).copy_with(userinfo=b"")
        return ", ".join([f"base_url={str(url)!r}", *scope])

    def _address(self, route: RoutePlan, scope: Scope, arguments: Mapping[str, Any]) -> str:
        parts: list[str] = []
        for segment in route.segments:
            if isinstance(segment, str):
                parts.append(segment)
            else:
                parameter, write = segment
                parts.append(write(self._value(route, scope, arguments, parameter)))
        return self.base.join("".join(parts), route.base_url)

    def _query(self, route: RoutePlan, scope: Scope, arguments: Mapping[str, Any]) -> list[str]:
        query: list[str] = []
        for parameter, write in route.queries:
            value = self._value(route, scope, arguments, parameter)
            if value is not None:
                query += write(value)
        return query

    def _headers(
        self, route: RoutePlan, scope: Scope, arguments: Mapping[str, Any], cookies: list[str]
    ) -> Headers:
        headers = dict(self.headers)
        for parameter, name, write in route.headers:
            value = self._value(route, scope, arguments, parameter)
            if value is not None:
                headers[name] = write(value)
        crumbs = [
            write_cookie(value)
            for parameter, write_cookie in route.cookies
            if (value := self._value(route, scope, arguments, parameter)) is not None
        ]
        if crumbs or cookies:
            headers["cookie"] = hide("; ".join([*crumbs, *cookies]))
        return headers

    def _value(
        self, route: RoutePlan, scope: Scope, arguments: Mapping[str, Any], parameter: Parameter
    ) -> Any:
        """Return what a parameter is given, or None to leave it out."""
        if parameter.scope is not None:
            value = scope.values.get(parameter.scope)
            if value is None and parameter.required:
                raise missing(self.settings, [parameter.scope])
            return value
        value = arguments.get(parameter.argument, UNSET)
        if value is UNSET or value is None:
            if parameter.required:
                raise ArgumentError(f"{route.operation_id} needs {parameter.argument}=...")
            return None
        return value

    def _body(
        self, route: RoutePlan, scope: Scope, value: Any, options: RequestOptions
    ) -> Encoded | None:
        body = route.body
        if body is None or not body.contents:
            if value is not UNSET and value is not None:
                raise ArgumentError(f"{route.operation_id} takes no body")
            return None
        if value is UNSET or (value is None and not body.required):
            if body.required:
                raise ArgumentError(f"{route.operation_id} needs a body")
            return None

        def fill(plain: Any) -> Any:
            if body.scope_fields:
                plain = fill_body(body, plain, scope, self.settings)
            return {**plain, **options.body} if options.body and is_mapping(plain) else plain

        needed = body.scope_fields or options.body
        wanted = options.content_type
        return encode_body(body, value, wanted=wanted, fill=fill if needed else None)


def _negotiate(
    headers: Headers, route: RoutePlan, encoded: Encoded | None, accept: str | None
) -> None:
    """Say in which format a body is, and which ones the answer may have."""
    kind = encoded.content_type if encoded else None
    headers["accept"] = header_value("accept", accept) if accept else route.accept(kind)
    if kind:
        headers["content-type"] = kind


def _with_query(url: str, query: list[str]) -> str:
    if not query:
        return url
    return f"{url}{'&' if '?' in url else '?'}{'&'.join(query)}"
