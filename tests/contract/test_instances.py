"""The values that the contract test sends are valid by an independent validator."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import Generated
from tests.contract.instances import Instances
from tests.contract.strings import fits, text
from tests.contract.validity import Validity

_SCHEMAS = ("components", "schemas")


def _instance(schema: Any, *, version: str = "3.0.3", full: bool = True, **others: Any) -> Any:
    document: dict[str, Any] = {
        "openapi": version,
        "components": {"schemas": {"It": schema, **others}},
    }
    value = Instances(document).value({"$ref": "#/components/schemas/It"}, full=full)
    assert Validity(document).problem((*_SCHEMAS, "It"), value, sent=True) is None
    return value


@pytest.mark.parametrize("full", [False, True])
def test_values_of_the_document_are_valid(harness: Generated, full: bool) -> None:
    """Every component schema of the embedded document gets a value that it accepts."""
    instances, validity = Instances(harness.document), Validity(harness.document)
    found: list[str | None] = []
    for name in harness.document["components"]["schemas"]:
        value = instances.value({"$ref": f"#/components/schemas/{name}"}, full=full)
        found.append(validity.problem((*_SCHEMAS, name), value, sent=True))
    assert [problem for problem in found if problem] == []


def test_minimal_and_full() -> None:
    """A minimal value has what is required; a full one all that may be sent."""
    schema = {
        "type": "object",
        "required": ["a"],
        "properties": {
            "a": {"type": "integer"},
            "b": {"type": "string"},
            "c": {"type": "string", "readOnly": True},
        },
    }
    assert _instance(schema, full=False) == {"a": 1}
    assert set(_instance(schema)) == {"a", "b"}


def test_a_tagged_base_becomes_its_child() -> None:
    """A base with a discriminator is sent as a child, with the tag that means it."""
    base = {
        "type": "object",
        "properties": {"type": {"type": "string"}},
        "discriminator": {"propertyName": "type", "mapping": {"k8s": "#/components/schemas/Child"}},
    }
    child = {
        "allOf": [
            {"$ref": "#/components/schemas/It"},
            {"type": "object", "required": ["url"], "properties": {"url": {"type": "string"}}},
        ]
    }
    assert _instance(base, full=False, Child=child) == {"type": "k8s", "url": "value"}


def test_a_sibling_agrees_with_the_child() -> None:
    """Where an enum beside a base decides the child, both are chosen together."""
    schema = {
        "type": "object",
        "required": ["type", "spec"],
        "properties": {
            "type": {"type": "string", "enum": ["Other", "GitLab"]},
            "spec": {"$ref": "#/components/schemas/Spec"},
        },
    }
    part = {"allOf": [{"$ref": "#/components/schemas/Spec"}]}
    named = {
        **part,
        "type": "object",
        "required": ["token"],
        "properties": {"token": {"type": "string"}},
    }
    children: dict[str, Any] = {"Spec": {"type": "object"}, "AwsSpec": part, "GitLabSpec": named}
    assert _instance(schema, full=False, **children) == {
        "type": "GitLab",
        "spec": {"token": "value"},
    }


def test_recursion_ends() -> None:
    """A schema that contains itself gets a finite value."""
    node = {"$ref": "#/components/schemas/It"}
    schema = {
        "type": "object",
        "required": ["children"],
        "properties": {"children": {"type": "array", "items": node}, "parent": node},
    }
    assert _instance(schema)["parent"]["children"] == []


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "pattern": "^[a-z]{3}-\\d+$"},
        {"type": "string", "pattern": "^(GET|PUT)$"},
        {"type": "string", "minLength": 9, "maxLength": 9},
        {"type": "string", "pattern": "^[^\\s/&]{2,4}$", "example": "a/b"},
        {"type": "integer", "minimum": 10, "multipleOf": 7},
        {"type": "integer", "maximum": 5, "exclusiveMaximum": True, "minimum": 4},
        {"type": "array", "minItems": 3, "uniqueItems": True, "items": {"type": "string"}},
        {"type": "object", "minProperties": 2, "additionalProperties": {"type": "integer"}},
        {"oneOf": [{"type": "string", "enum": ["a"]}, {"type": "integer"}]},
    ],
)
def test_constraints(schema: dict[str, Any]) -> None:
    """Patterns, bounds, lengths, counts and unions are kept."""
    _instance(schema)
    _instance(schema, full=False)


def test_openapi_31() -> None:
    """Lists of types, const and numeric exclusive bounds of 3.1."""
    assert _instance({"type": ["null", "string"]}, version="3.1.0") == "value"
    assert _instance({"const": 5}, version="3.1.0") == 5
    assert _instance({"type": "integer", "exclusiveMinimum": 4}, version="3.1.0") == 5


def test_examples_are_used_if_they_fit() -> None:
    """A documented example is sent, unless it contradicts its own schema."""
    assert text({"example": "abc"}) == "abc"
    assert text({"example": "abc", "maxLength": 2}) != "abc"
    assert not fits("abc", {"pattern": "^x"})
