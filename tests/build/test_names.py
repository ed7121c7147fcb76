"""What resources and methods are called."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator import words
from generator.build.package import describe
from generator.diagnostics import GeneratorError
from generator.models.fields import FieldNames
from generator.profile import Profile
from generator.render import index
from generator.shape.naming import Names, legal
from tests.build.generated import api_of, calls

HEADER = """
    openapi: 3.0.3
    info: {title: Test, version: "1"}
    servers: [{url: "http://localhost"}]
    paths:
"""
PROFILE = """
    words = ["GitX"]
    [tags]
    leading = ["cloud"]
    trailing = ["resource"]
    [[namespaces]]
    name = "v1"
    prefix = "/v1/"
    [[scopes]]
    name = "account"
    variable = "ACCOUNT"
    words = ["account", "acc", "scoped"]
    header = ["Account"]
    [[scopes]]
    name = "org"
    variable = "ORG"
    words = ["org", "organization"]
    segments = ["orgs"]
    path = ["org"]
"""


def op(path: str, method: str, operation_id: str, tag: str, *, gives: str = "object") -> str:
    """One operation in YAML; its parameters come from the path."""
    schema = "{type: array, items: {type: string}}" if gives == "list" else "{type: object}"
    content = f"{{application/json: {{schema: {schema}}}}}"
    return f"""
      {path}:
        {method}:
          operationId: {operation_id}
          tags: [{tag}]
          responses: {{"200": {{description: ok, content: {content}}}}}
"""


def names(tmp_path: Path, *operations: str, profile: str | None = PROFILE) -> dict[str, str]:
    """What the operations are called."""
    return calls(api_of(tmp_path, HEADER + "".join(operations), profile))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SLOs", "slos"),
        ("listSLOsV2", "list_slos_v2"),
        ("externalIPs", "external_ips"),
        ("mTLS", "mtls"),
        ("agentMtlsEndpoint", "agent_mtls_endpoint"),
        ("K8sCluster", "k8s_cluster"),
        ("getCCMK8SConnectorList", "get_ccm_k8s_connector_list"),
        ("IP Allowlist", "ip_allowlist"),
        ("reset2fa", "reset_2fa"),
        ("Oidc-ID-Token", "oidc_id_token"),
        ("OAuthConfig", "oauth_config"),
        ("class", "class_"),
        ("2nd", "value_2nd"),
        ("", "value"),
        ("Größe", "größe"),
    ],
)
def test_words_are_kept_whole(text: str, expected: str) -> None:
    """Initialisms, plurals and digits don't break a word in two; the result is legal Python."""
    assert words.snake(text) == expected


def test_a_profiles_words_are_kept_whole(tmp_path: Path) -> None:
    """``GitX`` is one word because the profile says so."""
    operation = op("/v1/gitx-webhooks", "get", "listX", "GitX Webhooks", gives="list")
    assert list(names(tmp_path, operation).values()) == ["v1.gitx_webhooks.list"]


def test_canonical_operations_have_plain_verbs(tmp_path: Path) -> None:
    """The collection and its items get list, create, get, update, delete."""
    found = names(
        tmp_path,
        op("/v1/connectors", "get", "getConnectorList", "Account Connector", gives="list"),
        op("/v1/connectors/", "post", "postConnector", "Account Connector"),
        op("/v1/connectors/{id}", "get", "fetchConnector", "Account Connector"),
        op("/v1/connectors/{id}/", "put", "putConnector", "Account Connector"),
        op("/v1/connectors/catalogue", "get", "getConnectorCatalogue", "Account Connector"),
        op("/v1/connectors/{id}/test", "post", "test-acc-scoped-connector", "Account Connector"),
    )
    assert sorted(found.values()) == [
        "v1.connectors.create",
        "v1.connectors.get",
        "v1.connectors.get_catalogue",
        "v1.connectors.list",
        "v1.connectors.test_acc_scoped",
        "v1.connectors.update",
    ]


def test_scope_variants_are_one_method(tmp_path: Path) -> None:
    """Paths equal but for the scope segments, under tags equal but for the scope words."""
    found = names(
        tmp_path,
        op("/v1/roles", "get", "list-roles-acc", "Account Roles", gives="list"),
        op("/v1/orgs/{org}/roles", "get", "list-roles-org", "Organization Roles", gives="list"),
        op("/v1/roles/{role}/test", "get", "test-acc-scoped-role", "Account Roles"),
        op("/v1/orgs/{org}/roles/{role}/test", "get", "test-org-scoped-role", "Organization Roles"),
    )
    assert found == {
        "GET /v1/roles": "v1.roles.list",
        "GET /v1/orgs/{org}/roles": "v1.roles.list",
        "GET /v1/roles/{role}/test": "v1.roles.test",
        "GET /v1/orgs/{org}/roles/{role}/test": "v1.roles.test",
    }


