"""Which route a call takes and where it acts: every rule of the client's scopes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

import pytest
from pydantic import BaseModel, Field

from templates.runtime._endpoint import Body, Content, Endpoint, Header, Path, Query, Route
from templates.runtime._errors import ArgumentError, MissingScopeError, ScopeError
from templates.runtime._settings import ScopeSetting
from templates.runtime._types import UNSET, RequestOptions, Yaml
from tests.runtime.api import Api, returns
from tests.runtime.conftest import MakeApi
from tests.runtime.server import Got, Server
from tests.runtime.test_bodies import parts

TEAM = {"account": "A", "org": "o", "project": "p"}
Arguments = Mapping[str, Any]

ROLE: Endpoint[Any] = Endpoint(
    "DELETE",
    Route("/roles/{role}", operation_id="delete-role-acc"),
    Route("/orgs/{org}/roles/{role}", "org", operation_id="delete-role-org"),
    Route(
        "/orgs/{org}/projects/{project}/roles/{role}",
        "org",
        "project",
        operation_id="delete-role-project",
    ),
    parameters=(Path("role", "identifier"), Header("Account", "account", scope="account")),
)
IN_QUERY: Endpoint[Any] = Endpoint(
    "GET",
    Route("/things", operation_id="get-things"),
    parameters=(
        Query("accountIdentifier", "account", scope="account", required=True),
        Query("routingId", "account", scope="account"),
        Query("orgIdentifier", "org", scope="org"),
        Query("projectIdentifier", "project", scope="project"),
    ),
)
ONLY_PROJECT: Endpoint[Any] = Endpoint(
    "GET",
    Route("/orgs/{org}/projects/{project}/pipelines", "org", "project", operation_id="pipelines"),
)
NO_ORG: Endpoint[Any] = Endpoint(
    "GET",
    Route("/x", operation_id="x-acc"),
    Route("/orgs/{org}/projects/{project}/x", "org", "project", operation_id="x-project"),
)
PROJECT_ITSELF: Endpoint[Any] = Endpoint(
    "DELETE",
    Route("/orgs/{org}/projects/{project}", "org", operation_id="delete-project"),
    parameters=(Path("org", scope="org"), Path("project")),
)
FILTERED: Endpoint[Any] = Endpoint(
    "GET", Route("/orgs", operation_id="get-orgs"), parameters=(Query("org"),)
)


@pytest.mark.parametrize(
    ("held", "arguments", "expected"),
    [
        # the client's scope decides
        ({}, {}, "/roles/r"),
        ({"account": "A"}, {}, "/roles/r"),
        ({"org": "o"}, {}, "/orgs/o/roles/r"),
        (TEAM, {}, "/orgs/o/projects/p/roles/r"),
        # an explicit argument wins
        ({}, {"org": "x"}, "/orgs/x/roles/r"),
        ({}, {"org": "x", "project": "y"}, "/orgs/x/projects/y/roles/r"),
        ({"org": "o"}, {"project": "y"}, "/orgs/o/projects/y/roles/r"),
        (TEAM, {"project": "y"}, "/orgs/o/projects/y/roles/r"),
        # None included
        (TEAM, {"project": None}, "/orgs/o/roles/r"),
        (TEAM, {"org": None}, "/roles/r"),
        (TEAM, {"org": None, "project": None}, "/roles/r"),
        # an explicit org drops the client's project, be it the same org
        (TEAM, {"org": "x"}, "/orgs/x/roles/r"),
        (TEAM, {"org": "o"}, "/orgs/o/roles/r"),
        (TEAM, {"org": "x", "project": "y"}, "/orgs/x/projects/y/roles/r"),
        # an argument that was not given is no argument
        (TEAM, {"org": UNSET, "project": UNSET}, "/orgs/o/projects/p/roles/r"),
        # another account is another tenant, not another place in it
        (TEAM, {"account": "B"}, "/orgs/o/projects/p/roles/r"),
    ],
)
def test_route(
    make_api: MakeApi, server: Server, held: Any, arguments: Arguments, expected: str
) -> None:
    """The scopes in effect choose the route."""
    make_api(scope=held).call(ROLE, {"identifier": "r", **arguments})
    assert server.last.target == expected


@pytest.mark.parametrize(
    ("held", "arguments", "expected"),
    [
        ({"account": "A"}, {}, "A A - -"),
        (TEAM, {}, "A A o p"),
        (TEAM, {"project": None}, "A A o -"),
        (TEAM, {"org": None}, "A A - -"),
        (TEAM, {"org": "x"}, "A A x -"),
        (TEAM, {"account": "B"}, "B B o p"),
        ({}, {"account": "B"}, "B B - -"),
    ],
)
def test_parameters(
    make_api: MakeApi, server: Server, held: Any, arguments: Arguments, expected: str
) -> None:
    """One scope fills every parameter that means it."""
    make_api(scope=held).call(IN_QUERY, arguments)
    query = dict(pair.split("=") for pair in server.last.query.split("&"))
    names = ("accountIdentifier", "routingId", "orgIdentifier", "projectIdentifier")
    assert " ".join(query.get(name, "-") for name in names) == expected


@pytest.mark.parametrize(
    ("endpoint", "held", "arguments", "named"),
    [
        (IN_QUERY, {}, {}, ["account=...", "TESTS_ACCOUNT"]),
        (IN_QUERY, TEAM, {"account": None}, ["account=..."]),
        (ONLY_PROJECT, {"account": "A"}, {}, ["org=...", "TESTS_ORG", "project=..."]),
        (ONLY_PROJECT, {"org": "o"}, {}, ["project=...", "TESTS_PROJECT"]),
        (ONLY_PROJECT, TEAM, {"org": "x"}, ["project=..."]),
        (NO_ORG, {"org": "o"}, {}, ["project=..."]),
        (NO_ORG, TEAM, {"project": None}, ["project=..."]),
        (PROJECT_ITSELF, {}, {"project": "p"}, ["org=..."]),
    ],
)
def test_missing(
    make_api: MakeApi,
    server: Server,
    endpoint: Endpoint[Any],
    held: Any,
    arguments: Arguments,
    named: list[str],
) -> None:
    """A scope that is needed and missing is named with its variable, and nothing is sent."""
    with pytest.raises(MissingScopeError) as caught:
        make_api(scope=held).call(endpoint, arguments)
    assert all(name in str(caught.value) for name in named)
    assert server.got == []


@pytest.mark.parametrize("endpoint", [ROLE, IN_QUERY])
@pytest.mark.parametrize(
    ("held", "arguments"),
    [
        ({"account": "A"}, {"project": "p"}),
        ({"account": "A", "project": "p"}, {}),
        (TEAM, {"org": None, "project": "p"}),
    ],
)
def test_project_without_org(
    make_api: MakeApi, server: Server, endpoint: Endpoint[Any], held: Any, arguments: Arguments
) -> None:
    """An inner scope without the one around it is an error before anything is sent."""
    own = {"identifier": "r"} if endpoint is ROLE else {}
    with pytest.raises(ScopeError, match="without org"):
        make_api(scope=held).call(endpoint, {**own, **arguments})
    assert server.got == []


def test_no_route_for_a_scope(make_api: MakeApi, server: Server) -> None:
    """A scope that no route takes is an error, not a call to somewhere else."""
    endpoint: Endpoint[Any] = Endpoint(
        "GET",
        Route("/orgs/{org}/x", "org", operation_id="x-org"),
        Route("/orgs/{org}/groups/{group}/x", "org", "group", operation_id="x-group"),
        Route("/accounts/{account}/x", "account", operation_id="x-account"),
    )
    with pytest.raises(ScopeError, match="account and org"):
        make_api(scope={"account": "A", "org": "o"}).call(endpoint, {})
    assert server.got == []


def test_scopes_that_an_endpoint_does_not_know(make_api: MakeApi, server: Server) -> None:
    """The client's scope matters only where an endpoint uses it."""
    endpoint: Endpoint[Any] = Endpoint("GET", Route("/version", operation_id="version"))
    make_api(scope={"project": "p"}).call(endpoint, {})
    assert server.last.target == "/version"


