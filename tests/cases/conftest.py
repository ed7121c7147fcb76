"""The package of a case: generated once from the document that lies beside the test."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pydantic import TypeAdapter

from generator import pipeline
from generator.options import Options
from tests.runtime.server import Server, serve


@dataclass(frozen=True)
class Case:
    """A generated package, imported."""

    package: ModuleType
    source: Path
    surface: dict[str, Any]

    @property
    def models(self) -> Any:
        """The package's models."""
        return self.package.models

    def type(self, key: str) -> Any:
        """Return the type that stands for a component."""
        name: str = self.surface["models"][f"#/components/schemas/{key}"]
        return eval(name, {"models": self.models})

    def decode(self, key: str, value: Any) -> Any:
        """Return JSON as the type of a component."""
        return TypeAdapter(self.type(key)).validate_json(json.dumps(value))

    def back(self, key: str, value: Any) -> Any:
        """Return JSON after it went through the type of a component, in each way there is."""
        adapter = TypeAdapter(self.type(key))
        options: dict[str, Any] = {"by_alias": True, "exclude_unset": True}
        found = adapter.dump_python(adapter.validate_python(value), mode="json", **options)
        typed = adapter.validate_json(json.dumps(value))
        assert json.loads(adapter.dump_json(typed, **options)) == found
        return found

    def client(self, server: Server, **options: Any) -> Any:
        """Return a client of a server."""
        make = getattr(self.package, self.surface["client"])
        return make(base_url=server.url, max_retries=0, **options)


def generate(folder: Path, out: Path) -> Case:
    """Generate the package of the document in a folder, by the profile there if there is one."""
    profile = folder / "profile.toml"
    table = str(profile) if profile.exists() else pipeline.NO_PROFILE
    pipeline.generate(Options(spec=str(folder / "openapi.yaml"), profile=table, out=out))
    surface = json.loads((out / "surface.json").read_text(encoding="utf-8"))
    sys.path.append(str(out / "src"))
    return Case(importlib.import_module(surface["package"]), out / "src", surface)


@pytest.fixture(scope="module")
def case(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Case:
    """The package of the document beside the test."""
    folder = request.path.parent
    return generate(folder, tmp_path_factory.mktemp(folder.name))


@pytest.fixture(scope="session")
def running() -> Iterator[Server]:
    """A server on loopback, started once."""
    with serve() as server:
        yield server


@pytest.fixture
def server(running: Server) -> Server:
    """The server, with nothing got and nothing to say but ``{}``."""
    running.__dict__.update(Server().__dict__ | {"url": running.url})
    return running
