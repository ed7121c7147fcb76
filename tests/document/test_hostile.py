"""Documents as nobody should write them: nothing but a GeneratorError may come of them."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import document
from generator.cli import main
from generator.diagnostics import GeneratorError
from generator.document import Document
from generator.document.emit import to_yaml
from generator.document.read import parse
from generator.document.read_yaml import MAX_COPIED
from generator.values import entries, is_list, is_object
from tests.document.support import load, minimal, with_schema, write

PET = {"$ref": "#/components/schemas/Pet"}
FULL: dict[str, Any] = minimal(
    servers=[{"url": "https://{h}/", "variables": {"h": {"default": "a", "enum": ["a"]}}}],
    tags=[{"name": "a", "externalDocs": {"url": "u"}}],
    security=[{"key": []}],
    paths={
        "/a/{id}": {
            "parameters": [{"name": "id", "in": "path", "required": True, "schema": {}}],
            "get": {
                "operationId": "g",
                "parameters": [{"$ref": "#/components/parameters/P"}],
                "responses": {
                    "200": {
                        "description": "",
                        "headers": {"X": {"schema": {"type": "integer"}}},
                        "content": {"a/b": {"schema": PET, "examples": {"e": {"value": 1}}}},
                        "links": {"l": {"operationId": "g"}},
                    }
                },
                "callbacks": {
                    "c": {"{$url}": {"post": {"responses": {"200": {"description": ""}}}}}
                },
            },
        },
        "/b": {"$ref": "#/paths/~1a~1{id}"},
    },
    components={
        "schemas": {
            "Pet": {
                "type": "object",
                "required": ["x"],
                "properties": {"x": {"type": "string", "enum": ["a"], "default": "a"}, "y": PET},
                "discriminator": {
                    "propertyName": "x",
                    "mapping": {"d": "#/components/schemas/Dog"},
                },
            },
            "Dog": {"allOf": [PET, {"type": "object", "additionalProperties": {"type": "number"}}]},
        },
        "parameters": {"P": {"name": "p", "in": "query", "style": "form", "schema": {}}},
        "requestBodies": {"B": {"content": {"multipart/form-data": {"encoding": {"f": {}}}}}},
        "securitySchemes": {
            "key": {"type": "apiKey", "name": "k", "in": "header"},
            "oauth": {"type": "oauth2", "flows": {"password": {"tokenUrl": "u", "scopes": {}}}},
        },
    },
)
WORDS = [
    "$ref",
    "type",
    "name",
    "in",
    "schema",
    "allOf",
    "required",
    "properties",
    "items",
    "default",
    "x-a",
    "get",
    "GET",
    "/c/{d",
    "200",
    "object",
    "path",
    "#/",
    "#/components/schemas/Pet",
    "a.json#/b",
    "enum",
    "example",
    "content",
    "responses",
    "mapping",
    "security",
    "discriminator",
    "headers",
    "additionalProperties",
    "parameters",
    "const",
    "\u2028{{",
    "",
]
LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.sampled_from(WORDS)
)
JUNK = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(WORDS), inner, max_size=3)
    ),
    max_leaves=4,
)


def containers(value: Any) -> list[Any]:
    """Return every object and list of a value."""
    found: list[Any] = []
    stack: list[Any] = [value]
    while stack:
        item = stack.pop()
        if is_object(item) or is_list(item):
            found.append(item)
            stack += [member for _, member in entries(item)]
    return found


@st.composite
def mutants(draw: st.DrawFn) -> dict[str, Any]:
    """Return a good document with a few things changed, dropped or renamed."""
    value = copy.deepcopy(FULL)
    value["openapi"] = draw(st.sampled_from(["3.0.3", "3.1.0"]))
    for _ in range(draw(st.integers(1, 4))):
        target: Any = draw(st.sampled_from(containers(value)))
        key: Any = draw(st.sampled_from([*(k for k, _ in entries(target)), ""]))
        action = draw(st.integers(0, 2))
        if is_list(target):
            index = key if isinstance(key, int) else len(target)
            target[index : index + 1] = [draw(JUNK)] if action else []
        elif action == 0:
            target.pop(key, None)
        elif action == 1:
            target[draw(st.sampled_from(WORDS))] = target.pop(key, None)
        else:
            target[key] = draw(JUNK)
    return value


@given(mutants())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_mutation_ends_in_a_traceback(value: dict[str, Any]) -> None:
    """Reading, mending, validating, suggesting and writing all hold."""
    with tempfile.TemporaryDirectory() as name, suppress(GeneratorError):
        found = load(Path(name), value)
        document.suggest_overlay(found)
        document.repair(found)
        document.validate(found)
        assert parse(to_yaml(found.data).encode(), "a.yaml").value == found.data


@given(
    st.one_of(st.binary(), st.text().map(str.encode), JUNK.map(lambda v: json.dumps(v).encode()))
)
@settings(max_examples=100, deadline=None)
def test_no_bytes_end_in_a_traceback(content: bytes) -> None:
    """Whatever they are."""
    with suppress(GeneratorError):
        parse(content, "a.yaml")


SNIPPETS = [
    "\n", " ", "  ", "\t", "'", '"', "{", "}", "[", "]", ": ", "- ", "? ", "| ", ">", "#", ",", "~",
    "&a ", "*a", "<<: *a\n", "!!int ", "!!null x", "!x ", "---\n", "...\n", "%YAML 1.1\n",
    "0x1F", "1e999",
    "9" * 500, "\\u0000", "\\ud800", "\\", "\ufeff", "\u2028", "\x85", "\0", "\x7f",
    "$ref: '#'", "$ref: a.yaml", "openapi: 3.1.0\n", "[" * 200,
    "{a: " * 200,
]  # fmt: skip


@st.composite
def mangled(draw: st.DrawFn) -> bytes:
    """Return the bytes of a good document after a few edits, perhaps cut off."""
    text = (
        to_yaml(FULL) if draw(st.booleans()) else json.dumps(FULL, indent=draw(st.integers(0, 2)))
    )
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 60)))
        repeated = text[start:end] * draw(st.integers(0, 3))
        text = text[:start] + repeated + draw(st.sampled_from(["", *SNIPPETS])) + text[end:]
    encoding = draw(st.sampled_from(["utf-8"] * 6 + ["utf-8-sig", "utf-16", "utf-32"]))
    content = text.encode(encoding, "replace")
    return content[: draw(st.integers(0, len(content)))] if draw(st.booleans()) else content


def loaded(path: Path) -> tuple[Document | None, str]:
    """Return the document, or why there is none."""
    try:
        return document.load(str(path)), ""
    except GeneratorError as error:
        return None, str(error)


@given(st.one_of(mangled(), st.binary(max_size=200)), st.sampled_from(["a.yaml", "a.json"]))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_mangled_file_ends_in_a_traceback(content: bytes, name: str) -> None:
    """One line says what is wrong, or the document comes out valid JSON."""
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory) / name
        path.write_bytes(content)
        found, said = loaded(path)
        if found is None:
            assert "\n" not in said
            assert said.startswith(str(path))
            return
        document.repair(found)
        document.validate(found)
        assert json.loads(json.dumps(found.data)) == found.data
        assert all("\n" not in str(diagnostic) for diagnostic in found.diagnostics)


def size(value: Any) -> int:
    """Return how many values there are in all, containers included."""
    return 1 + sum(size(member) for _, member in entries(value))


@given(st.lists(st.lists(st.integers(0, 30), max_size=12), min_size=1, max_size=30), st.booleans())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_aliases_cannot_multiply_without_bound(rows: list[list[int]], merge: bool) -> None:
    """Each anchor holds aliases of earlier ones; what comes out is small, or it is refused."""
    lines = ["a0: &a0 {x: 1, y: [2]}"]
    for index, row in enumerate(rows, start=1):
        aliases = [f"*a{number % index}" for number in row]
        fields = [f"k{i}: {alias}" for i, alias in enumerate(aliases)]
        fields += [f"<<: [{', '.join(aliases)}]"] if merge and aliases else []
        lines.append(f"a{index}: &a{index} {{{', '.join(fields)}}}")
    with suppress(GeneratorError):
        value = parse("\n".join(lines).encode(), "a.yaml").value
        assert size(value) < MAX_COPIED + 20 * len(lines) * 14


def _schemas(names: Iterable[str], fields: Iterable[Any]) -> dict[str, Any]:
    made = {name: {"properties": {"a": field}} for name, field in zip(names, fields, strict=True)}
    return {"schemas": made}


def _references(form: str, numbers: Iterable[int]) -> list[Any]:
    return [{"$ref": f"#/components/schemas/{form.format(number)}"} for number in numbers]


def _named(count: int) -> dict[str, Any]:
    fields = _references("A<{}>", range(count))
    names = [f"A<{i}>" for i in range(1, count + 1)]
    return minimal(openapi="3.1.0", components=_schemas(names, fields))


def _forms(count: int) -> dict[str, Any]:
    forms = {
        f"B{i}": {"content": {"multipart/form-data": {"schema": reference}}}
        for i, reference in enumerate(_references("A{}", range(count)))
    }
    names = [f"A{i}" for i in range(count)]
    schemas = _schemas(names, [{"type": "object"}] * count)
    return minimal(components=schemas | {"requestBodies": forms})


MANY: dict[str, Callable[[int], dict[str, Any]]] = {
    "paths": lambda count: minimal(paths={f"a{i}": {} for i in range(count)}),
    "tags": lambda count: minimal(tags=[{"name": "a"}] * count),
    "definitions": lambda count: minimal(
        definitions={
            f"A{i}": {"type": "list", "items": {"$ref": f"#/definitions/A{i}"}}
            for i in range(count)
        }
    ),
    "names": _named,
    "references": lambda count: minimal(
        components=_schemas([f"A{i}" for i in range(count)], _references("B{}", range(count)))
    ),
    "forms": _forms,
}


def _steps(work: Callable[[], object]) -> int:
    """Return how many lines of Python a piece of work runs through."""
    steps = 0

    def trace(_: FrameType, event: str, __: object) -> Any:
        nonlocal steps
        steps += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return steps


@pytest.mark.parametrize("kind", MANY)
def test_many_defects_take_no_more_work_than_their_number(tmp_path: Path, kind: str) -> None:
    """A rule that looks at everything for each of its findings would take minutes."""
    steps: list[int] = []
    for count in (100, 200):
        found = load(tmp_path, MANY[kind](count))
        steps.append(_steps(partial(document.repair, found)))
        assert len(found.diagnostics) >= count - 1
    assert steps[1] < 3 * steps[0]


LEVELS = 40
Ways = list[Any]
FORMS: dict[str, Callable[[Ways], dict[str, Any]]] = {
    "All": lambda ways: {"allOf": ways},
    "Own": lambda ways: {"allOf": [*ways, {"properties": {"p": {"type": "string"}}}]},
    "Inner": lambda ways: {"allOf": [{"allOf": [way]} for way in ways]},
    "One": lambda ways: {"oneOf": ways},
    "Held": lambda ways: {
        "type": "object",
        "required": ["a"],
        "properties": dict(zip("ab", ways, strict=True)),
    },
    "Listed": lambda ways: {"type": "array", "items": {"oneOf": ways}},
    "Merged": lambda ways: {"type": "array", "items": {"allOf": ways}},
    "Mixed": lambda ways: {"allOf": [{"oneOf": ways}, {"anyOf": ways}]},
    "Told": lambda ways: {
        "properties": {"k": {"type": "string"}},
        "discriminator": {"propertyName": "k"},
        "allOf": ways,
    },
}
ENDS: dict[str, dict[str, Any]] = {
    "Fields": {"type": "object", "properties": {"x": {"type": "string"}}},
    "Values": {"enum": ["a", "b"]},
    "Circle": {},
}


def _ladder(form: str, end: str, sides: str) -> dict[str, Any]:
    """Return schemas of which each names the next level twice: 2 ** 40 ways to the last one."""
    name = f"{form}{end}{{}}{{}}".format
    last = ENDS[end] or {"allOf": [_at(name(sides[0], 0))]}
    found = {name(side, LEVELS): last for side in sides}
    for level in range(LEVELS):
        ways = [_at(name(side, level + 1)) for side in (sides * 2)[:2]]
        found |= {name(side, level): FORMS[form](ways) for side in sides}
    return found


def _at(key: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{key}"}


def _carrying(key: str) -> dict[str, Any]:
    content = {"application/json": {"schema": _at(key)}}
    answers = {"200": {"description": "", "content": content}}
    return {"post": {"requestBody": {"content": content}, "responses": answers}}


@pytest.mark.parametrize(
    ("end", "sides", "forms", "builds"),
    [
        ("Fields", "A", list(FORMS), 1),
        ("Fields", "AB", list(FORMS), 1),
        ("Fields", "AB", ["Own"], 2),  # the second build compares as well
        ("Values", "AB", ["All", "One", "Merged", "Mixed"], 1),
        ("Circle", "AB", ["Own", "Mixed"], 1),
    ],
    ids=["the same twice", "two that meet again", "compared", "no classes", "in circles"],
)
def test_ways_multiply_and_work_does_not(
    tmp_path: Path, end: str, sides: str, forms: list[str], builds: int
) -> None:
    """A walk that goes all ways through a document would not end in a lifetime."""
    schemas: dict[str, Any] = {}
    for form in forms:
        schemas |= _ladder(form, end, sides)
    servers = [{"url": "https://things.invalid"}]
    paths = {f"/{form}": _carrying(f"{form}{end}A0") for form in forms}
    value = minimal(openapi="3.1.0", servers=servers, paths=paths, components={"schemas": schemas})
    command = [sys.executable, "-m", "generator", "build", "--profile", "none", "--out", "out"]
    for words in ("first", "second")[:builds]:
        value["info"]["description"] = words
        schemas[f"{forms[-1]}{end}A0"]["description"] = words
        build = [*command, "--spec", write(tmp_path, value)]
        done = subprocess.run(build, cwd=tmp_path, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr


def test_too_many_levels(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A class of a thousand ancestors is refused in one line, and nothing is written."""
    schemas = {f"A{i}": FORMS["Own"]([_at(f"A{i + 1}")]) for i in range(1000)}
    value = minimal(paths={"/x": _carrying("A0")}, components={"schemas": schemas})
    out = tmp_path / "out"
    given = ["build", "--profile", "none", "--out", str(out), "--spec", write(tmp_path, value)]
    assert main(given) == 2
    *_, last = capsys.readouterr().err.splitlines()
    assert last.startswith("sdkgen: error: the document's schemas extend or hold each other too")
    assert not out.exists()


