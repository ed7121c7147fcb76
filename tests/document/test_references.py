"""Documents in several files, and which files they may name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator import document
from generator.diagnostics import GeneratorError
from tests.document.support import codes, load, minimal, with_operation, with_schema, write


def test_objects_of_other_files_become_components(tmp_path: Path) -> None:
    """References stay references, under the names that the other file has."""
    shared = {
        "Pet": {"type": "object", "properties": {"owner": {"$ref": "people.json#/Person"}}},
        "limit": {"name": "limit", "in": "query", "schema": {"$ref": "#/Count"}},
        "Count": {"type": "integer"},
    }
    write(tmp_path, shared, "parts/shared.json")
    person = {"Person": {"type": "object", "properties": {"pet": {"$ref": "./shared.json#/Pet"}}}}
    write(tmp_path, person, "parts/people.json")
    content = {"application/json": {"schema": {"$ref": "parts/shared.json#/Pet"}}}
    value = with_operation(
        {
            "parameters": [{"$ref": "parts/shared.json#/limit"}],
            "responses": {"200": {"description": "", "content": content}},
        }
    )
    found = load(tmp_path, value)
    components = found.data["components"]
    assert components["schemas"] == {
        "Pet": {"type": "object", "properties": {"owner": {"$ref": "#/components/schemas/Person"}}},
        "Count": {"type": "integer"},
        "Person": {"type": "object", "properties": {"pet": {"$ref": "#/components/schemas/Pet"}}},
    }
    assert components["parameters"]["limit"]["schema"] == {"$ref": "#/components/schemas/Count"}
    get = found.data["paths"]["/things"]["get"]
    assert get["parameters"] == [{"$ref": "#/components/parameters/limit"}]
    document.repair(found)
    document.validate(found)
    assert codes(found) == []
    assert str(found.position("#/components/schemas/Person")).startswith(
        str(tmp_path / "parts" / "people.json")
    )


def test_names_that_are_taken_get_the_name_of_their_file(tmp_path: Path) -> None:
    """A component of the document itself keeps its own."""
    write(tmp_path, {"Thing": {"type": "integer"}}, "other.json")
    value = with_schema({"type": "object", "properties": {"a": {"$ref": "other.json#/Thing"}}})
    schemas = load(tmp_path, value).data["components"]["schemas"]
    assert schemas["other_Thing"] == {"type": "integer"}
    assert schemas["Thing"]["properties"]["a"] == {"$ref": "#/components/schemas/other_Thing"}


def test_a_whole_file_and_a_way_back(tmp_path: Path) -> None:
    """A file may be one schema, and may refer to the document that it belongs to."""
    write(tmp_path, {"allOf": [{"$ref": "api.json#/components/schemas/Thing"}]}, "Big.json")
    value = minimal(components={"schemas": {"Thing": {}, "Use": {"$ref": "Big.json"}}})
    schemas = load(tmp_path, value).data["components"]["schemas"]
    assert schemas["Use"] == {"$ref": "#/components/schemas/Big"}
    assert schemas["Big"] == {"allOf": [{"$ref": "#/components/schemas/Thing"}]}


def test_path_items_are_merged_in(tmp_path: Path) -> None:
    """Each path shows its operations, wherever they were written."""
    item = {"get": {"responses": {"200": {"$ref": "#/ok"}}}, "ok": {"description": "OK"}}
    write(tmp_path, item, "item.json")
    found = load(
        tmp_path, minimal(paths={"/a": {"$ref": "item.json"}, "/b": {"$ref": "#/paths/~1a"}})
    )
    paths = found.data["paths"]
    assert list(paths["/a"]) == ["get", "ok"]
    assert paths["/a"]["get"] == paths["/b"]["get"]
    assert paths["/a"]["get"]["responses"] == {"200": {"$ref": "#/components/responses/ok"}}


def test_discriminators_may_name_files(tmp_path: Path) -> None:
    """Their values are references too."""
    write(tmp_path, {"type": "object"}, "Cat.json")
    mapping = {"cat": "Cat.json", "thing": "Thing"}
    value = with_schema({"discriminator": {"propertyName": "kind", "mapping": mapping}})
    found = load(tmp_path, value).data["components"]["schemas"]["Thing"]
    assert found["discriminator"]["mapping"] == {
        "cat": "#/components/schemas/Cat",
        "thing": "Thing",
    }


def test_examples_are_not_references(tmp_path: Path) -> None:
    """Data that looks like a reference is left alone, and nothing is read for it."""
    example = {"$ref": "/etc/passwd"}
    value = with_schema({"type": "object", "properties": {"example": {}}, "example": example})
    found = load(tmp_path, value)
    document.repair(found)
    assert found.data["components"]["schemas"]["Thing"]["example"] == example


@pytest.mark.parametrize(
    "reference",
    ["../secret.json", "/etc/passwd", "link.json", "a/../../secret.json", "%2e%2e/secret.json"],
)
def test_files_outside_of_the_directory_are_refused(tmp_path: Path, reference: str) -> None:
    """Neither by path nor by symbolic link."""
    secret = write(tmp_path, {"type": "object"}, "secret.json")
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "link.json").symlink_to(secret)
    with pytest.raises(GeneratorError, match=r"api.json:1:\d+: .* leaves the document's directory"):
        load(inside, with_schema({"$ref": reference}))


def test_remote_references_are_refused(tmp_path: Path) -> None:
    """Unless they are allowed, nothing is fetched."""
    with pytest.raises(GeneratorError, match="--allow-remote-refs"):
        load(tmp_path, with_schema({"$ref": "http://127.0.0.1:1/a.json"}))
    path = write(tmp_path, with_schema({"$ref": "http://127.0.0.1:1/a.json"}))
    with pytest.raises(GeneratorError, match="no answer"):
        document.load(path, allow_remote_refs=True)


def test_a_file_that_is_missing_is_reported(tmp_path: Path) -> None:
    """The document stays usable."""
    found = load(
        tmp_path, with_schema({"type": "object", "properties": {"a": {"$ref": "no.json"}}})
    )
    document.repair(found)
    document.validate(found)
    assert codes(found) == ["missing-file", "dangling-reference"]
    assert found.data["components"]["schemas"]["Thing"]["properties"] == {"a": {}}


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    """The error leads into the other file."""
    write(tmp_path, "a: 'b", "bad.yaml")
    with pytest.raises(GeneratorError, match=r"bad.yaml:\d+:\d+: not valid YAML"):
        load(tmp_path, with_schema({"$ref": "bad.yaml"}))


def test_other_files_count_for_the_hash(tmp_path: Path) -> None:
    """A change in any file is a change of the document."""
    hashes: set[str] = set()
    for name in ("integer", "string"):
        write(tmp_path, {"type": name}, "other.json")
        hashes.add(load(tmp_path, with_schema({"$ref": "other.json"})).sha256)
    assert len(hashes) == 2


def test_circles_through_files_end(tmp_path: Path) -> None:
    """Each object is brought in once."""
    write(tmp_path, {"A": {"$ref": "b.json#/B"}}, "a.json")
    write(tmp_path, {"B": {"$ref": "a.json#/A"}}, "b.json")
    found = load(tmp_path, with_schema({"properties": {"x": {"$ref": "a.json#/A"}}}))
    document.repair(found)
    document.validate(found)
    assert codes(found) == ["dangling-reference"]
    schemas: Any = found.data["components"]["schemas"]
    assert {"A", "B", "Thing"} == set(schemas)
