"""Envelopes around responses of which the document says nothing."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from generator import pipeline
from generator.diagnostics import GeneratorError
from generator.options import Options
from tests.build.generated import generate
from tests.conftest import SHARED
from tests.runtime.server import reply, serve

SPEC = SHARED / "specs" / "harness-2023-12-29.yaml"
OPERATION = """
    get:
      operationId: getThing
      tags: [things]
      responses: {"200": {description: It}}
"""
DOCUMENT = f"""
openapi: 3.0.3
info: {{title: Test, version: "1"}}
paths:
  /a/things/{{id}}:
    parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}]{OPERATION}
  /b/things/{{id}}:
    parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}]{OPERATION}
"""
PROFILE = """
titles = ["Test"]
[package]
name = "enveloped"
client = "Client"
[[namespaces]]
name = "a"
prefix = "/a/"
envelope = "usual"
[[namespaces]]
name = "b"
prefix = "/b/"
[envelopes.usual]
result = "data"
requires = ["status", "data"]
status = "status"
failures = ["ERROR"]
code = ["code"]
message = ["message"]
[envelopes.other]
result = "resource"
requires = ["metaData", "resource"]
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The client of the document above."""
    folder = tmp_path_factory.mktemp("enveloped")
    (folder / "openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    (folder / "profile.toml").write_text(PROFILE, encoding="utf-8")
    spec, profile = str(folder / "openapi.yaml"), str(folder / "profile.toml")
    pipeline.generate(Options(spec=spec, profile=profile, out=folder / "out"))
    sys.path.append(str(folder / "out" / "src"))
    return importlib.import_module("enveloped")


@pytest.mark.parametrize(
    ("body", "given"),
    [
        ({"status": "SUCCESS", "data": {"x": 1}, "more": 2}, {"x": 1}),
        ({"metaData": {}, "resource": [1]}, [1]),
        ({"status": "SUCCESS", "resource": [1]}, {"status": "SUCCESS", "resource": [1]}),
        ([{"data": 1}], [{"data": 1}]),
        ("text", "text"),
        (None, None),
    ],
)
def test_only_what_has_the_fields_is_unwrapped(sdk: ModuleType, body: Any, given: Any) -> None:
    """Whatever envelope it is; what is in none comes as it is, as it does in other namespaces."""
    with serve() as server, sdk.Client(base_url=server.url) as client:
        server.says(reply(body))
        assert client.a.things.get("i") == given
        assert client.b.things.get("i") == body


def test_failures_raise(sdk: ModuleType) -> None:
    """With the envelope's own code and message."""
    with serve() as server, sdk.Client(base_url=server.url) as client:
        server.says(reply({"status": "ERROR", "code": "C", "message": "no"}))
        with pytest.raises(sdk.EnvelopeError, match="no") as caught:
            client.a.things.get("i")
        assert caught.value.code == "C"
        assert client.b.things.get("i")["status"] == "ERROR"


def test_unknown_envelopes(tmp_path: Path) -> None:
    """A misspelt name is one clear line."""
    (tmp_path / "openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    profile = tmp_path / "profile.toml"
    profile.write_text(PROFILE.replace('"usual"', '"usaul"'), encoding="utf-8")
    with pytest.raises(GeneratorError, match=r"namespaces.0.envelope: there is no .*usaul.*usual"):
        pipeline.generate(
            Options(spec=str(tmp_path / "openapi.yaml"), profile=str(profile), out=tmp_path / "o")
        )


@pytest.mark.skipif(not SPEC.exists(), reason=f"the full document is not at {SPEC}")
def test_the_services_that_document_no_success(tmp_path: Path) -> None:
    """Service reliability documents failures only."""
    sdk = generate(tmp_path, SPEC, "reliability_client", "/cv/api/notification-rule*")
    with serve() as server, sdk.Harness("k", account="A", base_url=server.url) as client:
        team = client.scoped(org="o", project="p")
        whole = {"status": "SUCCESS", "data": 1, "metaData": None, "correlationId": "c"}
        server.says(reply(whole))
        assert team.cv.notification_rules.delete("i") == 1
        server.says(reply({**whole, "status": "ERROR", "data": None, "message": "no"}))
        with pytest.raises(sdk.EnvelopeError, match="no"):
            team.cv.notification_rules.delete("i")
