"""The sample rendered, formatted and written once, and importable."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from generator.api import Api
from generator.output.formatting import format_files
from generator.output.manifest import Manifest
from generator.output.writing import write
from generator.render import render
from tests.render.sample import api

RUNTIME = Path(__file__).resolve().parents[2] / "templates" / "runtime"
MODELS = ("CreateRoleRequest", "ResponsePageSecret", "RolesResponse", "Secret", "SecretForm")
_HEAD = '"""Models."""\n\nfrom typing import Any\n\nfrom pydantic import BaseModel\n'
_FIELDS = '    identifier: str = ""\n    more: Any = None\n'
_WRAPPED = "    data: Secret | None = None\n"
_MODEL = f'\n\nclass {{}}(BaseModel, extra="allow"):\n    """A model."""\n\n{_FIELDS}'


def models() -> dict[str, str]:
    """Modules for the sample's models, much simpler than generated ones."""
    classes = "".join(map(_MODEL.format, MODELS))
    return {"models/__init__.py": f"{_HEAD}{classes}{_MODEL.format('ResponseSecret')}{_WRAPPED}"}


def generate(out: Path, sample: Api) -> Path:
    """Render and write an API; return the directory to import from."""
    write(out, format_files(render(sample, models(), RUNTIME)), Manifest())
    return out / "src"


@pytest.fixture(scope="session")
def distribution(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The directory of the sample's distribution."""
    out = tmp_path_factory.mktemp("sample") / "acme-client"
    generate(out, api())
    return out


@pytest.fixture
def acme(distribution: Path) -> Iterator[ModuleType]:
    """The sample's package, freshly imported."""
    yield from imported(distribution / "src", "acme_client")


def imported(source: Path, name: str) -> Iterator[ModuleType]:
    """Import a package, and forget it afterwards."""
    sys.path.insert(0, str(source))
    try:
        yield importlib.import_module(name)
    finally:
        sys.path.remove(str(source))
        for module in [m for m in sys.modules if m.partition(".")[0] == name]:
            del sys.modules[module]
