"""The rendered package: what a user sees when importing, calling and checking it."""

from __future__ import annotations

import asyncio
import http.server
import importlib
import inspect
import json
import os
import re
import subprocess
import sys
import threading
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from generator.output.manifest import verify
from generator.render import render
from tests.render.conftest import RUNTIME, generate, imported, models
from tests.render.sample import HOSTILE, api

Requests = list[httpx2.Request]


def answering(value: Any, requests: Requests, status: int = 200) -> httpx2.MockTransport:
    """A transport that keeps the requests and always answers the same."""

    def answer(request: httpx2.Request) -> httpx2.Response:
        requests.append(request)
        content = None if status == 204 else json.dumps(value)
        return httpx2.Response(
            status, content=content, headers={"content-type": "application/json"}
        )

    return httpx2.MockTransport(answer)


def client(acme: ModuleType, value: Any, requests: Requests, status: int = 200) -> Any:
    """A client of the sample without a network."""
    transport = answering(value, requests, status)
    return acme.Acme(api_key="k", account="acc", transport=transport)


def test_import_is_lazy(distribution: Path) -> None:
    """Importing and constructing loads neither models nor resources; using loads what it needs."""
    program = """
        import sys
        import acme_client
        client = acme_client.Acme(api_key="k")
        def loaded(): return sorted(m[12:] for m in sys.modules if m.startswith("acme_client."))
        lazy = ("models", "resources")
        assert not [m for m in loaded() if m.startswith(lazy)], loaded()
        client.v1.roles
        assert [m for m in loaded() if m.startswith("resources")] == [
            "resources", "resources.v1", "resources.v1.roles"
        ], loaded()
        assert acme_client.models.Secret.__name__ == "Secret"
        assert acme_client.__version__ == "1.2.3"
        assert client.v1 is client.v1 and client.v1.roles is client.v1.roles
    """
    environment = os.environ | {"PYTHONPATH": str(distribution / "src")}
    command = [sys.executable, "-c", inspect.cleandoc(program)]
    subprocess.run(command, env=environment, check=True)


def test_exports(acme: ModuleType) -> None:
    """All names in ``__all__`` exist; an unknown one is an AttributeError."""
    for name in acme.__all__:
        assert getattr(acme, name) is not None
    assert {"Acme", "AsyncAcme", "NotFoundError", "Page", "AsyncPager", "UNSET"} <= {*acme.__all__}
    with pytest.raises(AttributeError, match="nonsense"):
        _ = acme.nonsense


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        ({}, "/v1/roles/viewer"),
        ({"org": "o"}, "/v1/orgs/o/roles/viewer"),
        ({"org": "o", "project": "p"}, "/v1/orgs/o/projects/p/roles/viewer"),
    ],
)
def test_scopes_choose_the_route(acme: ModuleType, arguments: dict[str, str], path: str) -> None:
    """One method reaches all three routes, by arguments as by ``scoped()``."""
    requests: Requests = []
    with client(acme, {"identifier": "viewer"}, requests) as given:
        role = given.v1.roles.get("viewer", **arguments)
        given.scoped(**arguments).v1.roles.get("viewer")
    assert role.identifier == "viewer"
    assert [request.url.path for request in requests] == [path, path]
    assert {request.headers["harness-account"] for request in requests} == {"acc"}


def test_alternatives_and_envelopes(acme: ModuleType) -> None:
    """A body may be left out or be any alternative, scopes fill it, the envelope is taken off."""
    requests: Requests = []
    answer = {"status": "SUCCESS", "data": {"identifier": "s"}}
    with client(acme, answer, requests) as given:
        given.ng.oddities.create({"secret": {}}, org="o")
        secret = given.ng.oddities.create()
    assert secret.identifier == "s"
    assert json.loads(requests[0].content) == {"secret": {"orgIdentifier": "o"}}
    assert requests[1].content == b""


def test_routes_with_parameters_of_their_own(acme: ModuleType) -> None:
    """Hostile names reach the server as data."""
    requests: Requests = []
    with client(acme, "x", requests) as given, pytest.warns(DeprecationWarning, match="hostile"):
        given.ng.oddities.hostile(evil="v")
    assert list(requests[0].url.params) == [HOSTILE.replace("\ud800", "")]
    assert requests[0].url.path == "/ng/api/a\"b'c\\d"


def test_lists_follow_their_pages(acme: ModuleType) -> None:
    """A list method gives a page whose iteration goes on."""
    requests: Requests = []
    with client(acme, [{"identifier": "a"}], requests) as given:
        assert given.v1.roles.list(limit=1).items[0].identifier == "a"
    assert requests[0].url.params["limit"] == "1"


async def _first_of_page(acme: ModuleType, requests: Requests) -> str:
    transport = answering([{"identifier": "a"}], requests)
    async with acme.AsyncAcme(api_key="k", account="a", transport=transport) as given:
        page = await given.v1.roles.list()
        return str(page.items[0].identifier)


def test_async_twin(acme: ModuleType) -> None:
    """The asynchronous client has the same methods."""
    requests: Requests = []
    assert asyncio.run(_first_of_page(acme, requests)) == "a"
    for module, name in (("v1.roles", "Roles"), ("ng.oddities", "Oddities")):
        loaded = importlib.import_module(f"acme_client.resources.{module}")
        assert public(getattr(loaded, name)) == public(getattr(loaded, f"Async{name}"))


def public(kind: type) -> set[str]:
    """The names of a class without those of its bases."""
    return {name for name in vars(kind) if not name.startswith("_")}


