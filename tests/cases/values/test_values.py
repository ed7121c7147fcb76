"""Every kind of value and name comes back as it was, and is of the right type in Python."""

from __future__ import annotations

import copy
import datetime
import json
import pickle
from typing import Any

import pytest
from pydantic import ValidationError

from tests.cases.conftest import Case
from tests.runtime.server import Server, reply

HUGE = 2**63 + 1
FIELDS: list[tuple[str, Any]] = [
    *[("count", value) for value in (0, -1, 2**53 + 1, -HUGE, 10**30)],
    *[("ratio", value) for value in (1, 1.0, 1.5, 2**53 + 1, -0.0, 1e300)],
    *[
        (name, value)
        for name in ("numberToo", "numberFirst", "numberAmong", "numberNamed")
        for value in (3, 3.0, -0.0, 1e300, 2**53 + 1)
    ],
    *[("numbersToo", [value]) for value in (3, 3.0, 1e300)],
    *[("numbersByName", {"x": value}) for value in (3, 3.0, 1e300)],
    *[("numberLists", value) for value in ([3], [3.0], 3)],
    ("float32", 0.1),
    *[("bigText", value) for value in ("9223372036854775808", "")],
    ("money", "1.10"),
    *[("at", f"2024-02-03T04:05:06{rest}") for rest in ("Z", "", ".5Z", ".123456789+02:00")],
    *[("at", value) for value in ("2024-02-03", "2024-12-31T23:59:60Z", "1700000000", "", "now")],
    *[("day", value) for value in ("2024-02-03", "2024-02-30", "2024-02-03T00:00:00Z", "5", "")],
    ("clock", "10:00:00Z"),
    ("span", "P1DT2H"),
    *[("bytes64", value) for value in ("aGk=", "aGk", "not base64!", "")],
    ("encoded", "aGk="),
    *[("level", value) for value in ("", "low", "unheard-of")],
    *[("maybeLevel", value) for value in ("low", None, "unheard-of")],
    *[("mixed", value) for value in ("auto", 1, 2.5, True, None, "new", 9, False, [1])],
    *[("whole", value) for value in (1, 3)],
    *[("yes", value) for value in (True, False)],
    ("onlyNull", None),
    *[("fixed", value) for value in ("on", "off")],
    *[("fixedNumber", value) for value in (7, 8)],
    *[("fixedObject", value) for value in ({"a": 1}, {"b": [2]})],
    *[("several", value) for value in ("5", 5, None)],
    *[("listOrNull", value) for value in ([1], [], None)],
    *[("either", value) for value in ("5", 5, {"id": "x", "more": 1})],
    *[("tuple", value) for value in (["a", 1], ["a", 1, None], [])],
    *[(name, None) for name in ("anything", "whatever", "nothing")],
    *[(name, [{}]) for name in ("anything", "whatever", "nothing")],
    ("annotated", {"id": "x", "size": 1}),
    ("levels", ["a", None, "b"]),
    ("unknown", {"deep": [1, {"er": None}]}),
]


@pytest.mark.parametrize(("name", "value"), FIELDS)
def test_values(case: Case, name: str, value: Any) -> None:
    """The value of a field comes back, and so does one that pickling or copying went over."""
    assert json.dumps(case.back("Everything", {name: value})) == json.dumps({name: value})
    made = case.decode("Everything", {name: value})
    for other in (pickle.loads(pickle.dumps(made)), copy.deepcopy(made), made.model_copy()):
        assert other == made
        assert other.model_dump(mode="json", by_alias=True, exclude_unset=True) == {name: value}


@pytest.mark.parametrize("name", ["count", "several", "whole"])
def test_a_whole_number_with_a_fraction(case: Case, name: str) -> None:
    """JSON has one kind of number: 5.0 is an integer where one is due, and stays equal."""
    for value in (5.0, 1e300):
        found = getattr(case.decode("Everything", {name: value}), name)
        assert (found, type(found)) == (value, int)


def test_what_models_say_of_numbers(case: Case) -> None:
    """Their own JSON Schema has the kinds of number that the document has, and its constants."""
    found = case.models.Everything.model_json_schema()["properties"]
    kinds = {name: found[name]["anyOf"][:2] for name in ("numberToo", "numberFirst", "whole")}
    integer, number = {"type": "integer"}, {"type": "number"}
    assert kinds["numberToo"] == [integer, number]
    assert kinds["numberFirst"] == [number, integer]
    assert kinds["whole"] == [{"type": "integer", "enum": [1, 2]}, {"type": "null"}]


def test_nan(case: Case) -> None:
    """Servers do send NaN, though JSON has none."""
    made = case.decode("Everything", {"ratio": float("nan")})
    assert made.ratio != made.ratio


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-02-03T04:05:06Z", datetime.datetime(2024, 2, 3, 4, 5, 6, tzinfo=datetime.UTC)),
        ("2024-02-03T04:05:06", datetime.datetime(2024, 2, 3, 4, 5, 6)),
        ("1700000000", "1700000000"),
    ],
)
def test_moments(case: Case, text: str, expected: Any) -> None:
    """A moment is a datetime with the zone that it was written with; a bare number is none."""
    found = case.decode("Everything", {"at": text}).at
    assert found == expected
    assert getattr(found, "tzinfo", None) == getattr(expected, "tzinfo", None)


