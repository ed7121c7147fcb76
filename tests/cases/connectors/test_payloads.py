"""What the platform sends and takes, where its document says otherwise, through a whole client."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import reduce
from operator import getitem
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.build.generated import generate
from tests.conftest import SHARED
from tests.roundtrip import SCHEMAS, step
from tests.runtime.server import Server, reply

pytestmark = pytest.mark.full

FULL = SHARED / "specs" / "harness-2023-12-29.yaml"
FILE = SHARED / "payloads.json"


@dataclass(frozen=True)
class Place:
    """Where payloads go and come from."""

    resource: str
    name: str
    """The field that they are in, in requests and answers."""
    enveloped: bool = False
    filled: dict[str, str] = field(default_factory=dict[str, str])
    """What the client's scope adds to them in requests."""


PLACES = {
    "ConnectorInfo": Place("ng.connectors", "connector", True, {"accountIdentifier": "acc"}),
    "Secret1": Place("ng.secrets", "secret", True),
    "Connector": Place("v1.connectors", "connector"),
    "Secret": Place("v1.secrets", "secret"),
    "ResponseDTOProjectResponse": Place("ng.projects", "project", True),
}
ENVELOPE = {"status": "SUCCESS", "metaData": None, "correlationId": "c"}


def payloads() -> list[Any]:
    """Return the payloads, if they are there."""
    missing = pytest.mark.skip(reason=f"{FILE} is not there (SDKGEN_SHARED says where it is)")
    if not FILE.is_file():
        return [pytest.param({}, marks=missing, id="payloads")]
    found = json.loads(FILE.read_text(encoding="utf-8"))
    return [pytest.param(payload, id=payload["about"]) for payload in found]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The client of the whole document."""
    if not FULL.is_file():
        pytest.skip(f"{FULL} is not there (SDKGEN_SHARED says where it is)")
    return generate(tmp_path_factory.mktemp("payloads"), FULL, "payloads_client")


@pytest.fixture
def drifts() -> list[Any]:
    """What the client reports."""
    return []


@pytest.fixture
def client(package: ModuleType, server: Server, drifts: list[Any]) -> Iterator[Any]:
    """A client of the server on loopback."""
    options: dict[str, Any] = {"base_url": server.url, "on_drift": drifts.append}
    with package.Harness(api_key="k", account="acc", **options) as client:
        yield client


def place_of(payload: Any) -> tuple[Place, dict[str, Any]]:
    """Return where a payload belongs, and the answer there that it is in, without envelope."""
    place = PLACES[payload["schema"].removeprefix(SCHEMAS)]
    if place.name in payload["value"].get("data", {}):  # it is an answer as a whole
        return place, payload["value"]["data"]
    return place, {place.name: payload["value"]}


def class_of(package: ModuleType, pointer: str) -> Any:
    """Return the class that ``surface.json`` names for a schema."""
    file = Path(str(package.__file__)).parents[2] / "surface.json"
    name: str = json.loads(file.read_text(encoding="utf-8"))["models"][pointer]
    return getattr(package.models, name.removeprefix("models."))


def text(value: Any) -> str:
    """Return JSON so that what is equal in Python only, as 1 and 1.0 are, is not."""
    return json.dumps(value, sort_keys=True)


@pytest.mark.parametrize("payload", payloads())
def test_sent(package: ModuleType, client: Any, server: Server, payload: Any) -> None:
    """The client's own validation lets it pass, as a mapping and as a model, and it arrives."""
    place, answer = place_of(payload)
    body = {place.name: answer[place.name]}
    create = reduce(getattr, [*place.resource.split("."), "create"], client)
    accepted = inspect.signature(create).parameters["body"].annotation
    model = getattr(package.models, accepted.split(" | ")[0].removeprefix("models."))
    for given in (body, model.model_validate(body)):
        create(given)
        assert (server.last.method, server.last.headers["content-type"]) == (
            "POST",
            "application/json",
        )
        assert text(server.last.json) == text({place.name: {**body[place.name], **place.filled}})


@pytest.mark.parametrize("payload", payloads())
def test_received(
    package: ModuleType, client: Any, server: Server, drifts: list[Any], payload: Any
) -> None:
    """It comes back whole and typed as it should be, and nothing is said against it."""
    place, answer = place_of(payload)
    server.says(reply({**ENVELOPE, "data": answer} if place.enveloped else answer))
    found = reduce(getattr, place.resource.split("."), client).get("identifier")
    dumped = found.model_dump(mode="json", by_alias=True, exclude_unset=True)
    assert text(dumped) == text(answer)
    assert drifts == []
    whole: Any = {"data": found} if "data" in payload["value"] else getattr(found, place.name)
    for path, expected in payload["expect"].items():
        inner: Any = reduce(step, path.split("."), whole)
        if expected is not None:
            assert type(inner) is class_of(package, expected)
        else:  # a base: what it has is all unknown
            assert inner.model_extra == reduce(getitem, path.split("."), payload["value"])
