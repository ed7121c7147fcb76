"""What only requests or only answers carry, what is left unset, and what is null."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cases.conftest import Case, generate
from tests.runtime.server import Server, reply

ADDRESS = {"street": "Elm"}
SENT = {"name": "a", "password": "x", "address": ADDRESS}
RECEIVED = {"id": "1", "name": "a", "address": {**ADDRESS, "verified": True}}


@pytest.mark.parametrize("body", [SENT, SENT | RECEIVED])
def test_requests_need_no_read_only_fields(case: Case, server: Server, body: Any) -> None:
    """Nor are such fields dropped where they are given."""
    with case.client(server) as client:
        client.users.create(body)
        assert server.last.json == body
        client.users.create(case.decode("User", body))
        assert server.last.json == body


@pytest.mark.parametrize("validation", ["tolerant", "strict"])
@pytest.mark.parametrize("answer", [RECEIVED, SENT | RECEIVED])
def test_answers_need_no_write_only_fields(
    case: Case, server: Server, answer: Any, validation: str
) -> None:
    """Nor are such fields dropped where they come."""
    told: list[Any] = []
    server.says(reply(answer))
    with case.client(server, validation=validation, on_drift=told.append) as client:
        user = client.users.get()
    assert user.model_dump(by_alias=True, exclude_unset=True) == answer
    assert told == []


def test_requests_need_write_only_fields(case: Case, server: Server) -> None:
    """A required field that only requests carry is required there."""
    for body in ({"name": "a", "address": ADDRESS}, case.decode("User", RECEIVED)):
        refusal: Any = pytest.raises(case.package.RequestValidationError, match="password")
        with case.client(server) as client, refusal as caught:
            client.users.create(body)
        assert [error.pointer for error in caught.value.errors] == ["/password"]
    assert server.got == []


def test_answers_need_read_only_fields(case: Case, server: Server) -> None:
    """A required field that only answers carry is missed there, inside of others too."""
    told: list[Any] = []
    server.says(reply({"name": "a", "address": ADDRESS}))
    with case.client(server, on_drift=told.append) as client:
        user = client.users.get()
    assert isinstance(user, case.models.User)
    assert sorted((drift.field, drift.message) for drift in told) == [
        ("address.verified", "is required"),
        ("id", "is required"),
    ]


MISFITS: list[tuple[Any, list[str]]] = [
    ({"name": 5, "address": {}}, ["/address/street", "/address/verified", "/id", "/name"]),
    ({"address": ADDRESS}, ["/address/verified", "/id", "/name"]),
    ({"name": "a", "address": {"verified": 1}}, ["/address/street", "/address/verified", "/id"]),
]


@pytest.mark.parametrize(("answer", "pointers"), MISFITS)
def test_each_contradiction_is_reported(
    case: Case, server: Server, answer: Any, pointers: list[str]
) -> None:
    """What is missing beside, around and inside of other contradictions has a report of its own."""
    told: list[Any] = []
    server.says(reply(answer))
    with case.client(server, on_drift=told.append) as client:
        user = client.users.get()
        assert sorted(drift.pointer for drift in told) == pointers
    assert user.model_dump(by_alias=True, exclude_unset=True, warnings=False) == answer
    refusal: Any = pytest.raises(case.package.ResponseValidationError)
    with case.client(server, validation="strict") as client, refusal as caught:
        client.users.get()
    assert sorted(error.pointer for error in caught.value.errors) == pointers


def test_each_fault_of_a_request_is_named(case: Case, server: Server) -> None:
    """So does what requests need."""
    refusal: Any = pytest.raises(case.package.RequestValidationError)
    with case.client(server) as client, refusal as caught:
        client.users.create({"name": 5, "address": {}})
    assert sorted(error.pointer for error in caught.value.errors) == [
        "/address/street",
        "/name",
        "/password",
    ]


def test_a_child_needs_what_its_base_does(case: Case) -> None:
    """What a base requires in one direction holds for those that extend it."""
    assert case.models.Admin.__sent__ == {"password", "key"}
    assert case.models.Admin.__received__ == {"id"}


def test_all_of_them_may_be_left_out_of_an_object(case: Case) -> None:
    """An object by itself goes neither way."""
    made = case.models.User(name="a", address=ADDRESS)
    assert (made.id, made.password, made.address.verified) == (None, None, None)


def test_defaults_are_shown_and_never_sent(case: Case, server: Server) -> None:
    """The server's own default may change; what was not set is not sent."""
    made = case.models.User(**SENT)
    assert made.color is None
    with case.client(server) as client:
        client.users.create(made)
    assert server.last.json == SENT
    text = (case.source / "case_of_one_way_client" / "models").glob("*.py")
    source = "".join(path.read_text(encoding="utf-8") for path in text)
    assert '"""How it is shown. The server\'s default is "blue"."""' in source
    assert '"""The server\'s default is 5. Read-only."""' in source


def test_unset_and_null(case: Case, server: Server) -> None:
    """Null is sent where it is given, for optional fields that the document has no null for too."""
    with case.client(server) as client:
        for body in (SENT, {**SENT, "nickName": None}, {**SENT, "color": None, "tags": None}):
            for given in (body, case.models.User(**body)):
                client.users.create(given)
                assert server.last.json == body
        with pytest.raises(case.package.RequestValidationError, match="name: expected a string"):
            client.users.create({**SENT, "name": None})
    user = case.decode("User", {**RECEIVED, "nickName": None})
    assert user.model_fields_set == {"id", "name", "address", "nick_name"}
    assert user.model_dump(by_alias=True, exclude_unset=True) == {**RECEIVED, "nickName": None}


def test_a_profile_can_say_that_write_only_means_nothing(tmp_path: Path) -> None:
    """Then such a field is an ordinary one, required where it is said to be."""
    folder = tmp_path / "case"
    folder.mkdir()
    shutil.copy(Path(__file__).with_name("openapi.yaml"), folder)
    table = 'write_only_in_responses = true\n[package]\nname = "meaningless"\n'
    (folder / "profile.toml").write_text(table, encoding="utf-8")
    case = generate(folder, tmp_path / "out")
    assert case.models.User.model_fields["password"].is_required()
    assert not case.models.User.model_fields["id"].is_required()
