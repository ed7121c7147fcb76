"""What the document says of types and fields is where editors look for it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cases.conftest import Case
from tests.cases.documentation.language_server import LanguageServer, language_server

PROGRAM = """from {package} import models

thing = models.Thing(id="x")
thing.id
thing.long_note
thing.quoted
thing.old
thing.plain
thing.mood
thing.frame
thing.part.size
models.Level
models.Thing
"""


@pytest.fixture(scope="module")
def editor(case: Case, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    """An editor's language server, which has a program that uses the models open."""
    folder = tmp_path_factory.mktemp("editor")
    settings = json.dumps({"extraPaths": [str(case.source)]})
    (folder / "pyrightconfig.json").write_text(settings, encoding="utf-8")
    program = folder / "program.py"
    program.write_text(PROGRAM.format(package=case.package.__name__), encoding="utf-8")
    with language_server(program) as server:
        yield server


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Thing", ["class Thing", "A thing that one can have."]),
        ("id", ["id: str", "Says which thing it is."]),
        ("long_note", ["long_note: str | None", "a word that can be found.", "default is "]),
        ("quoted", ['Ends in "quotes" and a backslash \\']),
        ("old", ["old: int | None", "An old number. Read-only. Deprecated."]),
        ("plain", ["plain: str | None"]),
        ("mood", ["How it sounds.", 'The server\'s default is "calm".', "Deprecated."]),
        ("frame", ["frame: ThingFrame | None", "What it hangs in."]),
        ("size", ["size: int | None", "In millimeters"]),
        ("Level", ["How loud it is."]),
    ],
)
def test_hover(editor: LanguageServer, word: str, expected: list[str]) -> None:
    """An editor shows the type and the documentation of a model and of each field."""
    shown = editor.hover(word)
    assert [text for text in expected if text not in shown] == [], shown


def test_lines_are_not_long(case: Case) -> None:
    """Long documentation is wrapped; none of it is lost."""
    files = [path.read_text(encoding="utf-8") for path in case.source.glob("*/models/_*.py")]
    lines = "\n".join(files).split("\n")
    assert max(map(len, lines)) <= 100
    words = (Path(__file__).with_name("openapi.yaml")).read_text(encoding="utf-8").split()
    assert {"characters", "wrapped,", "found."} <= set(words) & set(" ".join(lines).split())


def test_the_import_pays_nothing_for_it(case: Case) -> None:
    """The text is for editors: no class holds that of its fields."""
    fields = case.models.Thing.model_fields.values()
    assert [field.description for field in fields if field.description] == []
    assert case.models.Thing.__doc__ == "A thing that one can have."
