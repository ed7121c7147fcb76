"""Times, secrets and results of the full Harness document, as its profile knows them."""

from __future__ import annotations

import datetime
from types import ModuleType
from typing import Any

import pytest

from tests.build.generated import generate
from tests.conftest import SHARED
from tests.runtime.server import reply, serve

SPEC = SHARED / "specs" / "harness-2023-12-29.yaml"
NOW = 1_700_000_000_123
MOMENT = datetime.datetime(2023, 11, 14, 22, 13, 20, 123_000, tzinfo=datetime.UTC)
TELLTALE = "s3cr3t"

pytestmark = pytest.mark.skipif(not SPEC.exists(), reason=f"the full document is not at {SPEC}")


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The client of a few services."""
    paths = (
        "/cv/api/v1/orgs/{org}/projects/{project}/metric-graph/*",
        "/cv/api/account/*/downtime*",
        "/cf/admin/proxy/keys",
        "/ng/api/delegate-token-ng",
        "/ng/api/connectors",
        "/audit/api/audits/list",
    )
    return generate(tmp_path_factory.mktemp("fields"), SPEC, "fields_client", *paths)


def test_results_of_which_the_document_says_nothing(sdk: ModuleType) -> None:
    """The overlay knows their types; offsets of pages count pages."""
    planned = {"identifier": "d", "name": "Down"}
    rest: dict[str, Any] = {
        "metaData": {},
        "resource": {"downtime": planned},
        "responseMessages": [],
    }
    with serve() as server, sdk.Harness("k", account="A", base_url=server.url) as client:
        team = client.scoped(org="o", project="p")
        server.says(reply(rest))
        found = team.cv.downtime.get("d")
        assert isinstance(found, sdk.models.DowntimeResponse)
        assert found.downtime.name == "Down"
        pages = [
            {"content": [{"identifier": name, "name": name}], "pageIndex": n, "totalPages": 2}
            for n, name in enumerate("ab")
        ]
        server.says(*(reply({"status": "SUCCESS", "data": page}) for page in pages))
        assert [down.name for down in team.cv.downtime.list(page=0, limit=1)] == ["a", "b"]


def test_times(sdk: ModuleType) -> None:
    """In parameters and fields alike; planned downtimes are in seconds, and stay integers."""
    with serve() as server, sdk.Harness("k", account="A", base_url=server.url) as client:
        server.says(reply({}))
        team = client.scoped(org="o", project="p")
        team.cv.slos.get_metric_graph("slo", start_time=MOMENT, end_time=NOW)
        assert f"start_time={NOW}" in server.last.query
        assert f"end_time={NOW}" in server.last.query
    tested = sdk.models.ConnectorConnectivityDetails.model_validate({"testedAt": NOW})
    assert tested.tested_at == MOMENT
    down = sdk.models.OnetimeEndTimeBasedSpec.model_validate({"type": "EndTime", "endTime": NOW})
    assert down.end_time == NOW


@pytest.mark.parametrize(
    ("model", "field"),
    [
        ("DelegateTokenDetails", "value"),
        ("ProxyKeysCreateResponse", "key"),
        ("VaultConnector", "authToken"),
        ("VaultConnector", "secretId"),
    ],
)
def test_secrets(sdk: ModuleType, model: str, field: str) -> None:
    """By name or by pointer, also where a schema is inline in a response."""
    made: Any = getattr(sdk.models, model).model_construct(**{field: TELLTALE})
    assert TELLTALE not in repr(made)
