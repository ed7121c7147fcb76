"""What an operation is taken to answer where the document says it in another way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import Severity
from tests.document.support import mend, minimal, with_operation

ERROR = {
    "description": "Bad",
    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}},
}


def responses(tmp_path: Path, value: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Return the responses of the only operation, and the codes of all infos."""
    schemas = {"schemas": {"Error": {"type": "object"}, "Things": {"type": "object"}}}
    found = mend(tmp_path, with_operation({"responses": value}, components=schemas))
    infos = [d.code for d in found.diagnostics if d.severity is Severity.INFO]
    assert len(infos) == len(list(found.diagnostics))
    return found.data["paths"]["/things"]["get"]["responses"], infos


def test_a_sole_default_is_the_success(tmp_path: Path) -> None:
    """It is written as 200, beside documented errors too."""
    good = {"description": "All things"}
    assert responses(tmp_path, {"default": good}) == ({"200": good}, ["default-success"])
    both = {"400": {"description": "Bad"}, "default": good}
    assert responses(tmp_path, both)[0] == {"400": {"description": "Bad"}, "200": good}


@pytest.mark.parametrize("status", ["200", "204", "2XX", "206"])
def test_a_default_beside_a_success_is_the_error(tmp_path: Path, status: str) -> None:
    """Any documented success counts."""
    value = {status: {"description": "OK"}, "default": {"description": "Other"}}
    assert responses(tmp_path, value) == (value, [])


@pytest.mark.parametrize(
    "error",
    [
        ERROR,
        {"description": "Unexpected error"},
        {"description": "error"},
        {"description": "An error occurred while reading"},
    ],
)
def test_a_default_that_is_plainly_an_error_is_no_success(
    tmp_path: Path, error: dict[str, Any]
) -> None:
    """An untyped success is added beside it."""
    value, infos = responses(tmp_path, {"default": error})
    assert value == {"200": {"description": "OK"}, "default": error}
    assert infos == ["no-success"]


def test_a_description_that_speaks_of_errors_is_no_error(tmp_path: Path) -> None:
    """A list of errors may be what was asked for."""
    good = {"description": "Count of errors by service"}
    assert responses(tmp_path, {"default": good})[1] == ["default-success"]


@pytest.mark.parametrize("status", ["302", "404", "4XX"])
def test_an_operation_without_success_gets_an_untyped_one(tmp_path: Path, status: str) -> None:
    """What is documented stays."""
    value, infos = responses(tmp_path, {status: {"description": "x"}})
    assert value == {"200": {"description": "OK"}, status: {"description": "x"}}
    assert infos == ["no-success"]


def test_operations_without_an_id_are_called_by_method_and_path(tmp_path: Path) -> None:
    """Each gets another one."""
    ok = {"responses": {"200": {"description": "OK"}}}
    paths = {"/a/{b}": {"get": ok, "put": ok}, "/a-by/b": {"get": ok}, "/": {"get": ok}}
    found = mend(tmp_path, minimal(paths=paths))
    names = [
        o["operationId"]
        for i in found.data["paths"].values()
        for m, o in i.items()
        if m in ("get", "put")
    ]
    assert names == ["get-a-by-b", "put-a-by-b", "get-a-by-b-2", "get-root"]
