"""What clients of such an API lose usually: settings behind a base, and all that is unknown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cases.checking import problems
from tests.cases.conftest import Case
from tests.runtime.server import Server, reply

CLUSTER: dict[str, Any] = {
    "name": "prod",
    "type": "K8sCluster",
    "spec": {
        "credential": {
            "type": "ManualConfig",
            "spec": {
                "masterUrl": "https://10.0.0.1",
                "auth": {"type": "ServiceAccount", "spec": {"tokenRef": "t", "caRef": None}},
            },
        },
        "delegateSelectors": ["prod"],
    },
}


def test_nothing_behind_a_base_is_lost(case: Case, server: Server) -> None:
    """Credentials, authentication and selectors of a connector are there, typed on every level."""
    server.says(reply(CLUSTER))
    with case.client(server) as client:
        found = client.connectors.get("prod")
    assert type(found.spec) is case.models.KubernetesClusterConfig
    assert found.spec.delegate_selectors == ["prod"]
    assert type(found.spec.credential.spec) is case.models.ClusterDetails
    assert type(found.spec.credential.spec.auth.spec) is case.models.KubernetesServiceAccount
    assert found.spec.credential.spec.auth.spec.token_ref == "t"
    assert found.model_dump(mode="json", by_alias=True, exclude_unset=True) == CLUSTER


def test_a_mapped_tag_is_no_error(case: Case, server: Server) -> None:
    """A tag that is not the name of a class finds its class; a new one keeps its fields."""
    spec = {"type": "GitHttp", "url": "https://git.example.com", "password_ref": "p"}
    server.says(reply({"spec": spec}), reply({"spec": {**spec, "type": "GitNew"}}))
    with case.client(server) as client:
        assert type(client.repositories.get("a").spec) is case.models.GitHttpSpec
        new = client.repositories.get("a").spec
    assert type(new) is case.models.RepositorySpec
    assert (new.type, new.url) == ("GitNew", "https://git.example.com")


def test_unknown_fields_stay(case: Case, server: Server) -> None:
    """What the document does not know is readable on each level, and sent back as it came."""
    spec = {**CLUSTER["spec"], "addedLater": {"x": [1, None]}}
    value = {**CLUSTER, "spec": spec, "labels": {"a": "b"}}
    server.says(reply(value))
    with case.client(server) as client:
        found = client.connectors.get("prod")
        assert found.labels == {"a": "b"}
        assert found.spec.addedLater == {"x": [1, None]}
        client.connectors.update("prod", found)
    assert server.last.json == value


@pytest.mark.parametrize("made", [False, True])
def test_bodies_are_checked_and_sent_whole(case: Case, server: Server, made: bool) -> None:
    """A connector passes as a mapping and as models, without the tag that its neighbour says."""
    body: Any = CLUSTER
    if made:
        m = case.models
        account = m.KubernetesServiceAccount(token_ref="t", ca_ref=None)
        details = m.ClusterDetails(
            master_url="https://10.0.0.1", auth=m.Auth(type="ServiceAccount", spec=account)
        )
        cluster = m.KubernetesClusterConfig(
            credential=m.Credential(type="ManualConfig", spec=details), delegate_selectors=["prod"]
        )
        body = m.Connector(name="prod", type="K8sCluster", spec=cluster)
    with case.client(server) as client:
        client.connectors.update("prod", body)
    assert server.last.json == CLUSTER


def test_a_field_of_the_same_name_is_no_tag(case: Case) -> None:
    """What is called type inside may mean something else, and what nobody knows stays the base."""
    value = {"type": "Github", "spec": {"type": "Account", "url": "u"}}
    assert type(case.decode("Connector", value).spec) is case.models.GithubConfig
    value = {"type": "BrandNew", "spec": {"endpoint": "e"}}
    found = case.decode("Connector", value)
    assert type(found.spec) is case.models.Config
    assert (found.type, found.spec.endpoint) == ("BrandNew", "e")
    assert case.back("Connector", value) == value
    assert type(case.decode("Connector", {"type": "Pdc", "spec": {}}).spec) is (
        case.models.PhysicalDataCenterConfig
    )


USE = """
from typing import assert_type

from case_of_connectors_client import models


def selectors(connector: models.Connector) -> list[str] | str | None:
    assert_type(connector.spec, models.Config | None)
    match connector.spec:
        case models.KubernetesClusterConfig(credential=credential) as cluster:
            assert_type(cluster, models.KubernetesClusterConfig)
            if isinstance(credential.spec, models.ClusterDetails):
                assert_type(credential.spec.auth, models.Auth)
            return cluster.delegate_selectors
        case models.GithubConfig(url=url):
            return url
        case _:
            return None
"""


def test_types_narrow(case: Case, tmp_path: Path) -> None:
    """Checkers know what a spec is after ``match`` and ``isinstance``, and what it is not."""
    assert problems(tmp_path, case.source, USE) == []
    wrong = USE.replace("return cluster.delegate_selectors", "return cluster.url")
    assert len(problems(tmp_path, case.source, wrong)) == 2