def test_a_failure_of_the_validator_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not ours."""

    def fail(*_: object) -> None:
        raise KeyError("name")

    monkeypatch.setattr("openapi_spec_validator.validation.keywords.PathsValidator.__call__", fail)
    found = load(tmp_path, minimal())
    document.validate(found)
    (diagnostic,) = found.diagnostics
    assert diagnostic.code == "validator-failed"
    assert "KeyError" in diagnostic.message


def test_what_the_validator_finds_is_reported(tmp_path: Path) -> None:
    """With its place."""
    found = load(tmp_path, with_schema({"type": "nothing"}))
    document.validate(found)
    places = {d.pointer for d in found.diagnostics if d.code == "invalid"}
    assert any(p.startswith("#/components/schemas/Thing") for p in places)


NEVER = "^(a+)+$"
"""An expression on which Python's engine takes seconds for each further character."""
ENDLESS = "a" * 25 + "!"
PATTERNS: dict[str, tuple[Any, Any]] = {
    "pattern": ({"type": "string", "pattern": NEVER}, ENDLESS),
    "format": ({"type": "string", "format": "regex"}, "["),
    "inner": ({"type": "array", "items": {"type": "string", "pattern": NEVER}}, [ENDLESS]),
    "patternProperties": ({"type": "object", "patternProperties": {NEVER: {}}}, {ENDLESS: 1}),
    "propertyNames": ({"type": "object", "propertyNames": {"pattern": NEVER}}, {ENDLESS: 1}),
    "additionalProperties": (
        {"patternProperties": {NEVER: {}}, "additionalProperties": False},
        {ENDLESS: 1},
    ),
    "unevaluatedProperties": (
        {"allOf": [{"patternProperties": {NEVER: {}}}], "unevaluatedProperties": False},
        {ENDLESS: 1},
    ),
    "dialect": (
        {
            "properties": {
                "a": {"$schema": "http://json-schema.org/draft-07/schema#", "pattern": NEVER}
            }
        },
        {"a": ENDLESS},
    ),
}


