"""What stands beside ``$ref`` and ``prefixItems``, which OpenAPI 3.1 gives a meaning."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from tests.models.support import Models, build, document

PAIR = [{"type": "string"}, {"$ref": "#/components/schemas/Point"}]
SCHEMAS: dict[str, Any] = {
    "Point": {"type": "object", "required": ["x"], "properties": {"x": {"type": "integer"}}},
    "Named": {
        "$ref": "#/components/schemas/Point",
        "description": "With a name",
        "properties": {"name": {"type": "string"}},
        "required": ["name"],
    },
    "Size": {"type": "string", "enum": ["s", "m", "l"]},
    "Same": {"$ref": "#/components/schemas/Point", "description": "Only a text"},
    "Holder": {
        "type": "object",
        "properties": {
            "inner": {
                "$ref": "#/components/schemas/Point",
                "properties": {"label": {"type": "string"}},
            },
            "size": {"$ref": "#/components/schemas/Size", "default": "m"},
        },
    },
    "Rest": {"type": "array", "prefixItems": PAIR, "items": {"type": "boolean"}},
    "Closed": {"type": "array", "prefixItems": PAIR, "items": False},
    "Open": {"type": "array", "prefixItems": PAIR},
}


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Models:
    """The models of the schemas above in OpenAPI 3.1."""
    return build(tmp_path_factory.mktemp("siblings"), document(SCHEMAS, "3.1.0"))


def test_siblings_of_references_hold(models: Models) -> None:
    """Like a member of ``allOf`` more, also inline; texts beside a reference make no type."""
    named = models.decode("Named", {"x": 1, "name": "a"})
    assert (named.x, named.name) == (1, "a")
    assert isinstance(named, models.type("Point"))
    with pytest.raises(ValidationError, match="name"):
        models.type("Named")(x=1)
    holder = models.decode("Holder", {"inner": {"x": 1, "label": "b"}, "size": "l"})
    assert (holder.inner.x, holder.inner.label, holder.size) == (1, "b", "l")
    assert models.type("Same") is models.type("Point")


def test_siblings_of_references_are_ignored_in_openapi_30(tmp_path: Path) -> None:
    """The specification says so (3.0.3, Reference Object)."""
    found = {key: SCHEMAS[key] for key in ("Point", "Named")}
    models = build(tmp_path, document(found))
    assert models.type("Named") is models.type("Point")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("Rest", []),
        ("Rest", ["a"]),
        ("Rest", ["a", {"x": 1}, True, False]),
        ("Closed", ["a", {"x": 1}]),
        ("Open", ["a", {"x": 1}, 5, None]),
    ],
)
def test_tuples(models: Models, key: str, value: Any) -> None:
    """Their items are of the types of the prefix, which may be cut short, or of what follows."""
    decoded = models.decode(key, value)
    assert models.back(key, value) == value
    if len(value) > 1 and key != "Open":
        assert decoded[1].x == 1


def test_items_of_other_types(models: Models) -> None:
    """An item that is of none of the types is wrong."""
    with pytest.raises(ValidationError):
        models.decode("Rest", [5])
    with pytest.raises(ValidationError):
        models.decode("Closed", ["a", True])
