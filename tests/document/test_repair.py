"""The repair rules: each class of defects is found, mended and reported, leaving a valid document."""

# A table is read best with a case to a line:
# ruff: noqa: E501

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.pointer import MISSING, find, tokens
from tests.document.support import codes, findings, mend, minimal, with_operation, with_schema

OK = {"200": {"description": "OK"}}
STRING = {"type": "string"}
THING = "#/components/schemas/Thing"
GET = "#/paths/~1things/get"
FORM = f"{GET}/requestBody/content/multipart~1form-data/schema/properties"


def parameter(**fields: Any) -> Any:
    """Return a document whose operation has one parameter."""
    return with_operation({"parameters": [fields]})


def secured(security: Any, schemes: Any) -> Any:
    """Return a document whose operation has security requirements."""
    return with_operation({"security": security}, components={"securitySchemes": schemes})


def at(path: str, *parameters: Any) -> Any:
    """Return a document with one operation at a path."""
    return with_operation({"parameters": list(parameters)} if parameters else {}, path)


def form(field: Any) -> Any:
    """Return a document with a form of one field."""
    schema = {"type": "object", "properties": {"f": field}}
    return with_operation({"requestBody": {"content": {"multipart/form-data": {"schema": schema}}}})


KEY = {"type": "apiKey", "name": "x-api-key", "in": "header"}
CASES: list[tuple[str, Any, str, Any]] = [
    # responses
    ("empty-status-code", with_operation({"responses": {"": {"description": "a"}}}), f"{GET}/responses", {"200": {"description": "a"}}),
    ("empty-status-code", with_operation({"responses": {**OK, "": {"description": "a"}}}), f"{GET}/responses/default/description", "a"),
    ("invalid-status-code", with_operation({"responses": {"2xx": {"description": "a"}}}), f"{GET}/responses/2XX/description", "a"),
    ("invalid-status-code", with_operation({"responses": {"404 Not Found": {"description": "a"}, **OK}}), f"{GET}/responses/404/description", "a"),
    ("invalid-status-code", with_operation({"responses": {"what": {"description": "a"}, "default": {"description": "b"}, **OK}}), f"{GET}/responses/x-what/description", "a"),
    ("missing-responses", with_operation({"responses": {}}), f"{GET}/responses", OK),
    ("missing-responses", minimal(paths={"/things": {"get": {"operationId": "a"}}}), f"{GET}/responses", OK),
    ("missing-description", with_operation({"responses": {"404": {}}}), f"{GET}/responses/404", {"description": "Not Found"}),
    ("misplaced-value", with_operation({"responses": {"200": "fine"}}), f"{GET}/responses/200", {"description": "fine"}),
    ("schema-in-response", with_operation({"responses": {"200": {"description": "", "schema": STRING}}}), f"{GET}/responses/200/content/application~1json/schema", STRING),
    ("schema-in-media-type", with_operation({"requestBody": {"content": {"a/b": STRING}}}), f"{GET}/requestBody/content/a~1b", {"schema": STRING}),
    ("missing-content", with_operation({"requestBody": {"schema": STRING}}), f"{GET}/requestBody/content", {"application/json": {"schema": STRING}}),
    ("object-as-file", form({"type": "object", "description": "d"}), f"{FORM}/f", {"type": "string", "format": "binary", "description": "d"}),
    ("object-as-file", form({"type": "array", "items": {"type": "object"}}), f"{FORM}/f/items", {"type": "string", "format": "binary"}),
    ("object-as-file", form({"type": "object", "properties": {"formDataContentDisposition": {}}}), f"{FORM}/f/format", "binary"),
    # parameters
    ("nameless-parameter", parameter(schema=STRING), f"{GET}/parameters", []),
    ("nameless-parameter", with_operation({"parameters": [{"ref": "#/components/parameters/P"}]}, components={"parameters": {"P": {"name": "p", "in": "query", "schema": STRING}}}), f"{GET}/parameters/0", {"$ref": "#/components/parameters/P"}),
    ("parameter-location", parameter(name="a", schema=STRING), f"{GET}/parameters/0/in", "query"),
    ("parameter-location", parameter(name="a", schema=STRING, **{"in": "Header"}), f"{GET}/parameters/0/in", "header"),
    ("parameter-location", at("/a/{b}", {"name": "b", "schema": STRING}), "#/paths/~1a~1{b}/get/parameters/0/in", "path"),
    ("parameter-location", parameter(name="a", schema=STRING, **{"in": "body"}), f"{GET}/requestBody/content/application~1json/schema", STRING),
    ("parameter-location", parameter(name="a", schema=STRING, **{"in": "formData"}), f"{GET}/requestBody/content/multipart~1form-data/schema/properties/a", STRING),
    ("parameter-schema", parameter(name="a", **{"in": "query"}), f"{GET}/parameters/0/schema", {}),
    ("parameter-schema", parameter(name="a", schema=STRING, content={"a/b": {}}, **{"in": "query"}), f"{GET}/parameters/0/schema", STRING),
    ("schema-in-parameter", parameter(name="a", type="integer", default=1, **{"in": "query"}), f"{GET}/parameters/0/schema", {"type": "integer", "default": 1}),
    ("parameter-style", parameter(name="a", schema=STRING, style="matrix", **{"in": "query"}), f"{GET}/parameters/0/style", MISSING),
    ("duplicate-parameter", with_operation({"parameters": [{"name": "a", "in": "query", "schema": STRING}] * 2}), f"{GET}/parameters/1", MISSING),
    ("example-and-examples", parameter(name="a", schema=STRING, example=1, examples={"b": {"value": 2}}, **{"in": "query"}), f"{GET}/parameters/0/examples/example", {"value": "1"}),
    # paths
    ("path-without-slash", at("a/b"), "#/paths/~1a~1b/get/operationId", "op"),
    ("path-template", at("/a/{b", {"name": "b", "in": "path", "required": True, "schema": STRING}), "#/paths/~1a~1{b}/get/operationId", "op"),
    ("path-template", at("/a/{b:[0-9]+}/c}", {"name": "b", "in": "path", "required": True, "schema": STRING}), "#/paths/~1a~1{b}~1c/get/operationId", "op"),
    ("path-parameters", at("/a/{b}"), "#/paths/~1a~1{b}/get/parameters/0", {"name": "b", "in": "path", "required": True, "schema": STRING}),
    ("path-parameters", at("/a/{userId}", {"name": "user_id", "in": "path", "required": True, "schema": STRING}), "#/paths/~1a~1{userId}/get/parameters/0/name", "userId"),
    ("path-parameters", at("/a", {"name": "b", "in": "path", "required": True, "schema": STRING}), "#/paths/~1a/get/parameters/0", {"name": "b", "in": "query", "schema": STRING}),
    ("optional-path-parameter", at("/a/{b}", {"name": "b", "in": "path", "required": False, "schema": STRING}), "#/paths/~1a~1{b}/get/parameters/0/required", True),
    # operations
    ("unknown-method", minimal(paths={"/things": {"get - copy": {"responses": OK}}}), "#/paths/~1things", {"x-get - copy": {"responses": OK}}),
    ("method-case", minimal(paths={"/things": {"GET": {"operationId": "a", "responses": OK}}}), f"{GET}/operationId", "a"),
    ("duplicate-operation-id", minimal(paths={"/a": {m: {"operationId": "x", "responses": OK} for m in ("get", "put")}}), "#/paths/~1a/put/operationId", "x-put"),
    ("empty-operation-id", with_operation({"operationId": " "}), f"{GET}/operationId", "get-things"),
    ("misplaced-value", minimal(paths={"/things": {"get": None}}), f"{GET}/responses", OK),
    ("wrong-typed-field", with_operation({"tags": "pets"}), f"{GET}/tags", ["pets"]),
    ("wrong-typed-field", with_operation({"tags": [1, None, "a"]}), f"{GET}/tags", ["1", "a"]),
    ("wrong-typed-field", with_operation({"deprecated": "true"}), f"{GET}/deprecated", True),
    ("unknown-field", with_operation({"consumes": ["a/b"]}), f"{GET}/x-consumes", ["a/b"]),
    # security
    ("undefined-security-scheme", secured([{"other": []}], {"key": KEY}), f"{GET}/security", MISSING),
    ("undefined-security-scheme", secured([{"header_x-api-key": []}], {"x-api-key": KEY}), f"{GET}/security", [{"x-api-key": []}]),
    ("undefined-security-scheme", secured([{"key": [], "jwt": []}], {"key": KEY}), f"{GET}/security", [{"key": []}]),
    ("security-scheme", secured([], {"a": {"type": "basic"}}), "#/components/securitySchemes/a", {"type": "http", "scheme": "basic"}),
    ("security-scheme", secured([], {"a": {"type": "http"}}), "#/components/securitySchemes/a/scheme", "bearer"),
    ("oauth-flow", secured([], {"a": {"type": "oauth2", "flows": {"password": {"tokenUrl": "u"}}}}), "#/components/securitySchemes/a/flows/password/scopes", {}),
    # schemas
    ("unknown-type", with_schema({"type": "double"}), THING, {"type": "number", "format": "double"}),
    ("unknown-type", with_schema({"type": "String"}), THING, STRING),
    ("unknown-type", with_schema({"type": "what"}), THING, {}),
    ("unknown-type", with_schema({"type": ["text", "null"]}, "3.1.0"), f"{THING}/type", ["string", "null"]),
    ("default-type", with_schema({"type": "boolean", "default": "false"}), f"{THING}/default", False),
    ("default-type", with_schema({"type": "integer", "default": "many"}), THING, {"type": "integer", "x-default": "many"}),
    ("invalid-default", with_schema({"type": "string", "enum": ["a"], "default": "b"}), f"{THING}/default", MISSING),
    ("enum-type", with_schema({"type": "string", "enum": [1, "a", "a"]}), f"{THING}/enum", ["1", "a"]),
    ("enum-type", with_schema({"type": "integer", "enum": ["1", 2]}), f"{THING}/enum", [1, 2]),
    ("example-type", with_schema({"type": "integer", "example": "12"}), f"{THING}/example", 12),
    ("example-type", with_schema({"type": "array", "items": {}, "example": "a:b"}), f"{THING}/x-example", "a:b"),
    ("required-flag", with_schema({"type": "object", "properties": {"a": {"type": "string", "required": True}}}), f"{THING}/required", ["a"]),
    ("required-list", with_schema({"type": "object", "required": ["a", "a"]}), f"{THING}/required", ["a"]),
    ("required-list", with_schema({"type": "object", "required": []}), THING, {"type": "object"}),
    ("wrong-typed-field", with_schema({"type": "object", "required": "a"}), f"{THING}/required", ["a"]),
    ("wrong-typed-field", with_schema({"type": "string", "maxLength": "10"}), f"{THING}/maxLength", 10),
    ("wrong-typed-field", with_schema({"type": "string", "minLength": -1}), f"{THING}/x-minLength", -1),
    ("endless-requirement", with_schema({"type": "object", "required": ["a"], "properties": {"a": {"$ref": "#/components/schemas/Thing"}}}), f"{THING}/x-required", ["a"]),
    ("endless-requirement", with_schema({"allOf": [{"type": "object"}, {"required": ["a", "b"], "properties": {"a": {"allOf": [{"$ref": "#/components/schemas/Thing"}]}, "b": STRING}}]}), f"{THING}/allOf/1/x-required", ["a", "b"]),
    ("undefined-required", with_schema({"allOf": [{"type": "object"}], "required": ["a"]}), f"{THING}/properties", {"a": {}}),
    ("misplaced-value", with_schema("string"), THING, STRING),
    ("misplaced-value", with_schema(None), THING, {}),
    ("misplaced-value", with_schema({"allOf": STRING}), f"{THING}/allOf", [STRING]),
    ("misplaced-value", with_schema({"type": "object", "properties": ["a"]}), f"{THING}/x-properties", ["a"]),
    ("boolean-schema", with_schema({"properties": {"a": True}}), f"{THING}/properties/a", {}),
    ("missing-items", with_schema({"type": "array"}), f"{THING}/items", {}),
    ("const-in-3.0", with_schema({"const": 1}), THING, {"enum": [1]}),
    ("type-list-in-3.0", with_schema({"type": ["string", "null"]}), THING, {"type": "string", "nullable": True}),
    ("type-list-in-3.0", with_schema({"type": ["string", "integer"]}), THING, {"anyOf": [STRING, {"type": "integer"}]}),
    ("exclusive-limit", with_schema({"type": "number", "exclusiveMinimum": 1}), THING, {"type": "number", "minimum": 1, "exclusiveMinimum": True}),
    ("exclusive-limit", with_schema({"minimum": 1, "exclusiveMinimum": True}, "3.1.0"), THING, {"exclusiveMinimum": 1}),
    ("pattern-properties-in-3.0", with_schema({"patternProperties": {"^a": STRING}}), f"{THING}/additionalProperties", STRING),
    ("invalid-pattern", with_schema({"type": "string", "pattern": "["}), f"{THING}/pattern", MISSING),
    ("wide-union", with_schema({"oneOf": [{"title": str(n)} for n in range(501)]}), f"{THING}/oneOf", MISSING),
    ("discriminator-property", with_schema({"discriminator": {}}), f"{THING}/discriminator", MISSING),
    ("misplaced-value", with_schema({"discriminator": "kind"}), f"{THING}/discriminator", {"propertyName": "kind"}),
    ("unknown-field", with_schema({"type": "string", "optional": True}), f"{THING}/x-optional", True),
    # references and components
    ("dangling-reference", with_schema({"properties": {"a": {"$ref": "#/nowhere"}}}), f"{THING}/properties/a", {}),
    ("dangling-reference", with_schema({"properties": {"a": {"$ref": "#/components/schemas/thing"}}}), f"{THING}/properties/a", {"$ref": THING}),
    ("dangling-reference", with_schema({"properties": {"a": {"$ref": "Thing"}}}), f"{THING}/properties/a", {"$ref": THING}),
    ("dangling-reference", with_schema({"$ref": THING}), THING, {}),
    ("dangling-reference", with_operation({"parameters": [{"$ref": "#/components/parameters/None"}]}), f"{GET}/parameters", []),
    ("dangling-reference", with_operation({"responses": {"200": {"$ref": THING}}}, components={"schemas": {"Thing": STRING}}), f"{GET}/responses/200/content/application~1json/schema", {"$ref": THING}),
    ("reference-not-text", with_schema({"$ref": 5, "type": "string"}), THING, STRING),
    ("circular-composition", with_schema({"allOf": [{"$ref": THING}, {"type": "object"}]}), f"{THING}/allOf", [{"type": "object"}]),
    ("circular-composition", with_schema({"anyOf": [{"$ref": THING}, {"type": "object"}]}), f"{THING}/anyOf", [{"type": "object"}]),
    ("circular-composition", with_schema({"oneOf": [{"$ref": THING}]}), THING, {}),
    ("circular-composition", with_schema({"oneOf": [{"anyOf": [{"$ref": THING}, {"type": "string"}]}]}), f"{THING}/oneOf/0/anyOf", [{}, {"type": "string"}]),
    ("dangling-mapping", with_schema({"discriminator": {"propertyName": "a", "mapping": {"b": "#/no", "c": "Thing"}}}), f"{THING}/discriminator/mapping", {"c": "Thing"}),
    ("misplaced-schema", minimal(components={"parameters": {"Thing": {"type": "object"}}}), THING, {"type": "object"}),
    ("misplaced-schema", minimal(components={"responses": {"R": {"type": "object"}}}), "#/components/responses/R/content/application~1json/schema", {"type": "object"}),
    ("former-section", minimal(definitions={"Thing": STRING}), THING, STRING),
    ("illegal-component-name", minimal(openapi="3.1.0", components={"schemas": {"A B": STRING, "C": {"$ref": "#/components/schemas/A B"}}}), "#/components/schemas/C/$ref", "#/components/schemas/A_B"),
    ("illegal-component-name", minimal(components={"schemas": {"A B": STRING}}), "#/components/schemas/A B", STRING),
    # the rest
    ("missing-info", {k: v for k, v in minimal().items() if k != "info"}, "#/info", {"title": "API", "version": "0"}),
    ("wrong-typed-field", minimal(info={"title": "a", "version": 2}), "#/info/version", "2"),
    ("missing-paths", {k: v for k, v in minimal().items() if k != "paths"}, "#/paths", {}),
    ("duplicate-tag", minimal(tags=[{"name": "a"}, {"name": "a"}]), "#/tags", [{"name": "a"}]),
    ("incomplete-object", minimal(tags=[{"description": "a"}], servers=[{}]), "#/tags", []),
    ("misplaced-value", minimal(tags=["a"]), "#/tags", [{"name": "a"}]),
    ("server-variable-default", minimal(servers=[{"url": "/{a}", "variables": {"a": {"enum": ["b"]}}}]), "#/servers/0/variables/a/default", "b"),
    ("example-value", minimal(components={"examples": {"a": {"value": 1, "externalValue": "b"}}}), "#/components/examples/a/value", 1),
    ("incomplete-link", minimal(components={"links": {"a": {}}}), "#/components/links", {}),
    ("callback-item", minimal(components={"callbacks": {"a": {"b": 1}}}), "#/components/callbacks/a", {}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "value", "pointer", "expected"),
    CASES,
    ids=[f"{i}-{c[0]}" for i, c in enumerate(CASES)],
)
def test_a_defect_is_mended(
    tmp_path: Path, code: str, value: Any, pointer: str, expected: Any
) -> None:
    """It is reported under its code and with its place, and the document is valid afterwards."""
    found = mend(tmp_path, value)
    assert code in codes(found)
    assert find(found.data, tokens(pointer)) == expected
    for diagnostic in findings(found):
        assert diagnostic.position is not None
        assert diagnostic.action
        assert "\n" not in str(diagnostic)


