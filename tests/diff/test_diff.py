"""Each kind of change, and whether it breaks callers."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import main

Diff = Callable[..., list[str]]

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
        - {name: mood, in: query, schema: {$ref: "#/components/schemas/Mood"}}
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
  /pets/{pet}/visits/{visit}:
    put:
      operationId: moveVisit
      tags: [visits]
      parameters:
        - {name: pet, in: path, required: true, schema: {type: string}}
        - {name: visit, in: path, required: true, schema: {type: string}}
      requestBody:
        content: {application/json: {schema: {$ref: "#/components/schemas/Visit"}}}
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {$ref: "#/components/schemas/Visit"}}}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: x-key}
  schemas:
    Pet:
      type: object
      required: [name]
      properties: {name: {type: string}, kind: {$ref: "#/components/schemas/Kind"}}
    Cat:
      allOf:
        - {$ref: "#/components/schemas/Pet"}
        - {type: object, properties: {claws: {type: integer}}}
    NewPet:
      type: object
      required: [name]
      properties: {name: {type: string}, mood: {$ref: "#/components/schemas/Mood"}}
    Visit:
      type: object
      required: [day]
      properties:
        {day: {type: string}, room: {type: integer}, vet: {$ref: "#/components/schemas/Vet"}}
    Kind: {type: string, enum: [cat, dog]}
    Mood: {type: string, enum: [good, bad]}
    Vet: {type: string, enum: [ann, bob]}
    Tag: {type: string}
"""
NEW_BODY = 'content: {application/json: {schema: {$ref: "#/components/schemas/NewPet"}}}'
LIMIT = "limit, in: query, schema: {type: integer}"
PET = "    Pet:\n      type: object\n      required: [name]"
NEW_PET = PET.replace("Pet", "NewPet")
VISIT = "    Visit:\n      type: object\n      required: [day]"
BOTH = "(in requests and responses)"

CALLS = [
    ("tags: [visits]", "tags: [visits]\n      deprecated: true", "visits.move is deprecated"),
    (
        "  /pets:\n",
        "  /animals:\n    get:\n      operationId: listAnimals\n      tags: [animals]\n"
        '      responses: {"204": {description: done}}\n  /pets:\n',
        "animals.list was added",
    ),
    ("name: limit", "name: count", "! pets.list the argument limit was removed"),
    ("name: limit", "name: count", "pets.list the argument count was added"),
    (
        "name: limit, in: query,",
        "name: limit, in: query, required: true,",
        "! pets.list the argument limit became required",
    ),
    (
        LIMIT,
        LIMIT.replace("integer", "number"),
        "pets.list the argument limit takes float, was int",
    ),
    (
        LIMIT,
        LIMIT.replace("integer", "string"),
        "! pets.list the argument limit takes str, was int",
    ),
    (
        "name: limit, in: query,",
        "name: limit, in: query, deprecated: true,",
        "pets.list the argument limit is deprecated",
    ),
    (
        "        - {name: limit",
        "        - {name: q, in: query, schema: {type: string}}\n" "        - {name: limit",
        "pets.list the argument q was added",
    ),
    (
        "        - {name: limit",
        "        - {name: q, in: query, required: true, "
        "schema: {type: string}}\n        - {name: limit",
        "! pets.list the required argument q was added",
    ),
    (NEW_BODY, f"required: true\n        {NEW_BODY}", "! pets.create the body became required"),
    (
        NEW_BODY,
        "content: {text/plain: {schema: {type: string}}}",
        "! pets.create the body can't be sent as application/json any more",
    ),
    (
        NEW_BODY,
        "content: {text/plain: {schema: {type: string}}}",
        "pets.create the body may be sent as text/plain",
    ),
    (
        '{"204": {description: done}}',
        '{"200": {description: done, content: {application/json: ' "{schema: {type: string}}}}}",
        "! pets.create returns str, was None",
    ),
    ("operationId: moveVisit", "operationId: shiftVisit", "! visits.move is now visits.shift"),
    ("tags: [visits]", "tags: [stays]", "! visits.move is now stays.move_visit"),
    ("tags: [visits]", "tags: [stays]", "! visits the resource was removed"),
    ("tags: [visits]", "tags: [stays]", "stays the resource was added"),
    (
        "/visits/{visit}:",
        "/stays/{visit}:",
        "visits.move sends PUT /pets/{pet}/stays/{visit}, " "was PUT /pets/{pet}/visits/{visit}",
    ),
    (
        "in: header, name: x-key",
        "in: header, name: x-key}\n    basic: {type: http, scheme: basic",
        "Pets the argument password was added",
    ),
]

