"""How form fields are encoded, as the document says it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.api import Field
from tests.build.generated import api_of, method_of

DOCUMENT = """\
openapi: 3.0.3
info: {title: Acme, version: "1"}
paths:
  /files:
    post:
      operationId: sendFiles
      tags: [files]
      requestBody:
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                files: {type: array, items: {type: string, format: binary}}
                meta: {type: object, properties: {a: {type: string}}}
                tags: {type: array, items: {type: string}}
                plain: {type: string}
            encoding:
              files:
                contentType: image/png
                headers:
                  X-Kind: {schema: {type: string, enum: [image]}}
                  X-Level: {schema: {type: integer, default: 3}}
                  X-Any: {schema: {type: string}}
                  Content-Type: {schema: {type: string, default: ignored}}
              tags: {style: pipeDelimited, explode: false, allowReserved: true}
      responses: {"204": {description: Done}}
"""


def test_encodings(tmp_path: Path) -> None:
    """Only what differs from the default is said of a field; fixed headers of parts are kept."""
    body = method_of(api_of(tmp_path, DOCUMENT), "files.send").body
    assert body is not None
    assert body.contents[0].fields == (
        Field(
            "files",
            content_type="image/png",
            headers=(("X-Kind", "image"), ("X-Level", "3")),
            binary=True,
        ),
        Field("tags", style="pipeDelimited", explode=False, allow_reserved=True),
    )


@pytest.mark.parametrize("version", ["3.0.4", "3.1.1"])
def test_reserved_characters_are_for_queries(tmp_path: Path, version: str) -> None:
    """``allowReserved`` elsewhere than in a query has no meaning, and breaks nothing."""
    places = ("path", "query", "header", "cookie")
    parameters = [
        {"name": f"in_{place}", "in": place, "required": True, "schema": {"type": "string"}}
        | {"allowReserved": True}
        for place in places
    ]
    operation = {
        "operationId": "getFile",
        "tags": ["files"],
        "parameters": parameters,
        "responses": {"204": {"description": "Done"}},
    }
    document = {
        "openapi": version,
        "info": {"title": "Acme", "version": "1"},
        "paths": {"/files/{in_path}": {"get": operation}},
    }
    (route,) = method_of(api_of(tmp_path, json.dumps(document)), "files.get").routes
    found = {parameter.wire: parameter.allow_reserved for parameter in route.parameters}
    assert found == {f"in_{place}": place == "query" for place in places}
