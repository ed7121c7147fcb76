from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from tests.models.support import Models, build, content, document

STRING = {"type": "string"}


def ref(key: str) -> dict[str, str]:
    """Return a reference to a component."""
    return {"$ref": f"#/components/schemas/{key}"}


def base(**fields: Any) -> dict[str, Any]:
    """Return an object schema."""
    return {"type": "object", **fields}


def child(parent: str, properties: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """Return a schema that extends a component."""
    own = {"type": "object", "properties": properties}
    return {"type": "object", "allOf": [ref(parent), own], **fields}


def holder(key: str, **properties: Any) -> dict[str, Any]:
    """Return an object with a ``spec`` of a component's type."""
    return {"type": "object", "properties": {"spec": ref(key), **properties}}


def kind(models: Models, key: str, value: Any) -> str:
    """Return the class of ``spec`` in a holder's value, which must come back as it was."""
    assert models.back(key, value) == value
    return type(models.decode(key, value).spec).__name__


def test_by_mapping(tmp_path: Path) -> None:
    """The discriminator's mapping decides; an unknown value stays a base with all its fields."""
    discriminator = {
        "propertyName": "kind",
        "mapping": {"dog": "#/components/schemas/Dog", "k": "#/components/schemas/Cat"},
    }
    schemas = {
        "Pet": base(properties={"kind": STRING}, required=["kind"], discriminator=discriminator),
        "Dog": child("Pet", {"bark": STRING}),
        "Cat": child("Pet", {"purr": STRING}),
        "Home": holder("Pet"),
    }
    models = build(tmp_path, document(schemas))
    assert kind(models, "Home", {"spec": {"kind": "dog", "bark": "x", "more": 1}}) == "Dog"
    assert kind(models, "Home", {"spec": {"kind": "k"}}) == "Cat"
    assert kind(models, "Home", {"spec": {"kind": "cow", "moo": "x"}}) == "Pet"
    assert models.decode("Home", {"spec": {"kind": "cow", "moo": "x"}}).spec.moo == "x"
    assert type(models.decode("Pet", {"kind": "dog"})).__name__ == "Dog"
    assert issubclass(models.type("Dog"), models.type("Pet"))


def test_by_name_enum_and_extension(tmp_path: Path) -> None:
    """A bare discriminator names the schema, unless the child says what its value is."""
    own = {"type": "string", "enum": ["c"]}
    schemas = {
        "Pet": base(properties={"kind": STRING}, discriminator={"propertyName": "kind"}),
        "Dog": child("Pet", {"bark": STRING}),
        "Cat": child("Pet", {"kind": own, "purr": STRING}),
        "Cow": child("Pet", {"moo": STRING}, **{"x-discriminator-value": "COW"}),
        "Home": holder("Pet"),
    }
    models = build(tmp_path, document(schemas))
    for value, expected in (("Dog", "Dog"), ("c", "Cat"), ("COW", "Cow")):
        assert kind(models, "Home", {"spec": {"kind": value}}) == expected


def test_by_the_field_beside_it(tmp_path: Path) -> None:
    """The neighbour's value decides, by name, even against a discriminator inside."""
    values = {"type": "string", "enum": ["K8sCluster", "Git", "Docker"]}
    schemas = {
        "Config": base(properties={"type": STRING}, discriminator={"propertyName": "type"}),
        "KubernetesClusterConfig": child("Config", {"masterUrl": STRING}),
        "GitConfig": child("Config", {"url": STRING}),
        "DockerRegistryConfig": child("Config", {"url": STRING}),
        "Connector": holder("Config", type=values),
    }
    models = build(tmp_path, document(schemas))
    expected = {"Git": "GitConfig", "Docker": "DockerRegistryConfig"}
    for value, name in expected.items():
        assert kind(models, "Connector", {"type": value, "spec": {"url": "x"}}) == name
    inside = {"type": "Git", "spec": {"type": "Account", "url": "x"}}
    assert kind(models, "Connector", inside) == "GitConfig"


def test_by_structure(tmp_path: Path) -> None:
    """Without any hint the child that knows most of the fields is it, if its own are there."""
    schemas = {
        "Auth": base(),
        "Basic": child("Auth", {"user": STRING, "password": STRING}, required=["user"]),
        "Token": child("Auth", {"token": STRING}),
        "Service": holder("Auth"),
    }
    models = build(tmp_path, document(schemas))
    assert kind(models, "Service", {"spec": {"user": "u", "password": "p"}}) == "Basic"
    assert kind(models, "Service", {"spec": {"token": "t"}}) == "Token"
    assert kind(models, "Service", {"spec": {"password": "p"}}) == "Auth"
    assert kind(models, "Service", {"spec": {}}) == "Auth"


def test_children_of_children_and_recursion(tmp_path: Path) -> None:
    """Values nest to any depth; lists and maps of a base hold children."""
    nested = {"type": "array", "items": ref("Node")}
    schemas = {
        "Node": base(
            properties={"kind": STRING, "all": nested}, discriminator={"propertyName": "kind"}
        ),
        "Branch": child("Node", {"map": {"type": "object", "additionalProperties": ref("Node")}}),
        "Twig": child("Branch", {"leaf": STRING}),
        "Tree": holder("Node"),
    }
    models = build(tmp_path, document(schemas))
    twig = {"kind": "Twig", "leaf": "x"}
    value = {"spec": {"kind": "Branch", "all": [twig], "map": {"a": twig}}}
    assert kind(models, "Tree", value) == "Branch"
    found = models.decode("Tree", value).spec
    assert type(found.map["a"]).__name__ == type(found.all[0]).__name__ == "Twig"
    assert kind(models, "Tree", {"spec": twig}) == "Twig"


def test_a_child_in_a_module_of_its_own(tmp_path: Path) -> None:
    """Inherited fields are those of the base, whose module has the classes that they are of."""
    home = ref("Aviary")
    schemas = {
        "Aviary": base(properties={"bird": ref("Bird")}),
        "Bird": base(
            required=["bornIn"],
            properties={"kind": STRING, "bornIn": home, "livesIn": home, "died_in": home},
            discriminator={"propertyName": "kind"},
        ),
        "Owl": child("Bird", {"eyes": {"type": "integer"}}),
    }
    paths = {
        f"/{tag}": {"get": {"tags": [tag], "responses": {"200": content(ref(key))}}}
        for tag, key in (("owls", "Owl"), ("aviaries", "Aviary"))
    }
    models = build(tmp_path, document(schemas, paths=paths))
    assert "class Owl(Bird)" in models.files["models/_owl.py"]
    first: dict[str, Any] = {"bird": {"kind": "Owl", "bornIn": {}, "eyes": 2}}
    value: dict[str, Any] = {"bornIn": first, "livesIn": {}, "died_in": {"new": 1}}
    assert models.back("Owl", value) == value
    owl = models.decode("Owl", value)
    kinds = {type(home).__name__ for home in (owl.born_in, owl.lives_in, owl.died_in)}
    assert (kinds, type(owl.born_in.bird).__name__) == ({"Aviary"}, "Owl")
    with pytest.raises(ValidationError, match="bornIn"):
        models.decode("Owl", {})


def test_a_child_of_two_bases(tmp_path: Path) -> None:
    """It is both, and is found where either is expected."""
    both = {"type": "object", "allOf": [ref("A"), ref("B"), {"properties": {"token": STRING}}]}
    schemas = {"A": base(), "B": base(), "Both": both, "HasA": holder("A"), "HasB": holder("B")}
    models = build(tmp_path, document(schemas))
    for key in ("HasA", "HasB"):
        assert kind(models, key, {"spec": {"token": "x"}}) == "Both"


def test_errors_inside_a_child_say_where(tmp_path: Path) -> None:
    """A wrong type in the child that the discriminator names is reported with its path."""
    schemas = {
        "Pet": base(properties={"kind": STRING}, discriminator={"propertyName": "kind"}),
        "Dog": child("Pet", {"age": {"type": "integer"}}),
        "Home": holder("Pet"),
    }
    models = build(tmp_path, document(schemas))
    with pytest.raises(ValidationError) as caught:
        models.decode("Home", {"spec": {"kind": "Dog", "age": "old"}})
    assert caught.value.errors()[0]["loc"] == ("spec", "age")


def test_a_base_can_be_made_itself(tmp_path: Path) -> None:
    """Calling the class makes that class, whatever the tag says; assigned children stay theirs."""
    schemas = {
        "Pet": base(properties={"kind": STRING}, discriminator={"propertyName": "kind"}),
        "Dog": child("Pet", {"bark": STRING}),
        "Home": holder("Pet"),
    }
    models = build(tmp_path, document(schemas))
    assert type(models.type("Pet")(kind="Dog")).__name__ == "Pet"
    home = models.type("Home")(spec=models.type("Dog")(bark="x"))
    assert home.model_dump(mode="json", exclude_unset=True) == {"spec": {"bark": "x"}}


def union(**fields: Any) -> dict[str, Any]:
    """Return a union of dogs and cats."""
    return {"oneOf": [ref("Dog"), ref("Cat")], **fields}


def tagged(value: Any) -> dict[str, Any]:
    """Return an object whose ``kind`` has one value."""
    kind_property = {"type": "string", "enum": [value]}
    return base(properties={"kind": kind_property, "name": STRING}, required=["kind"])


@pytest.mark.parametrize("discriminator", [{}, {"discriminator": {"propertyName": "kind"}}])
def test_unions(tmp_path: Path, discriminator: Any) -> None:
    """The constant that each member has decides, said or not; a new one doesn't raise."""
    schemas = {
        "Dog": tagged("d"),
        "Cat": tagged("c"),
        "Home": {"type": "object", "properties": {"spec": union(**discriminator)}},
    }
    models = build(tmp_path, document(schemas))
    assert kind(models, "Home", {"spec": {"kind": "d", "name": "x"}}) == "Dog"
    assert kind(models, "Home", {"spec": {"kind": "c", "name": "x"}}) == "Cat"
    new = {"spec": {"kind": "cow", "name": "x", "moo": 1}}
    assert models.back("Home", new) == new
    assert models.decode("Home", new).spec.name == "x"


def test_unions_of_objects_and_values(tmp_path: Path) -> None:
    """Members without anything in common are told apart by what they are."""
    dog = base(properties={"bark": STRING}, required=["bark"])
    cat = base(properties={"purr": STRING}, required=["purr"])
    spec = {"anyOf": [ref("Dog"), ref("Cat"), STRING, {"type": "array", "items": ref("Dog")}]}
    schemas = {"Dog": dog, "Cat": cat, "Home": base(properties={"spec": spec})}
    models = build(tmp_path, document(schemas))
    cases = {"Dog": {"bark": "x"}, "Cat": {"purr": "x"}, "str": "x", "list": [{"bark": "x"}]}
    for name, value in cases.items():
        assert kind(models, "Home", {"spec": value}) == name


def test_types_that_mean_themselves(tmp_path: Path) -> None:
    """Aliases and unions may be recursive, with a class in between or without."""
    json_value = {"anyOf": [STRING, {"type": "array", "items": ref("Json")}]}
    expression = {"oneOf": [{"type": "integer"}, ref("Sum")]}
    total = base(
        properties={"sum": {"type": "array", "items": ref("Expression")}}, required=["sum"]
    )
    schemas = {"Json": json_value, "Expression": expression, "Sum": total}
    models = build(tmp_path, document(schemas))
    assert models.back("Json", ["a", ["b", []]]) == ["a", ["b", []]]
    assert models.back("Expression", {"sum": [1, {"sum": [2]}]}) == {"sum": [1, {"sum": [2]}]}
