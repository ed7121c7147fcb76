"""Static types say which child or alternative a value is, after ``match`` and ``isinstance``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cases.checking import problems
from tests.cases.conftest import Case

USE = """
from typing import assert_never, assert_type

from case_of_narrowing_client import models


def size(drawing: models.Drawing) -> float | None:
    figure = drawing.figure
    if figure is None:
        return None
    match figure:
        case models.Circle(radius=radius):
            assert_type(radius, float | None)
            return radius
        case models.Square():
            return figure.side
        case _:
            assert_never(figure)


def widest(drawing: models.Drawing) -> float:
    brushes = drawing.brushes or []
    nozzles = [b.nozzle for b in brushes if isinstance(b, models.Airbrush) and b.nozzle]
    assert_type(nozzles, list[models.Nozzle])
    return max(nozzle.millimetres or 0 for nozzle in nozzles)


def text(drawing: models.Drawing) -> str:
    return drawing.note if isinstance(drawing.note, str) else ""
"""
WRONG = {
    "the field of another alternative": ("return figure.side", "return figure.radius"),
    "the field of a child, unasked": ("if isinstance(b, models.Airbrush) and b.nozzle", ""),
    "a text that may be an object": (
        'drawing.note if isinstance(drawing.note, str) else ""',
        "drawing.note",
    ),
    "a class that there is not": ("case models.Square():", "case models.Sqare():"),
}


def test_types_narrow(case: Case, tmp_path: Path) -> None:
    """Neither checker has anything to say of code that asks first."""
    assert problems(tmp_path, case.source, USE) == []


@pytest.mark.parametrize("what", WRONG)
def test_mistakes_are_found(case: Case, tmp_path: Path, what: str) -> None:
    """Both checkers see code that does not."""
    right, wrong = WRONG[what]
    assert right in USE
    assert len(problems(tmp_path, case.source, USE.replace(right, wrong))) == 2


def test_values_are_what_the_types_say(case: Case) -> None:
    """At run time the same code finds the same classes."""
    names: dict[str, object] = {}
    exec(USE, names)
    drawing = case.decode(
        "Drawing",
        {
            "figure": {"kind": "Square", "side": 2.5},
            "brushes": [{"type": "Pencil"}, {"type": "Airbrush", "nozzle": {"millimetres": 0.3}}],
            "note": "n",
        },
    )
    for name, expected in (("size", 2.5), ("widest", 0.3), ("text", "n")):
        found = names[name]
        assert callable(found)
        assert found(drawing) == expected
