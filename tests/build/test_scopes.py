"""Every rule of scopes, on the real document, by what reaches a server."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from tests.build.generated import generate
from tests.conftest import SHARED
from tests.runtime.server import Server, reply, serve

SPEC = SHARED / "specs" / "harness-2023-12-29.yaml"
PATHS = (
    "/v1/roles*",
    "/v1/orgs/{org}/roles*",
    "/v1/orgs/{org}/projects/{project}/roles*",
    "/v1/orgs",
    "/v1/orgs/{org}",
    "/v1/orgs/{org}/projects",
    "/v1/orgs/{org}/projects/{project}",
    "/v1/orgs/{org}/projects/{project}/pipelines",
    "/ng/api/connectors*",
    "/ng/api/accounts/*",
    "/ng/api/projects*",
    "/ng/api/git-sync/*",
    "/gateway/lw/api/accounts/{account_id}/autostopping/rules",
    "/cf/admin/features",
    "/cf/admin/targets",
    "/cf/admin/proxy/keys",
    "/v1/favorites",
    "/v1/orgs/{org}/projects/{project}/favorites",
    "/v1/public-access/*",
    "/gateway/lw/api/accounts/{account_id}/autostopping/loadbalancers",
    "/gitops/api/v1/agents/{agentIdentifier}/clusters",
    "/gitops/api/v1/agents/{agentIdentifier}/repositories/*",
)

pytestmark = pytest.mark.skipif(not SPEC.exists(), reason=f"the full document is not at {SPEC}")


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The client of the paths above."""
    return generate(tmp_path_factory.mktemp("scopes"), SPEC, "scoped_client", *PATHS)


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that answers everything with an empty success."""
    with serve() as running:
        running.answer = lambda got: reply(
            {"status": "SUCCESS", "data": {}, "metaData": None, "correlationId": "x"}
            if got.path.startswith("/ng/")
            else [] if got.method == "GET" and not got.path.endswith("/viewer") else {}
        )
        yield running


@pytest.fixture
def client(sdk: ModuleType, server: Server) -> Iterator[Any]:
    """A client of the account alone."""
    with sdk.Harness("key", account="A", base_url=server.url) as made:
        yield made


@pytest.fixture
def team(client: Any) -> Any:
    """A client of a project."""
    return client.scoped(org="o", project="p")


def test_the_route_follows_from_the_scopes(client: Any, team: Any, server: Server) -> None:
    """No org: the account's route; an org: the org's; a project: the project's."""
    client.v1.roles.get("viewer")
    client.v1.roles.get("viewer", org="o")
    team.v1.roles.get("viewer")
    assert [got.path for got in server.got] == [
        "/v1/roles/viewer",
        "/v1/orgs/o/roles/viewer",
        "/v1/orgs/o/projects/p/roles/viewer",
    ]


def test_an_explicit_none_leaves_the_scope(team: Any, server: Server) -> None:
    """``project=None`` is the org's list, ``org=None`` the account's."""
    team.v1.roles.list(project=None)
    team.v1.roles.list(org=None)
    assert [got.path for got in server.got] == ["/v1/orgs/o/roles", "/v1/roles"]


def test_an_explicit_org_drops_the_clients_project(team: Any, server: Server) -> None:
    """Another org's project of the same name would be the wrong one."""
    team.v1.roles.delete("viewer", org="other")
    team.v1.roles.delete("viewer", org="other", project="q")
    assert [got.path for got in server.got] == [
        "/v1/orgs/other/roles/viewer",
        "/v1/orgs/other/projects/q/roles/viewer",
    ]


def test_a_project_without_an_org_is_an_error(sdk: ModuleType, client: Any, server: Server) -> None:
    """It is said before anything is sent."""
    with pytest.raises(sdk.SdkError, match="org"):
        client.v1.roles.list(project="p")
    with pytest.raises(sdk.SdkError, match="org"):
        client.ng.connectors.get("git", project="p")
    assert server.got == []


