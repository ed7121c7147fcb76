"""Each kind of change, and whether it breaks callers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli import main

DOCUMENT = """
openapi: 3.0.3
info: {title: Pets, version: "1"}
servers: [{url: "http://localhost"}]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters:
        - {name: limit, in: query, schema: {type: integer}}
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
    post:
      operationId: createPet
      tags: [pets]
      requestBody:
        content: {application/json: {schema: {$ref: "#/components/schemas/NewPet"}}}
      responses: {"204": {description: done}}
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties: {name: {type: string}, kind: {$ref: "#/components/schemas/Kind"}}
    NewPet:
      type: object
      required: [name]
      properties: {name: {type: string}, mood: {$ref: "#/components/schemas/Mood"}}
    Kind: {type: string, enum: [cat, dog]}
    Mood: {type: string, enum: [good, bad]}
"""

CASES = [
    ("listPets", "listPets", None, None),
    ("  /pets:\n", "  /animals:\n", "pets.list: GET /pets was removed", True),
    ("name: limit", "name: count", "pets.list: the argument limit was removed", True),
    (
        "name: limit, in: query,",
        "name: limit, in: query, required: true,",
        "pets.list: the argument limit became required",
        True,
    ),
    (
        "        - {name: limit",
        "        - {name: q, in: query, schema: {type: string}}\n        - {name: limit",
        "pets.list: the argument q was added",
        False,
    ),
    (
        "requestBody:\n",
        "requestBody:\n        required: true\n",
        "pets.create: the body became required",
        True,
    ),
    ("enum: [cat, dog]", "enum: [cat, dog, cow]", "models.Kind: the value 'cow' was added", True),
    (
        "enum: [good, bad]",
        "enum: [good, bad, sad]",
        "models.Mood: the value 'sad' was added",
        False,
    ),
    ("enum: [cat, dog]", "enum: [cat]", "models.Kind: the value 'dog' was removed", False),
    ("enum: [good, bad]", "enum: [good]", "models.Mood: the value 'bad' was removed", True),
    (
        "    NewPet:\n      type: object\n      required: [name]",
        "    NewPet:\n      type: object\n      required: [name, mood]",
        "models.NewPet: the field mood became required",
        True,
    ),
    (
        "    Pet:\n      type: object\n      required: [name]",
        "    Pet:\n      type: object\n      required: [name, kind]",
        "models.Pet: the field kind became required",
        False,
    ),
    (
        "    Pet:\n      type: object\n      required: [name]",
        "    Pet:\n      type: object",
        "models.Pet: the field name became optional",
        True,
    ),
    (
        "{name: {type: string}, kind:",
        "{name: {type: integer}, kind:",
        "models.Pet: the field name is int, was str",
        True,
    ),
]


@pytest.mark.parametrize(("old", "new", "line", "breaking"), CASES)
def test_a_change(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    old: str,
    new: str,
    line: str | None,
    breaking: bool | None,
) -> None:
    """The report names it; the exit status says whether it breaks callers."""
    before, after = tmp_path / "old.yaml", tmp_path / "new.yaml"
    before.write_text(DOCUMENT, encoding="utf-8")
    assert old in DOCUMENT
    after.write_text(DOCUMENT.replace(old, new), encoding="utf-8")
    status = main(["diff", str(before), str(after), "--profile", "none", "--fail-on", "breaking"])
    lines = capsys.readouterr().out.splitlines()
    if line is None:
        assert lines == ["0 changes, 0 breaking; version bump: none"]
        assert status == 0
    else:
        assert f"breaking: {line}" in lines if breaking else line in lines
        assert status == int(bool(breaking))


def test_json_and_markdown_say_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Programs read JSON; Markdown is an entry for a changelog."""
    before, after = tmp_path / "old.yaml", tmp_path / "new.yaml"
    before.write_text(DOCUMENT, encoding="utf-8")
    after.write_text(DOCUMENT.replace("enum: [good, bad]", "enum: [good, bad, sad]"), "utf-8")
    main(["diff", str(before), str(after), "--profile", "none", "--format", "json"])
    found = json.loads(capsys.readouterr().out)
    assert found["bump"] == "minor"
    assert [c["subject"] for c in found["changes"]] == ["models.Mood"]
    main(["diff", str(before), str(after), "--profile", "none", "--format", "markdown"])
    assert "### Added\n\n- `models.Mood`" in capsys.readouterr().out
