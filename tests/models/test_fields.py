import copy
import datetime
import json
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from tests.models.support import build, document

STRING = {"type": "string"}
_NAMES = (
    "class 2fa _id __x a-b a_b a.b A_B aB Ab $ref model_config copy json schema dict list str "
    "int date datetime type self validate fields model_fields construct orgIdentifier "
    "org_identifier snake_case URL k8sCluster x-y-z é ² x² \u1369 ﬁ fi"
)
_COMPONENTS = (
    "Class class Class_ Import None True _ __ ___ _Init_ __init__ Init File file _file ﬁle "
    "\u212b \u00c5 日本 🎉 ² \u1369 1st Model Models Any dict a.b a-b ab"
)
ANYTHING: dict[str, Any] = {}


def thing(tmp_path: Path, properties: Any, version: str = "3.0.3", **fields: Any) -> Any:
    """Return the models of a document with one component, ``Thing``."""
    schema = {"type": "object", "properties": properties, **fields}
    return build(tmp_path, document({"Thing": schema}, version))


def test_names_of_all_kinds(tmp_path: Path) -> None:
    """Keywords, digits, punctuation, case, and what pydantic or a type is called: all come back."""
    names = _NAMES.split()
    models = thing(tmp_path, dict.fromkeys([*names, ""], STRING))
    value = dict.fromkeys([*names, ""], "v")
    assert models.back("Thing", value) == value
    made = models.type("Thing")(org_identifier="x", k8s_cluster="y")
    sent = made.model_dump(by_alias=True, exclude_unset=True)
    assert sent == {"org_identifier": "x", "k8sCluster": "y"}


def test_names_of_components_of_all_kinds(tmp_path: Path) -> None:
    """Keywords, underscores, digits, look-alikes and pictures: each component has its own type."""
    names = _COMPONENTS.split()
    schemas: dict[str, Any] = {
        name: {"type": "object", "properties": {f"x{place}": STRING}, "required": [f"x{place}"]}
        for place, name in enumerate(names)
    }
    models = build(tmp_path, document(schemas))
    for place, name in enumerate(names):
        assert models.back(name, {f"x{place}": name}) == {f"x{place}": name}
        assert getattr(models.decode(name, {f"x{place}": name}), f"x{place}") == name
    assert len({models.type(name) for name in names}) == len(names)


def test_python_names_make_a_model_and_wire_names_too(tmp_path: Path) -> None:
    """The class takes its fields by either name; an unknown field of either look stays apart."""
    models = thing(tmp_path, {"createdAt": STRING, "updatedAt": STRING})
    made = models.type("Thing")(created_at="x", updatedAt="y")
    assert (made.created_at, made.updated_at) == ("x", "y")
    value = {"createdAt": "x", "created_at": {"of": "another"}}
    assert models.back("Thing", value) == value


@pytest.mark.parametrize(
    ("schema", "values"),
    [
        ({"type": "integer", "format": "int64"}, [0, 2**53 + 1, -(2**70)]),
        ({"type": "number"}, [1, 1.5, 2**60 + 1, 1e300, -0.5]),
        ({"type": "string", "format": "int64"}, ["12345678901234567890"]),
        ({"type": "string", "format": "byte"}, ["aGk=", "not base64!"]),
        ({"type": "string", "format": "uuid"}, ["0B9A3C1E-0000-4000-8000-00000000000A"]),
        ({"type": "string", "format": "uri"}, ["HTTP://Example.com"]),
        ({"type": "string", "enum": ["", "a"]}, ["", "a", "new"]),
        ({"enum": ["a", 1, None, True]}, ["a", 1, None, True, "new", 2]),
        ({"type": "integer", "enum": [1, 2]}, [1, 3]),
        ({"type": "number", "enum": [1.5, 2]}, [1.5, 2, 3.25, 2.0]),
        ({"type": "boolean", "enum": [True]}, [True, False]),
        ({"type": "string", "enum": ["a", None], "nullable": True}, ["a", None, "b"]),
        ({"type": "array", "items": {"type": "array", "items": STRING}}, [[["a"], []], []]),
        ({"type": "object", "additionalProperties": {"type": "integer"}}, [{"a": 1}]),
        ({"type": "object", "additionalProperties": True}, [{"a": [None]}]),
        ({"type": "object", "additionalProperties": False}, [{}, {"more": 1}]),
        ({"type": "object"}, [{"a": {"b": 1}}]),
        ({}, [None, 1, "x", [1], {"a": 1}]),
        ({"oneOf": [STRING, {"type": "integer"}]}, ["1", 1]),
    ],
)
def test_values_come_back(tmp_path: Path, schema: Any, values: list[Any]) -> None:
    """JSON goes through a field, and through the type itself, without a change."""
    field = {"type": "object", "properties": {"x": {"$ref": "#/components/schemas/X"}, "y": schema}}
    models = build(tmp_path, document({"Thing": field, "X": schema}))
    for value in values:
        assert models.back("Thing", {"x": value, "y": value}) == {"x": value, "y": value}
        assert models.back("X", value) == value


