"""Every package of a case imports whole, and warns of nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cases.conftest import generate

FOLDERS = sorted(path.parent for path in Path(__file__).parent.glob("*/openapi.yaml"))
PROGRAM = """
import importlib, pkgutil, sys
package = importlib.import_module(sys.argv[1])
for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
    importlib.import_module(module.name)
for name in package.models.__all__:
    getattr(package.models, name)
"""


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_package_imports(folder: Path, tmp_path: Path) -> None:
    """All modules and all models, in a process of their own where a warning is an error."""
    case = generate(folder, tmp_path)
    command = [sys.executable, "-W", "error", "-c", PROGRAM, case.package.__name__]
    run = subprocess.run(command, cwd=case.source, capture_output=True, text=True)
    assert (run.returncode, run.stderr) == (0, "")
