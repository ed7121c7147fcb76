"""Overlays: what their actions do, and that a stale one is an error."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator import document
from generator.diagnostics import GeneratorError
from tests.document.support import findings, load, minimal, with_operation, with_schema, write


def apply(directory: Path, value: Any, *actions: dict[str, Any]) -> Any:
    """Return what the actions make of a document."""
    overlay = {"overlay": "1.0.0", "info": {"title": "o", "version": "1"}, "actions": actions}
    found = load(directory, value)
    document.apply_overlays(found, [Path(write(directory, overlay, "overlay.json"))])
    return found.data


def test_objects_merge_lists_append_and_values_are_replaced(tmp_path: Path) -> None:
    """An update goes into what is there."""
    value = with_operation({"tags": ["a"], "summary": "old"})
    update = {"tags": ["b"], "summary": "new", "responses": {"404": {"description": "none"}}}
    get = apply(tmp_path, value, {"target": "$.paths['/things'].get", "update": update})
    get = get["paths"]["/things"]["get"]
    assert get["tags"] == ["a", "b"]
    assert get["summary"] == "new"
    assert set(get["responses"]) == {"200", "404"}


def test_an_update_of_a_list_is_a_new_item(tmp_path: Path) -> None:
    """Each match gets its own copy."""
    action = {"target": "$.paths.*.get.tags", "update": "b"}
    data = apply(tmp_path, with_operation({"tags": ["a"]}), action)
    assert data["paths"]["/things"]["get"]["tags"] == ["a", "b"]


def test_remove_takes_all_matches_away(tmp_path: Path) -> None:
    """Items of a list do not shift under it, and removing a whole and its part is one removal."""
    value = with_schema({"enum": [1, 2, 3, 4], "x-a": {"x-a": 1}})
    query = "$.components.schemas.Thing"
    data = apply(
        tmp_path,
        value,
        {"target": f"{query}.enum[?@ > 2]", "remove": True},
        {"target": f"{query}..x-a".replace("x-a", "['x-a']"), "remove": True},
    )
    assert data["components"]["schemas"]["Thing"] == {"enum": [1, 2]}


def test_later_actions_see_what_earlier_ones_did(tmp_path: Path) -> None:
    """They are applied in order."""
    one = {"target": "$.info", "update": {"x-new": {"a": 1}}}
    two = {"target": "$.info['x-new']", "update": {"b": 2}}
    assert apply(tmp_path, minimal(), one, two)["info"]["x-new"] == {"a": 1, "b": 2}


@pytest.mark.parametrize(
    ("action", "message"),
    [
        ({"target": "$.paths['/none']", "remove": True}, "matches nothing"),
        ({"target": "$.paths['/none']", "update": {}}, "matches nothing"),
        ({"target": "$.info.title", "update": {"a": 1}}, "no object or list"),
        ({"target": "$.info", "update": [1]}, "selects an object"),
        ({"target": "$.[", "update": {}}, "no JSONPath query"),
        ({"target": "$", "remove": True}, "the whole document"),
        ({"target": "$.info"}, "does nothing"),
        ({"target": "$.info", "updaet": {}}, "unknown field 'updaet'"),
        ({"target": "$.info", "remove": "yes"}, "write true or false"),
    ],
)
def test_a_bad_action_is_an_error_that_names_it(
    tmp_path: Path, action: dict[str, Any], message: str
) -> None:
    """File, line, index and target are in the message."""
    first = {"target": "$.info", "update": {"x-a": 1}}
    with pytest.raises(GeneratorError) as caught:
        apply(tmp_path, minimal(), first, action)
    said = str(caught.value)
    assert message in said
    assert "actions[1]" in said
    assert action["target"] in said
    assert "overlay.json:1:" in said
    assert "\n" not in said


@pytest.mark.parametrize(
    "overlay",
    [
        "a: 1",
        "overlay: 2.0.0\nactions: []",
        "overlay: 1.0.0\n",
        "overlay: 1.0.0\nactions: [1]",
        "- a",
    ],
)
def test_what_is_no_overlay_is_refused(tmp_path: Path, overlay: str) -> None:
    """One line says what is missing."""
    path = Path(write(tmp_path, overlay, "o.yaml"))
    with pytest.raises(GeneratorError, match=r"o.yaml:\d+:\d+: [^\n]*$"):
        document.apply_overlays(load(tmp_path, minimal()), [path])


def broken() -> dict[str, Any]:
    """Return a document with defects of many kinds."""
    operation: dict[str, Any] = {
        "operationId": "x",
        "tags": "a",
        "parameters": [{"schema": {}}, {"name": "it's", "in": "query", "type": "bool"}, {}],
        "responses": {"": {}, "bad": {"description": "b"}},
        "security": [{"none": []}],
    }
    thing = {
        "type": "object",
        "required": ["a", "a"],
        "enum": ["1", 1],
        "properties": {"a": {"type": "double"}},
    }
    return minimal(
        paths={"a/{b": {"get": operation}, "/c": {"get - copy": {}, "put": operation}},
        components={
            "schemas": {"Thing": thing, "Other": None},
            "parameters": {"P": {"type": "object"}},
        },
        definitions={"Old": {"$ref": "#/definitions/Old"}},
    )


def test_a_suggested_overlay_leaves_nothing_to_repair(tmp_path: Path) -> None:
    """And suggesting changes nothing."""
    value = broken()
    found = load(tmp_path, value)
    text = document.suggest_overlay(found)
    assert found.data == value
    assert not list(found.diagnostics)
    document.apply_overlays(found, [Path(write(tmp_path, text, "suggested.yaml"))])
    document.repair(found)
    assert [str(d) for d in findings(found)] == []
    by_repair = load(tmp_path, value)
    document.repair(by_repair)
    assert found.data == by_repair.data


def test_nothing_is_suggested_for_a_good_document(tmp_path: Path) -> None:
    """The overlay has no actions then."""
    assert "actions: []" in document.suggest_overlay(load(tmp_path, minimal()))
