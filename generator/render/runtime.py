"""Which module of the runtime defines which name, read from the runtime itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path


def index(runtime: Path) -> dict[str, str]:
    """Map every public name that a module of the runtime defines to that module's name."""
    found: dict[str, str] = {}
    for path in sorted(runtime.glob("*.py")):
        for name in _defined(ast.parse(path.read_text(encoding="utf-8"))):
            found.setdefault(name, path.stem)
    return found


def _defined(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        targets: list[ast.expr] = []
        if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            targets = [ast.Name(node.name)]
        elif isinstance(node, ast.Assign):
            targets = node.targets
        elif isinstance(node, ast.AnnAssign):
            targets = [node.target]
        for target in targets:
            if isinstance(target, ast.Name) and not target.id.startswith("_"):
                yield target.id