@pytest.mark.parametrize(
    ("schema", "values"),
    [
        ({"type": ["string", "null"]}, ["a", None]),
        ({"type": ["string", "integer"]}, ["a", 1]),
        ({"const": "fixed"}, ["fixed", "other"]),
        ({"const": 5}, [5, 6]),
        ({"type": "array", "prefixItems": [STRING, {"type": "integer"}]}, [["a", 1, None]]),
        ({"$ref": "#/components/schemas/Thing/$defs/Part"}, [{"y": 1}]),
        ({"type": "object", "patternProperties": {"^x-": {"type": "integer"}}}, [{"x-a": 1}]),
        ({"type": "object", "unevaluatedProperties": {"type": "integer"}}, [{"a": 1}]),
        ({"anyOf": [{"type": "null"}, {"type": "array", "items": ANYTHING}]}, [None, [1, "a"]]),
        (True, [1, None]),
    ],
)
def test_values_of_openapi_31(tmp_path: Path, schema: Any, values: list[Any]) -> None:
    """What JSON Schema 2020-12 adds works as well."""
    part = {"type": "object", "properties": {"y": {"type": "integer"}}}
    models = thing(tmp_path, {"x": schema}, "3.1.0", **{"$defs": {"Part": part}})
    for value in values:
        assert models.back("Thing", {"x": value}) == {"x": value}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("date-time", "2024-02-03T04:05:06Z"),
        ("date-time", "2024-02-03T04:05:06.1Z"),
        ("date-time", "2024-02-03T04:05:06.123456789+02:00"),
        ("date-time", "2024-02-03T04:05:06"),
        ("date-time", "2024-02-03 04:05:06z"),
        ("date-time", "2024-12-31T23:59:60Z"),
        ("date-time", "soon"),
        ("date", "2024-02-03"),
        ("date", "2024-02-03T04:05:06Z"),
        ("date", "2024-02-30"),
    ],
)
def test_moments_come_back_as_they_were_written(tmp_path: Path, kind: str, text: str) -> None:
    """A date is a date in Python, and the same text on the wire; what is none stays text."""
    models = build(
        tmp_path,
        document(
            {
                "Thing": {
                    "type": "object",
                    "properties": {"at": {"type": "string", "format": kind}},
                },
                "At": {"type": "string", "format": kind},
            }
        ),
    )
    assert models.back("Thing", {"at": text}) == {"at": text}
    assert models.back("At", text) == text
    at = models.decode("Thing", {"at": text}).at
    assert isinstance(at, datetime.date) is not text.endswith(("soon", "-30", ":60Z"))
    assert pickle.loads(pickle.dumps(at)) == at == copy.deepcopy(at)
    assert eval(repr(at), {"datetime": datetime}) == at


def test_unset_and_null_stay_apart(tmp_path: Path) -> None:
    """Null passes for what is optional; what was not there is not sent."""
    models = thing(tmp_path, {"a": STRING, "b": STRING, "c": STRING}, required=["c"])
    assert models.back("Thing", {"a": None, "c": "x"}) == {"a": None, "c": "x"}
    assert models.decode("Thing", {"c": "x"}).b is None


def test_one_way_properties_are_never_required(tmp_path: Path) -> None:
    """What only answers or only requests carry can't be asked for in the other."""
    properties = {"r": {**STRING, "readOnly": True}, "w": {**STRING, "writeOnly": True}}
    models = thing(tmp_path, properties, required=["r", "w"])
    for value in ({}, {"r": "x"}, {"w": "x", "r": "y"}):
        assert models.back("Thing", value) == value


