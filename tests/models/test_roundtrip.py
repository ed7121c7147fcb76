"""What ``make roundtrip`` says: how much of a document comes back whole and typed, or is lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT, SHARED, SPEC, Generated
from tests.contract.random_instances import RandomInstances
from tests.roundtrip import SCHEMAS, Package, generate, tallies

_SPECS = SHARED / "specs"
LARGE = [
    "harness-2023-12-29.yaml",
    "harness-2023-03-13.yaml",
    "harness-2023-11-22.yaml",
    "other/discord__openapi.json",
    "other/figma__rest.yaml",
    "other/stripe__od.json",
]
SMALL = [
    "ng-manager-2026-06.yaml",
    "pipeline-service-2026-06.yaml",
    "other/qdrant__v1_19.json",
]
DOCUMENT = """
openapi: 3.0.3
info: {{title: {title}, version: "1"}}
paths: {{}}
components:
  schemas:
    Base:
      type: object
      properties: {{kind: {{type: string}}}}
      discriminator: {{propertyName: kind}}
    Child:
      allOf:
        - $ref: "#/components/schemas/Base"
        - properties: {{at: {{type: string, format: date-time}}}}
    Holder: {{type: object, properties: {{held: {{$ref: "#/components/schemas/Base"}}}}}}
"""


def roundtrip(spec: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Run the script as ``make roundtrip`` does."""
    if not spec.is_file():
        pytest.skip(f"{spec} is not there")
    return subprocess.run(
        [sys.executable, "-m", "tests.roundtrip", str(spec), *options],
        capture_output=True,
        text=True,
        cwd=ROOT,
    )


@pytest.mark.parametrize(
    "spec",
    [
        SPEC,
        *(_SPECS / name for name in SMALL),
        *(pytest.param(_SPECS / name, marks=pytest.mark.full) for name in LARGE),
    ],
    ids=lambda spec: str(spec.name),
)
def test_documents_come_back(spec: Path) -> None:
    """Every schema and every child of the embedded and the published documents comes back."""
    run = roundtrip(spec, "--rounds", "2")
    assert run.returncode == 0, run.stdout + run.stderr


def test_what_is_lost_is_named(tmp_path: Path) -> None:
    """A package that loses fields, or the class of a child, is found out."""
    for title, loss in (("Fields", 'extra="allow"'), ("Children", "family = cls.__dict__.get")):
        spec = tmp_path / "document.yaml"
        spec.write_text(DOCUMENT.format(title=f"Loses {title}"), encoding="utf-8")
        (tmp_path / title).mkdir()
        made = generate(spec, tmp_path / title)
        runtime = made.source / made.package / "_models.py"
        text = runtime.read_text(encoding="utf-8")
        assert loss in text
        changed = {'extra="allow"': 'extra="ignore"'}.get(loss, "family = {}.get")
        runtime.write_text(text.replace(loss, changed), encoding="utf-8")
        fields, children = tallies(Package(made), rounds=30)
        assert (fields.lost if title == "Fields" else children.lost) != []
        said = str(fields if title == "Fields" else children).splitlines()
        assert len(said) > 1


@pytest.fixture(scope="module")
def package(harness: Generated) -> Package:
    """The package of the embedded document."""
    return Package(harness)


@settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data(), random=st.randoms(use_true_random=False))
def test_random_instances_come_back(package: Package, data: st.DataObject, random: Random) -> None:
    """Any instance of any schema goes through its model and is the same JSON afterwards."""
    key = data.draw(st.sampled_from(sorted(package.document["components"]["schemas"])))
    instances = RandomInstances(package.document, random)
    value = instances.any({"$ref": SCHEMAS + key})
    assert value is None or instances.endless or package.back(key, value)[1] is None
