"""What the tests of the whole share: generated packages, and saying what is missing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("SDKGEN_SHARED", ROOT.parent / "shared"))
SPEC = ROOT / "specs" / "harness.yaml"
os.environ["SDKGEN_CACHE_DIR"] = ""  # tests build anew, unless they test just that


@dataclass(frozen=True)
class Generated:
    """A generated distribution and the document that its client believes in."""

    directory: Path
    document_file: Path

    @cached_property
    def document(self) -> Mapping[str, Any]:
        """The document as ``--emit-document`` wrote it."""
        return _read(self.document_file)

    @cached_property
    def surface(self) -> Mapping[str, Any]:
        """The distribution's ``surface.json``."""
        return _read(self.directory / "surface.json")

    @property
    def package(self) -> str:
        """The import package's name."""
        return str(self.surface["package"])

    @property
    def source(self) -> Path:
        """The folder to put on the import path."""
        return self.directory / "src"

    def python(
        self, *arguments: str | Path, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a fresh interpreter that can import the package."""
        paths = os.pathsep.join([str(self.source), str(ROOT)])
        return subprocess.run(
            [sys.executable, "-W", "error::ResourceWarning", *arguments],
            env={**os.environ, "PYTHONPATH": paths, **environment},
            capture_output=True,
            text=True,
            cwd=ROOT,
        )


def _read(path: Path) -> Mapping[str, Any]:
    value: Mapping[str, Any] = json.loads(path.read_text("utf-8"))
    return value


def sdkgen(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the generator's command line as a user does."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
    )


def unavailable(reason: str) -> None:
    """Skip a test and say why; fail where nothing may be missing (``SDK_REQUIRE_NODE``)."""
    if os.environ.get("SDK_REQUIRE_NODE"):
        pytest.fail(f"needed here: {reason}")
    pytest.skip(reason)


Build = Callable[..., Generated]


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return a function that generates a package from a document, once per document."""
    done: dict[tuple[Path, tuple[str, ...]], Generated] = {}

    def generate(spec: Path, *options: str) -> Generated:
        if not spec.exists():
            pytest.skip(f"{spec} is not there")
        if (spec, options) not in done:
            folder = tmp_path_factory.mktemp(spec.stem)
            made = Generated(folder / "package", folder / "document.json")
            command: list[str | Path] = [
                "build",
                "--spec",
                spec,
                "--out",
                made.directory,
                "--quiet",
            ]
            run = sdkgen(*command, "--emit-document", made.document_file, *options)
            assert run.returncode == 0, run.stderr
            done[spec, options] = made
        return done[spec, options]

    return generate


@pytest.fixture(scope="session")
def harness(build: Build) -> Generated:
    """Return the package of the embedded document, generated just now."""
    return build(SPEC)
