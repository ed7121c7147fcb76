"""How form fields are encoded, as the document says it."""

from __future__ import annotations

from pathlib import Path

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
