"""A field typed with a base comes back as the child that the value is of, in every way to tell."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cases.conftest import Case
from tests.runtime.server import Server, reply

FOUND: list[tuple[str, Any, str]] = [
    ("pet", {"kind": "dog", "bark": "loud"}, "Dog"),
    ("pet", {"kind": "dog"}, "Dog"),
    ("pet", {"kind": "cat", "bark": "a field that cats don't have"}, "Cat"),
    ("pet", {"kind": "wolf", "bark": "x", "pack": []}, "Wolf"),
    ("pet", {"kind": "dog", "pack": []}, "Dog"),
    ("shape", {"form": "Circle", "radius": 1}, "Circle"),
    ("shape", {"form": "circle", "radius": 1}, "Circle"),
    ("shape", {"form": "SQ"}, "Square"),
    ("shape", {"form": "oval"}, "Oval"),
    ("shape", {"form": "ellipse", "axes": [1, 2.5]}, "Oval"),
    ("shape", {"radius": 2}, "Circle"),
    ("channel", {"type": "EMAIL"}, "EmailChannelConfig"),
    ("channel", {"type": "PAGER_DUTY", "key": "k"}, "PagerDutyChannelConfig"),
    ("channel", {"type": "MSTEAMS", "key": "k"}, "MicrosoftTeamsChannelConfig"),
    ("step", {"action": "run", "script": "x"}, "RunStep"),
    ("step", {"action": "pause"}, "WaitStep"),
    ("auth", {"user": "u", "password": "p"}, "BasicAuth"),
    ("auth", {"token": "t", "addedLater": 1}, "TokenAuth"),
    ("auth", {"code": 1}, "NumberAuth"),
    ("auth", {"code": "one"}, "WordAuth"),
    ("store", {"id": "a", "bucket": "b"}, "S3Store"),
]
BASES: list[tuple[str, Any, str]] = [
    ("pet", {"kind": "cow", "moo": "x"}, "Pet"),
    ("pet", {"kind": "cow", "bark": "like a dog's"}, "Pet"),
    ("shape", {"form": "blob", "size": {"a": 1}}, "Shape"),
    ("channel", {"type": "WEBHOOK", "url": "u"}, "Channel"),
    ("channel", {"type": "CARRIER_PIGEON"}, "Channel"),
    ("step", {"action": "jump", "script": "x"}, "Step"),
    ("step", {"name": "x"}, "Step"),
    ("auth", {"password": "p"}, "Auth"),
    ("auth", {}, "Auth"),
    ("auth", {"magic": True}, "Auth"),
    ("store", {"id": "a"}, "Store"),
    ("store", {}, "Store"),
]


@pytest.mark.parametrize(("field", "value", "expected"), FOUND + BASES)
def test_children_and_bases(case: Case, field: str, value: Any, expected: str) -> None:
    """The class is the child's, or the base's where none fits; nothing of the value is lost."""
    whole = {field: value, "inside": {field: value}}
    assert case.back("Holder", whole) == whole
    found = case.decode("Holder", whole)
    for one in (getattr(found, field), getattr(found.inside, field)):
        assert type(one).__name__ == expected
        assert one.model_dump(mode="json", by_alias=True, exclude_unset=True) == value
        for name in value.keys() - {"addedLater"}:
            assert getattr(one, name) == value[name]


def test_the_base_itself(case: Case) -> None:
    """A base that is asked for by its own name gives children too."""
    for field, value, expected in FOUND:
        base = field.title()
        assert type(case.decode(base, value)).__name__ == expected
        assert case.back(base, value) == value


def test_null_lists_and_maps(case: Case) -> None:
    """Null stays null; lists and maps hold children, to any depth."""
    wolf = {"kind": "wolf", "pack": [{"kind": "cat"}, {"kind": "wolf", "pack": [{"kind": "dog"}]}]}
    value = {
        "shape": None,
        "pets": [wolf, {"kind": "cow"}],
        "shapes": {"a": {"form": "SQ"}, "b": {}},
    }
    assert case.back("Holder", value) == value
    found = case.decode("Holder", value)
    assert found.shape is None
    assert [type(pet).__name__ for pet in found.pets] == ["Wolf", "Pet"]
    inner = found.pets[0].pack
    assert [type(pet).__name__ for pet in inner] == ["Cat", "Wolf"]
    assert type(inner[1].pack[0]) is case.models.Dog
    assert type(found.shapes["a"]) is case.models.Square


def test_children_are_subclasses(case: Case) -> None:
    """A child of a child is of both classes."""
    m = case.models
    wolf = case.decode("Pet", {"kind": "wolf"})
    assert isinstance(wolf, m.Wolf)
    assert isinstance(wolf, m.Dog)
    assert isinstance(wolf, m.Pet)
    assert not isinstance(wolf, m.Cat)


def test_answers(case: Case, server: Server) -> None:
    """A base, a list and a map of it are what calls give."""
    dog, cow = {"kind": "dog", "bark": "x"}, {"kind": "cow", "horns": 2}
    server.says(reply([dog, cow]), reply({"a": dog, "b": cow}), reply(dog))
    with case.client(server) as client:
        pets = client.pets.list()
        named = client.pets.get_by_name()
        made = client.pets.create(dog)
    assert [type(pet).__name__ for pet in pets] == ["Dog", "Pet"]
    assert [type(named[name]).__name__ for name in "ab"] == ["Dog", "Pet"]
    assert named["b"].horns == 2
    assert type(made) is case.models.Dog


@pytest.mark.parametrize("pet", [{"kind": "wolf", "pack": [{"kind": "cow", "horns": 2}]}])
def test_bodies(case: Case, server: Server, pet: Any) -> None:
    """Children are sent whole, from mappings, from models, and from models in mappings."""
    m = case.models
    server.says(reply(pet))
    cow = m.Pet(kind="cow", horns=2)
    with case.client(server) as client:
        for body in (pet, m.Wolf(kind="wolf", pack=[cow]), {"kind": "wolf", "pack": [cow]}):
            client.pets.create(body)
            assert server.last.json == pet


def test_a_child_in_a_model(case: Case) -> None:
    """What is assigned stays what it is, and so it is sent."""
    m = case.models
    made = m.Holder(shape=m.Square(side=2), auth=m.TokenAuth(token="t"))
    made.pet = m.Dog(kind="dog", bark="x")
    assert type(made.shape) is m.Square
    assert made.model_dump(mode="json", by_alias=True, exclude_unset=True) == {
        "shape": {"side": 2},
        "auth": {"token": "t"},
        "pet": {"kind": "dog", "bark": "x"},
    }
