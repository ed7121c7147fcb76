"""Models that need many others are built when a value of theirs comes, and no sooner."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from tests.models.support import Models, build, document

COUNT = 40


def chain() -> dict[str, Any]:
    """Return schemas of which each holds the next, the last one the first; and two holders."""
    schemas: dict[str, Any] = {
        f"Link{n}": {
            "type": "object",
            "required": ["number"],
            "properties": {
                "number": {"type": "integer"},
                "next": {"$ref": f"#/components/schemas/Link{(n + 1) % COUNT}"},
            },
        }
        for n in range(COUNT)
    }
    links = {"type": "array", "items": {"$ref": "#/components/schemas/Link1"}}
    schemas["Holder"] = {
        "type": "object",
        "properties": {"name": {"type": "string"}, "links": links},
    }
    fields = {"number": {"type": "integer"}, "text": {"type": "string"}}
    schemas["Other"] = {"type": "object", "properties": fields}
    either = [{"$ref": f"#/components/schemas/{name}"} for name in ("Other", "Link0")]
    schemas["Either"] = {"type": "object", "properties": {"one": {"oneOf": either}}}
    return schemas


def linked(*numbers: Any) -> dict[str, Any]:
    """Return links inside of each other."""
    inner: dict[str, Any] | None = None
    for number in reversed(numbers):
        inner = {"number": number, **({"next": inner} if inner else {})}
    assert inner
    return inner


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Models:
    """The models of the chain."""
    return build(tmp_path_factory.mktemp("chain"), document(chain()))


def test_built_when_needed(tmp_path: Path) -> None:
    """What holds one is ready without it; a value of it has it built, and what is behind it not."""
    models = build(tmp_path, document(chain()))
    kinds = models.module
    models.decode("Holder", {"name": "x"})
    assert not kinds.Link1.__pydantic_complete__
    holder = models.decode("Holder", {"links": [linked(1)]})
    assert type(holder.links[0]) is kinds.Link1
    assert (kinds.Link1.__pydantic_complete__, kinds.Link2.__pydantic_complete__) == (True, False)


def test_round_trip(models: Models) -> None:
    """All that a value has comes back, as deep as it goes, typed."""
    value = {"links": [{**linked(*range(COUNT + 5)), "unknown": [1]}], "more": {"a": 1}}
    assert models.back("Holder", value) == value
    link = models.decode("Holder", value).links[0]
    for number in range(COUNT + 5):
        assert type(link).__name__ == f"Link{(number + 1) % COUNT}"
        assert link.number == number
        link = link.next


def test_given_as_objects(models: Models) -> None:
    """A model may be given where one is due."""
    kinds = models.module
    one = kinds.Holder(links=[kinds.Link1(number=1, next=kinds.Link2(number=2))])
    assert one == models.decode("Holder", {"links": [linked(1, 2)]})
    assert one.links[0].next.number == 2


def test_what_is_wrong_is_said_where_it_is(models: Models) -> None:
    """The place of an error is its whole way, the values in it are JSON's."""
    with pytest.raises(ValidationError) as caught:
        models.decode("Holder", {"links": [linked(1), linked(1, 2, "3")]})
    assert [e["loc"] for e in caught.value.errors()] == [
        ("links", 1, "next", "next", "number"),
    ]


def test_json_schema(models: Models) -> None:
    """Each is described once, by reference, whichever of them is asked."""
    kinds = models.module
    for mode in ("validation", "serialization"):
        found = TypeAdapter(kinds.Holder).json_schema(mode=mode)
        names = {f"Link{n}" for n in range(COUNT)}
        assert found["$defs"].keys() == names
        assert found["properties"]["links"]["anyOf"][0]["items"] == {"$ref": "#/$defs/Link1"}
        inner = found["$defs"][f"Link{COUNT - 1}"]["properties"]["next"]["anyOf"][0]
        assert inner == {"$ref": "#/$defs/Link0"}
    assert kinds.Link3.model_json_schema()["$defs"].keys() == names


def test_told_apart(models: Models) -> None:
    """What stands beside others in a union is told apart from them as any model is."""
    kinds = models.module
    assert type(models.decode("Either", {"one": linked(1, 2)}).one) is kinds.Link0
    assert type(models.decode("Either", {"one": {"number": 1, "text": "x"}}).one) is kinds.Other
