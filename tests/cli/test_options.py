"""What the options of good runs change, and what a call says that lacks a key or a scope."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from openapi_spec_validator import validate

from generator.cli import main
from tests.cli.support import DEFECT, DOCUMENT, complaint, site, tree
from tests.conftest import Generated, sdkgen

SCOPED = """\
openapi: 3.0.3
info: {title: Scoped, version: "1"}
paths:
  /things/{id}:
    get:
      operationId: getThing
      tags: [Things]
      security: [{x-api-key: []}]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: accountIdentifier, in: query, required: true, schema: {type: string}}
        - {name: orgIdentifier, in: query, required: true, schema: {type: string}}
        - {name: projectIdentifier, in: query, required: true, schema: {type: string}}
      responses: {"200": {description: Things.}}
components:
  securitySchemes:
    x-api-key: {type: apiKey, in: header, name: x-api-key}
"""
PROFILE = """
document = "scoped.yaml"
[credentials.x-api-key]
arguments = ["api_key"]
variables = ["HARNESS_PLATFORM_API_KEY"]
"""
VARIABLES = {
    "api_key": "HARNESS_PLATFORM_API_KEY",
    "account": "HARNESS_ACCOUNT_ID",
    "org": "HARNESS_ORG_ID",
    "project": "HARNESS_PROJECT_ID",
}
CALL = """
import json, sys
import httpx2
import scoped as sdk
sent = []
def answer(request):
    sent.append(request)
    return httpx2.Response(204)
client = sdk.Scoped(transport=httpx2.MockTransport(answer), **json.loads(sys.argv[1]))
with client:
    try:
        client.things.get("one")
    except sdk.SdkError as error:
        print(error)
print(len(sent))
"""


def _surface(out: Path) -> Any:
    return json.loads((out / "surface.json").read_text("utf-8"))


@pytest.mark.parametrize(
    ("options", "paths"),
    [
        (["--include-tag", "Things"], ["/things"]),
        (["--include-path", "/widgets/*"], ["/widgets/{id}"]),
        (["--include-tag", "Things", "--include-path", "/w*"], ["/things", "/widgets/{id}"]),
    ],
)
def test_a_part_of_a_document(
    spec: Path, tmp_path: Path, options: list[str], paths: list[str]
) -> None:
    """Only chosen operations are generated, with the schemas that they reach."""
    out = tmp_path / "out"
    assert main(["build", "--spec", str(spec), "--out", str(out), "--quiet", *options]) == 0
    surface = _surface(out)
    assert sorted(entry["path"] for entry in surface["operations"]) == paths
    reached = {path.split("/")[1].rstrip("s").capitalize() for path in paths}
    assert set(surface["models"].values()) == {f"models.{name}" for name in reached}


SHARED_PARTS = (DEFECT + """\
    Base: {type: object, properties: {kind: {type: string}}}
    Child: {allOf: [{$ref: "#/components/schemas/Base"}]}
    Unused: {type: object, properties: {size: {type: double}}}
  responses:
    Failed:
      description: It failed.
      content: {application/json: {schema: {$ref: "#/components/schemas/Unused"}}}
  parameters:
    Filter: {name: filter, in: query, schema: {$ref: "#/components/schemas/Base"}}
""").replace(
    "      tags: [Things]\n",
    '      tags: [Things]\n      parameters: [{$ref: "#/components/parameters/Filter"}]\n',
)


def test_a_part_is_reported_of_alone(
    spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Components that only others need are left out, and so is what is wrong with them.

    What extends a schema that is needed stays: a value may be of it.
    """
    spec.write_text(SHARED_PARTS, "utf-8")
    out = tmp_path / "out"
    command = ["build", "--spec", str(spec), "--out", str(out)]
    assert main([*command, "--include-path", "/things", "--strict"]) == 0
    assert "0 errors" in capsys.readouterr().out
    assert {*_surface(out)["models"].values()} == {"models.Base", "models.Child", "models.Thing"}
    assert main([*command, "--include-path", "/widgets/*", "--strict"]) == 1
    assert ": 1 errors" in capsys.readouterr().err


EXTENDED = DOCUMENT.replace(
    "paths:\n", "paths:\n  x-owners: [{name: a}]\n  x-note: get\n  x-draft: {get: {}}\n"
)
BARE = "openapi: 3.1.0\ninfo: {title: Bare, version: '1'}\ncomponents: {}\n"


@pytest.mark.parametrize(
    ("text", "paths"), [(EXTENDED, ["/things", "/widgets/{id}"]), (BARE, [])], ids=["x-", "3.1"]
)
def test_paths_that_are_none(spec: Path, tmp_path: Path, text: str, paths: list[str]) -> None:
    """Extensions beside the paths hold what they like; 3.1 has documents without paths."""
    spec.write_text(text, "utf-8")
    out = tmp_path / "out"
    assert main(["build", "--spec", str(spec), "--out", str(out), "--quiet"]) == 0
    assert sorted(entry["path"] for entry in _surface(out)["operations"]) == paths