def test_a_missing_scope_names_argument_and_variable(
    sdk: ModuleType, client: Any, server: Server
) -> None:
    """A path that needs a project says how to give one."""
    with pytest.raises(sdk.MissingScopeError, match=r"org.*HARNESS_ORG_ID"):
        client.v1.pipelines.list()
    assert server.got == []


def test_a_missing_account_names_argument_and_variable(
    sdk: ModuleType, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The account is required by most services."""
    monkeypatch.delenv("HARNESS_ACCOUNT_ID", raising=False)
    missing = pytest.raises(sdk.MissingScopeError, match=r"account.*HARNESS_ACCOUNT_ID")
    with sdk.Harness("key", base_url=server.url) as client, missing:
        client.ng.connectors.get("git")
    assert server.got == []


def test_the_environment_gives_the_scope(
    sdk: ModuleType, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the constructor does not say comes from the environment variables."""
    for name in ("ACCOUNT", "ORG", "PROJECT"):
        monkeypatch.setenv(f"HARNESS_{name}_ID", name.lower())
    monkeypatch.setenv("HARNESS_PLATFORM_API_KEY", "key")
    monkeypatch.setenv("HARNESS_ENDPOINT", server.url)
    with sdk.Harness() as client:
        client.v1.roles.list()
    assert server.last.path == "/v1/orgs/org/projects/project/roles"
    assert server.last.headers["harness-account"] == "account"
    assert server.last.headers["x-api-key"] == "key"


def test_one_argument_fills_all_that_means_the_same(team: Any, server: Server) -> None:
    """A path and a query parameter, or two query parameters, may both be the account."""
    team.lw.autostopping_rules.list()
    assert server.last.path == "/gateway/lw/api/accounts/A/autostopping/rules"
    assert "accountIdentifier=A" in server.last.query


def test_query_scopes_are_filled_and_can_be_left(team: Any, server: Server) -> None:
    """The client's scope goes into the query; an explicit None keeps it out."""
    team.ng.connectors.get("git")
    team.ng.connectors.get("git", project=None)
    assert [got.query for got in server.got] == [
        "accountIdentifier=A&orgIdentifier=o&projectIdentifier=p",
        "accountIdentifier=A&orgIdentifier=o",
    ]


def test_a_resources_own_identifier_is_never_filled(team: Any, server: Server) -> None:
    """``projects.delete()`` without an argument must not delete the current project."""
    for call in (team.v1.projects.delete, team.v1.orgs.delete, team.ng.accounts.get):
        with pytest.raises(TypeError):
            call()
    assert server.got == []
    team.v1.projects.delete("q")
    team.v1.orgs.delete("other")
    team.ng.accounts.get("B")
    assert [got.path for got in server.got] == [
        "/v1/orgs/o/projects/q",
        "/v1/orgs/other",
        "/ng/api/accounts/B",
    ]


def test_a_filter_is_never_filled(team: Any, server: Server) -> None:
    """The lists of orgs and projects are filtered only by what the caller says."""
    team.v1.orgs.list()
    team.v1.projects.list()
    assert [got.query for got in server.got] == ["", ""]
    team.v1.orgs.list(org=["a", "b"])
    team.v1.projects.list(project=["q"])
    assert [got.query for got in server.got[2:]] == ["org=a&org=b", "project=q"]


def connector(**scopes: str | None) -> dict[str, Any]:
    """The body of a connector."""
    spec = {"credential": {"type": "InheritFromDelegate", "spec": None}}
    plain: dict[str, Any] = {"name": "n", "identifier": "i", "type": "K8sCluster", "spec": spec}
    return {"connector": plain | scopes}


def test_a_scope_in_the_body_is_filled_where_it_is_unset(team: Any, server: Server) -> None:
    """A connector created from a project's client lands in the project."""
    body = connector()
    team.ng.connectors.create(body)
    sent = server.last.json["connector"]
    assert (sent["orgIdentifier"], sent["projectIdentifier"]) == ("o", "p")
    assert body == connector()


def test_a_scope_that_the_body_gives_stays(team: Any, server: Server) -> None:
    """What the caller wrote wins, null included."""
    team.ng.connectors.create(connector(orgIdentifier="x", projectIdentifier=None))
    sent = server.last.json["connector"]
    assert (sent["orgIdentifier"], sent["projectIdentifier"]) == ("x", None)


def test_a_body_for_another_org_is_not_moved_into_the_project(team: Any, server: Server) -> None:
    """The client's project belongs to the client's org."""
    team.ng.connectors.create(connector(orgIdentifier="x"))
    sent = server.last.json["connector"]
    assert sent["orgIdentifier"] == "x"
    assert "projectIdentifier" not in sent
    team.ng.connectors.create(connector(orgIdentifier="o"))
    assert server.last.json["connector"]["projectIdentifier"] == "p"


def test_a_scope_in_the_body_follows_explicit_arguments(team: Any, server: Server) -> None:
    """``project=None`` creates the connector in the org."""
    team.ng.connectors.create(connector(), project=None)
    sent = server.last.json["connector"]
    assert sent["orgIdentifier"] == "o"
    assert "projectIdentifier" not in sent


def test_services_call_scopes_in_bodies_by_their_own_names(team: Any, server: Server) -> None:
    """Each where the profile says it; what a body needs is filled before it is checked."""
    flag = {"identifier": "f", "name": "f", "kind": "boolean", "permanent": True}
    flag |= {"defaultOnVariation": "t", "defaultOffVariation": "t", "variations": []}
    team.cf.feature_flags.create(flag)
    assert server.last.json == {**flag, "project": "p"}
    team.cf.targets.create({"identifier": "t", "name": "t", "environment": "e"})
    sent = server.last.json
    assert (sent["account"], sent["org"], sent["project"]) == ("A", "o", "p")
    balancer: dict[str, Any] = {"name": "b", "type": "aws", "region": "r", "kind": "k"}
    balancer |= {"vpc": "v", "metadata": {}}
    team.lw.autostopping_load_balancers.create(
        balancer | {"cloud_account_id": "c", "security_groups": []}
    )
    sent = server.last.json
    assert (sent["account_id"], sent["org_id"], sent["project_id"]) == ("A", "o", "p")


def test_what_a_body_acts_on_is_never_filled(team: Any, server: Server) -> None:
    """What is opened to everybody, what the call creates, and another system's project."""
    opened: dict[str, Any] = {"resource_type": "PIPELINE", "resource_identifier": "i"}
    opened["resource_scope"] = {"account": "A"}
    team.v1.public_access.enable(opened)
    assert server.last.json == opened
    team.v1.orgs.create({"org": {"identifier": "x", "name": "x"}})
    assert server.last.json == {"org": {"identifier": "x", "name": "x"}}
    team.gitops.clusters.create("a", {"cluster": {"name": "c"}})
    assert server.last.json == {"cluster": {"name": "c"}}


def test_a_dotted_name_is_an_ordinary_parameter(team: Any, server: Server) -> None:
    """``query.project`` is Argo CD's project, not Harness's."""
    team.gitops.clusters.list("agent")
    assert "query.project" not in server.last.query
    assert "projectIdentifier=p" in server.last.query
    team.gitops.clusters.list("agent", query_project="argo")
    assert "query.project=argo" in server.last.query


def test_scoped_clients_are_independent(client: Any, team: Any, server: Server) -> None:
    """A scoped copy leaves the client as it was."""
    other = team.scoped(org="b")
    other.v1.roles.list()
    team.v1.roles.list()
    client.v1.roles.list()
    assert [got.path for got in server.got] == [
        "/v1/orgs/b/roles",
        "/v1/orgs/o/projects/p/roles",
        "/v1/roles",
    ]
