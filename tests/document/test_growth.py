"""Twice as large a document is twice as much work, not four times: in calls, not in time."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from generator import pipeline
from generator.diagnostics import GeneratorError
from generator.options import Options
from generator.selection import Selection
from tests.document.support import minimal, write

TEXT = {"type": "string"}


def ref(number: int) -> dict[str, Any]:
    """Return a reference to a component."""
    return {"$ref": f"#/components/schemas/S{number}"}


def operation(number: int, **fields: Any) -> dict[str, Any]:
    """Return a path item with one operation, all with one tag."""
    responses = {"200": {"description": ""}}
    return {"get": {"operationId": f"op{number}", "tags": ["A"], "responses": responses, **fields}}


def schemas(found: dict[str, Any]) -> Any:
    """Return a document with components."""
    return minimal(components={"schemas": found})


SHAPES: dict[str, Callable[[int], Any]] = {
    "references": lambda n: schemas({**{f"S{i}": ref(i + 1) for i in range(n)}, f"S{n}": TEXT}),
    "dangling": lambda n: schemas({f"S{i}": ref(i + 1) for i in range(n)}),
    "circle": lambda n: schemas({f"S{i}": ref((i + 1) % n) for i in range(n)}),
    "properties": lambda n: schemas(
        {"S": {"type": "object", "properties": {f"p{i}": TEXT for i in range(n)}}}
    ),
    "operations": lambda n: minimal(paths={f"/a{i}": operation(i) for i in range(n)}),
    "alike": lambda n: minimal(paths={f"/a{i}": operation(0) for i in range(n)}),
    "parameters": lambda n: minimal(
        paths={
            "/a": operation(
                0, parameters=[{"name": f"p{i}", "in": "query", "schema": TEXT} for i in range(n)]
            )
        }
    ),
}


def count_calls(work: Callable[[], object]) -> int:
    """Return how many functions are called, also where the work ends in an error of the input."""
    number = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal number
        number += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    except GeneratorError:
        pass
    finally:
        sys.setprofile(before)
    return number


@pytest.mark.parametrize("name", SHAPES)
def test_work_grows_with_the_document(tmp_path: Path, name: str) -> None:
    """Of reading, repair, validation and naming."""

    def work(size: int) -> int:
        options = Options(spec=write(tmp_path, SHAPES[name](size)), profile="none")
        return count_calls(lambda: pipeline.represent(*pipeline.read(options), Selection()))

    work(2)  # what is computed once
    assert work(400) < 2.5 * work(200)
