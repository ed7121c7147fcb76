"""Small documents for the tests of the document stage, and how they are loaded."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator import document
from generator.diagnostics import Diagnostic, Severity
from generator.document import Document


def minimal(**fields: Any) -> dict[str, Any]:
    """Return a valid document with one operation; ``fields`` replace those at the top."""
    get = {
        "operationId": "list-things",
        "responses": {"200": {"description": "All"}},
    }
    base: dict[str, Any] = {
        "openapi": "3.0.3",
        "info": {"title": "Things", "version": "1"},
        "paths": {"/things": {"get": get}},
    }
    return {**base, **fields}


def with_operation(operation: dict[str, Any], path: str = "/things", **fields: Any) -> Any:
    """Return a document whose only operation is ``operation``, with responses if it has none."""
    full = {"operationId": "op", "responses": {"200": {"description": "OK"}}, **operation}
    return minimal(paths={path: {"get": full}}, **fields)


def with_schema(schema: Any, version: str = "3.0.3") -> Any:
    """Return a document with one component schema, ``Thing``."""
    return minimal(openapi=version, components={"schemas": {"Thing": schema}})


def write(directory: Path, value: Any, name: str = "api.json") -> str:
    """Write a value as JSON, or a text as it is; return the file's path."""
    path = directory / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return str(path)


def load(directory: Path, value: Any, name: str = "api.json") -> Document:
    """Load a value as a document."""
    return document.load(write(directory, value, name))


def mend(directory: Path, value: Any) -> Document:
    """Load, repair and validate a value; what comes out must be valid."""
    found = load(directory, value)
    document.repair(found)
    document.validate(found)
    assert [str(d) for d in found.diagnostics if d.code in ("invalid", "validator-failed")] == []
    return found


def findings(found: Document) -> list[Diagnostic]:
    """Return what is not only informative."""
    return [d for d in found.diagnostics if d.severity is not Severity.INFO]


def codes(found: Document) -> list[str]:
    """Return the codes of the findings, in order, each once."""
    return list(dict.fromkeys(d.code for d in findings(found)))