def test_the_resource_itself_is_never_filled(make_api: MakeApi, server: Server) -> None:
    """Deleting a project takes its name; the client's own project does not stand in."""
    with pytest.raises(ArgumentError, match="project"):
        make_api(scope=TEAM).call(PROJECT_ITSELF, {})
    assert server.got == []
    make_api(scope=TEAM).call(PROJECT_ITSELF, {"project": "other"})
    assert server.last.target == "/orgs/o/projects/other"


def test_filters_are_never_filled(make_api: MakeApi, server: Server) -> None:
    """A query that filters by org is the caller's alone."""
    make_api(scope=TEAM).call(FILTERED, {})
    assert server.last.target == "/orgs"
    make_api(scope=TEAM).call(FILTERED, {"org": ["a", "b"]})
    assert server.last.target == "/orgs?org=a&org=b"


def test_argument_of_another_route(make_api: MakeApi, server: Server) -> None:
    """An argument that the chosen route has no place for is an error, never dropped."""
    endpoint: Endpoint[Any] = Endpoint(
        "GET",
        Route("/x", operation_id="x-acc", parameters=(Query("deep"),)),
        Route("/orgs/{org}/x", "org", operation_id="x-org", parameters=(Path("org", scope="org"),)),
    )
    api = make_api(scope={"org": "o"})
    with pytest.raises(ArgumentError, match=r"deep means nothing to x-org .*org='o'"):
        api.call(endpoint, {"deep": True})
    assert server.got == []
    api.call(endpoint, {"deep": True, "org": None})
    api.call(endpoint, {"deep": None})
    assert [got.target for got in server.got] == ["/x?deep=true", "/orgs/o/x"]