@pytest.mark.parametrize(
    ("path", "method", "operation_id", "expected"),
    [
        ("/v1/parts/mtls", "get", "getAgentMtlsForAccount", "get_agent_mtls"),
        ("/v1/parts/timeout", "put", "setTimeoutAtAccountLevel", "set_timeout"),
        ("/v1/parts/org", "get", "getOwningOrg", "get_owning_org"),
        ("/v1/parts/runs/{execution-id}", "get", "getRunsByExecutionId", "get_runs"),
        ("/v1/parts/runs/{id}", "get", "getRunsBySize", "get_runs_by_size"),
        ("/v1/parts/types", "get", "getPartTypesList", "list_types"),
        ("/v1/parts/access", "get", "getPartAccessList", "get_access_list"),
    ],
)
def test_methods_say_no_more_than_they_must(
    tmp_path: Path, path: str, method: str, operation_id: str, expected: str
) -> None:
    """No scope at the end, no argument that the signature names, no list that is got."""
    found = names(
        tmp_path,
        op("/v1/parts", "get", "listParts", "Parts", gives="list"),
        op(path, method, operation_id, "Parts"),
    )
    assert found[f"{method.upper()} {path}"] == f"v1.parts.{expected}"


def test_an_argument_is_said_where_another_method_has_the_name(tmp_path: Path) -> None:
    """Of two, the one that says less keeps the shorter name, wherever it stands."""
    found = names(
        tmp_path,
        op("/v1/parts/{id}/sources", "get", "getPartSourcesById", "Parts"),
        op("/v1/parts/sources", "get", "getPartSources", "Parts"),
    )
    assert found["GET /v1/parts/sources"] == "v1.parts.get_sources"
    assert found["GET /v1/parts/{id}/sources"] == "v1.parts.get_sources_by_id"


def test_initials_of_a_resource_are_not_said_again(tmp_path: Path) -> None:
    """``MS`` means the monitored services that the method is of."""
    found = names(
        tmp_path,
        op("/v1/monitored-services/{id}/events", "get", "getMSEvents", "Monitored Services"),
    )
    assert list(found.values()) == ["v1.monitored_services.get_events"]


def test_where_a_tag_strips_to_nothing_the_path_decides(tmp_path: Path) -> None:
    """The tag ``Organization`` says only the scope."""
    found = names(tmp_path, op("/v1/orgs/{org}", "get", "get-organization", "Organization"))
    assert list(found.values()) == ["v1.orgs.get"]


def test_where_variants_disagree_on_the_tag_the_path_decides(tmp_path: Path) -> None:
    """Two tags for one noun would split a method in two."""
    found = names(
        tmp_path,
        op("/v1/webhook-events", "get", "listEvents", "Webhooks", gives="list"),
        op("/v1/orgs/{org}/webhook-events", "get", "listOrgEvents", "Org Events", gives="list"),
    )
    assert set(found.values()) == {"v1.webhook_events.list"}


def test_a_scope_word_inside_a_tag_stays(tmp_path: Path) -> None:
    """``Service Account`` is a noun of its own."""
    found = names(tmp_path, op("/v1/serviceaccount", "post", "createSA", "Service Account"))
    assert list(found.values()) == ["v1.service_account.create"]


def test_equal_operation_ids_don_t_clash(tmp_path: Path) -> None:
    """Method and path are an operation's identity; no name gets a number."""
    found = names(
        tmp_path,
        op("/v1/things/a", "get", "get-stuff", "Things"),
        op("/v1/things/b", "get", "getStuff", "Things"),
        op("/v1/things/c", "get", "get_stuff", "Things"),
    )
    assert len(set(found.values())) == 3
    assert not any(name[-1].isdigit() for name in found.values())


def test_an_override_of_the_profile_wins(tmp_path: Path) -> None:
    """What reads badly is settled as data."""
    profile = PROFILE + '\n    [names]\n    "GET /v1/things/a" = "stuff.fetch"\n'
    found = names(tmp_path, op("/v1/things/a", "get", "get-stuff", "Things"), profile=profile)
    assert list(found.values()) == ["v1.stuff.fetch"]


def test_without_a_profile_there_are_resources_only(tmp_path: Path) -> None:
    """Tags are resources, on the client itself."""
    found = names(tmp_path, op("/pets", "get", "listPets", "pets", gives="list"), profile=None)
    assert found == {"GET /pets": "pets.list"}


