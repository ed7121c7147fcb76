"""Shaping: what types are called, which are one, and what stands where."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.document import load
from generator.operations import operations
from generator.profile import Profile
from generator.shape import shape
from tests.models.support import content, document, operation, shaped


def get(found: Any) -> Any:
    """Return the document's only operation."""
    return next(operation for _, _, operation in operations(found.data["paths"]))


def test_components_keep_their_names(tmp_path: Path) -> None:
    """Only what is no class name is changed, and names that modules need are left alone."""
    keys = ["Secret1", "list", "payment_intent", "a.b", "Any", "2fa", "class", "Model", "Ünit"]
    schemas = {key: {"type": "object", "description": key} for key in keys}
    found = shaped(tmp_path, document(schemas))
    names = [found.models[f"#/components/schemas/{key}"] for key in keys]
    assert names[:4] == ["models.Secret1", "models.List", "models.PaymentIntent", "models.AB"]
    assert names[4:7] == ["models.AnySchema", "models.Value2fa", "models.Class"]
    assert names[7:] == ["models.ModelSchema", "models.Ünit"]


def test_names_that_differ_in_case_only(tmp_path: Path) -> None:
    """The one that is a class name already keeps it, wherever it stands."""
    keys = ["userInfo", "UserInfo", "user_info"]
    schemas = {k: {"type": "object", "properties": {k: {"type": "string"}}} for k in keys}
    found = shaped(tmp_path, document(schemas))
    assert found.class_names["UserInfo"] == "UserInfo"
    assert len({found.class_names[key] for key in keys}) == 3


def test_hoisted_names_come_from_where_a_schema_stands(tmp_path: Path) -> None:
    """Objects, enums and items in components and operations have names without numbers."""
    inner = {"type": "object", "properties": {"kind": {"enum": ["a", "b"], "type": "string"}}}
    schemas = {
        "Cart": {
            "type": "object",
            "properties": {
                "items": {"type": "array", "items": inner},
                "cartOwner": {**inner, "required": ["kind"]},
                "prices": {"type": "object", "additionalProperties": {**inner, "minProperties": 1}},
            },
        }
    }
    body = {"type": "object", "properties": {"x": {"type": "integer"}}}
    paths = operation(
        parameters=[{"name": "sort", "in": "query", "schema": {"enum": ["up", "down"]}}],
        requestBody=content(body),
        responses={"200": content({"type": "object", "properties": {"y": {"type": "string"}}})},
    )
    found = shaped(tmp_path, document(schemas, paths=paths))
    assert set(found.class_names.values()) == {
        "Cart",
        "CartItem",
        "CartOwner",
        "CartPrice",
        "CartKind",
        "GetThingSort",
        "GetThingRequest",
        "GetThingResponse",
    }


def enumerated(*values: str, **fields: str) -> dict[str, Any]:
    """Return schemas of objects, by name, that have a property with equal values each."""
    inner = {"type": "string", "enum": list(values)}
    return {
        name: {"type": "object", "properties": {field: {**inner}}} for name, field in fields.items()
    }


@pytest.mark.parametrize(
    ("values", "places", "expected"),
    [
        pytest.param(
            "user anonymous",
            {"DockerAuthentication": "type", "NexusAuthentication": "type"},
            "AuthenticationType",
            id="what all have in common",
        ),
        pytest.param(
            "a b c d",
            {"Connector": "type", "ConnectorFilter": "connectorTypes", "Catalogue": "category"},
            "ConnectorType",
            id="what most have in common",
        ),
        pytest.param(
            "inline remote",
            {"Pipeline": "store_type", "InputSet": "storeType", "Rule": "storeType"},
            "StoreType",
            id="a property that says enough",
        ),
        pytest.param(
            "up down",
            {"Lift": "direction", "Escalator": "way"},
            "LiftDirectionOrEscalatorWay",
            id="nothing in common",
        ),
        pytest.param("x y", {"Job2": "state"}, "Job2State", id="a single place"),
        pytest.param("x y", {"TimeRange": "rangeType"}, "TimeRangeType", id="no word twice"),
        pytest.param("x y", {"PriceDTO": "kind"}, "PriceKind", id="no empty word"),
    ],
)
def test_shared_enumerations_have_a_name_of_all_their_places(
    tmp_path: Path, values: str, places: dict[str, str], expected: str
) -> None:
    """The name is not one place's own where others have the type as well."""
    found = shaped(tmp_path, document(enumerated(*values.split(), **places)))
    assert set(found.hoisted.values()) == {expected}


def test_other_enumerations_with_the_same_words_are_told_apart(tmp_path: Path) -> None:
    """The one with more places has the plain name, the other one says its values."""
    keys = [f"{word}Authentication" for word in ("Docker", "Nexus", "Helm", "Git", "Hub", "Lab")]
    first = enumerated("user", "anonymous", **dict.fromkeys(keys[:2], "type"))
    second = enumerated("http", "ssh", **dict.fromkeys(keys[2:], "type"))
    found = shaped(tmp_path, document({**first, **second}))
    names = set(found.hoisted.values())
    assert names == {"AuthenticationType", "DockerOrNexusAuthenticationType"}