def test_explicit_scope_without_a_place(make_api: MakeApi, server: Server) -> None:
    """A scope that a call names must matter to the route that it takes."""
    endpoint: Endpoint[Any] = Endpoint(
        "GET",
        Route("/x", operation_id="x-acc", parameters=()),
        Route(
            "/orgs/{org}/x",
            "org",
            operation_id="x-org",
            parameters=(Query("project", scope="project"),),
        ),
    )
    api = make_api()
    with pytest.raises(ScopeError, match="without org"):
        api.call(endpoint, {"project": "p"})
    assert server.got == []


def test_scoped(make_api: MakeApi, server: Server) -> None:
    """A scoped copy follows the same rules and leaves the client alone."""
    api = make_api(scope={"account": "A"})
    team = api.client._scoped({"org": "o", "project": "p"})
    targets: list[str] = []
    for given in ({"org": "x"}, {"project": "q"}, {"org": None}, {"org": UNSET}):
        api.call(ROLE, {"identifier": "r"}, client=team._scoped(given))
        targets.append(server.last.target)
    api.call(ROLE, {"identifier": "r"})
    assert targets == [
        "/orgs/x/roles/r",
        "/orgs/o/projects/q/roles/r",
        "/roles/r",
        "/orgs/o/projects/p/roles/r",
    ]
    assert server.last.target == "/roles/r"
    assert server.last.headers["account"] == "A"