def test_an_unknown_prefix_is_a_namespace_of_its_own(tmp_path: Path) -> None:
    """A service that the profile doesn't know is not lost."""
    found = names(tmp_path, op("/sei/api/teams", "get", "getTeams", "Teams", gives="list"))
    assert list(found.values()) == ["sei.teams.list"]


@pytest.mark.parametrize(
    ("title", "distribution", "client"),
    [
        ("GitHub's official API + extensions", "github-client", "Github"),
        ("Container Service Client", "container-service-client", "ContainerService"),
        ("Pets (beta) REST API v2", "pets-client", "Pets"),
        ("API", "api-client", "Api"),
        ("", "api-client", "Api"),
    ],
)
def test_a_package_is_called_after_what_the_title_tells(
    title: str, distribution: str, client: str
) -> None:
    """Words that every title has, and asides, name nothing."""
    package = describe({"info": {"title": title}}, Profile())
    assert (package.distribution, package.client) == (distribution, client)


@pytest.mark.parametrize(
    "table",
    ['[names]\n    "GET /v1/things" = "things.get it"', '[models]\n    "#/x" = "class"'],
)
def test_a_profiles_names_are_names(tmp_path: Path, table: str) -> None:
    """Else they would be code."""
    with pytest.raises(GeneratorError, match=r"profile\.toml: .* is no Python name"):
        names(tmp_path, op("/v1/things", "get", "getIt", "Things"), profile=f"    {table}\n")


def test_the_index_lists_types_of_inline_schemas(tmp_path: Path) -> None:
    """By their names, with where they stand in the document."""
    schema = "{type: object, properties: {kind: {type: string, enum: [a, b]}}}"
    listed = "".join(f"\n        {name}Part: {schema}" for name in ("A", "B", "C", "D"))
    components = f"\n    components:\n      schemas:{listed}\n"
    api = api_of(tmp_path, HEADER + op("/x", "get", "getX", "X") + components)
    pointers = tuple(f"#/components/schemas/{n}Part/properties/kind" for n in "ABC")
    assert index.hoisted(api) == [("models.PartKind", pointers, 1)]


def test_a_collection_within_the_resource_keeps_its_noun(tmp_path: Path) -> None:
    """`/actions/runners` is about runners: plain verbs of `actions` would mislead."""
    found = names(
        tmp_path,
        op("/actions/runners", "get", "actions_list_runners", "actions", gives="list"),
        op("/actions/runners", "post", "actions_create_runner", "actions"),
        op("/actions/runners/{id}", "get", "actions_get_runner", "actions"),
        op("/actions/runners/{id}", "delete", "actions_delete_runner", "actions"),
        profile=None,
    )
    assert sorted(found.values()) == [
        "actions.create_runner",
        "actions.delete_runner",
        "actions.get_runner",
        "actions.list_runners",
    ]


def test_the_verb_leads(tmp_path: Path) -> None:
    """An operationId that ends in its HTTP method's verb is turned around."""
    found = names(
        tmp_path,
        op("/my/balance", "get", "balance_get", "Billing"),
        op("/my/invoices", "get", "invoices_list", "Billing", gives="list"),
        op("/my/limits/reset", "post", "limits_bulk_update", "Billing"),
        profile=None,
    )
    assert sorted(found.values()) == [
        "billing.get_balance",
        "billing.limits_bulk_update",
        "billing.list_invoices",
    ]


def test_a_resource_that_is_a_keyword(tmp_path: Path) -> None:
    """Its name gets an underscore, and its methods are named all the same."""
    found = names(tmp_path, op("/import/status", "get", "getStatus", "Import"), profile=None)
    assert list(found.values()) == ["import_.get_status"]


@given(st.text())
@example("\u1369")  # a digit that no name can have
@example("\u00b2")
@example("\u0390")  # has no capital of its own
@example("\u0130\u0130 \u0130")
def test_any_text_gives_a_name(text: str) -> None:
    """Whatever a document says becomes a name, in the form in which Python compares names."""
    for name in (words.snake(text), words.pascal(text), legal(text)):
        assert name.isidentifier()
        assert unicodedata.normalize("NFKC", name) == name


def test_many_of_one_name_stay_short() -> None:
    """Each is another one, and none grows with how many there are."""
    names, fields = Names(), FieldNames(frozenset())
    classes = [names.take(["Same"]) for _ in range(1000)]
    assert classes[:4] == ["Same", "Same_", "Same__", "Same___"]
    found = [*fields.name({"a" + "." * n: "a" for n in range(1000)}).values()]
    for made in (classes, found):
        assert len(set(made)) == 1000
        assert max(map(len, made)) <= len("Same_1000")