MODELS = [
    (
        "enum: [cat, dog]",
        "enum: [cat, dog, cow]",
        "! Kind the value 'cow' was added (in responses)",
    ),
    ("enum: [good, bad]", "enum: [good, bad, sad]", "Mood the value 'sad' was added (in requests)"),
    ("enum: [cat, dog]", "enum: [cat]", "Kind the value 'dog' was removed (in responses)"),
    ("enum: [good, bad]", "enum: [good]", "! Mood the value 'bad' was removed (in requests)"),
    ("enum: [ann, bob]", "enum: [ann]", f"! Vet the value 'bob' was removed {BOTH}"),
    ("enum: [ann, bob]", "enum: [ann, bob, cy]", f"! Vet the value 'cy' was added {BOTH}"),
    (", enum: [good, bad]", "", "Mood has no list of values any more (in requests)"),
    (", enum: [cat, dog]", "", "! Kind has no list of values any more (in responses)"),
    (
        NEW_PET,
        NEW_PET.replace("name", "name, mood"),
        "! NewPet the field mood became required (in requests)",
    ),
    (PET, PET.replace("name", "name, kind"), "Pet the field kind became required (in responses)"),
    (PET, PET.rpartition("\n")[0], "! Pet the field name became optional (in responses)"),
    (NEW_PET, NEW_PET.rpartition("\n")[0], "NewPet the field name became optional (in requests)"),
    (VISIT, VISIT.replace("day", "day, room"), f"! Visit the field room became required {BOTH}"),
    (VISIT, VISIT.rpartition("\n")[0], f"! Visit the field day became optional {BOTH}"),
    (
        "{name: {type: string}, kind:",
        "{name: {type: integer}, kind:",
        "! Pet the field name is int, was str",
    ),
    (
        "{name: {type: string}, kind:",
        '{name: {$ref: "#/components/schemas/Kind"}, kind:',
        "Pet the field name is models.Kind, was str (in responses)",
    ),
    (
        "{name: {type: string}, mood:",
        '{name: {$ref: "#/components/schemas/Mood"}, mood:',
        "! NewPet the field name is models.Mood, was str (in requests)",
    ),
    (
        "room: {type: integer}",
        "room: {type: number}",
        f"! Visit the field room is float, was int {BOTH}",
    ),
    (
        "{name: {type: string}, mood:",
        "{age: {type: integer}, name: {type: string}, mood:",
        "NewPet the field age was added",
    ),
    (
        NEW_PET + "\n      properties: {",
        NEW_PET.replace("name", "age, name") + "\n      properties: {age: {type: integer}, ",
        "! NewPet the required field age was added (in requests)",
    ),
    (
        PET + "\n      properties: {",
        PET.replace("name", "age, name") + "\n      properties: {age: {type: integer}, ",
        "Pet the required field age was added (in responses)",
    ),
    ("room: {type: integer}, ", "", "! Visit the field room was removed"),
    (
        "room: {type: integer}",
        "room: {type: integer, deprecated: true}",
        "Visit the field room is deprecated",
    ),
    (
        '- {$ref: "#/components/schemas/Pet"}',
        "- {type: object}",
        "! Cat does not extend models.Pet any more",
    ),
    ("    Tag: {type: string}", "", "! Tag was removed"),
    ("    Tag: {type: string}", "    Tag: {type: integer}", "! Tag is int, was str"),
    (
        "    Tag: {type: string}",
        "    Tag: {type: string}\n    Label: {type: integer}",
        "Label was added",
    ),
]


