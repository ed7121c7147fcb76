"""The small document, as a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.support import DOCUMENT


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """Return the small document in a directory of its own."""
    path = tmp_path / "in" / "spec.yaml"
    path.parent.mkdir()
    path.write_text(DOCUMENT, "utf-8")
    return path
