"""Models generated from small documents, imported, and used as a client would."""

from __future__ import annotations

import contextlib
import importlib
import itertools
import json
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from pydantic import TypeAdapter

from generator.document import load, repair
from generator.models import generate_models
from generator.profile import Profile
from generator.shape import Shaped, shape

RUNTIME = Path(__file__).resolve().parents[2] / "templates" / "runtime"
_COUNT = itertools.count()


@dataclass(frozen=True)
class Models:
    """A generated ``models`` package."""

    shaped: Shaped
    files: dict[str, str]
    module: ModuleType

    def type(self, key: str) -> Any:
        """Return the type that stands for a component."""
        return eval(self.shaped.models[f"#/components/schemas/{key}"], {"models": self.module})

    def decode(self, key: str, value: Any) -> Any:
        """Return JSON as the type of a component."""
        return TypeAdapter(self.type(key)).validate_python(value)

    def back(self, key: str, value: Any) -> Any:
        """Return JSON after it went through the type of a component, as text and as values."""
        adapter = TypeAdapter(self.type(key))
        encoded = adapter.dump_python(
            adapter.validate_python(value), mode="json", by_alias=True, exclude_unset=True
        )
        typed = adapter.validate_json(json.dumps(value), strict=True)
        assert json.loads(adapter.dump_json(typed, by_alias=True, exclude_unset=True)) == encoded
        return encoded


def document(schemas: dict[str, Any], version: str = "3.0.3", **fields: Any) -> dict[str, Any]:
    """Return a document of component schemas, with what else ``fields`` say."""
    base = {"openapi": version, "info": {"title": "T", "version": "1"}, "paths": {}}
    return {**base, "components": {"schemas": schemas}, **fields}


def operation(**fields: Any) -> dict[str, Any]:
    """Return the paths of a document with one operation, ``getThing``."""
    base = {"operationId": "getThing", "responses": {"204": {"description": "Done"}}}
    return {"/things": {"get": {**base, **fields}}}


def content(schema: Any) -> dict[str, Any]:
    """Return a response, or a request body, of JSON with a schema."""
    return {"description": "It", "content": {"application/json": {"schema": schema}}}


def shaped(
    directory: Path,
    value: dict[str, Any],
    locked: Mapping[str, str] | None = None,
    profile: Profile | None = None,
) -> Shaped:
    """Return a document shaped, as the pipeline would."""
    path = directory / "document.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    return shaped_file(path, locked, profile)


def shaped_file(
    path: Path, locked: Mapping[str, str] | None = None, profile: Profile | None = None
) -> Shaped:
    """Return the document in a file shaped, as the pipeline would."""
    found = load(str(path))
    repair(found)
    return shape(found, profile or Profile(), locked)


def build(directory: Path, value: dict[str, Any], profile: Profile | None = None) -> Models:
    """Return the models of a document, imported under a name of their own."""
    return write(directory, shaped(directory, value, profile=profile), profile)


def write(directory: Path, found: Shaped, profile: Profile | None = None) -> Models:
    """Write the models of a shaped document as a package, and import it."""
    files = generate_models(found, profile or Profile())
    name = f"generated_models_{next(_COUNT)}"
    package = directory / name
    shutil.copytree(RUNTIME, package, ignore=shutil.ignore_patterns("__pycache__"))
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "models").mkdir()
    for path, source in files.items():
        (package / path).write_text(source, encoding="utf-8")
    with importing(directory):
        return Models(found, files, importlib.import_module(f"{name}.models"))


@contextlib.contextmanager
def importing(directory: Path) -> Any:
    """Let imports find what is in a directory; the packages stay importable afterwards."""
    if str(directory) not in sys.path:
        sys.path.append(str(directory))
    yield
