# ruff: noqa: E501
"""A small API written by hand, with everything the renderer has to cope with."""

from __future__ import annotations

import dataclasses
from dataclasses import replace

from generator.api import (
    Api,
    Argument,
    Body,
    Content,
    Documentation,
    Envelope,
    ErrorShape,
    Field,
    Method,
    Namespace,
    Package,
    Paging,
    Parameter,
    Resource,
    Returns,
    Route,
    Scope,
    ScopeField,
    SecurityScheme,
    Server,
    Success,
)

JSON = "application/json"
HOSTILE = (
    'Ends """ now\\", {{ 7 * 7 }} {% raw %}\u2028import os\r\nos.system("x")\x00 \ud800 \\N{BOOM} "'
)

PAGE_HEADER = Paging(
    name="page-header",
    kind="page",
    position="page",
    size="limit",
    headers={"total_items": "X-Total-Elements", "page_index": "X-Page-Number"},
    default_size=30,
)
PAGE_BODY = Paging(
    name="page-index",
    kind="page",
    position="page",
    size="limit",
    items=("content",),
    total_items=("totalItems",),
    total_pages=("totalPages",),
)

ACCOUNT = Parameter("account", "Harness-Account", "header", False, "simple", False, scope="account")
ORG = Parameter("org", "org", "path", True, "simple", False, scope="org")
PROJECT = Parameter("project", "project", "path", True, "simple", False, scope="project")
ROLE = Parameter("identifier", "role", "path", True, "simple", False)
PAGE = Parameter("page", "page", "query", False, "form", True, annotation="int")
LIMIT = Parameter("limit", "limit", "query", False, "form", True, annotation="int")
SEARCH = Parameter("search_term", "search_term", "query", False, "form", True)
TAGS = Parameter("tags", "tags", "query", False, "form", False, annotation="list[str]")

HELD = (
    Argument("account", "str", False, False, scope="account"),
    Argument("org", "str", False, False, scope="org"),
    Argument("project", "str", False, False, scope="project"),
)
IDENTIFIER = Argument("identifier", "str", True, True, documentation="The role's identifier")
LISTED = (
    Argument("page", "int", False, False, documentation="Page to begin with", default="0"),
    Argument("limit", "int", False, False, documentation="Items on a page", default="30"),
    Argument("search_term", "str", False, False, documentation="Text that names contain"),
    Argument("tags", "list[str]", False, False, documentation="Tags that all must match"),
)
SCOPES: dict[str, tuple[str, ...]] = {"acc": (), "org": ("org",), "project": ("org", "project")}
ROLE_BODY = Body(
    True,
    (
        Content(JSON, "models.CreateRoleRequest"),
        Content("application/yaml", "models.CreateRoleRequest"),
    ),
    documentation="The role to create",
)


def json(annotation: str, status: str = "200") -> tuple[Success, ...]:
    """A success with one JSON content."""
    return (Success(status, (Content(JSON, annotation),)),)


def scoped(
    verb: str,
    collection: str,
    rest: str,
    operation: str,
    parameters: tuple[Parameter, ...],
    returns: Returns,
    body: Body | None = None,
) -> tuple[Route, ...]:
    """The account, org and project routes of an operation."""
    return tuple(
        Route(
            operation_id=f"{operation}-{suffix}",
            method=verb,
            path="/v1" + "".join(f"/{s}s/{{{s}}}" for s in scopes) + f"/{collection}{rest}",
            scopes=scopes,
            route_args={"org": "..." if scopes else None, "project": "..." if scopes[1:] else None},
            parameters=(ACCOUNT, *(p for p in (ORG, PROJECT) if p.wire in scopes), *parameters),
            body=body,
            returns=returns,
            security=None,
            pointer=f"#/paths/~1v1~1{collection}/{verb.lower()}",
        )
        for suffix, scopes in SCOPES.items()
    )


def method(
    name: str,
    routes: tuple[Route, ...],
    arguments: tuple[Argument, ...] = (),
    summary: str = "",
    description: str = "",
    deprecated: bool = False,
    internal: bool = False,
) -> Method:
    """A method of these routes."""
    first = routes[0]
    return Method(
        name=name,
        constant=f"_{name.upper()}",
        documentation=Documentation(summary, description),
        arguments=arguments,
        body=first.body,
        returns=first.returns,
        routes=tuple(replace(r, deprecated=deprecated, internal=internal) for r in routes),
        deprecated=deprecated,
        internal=internal,
    )


