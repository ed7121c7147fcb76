"""What a text means: YAML as real files have it, and JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import GeneratorError
from generator.document.read import parse


def read(text: str | bytes, name: str = "api.yaml") -> Any:
    """Return the value of a text."""
    content = text if isinstance(text, bytes) else text.encode()
    return parse(content, name).value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no", "no"),
        ("on", "on"),
        ("y", "y"),
        ("Off", "Off"),
        ("true", True),
        ("FALSE", False),
        ("~", None),
        ("", None),
        ("2024-02-29", "2024-02-29"),
        ("2024-02-29T10:00:00Z", "2024-02-29T10:00:00Z"),
        ("12:30:45", "12:30:45"),
        ("0123", "0123"),
        ("1_000", "1_000"),
        ("-7", -7),
        ("0x1F", 31),
        ("0o17", 15),
        ("1.50", 1.5),
        ("1e3", 1000.0),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("1e999", "1e999"),
        ("9" * 5000, "9" * 5000),
        ("'12'", "12"),
        ("!!str 12", "12"),
        ("!!int '12'", 12),
        ("!custom 12", "12"),
        ("=", "="),
    ],
)
def test_plain_scalars_follow_the_core_schema(text: str, expected: object) -> None:
    """Only what JSON has a type for gets one."""
    value = read(f"key: {text}\n")["key"]
    assert (value, type(value)) == (expected, type(expected))


def test_keys_are_the_text_that_was_written() -> None:
    """Keys of other types keep their spelling."""
    assert read("200: a\nno: b\n1.10: c\ntrue: d\n~: e\n") == {
        "200": "a",
        "no": "b",
        "1.10": "c",
        "true": "d",
        "~": "e",
    }


def test_an_alias_is_a_copy() -> None:
    """Changing what an alias brought changes nothing else."""
    value = read("a: &x {b: [1]}\nc: *x\n")
    value["c"]["b"].append(2)
    assert value == {"a": {"b": [1]}, "c": {"b": [1, 2]}}


def test_merge_keys_fill_in() -> None:
    """Written keys win over merged ones, earlier merged mappings over later ones."""
    text = "a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc:\n  <<: [*a, *b]\n  x: 0\n"
    assert read(text)["c"] == {"x": 0, "y": 1, "z": 2}


def test_a_scalar_anchor_can_be_a_key() -> None:
    """An alias may stand for a key that is text."""
    assert read("a: &k name\nb: {*k : 1}\n")["b"] == {"name": 1}


@pytest.mark.parametrize("name", ["api.yaml", "api.json"])
def test_json_is_read_whatever_its_name(name: str) -> None:
    """A text that begins with a bracket is JSON, tabs and escapes included."""
    assert read('{"a":\t"\\ud83d\\ude00\\/", "b": [1e2]}', name) == {
        "a": "\U0001f600/",
        "b": [100.0],
    }


def test_yaml_in_flow_style_is_read() -> None:
    """What isn't JSON may still be YAML."""
    assert read("{a: b, 'c': [d]}") == {"a": "b", "c": ["d"]}


def test_lone_surrogates_are_replaced() -> None:
    """No file could hold them."""
    assert read('{"\\ud800a": "\\udfff"}') == {"\ufffda": "\ufffd"}


def test_long_and_infinite_json_numbers_stay_text() -> None:
    """They have no value that a client could use."""
    value = read('{"a": 1e999, "b": NaN, "c": ' + "1" * 5000 + "}")
    assert value == {"a": "1e999", "b": "NaN", "c": "1" * 5000}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks_are_understood(encoding: str) -> None:
    """The mark says the encoding."""
    assert read("a: \u00e9\n".encode(encoding)) == {"a": "\u00e9"}


def bomb() -> str:
    """Return a text whose aliases stand for ten thousand million values."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for i in range(1, 10):
        lines.append(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]")
    return "\n".join(lines)


def chain() -> str:
    """Return a text that nests five thousand deep by aliases."""
    lines = ["a0: &a0 [x]", *(f"a{i}: &a{i} [*a{i - 1}]" for i in range(1, 5000))]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (bomb(), "aliases add more than"),
        (chain(), "nested more than"),
        ("[" * 5000, "nested more than"),
        ("a: " + "{a: " * 5000, "nested more than"),
        ("[" * 100_000 + "]" * 100_000, "nested more than"),
        ('{"a":' * 100_000 + "1" + "}" * 100_000, "nested more than"),
        ("- " * 3000 + "x", "nested more than"),
        ("a: &a [*a]", "no anchor before it"),
        ("a: *b", "no anchor before it"),
        ("a: 1\n---\nb: 2\n", "2:1: a second YAML document"),
        ("a: {{ x }}", "1:5: a key is not text"),
        ("a: 'b", "truncated"),
        ("a: b: c\nd: 1\n", "1:5: not valid YAML"),
        ("a: \x01", "1:4: not valid YAML"),
        ('{"a": 1', "truncated"),
        ('{"a": [1,}', "not valid JSON"),
        ("<!DOCTYPE html><p>", "HTML"),
        (b"a: \xff", "1:4: not utf-8 text"),
    ],
)
def test_bad_texts_are_refused_in_one_line(text: str | bytes, message: str) -> None:
    """The error says where, what and what to do, in time."""
    with pytest.raises(GeneratorError) as caught:
        read(text)
    said = str(caught.value)
    assert message in said
    assert "\n" not in said
    assert ";" in said
    assert said.startswith("api.yaml:")


def test_places_of_yaml_and_json_agree_with_the_text(tmp_path: Path) -> None:
    """Line and column lead to the key, or to the item of a list."""
    yaml = parse(b"a:\n  b:\n    - c: 1\n    - [x, y]\n", "f.yaml").places
    json = parse(b'{\n "a": {\n  "b": [{"c": 1},\n   ["x", "y"]]}}', "f.json").places
    paths: list[list[str | int]] = [["a"], ["a", "b"], ["a", "b", 0, "c"], ["a", "b", "1", 1]]
    assert [str(yaml.at(p)) for p in paths] == [
        "f.yaml:1:1",
        "f.yaml:2:3",
        "f.yaml:3:7",
        "f.yaml:4:11",
    ]
    assert [str(json.at(p)) for p in paths] == [
        "f.json:2:2",
        "f.json:3:3",
        "f.json:3:10",
        "f.json:4:10",
    ]


def test_the_place_of_what_is_not_there_is_that_of_its_ancestor() -> None:
    """A pointer that the text doesn't have leads to the nearest one that it has."""
    places = parse(b"a:\n  b: 1\n", "f.yaml").places
    assert str(places.at(["a", "b", "c"])) == "f.yaml:2:3"
    assert str(places.at(["z"])) == "f.yaml:1:1"
