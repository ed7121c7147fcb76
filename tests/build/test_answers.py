"""What calls give: envelopes, pages, alternatives; and how arguments are called."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.api import Api
from tests.build.generated import api_of, method_of

PROFILE = """
    [envelopes.dto]
    result = "data"
    requires = ["status", "data"]
    [vocabulary]
    identifier = ["identifier", "{resource}", "{resource}Identifier"]
    page = ["page", "pageIndex"]
    limit = ["limit", "pageSize"]
    [[paging]]
    name = "body"
    kind = "page"
    position = ["pageIndex"]
    size = ["pageSize"]
    items = ["content"]
    total_items = ["totalItems"]
    [[paging]]
    name = "header"
    kind = "page"
    position = ["page"]
    size = ["limit"]
    items = [""]
    headers = {total_items = "X-Total"}
    [paging_overrides]
    "GET /odd" = "body"
    [[scopes]]
    name = "org"
    variable = "ORG"
    query = ["org"]
"""
DOCUMENT = """
    openapi: 3.0.3
    info: {title: Test, version: "1"}
    servers: [{url: "http://localhost"}]
    components:
      securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
      parameters:
        index: {name: pageIndex, in: query, schema: {type: integer}}
        size: {name: pageSize, in: query, schema: {type: integer}}
        page: {name: page, in: query, schema: {type: integer}}
        limit: {name: limit, in: query, schema: {type: integer}}
      schemas:
        Thing: {type: object, properties: {name: {type: string}}}
        Wrapped:
          type: object
          properties: {status: {type: string}, data: {$ref: "#/components/schemas/Thing"}}
        Inner:
          type: object
          properties:
            thing: {$ref: "#/components/schemas/Thing"}
            status: {type: string}
            more: {type: string}
        Page:
          type: object
          properties:
            totalItems: {type: integer}
            content: {type: array, items: {$ref: "#/components/schemas/Thing"}}
        WrappedPage:
          allOf:
            - {type: object, properties: {status: {type: string}}}
            - {type: object, properties: {data: {$ref: "#/components/schemas/Page"}}}
        Things: {type: array, items: {$ref: "#/components/schemas/Thing"}}
    paths:
      /wrapped: {get: {operationId: a, tags: [x], responses: {"200": {description: "", content:
        {application/json: {schema: {$ref: "#/components/schemas/Wrapped"}}}}}}}
      /inner: {get: {operationId: b, tags: [x], responses: {"200": {description: "", content:
        {application/json: {schema: {$ref: "#/components/schemas/Inner"}}}}}}}
      /paged:
        get:
          operationId: c
          tags: [x]
          parameters:
            - {$ref: "#/components/parameters/index"}
            - {$ref: "#/components/parameters/size"}
          responses: {"200": {description: "", content:
            {application/json: {schema: {$ref: "#/components/schemas/WrappedPage"}}}}}
        delete:
          operationId: d
          tags: [x]
          parameters:
            - {$ref: "#/components/parameters/index"}
            - {$ref: "#/components/parameters/size"}
          responses: {"200": {description: "", content:
            {application/json: {schema: {$ref: "#/components/schemas/WrappedPage"}}}}}
      /listed:
        get:
          operationId: e
          tags: [x]
          parameters:
            - {$ref: "#/components/parameters/page"}
            - {$ref: "#/components/parameters/limit"}
          responses: {"200": {description: "", content:
            {application/json: {schema: {$ref: "#/components/schemas/Things"}}}}}
      /alternatives: {get: {operationId: f, tags: [x], responses: {
        "200": {description: "", content: {
          text/plain: {schema: {type: string}},
          application/json: {schema: {$ref: "#/components/schemas/Thing"}}}},
        "204": {description: ""}}}}
      /binary: {get: {operationId: g, tags: [x], responses: {"200": {description: "", content:
        {application/octet-stream: {schema: {type: string, format: binary}}}}}}}
      /filtered/{thing}/{other}:
        get:
          operationId: h
          tags: [thing]
          parameters:
            - {name: X-Key, in: header, schema: {type: string}}
            - {name: Accept, in: header, schema: {type: string}}
            - {name: class, in: query, schema: {type: string}}
            - {name: self, in: query, schema: {type: string}}
            - {name: org, in: query, schema: {type: array, items: {type: string}}}
            - {name: other, in: path, required: true, schema: {type: string}}
            - {name: thing, in: path, required: true, schema: {type: string}}
            - {name: query.project, in: query, schema: {type: string}}
            - {name: needed, in: query, required: true, schema: {type: integer}}
          responses: {"204": {description: ""}}
