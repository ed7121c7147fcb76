"""Plain YAML scalars where text is due: the text is what was written, not what a number prints."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator import document
from generator.diagnostics import GeneratorError
from generator.pointer import find, tokens
from tests.document.support import codes, load

HEAD = "openapi: 3.0.3\ninfo: {title: a, version: '1'}\n"
NO_PATHS = "paths: {}\n"
SCALARS = ["1.10", "1.0", "1e3", "0123", "0x1F", "+1", "no", "on", "True", "2024-01-01", "12:30"]


def repaired(directory: Path, text: str) -> Any:
    """Return the value of a document after repair, which must be valid."""
    found = load(directory, text, "api.yaml")
    document.repair(found)
    document.validate(found)
    assert not {"invalid", "validator-failed"} & set(codes(found))
    return found.data


@pytest.mark.parametrize("scalar", SCALARS)
@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ("openapi: 3.0.3\ninfo: {title: a, version: %s}\npaths: {}\n", "#/info/version"),
        (HEAD + NO_PATHS + "tags: [{name: %s}]\n", "#/tags/0/name"),
        (HEAD + NO_PATHS + "servers: [{url: /, variables: {v: {enum: [%s, b], default: b}}}]\n",
         "#/servers/0/variables/v/enum/0"),
        (HEAD + "paths: {/a: {get: {tags: [%s], responses: {200: {description: a}}}}}\n",
         "#/paths/~1a/get/tags/0"),
    ],
)  # fmt: skip
def test_a_field_of_text_keeps_what_was_written(
    tmp_path: Path, text: str, pointer: str, scalar: str
) -> None:
    """Titles, versions, names, lists of names."""
    assert find(repaired(tmp_path, text % scalar), tokens(pointer)) == scalar


@pytest.mark.parametrize("scalar", SCALARS)
@pytest.mark.parametrize(
    ("schema", "pointer"),
    [
        ("{type: string, enum: [a, %s]}", "/enum/1"),
        ("{type: string, default: %s}", "/default"),
        ("{type: string, example: %s}", "/example"),
        ("{type: string, const: %s}", "/enum/0"),
        ("{properties: {a: &a {type: string, default: %s}, b: *a}}", "/properties/b/default"),
        ("{properties: {a: &a {type: string, default: %s}, b: {<<: *a}}}", "/properties/b/default"),
    ],
)
def test_a_schema_of_text_keeps_what_was_written(
    tmp_path: Path, schema: str, pointer: str, scalar: str
) -> None:
    """Enums, defaults, examples, also where an alias brings them."""
    text = f"{HEAD}{NO_PATHS}components: {{schemas: {{Thing: {schema % scalar}}}}}\n"
    thing = "#/components/schemas/Thing"
    assert find(repaired(tmp_path, text), tokens(thing + pointer)) == scalar


@pytest.mark.parametrize("keyword", ["const: %s", "examples: [%s]"])
def test_keywords_of_3_1_keep_what_was_written(tmp_path: Path, keyword: str) -> None:
    """As those of 3.0 do."""
    schema = "{type: string, " + keyword % "1.10" + "}"
    text = HEAD.replace("3.0.3", "3.1.0") + f"components: {{schemas: {{Thing: {schema}}}}}\n"
    found = repaired(tmp_path, text)["components"]["schemas"]["Thing"]
    assert found in ({"type": "string", "const": "1.10"}, {"type": "string", "examples": ["1.10"]})


def test_examples_beside_a_schema_of_text_keep_what_was_written(tmp_path: Path) -> None:
    """Those of parameters and of media types, alone or by name."""
    one = "{name: a, in: query, schema: {type: string}, example: 1.10}"
    many = "{name: b, in: query, schema: {type: string}, examples: {x: {value: 1.10}}}"
    old = "{name: c, in: query, type: string, default: 1.10}"
    operation = f"{{parameters: [{one}, {many}, {old}], responses: {{200: {{description: a}}}}}}"
    text = f"{HEAD}paths: {{/a: {{get: {operation}}}}}\n"
    a, b, c = repaired(tmp_path, text)["paths"]["/a"]["get"]["parameters"]
    assert (a["example"], b["examples"]["x"]["value"]) == ("1.10", "1.10")
    assert c["schema"]["default"] == "1.10"


def test_json_keeps_the_digits_too(tmp_path: Path) -> None:
    """A version that is a number is text with the digits that it has."""
    text = '{"openapi": "3.0.3", "info": {"title": "a", "version": 1.10}, "paths": {}}'
    found = load(tmp_path, text)
    document.repair(found)
    assert found.data["info"]["version"] == "1.10"


def test_a_number_stays_one_where_it_is_due(tmp_path: Path) -> None:
    """Only text is spelled."""
    text = HEAD + NO_PATHS + "components: {schemas: {A: {type: number, default: 1.10}}}\n"
    assert repaired(tmp_path, text)["components"]["schemas"]["A"]["default"] == 1.1


def test_what_an_overlay_says_counts(tmp_path: Path) -> None:
    """The text of the document says nothing about another number in its place."""
    found = load(tmp_path, HEAD.replace("'1'", "1.10") + NO_PATHS, "api.yaml")
    found.data["info"]["version"] = 2.5
    document.repair(found)
    assert found.data["info"]["version"] == "2.5"


def test_3_10_is_not_3_1(tmp_path: Path) -> None:
    """A version of the specification that isn't known yet is refused under its own name."""
    with pytest.raises(GeneratorError, match=r"OpenAPI 3\.10 is not supported"):
        load(tmp_path, "openapi: 3.10\npaths: {}\n", "api.yaml")
