"""Generating a client for a test and importing it under a name of its own."""

from __future__ import annotations

import importlib
import re
import sys
import textwrap
from pathlib import Path
from types import ModuleType

from generator import pipeline
from generator.api import Api, Method
from generator.options import Options
from generator.selection import Selection

ROOT = Path(__file__).resolve().parents[2]
PROFILE = ROOT / "specs" / "harness.toml"


def api_of(
    directory: Path, document: str, profile: str | None = None, paths: tuple[str, ...] = ()
) -> Api:
    """Return the intermediate representation of an inline document, or some paths, and profile."""
    spec = directory / "document.yaml"
    spec.write_text(textwrap.dedent(document), encoding="utf-8")
    table = "none"
    if profile is not None:
        path = directory / "profile.toml"
        path.write_text(textwrap.dedent(profile), encoding="utf-8")
        table = str(path)
    read = pipeline.read(Options(spec=str(spec), profile=table))
    return pipeline.represent(*read, Selection(paths=paths))[1]


def calls(api: Api) -> dict[str, str]:
    """Return what each operation is called: ``GET /path`` to ``resource.method``."""
    return {
        f"{route.method} {route.path}": f"{resource}.{method.name}"
        for resource, _, method in api.methods()
        for route in method.routes
    }


def method_of(api: Api, call: str) -> Method:
    """Return the method that is called like this."""
    return next(m for r, _, m in api.methods() if f"{r}.{m.name}" == call)


def generate(directory: Path, spec: Path, package: str, *paths: str) -> ModuleType:
    """Generate the client for some paths of a Harness document, and import it.

    Args:
        directory: Where the profile and the package are written.
        spec: The document.
        package: The import name, so that several clients can be imported in one process.
        paths: Patterns of the paths to include.
    """
    profile = directory / f"{package}.toml"
    text = PROFILE.read_text(encoding="utf-8")
    text = text.replace('"harness.overlay', f'"{PROFILE.parent}/harness.overlay')
    profile.write_text(re.sub(r'name = "harness_client"', f'name = "{package}"', text), "utf-8")
    out = directory / package
    pipeline.generate(
        Options(spec=str(spec), profile=str(profile), out=out, selection=Selection(paths=paths))
    )
    sys.path.insert(0, str(out / "src"))
    return importlib.import_module(package)