@pytest.mark.parametrize(
    "value",
    [
        {"n": "5"},
        {"n": True},
        {"n": 5.5},
        {"f": "1.5"},
        {"b": "true"},
        {"b": 1},
        {"s": 5},
        {"l": {}},
    ],
)
def test_a_wrong_json_type_is_an_error_that_says_where(tmp_path: Path, value: Any) -> None:
    """Nothing is turned into another type silently."""
    kinds = {"n": "integer", "f": "number", "b": "boolean", "s": "string", "l": "array"}
    models = thing(tmp_path, {name: {"type": kind} for name, kind in kinds.items()})
    with pytest.raises(ValidationError) as caught:
        models.decode("Thing", value)
    assert caught.value.errors()[0]["loc"][0] == next(iter(value))


def test_a_whole_number_written_as_a_fraction_is_an_integer(tmp_path: Path) -> None:
    """JSON knows one kind of number."""
    models = thing(tmp_path, {"n": {"type": "integer"}})
    assert models.decode("Thing", {"n": 5.0}).n == 5


def test_text_of_the_document_is_only_text(tmp_path: Path) -> None:
    """Quotes, backslashes, templates and line separators in any text end as data."""
    evil = 'a\\ """ \'\'\' {{ 1 }} {% x %} \u2028 \x85 \r\n"""\nraise SystemExit("no")\n\\'
    schemas = {
        "Thing": {
            "type": "object",
            "description": evil,
            "title": evil,
            "properties": {
                evil: {"type": "string", "description": evil, "default": evil},
                "e": {"type": "string", "enum": [evil, "b", '"']},
                "q": {"type": "string", "description": 'ends in "'},
                "s": {"type": "string", "description": "ends in \\"},
            },
        },
        evil: {"type": "string", "enum": [evil, "x"], "description": evil},
    }
    models = build(tmp_path, document(schemas))
    value = {evil: evil, "e": evil}
    assert models.back("Thing", value) == value
    assert "raise SystemExit" in models.type("Thing").__doc__


def test_an_object_of_which_nothing_is_known_is_a_class(tmp_path: Path) -> None:
    """It keeps all that it is given, and its documentation is laid out like any other."""
    text = f"{'A' * 45} {'b' * 48} {'c' * 40}."
    free = {"type": "object", "description": text}
    models = build(tmp_path, document({"Free": free, "FreeOrNull": {**free, "nullable": True}}))
    assert models.decode("Free", {"a": 1}).model_extra == {"a": 1}
    assert models.decode("FreeOrNull", {"a": 1}) == {"a": 1}
    assert " ".join(models.type("Free").__doc__.split()) == text
    source = models.files["models/_free.py"]
    assert max(map(len, source.splitlines())) <= 100


def test_properties_that_nothing_else_describes_are_typed(tmp_path: Path) -> None:
    """``unevaluatedProperties`` types them, as ``additionalProperties`` does."""
    part = {"type": "object", "properties": {"x": STRING}}
    further = {"unevaluatedProperties": {"$ref": "#/components/schemas/Part"}}
    thing = {"type": "object", "properties": {"a": STRING}, **further}
    bag = {"type": "object", **further}
    models = build(tmp_path, document({"Part": part, "Thing": thing, "Bag": bag}, "3.1.0"))
    made = models.decode("Thing", {"a": "x", "more": {"x": "y"}})
    assert isinstance(made.model_extra["more"], models.type("Part"))
    assert isinstance(models.decode("Bag", {"b": {}})["b"], models.type("Part"))


def test_numbers_of_an_enumeration_are_numbers(tmp_path: Path) -> None:
    """No literal type can have them, which is no reason to take everything."""
    models = thing(tmp_path, {"half": {"type": "number", "enum": [0.5, 1]}})
    with pytest.raises(ValidationError):
        models.decode("Thing", {"half": "0.5"})
    assert models.back("Thing", {"half": 1.5}) == {"half": 1.5}


