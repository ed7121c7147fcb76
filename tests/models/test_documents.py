"""The published documents: every name loads, and what the platform sends is typed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import BaseModel

from generator.operations import operations
from tests.conftest import SHARED
from tests.models.support import Models, shaped_file, write

FULL = "harness-2023-12-29.yaml"
SMALL = [
    "ng-manager-2026-06.yaml",
    "pipeline-service-2026-06.yaml",
    "other/adyen__ManagementService_v3.json",
    "other/qdrant__v1_19.json",
    "other/twilio__messaging_v1.json",
    "other/xero__projects.yaml",
]
LARGE = [
    "other/digitalocean__od.json",
    "other/discord__openapi.json",
    "other/figma__rest.yaml",
    "harness-2023-03-13.yaml",
    "harness-2023-11-22.yaml",
    "other/stripe__od.json",
]
DOCUMENTS = [*SMALL, *(pytest.param(name, marks=pytest.mark.full) for name in [*LARGE, FULL])]

Make = Callable[[str], Models]


@pytest.fixture(scope="module")
def make(tmp_path_factory: pytest.TempPathFactory) -> Make:
    """Return what makes the models of a published document, once."""
    made: dict[str, Models] = {}

    def get(name: str) -> Models:
        if name not in made:
            if not (path := SHARED / "specs" / name).is_file():
                pytest.skip(f"{path} is not there (SDKGEN_SHARED says where documents are)")
            shaped = shaped_file(path)
            made[name] = write(tmp_path_factory.mktemp("models"), shaped)
        return made[name]

    return get


@pytest.mark.parametrize("name", SMALL)
def test_every_name_loads_and_has_a_json_schema(make: Make, name: str) -> None:
    """Nothing fails to import, and each model can describe itself."""
    module = make(name).module
    for found in map(module.__getattr__, dir(module)):
        if isinstance(found, type) and issubclass(found, BaseModel):
            assert found.model_json_schema()


def payloads() -> list[Any]:
    """Return what the platform really sends, with the classes that it should be of."""
    path = SHARED / "payloads.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []


@pytest.mark.full
@pytest.mark.parametrize("payload", payloads(), ids=lambda payload: payload["about"])
def test_what_the_platform_sends(make: Make, payload: Any) -> None:
    """Where the document is wrong about its discriminators, values are typed nevertheless."""
    models = make(FULL)
    key = payload["schema"].removeprefix("#/components/schemas/")
    assert models.back(key, payload["value"]) == payload["value"]
    for path, expected in payload["expect"].items():
        found = models.decode(key, payload["value"])
        for wire in path.split("."):
            found = _field(found, wire)
        if expected:
            assert type(found) is models.type(expected.removeprefix("#/components/schemas/"))


def _field(model: BaseModel, wire: str) -> Any:
    fields = type(model).model_fields.items()
    return getattr(model, next(name for name, f in fields if (f.alias or name) == wire))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_hoisted_name_is_numbered_or_invented(make: Make, name: str) -> None:
    """No number in it is ours: it is in a place, in an operationId, or in the values it lists."""
    found = make(name).shaped
    ids = " ".join(str(o.get("operationId")) for _, _, o in operations(found.data.get("paths")))
    places: dict[str, str] = {}
    for pointer, title in found.hoisted.items():
        said = f"{pointer} {found.data['components']['schemas'].get(title, {}).get('enum', '')}"
        places[title] = f"{places.get(title, '')} {said}"
    for title in places.keys() - set(found.own.values()):
        assert title.isidentifier()
        assert not title.endswith("_")
        assert set(re.findall(r"\d+", title)) <= set(re.findall(r"\d+", places[title] + ids)), title
