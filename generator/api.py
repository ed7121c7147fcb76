"""The intermediate representation: what will be rendered, free of OpenAPI vocabulary.

Every value here is final. Names are decided, types are Python expressions, scopes, paging and
envelopes are recognised. Templates only read it, and ``dump`` writes it as JSON.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Location = Literal["path", "query", "header", "cookie"]


@dataclass(frozen=True, slots=True)
class Documentation:
    """Text for people, straight from the document: the first line and the rest."""

    summary: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a generated method, in the order of its signature."""

    name: str
    annotation: str
    required: bool
    positional: bool
    scope: str | None = None
    documentation: str = ""
    deprecated: bool = False
    default: str | None = None
    """What the server assumes when the argument is left out, for the docstring; never sent."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """How one argument travels: where in the request, under which name, in which style."""

    argument: str
    wire: str
    location: Location
    required: bool
    style: str
    explode: bool
    allow_reserved: bool = False
    scope: str | None = None
    content: str | None = None
    """Media type of a ``content`` parameter; None for one with a schema."""
    deprecated: bool = False
    documentation: str = ""
    annotation: str = "str"
    number: Literal["", "plain", "milliseconds", "seconds"] = ""
    """Whether it is a number, and one that stands for a time."""


@dataclass(frozen=True, slots=True)
class Field:
    """How one field of a form or multipart body is encoded (OpenAPI Encoding Object)."""

    wire: str
    content_type: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    """Headers of the field's part that can have one value only."""
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    binary: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """One media type of a body, and the Python type of its value."""

    media_type: str
    annotation: str
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class ScopeField:
    """A field of a JSON body that a scope fills where the caller left it unset."""

    path: tuple[str, ...]
    scope: str


@dataclass(frozen=True, slots=True)
class Body:
    """The request body: its media types in order of preference."""

    required: bool
    contents: tuple[Content, ...]
    scope_fields: tuple[ScopeField, ...] = ()
    documentation: str = ""


@dataclass(frozen=True, slots=True)
class Success:
    """A documented success: the status (or range such as ``2XX``) and its contents."""

    status: str
    contents: tuple[Content, ...]


@dataclass(frozen=True, slots=True)
class Envelope:
    """A wrapper that answers put around their result, as the profile describes it."""

    name: str
    result: str
    status: str | None = None
    failures: tuple[str, ...] = ()
    code: tuple[str, ...] = ()
    message: tuple[str, ...] = ()
    correlation_id: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    failure: str | None = None
    """Where an item of a stream, each in an envelope of its own, says what went wrong."""


@dataclass(frozen=True, slots=True)
class Paging:
    """How a list continues; wire paths are dotted from the unwrapped result, headers by name."""

    name: str
    kind: Literal["page", "offset", "token", "keyset", "link"]
    position: str = ""
    """The argument that says where the page begins: a page index, an offset, a token, or an id."""
    size: str | None = None
    """The argument with the number of items on a page."""
    in_body: bool = False
    """Whether position and size are dotted wire paths in the body instead."""
    first: int = 0
    items: tuple[str, ...] = ()
    total_items: tuple[str, ...] = ()
    total_pages: tuple[str, ...] = ()
    page_index: tuple[str, ...] = ()
    page_size: tuple[str, ...] = ()
    next_token: tuple[str, ...] = ()
    next_link: tuple[str, ...] = ()
    """The URL of the next page."""
    item_key: tuple[str, ...] = ()
    """What of the last item the next page begins after, from the item on."""
    has_next: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    headers: Mapping[str, str] = dataclasses.field(default_factory=dict[str, str])
    """Response headers by meaning: total_items, total_pages, page_index, page_size, next_token."""
    default_size: int | None = None


@dataclass(frozen=True, slots=True)
class Returns:
    """What a call gives: the Python type after unwrapping, and how to get there."""

    annotation: str
    """For a page this is ``Page[item]``, for a stream ``Stream[item]``."""
    successes: tuple[Success, ...]
    item: str | None = None
    paging: Paging | None = None
    envelope: str | None = None
    documentation: str = ""
    """What the document says of the answer."""

    @property
    def streams(self) -> bool:
        """Whether the call gives a stream of items."""
        return self.item is not None and self.paging is None


@dataclass(frozen=True, slots=True)
class Route:
    """One operation of the document. Routes of one method differ in the scopes they address."""

    operation_id: str
    method: str
    path: str
    scopes: tuple[str, ...]
    """Scopes that this route's path names, outermost first."""
    route_args: Mapping[str, str | None]
    """Keyword arguments that select exactly this route: ``...`` for a value to give, or None."""
    parameters: tuple[Parameter, ...]
    body: Body | None
    returns: Returns
    security: tuple[tuple[str, ...], ...] | None
    """Alternatives, each a combination of scheme names; None for the document's default."""
    errors: tuple[tuple[str, str], ...] = ()
    """The models of its errors, as ``ErrorShape`` has them, if they are not its service's."""
    base_url: str | None = None
    pointer: str = ""
    """The operation in the document, as a JSON pointer (RFC 6901)."""
    deprecated: bool = False
    internal: bool = False
    examples: Mapping[str, Any] = dataclasses.field(default_factory=dict[str, Any])
    """What the first success looks like by media type, as JSON, where the document shows one."""


