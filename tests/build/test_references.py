"""References as RFC 6901 and RFC 3986 let them be written: each leads to its type."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.build.generated import api_of, method_of

DOCUMENT = """
    openapi: 3.0.3
    info: {{title: Things, version: "1"}}
    paths:
      /things:
        get:
          operationId: getThings
          tags: [things]
          responses:
            "200":
              description: ok
              content: {{application/json: {{schema: {{$ref: "{reference}"}}}}}}
    components:
      schemas:
        Two Words: {{type: object, properties: {{part: {{type: object, title: Part}}}}}}
        Page«User»: {{type: object, properties: {{a: {{type: string}}}}}}
        50%25: {{type: object, properties: {{b: {{type: string}}}}}}
        one/other: {{type: object, properties: {{c: {{type: string}}}}}}
"""


@pytest.mark.parametrize("paths", [(), ("/things",)], ids=["whole", "part"])
@pytest.mark.parametrize(
    ("reference", "component"),
    [
        ("Two Words", "Two Words"),
        ("Two%20Words", "Two Words"),
        ("Page%C2%ABUser%C2%BB", "Page«User»"),
        ("50%2525", "50%2525"),
        ("one~1other", "one~1other"),
        ("one%7E1other", "one~1other"),
    ],
)
def test_a_reference_leads_to_its_type_however_it_is_written(
    tmp_path: Path, reference: str, component: str, paths: tuple[str, ...]
) -> None:
    """Percent-encoding is undone first, then the escapes of pointers."""
    pointer = "#/components/schemas/"
    api = api_of(tmp_path, DOCUMENT.format(reference=pointer + reference), paths=paths)
    annotation = method_of(api, "things.get").returns.annotation
    assert annotation == api.models[pointer + component]


def test_a_part_has_the_schemas_that_others_are_parts_of(tmp_path: Path) -> None:
    """A reference may lead into a component."""
    reference = "#/components/schemas/Two%20Words/properties/part"
    api = api_of(tmp_path, DOCUMENT.format(reference=reference), paths=("/things",))
    assert list(api.models) == ["#/components/schemas/Two Words"]