def test_strict(spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``--strict`` exits with 1 and writes nothing where something had to be repaired."""
    out = tmp_path / "out"
    command = ["build", "--spec", str(spec), "--out", str(out), "--strict", "--quiet"]
    spec.write_text(DEFECT, "utf-8")
    assert main(command) == 1
    assert not out.exists()
    assert str(spec) in capsys.readouterr().err
    spec.write_text(DOCUMENT, "utf-8")
    assert main(command) == 0


@pytest.mark.parametrize("name", ["used.yaml", "used.json"])
def test_the_emitted_document_is_valid(spec: Path, tmp_path: Path, name: str) -> None:
    """What ``--emit-document`` writes is repaired, valid, and builds the same package again."""
    spec.write_text(DEFECT, "utf-8")
    used, one, two = tmp_path / name, tmp_path / "one", tmp_path / "two"
    command = ["build", "--quiet", "--spec"]
    assert main([*command, str(spec), "--out", str(one), "--emit-document", str(used)]) == 0
    document = yaml.safe_load(used.read_text("utf-8"))
    validate(document)
    assert document["components"]["schemas"]["Widget"]["properties"]["size"]["type"] == "number"
    assert main([*command, str(used), "--out", str(two), "--strict"]) == 0
    ours, again = tree(one), tree(two)
    assert [n for n in ours if n != "generation.lock" and ours[n] != again[n]] == []


@pytest.mark.parametrize(
    ("style", "said"),
    [
        ("text", "{spec}:{line}:{column}: error: "),
        ("github", "::error file={spec},line={line},col={column},title="),
        ("json", '"line": {line},'),
    ],
)
def test_findings_name_their_place(
    spec: Path, capsys: pytest.CaptureFixture[str], style: str, said: str
) -> None:
    """Whatever the format, a finding has file, line and column, and the exit status is 1."""
    spec.write_text(DEFECT, "utf-8")
    assert main(["validate", str(spec), "--format", style]) == 1
    lines = DEFECT.splitlines()
    column = lines[-1].index("type: double") + 1
    text = said.format(spec=spec, line=len(lines), column=column)
    assert text in capsys.readouterr().out


def test_fetch(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A document is downloaded, and the second time found unchanged."""
    out = tmp_path / "got.yaml"
    with site({"/spec": (200, "application/yaml", DOCUMENT.encode())}) as url:
        command = ["fetch", "--url", f"{url}/spec", "--out", str(out)]
        assert [main(command), main(command)] == [0, 0]
    assert out.read_text("utf-8") == DOCUMENT
    first, second = capsys.readouterr().out.splitlines()
    assert (": downloaded from " in first, ": unchanged from " in second) == (True, True)


def test_fetch_without_a_network(tmp_path: Path) -> None:
    """One clear line, and the document that was there stays."""
    out = tmp_path / "kept.yaml"
    out.write_text(DOCUMENT, "utf-8")
    line = complaint(sdkgen("fetch", "--url", "http://127.0.0.1:9/spec", "--out", out))
    assert "no answer" in line
    assert tree(tmp_path) == {"kept.yaml": DOCUMENT.encode()}


@pytest.fixture(scope="module")
def scoped(tmp_path_factory: pytest.TempPathFactory) -> Generated:
    """Return a package whose only call needs a key, an account, an organization and a project."""
    folder = tmp_path_factory.mktemp("scoped")
    (folder / "scoped.yaml").write_text(SCOPED, "utf-8")
    scopes = "".join(
        f'[[scopes]]\nname = "{name}"\nvariable = "{VARIABLES[name]}"\n'
        f'query = ["{name}Identifier"]\n'
        for name in ("account", "org", "project")
    )
    package = '[package]\ndistribution = "scoped"\nname = "scoped"\nclient = "Scoped"\n'
    profile, out = folder / "api.toml", folder / "out"
    profile.write_text(PROFILE + package + scopes, "utf-8")
    assert main(["build", "--profile", str(profile), "--out", str(out), "--quiet"]) == 0
    return Generated(out, folder / "scoped.yaml")


@pytest.mark.parametrize(("argument", "variable"), VARIABLES.items())
def test_a_call_that_lacks_something(
    scoped: Generated, tmp_path: Path, argument: str, variable: str
) -> None:
    """The error names the argument and the environment variable; nothing is sent without it."""
    program = tmp_path / "call.py"
    program.write_text(CALL, "utf-8")
    given = dict.fromkeys(VARIABLES, "x")
    environment = dict.fromkeys(VARIABLES.values(), "")
    whole = scoped.python(program, json.dumps(given), **environment)
    assert (whole.stdout, whole.stderr) == ("1\n", "")
    rest = {name: value for name, value in given.items() if name != argument}
    error, sent = scoped.python(program, json.dumps(rest), **environment).stdout.splitlines()
    assert f"{argument}=" in error
    assert variable in error
    assert sent == "0"
    supplied = scoped.python(program, json.dumps(rest), **{**environment, variable: "x"})
    assert supplied.stdout == "1\n"