def roles(word: str = "roles", class_name: str = "Roles") -> Resource:
    """A resource with the plain verbs in three scopes."""
    page = Returns(
        "Page[models.RolesResponse]",
        json("list[models.RolesResponse]"),
        "models.RolesResponse",
        PAGE_HEADER,
    )
    one = Returns("models.RolesResponse", json("models.RolesResponse"))
    created = Returns("models.RolesResponse", json("models.RolesResponse", "201"))
    return Resource(
        word,
        class_name,
        "Roles bundle permissions.",
        (
            method(
                "list",
                scoped("GET", word, "", f"list-{word}", (PAGE, LIMIT, SEARCH, TAGS), page),
                (*LISTED, *HELD),
                "List roles",
                "Built-in roles come first.\n\n- one\n- two that is "
                + "rather long " * 12
                + "\n\n| a | b |\n|---|---|",
            ),
            method(
                "get",
                scoped("GET", word, "/{role}", f"get-{word}", (ROLE,), one),
                (IDENTIFIER, *HELD),
                "Get a role",
            ),
            method(
                "create",
                scoped("POST", word, "", f"create-{word}", (), created, ROLE_BODY),
                HELD,
                "Create a role",
            ),
            method(
                "delete",
                scoped(
                    "DELETE",
                    word,
                    "/{role}",
                    f"delete-{word}",
                    (ROLE,),
                    Returns("None", (Success("204", ()),)),
                ),
                (IDENTIFIER, *HELD),
                "Delete a role",
                deprecated=True,
            ),
            method(
                "list_names",
                scoped(
                    "GET",
                    word,
                    "/names",
                    f"names-{word}",
                    (),
                    Returns("list[str]", json("list[str]")),
                ),
                HELD,
                "Names of all roles",
                internal=True,
            ),
        ),
    )


def plain(name: str, verb: str, path: str, returns: Returns, **more: object) -> Route:
    """A route on its own."""
    route = Route(name, verb, path, (), {}, (), None, returns, None)
    return replace(route, **more)  # type: ignore[arg-type]


def oddities() -> Resource:
    """Alternatives, forms, differing routes, hostile text and names that hide builtins."""
    nothing = Returns("None", (Success("204", ()),))
    secret = Body(
        False,
        (
            Content(JSON, "models.Secret"),
            Content(
                "multipart/form-data",
                "models.SecretForm",
                (Field("file", binary=True), Field("tags", style="form", explode=False)),
            ),
        ),
        (
            ScopeField(("secret", "orgIdentifier"), "org"),
            ScopeField(("secret", "projectIdentifier"), "project"),
        ),
    )
    wrapped = Returns("models.Secret", json("models.ResponseSecret"), envelope="data")
    evil = Parameter("evil", HOSTILE.replace("\ud800", ""), "query", True, "form", True)
    when = Parameter("when", "when", "query", False, "form", True, annotation="datetime.datetime")
    return Resource(
        "oddities",
        "Oddities",
        HOSTILE,
        (
            method("create", (plain("createOddity", "POST", "/ng/api/oddities", wrapped, body=secret),), HELD, "Create"),
            method("upload", (plain("up", "PUT", "/ng/api/oddities", nothing, body=Body(True, (Content("application/octet-stream", "bytes"),))),)),
            method("models", (plain("models", "GET", "/ng/api/models", Returns("dict[str, models.Secret]", json("dict[str, models.Secret]")), parameters=(when,)),), (Argument("when", "datetime.datetime", False, False),)),
            method(
                "hostile",
                (plain(HOSTILE, "GET", "/ng/api/a\"b'c\\d", Returns("bytes", (Success("2XX", (Content("image/png", "bytes"),)),)), parameters=(evil,), security=(("api_key",), ()), base_url='https://x"y'),),
                (Argument("evil", 'Literal["a\\"b", "list[int]"]', True, False, documentation=HOSTILE, deprecated=True, default=HOSTILE),),
                HOSTILE,
                HOSTILE,
                deprecated=True,
            ),
            Method(
                "set", "_SET", Documentation(), (), None, nothing,
                (
                    plain("setOne", "PUT", "/ng/api/one", nothing, parameters=(replace(evil, wire="b", argument="b"),)),
                    plain("setTwo", "POST", "/ng/api/two", nothing, parameters=(replace(evil, wire="c", argument="b"),)),
                ),
            ),
            method("find", (plain("find", "GET", "/ng/api/find", Returns("Page[models.Secret]", json("models.ResponsePageSecret"), "models.Secret", PAGE_BODY, "data"), parameters=(PAGE, LIMIT)),), LISTED[:2]),
        ),
    )  # fmt: skip


def api(*, nameless: bool = False) -> Api:
    """The sample; ``nameless`` puts the first namespace's resources on the client itself."""
    first = Namespace("" if nameless else "v1", "" if nameless else "V1", "The first.", (roles(),))
    second = Namespace("ng", "Ng", HOSTILE, (oddities(),), ErrorShape(message=("message",)))
    return Api(
        package=Package(
            "acme-client", "acme_client", "1.2.3", "Acme", "Acme API", "What Acme does."
        ),
        server=Server("https://acme.example", "ACME_ENDPOINT", "/gateway"),
        scopes=(
            Scope("account", "ACME_ACCOUNT", "The account"),
            Scope("org", "ACME_ORG", "The organization"),
            Scope("project", "ACME_PROJECT", "The project", "org"),
        ),
        security_schemes=(
            SecurityScheme(
                "key", "api_key", ("api_key",), ("ACME_API_KEY",), "header", "x-api-key"
            ),
        ),
        security=(("key",),),
        namespaces=(first, second),
        envelopes=(Envelope("data", "data", status="status", failures=("ERROR", "FAILURE")),),
        models={
            "#/components/schemas/RolesResponse": "models.RolesResponse",
            "#/components/schemas/Names": "list[str]",
        },
    )


def large(operations: int) -> Api:
    """An API of about this many operations: the first resource over and over."""
    sample = api()
    count = operations // 15
    resources = tuple(roles(f"roles{n}", f"Roles{n}") for n in range(count))
    return dataclasses.replace(sample, namespaces=(Namespace("v1", "V1", "The first.", resources),))