@pytest.mark.parametrize(
    ("version", "name"),
    [
        *(("3.0.3", name) for name in ("pattern", "format", "inner", "dialect")),
        *(("3.1.0", name) for name in PATTERNS),
    ],
)
def test_patterns_are_never_executed(tmp_path: Path, version: str, name: str) -> None:
    """A default that only a pattern rejects stays."""
    schema, value = PATTERNS[name]
    found = load(tmp_path, with_schema({**schema, "default": value}, version))
    document.repair(found)
    document.validate(found)
    assert found.data["components"]["schemas"]["Thing"]["default"] == value
    assert "invalid-default" not in [d.code for d in found.diagnostics]


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_patterns_are_not_compiled(tmp_path: Path, version: str) -> None:
    """Half a second and a megabyte for a few hundred characters, again and again."""
    schemas = {
        f"S{n}": {"type": "string", "pattern": f"(?i:[\u0100-\uffff]){{{n}}}" * 500}
        for n in range(1, 200)
    }
    found = load(tmp_path, minimal(openapi=version, components={"schemas": schemas}))
    document.repair(found)
    document.validate(found)
    assert not [d for d in found.diagnostics if d.severity != "info"]


def test_defaults_are_not_compared_without_end(tmp_path: Path) -> None:
    """Schemas that double at each level, and long lists whose items differ, are given up on."""
    schemas: dict[str, Any] = {
        f"S{n}": {"allOf": [{"$ref": f"#/components/schemas/S{n + 1}"}] * 2} for n in range(60)
    }
    schemas["S60"] = {"type": "object"}
    schemas["Thing"] = {"allOf": [{"$ref": "#/components/schemas/S0"}], "default": {}}
    items = [{"n": n} for n in range(10_000)]
    schemas["List"] = {"type": "array", "items": {}, "uniqueItems": True, "default": items}
    found = load(tmp_path, minimal(components={"schemas": schemas}))
    document.repair(found)
    document.validate(found)
    assert found.data["components"]["schemas"]["Thing"]["default"] == {}
    assert found.data["components"]["schemas"]["List"]["default"] == items