@pytest.fixture
def diff(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Diff:
    """Compare two documents; the lines of the report without its colons."""

    def run(old: str, new: str, *options: str) -> list[str]:
        before, after = tmp_path / "old.yaml", tmp_path / "new.yaml"
        before.write_text(old, encoding="utf-8")
        after.write_text(new, encoding="utf-8")
        status = main(["diff", str(before), str(after), "--profile", "none", *options])
        return [*capsys.readouterr().out.splitlines(), f"exit {status}"]

    return run


@pytest.mark.parametrize(("old", "new", "line"), CALLS)
def test_a_change_of_a_call(diff: Diff, old: str, new: str, line: str) -> None:
    """The report names it; the exit status says whether it breaks callers."""
    _check(diff, old, new, line)


@pytest.mark.parametrize(("old", "new", "line"), MODELS)
def test_a_change_of_a_model(diff: Diff, old: str, new: str, line: str) -> None:
    """What breaks depends on whether requests or answers carry the model."""
    _check(diff, old, new, line.replace("! ", "! models.") if "! " in line else f"models.{line}")


def _check(diff: Diff, old: str, new: str, line: str) -> None:
    assert old in DOCUMENT
    lines = diff(DOCUMENT, DOCUMENT.replace(old, new), "--fail-on", "breaking")
    breaking = line.startswith("! ")
    subject, _, text = line.removeprefix("! ").partition(" ")
    assert f"{'breaking: ' if breaking else ''}{subject}: {text}" in lines
    assert lines[-1] == f"exit {int(any(entry.startswith('breaking') for entry in lines))}"


def test_no_change(diff: Diff) -> None:
    """Documentation does not count, nor does the order of things."""
    new = DOCUMENT.replace("description: ok", "description: fine").replace(
        "[cat, dog]", "[dog, cat]"
    )
    assert diff(DOCUMENT, new) == ["0 changes, 0 breaking; version bump: none", "exit 0"]


def test_what_a_class_inherits_is_reported_once(diff: Diff) -> None:
    """A field of a base is a field of its children; one line says so."""
    new = DOCUMENT.replace(
        "{name: {type: string}, kind:", "{age: {type: integer}, name: {type: string}, kind:"
    )
    assert diff(DOCUMENT, new) == [
        "models.Pet: the field age was added",
        "1 change, 0 breaking; version bump: minor",
        "exit 0",
    ]


def test_a_renamed_model_is_followed_into_its_places(diff: Diff) -> None:
    """It is one change, and what changed inside of it still shows."""
    new = DOCUMENT.replace("NewPet", "PetInput").replace(
        "mood: {$ref", "age: {type: integer}, mood: {$ref"
    )
    assert diff(DOCUMENT, new)[:-1] == [
        "breaking: models.NewPet: is now models.PetInput",
        "models.PetInput: the field age was added",
        "2 changes, 1 breaking; version bump: major",
    ]


def test_a_renamed_path_parameter_renames_its_argument(diff: Diff) -> None:
    """The route is the same; who gave the argument by name has to change that."""
    new = DOCUMENT.replace("{pet}/visits", "{animal}/visits").replace("name: pet,", "name: animal,")
    assert diff(DOCUMENT, new)[:-1] == [
        "breaking: visits.move: the argument pet is now animal",
        "1 change, 1 breaking; version bump: major",
    ]


def test_positional_arguments_that_change_places(diff: Diff) -> None:
    """They would be mixed up silently."""
    new = DOCUMENT.replace("/pets/{pet}/visits/{visit}", "/visits/{visit}/pets/{pet}")
    found = diff(DOCUMENT, new)
    assert (
        "breaking: visits.move: the positional arguments are visit, pet, were pet, visit" in found
    )


def test_equal_types_that_part(diff: Diff) -> None:
    """Equal types share a class; a type that gets a class of its own is no other type."""
    fields = "{type: object, properties: {a: {type: string}}}"
    old = DOCUMENT.replace("    Tag:", f"    Part: {fields}\n    Tool: {fields}\n    Tag:")
    old = old.replace("{claws: {type: integer}}", '{claws: {$ref: "#/components/schemas/Tool"}}')
    new = old.replace(f"Tool: {fields}", f"Tool: {fields[:-2]}, b: {{type: string}}}}}}")
    assert diff(old, new)[:-1] == [
        "models.Tool: the field b was added",
        "1 change, 0 breaking; version bump: minor",
    ]


def test_the_report_is_the_same_every_time(diff: Diff) -> None:
    """Breaking changes come first, calls before models, each sorted by name."""
    new = DOCUMENT.replace("[cat, dog]", "[cow, ape]").replace("name: limit", "name: count")
    found = diff(DOCUMENT, new)
    assert found == diff(DOCUMENT, new)
    assert [line.split(": ")[-2] for line in found[:-2]] == [
        "pets.list",
        "models.Kind",
        "models.Kind",
        "pets.list",
        "models.Kind",
        "models.Kind",
    ]


def test_json(diff: Diff) -> None:
    """Programs get each change with its parts."""
    new = DOCUMENT.replace("enum: [good, bad]", "enum: [good, bad, sad]")
    found = json.loads("\n".join(diff(DOCUMENT, new, "--format", "json")[:-1]))
    assert found == {
        "bump": "minor",
        "changes": [
            {
                "kind": "value-added",
                "subject": "models.Mood",
                "text": "the value `'sad'` was added (in requests)",
                "breaking": False,
                "member": "sad",
                "old": "",
                "new": "",
                "direction": "request",
                "bump": "minor",
            }
        ],
    }


def test_markdown(diff: Diff) -> None:
    """An entry for a changelog: a section for each kind, a line for each subject."""
    new = DOCUMENT.replace("enum: [cat, dog]", "enum: [cat, dog, cow, ape]")
    new = new.replace("name: limit", "name: count").replace("    Tag: {type: string}", "")
    new = new.replace("tags: [visits]", "tags: [visits]\n      deprecated: true")
    assert diff(DOCUMENT, new, "--format", "markdown")[:-1] == [
        "## Unreleased",
        "",
        "### Breaking",
        "",
        "- `pets.list`: the argument `limit` was removed",
        "- `models.Kind`: the values `'ape'`, `'cow'` were added (in responses)",
        "- `models.Tag` was removed",
        "",
        "### Deprecated",
        "",
        "- `visits.move`: is deprecated",
        "",
        "### Added",
        "",
        "- `pets.list`: the argument `count` was added",
    ]


SCOPED = """
titles = ["Pets"]
[[scopes]]
name = "org"
variable = "ORG"
path = ["org"]
segments = ["orgs"]
"""


def test_scopes_are_routes_of_one_method(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A method gains and loses the routes of a scope, and the argument with the last of them."""
    route = """
  /orgs/{org}/pets:
    post:
      operationId: createOrgPet
      tags: [pets]
      parameters: [{name: org, in: path, required: true, schema: {type: string}}]
      requestBody:
        content: {application/json: {schema: {$ref: "#/components/schemas/NewPet"}}}
      responses: {"204": {description: done}}
components:"""
    profile, old, new = (tmp_path / name for name in ("p.toml", "old.yaml", "new.yaml"))
    profile.write_text(SCOPED, encoding="utf-8")
    old.write_text(DOCUMENT, encoding="utf-8")
    new.write_text(DOCUMENT.replace("\ncomponents:", route), encoding="utf-8")
    main(["diff", str(old), str(new), "--profile", str(profile)])
    assert capsys.readouterr().out.splitlines() == [
        "pets.create: POST /orgs/{org}/pets was added",
        "pets.create: the argument org was added",
        "2 changes, 0 breaking; version bump: minor",
    ]
    main(["diff", str(new), str(old), "--profile", str(profile)])
    assert capsys.readouterr().out.splitlines()[:2] == [
        "breaking: pets.create: POST /orgs/{org}/pets was removed",
        "breaking: pets.create: the argument org was removed",
    ]