def test_models_are_ordinary_pydantic_models(tmp_path: Path) -> None:
    """Copies, pickles, schemas, comparison and subclasses work."""
    models = thing(tmp_path, {"aB": STRING, "me": {"$ref": "#/components/schemas/Thing"}})
    made = models.decode("Thing", {"aB": "x", "me": {"aB": "y"}, "more": [1]})
    assert pickle.loads(pickle.dumps(made)) == made == copy.deepcopy(made) == made.model_copy()
    assert made.model_extra == {"more": [1]}
    assert "a_b='x'" in repr(made)
    schema = models.type("Thing").model_json_schema()
    assert set(schema["$defs"]["Thing"]["properties"]) == {"aB", "me"}

    class Own(models.type("Thing")):  # type: ignore[misc]
        extra_name: str = "z"

    assert Own(a_b="x").model_dump(by_alias=True, exclude_unset=True) == {"aB": "x"}


def test_names_load_when_they_are_used(tmp_path: Path) -> None:
    """The package itself loads nothing; a name loads its module; an unknown one is an error."""
    part = {"type": "object", "properties": {"x": STRING}}
    models = build(tmp_path, document({"A": part, "B": {**part, "description": "B"}}))
    name = models.module.__name__
    script = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
        f"from {name} import *\nimport {name} as m\n"
        "print(sorted(dir(m)) == ['A', 'B'], A is m.A, B().x)\n"
        "try: m.C\nexcept AttributeError as error: print(error)\n"
    )
    lazy = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
        f"import {name}; print('pydantic' in sys.modules)"
    )
    run = [sys.executable, "-c"]
    out = subprocess.run([*run, script], capture_output=True, text=True, check=True).stdout
    assert out.splitlines() == ["True True None", f"module '{name}' has no attribute 'C'"]
    assert subprocess.check_output([*run, lazy], text=True).strip() == "False"


def test_same_input_same_files(tmp_path: Path) -> None:
    """Nothing depends on the order of sets or on the hash seed."""
    schemas = {
        f"T{n}": {
            "type": "object",
            "properties": {
                "next": {"$ref": f"#/components/schemas/T{(n + 1) % 9}"},
                f"x{n}": STRING,
            },
        }
        for n in range(9)
    }
    (tmp_path / "d.json").write_text(json.dumps(document(schemas)))
    script = (
        "import json\nfrom pathlib import Path\nfrom generator.models import generate_models\n"
        "from generator.profile import Profile\nfrom tests.models.support import shaped_file\n"
        f"shaped = shaped_file(Path({str(tmp_path / 'd.json')!r}))\n"
        "print(json.dumps(generate_models(shaped, Profile())))"
    )
    root = Path(__file__).resolve().parents[2]
    outs = {
        subprocess.check_output(
            [sys.executable, "-c", script], cwd=root, env={"PYTHONHASHSEED": seed}, text=True
        )
        for seed in ("1", "2")
    }
    assert len(outs) == 1


def test_a_type_shows_the_words_of_a_property(tmp_path: Path) -> None:
    """Where a property is its type's name in lower case, its words are the type's."""
    schemas = {
        "SSORequest": {"type": "object", "properties": {"url": {"type": "string"}}},
        "Login": {
            "type": "object",
            "properties": {
                "ssorequest": {"$ref": "#/components/schemas/SSORequest"},
                "other": {"$ref": "#/components/schemas/SSORequest"},
            },
        },
    }
    models = build(tmp_path, document(schemas))
    login = models.decode("Login", {"ssorequest": {"url": "x"}, "other": {"url": "y"}})
    assert (login.sso_request.url, login.other.url) == ("x", "y")
    assert models.back("Login", {"ssorequest": {"url": "x"}}) == {"ssorequest": {"url": "x"}}


def test_class_documentation(tmp_path: Path) -> None:
    """A class is described by a sentence, and not by its own name."""
    texts = {"Ship": "Goes by sea", "Dock": "Dock", "Crane": "Lifts: what?", "Barge": ""}
    schemas = {name: {"type": "object", "description": text} for name, text in texts.items()}
    kinds = build(tmp_path, document(schemas)).module
    found = {name: getattr(kinds, name).__dict__.get("__doc__") for name in texts}
    expected = {"Ship": "Goes by sea.", "Dock": None, "Crane": "Lifts: what?", "Barge": None}
    assert found == expected
