"""The embedded document by itself: valid, complete and thoroughly described."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openapi_schema_validator import OAS30Validator
from openapi_spec_validator import OpenAPIV30SpecValidator

from .walk import children, operations, parameters, properties, references, resolve

PAGING = {"X-Total-Elements", "X-Page-Number", "X-Page-Size"}
STATUSES = {"200", "201", "202", "204", "400", "401", "403", "412", "415", "500"}
COMMON = {"org", "project", "name", "description", "tags", "order", "sort", "limit", "page"}
RESOURCES = {
    "connectors",
    "gitx-webhook-events",
    "gitx-webhooks",
    "input-sets",
    "ip-allowlist",
    "orgs",
    "pipelines",
    "projects",
    "resource-groups",
    "role-assignments",
    "roles",
    "secrets",
    "services",
    "streaming-destinations",
    "templates",
    "triggers",
}
SCOPED = {
    "connectors",
    "gitx-webhooks",
    "resource-groups",
    "role-assignments",
    "roles",
    "secrets",
    "services",
    "templates",
}


def test_valid(spec: dict[str, Any]) -> None:
    """The validator finds nothing in it."""
    assert spec["openapi"] == "3.0.3"
    assert [error.message for error in OpenAPIV30SpecValidator(spec).iter_errors()] == []


def test_tidy(spec_path: Path) -> None:
    """Its text is plain: no tabs, no trailing blanks, no endless lines, no anchors."""
    lines = spec_path.read_text(encoding="utf-8").splitlines()
    assert [n for n, line in enumerate(lines, 1) if line != line.rstrip() or "\t" in line] == []
    assert [
        n for n, line in enumerate(lines, 1) if len(line) > 120 and "#/components" not in line
    ] == []
    assert [n for n, line in enumerate(lines, 1) if ": &" in line or ": *" in line] == []


def test_size(spec: dict[str, Any]) -> None:
    """It has at least a hundred operations, each under an identifier of its own."""
    identifiers = [operation.data["operationId"] for operation in operations(spec)]
    assert len(identifiers) >= 100
    assert len(set(identifiers)) == len(identifiers)


def test_resources(spec: dict[str, Any]) -> None:
    """Every resource is there, those with three scopes in all of them."""
    paths = set(spec["paths"])
    segments = {segment for path in paths for segment in path.split("/")}
    assert RESOURCES - segments == set()
    prefixes = ("/v1", "/v1/orgs/{org}", "/v1/orgs/{org}/projects/{project}")
    assert {f"{prefix}/{name}" for prefix in prefixes for name in SCOPED} - paths == set()


def test_operations_described(spec: dict[str, Any]) -> None:
    """Every operation has a summary, a longer description and a declared tag."""
    tags = {tag["name"] for tag in spec["tags"] if tag["description"]}
    for operation in operations(spec):
        summary, description = operation.data["summary"], operation.data["description"]
        assert not summary.endswith((".", " ")), operation.place
        assert len(description) > len(summary) > 0, operation.place
        assert sentence(description), operation.place
        assert set(operation.data["tags"]) <= tags, operation.place


def test_statuses(spec: dict[str, Any]) -> None:
    """Every operation documents a success and its errors, from the common statuses alone."""
    seen = set[str]()
    for operation in operations(spec):
        statuses = set(operation.data["responses"])
        assert any(status.startswith("2") for status in statuses), operation.place
        assert {"400", "401", "403", "500"} <= statuses, operation.place
        assert ("415" in statuses) == ("requestBody" in operation.data), operation.place
        seen |= statuses
    assert seen == STATUSES


def test_errors_have_one_form(spec: dict[str, Any]) -> None:
    """Errors are shared components, and all of them are the error response."""
    for operation in operations(spec):
        for status, response in operation.data["responses"].items():
            if not status.startswith("2"):
                assert response["$ref"].startswith("#/components/responses/"), operation.place
                content = resolve(spec, response)["content"]["application/json"]
                assert content["schema"] == {"$ref": "#/components/schemas/ErrorResponse"}
    error = spec["components"]["schemas"]["ErrorResponse"]["properties"]
    assert set(error) == {"message", "code", "errors", "error_metadata"}


def test_lists_have_paging_headers(spec: dict[str, Any]) -> None:
    """What takes a page number says in the shared headers where the page lies."""
    lists = 0
    for operation in operations(spec):
        if {"page", "limit"} <= {each["name"] for each in parameters(spec, operation)}:
            headers = resolve(spec, operation.data["responses"]["200"]).get("headers", {})
            assert set(headers) == PAGING, operation.place
            assert all("$ref" in header for header in headers.values()), operation.place
            lists += 1
    assert lists >= 30


def test_components_shared(spec: dict[str, Any]) -> None:
    """Parameters, bodies and answers are references, and no component is left over."""
    for operation in operations(spec):
        data = operation.data
        every = [*operation.item["parameters"], *data.get("parameters", ())]
        every += [data.get("requestBody", {"$ref": ""}), *data["responses"].values()]
        assert all("$ref" in each for each in every), operation.place
    used = set(references(spec)) | set(mapped(spec["components"]["schemas"]))
    for kind in ("parameters", "headers", "requestBodies", "responses", "schemas"):
        names = {f"#/components/{kind}/{name}" for name in spec["components"][kind]}
        assert names - used == set()


def mapped(schemas: dict[str, Any]) -> list[str]:
    """The schemas that discriminators name."""
    mappings = [
        each["discriminator"]["mapping"] for each in schemas.values() if "discriminator" in each
    ]
    return [target for mapping in mappings for target in mapping.values()]


def test_common_parameters(spec: dict[str, Any]) -> None:
    """The common vocabulary is there as components; path parameters are required."""
    components = spec["components"]["parameters"].values()
    assert COMMON - {each["name"] for each in components} == set()
    assert all(each["required"] for each in components if each["in"] == "path")


def test_path_parameters_match(spec: dict[str, Any]) -> None:
    """Every operation has exactly the path parameters of its path, and the account's header."""
    for operation in operations(spec):
        every = parameters(spec, operation)
        named = {part[1:-1] for part in operation.path.split("/") if part.startswith("{")}
        assert {each["name"] for each in every if each["in"] == "path"} == named, operation.place
        assert "Harness-Account" in {each["name"] for each in every}, operation.place


