"""Names longer than a file's may be."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator import lock
from generator.cli import main
from tests.document.support import minimal

LONGEST = 255 - len(".cpython-311.opt-1.pyc")
"""Bytes of a module's name of which file systems can hold the bytecode."""


def named(long: str) -> dict[str, Any]:
    """Return a document in which everything that has a name has a long one."""
    held = {"type": "object", "properties": {long: {"type": "string", "enum": ["a", long]}}}
    both = {"200": {"description": "", "content": {"application/json": {"schema": held}}}}
    parameter = {"name": long, "in": "query", "schema": {"type": "string", "enum": ["a", "b"]}}
    operation = {"tags": [long], "parameters": [parameter], "responses": both}
    return minimal(
        info={"title": long, "version": "1"},
        paths={f"/{long}": {"get": {**operation, "operationId": long}, "put": operation}},
        components={"schemas": {long: held, f"{long}Two": {**held, "required": [long]}}},
    )


@pytest.mark.parametrize("long", ["word" + "s" * 10_000, "\u6f22" * 300, "Aa" * 200 + "." * 300])
def test_files_have_names_that_can_be_written(tmp_path: Path, long: str) -> None:
    """Names are cut off, each with something that tells it from others, and stay when locked."""
    spec, locked, out = tmp_path / "spec.json", tmp_path / "names.lock", tmp_path / "out"
    spec.write_text(json.dumps(named(long)), "utf-8")
    command = ["build", "--spec", str(spec), "--profile", "none", "--out", str(out), "--quiet"]
    assert main([*command, "--lock", str(locked), "--jobs", "1"]) == 0
    names = lock.read(locked).schemas
    components = [name for pointer, name in names.items() if pointer.count("/") == 3]
    assert len(set(components)) == 2
    files = [path.relative_to(out).as_posix() for path in out.rglob("*.py")]
    assert max(len(part.encode()) for path in files for part in path.split("/")) <= LONGEST
    for path in files:
        compile((out / path).read_text("utf-8"), path, "exec")
    assert main([*command, "--lock", str(locked), "--jobs", "1", "--check"]) == 0