def test_surface_is_true(acme: ModuleType, distribution: Path) -> None:
    """Every entry's call exists, and its route arguments lead to its path."""
    surface = json.loads((distribution / "surface.json").read_text("utf-8"))
    assert surface["package"] == "acme_client"
    assert len(surface["operations"]) == 22
    assert surface["models"]["#/components/schemas/Names"] == "list[str]"
    requests: Requests = []
    given = client(acme, {"identifier": "x"}, requests)
    for entry in surface["operations"]:
        method = given
        for name in entry["call"].split("."):
            method = getattr(method, name)
        if entry["call"] == "v1.roles.get":
            method("x", **{k: v and "s" for k, v in entry["route_args"].items()})
            expected = entry["path"].format(role="x", org="s", project="s")
            assert requests[-1].url.path == expected
    given.close()
    page = next(e for e in surface["operations"] if e["operation_id"] == "find")
    assert (page["returns"], page["item"]) == ("Page[models.Secret]", "models.Secret")
    assert (page["paging"], page["envelope"]) == ("page-index", "data")


def test_resources_without_a_namespace(tmp_path: Path) -> None:
    """They hang on the client itself."""
    source = generate(tmp_path / "out", api(nameless=True))
    requests: Requests = []
    for acme in imported(source, "acme_client"):
        with client(acme, {"identifier": "x"}, requests) as given:
            assert given.roles.get("x").identifier == "x"
            assert given.ng.oddities is not None
    assert (source / "acme_client" / "resources" / "roles.py").exists()


class _Roles(http.server.BaseHTTPRequestHandler):
    """Answers every list with one role, everything else with a role."""

    def do_GET(self) -> None:
        """Answer a GET."""
        role = {"identifier": "example"}
        content = json.dumps([role] if self.path.partition("?")[0].endswith("s") else role)
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(content)))
        self.send_header("x-total-elements", "1")
        self.end_headers()
        self.wfile.write(content.encode())

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    """A server for the README's examples."""
    running = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Roles)
    thread = threading.Thread(target=running.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    thread.join()
    running.server_close()


def test_readme_runs(distribution: Path, server: str) -> None:
    """The code blocks of the README run as they are, one after the other."""
    blocks = re.findall(
        r"```python\n(.*?)```", (distribution / "README.md").read_text("utf-8"), re.DOTALL
    )
    assert len(blocks) == 5
    environment = os.environ | {
        "PYTHONPATH": str(distribution / "src"),
        "ACME_API_KEY": "k",
        "ACME_ACCOUNT": "a",
        "ACME_ENDPOINT": server,
    }
    command = [sys.executable, "-c", "\n".join(blocks)]
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    assert "200 application/json identifier='example'" in done.stdout
    assert "there is no such thing [Call(operation_id=" in done.stdout


def test_api_md_lists_everything(distribution: Path) -> None:
    """Every route and method stands in the index."""
    text = (distribution / "api.md").read_text("utf-8")
    assert "### v1.roles" in text
    assert "- `get(identifier: str, *, [account, org, project]) -> models.RolesResponse`" in text
    assert "`GET /v1/orgs/{org}/projects/{project}/roles`" in text
    assert "- `delete(identifier: str, *, [account, org, project]) -> None` (deprecated)" in text
    assert "Call " not in text  # what the API says nothing of is told by its routes


def test_project_file(distribution: Path) -> None:
    """The pyproject is TOML with the distribution's name, version and dependencies."""
    project = tomllib.loads((distribution / "pyproject.toml").read_text("utf-8"))["project"]
    assert (project["name"], project["version"]) == ("acme-client", "1.2.3")
    assert [d.partition(">")[0] for d in project["dependencies"]] == [
        "httpx2",
        "pydantic",
        "typing-extensions",
    ]
    assert "yaml" in project["optional-dependencies"]


@pytest.mark.parametrize("nameless", [False, True])
def test_style(tmp_path: Path, nameless: bool) -> None:
    """Black and ruff find nothing, by the distribution's own rules."""
    generate(tmp_path / "out", api(nameless=nameless))
    for command in (["black", "--check", "-q", "."], ["ruff", "check", "--no-cache", "."]):
        tool = [sys.executable, "-m", *command]
        done = subprocess.run(
            tool, cwd=tmp_path / "out", check=False, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stdout + done.stderr
    assert verify(tmp_path / "out") == []


def test_types(distribution: Path) -> None:
    """Mypy finds nothing, in strict mode."""
    command = [sys.executable, "-m", "mypy", "--cache-dir", str(distribution.parent / "mypy")]
    done = subprocess.run(command, cwd=distribution, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_same_input_same_bytes(distribution: Path) -> None:
    """Whatever the hash seed, the output is the same."""
    program = """
        import hashlib, sys
        from pathlib import Path
        from generator.render import render
        from tests.render.conftest import RUNTIME, models
        from tests.render.sample import api
        files = render(api(), models(), RUNTIME)
        print(hashlib.sha256(repr(list(files.items())).encode()).hexdigest())
    """
    root = Path(__file__).resolve().parents[2]
    seen: set[str] = set()
    for seed in ("0", "1"):
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(root)}
        command = [sys.executable, "-c", inspect.cleandoc(program)]
        done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
        seen.add(done.stdout)
    assert len(seen) == 1
    assert distribution.exists()


def test_the_runtime_is_copied_as_it_is(distribution: Path) -> None:
    """Modules of the runtime are the same bytes in the package."""
    package = distribution / "src" / "acme_client"
    for path in RUNTIME.glob("*.py"):
        assert (package / path.name).read_bytes() == path.read_bytes()
    assert render(api(), models(), RUNTIME)["src/acme_client/py.typed"] == b""
