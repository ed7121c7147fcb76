"""Documents as nobody should write them: nothing but a GeneratorError may come of them."""

from __future__ import annotations

import copy
import json
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import document
from generator.diagnostics import GeneratorError
from generator.document.emit import to_yaml
from generator.document.read import parse
from generator.values import entries, is_list, is_object
from tests.document.support import load, minimal, with_schema

PET = {"$ref": "#/components/schemas/Pet"}
FULL: dict[str, Any] = minimal(
    servers=[{"url": "https://{h}/", "variables": {"h": {"default": "a", "enum": ["a"]}}}],
    tags=[{"name": "a", "externalDocs": {"url": "u"}}],
    security=[{"key": []}],
    paths={
        "/a/{id}": {
            "parameters": [{"name": "id", "in": "path", "required": True, "schema": {}}],
            "get": {
                "operationId": "g",
                "parameters": [{"$ref": "#/components/parameters/P"}],
                "responses": {
                    "200": {
                        "description": "",
                        "headers": {"X": {"schema": {"type": "integer"}}},
                        "content": {"a/b": {"schema": PET, "examples": {"e": {"value": 1}}}},
                        "links": {"l": {"operationId": "g"}},
                    }
                },
                "callbacks": {
                    "c": {"{$url}": {"post": {"responses": {"200": {"description": ""}}}}}
                },
            },
        },
        "/b": {"$ref": "#/paths/~1a~1{id}"},
    },
    components={
        "schemas": {
            "Pet": {
                "type": "object",
                "required": ["x"],
                "properties": {"x": {"type": "string", "enum": ["a"], "default": "a"}, "y": PET},
                "discriminator": {
                    "propertyName": "x",
                    "mapping": {"d": "#/components/schemas/Dog"},
                },
            },
            "Dog": {"allOf": [PET, {"type": "object", "additionalProperties": {"type": "number"}}]},
        },
        "parameters": {"P": {"name": "p", "in": "query", "style": "form", "schema": {}}},
        "requestBodies": {"B": {"content": {"multipart/form-data": {"encoding": {"f": {}}}}}},
        "securitySchemes": {
            "key": {"type": "apiKey", "name": "k", "in": "header"},
            "oauth": {"type": "oauth2", "flows": {"password": {"tokenUrl": "u", "scopes": {}}}},
        },
    },
)
WORDS = [
    "$ref",
    "type",
    "name",
    "in",
    "schema",
    "allOf",
    "required",
    "properties",
    "items",
    "default",
    "x-a",
    "get",
    "GET",
    "/c/{d",
    "200",
    "object",
    "path",
    "#/",
    "#/components/schemas/Pet",
    "a.json#/b",
    "enum",
    "example",
    "content",
    "responses",
    "mapping",
    "security",
    "discriminator",
    "headers",
    "additionalProperties",
    "parameters",
    "const",
    "\u2028{{",
    "",
]
LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.sampled_from(WORDS)
)
JUNK = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(WORDS), inner, max_size=3)
    ),
    max_leaves=4,
)


def containers(value: Any) -> list[Any]:
    """Return every object and list of a value."""
    found: list[Any] = []
    stack: list[Any] = [value]
    while stack:
        item = stack.pop()
        if is_object(item) or is_list(item):
            found.append(item)
            stack += [member for _, member in entries(item)]
    return found


@st.composite
def mutants(draw: st.DrawFn) -> dict[str, Any]:
    """Return a good document with a few things changed, dropped or renamed."""
    value = copy.deepcopy(FULL)
    value["openapi"] = draw(st.sampled_from(["3.0.3", "3.1.0"]))
    for _ in range(draw(st.integers(1, 4))):
        target: Any = draw(st.sampled_from(containers(value)))
        key: Any = draw(st.sampled_from([*(k for k, _ in entries(target)), ""]))
        action = draw(st.integers(0, 2))
        if is_list(target):
            index = key if isinstance(key, int) else len(target)
            target[index : index + 1] = [draw(JUNK)] if action else []
        elif action == 0:
            target.pop(key, None)
        elif action == 1:
            target[draw(st.sampled_from(WORDS))] = target.pop(key, None)
        else:
            target[key] = draw(JUNK)
    return value


@given(mutants())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_mutation_ends_in_a_traceback(value: dict[str, Any]) -> None:
    """Reading, mending, validating, suggesting and writing all hold."""
    with tempfile.TemporaryDirectory() as name, suppress(GeneratorError):
        found = load(Path(name), value)
        document.suggest_overlay(found)
        document.repair(found)
        document.validate(found)
        assert parse(to_yaml(found.data).encode(), "a.yaml").value == found.data


@given(
    st.one_of(st.binary(), st.text().map(str.encode), JUNK.map(lambda v: json.dumps(v).encode()))
)
@settings(max_examples=100, deadline=None)
def test_no_bytes_end_in_a_traceback(content: bytes) -> None:
    """Whatever they are."""
    with suppress(GeneratorError):
        parse(content, "a.yaml")


def test_a_failure_of_the_validator_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not ours."""

    def fail(*_: object) -> None:
        raise KeyError("name")

    monkeypatch.setattr("openapi_spec_validator.validation.keywords.PathsValidator.__call__", fail)
    found = load(tmp_path, minimal())
    document.validate(found)
    (diagnostic,) = found.diagnostics
    assert diagnostic.code == "validator-failed"
    assert "KeyError" in diagnostic.message


def test_what_the_validator_finds_is_reported(tmp_path: Path) -> None:
    """With its place."""
    found = load(tmp_path, with_schema({"type": "nothing"}))
    document.validate(found)
    places = {d.pointer for d in found.diagnostics if d.code == "invalid"}
    assert any(p.startswith("#/components/schemas/Thing") for p in places)
