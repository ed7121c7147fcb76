"""Which fields of bodies a client's scope fills, on a small document."""

from __future__ import annotations

from pathlib import Path

from tests.build.generated import api_of

DOCUMENT = """
openapi: 3.1.0
info: {title: Test, version: "1"}
paths:
  /a/things: &things
    post:
      operationId: createThing
      tags: [things]
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                org: {$ref: "#/components/schemas/Name"}
                project: {type: object, properties: {org: {type: [string, "null"]}}}
                rule: {type: object, properties: {team: {type: string}, org: {type: integer}}}
                other: {type: object, properties: {team: {type: string}}}
                team: {type: array, items: {type: string}}
      responses: {"204": {description: Done}}
  /b/things: *things
components:
  schemas:
    Name: {type: string}
"""
PROFILE = """
titles = ["Test"]
[[scopes]]
name = "org"
variable = "T_ORG"
body = ["org"]
[scopes.body_under]
"/a/" = ["rule.team", "team"]
[[scopes]]
name = "project"
variable = "T_PROJECT"
body = ["project"]
"""


def test_only_texts_that_the_profile_lists(tmp_path: Path) -> None:
    """No object, list or number; fields by their place only where they are listed for the path."""
    api = api_of(tmp_path, DOCUMENT.replace("operationId: createThing", ""), PROFILE)
    bodies = {r.path: r.body for _, _, method in api.methods() for r in method.routes}
    found = {p: {f.path for f in body.scope_fields} for p, body in bodies.items() if body}
    assert found["/b/things"] == {("org",), ("project", "org")}
    assert found["/a/things"] == {("org",), ("project", "org"), ("rule", "team")}
    scopes = {a.scope for _, _, method in api.methods() for a in method.arguments}
    assert scopes == {"org"}
