"""What mypy and pyright, both strict, have to say of code that uses a generated package."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT


def problems(directory: Path, source: Path, code: str) -> list[str]:
    """Return the output of each checker that is not content.

    Args:
        directory: Where to put the code.
        source: The folder that has the package.
        code: A module that imports it.
    """
    file = directory / "use.py"
    file.write_text(code, encoding="utf-8")
    config = directory / "pyrightconfig.json"
    options = {"include": ["use.py"], "extraPaths": [str(source)], "typeCheckingMode": "strict"}
    config.write_text(json.dumps(options | {"venvPath": str(ROOT), "venv": ".venv"}), "utf-8")
    cache = directory / "cache"
    commands: list[list[str | Path]] = [
        ["mypy", "--strict", "--python-version", "3.11", "--cache-dir", cache, file],
        ["pyright", "--project", config],
    ]
    runs = [
        subprocess.run(
            [sys.executable, "-m", *command],
            capture_output=True,
            text=True,
            cwd=directory,
            env={**os.environ, "MYPYPATH": str(source)},
        )
        for command in commands
    ]
    return [run.stdout + run.stderr for run in runs if run.returncode]