@dataclass(frozen=True, slots=True)
class Method:
    """A method of a resource. All its routes share one signature."""

    name: str
    constant: str
    documentation: Documentation
    arguments: tuple[Argument, ...]
    body: Body | None
    returns: Returns
    routes: tuple[Route, ...]
    deprecated: bool = False
    internal: bool = False
    aliases: tuple[str, ...] = ()
    """Names that the method had before, which still work."""
    moved_to: str = ""
    """What is called instead, if this is but the old name of a method of another resource."""


@dataclass(frozen=True, slots=True)
class Resource:
    """A group of methods: ``client.<namespace>.<name>``."""

    name: str
    class_name: str
    documentation: str
    methods: tuple[Method, ...]
    moved: tuple[Method, ...] = ()
    """Old names of methods of other resources, which still work; no operations of their own."""

    @property
    def callable(self) -> tuple[Method, ...]:
        """All that can be called: the methods, and those that were here before."""
        return self.methods + self.moved


@dataclass(frozen=True, slots=True)
class ErrorShape:
    """Where the errors of a service say what went wrong; dotted wire paths, first match wins."""

    code: tuple[str, ...] = ()
    message: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    field_name: tuple[str, ...] = ()
    field_message: tuple[str, ...] = ()
    correlation_id: tuple[str, ...] = ()
    schemas: tuple[tuple[str, str], ...] = ()
    """The model of the body, by status, by range such as ``4XX``, or by ``default``."""


@dataclass(frozen=True, slots=True)
class Namespace:
    """A service, ``client.<name>``; the one with the empty name is the client itself."""

    name: str
    class_name: str
    documentation: str
    resources: tuple[Resource, ...]
    errors: ErrorShape = ErrorShape()


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    """A way to authenticate, and the client's arguments and environment variables for it."""

    name: str
    kind: Literal["api_key", "basic", "bearer", "digest", "oauth2_client_credentials"]
    arguments: tuple[str, ...]
    variables: tuple[str, ...]
    location: Literal["header", "query", "cookie"] = "header"
    wire: str = ""
    token_url: str = ""
    scopes: tuple[str, ...] = ()
    auth_scheme: str = ""
    """What the Authorization header begins with, if not ``Bearer`` (RFC 9110, section 11.1)."""


@dataclass(frozen=True, slots=True)
class Scope:
    """A part of where a call acts, that the client holds: account, org, project."""

    name: str
    variable: str
    documentation: str = ""
    parent: str | None = None
    """The scope around it: choosing that anew drops this one, which can't be without it."""


@dataclass(frozen=True, slots=True)
class Server:
    """Where requests go unless the client says otherwise."""

    base_url: str
    variable: str
    strip_suffix: str = ""
    """A suffix of a given base URL that is dropped where a path repeats it (``/gateway``)."""


@dataclass(frozen=True, slots=True)
class Package:
    """What the generated distribution is called and says of itself."""

    distribution: str
    name: str
    version: str
    client: str
    title: str
    description: str
    homepage: str = ""

    @property
    def async_client(self) -> str:
        """The asynchronous client's class name."""
        return f"Async{self.client}"


@dataclass(frozen=True, slots=True)
class Api:
    """A whole client, ready to render."""

    package: Package
    server: Server
    scopes: tuple[Scope, ...]
    security_schemes: tuple[SecurityScheme, ...]
    security: tuple[tuple[str, ...], ...]
    namespaces: tuple[Namespace, ...]
    envelopes: tuple[Envelope, ...]
    models: Mapping[str, str]
    """Every component schema's pointer, and the expression of the type that stands for it."""
    hoisted: Mapping[str, str] = dataclasses.field(default_factory=dict[str, str])
    """The same for inline schemas that have a type of their own, by where they stand."""
    model_count: int = 0
    """How many names the package's ``models`` has."""

    def resources(self) -> list[tuple[str, Resource]]:
        """All resources with their dotted paths, in order of rendering."""
        return [
            (f"{namespace.name}.{resource.name}" if namespace.name else resource.name, resource)
            for namespace in self.namespaces
            for resource in namespace.resources
        ]

    def methods(self) -> list[tuple[str, Resource, Method]]:
        """All methods with the dotted path of their resource, in order of rendering."""
        return [(path, r, method) for path, r in self.resources() for method in r.methods]

    def old_names(self) -> list[tuple[str, Method]]:
        """The dotted calls that methods had before, each with its method."""
        renamed = [(f"{r}.{old}", m) for r, _, m in self.methods() for old in m.aliases]
        return renamed + [(f"{p}.{m.name}", m) for p, r in self.resources() for m in r.moved]


def dump(api: Api) -> dict[str, Any]:
    """Return ``api`` as JSON-ready values."""
    return dataclasses.asdict(api)
