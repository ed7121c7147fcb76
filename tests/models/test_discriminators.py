"""Where a document is wrong about what tells children apart: what counts, and what is said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import Diagnostic, GeneratorError
from generator.document import load, repair
from generator.profile import DiscriminatorTable, Profile
from generator.profile import load as load_profile
from generator.selection import Selection, select
from generator.shape import shape
from generator.shape.similar import names_alike, pair
from tests.models.support import Models, content, document, operation, write
from tests.models.test_polymorphism import STRING, base, child, holder, kind, ref

CONNECTORS = {
    "K8sCluster": "KubernetesClusterConfig",
    "CEK8sCluster": "CEKubernetesClusterConfigDTO",
    "PagerDuty": "PagerDutyConnectorDTO",
    "Pdc": "PhysicalDataCenterConnectorDTO",
    "Aws": "AwsConnector",
    "AwsKms": "AwsKmsConnector",
    "Codecommit": "AwsCodeCommitConnector",
    "HttpHelmRepo": "HttpHelmConnector",
    "OciHelmRepo": "OciHelmConnector",
    "DockerRegistry": "DockerConnector",
    "ElasticSearch": "ELKConnectorDTO",
}


def made(
    directory: Path, schemas: Any, *tables: dict[str, Any]
) -> tuple[Models, dict[str, Diagnostic]]:
    """Return the models of a document under a profile, and what was found by code."""
    path = directory / "document.json"
    path.write_text(json.dumps(document(schemas)), encoding="utf-8")
    found = load(str(path))
    repair(found)
    profile = Profile(discriminators=tuple(map(DiscriminatorTable.model_validate, tables)))
    shaped = shape(found, profile)
    return write(directory, shaped), {d.code: d for d in found.diagnostics}


@pytest.mark.parametrize(
    ("expected", "values"),
    [
        (CONNECTORS, []),
        ({"Secret": "AzureClientSecretKey", "Certificate": "AzureClientKeyCert"}, []),
        ({"PersonalAccessToken": "JiraPATPassword", "Basic": "JiraUserNamePassword"}, []),
        ({"EMAIL": "EmailConfig", "MSTEAMS": "MicrosoftTeamsConfig"}, ["WEBHOOK"]),
        ({"Push": "PushHookSpec", "PullRequest": "PullRequestHookSpec"}, []),
        ({}, ["Github", "Gitlab"]),
    ],
)
def test_names_that_mean_the_same(expected: dict[str, str], values: list[str]) -> None:
    """Words, beginnings, initials, numeronyms and elimination pair values with classes."""
    others = ["PushGithubHook", "OpenGithubHook"] if not expected else []
    assert pair([*expected, *values], [*expected.values(), *others], {}) == expected


def test_what_is_known_is_not_guessed() -> None:
    """What the document says counts, and is not given away to another value."""
    assert pair(["Git", "GitOld"], ["GitConfig", "Old"], {"Git": "Old"}) == {
        "Git": "Old",
        "GitOld": "GitConfig",
    }


def test_names_with_the_same_words_tell_nothing() -> None:
    """A name alike is one that only one child has."""
    assert names_alike(["HttpAuth", "SSHAuth"]) == {"http": "HttpAuth", "ssh": "SSHAuth"}
    assert names_alike(["AbcAuth", "Abc_Auth"]) == {}


def spec_and_type(**discriminator: Any) -> dict[str, Any]:
    """Return a base told apart by the type beside it, whatever its discriminator says."""
    values = {"type": "string", "enum": ["Http", "Ssh"]}
    return {
        "Auth": base(properties={"type": STRING}, **discriminator),
        "HttpAuth": child("Auth", {"user": STRING, "pass": STRING}, required=["user"]),
        "SshAuth": child("Auth", {"key": STRING}),
        "Git": holder("Auth", type=values),
    }


def test_a_wrong_discriminator_is_reported(tmp_path: Path) -> None:
    """The build says what is wrong, where, and what is done instead."""
    schemas = spec_and_type(discriminator={"propertyName": "type"})
    models, found = made(tmp_path, schemas)
    report = found["discriminator-overruled"]
    assert report.pointer == "#/components/schemas/Auth/discriminator"
    assert "'type' beside 'spec'" in report.action
    assert report.position is not None
    value = {"type": "Ssh", "spec": {"type": "anything", "key": "k"}}
    assert kind(models, "Git", value) == "SshAuth"


def test_structure_overrules_a_neighbour(tmp_path: Path) -> None:
    """A child that lacks what it requires is not what its neighbour says."""
    models, _ = made(tmp_path, spec_and_type())
    assert kind(models, "Git", {"type": "Http", "spec": {"key": "k"}}) == "SshAuth"
    assert kind(models, "Git", {"type": "Http", "spec": {"user": "u", "new": 1}}) == "HttpAuth"
    assert kind(models, "Git", {"type": "Http", "spec": {"pass": "p"}}) == "Auth"
    assert kind(models, "Git", {"type": "http", "spec": {"user": "u"}}) == "HttpAuth"
    assert kind(models, "Git", {"type": "Ssh", "spec": {"user": "u", "new": 1}}) == "HttpAuth"
    assert kind(models, "Git", {"type": "Ssh", "spec": {"new": 1}}) == "SshAuth"


def test_structure_decides_between_tag_and_neighbour(tmp_path: Path) -> None:
    """Where the two name different children, the one that the fields are of is it."""
    schemas = spec_and_type()
    schemas["SshAuth"]["x-discriminator-value"] = "s"
    schemas["HttpAuth"]["x-discriminator-value"] = "h"
    models, _ = made(tmp_path, schemas)
    assert kind(models, "Git", {"type": "Http", "spec": {"type": "s", "key": "k"}}) == "SshAuth"
    assert kind(models, "Git", {"type": "Http", "spec": {"type": "s", "user": "u"}}) == "HttpAuth"


def test_a_mapping_to_what_is_no_child_is_reported(tmp_path: Path) -> None:
    """It is not followed."""
    mapping = {"Http": "#/components/schemas/HttpAuth", "odd": "#/components/schemas/Git"}
    discriminator = {"propertyName": "type", "mapping": mapping}
    models, found = made(tmp_path, spec_and_type(discriminator=discriminator))
    assert found["discriminator-mapping"].pointer.endswith("/discriminator/mapping/odd")
    assert kind(models, "Git", {"spec": {"type": "odd", "x": 1}}) == "Auth"


def test_a_mapping_to_what_is_equal_to_another_schema(tmp_path: Path) -> None:
    """It is followed to the schema that stands for both, in a hierarchy and in a union."""
    mapping = {"Http": "#/components/schemas/Alias", "Ssh": "SshAuth"}
    schemas = spec_and_type(discriminator={"propertyName": "type", "mapping": mapping})
    schemas |= {"Alias": ref("HttpAuth"), "Git": holder("Auth")}
    models, found = made(tmp_path, schemas)
    assert "discriminator-mapping" not in found
    assert kind(models, "Git", {"spec": {"type": "Http", "user": "u"}}) == "HttpAuth"

    shapes = {name: {"type": "object", "properties": {"form": STRING}} for name in ("Dot", "Spot")}
    shapes["Line"] = {"type": "object", "properties": {"form": STRING, "length": STRING}}
    said = {"propertyName": "form", "mapping": {"d": "Spot", "l": "#/components/schemas/Line"}}
    union = {"oneOf": [ref("Line"), ref("Spot")], "discriminator": said}
    models, _ = made(tmp_path, {**shapes, "Shape": union, "Picture": holder("Shape")})
    assert kind(models, "Picture", {"spec": {"form": "d", "length": "1"}}) == "Dot"


def test_silence_is_noted(tmp_path: Path) -> None:
    """Where only the fields can tell, the build says that the profile could."""
    schemas = spec_and_type()
    del schemas["Git"]
    assert "no-discriminator" in made(tmp_path, schemas)[1]


def credentials() -> dict[str, Any]:
    """Return a base whose child has a name that says nothing, and no field of its own."""
    values = {"type": "string", "enum": ["Inherit", "Manual"]}
    return {
        "Spec": base(properties={"mode": STRING}),
        "ClusterDetails": child("Spec", {"url": STRING}),
        "Other": child("Spec", {"url": STRING}),
        "Credential": holder("Spec", type=values),
    }


def test_a_table_for_the_field_beside(tmp_path: Path) -> None:
    """The profile says what a neighbour's value means where nothing else could."""
    table = {"schema": "Spec", "beside": "type", "values": {"Manual": "ClusterDetails"}}
    models, _ = made(tmp_path, credentials(), table)
    assert kind(models, "Credential", {"type": "Manual", "spec": {"url": "u"}}) == "ClusterDetails"
    assert kind(models, "Credential", {"type": "Inherit", "spec": {"url": "u"}}) == "Spec"
    assert kind(models, "Credential", {"type": "New", "spec": {"url": "u"}}) == "Spec"


