"""The vocabulary in which generated modules describe endpoints. Building one does no work."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, Generic, Literal, TypeVar

T_co = TypeVar("T_co", covariant=True)

Location = Literal["path", "query", "header", "cookie"]
Security = tuple[tuple[str, ...], ...]


class Parameter:
    """How one argument travels (OpenAPI Parameter Object): where, under which name and style.

    ``argument`` is its Python name, the wire name by default; ``scope`` is the part of the
    client's scope that fills it; ``content`` is the media type of one that is encoded as a whole;
    ``number`` says of a number whether it stands for a time: milliseconds or seconds since 1970.
    """

    __slots__ = (
        "allow_reserved",
        "argument",
        "content",
        "explode",
        "number",
        "required",
        "scope",
        "style",
        "wire",
    )
    location: Location = "query"
    default_style = "form"

    def __init__(
        self,
        wire: str,
        argument: str | None = None,
        *,
        scope: str | None = None,
        required: bool = False,
        style: str | None = None,
        explode: bool | None = None,
        allow_reserved: bool = False,
        content: str | None = None,
        number: Literal["", "plain", "milliseconds", "seconds"] = "",
    ) -> None:
        self.wire = wire
        self.number = number
        self.argument = argument or wire
        self.scope = scope
        self.required = required or self.location == "path"
        self.style = style or self.default_style
        self.explode = self.style == "form" if explode is None else explode
        self.allow_reserved = allow_reserved
        self.content = content


class Path(Parameter):
    """A parameter in the path; styles simple, label and matrix."""

    __slots__ = ()
    location = "path"
    default_style = "simple"


class Query(Parameter):
    """A query parameter; styles form, spaceDelimited, pipeDelimited and deepObject."""

    __slots__ = ()
    location = "query"


class Header(Parameter):
    """A header parameter; style simple."""

    __slots__ = ()
    location = "header"
    default_style = "simple"


class Cookie(Parameter):
    """A cookie parameter; style form."""

    __slots__ = ()
    location = "cookie"


class Field:
    """How one field of a form or multipart body is encoded (OpenAPI Encoding Object)."""

    __slots__ = (
        "allow_reserved",
        "binary",
        "content_type",
        "explode",
        "headers",
        "style",
        "wire",
    )

    def __init__(
        self,
        wire: str,
        *,
        binary: bool = False,
        content_type: str | None = None,
        headers: Mapping[str, str] | None = None,
        style: str | None = None,
        explode: bool | None = None,
        allow_reserved: bool = False,
    ) -> None:
        self.wire = wire
        self.binary = binary
        self.content_type = content_type
        self.headers = headers or {}
        self.style = style
        self.explode = (style or "form") == "form" if explode is None else explode
        self.allow_reserved = allow_reserved


class Content:
    """One media type, and a function that gives the type of its value (so that it loads late)."""

    __slots__ = ("_plan", "annotation", "fields", "media_type")

    def __init__(
        self,
        media_type: str,
        annotation: Callable[[], Any],
        *,
        fields: tuple[Field, ...] = (),
    ) -> None:
        self.media_type = media_type
        self.annotation = annotation
        self.fields = fields
        self._plan: Any = None

    def plan(self, make: Callable[[Content], Any]) -> Any:
        """Return what ``make`` made of this content, made at the first call only."""
        if self._plan is None:
            self._plan = make(self)
        return self._plan


def contents(annotation: Callable[[], Any], *media_types: str) -> tuple[Content, ...]:
    """Return a content for each media type; the types of their values are the same."""
    return tuple(Content(media_type, annotation) for media_type in media_types)


class Body:
    """A request body: its media types in order of preference.

    ``scope_fields`` are the wire paths of fields that a scope fills where they are left unset.
    """

    __slots__ = ("contents", "required", "scope_fields")

    def __init__(
        self,
        *contents: Content,
        required: bool = True,
        scope_fields: tuple[tuple[tuple[str, ...], str], ...] = (),
    ) -> None:
        self.contents = contents
        self.required = required
        self.scope_fields = scope_fields


class Returns:
    """The documented successes: contents by status, or by a range such as ``2XX``."""

    __slots__ = ("contents",)

    def __init__(self, contents: Mapping[str, tuple[Content, ...]]) -> None:
        self.contents = contents


def returns(annotation: Callable[[], Any], *media_types: str, status: str = "200") -> Returns:
    """Return the one documented success, whose value is of one type in all media types."""
    return Returns({status: contents(annotation, *media_types)})


NOTHING: Final = Returns({})


class Paging:
    """How a list goes on; dotted wire paths start at the unwrapped result, the first one wins.

    ``position`` and ``size`` are arguments, or dotted wire paths in the body if they are
    ``in_body``; ``item_key`` starts at an item. A dot in a name is ``%2E``.
    """

    __slots__ = (
        "default_size",
        "first",
        "has_next",
        "headers",
        "in_body",
        "item_key",
        "items",
        "kind",
        "last",
        "next_link",
        "next_token",
        "page_index",
        "page_size",
        "position",
        "size",
        "total_items",
        "total_pages",
    )

    def __init__(
        self,
        *,
        kind: Literal["page", "offset", "token", "keyset", "link"],
        position: str = "",
        size: str | None = None,
        in_body: bool = False,
        first: int = 0,
        items: tuple[str, ...] = (),
        total_items: tuple[str, ...] = (),
        total_pages: tuple[str, ...] = (),
        page_index: tuple[str, ...] = (),
        page_size: tuple[str, ...] = (),
        next_token: tuple[str, ...] = (),
        next_link: tuple[str, ...] = (),
        item_key: tuple[str, ...] = (),
        has_next: tuple[str, ...] = (),
        last: tuple[str, ...] = (),
        headers: Mapping[str, str] | None = None,
        default_size: int | None = None,
    ) -> None:
        self.kind = kind
        self.position = position
        self.size = size
        self.in_body = in_body
        self.first = first
        self.items = items
        self.total_items = total_items
        self.total_pages = total_pages
        self.page_index = page_index
        self.page_size = page_size
        self.next_token = next_token
        self.next_link = next_link
        self.item_key = item_key
        self.has_next = has_next
        self.last = last
        self.headers = headers or {}
        self.default_size = default_size


_NO_ERRORS: Final[Mapping[str, str]] = {}


class Route:
    """One operation of an endpoint: its path, and the scopes that the path names.

    What is given here besides holds for this route instead of the endpoint's. ``errors`` are the
    names of the models of its errors where they are not those that its namespace has for them.
    """

    __slots__ = (
        "base_url",
        "body",
        "envelope",
        "errors",
        "method",
        "operation_id",
        "paging",
        "parameters",
        "path",
        "returns",
        "scopes",
        "security",
    )

    def __init__(
        self,
        path: str,
        *scopes: str,
        operation_id: str = "",
        method: str | None = None,
        parameters: tuple[Parameter, ...] | None = None,
        body: Body | None = None,
        returns: Returns | None = None,
        envelope: str | None = None,
        paging: Paging | None = None,
        security: Security | None = None,
        errors: Mapping[str, str] = _NO_ERRORS,
        base_url: str | None = None,
    ) -> None:
        self.path = path
        self.scopes = scopes
        self.operation_id = operation_id
        self.method = method
        self.parameters = parameters
        self.body = body
        self.returns = returns
        self.envelope = envelope
        self.paging = paging
        self.security = security
        self.errors = errors
        self.base_url = base_url


class Endpoint(Generic[T_co]):
    """What a generated method calls: one or more routes that differ in the scopes they address.

    ``T_co`` is the type of the result, or of one item if the result is a page.
    """

    __slots__ = (
        "_plan",
        "base_url",
        "body",
        "envelope",
        "errors",
        "method",
        "namespace",
        "paging",
        "parameters",
        "returns",
        "routes",
        "security",
    )

    def __init__(
        self,
        method: str,
        *routes: Route,
        parameters: tuple[Parameter, ...] = (),
        body: Body | None = None,
        returns: Returns = NOTHING,
        namespace: str = "",
        envelope: str | None = None,
        paging: Paging | None = None,
        security: Security | None = None,
        errors: Mapping[str, str] = _NO_ERRORS,
        base_url: str | None = None,
    ) -> None:
        self.method = method
        self.routes = routes
        self.parameters = parameters
        self.body = body
        self.returns = returns
        self.namespace = namespace
        self.envelope = envelope
        self.paging = paging
        self.security = security
        self.errors = errors
        self.base_url = base_url
        self._plan: Any = None

    def plan(self, make: Callable[[Endpoint[Any]], Any]) -> Any:
        """Return what ``make`` made of this endpoint, made at the first call only."""
        if self._plan is None:
            self._plan = make(self)
        return self._plan