def test_a_profile_names_what_is_named_badly(tmp_path: Path) -> None:
    """By the pointer of one of its places."""
    schemas = enumerated("a", "b", Failure="code", Error="code")
    path = tmp_path / "document.json"
    path.write_text(json.dumps(document(schemas)), encoding="utf-8")
    found = load(str(path))
    named = Profile(models={"#/components/schemas/Error/properties/code": "ErrorCode"})
    assert set(shape(found, named).hoisted.values()) == {"ErrorCode"}


def test_equal_components_are_one_type(tmp_path: Path) -> None:
    """An exact repetition means the first; other documentation makes another type of an object."""
    one = {"type": "object", "properties": {"x": {"type": "string"}}, "description": "One"}
    found = shaped(tmp_path, document({"A": one, "B": {**one}, "C": {**one, "description": "C"}}))
    assert list(found.models.values()) == ["models.A", "models.A", "models.C"]


def test_operations_are_self_contained(tmp_path: Path) -> None:
    """Parameters, bodies, responses and headers stand where they were referred to."""
    components = {
        "schemas": {"Thing": {"type": "object", "properties": {"x": {"type": "string"}}}},
        "parameters": {
            "Page": {"name": "page", "in": "query", "schema": {"type": "integer"}},
            "Own": {"name": "own", "in": "query", "schema": {"type": "boolean"}},
        },
        "requestBodies": {"Body": content({"$ref": "#/components/schemas/Thing"})},
        "headers": {"Total": {"schema": {"type": "integer"}}},
        "responses": {
            "Ok": {"description": "OK", "headers": {"X": {"$ref": "#/components/headers/Total"}}}
        },
    }
    paths = operation(
        parameters=[{"$ref": "#/components/parameters/Own"}],
        requestBody={"$ref": "#/components/requestBodies/Body"},
        responses={"200": {"$ref": "#/components/responses/Ok"}},
    )
    paths["/things"]["parameters"] = [
        {"$ref": "#/components/parameters/Page"},
        {"name": "own", "in": "query", "schema": {"type": "string"}},
    ]
    found = get(shaped(tmp_path, document({}, paths=paths, components=components)))
    assert [(p["name"], p["schema"]["type"]) for p in found["parameters"]] == [
        ("page", "integer"),
        ("own", "boolean"),
    ]
    assert "content" in found["requestBody"]
    assert found["responses"]["200"]["headers"]["X"]["schema"] == {"type": "integer"}


def test_references_into_the_document(tmp_path: Path) -> None:
    """References to schemas that are no components work, also through other references."""
    deep = "#/paths/~1things/get/responses/200/content/application~1json/schema/properties/tree"
    tree = {"type": "object", "properties": {"twigs": {"type": "array", "items": {"$ref": deep}}}}
    answer = {"type": "object", "properties": {"tree": tree, "other": {"$ref": deep}}}
    schemas = {
        "A": {"type": "object", "properties": {"t": {"$ref": deep}}},
        "B": {"$ref": "#/components/schemas/A/properties/t/properties/twigs"},
    }
    paths = operation(responses={"200": content(answer)})
    found = shaped(tmp_path, document(schemas, paths=paths))
    assert found.models["#/components/schemas/A"] == "models.A"
    expected = {"$ref": "#/components/schemas/GetThingResponseTree"}
    assert found.data["components"]["schemas"]["A"]["properties"]["t"] == expected


def test_a_reference_that_leads_nowhere_is_reported_and_any(tmp_path: Path) -> None:
    """Whatever stands there is kept."""
    schemas = {"A": {"type": "object", "properties": {"x": {"$ref": "#/components/schemas/No"}}}}
    found = shaped(tmp_path, document(schemas))
    assert found.expression(found.data["components"]["schemas"]["A"]["properties"]["x"]) == "Any"


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "string"}, "str"),
        ({"type": "string", "format": "binary"}, "bytes"),
        ({"type": "string", "format": "date-time"}, "datetime.datetime"),
        ({"type": "array", "items": {"$ref": "#/components/schemas/A"}}, "list[models.A]"),
        ({"type": "object", "additionalProperties": {"type": "number"}}, "dict[str, float]"),
        ({"type": "integer", "nullable": True}, "int | None"),
        ({"type": ["null", "string", "integer"]}, "str | int | None"),
        ({"anyOf": [{"$ref": "#/components/schemas/A"}, {"type": "null"}]}, "models.A | None"),
        ({"allOf": [{"$ref": "#/components/schemas/A"}], "nullable": True}, "models.A | None"),
        ({"type": "object", "unevaluatedProperties": {"type": "number"}}, "dict[str, float]"),
        ({"type": "number", "enum": [2, 3.5]}, "float"),
        ({"const": "x"}, "str"),
        ({}, "Any"),
        ({"type": "object"}, "dict[str, Any]"),
    ],
)
def test_expressions(tmp_path: Path, schema: Any, expected: str) -> None:
    """Types of operations are expressions over ``models``, builtins and datetime."""
    schemas = {"A": {"type": "object", "properties": {"x": {"type": "string"}}}}
    found = shaped(tmp_path, document(schemas, "3.1.0"))
    assert found.expression(schema) == expected


def test_the_document_itself_stays_as_it_is(tmp_path: Path) -> None:
    """Shaping works on a copy."""
    schemas = {
        "A": {
            "type": "object",
            "properties": {"x": {"type": "object", "properties": {"y": {"type": "string"}}}},
        }
    }
    value = document(schemas)
    before = repr(value)
    shaped(tmp_path, value)
    assert repr(value) == before