def test_a_table_for_a_property_of_its_own(tmp_path: Path) -> None:
    """The profile names the tag, and what its values mean."""
    table = {"schema": "Spec", "property": "mode", "values": {"m": "Other"}}
    models, _ = made(tmp_path, credentials(), table)
    assert kind(models, "Credential", {"spec": {"mode": "m"}}) == "Other"
    assert kind(models, "Credential", {"spec": {"mode": "n"}}) == "Spec"


def test_a_table_for_what_is_not_there_is_noted(tmp_path: Path) -> None:
    """A profile serves several documents: what one of them lacks is no error."""
    table = {"schema": "Spec", "beside": "type", "values": {"Manual": "Gone"}}
    assert "Gone" in made(tmp_path, credentials(), table)[1]["discriminator-table"].message


def test_a_table_is_about_one_property(tmp_path: Path) -> None:
    """A table without, or with both, is refused with the file's name."""
    path = tmp_path / "profile.toml"
    path.write_text('[[discriminators]]\nschema = "Spec"\nvalues = {}\n', encoding="utf-8")
    with pytest.raises(GeneratorError, match=r"profile\.toml: discriminators\.0: .*either"):
        load_profile(path)


def test_a_tag_counts_where_its_neighbour_can_not_be_right(tmp_path: Path) -> None:
    """The name of a child as the tag is believed against a neighbour whose child does not fit."""
    models, _ = made(tmp_path, spec_and_type(discriminator={"propertyName": "type"}))
    value = {"type": "Http", "spec": {"type": "SshAuth"}}
    assert kind(models, "Git", value) == "SshAuth"
    assert kind(models, "Git", {"type": "Telnet", "spec": {"key": "k"}}) == "Auth"


def test_a_selection_keeps_children(tmp_path: Path) -> None:
    """What extends a type that a selected operation uses stays; what it extends itself, alone."""
    schemas = credentials() | {
        "Trait": base(properties={"a": STRING}),
        "Other2": child("Trait", {"b": STRING}),
        "Lonely": base(properties={"c": STRING}),
    }
    schemas["Credential"]["allOf"] = [ref("Trait")]
    value = document(schemas)
    value["paths"] = operation(requestBody=content(ref("Credential")))
    path = tmp_path / "document.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    found = load(str(path))
    select(found, Selection(paths=("/things",)))
    expected = {"Credential", "Spec", "ClusterDetails", "Other", "Trait"}
    assert found.data["components"]["schemas"].keys() == expected
