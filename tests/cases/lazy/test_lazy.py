"""Models load when they are used, and are ordinary pydantic models wherever one uses them."""

from __future__ import annotations

import copy
import datetime
import json
import pickle
import subprocess
import sys
from typing import Any, Literal

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError, model_validator

from tests.cases.conftest import Case

LEAF = {"color": "green", "veinCount": 2**60, "fallenAt": "2024-02-03T04:05:06.5Z", "more": [1]}
DOG = {"kind": "dog", "name": "Rex", "friend": {"kind": "cat", "name": "Tom", "lives": 9}}
FROG: dict[str, Any] = {"1st": {}}
TOAD: dict[str, Any] = {"1st": {"frogs": [FROG]}, "2nd": {"best": FROG}, "warts": 9}
VALUES: dict[str, Any] = {
    "Leaf": LEAF,
    "Color": "blue",
    "Tree": {
        "leaves": [LEAF],
        "branches": [{"leaves": []}],
        "byName": {"a": LEAF},
        "home": {"ofAnimal": DOG},
    },
    "TreeHome": {"ofAnimal": DOG},
    "Chicken": {"egg": {"chicken": {"name": "Berta"}}},
    "Egg": {"chicken": {"egg": {}}},
    "Animal": DOG,
    "Cat": {"kind": "cat", "name": "Tom", "lives": 9},
    "Dog": DOG,
    "Animals": [DOG, {"kind": "fish", "name": "Wanda", "fins": 4}],
    "Nested": ["a", ["b", []]],
    "Pet": DOG,
    "Unused": {"x": "y"},
    "Pond": {"best": {"2nd": {}, "1st": {}}, "frogs": [TOAD, {"1st": {}, "tail": "long"}]},
    "Frog": {"1st": {"best": TOAD}},
    "Toad": TOAD,
    "Newt": {"tail": "short", "1st": {"best": TOAD}},
}
ALIASES = ("Color", "Animals", "Nested", "Pet")
CLASSES = [name for name in VALUES if name not in ALIASES]


def run(case: Case, program: str) -> str:
    """Return what a program prints in a process of its own."""
    head = f"import sys; sys.path.insert(0, {str(case.source)!r})\n"
    command = [sys.executable, "-c", head + program]
    done = subprocess.run(command, capture_output=True, text=True, cwd=case.source)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def loaded(case: Case, expression: str) -> set[str]:
    """Return the classes of the modules that evaluating an expression loads."""
    program = f"""
from case_of_lazy_client import models
{expression}
names = [n for n in sys.modules if n.startswith(models.__name__ + "._")]
found = {{v.__name__ for n in names for v in vars(sys.modules[n]).values() if isinstance(v, type)}}
print(*sorted(found & set(dir(models))), *["pydantic"] * ("pydantic" in sys.modules))
"""
    return set(run(case, program).split())


def test_every_name_has_a_value_here(case: Case) -> None:
    """The tests below leave no model out."""
    assert set(dir(case.models)) == set(VALUES)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("", set[str]()),
        ("dir(models), hasattr(models, 'Nope')", set[str]()),
        ("models.Leaf(color='red')", {"Leaf", "pydantic"}),
        ("models.Chicken()", {"Chicken", "Egg", "pydantic"}),
        ("models.Unused(x='y')", {"Unused", "pydantic"}),
    ],
)
def test_a_name_loads_its_module(case: Case, expression: str, expected: set[str]) -> None:
    """It loads what it needs and nothing else; the package by itself loads nothing."""
    assert loaded(case, expression) == expected


@pytest.mark.parametrize("name", VALUES)
def test_each_name_alone(case: Case, name: str) -> None:
    """Whichever model a process uses first, it has all that it needs."""
    program = f"""
import json
from pydantic import TypeAdapter
from case_of_lazy_client import models
adapter = TypeAdapter(models.{name})
value = adapter.validate_json(sys.argv[0] and {json.dumps(VALUES[name])!r})
print(adapter.dump_json(value, by_alias=True, exclude_unset=True).decode())
adapter.json_schema()
"""
    assert json.loads(run(case, program)) == VALUES[name]


WAYS = [
    "models.Tree.model_validate(value)",
    "models.Tree.model_validate_json(json.dumps(value))",
    "models.Tree(**value)",
    "TypeAdapter(list[models.Tree]).validate_python([value])[0]",
    "TypeAdapter(dict[str, models.Tree | None]).validate_python({'': value})['']",
    "create_model('Own', tree=(models.Tree, ...))(tree=value).tree",
    "(models.Tree.model_json_schema(), models.Tree.model_validate(value))[1]",
    "(models.Tree.model_rebuild(force=True), models.Tree.model_validate(value))[1]",
    "(get_type_hints(models.Tree), models.Tree.model_validate(value))[1]",
    "(inspect.signature(models.Tree), models.Tree.model_validate(value))[1]",
    "pickle.loads(pickle.dumps(models.Tree.model_validate(value)))",
    "validate_call(lambda tree: tree).__wrapped__(models.Tree.model_validate(value))",
    "type('Own', (models.Tree,), {'__module__': '__main__'}).model_validate(value)",
]


@pytest.mark.parametrize("way", WAYS)
def test_each_way_to_reach_a_model(case: Case, way: str) -> None:
    """A model resolves in whatever way it is used first."""
    program = f"""
import inspect, json, pickle
from typing import get_type_hints
from pydantic import TypeAdapter, create_model, validate_call
from case_of_lazy_client import models
value = json.loads({json.dumps(VALUES["Tree"])!r})
made = {way}
assert type(made.home.of_animal.friend).__name__ == "Cat"
print(made.model_dump_json(by_alias=True, exclude_unset=True))
"""
    assert json.loads(run(case, program)) == VALUES["Tree"]