def test_environment(make_api: MakeApi, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Variables give what the client is not told."""
    make = make_api
    monkeypatch.setenv("TESTS_ACCOUNT", "E")
    monkeypatch.setenv("TESTS_ORG", "eo")
    monkeypatch.setenv("TESTS_PROJECT", "")
    make(scope={"account": "A"}).call(ROLE, {"identifier": "r"})
    assert server.last.target == "/orgs/eo/roles/r"
    assert server.last.headers["account"] == "A"


def test_nesting_as_declared(make_api: MakeApi, server: Server) -> None:
    """A parent that is declared counts, to any depth."""
    changes = {
        "scopes": (
            ScopeSetting("account", ""),
            ScopeSetting("org", "", parent="account"),
            ScopeSetting("project", "", parent="org"),
        )
    }
    make_api(scope=TEAM, changes=changes).call(ROLE, {"identifier": "r", "account": "B"})
    assert server.last.target == "/roles/r"


def test_scopes_without_a_parent_stand_alone(make_api: MakeApi, server: Server) -> None:
    """Naming one scope drops no other unless the API says that it lies within."""
    changes = {"scopes": (ScopeSetting("org", ""), ScopeSetting("project", ""))}
    held = {"org": "o", "project": "p"}
    make_api(scope=held, changes=changes).call(ROLE, {"identifier": "r", "org": "x"})
    assert server.last.target == "/orgs/x/projects/p/roles/r"


CONNECTOR: Endpoint[Any] = Endpoint(
    "POST",
    Route("/connectors", operation_id="createConnector"),
    parameters=(Query("accountIdentifier", "account", scope="account"),),
    body=Body(
        Content("application/json", lambda: dict[str, Any]),
        Content("application/yaml", lambda: dict[str, Any]),
        scope_fields=(
            (("connector", "orgIdentifier"), "org"),
            (("connector", "projectIdentifier"), "project"),
        ),
    ),
    returns=returns(),
)


@pytest.mark.parametrize(
    ("held", "arguments", "connector", "expected"),
    [
        # absent fields are filled
        (TEAM, {}, {"id": "c"}, {"id": "c", "orgIdentifier": "o", "projectIdentifier": "p"}),
        ({"org": "o"}, {}, {"id": "c"}, {"id": "c", "orgIdentifier": "o"}),
        ({"account": "A"}, {}, {"id": "c"}, {"id": "c"}),
        ({}, {"org": "x"}, {}, {"orgIdentifier": "x"}),
        (TEAM, {"org": "x"}, {}, {"orgIdentifier": "x"}),
        (TEAM, {"project": None}, {}, {"orgIdentifier": "o"}),
        (TEAM, {"org": None}, {}, {}),
        # what is there stays, null too
        (TEAM, {}, {"projectIdentifier": None}, {"orgIdentifier": "o", "projectIdentifier": None}),
        (TEAM, {}, {"projectIdentifier": "q"}, {"orgIdentifier": "o", "projectIdentifier": "q"}),
        # a body that names its org is not moved into the client's project
        (TEAM, {}, {"orgIdentifier": "x"}, {"orgIdentifier": "x"}),
        (TEAM, {}, {"orgIdentifier": None}, {"orgIdentifier": None}),
        # unless that is the client's own org
        (TEAM, {}, {"orgIdentifier": "o"}, {"orgIdentifier": "o", "projectIdentifier": "p"}),
        (
            TEAM,
            {"project": "q"},
            {"orgIdentifier": "x"},
            {"orgIdentifier": "x", "projectIdentifier": "q"},
        ),
    ],
)
def test_body(
    make_api: MakeApi,
    server: Server,
    held: Any,
    arguments: Arguments,
    connector: dict[str, Any],
    expected: dict[str, Any],
) -> None:
    """The scope fills fields of a body where the caller left them unset."""
    body = {"connector": dict(connector)}
    make_api(scope=held).call(CONNECTOR, arguments, body)
    assert server.last.json == {"connector": expected}
    assert body == {"connector": connector}


@pytest.mark.parametrize("body", [{}, {"connector": None}, {"connector": "text"}])
def test_body_without_the_object(make_api: MakeApi, server: Server, body: Any) -> None:
    """Where the object around a field is missing, nothing is made up."""
    make_api(scope=TEAM).call(CONNECTOR, {}, body)
    assert server.last.json == body


def test_body_against_argument(make_api: MakeApi, server: Server) -> None:
    """What the body says itself is sent, whatever the call's arguments are."""
    api = make_api(scope=TEAM)
    api.call(CONNECTOR, {"org": "x"}, {"connector": {"orgIdentifier": "y"}})
    assert server.last.json == {"connector": {"orgIdentifier": "y"}}


def test_text_bodies_are_left_alone(make_api: MakeApi, server: Server) -> None:
    """YAML is sent as it was written."""
    make_api(scope=TEAM).call(CONNECTOR, {}, Yaml("connector: {}"))
    assert server.last.body == b"connector: {}"


class Connector(BaseModel):
    """An object of a form, with a scope of its own."""

    id: str
    org: str | None = Field(default=None, alias="orgIdentifier")


FORMS: list[tuple[Any, Arguments, dict[str, Any], tuple[str | None, Any]]] = [
    (TEAM, {}, {"connector": {"id": "c"}}, ("o", {"orgIdentifier": "o"})),
    (TEAM, {}, {"connector": Connector(id="c")}, ("o", {"orgIdentifier": "o"})),
    (TEAM, {"org": "x"}, {"connector": {"id": "c"}}, ("x", {"orgIdentifier": "x"})),
    (TEAM, {"org": None}, {"connector": {"id": "c"}}, (None, {})),
    (TEAM, {}, {"connector": Connector(id="c", orgIdentifier="y")}, ("o", {"orgIdentifier": "y"})),
    (TEAM, {}, {"org": "y"}, ("y", None)),
]


@pytest.mark.parametrize(("held", "arguments", "form", "expected"), FORMS)
@pytest.mark.parametrize("media_type", ["multipart/form-data", "application/x-www-form-urlencoded"])
def test_forms(
    make_api: MakeApi,
    server: Server,
    media_type: str,
    held: Any,
    arguments: Arguments,
    form: dict[str, Any],
    expected: tuple[str | None, Any],
) -> None:
    """The scope fills the fields of forms like those of JSON, and leaves files alone."""
    endpoint: Endpoint[Any] = Endpoint(
        "POST",
        Route("/x", operation_id="x"),
        body=Body(
            Content(media_type, lambda: Any),
            scope_fields=((("org",), "org"), (("connector", "orgIdentifier"), "org")),
        ),
    )
    file = {"file": b"\0\xff"} if media_type.startswith("multipart") else {}
    options = RequestOptions(body={"new": [1, 2], "late": "a b"})
    make_api(scope=held).call(endpoint, arguments, {**form, **file}, options)
    got = dict(form_of(server.last))
    assert got.pop("file", b"\0\xff") == b"\0\xff"
    org, connector = expected
    assert got.pop("org", None) == (org and org.encode())
    sent = got.pop("connector", None)
    inner = None if connector is None else {"id": "c", **connector}
    assert (sent and json.loads(sent)) == inner
    assert got == {"new": b"2", "late": b"a b"}


def form_of(got: Got) -> list[tuple[str, bytes]]:
    """Return the fields of a form."""
    if not got.headers["content-type"].startswith("multipart"):
        return [(n, v.encode()) for n, v in parse_qsl(got.body.decode())]
    return [(name, content) for name, _, _, content in parts(got)]


def test_an_option_wins_over_a_form(make_api: MakeApi, server: Server) -> None:
    """A field that a call adds is sent as it says, files too, whatever the body has."""
    body = Body(Content("multipart/form-data", lambda: Any), scope_fields=((("org",), "org"),))
    endpoint: Endpoint[Any] = Endpoint("POST", Route("/x", operation_id="x"), body=body)
    options = RequestOptions(body={"org": "z", "a": b"\xff"})
    make_api(scope=TEAM).call(endpoint, {}, {"a": b"1"}, options)
    assert form_of(server.last) == [("a", b"\xff"), ("org", b"z")]


def test_top_level_fields(make_api: MakeApi, server: Server) -> None:
    """Fields at the top level of a body are filled as well; a list has none."""
    endpoint: Endpoint[Any] = Endpoint(
        "POST",
        Route("/x", operation_id="x"),
        body=Body(Content("application/json", lambda: Any), scope_fields=((("org",), "org"),)),
    )
    api: Api = make_api(scope=TEAM)
    api.call(endpoint, {}, {"a": 1})
    assert server.last.json == {"a": 1, "org": "o"}
    api.call(endpoint, {}, [1])
    assert server.last.json == [1]