def test_a_moment_of_ones_own_goes_with_a_zone(case: Case) -> None:
    """RFC 3339 wants a zone; a time without one is taken for UTC, in parameters as in models."""
    made = case.models.Everything(at=datetime.datetime(2024, 2, 3, 4, 5, 6))
    assert made.model_dump(mode="json", exclude_unset=True) == {"at": "2024-02-03T04:05:06Z"}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("Count", "5"),
        ("Count", True),
        ("Count", 5.5),
        ("Counts", ["5"]),
        ("Counts", [True]),
        ("Ratio", "1.5"),
        ("Ratio", True),
        ("Flag", "true"),
        ("Flag", 1),
        ("Level", 5),
        ("Level", None),
        ("MaybeLevel", 5),
        ("Numbered", {"x": "5"}),
        ("PartMap", {"x": {"id": 5}}),
        ("Everything", {"several": 5.5}),
        ("Everything", {"whole": "1"}),
    ],
)
def test_nothing_turns_into_another_type(case: Case, key: str, value: Any) -> None:
    """A wrong JSON type is an error, at the root and inside."""
    with pytest.raises(ValidationError):
        case.decode(key, value)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("Open", {"a": "x", "b": [1]}),
        ("Closed", {"a": "x", "b": 1}),
        ("Numbered", {"a": "x", "b": 1}),
        ("Parts", {"a": "x", "b": {"id": "x", "more": 1}}),
        ("PartMap", {"b": {"id": "x", "more": 1}}),
        ("Free", {"a": {"b": None}}),
        ("Empty", {"a": 1}),
        ("Patterns", {"x-a": {"id": "x"}, "other": {"id": "y"}}),
        ("PatternsToo", {"a": "x", "x-a": 1, "y-a": "1"}),
        ("Unevaluated", {"a": "x", "b": 1}),
    ],
)
def test_other_properties(case: Case, key: str, value: Any) -> None:
    """Whatever a schema says of further properties, none is lost."""
    assert case.back(key, value) == value


def test_other_properties_are_typed(case: Case) -> None:
    """A schema for further properties gives their types."""
    parts = case.decode("Parts", {"a": "x", "b": {"id": "y"}})
    assert parts.model_extra == {"b": case.models.Part(id="y")}
    assert case.decode("Patterns", {"x-a": {"id": "y"}})["x-a"].id == "y"
    found = case.decode("Everything", {"partsByName": [{"b": {"id": "y"}}]})
    assert found.parts_by_name == [{"b": case.models.Part(id="y")}]


def test_names(case: Case) -> None:
    """Every property has an attribute of its own, and comes back under its name on the wire."""
    kind = case.type("Names")
    names = {name: field.serialization_alias or name for name, field in kind.model_fields.items()}
    special: dict[str, Any] = {"list": ["x"], "int": 5}
    value = {wire: special.get(wire, f"<{wire}>") for wire in names.values()}
    assert len(value) == len(names) == 48
    assert case.back("Names", value) == value
    made = case.decode("Names", value)
    assert {name: getattr(made, name) for name in names} == {n: value[w] for n, w in names.items()}
    assert [made.class_, made.model_config_, made.json_, made.list_] == [
        "<class>",
        "<model_config>",
        "<json>",
        ["x"],
    ]


def test_unknown_fields_that_look_like_known_ones(case: Case) -> None:
    """A server may send what the document writes otherwise: both stay apart."""
    for value in ({"big_text": 5}, {"big_text": 5, "bigText": "6"}, {"float_32": 1}):
        assert case.back("Everything", value) == value
        made = case.decode("Everything", value)
        assert pickle.loads(pickle.dumps(made)) == copy.deepcopy(made) == made
    assert case.decode("Everything", {"big_text": 5}).big_text == 5
    assert case.models.Everything(big_text="5").model_dump(by_alias=True, exclude_unset=True) == {
        "bigText": "5"
    }


def test_answers_at_the_root_are_exact(case: Case, server: Server) -> None:
    """A number given as text stays text, and is reported, where no model is around it."""
    told: list[Any] = []
    server.says(reply(["5", 6]))
    with case.client(server, on_drift=told.append) as client:
        assert client.counts.list() == ["5", 6]
    assert [(drift.pointer, drift.message) for drift in told] == [
        ("/0", "expected an integer, not a string")
    ]


def test_requests_at_the_root_are_exact(case: Case, server: Server) -> None:
    """The same holds for a body that is a mere number."""
    with case.client(server) as client:
        for wrong in ("5", True, 5.5):
            with pytest.raises(case.package.RequestValidationError, match="expected an integer"):
                client.counts.send(wrong)
        assert server.got == []
        client.counts.send(HUGE)
    assert server.last.json == HUGE
