"""The documents of real vendors: all come out valid, and nothing of them is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import document
from generator.operations import METHODS

SPECS = Path(__file__).parents[3] / "shared" / "specs"
NAMES = sorted(str(p.relative_to(SPECS)) for p in SPECS.glob("**/*.*")) or ["none"]


@pytest.mark.full
@pytest.mark.skipif(not SPECS.is_dir(), reason="../shared/specs is not there")
@pytest.mark.parametrize("name", NAMES)
def test_a_real_document_comes_out_valid_and_whole(name: str) -> None:
    """As many operations and at least as many schemas, and nothing for the validator."""

    def size() -> tuple[int, int]:
        operations = [m for item in found.data["paths"].values() for m in item if m in METHODS]
        return len(operations), len(found.data.get("components", {}).get("schemas", {}))

    found = document.load(str(SPECS / name))
    before = size()
    document.repair(found)
    document.validate(found)
    assert size()[0] == before[0]
    assert size()[1] >= before[1]
    assert [str(d) for d in found.diagnostics if d.code in ("invalid", "validator-failed")] == []
    assert all(d.position for d in found.diagnostics)
