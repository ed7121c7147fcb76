"""The same on the document that Harness publishes, through a client of its connectors."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.build.generated import generate
from tests.cases.checking import problems
from tests.conftest import SHARED
from tests.runtime.server import Server, reply

pytestmark = pytest.mark.full

FULL = SHARED / "specs" / "harness-2023-12-29.yaml"
PATHS = ("/v1/connectors*", "/ng/api/connectors*", "/ng/api/v2/secrets*", "/v1/secrets*")
SPEC: dict[str, Any] = {
    "credential": {
        "type": "ManualConfig",
        "spec": {
            "masterUrl": "https://10.0.0.1",
            "auth": {
                "type": "ServiceAccount",
                "spec": {"serviceAccountTokenRef": "account.token", "caCertRef": None},
            },
        },
    },
    "delegateSelectors": ["prod"],
}
CONNECTOR = {"name": "prod", "identifier": "prod", "type": "K8sCluster", "spec": SPEC}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The client of connectors and secrets."""
    if not FULL.is_file():
        pytest.skip(f"{FULL} is not there")
    return generate(tmp_path_factory.mktemp("connectors"), FULL, "connectors_client", *PATHS)


@pytest.fixture
def client(package: ModuleType, server: Server) -> Iterator[Any]:
    """A client of the server on loopback."""
    with package.Harness(api_key="k", account="a", base_url=server.url) as client:
        yield client


def envelope(connector: Any) -> dict[str, Any]:
    """Return the answer that a connector comes in."""
    data = {"connector": connector, "createdAt": 1}
    return {"status": "SUCCESS", "data": data, "metaData": None, "correlationId": "c"}


def test_a_cluster_keeps_its_settings(package: ModuleType, client: Any, server: Server) -> None:
    """Credentials, authentication and delegate selectors are there, typed on each level."""
    server.says(reply(envelope(CONNECTOR)))
    connector = client.ng.connectors.get("prod").connector
    assert type(connector.spec) is package.models.KubernetesClusterConfig
    assert connector.spec.delegate_selectors == ["prod"]
    details = connector.spec.credential.spec
    assert type(details) is package.models.KubernetesClusterDetails
    assert details.auth.spec.service_account_token_ref == "account.token"
    assert connector.model_dump(mode="json", by_alias=True, exclude_unset=True) == CONNECTOR


def test_a_mapped_tag_is_no_error(package: ModuleType, client: Any, server: Server) -> None:
    """A `v1` connector whose type is no schema's name comes back typed."""
    spec = {"type": "GitHttp", "url": "u", "connection_type": "Repo"}
    spec |= {"username": "bot", "password_ref": "account.p"}
    server.says(reply({"connector": {"name": "git", "identifier": "git", "spec": spec}}))
    found = client.v1.connectors.get("git").connector
    assert type(found.spec) is package.models.GitHttpConnectorSpec
    assert found.spec.password_ref == "account.p"


def test_unknown_fields_stay(client: Any, server: Server) -> None:
    """What is newer than the document is readable, and sent back."""
    newer = {**CONNECTOR, "spec": {**SPEC, "newer": [1]}, "isStarred": True}
    server.says(reply({**envelope(newer), "traceId": "t"}))
    answer = client.ng.connectors.get("prod")
    assert answer.connector.isStarred is True
    assert answer.connector.spec.newer == [1]
    client.ng.connectors.update({"connector": answer.connector})
    assert server.last.json == {"connector": {**newer, "accountIdentifier": "a"}}


def test_a_schema_that_requires_itself(package: ModuleType, client: Any, server: Server) -> None:
    """What no value could be is no reason to refuse what the platform takes."""
    credentials = {"type": "UsernameToken", "spec": {"username": "bot", "tokenRef": "account.t"}}
    spec = {
        "url": "https://git.example.com/team",
        "type": "Account",
        "authentication": {"type": "Http", "spec": credentials},
        "apiAccess": credentials,
    }
    connector = {"name": "b", "identifier": "b", "type": "Bitbucket", "spec": spec}
    server.says(reply(envelope(connector)))
    found = client.ng.connectors.create({"connector": connector}).connector
    assert server.last.json == {"connector": {**connector, "accountIdentifier": "a"}}
    assert type(found.spec.api_access.spec) is package.models.BitbucketUsernameTokenApiAccess
    assert found.model_dump(mode="json", by_alias=True, exclude_unset=True) == connector


DETAILS = "connector.spec.credential.spec"
FAULTS: list[tuple[Any, list[str]]] = [
    ({"delegateSelectors": ["prod"]}, ["connector.spec.credential"]),
    ({"credential": "none"}, ["connector.spec.credential"]),
    (
        {"credential": {"type": "ManualConfig", "spec": {}}},
        [f"{DETAILS}.masterUrl", f"{DETAILS}.auth"],
    ),
]


@pytest.mark.parametrize(("spec", "fields"), FAULTS)
def test_a_cluster_that_is_not_whole(
    package: ModuleType, client: Any, server: Server, spec: Any, fields: list[str]
) -> None:
    """The type beside the spec says what it needs: it is not sent; of another type it would be."""
    for connector in (
        {**CONNECTOR, "spec": spec},
        package.models.ConnectorInfo.model_construct(**{**CONNECTOR, "spec": spec}),
    ):
        refusal: Any = pytest.raises(package.RequestValidationError)
        with refusal as caught:
            client.ng.connectors.create({"connector": connector})
        assert [problem.field for problem in caught.value.errors] == fields
    assert server.got == []
    newer = {**CONNECTOR, "type": "BrandNewCloud", "spec": spec}
    client.ng.connectors.create({"connector": newer})
    assert server.last.json == {"connector": {**newer, "accountIdentifier": "a"}}


def test_such_a_cluster_in_an_answer(package: ModuleType, server: Server) -> None:
    """It is kept, and what it lacks is reported."""
    told: list[Any] = []
    server.says(reply(envelope({**CONNECTOR, "spec": {"delegateSelectors": ["prod"]}})))
    with package.Harness("k", account="a", base_url=server.url, on_drift=told.append) as client:
        found = client.ng.connectors.get("prod").connector
    assert (type(found.spec), found.spec.delegateSelectors) == (
        package.models.ConnectorConfig,
        ["prod"],
    )
    assert [drift.pointer for drift in told] == ["/data/connector/spec/credential"]


def test_types_narrow(package: ModuleType, tmp_path: Path) -> None:
    """Checkers know what a connector's spec is after ``match`` and ``isinstance``."""
    assert problems(tmp_path, Path(str(package.__file__)).parents[1], USE) == []


USE = """
from typing import assert_type

from connectors_client import Harness, models


def selectors(client: Harness) -> list[str] | None:
    connector = client.ng.connectors.get("prod").connector
    assert connector is not None
    assert_type(connector.spec, models.ConnectorConfig)
    match connector.spec:
        case models.KubernetesClusterConfig(credential=credential) as cluster:
            assert_type(cluster, models.KubernetesClusterConfig)
            assert_type(credential, models.KubernetesCredential)
            if isinstance(credential.spec, models.KubernetesClusterDetails):
                assert_type(credential.spec.master_url, str)
            return cluster.delegate_selectors
        case models.GithubConnector(url=url):
            return [url]
        case _:
            return None
"""