def test_a_valid_document_stays_as_it_is(tmp_path: Path) -> None:
    """Nothing is found, and nothing is changed."""
    value = with_operation(
        {"x-internal": True, "parameters": [{"name": "a", "in": "query", "schema": STRING}]}
    )
    found = mend(tmp_path, value)
    assert found.data == value
    assert not list(found.diagnostics)


def test_repairing_twice_finds_nothing_more(tmp_path: Path) -> None:
    """What a rule leaves is right by all rules."""
    for code, value, _, _ in CASES:
        if code in ("illegal-component-name",):
            continue
        once = mend(tmp_path, value)
        again = mend(tmp_path, once.data)
        assert codes(again) == [], code


@pytest.mark.parametrize(
    "field",
    [
        {"type": "object", "properties": {"a": STRING}},
        {"type": "object", "additionalProperties": STRING},
        {"type": "string"},
        {},
    ],
)
def test_a_form_field_that_is_described_is_no_file(tmp_path: Path, field: Any) -> None:
    """It stays what it says."""
    found = mend(tmp_path, form(field))
    assert find(found.data, tokens(f"{FORM}/f")) == field


def test_only_what_can_not_end_requires_nothing(tmp_path: Path) -> None:
    """A circle that null, or nothing, can end is none; what leads to a circle keeps what it has."""

    def requires(name: str, **words: Any) -> Any:
        field = {"$ref": f"#/components/schemas/{name}", **words}
        return {"type": "object", "required": ["a"], "properties": {"a": field}}

    child = {"required": ["b"], "properties": {"b": STRING}}
    schemas = {
        "One": requires("Two"),
        "Two": requires("One"),
        "Leads": requires("One"),
        "Child": {"allOf": [{"$ref": "#/components/schemas/One"}, child]},
        "Null": {**requires("Null"), "nullable": True},
        "Few": {"type": "object", "properties": requires("Few")["properties"]},
    }
    mended = mend(tmp_path, minimal(components={"schemas": schemas}))
    found = mended.data["components"]["schemas"]
    pointers = [d.pointer for d in mended.diagnostics if d.code == "endless-requirement"]
    assert pointers == [f"#/components/schemas/{name}/required" for name in ("One", "Two")]
    ends = [name for name, schema in found.items() if "x-required" in schema]
    assert ends == ["One", "Two"]
    assert {name: found[name] for name in schemas if name not in ends} == {
        name: schemas[name] for name in schemas if name not in ends
    }


