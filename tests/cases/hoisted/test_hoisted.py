"""Inline schemas are types with names from where they stand; equal ones are one type."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.cases.conftest import Case
from tests.runtime.server import Server, reply


def names(case: Case) -> set[str]:
    """Return the names of all types."""
    return {name for name in dir(case.models) if name[0].isupper()}


def test_no_name_is_numbered_or_invented(case: Case) -> None:
    """A component keeps its own name, digits and all; what has none is called by its place."""
    components = {"Spec3", "Type", "Crane", "Tug"}
    hoisted = names(case) - components
    assert names(case) >= components
    assert hoisted >= {"CraneType", "TugType", "CraneArm"}
    assert not [name for name in hoisted if re.search(r"\d|Model|Inline|Anonymous", name)]


@pytest.mark.parametrize(
    ("key", "value", "place"),
    [
        ("Crane", {"type": {"lift": 2.5}}, "found.type"),
        ("Tug", {"type": {"pull": 30}}, "found.type"),
        ("Crane", {"arms": [{"reach": 12}]}, "found.arms[0]"),
        ("Crane", {"logs": {"first": {"at": "2024-01-31T09:30:00Z"}}}, "found.logs['first']"),
    ],
)
def test_values_are_of_their_own_types(case: Case, key: str, value: Any, place: str) -> None:
    """What stands inline is an object with attributes, not a mapping."""
    inner = eval(place, {"found": case.decode(key, value)})
    assert type(inner).__module__.startswith(case.models.__name__)
    assert case.back(key, value) == value


def test_equal_ones_are_one_type(case: Case, server: Server) -> None:
    """The depth of an answer may go into a request as it is, and there is one class for both."""
    depth = {"metres": 4.5, "surveyed": "2024-01-31"}
    server.says(reply([{"state": "FREE", "depth": depth}]), reply({"until": None}, 201))
    with case.client(server) as client:
        (berth,) = client.berths.list("north")
        client.berths.reserve("north", {"depth": berth.depth})
    assert server.last.json == {"depth": depth}
    assert len([name for name in names(case) if name.endswith("Depth")]) == 1
    assert len([name for name in names(case) if name.endswith("State")]) == 1


def test_the_index_lists_them(case: Case) -> None:
    """``api.md`` says of each where in the document it stands."""
    index = (case.source.parent / "api.md").read_text("utf-8")
    for name in names(case) - {"Spec3", "Type", "Crane", "Tug"}:
        (line,) = [line for line in index.splitlines() if f"`models.{name}`" in line]
        assert re.search(r"(Crane|Tug|/paths)", line.replace("~1", "/"))
