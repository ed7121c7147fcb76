"""Alternatives of ``oneOf`` and ``anyOf``, told apart with a discriminator and without."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from tests.cases.conftest import Case, generate


def older(text: str) -> str:
    """Return the document as OpenAPI 3.0 says it."""
    text = text.replace("openapi: 3.1.0", "openapi: 3.0.3").replace("unions,", "older unions,")
    text = text.replace("{const: dog}", "{type: string, enum: [dog]}")
    return text.replace(', {type: "null"}]', "]\n          nullable: true")


@pytest.fixture(scope="module", params=["3.1", "3.0"])
def unions(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Case:
    """The package of the document beside the test, in either version."""
    folder = tmp_path_factory.mktemp("unions")
    text = (Path(__file__).parent / "openapi.yaml").read_text(encoding="utf-8")
    text = text if request.param == "3.1" else older(text)
    (folder / "openapi.yaml").write_text(text, encoding="utf-8")
    return generate(folder, folder / "out")


CASES: list[tuple[str, Any, str]] = [
    ("one", {"kind": "dog", "name": "x"}, "Dog"),
    ("one", {"kind": "kitten", "addedLater": [1]}, "Cat"),
    ("any", {"kind": "cat"}, "Cat"),
    ("any", None, "NoneType"),
    ("named", {"type": "Car", "wheels": 4}, "Car"),
    ("named", {"type": "Ship", "keel": "k"}, "Ship"),
    ("mapped", {"type": "c", "wheels": 4}, "Car"),
    ("mapped", {"type": "s"}, "Ship"),
    ("bare", {"radius": 1.5}, "Circle"),
    ("bare", {"side": 2}, "Square"),
    ("mixed", {"radius": 1}, "Circle"),
    ("mixed", "text", "str"),
    ("mixed", [{"kind": "dog"}], "list"),
]


@pytest.mark.parametrize(("field", "value", "expected"), CASES)
def test_alternatives(unions: Case, field: str, value: Any, expected: str) -> None:
    """The one that the value is of is found, and the value comes back."""
    assert unions.back("Holder", {field: value}) == {field: value}
    found = getattr(unions.decode("Holder", {field: value}), field)
    assert type(found).__name__ == expected


@pytest.mark.parametrize("field", ["one", "any", "named", "mapped", "narrow"])
def test_an_unknown_tag_is_no_error(unions: Case, field: str) -> None:
    """A value of a kind that is newer than the document is kept, every field readable."""
    tag = "kind" if field in ("one", "any") else "type"
    value = {field: {tag: "zeppelin", "gas": {"He": 1}}}
    assert unions.back("Holder", value) == value
    found = getattr(unions.decode("Holder", value), field)
    assert getattr(found, tag) == "zeppelin"
    assert found.gas == {"He": 1}


def test_a_tag_that_can_not_be_right(unions: Case) -> None:
    """A value that lacks what its tag asks for is of another alternative, or an error says what."""
    value = {"narrow": {"type": "Car", "radius": 1}}
    assert unions.back("Holder", value) == value
    assert type(unions.decode("Holder", value).narrow).__name__ == "Circle"
    with pytest.raises(ValidationError) as caught:
        unions.decode("Holder", {"narrow": {"type": "Car"}})
    assert [error["loc"] for error in caught.value.errors()] == [("narrow", "wheels")]


def test_lists_of_alternatives(unions: Case) -> None:
    """Each item is of its own type."""
    value = {"many": [{"kind": "dog"}, {"kind": "new", "x": 1}, {"kind": "cat"}]}
    assert unions.back("Holder", value) == value
    names = [type(item).__name__ for item in unions.decode("Holder", value).many]
    assert (names[0], names[2]) == ("Dog", "Cat")


HOLDING: list[Any] = [
    {"value": [1.0, 1, 1e300, True, "1", {"a": [2.0, "b"]}]},
    {"counts": [1, [2, []], [[3]]]},
]


@pytest.mark.parametrize("value", HOLDING)
def test_types_that_hold_themselves(unions: Case, value: Any) -> None:
    """Values stay what they are on every level."""
    found = unions.back("Holder", value)
    assert found == value
    assert repr(found) == repr(value)


WRONG: list[Any] = [["1"], [[True]], [[1, ["x"]]], {}]


@pytest.mark.parametrize("counts", WRONG)
def test_wrong_in_what_holds_itself(unions: Case, counts: Any) -> None:
    """A value of another kind is an error on every level."""
    with pytest.raises(ValidationError) as caught:
        unions.decode("Holder", {"counts": counts})
    assert {error["loc"][0] for error in caught.value.errors()} == {"counts"}