"""


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Api:
    """The document above under the profile above."""
    return api_of(tmp_path_factory.mktemp("answers"), DOCUMENT, PROFILE)


def test_an_envelope_is_removed(api: Api) -> None:
    """The result is what the envelope wraps, typed."""
    returns = method_of(api, "x.a").returns
    assert (returns.annotation, returns.envelope) == ("models.Thing", "dto")


def test_an_object_that_only_looks_like_one_is_not(api: Api) -> None:
    """An answer with other properties keeps them."""
    returns = method_of(api, "x.b").returns
    assert (returns.annotation, returns.envelope) == ("models.Inner", None)


def test_a_page_in_an_envelope_is_recognised(api: Api) -> None:
    """Items are found below the envelope; properties of allOf parts count."""
    returns = method_of(api, "x.c").returns
    assert (returns.annotation, returns.item) == ("Page[models.Thing]", "models.Thing")
    assert returns.paging is not None
    assert (returns.paging.name, returns.paging.items) == ("body", ("content",))
    assert (returns.paging.position, returns.paging.size) == ("page", "limit")


def test_a_delete_is_never_a_list(api: Api) -> None:
    """Following its pages would delete on and on."""
    assert method_of(api, "x.d").returns.paging is None


def test_a_list_with_page_parameters_is_a_page(api: Api) -> None:
    """The array itself holds the items; totals come in headers."""
    returns = method_of(api, "x.e").returns
    assert returns.annotation == "Page[models.Thing]"
    assert returns.paging is not None
    assert returns.paging.headers == {"total_items": "X-Total"}


def test_json_wins_and_no_content_is_none(api: Api) -> None:
    """Of several media types JSON gives the type; a 204 adds None."""
    assert method_of(api, "x.f").returns.annotation == "models.Thing | None"


def test_binary_is_bytes(api: Api) -> None:
    """An octet stream is not text."""
    assert method_of(api, "x.g").returns.annotation == "bytes"


def test_arguments_follow_the_path_and_the_vocabulary(api: Api) -> None:
    """Path parameters come first in the path's order; credentials are no arguments."""
    found = method_of(api, "thing.get").arguments
    assert [a.name for a in found if a.positional] == ["identifier", "other"]
    assert [a.name for a in found if not a.positional] == [
        "needed",
        "class_",
        "self_query",
        "org",
        "query_project",
    ]
    assert {a.name: a.required for a in found}["needed"]
    assert all(a.scope is None for a in found)


def test_head_gives_nothing(tmp_path: Path) -> None:
    """A HEAD has no content, whatever is documented (RFC 9110, 9.3.2)."""
    head = """
      openapi: 3.0.3
      info: {title: Test, version: "1"}
      servers: [{url: "http://localhost"}]
      paths:
        /plain: {head: {operationId: plain, responses: {"200": {description: ok}}}}
        /things:
          head:
            operationId: things
            responses:
              "200":
                description: ok
                content: {application/json: {schema: {type: array, items: {type: string}}}}
    """
    api = api_of(tmp_path, head)
    assert {m.returns.annotation for _, _, m in api.methods()} == {"None"}


def test_xml_has_no_pages(tmp_path: Path) -> None:
    """A list that comes as XML only is bytes, whatever its schema says of pages."""
    document = """
      openapi: 3.0.3
      info: {title: Test, version: "1"}
      servers: [{url: "http://localhost"}]
      paths:
        /things:
          get:
            operationId: things
            parameters: [{name: marker, in: query, schema: {type: string}}]
            responses:
              "200":
                description: ok
                content:
                  application/xml:
                    schema:
                      type: object
                      properties:
                        things: {type: array, items: {type: string}}
                        nextMarker: {type: string}
    """
    assert [m.returns.annotation for _, _, m in api_of(tmp_path, document).methods()] == ["bytes"]