@pytest.mark.parametrize("first", ["Pond", "Frog", "Toad", "Newt"])
def test_what_is_missing_in_models_that_need_each_other(case: Case, first: str) -> None:
    """A model that has only been built inside of another one knows its fields."""
    program = f"""
import case_of_lazy_client as package
package.models.{first}.model_validate({VALUES[first]!r})
pond = package.models.Pond.model_validate({{"frogs": [{{"2nd": {{}}}}], "best": {{"warts": 1}}}})
print(*(type(frog).__name__ for frog in (*pond.frogs, pond.best)))
with package.{case.surface["client"]}(base_url="http://127.0.0.1:9") as client:
    try:
        client.ponds.create(pond)
    except package.RequestValidationError as error:
        print(*sorted(f"{{problem.pointer}} {{problem.message}}" for problem in error.errors))
"""
    problems = "/best/1st is required /frogs/0/1st is required"
    assert run(case, program).split("\n") == ["Frog Toad", problems]


def test_pickles_load_in_another_process(case: Case) -> None:
    """Also where nothing of the package has been imported before."""
    for name in CLASSES:
        value = getattr(case.models, name).model_validate(VALUES[name])
        made = pickle.dumps(value)
        program = f"import pickle\nmade = pickle.loads({made!r})\nprint(type(made).__name__, made)"
        kind = "Dog" if name == "Animal" else name
        assert run(case, program) == f"{kind} {value}"


@pytest.mark.parametrize("name", CLASSES)
def test_instances(case: Case, name: str) -> None:
    """They compare by value, copy, pickle, show their fields, and can't be hashed: they change."""
    value = VALUES[name]
    kind: type[BaseModel] = getattr(case.models, name)
    made, same = kind.model_validate(value), kind.model_validate(value)
    assert isinstance(made, kind)
    assert made == same
    copies: list[BaseModel] = [
        copy.copy(made),
        copy.deepcopy(made),
        made.model_copy(deep=True),
        pickle.loads(pickle.dumps(made)),
    ]
    for other in copies:
        assert other == made
        assert other.model_dump(mode="json", by_alias=True, exclude_unset=True) == value
    changed = made.model_copy(update={"unheard_of": 1})
    assert changed != made
    names: dict[str, Any] = {name: getattr(case.models, name) for name in CLASSES}
    assert repr(made).startswith(f"{type(made).__name__}(")
    assert eval(repr(made), {**names, "datetime": datetime}) == made
    with pytest.raises(TypeError, match="unhashable"):
        hash(made)


@pytest.mark.parametrize("name", VALUES)
@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_json_schemas(case: Case, name: str, mode: Any) -> None:
    """Each model can describe itself, by its names on the wire."""
    schema = TypeAdapter(getattr(case.models, name)).json_schema(mode=mode)
    text = json.dumps(schema)
    if name == "Leaf":
        assert set(schema["properties"]) == {"color", "veinCount", "fallenAt", "image"}
        assert schema["properties"]["fallenAt"]["anyOf"][0]["format"] == "date-time"
        assert schema["properties"]["veinCount"]["anyOf"][0]["type"] == "integer"
        assert schema["required"] == ["color"]
        assert '"enum": ["green", "yellow", "red"]' in text
    assert "Traceback" not in text


def test_subclasses_of_ones_own(case: Case) -> None:
    """A user's class extends a model, with fields and methods of its own."""

    leaf: Any = case.models.Leaf
    animal: Any = case.models.Animal

    class Own(leaf):  # type: ignore[misc]
        note: str = "n"

        def loud(self) -> str:
            return str(self.color).upper()

    made = Own.model_validate(LEAF)
    assert (made.loud(), made.note, made.vein_count) == ("GREEN", "n", 2**60)
    assert made.model_dump(mode="json", by_alias=True, exclude_unset=True) == LEAF

    class Checked(leaf):  # type: ignore[misc]
        grade: Literal["A", 1] = 1

        @model_validator(mode="before")
        @classmethod
        def older(cls, data: dict[str, Any]) -> dict[str, Any]:
            return {"color": data["colour"], **data}

    for grade in ("B", 2):
        found = Checked.model_validate({"colour": "red", "veinCount": 2, "grade": grade})
        assert (found.color, found.vein_count, found.grade) == ("red", 2, grade)
    with pytest.raises(ValidationError, match="veinCount"):
        Checked.model_validate({"colour": "red", "veinCount": "2"})

    class Horse(animal):  # type: ignore[misc]
        speed: int

    assert Horse.model_validate({"kind": "horse", "name": "H", "speed": 5}).speed == 5
    assert type(case.decode("Animal", {"kind": "cat", "name": "T"})) is case.models.Cat


def test_a_misspelt_name(case: Case) -> None:
    """The error says what was probably meant."""
    with pytest.raises(AttributeError, match=r"no attribute 'Leef'; did you mean Leaf\?"):
        _ = case.models.Leef
    with pytest.raises(AttributeError, match="did you mean Chicken"):
        _ = case.models.chicken
    with pytest.raises(AttributeError, match=r"has no attribute 'Zzz'$"):
        _ = case.models.Zzz
    assert getattr(case.models, "_hidden", None) is None


def test_a_star_import(case: Case) -> None:
    """It gives every model, and nothing else."""
    program = (
        "from case_of_lazy_client.models import *\nprint(*sorted(set(dir()) - set(vars(sys))))"
    )
    names = run(case, program).split()
    assert set(VALUES) <= set(names)