def test_security(spec: dict[str, Any]) -> None:
    """One API key in a header protects everything, on one server."""
    assert spec["security"] == [{"x-api-key": []}]
    scheme = spec["components"]["securitySchemes"]["x-api-key"]
    assert (scheme["type"], scheme["in"], scheme["name"]) == ("apiKey", "header", "x-api-key")
    assert [server["url"] for server in spec["servers"]] == ["https://app.harness.io"]
    assert not any("security" in operation.data for operation in operations(spec))


@pytest.mark.parametrize("kind", ["parameters", "headers", "requestBodies", "responses", "schemas"])
def test_components_described(spec: dict[str, Any], kind: str) -> None:
    """Every component says what it is."""
    components = spec["components"][kind].items()
    assert [name for name, each in components if not sentence(each.get("description", ""))] == []


def test_properties_described(spec: dict[str, Any]) -> None:
    """Every property of every schema says what it means, itself or by what it refers to."""
    silent = [
        where
        for name, schema in spec["components"]["schemas"].items()
        for where, each in properties(schema, name)
        if not sentence(resolve(spec, each).get("description", ""))
    ]
    assert silent == []


def sentence(text: str) -> bool:
    """Whether a text begins and ends as a sentence does."""
    return text.endswith(".") and (text[0].isupper() or text[0] == "`")


def test_examples_fit(spec: dict[str, Any]) -> None:
    """Every JSON body and answer has an example, and the example fits its schema."""
    components = spec["components"]
    for name, body in [*components["requestBodies"].items(), *components["responses"].items()]:
        if media := body.get("content", {}).get("application/json"):
            for schema, value in meant(spec, media["schema"], media["example"]):
                validator = OAS30Validator({**schema, "components": components})
                assert [error.message for error in validator.iter_errors(value)] == [], name


def meant(spec: dict[str, Any], schema: dict[str, Any], value: Any) -> Iterator[tuple[Any, Any]]:
    """The schemas that a value and its parts must fit, the children of bases included."""
    schema = resolve(spec, schema)
    yield schema, value
    if rule := schema.get("discriminator"):
        child = resolve(spec, {"$ref": rule["mapping"][value[rule["propertyName"]]]})
        yield child, value
        for part in child["allOf"]:
            if "$ref" not in part:
                yield from meant(spec, part, value)
    for name, each in schema.get("properties", {}).items():
        if name in value:
            yield from meant(spec, each, value[name])
    for _, each in children(value) if "items" in schema else ():
        yield from meant(spec, schema["items"], each)