def test_a_form_that_is_sent_as_json_too_keeps_its_objects(tmp_path: Path) -> None:
    """A schema means the same wherever it is used; one that only forms use may say `file`."""
    thing = {"type": "object", "properties": {"f": {"type": "object"}}}
    media = {"schema": {"$ref": THING}}
    for others, expected in (({}, "string"), ({"application/json": media}, "object")):
        content = {"multipart/form-data": media, **others}
        value = with_operation({"requestBody": {"content": content}})
        found = mend(tmp_path, {**value, "components": {"schemas": {"Thing": thing}}})
        assert find(found.data, tokens(f"{THING}/properties/f/type")) == expected


def test_paths_that_are_one_are_joined(tmp_path: Path) -> None:
    """No operation is lost where a path is there with and without its slash."""
    paths = {
        "/a": {"get": {"operationId": "x", "responses": OK}},
        "a": {"put": {"operationId": "y", "responses": OK}},
    }
    found = mend(tmp_path, minimal(paths=paths))
    assert set(found.data["paths"]["/a"]) == {"get", "put"}


def test_a_shared_path_parameter_changes_only_where_it_does_not_fit(tmp_path: Path) -> None:
    """A component that one path names and another doesn't stays a path parameter for the first."""
    shared = {"name": "id", "in": "path", "required": True, "schema": STRING}
    use = {"parameters": [{"$ref": "#/components/parameters/Id"}]}
    paths = {
        "/a/{id}": {"get": {"operationId": "x", "responses": OK, **use}},
        "/a": {"get": {"operationId": "y", "responses": OK, **use}},
    }
    found = mend(tmp_path, minimal(paths=paths, components={"parameters": {"Id": shared}}))
    assert found.data["components"]["parameters"]["Id"] == shared
    assert found.data["paths"]["/a/{id}"]["get"]["parameters"] == use["parameters"]
    assert found.data["paths"]["/a"]["get"]["parameters"][0]["in"] == "query"
