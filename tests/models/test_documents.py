"""Every component of the published documents: typed, importable, and whole after a round trip."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from generator.shape.operations import operations
from generator.values import mapping, sequence
from tests.contract.instances import Instances
from tests.models.support import RUNTIME, Models, shaped_file, write

SHARED = Path(os.environ.get("SDKGEN_SHARED", RUNTIME.parents[2] / "shared"))
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
    if not SHARED.is_dir():
        pytest.skip(f"no published documents in {SHARED} (SDKGEN_SHARED says where they are)")
    made: dict[str, Models] = {}

    def get(name: str) -> Models:
        if name not in made:
            shaped = shaped_file(SHARED / "specs" / name)
            made[name] = write(tmp_path_factory.mktemp("models"), shaped)
        return made[name]

    return get


def two_way(node: Any) -> Any:
    """Return a document in which all that may be received may be sent."""
    if isinstance(node, dict):
        items = mapping(cast(object, node)).items()
        return {key: two_way(value) for key, value in items if (key, value) not in _ONE_WAY}
    if isinstance(node, list):
        return [two_way(item) for item in sequence(cast(object, node))]
    return node


_ONE_WAY = (("readOnly", True), ("writeOnly", True))


def keys(models: Models) -> list[str]:
    """Return the keys of the document's own components."""
    return [p.removeprefix("#/components/schemas/") for p in models.shaped.models]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_components_come_back(make: Make, name: str) -> None:
    """An instance with everything and one with what is required go through each component."""
    models = make(name)
    instances = Instances(two_way(models.shaped.data))
    lost: list[str] = []
    for key in keys(models):
        for full in (True, False):
            value = instances.value({"$ref": f"#/components/schemas/{key}"}, full=full)
            try:
                same = models.back(key, value) == value
            except ValidationError as error:
                same = _endless(error)
            lost += [] if same else [f"{key}: {json.dumps(value)[:300]}"]
    assert lost == []


def _endless(error: ValidationError) -> bool:
    """Say whether the instance is at fault: a type that requires itself has no finite one."""
    depths = [len(problem["loc"]) for problem in error.errors()]
    return min(depths) > 3


@pytest.mark.parametrize("name", SMALL)
def test_every_name_loads_and_has_a_json_schema(make: Make, name: str) -> None:
    """Nothing fails to import, and each model can describe itself."""
    module = make(name).module
    for found in map(module.__getattr__, dir(module)):
        if isinstance(found, type) and issubclass(found, BaseModel):
            assert found.model_json_schema()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_children_come_back_as_themselves(make: Make, name: str) -> None:
    """A child met where its base is expected is that child, if the document says by what."""
    models = make(name)
    instances = Instances(two_way(models.shaped.data))
    wrong: list[str] = []
    for key, base in models.shaped.hierarchy.bases.items():
        for value, child in base.tags.items():
            if key not in _above(models, child):
                continue  # the document maps a value to what is no child
            instance = instances.value({"$ref": f"#/components/schemas/{child}"}, full=True)
            instance[cast(str, base.property)] = value
            names = models.shaped.class_names
            adapter = TypeAdapter[Any](getattr(models.module, names[key]))
            if not _valid(getattr(models.module, names[child]), instance):
                continue
            found = adapter.validate_python(instance)
            back = adapter.dump_python(found, mode="json", by_alias=True, exclude_unset=True)
            if back != instance or names[child] not in _names(found):
                wrong.append(f"{key} {value}: {type(found).__name__}, not {names[child]}")
    assert wrong == []


def _above(models: Models, key: str) -> set[str]:
    parents = models.shaped.hierarchy.parents(key)
    return {*parents, *(above for parent in parents for above in _above(models, parent))}


def _valid(kind: Any, instance: Any) -> bool:
    try:
        TypeAdapter(kind).validate_python(instance)
    except ValidationError as error:
        return not _endless(error)
    return True


def _names(found: object) -> list[str]:
    return [base.__name__ for base in type(found).__mro__]


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
    ids = " ".join(str(o.get("operationId")) for _, _, o in operations(found.data))
    places: dict[str, str] = {}
    for pointer, title in found.hoisted.items():
        said = f"{pointer} {found.data['components']['schemas'].get(title, {}).get('enum', '')}"
        places[title] = f"{places.get(title, '')} {said}"
    for title in places.keys() - set(found.own.values()):
        assert title.isidentifier()
        assert not title.endswith("_")
        assert set(re.findall(r"\d+", title)) <= set(re.findall(r"\d+", places[title] + ids)), title
