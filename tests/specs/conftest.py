"""The embedded document, and the published ones where they are at hand."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT, SHARED

FULL = "harness-2023-12-29.yaml"


def read(path: Path) -> Any:
    """Parse a YAML or JSON file, with libyaml where PyYAML has it."""
    text = path.read_text(encoding="utf-8")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return json.loads(text) if path.suffix == ".json" else yaml.load(text, Loader=loader)


@pytest.fixture(scope="session")
def spec_path() -> Path:
    """Where the embedded document is."""
    return ROOT / "specs" / "harness.yaml"


@pytest.fixture(scope="session")
def spec(spec_path: Path) -> Any:
    """The embedded document."""
    return read(spec_path)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The directory of the published documents; the test is skipped without it."""
    directory = SHARED / "specs"
    if not directory.is_dir():
        pytest.skip(f"no published documents in {directory} (SDKGEN_SHARED says where they are)")
    return directory


@pytest.fixture(scope="session")
def published(shared: Path) -> Any:
    """The full document of 2023-12-29, as published."""
    return read(shared / FULL)
