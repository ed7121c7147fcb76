"""The tables of errors that users read have every error that a docstring of the package names."""

from __future__ import annotations

import ast
import re

from templates.runtime import _errors
from tests.conftest import ROOT, Generated

ERRORS = {
    name
    for name, found in vars(_errors).items()
    if isinstance(found, type) and issubclass(found, _errors.SdkError)
}


def _named(harness: Generated) -> set[str]:
    """Return the errors of the package that its docstrings name."""
    found: set[str] = set()
    for module in (harness.source / harness.package).rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                found |= ERRORS.intersection(re.findall(r"\w+", ast.get_docstring(node) or ""))
    return found


def test_every_error_is_in_the_tables(harness: Generated) -> None:
    """The page about the SDK and the README of the package explain the errors by their names."""
    named = _named(harness)
    assert {"ApiError", "ConfigurationError", "ApiStatusError"} <= named
    for page in (ROOT / "docs" / "using-the-sdk.md", harness.directory / "README.md"):
        text = page.read_text("utf-8")
        rows = "\n".join(line for line in text.splitlines() if line.startswith("| `"))
        listed = set(re.findall(r"`(\w+)`", rows))
        assert sorted(named - listed) == [], page.name
