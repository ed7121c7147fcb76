"""The bodies of errors, as the models that the API or the profile documents for them."""

from __future__ import annotations

import importlib
import pickle
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from generator import pipeline
from generator.options import Options
from tests.build.generated import api_of

PROFILE = """
titles = ["Test"]
[package]
name = "error_models"
client = "Client"
[[namespaces]]
name = "a"
prefix = "/a/"
[[namespaces]]
name = "b"
prefix = "/b/"
errors = "other"
[[namespaces]]
name = "c"
prefix = "/c/"
[errors.default]
schema = "Common"
message = ["text"]
[errors.other]
schema = "No such component"
"""
ANSWERS = """
      responses:
        "200": {description: Done}
        "404":
          description: Not there
          content: {application/json: {schema: {$ref: "#/components/schemas/Missing"}}}
        "422":
          description: Wrong
          content: {application/json: {schema: {type: string}}}
        5XX: {description: Broken, content: {text/plain: {schema: {type: string}}}}
"""


def _operation(name: str, **errors: str) -> str:
    """Return an operation whose errors have these models, by status."""
    responses = "".join(
        f"""
        {status.lstrip("_")!r}:
          description: Refused
          content: {{application/json: {{schema: {{$ref: "#/components/schemas/{model}"}}}}}}"""
        for status, model in errors.items()
    )
    return f"""
  /c/{name}s:
    get:
      operationId: {name}
      tags: [{name}s]
      responses:
        "200": {{description: Done}}{responses}"""


SERVICES = f"""
openapi: 3.0.3
info: {{title: Test, version: "1"}}
servers: [{{url: "https://x.invalid"}}]
components:
  schemas:
    Common: {{type: object, properties: {{text: {{type: string}}}}}}
    Missing: {{type: object, properties: {{id: {{type: integer}}}}}}
paths:
  /a/x:
    get:
      operationId: getX{ANSWERS}
  /b/y:
    get:
      operationId: getY{ANSWERS}
"""
DOCUMENT = SERVICES + (
    _operation("one", _404="Missing", _500="Common")
    + _operation("other", _404="Missing")
    + _operation("plain")
    + _operation("same", _4xx="Common", _404="Missing")
    + _operation("odd", _404="Common", _4XX="Missing", default="Missing")
    + _operation("general", default="Missing")
    + _operation("wide", _4XX="Missing", _404="Missing")
)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """A package whose operations document errors."""
    directory = tmp_path_factory.mktemp("errors")
    (directory / "document.yaml").write_text(DOCUMENT, encoding="utf-8")
    (directory / "profile.toml").write_text(PROFILE, encoding="utf-8")
    out = directory / "out"
    spec, profile = str(directory / "document.yaml"), str(directory / "profile.toml")
    pipeline.generate(Options(spec=spec, profile=profile, out=out))
    sys.path.insert(0, str(out / "src"))
    return importlib.import_module("error_models")


def refused(package: Any, path: str, status: int, body: Any) -> Any:
    """Return the error of a call that is answered with a status and a body."""

    def answer(request: httpx2.Request) -> httpx2.Response:
        if isinstance(body, str):
            return httpx2.Response(status, text=body)
        return httpx2.Response(status, json=body, headers={"retry-after": "7"})

    with package.Client(transport=httpx2.MockTransport(answer), max_retries=0) as client:
        call = client.a.x.get if path == "/a/x" else client.b.y.get
        if path.startswith("/c/"):
            call = getattr(client.c, path[3:]).get
        with pytest.raises(package.ApiStatusError) as caught:
            call()
    return caught.value


def test_shapes(tmp_path: Path) -> None:
    """Per service: what operations document for a status, and the profile's for all else."""
    shapes = {n.name: n.errors.schemas for n in api_of(tmp_path, DOCUMENT, PROFILE).namespaces}
    assert shapes == {
        "a": (("404", "Missing"), ("default", "Common")),
        "b": (("404", "Missing"),),
        "c": (("404", "Missing"), ("4XX", "Missing"), ("500", "Common"), ("default", "Missing")),
    }
    plain = api_of(tmp_path, DOCUMENT).namespaces[0]
    assert dict(plain.errors.schemas)["404"] == "Missing"


OWN: list[tuple[str, int, str]] = [
    # what an operation documents itself comes before what its neighbours do, the closest first
    ("odd", 404, "Common"),
    ("odd", 409, "Missing"),
    ("odd", 503, "Missing"),
    ("general", 404, "Missing"),
    ("general", 500, "Missing"),
    ("same", 404, "Missing"),
    ("same", 409, "Common"),
    ("same", 500, "Common"),
    ("wide", 409, "Missing"),
    # and what neighbours document stands for what it leaves open
    ("wide", 500, "Common"),
    ("other", 500, "Common"),
    ("plain", 404, "Missing"),
    ("plain", 500, "Common"),
    ("plain", 501, "Missing"),
]


@pytest.mark.parametrize(("operation", "status", "model"), OWN)
def test_by_operation(package: Any, operation: str, status: int, model: str) -> None:
    """The body is of the model that the operation itself documents for the status."""
    error = refused(package, f"/c/{operation}s", status, {"id": 1, "text": "why"})
    assert type(error.data) is getattr(package.models, model)


def test_only_exceptions_are_said(package: Any) -> None:
    """An operation whose errors are those of its service says nothing of them."""
    said = {
        path.stem
        for path in Path(package.__file__).parent.glob("resources/**/*.py")
        if "errors=" in path.read_text(encoding="utf-8")
    }
    assert said == {"odds", "generals", "sames"}


def test_documented(package: Any) -> None:
    """The body is of the model that is documented for the status; what does not fit stays."""
    error = refused(package, "/a/x", 404, {"id": 5, "more": True})
    assert error.data == package.models.Missing.model_validate({"id": 5, "more": True})
    assert error.body == {"id": 5, "more": True}
    assert refused(package, "/b/y", 404, {"id": "odd"}).data.id == "odd"
    assert pickle.loads(pickle.dumps(error)).data == error.data


def test_default(package: Any) -> None:
    """For other statuses it is of the service's own model, or as it is."""
    error = refused(package, "/a/x", 409, {"text": "why"})
    assert (type(error.data), error.message) == (package.models.Common, "why")
    assert refused(package, "/b/y", 409, {"text": "why"}).data == {"text": "why"}
    assert refused(package, "/a/x", 409, "no JSON").data == "no JSON"


def test_when_to_come_back(package: Any) -> None:
    """What the server says of when to come back is at hand."""
    assert refused(package, "/a/x", 429, {}).retry_after == 7
    assert refused(package, "/a/x", 429, "later").retry_after is None
