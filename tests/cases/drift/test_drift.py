"""Answers that contradict the document stay whole and are reported; such requests are refused."""

from __future__ import annotations

import io
import json
import logging
from typing import Any

import pytest

from tests.cases.conftest import Case
from tests.runtime.server import Reply, Server, reply

WRONG: list[tuple[Any, list[tuple[str, str, str]]]] = [
    ({"id": 5}, [("id", "/id", "expected a string, not an integer")]),
    ({}, [("id", "/id", "is required")]),
    ({"id": "a", "size": "5"}, [("size", "/size", "expected an integer, not a string")]),
    ({"id": "a", "size": True}, [("size", "/size", "expected an integer, not a boolean")]),
    ({"id": "a", "size": 5.5}, [("size", "/size", "expected an integer, not a number")]),
    ({"id": "a", "parts": {}}, [("parts", "/parts", "expected an array, not an object")]),
    ({"id": "a", "at": 5}, [("at", "/at", "expected a date or time as a string, not an integer")]),
    (
        {"id": "a", "either": "x"},
        [("either", "/either", "expected an integer or an array, not a string")],
    ),
    (
        {"id": "a", "parts": [{"name": "x"}, {"name": 1}, {"name": None}]},
        [("parts.*.name", "/parts/1/name", "expected a string, not an integer")],
    ),
    (
        {"id": "a", "byName": {"a/b": {"name": 1}}},
        [("byName.a/b.name", "/byName/a~1b/name", "expected a string, not an integer")],
    ),
    (
        {"id": "a", "type": "Git", "spec": {"url": 5, "depth": 1, "more": {}}},
        [("spec.url", "/spec/url", "expected a string, not an integer")],
    ),
    (
        {"id": "a", "shape": {"form": "circle", "radius": "wide", "side": 5}},
        [("shape.radius", "/shape/radius", "expected a number, not a string")],
    ),
    (
        {"id": "a", "type": "Git", "spec": {"depth": 1, "more": {}}},
        [("spec.url", "/spec/url", "is required")],
    ),
    (
        {"id": "a", "store": {"at": "disk", "inside": {"at": "aws"}}},
        [("store.inside.region", "/store/inside/region", "is required")],
    ),
    (
        {"size": "5", "store": {"at": "aws"}},
        [
            ("id", "/id", "is required"),
            ("size", "/size", "expected an integer, not a string"),
            ("store.region", "/store/region", "is required"),
        ],
    ),
    ([1], [("$", "", "expected an object, not an array")]),
    (None, [("$", "", "expected an object, not null")]),
]


def dumped(value: Any) -> Any:
    """Return an answer as JSON again."""
    if isinstance(value, list):
        return [dumped(item) for item in value]  # pyright: ignore[reportUnknownVariableType]
    if not hasattr(value, "model_dump"):
        return value
    return value.model_dump(mode="json", by_alias=True, exclude_unset=True, warnings=False)


@pytest.mark.parametrize(("value", "expected"), WRONG)
def test_drift_is_reported_once_and_costs_nothing(
    case: Case,
    server: Server,
    caplog: pytest.LogCaptureFixture,
    value: Any,
    expected: list[tuple[str, str, str]],
) -> None:
    """The answer is whole; one report for an operation and a place, to logger and callback."""
    told: list[Any] = []
    server.says(reply(value))
    with (
        case.client(server, on_drift=told.append) as client,
        caplog.at_level(logging.WARNING, "case_of_drift_client.drift"),
    ):
        assert dumped(client.things.get_one()) == value
        assert dumped(client.things.get_one()) == value
        assert [(d.field, d.pointer, d.message) for d in told] == expected
        server.says(reply([value]))
        assert dumped(client.things.list()) == [value]
    operations = ["getOneThing", "getThings"]
    assert [drift.operation_id for drift in told] == [o for o in operations for _ in expected]
    assert [record.message for record in caplog.records] == [str(drift) for drift in told]


def test_what_fits_is_typed(case: Case, server: Server) -> None:
    """Neighbours of a wrong value, and what holds it, have their types; children are themselves."""
    models = case.models
    part = {"name": "x", "count": "5"}
    server.says(
        reply(
            [
                {"id": 1, "parts": [part, {"name": "y"}], "byName": {"z": part}},
                {"id": "a", "type": "Git", "spec": {"url": 5, "depth": 1}},
                {
                    "id": "a",
                    "type": "Docker",
                    "spec": {"image": None},
                    "at": "2024-02-03T04:05:06Z",
                },
                {"id": "a", "shape": {"form": "square", "side": "long"}},
                {"id": "a", "type": "Git", "spec": {"depth": 1}, "store": {"at": "aws"}},
            ]
        )
    )
    with case.client(server) as client:
        first, second, third, fourth, fifth = client.things.list()
    assert first.parts[1] == models.Part(name="y")
    assert [type(p) for p in (first.parts[0], first.by_name["z"])] == [models.Part, models.Part]
    assert (first.id, first.parts[0].count) == (1, "5")
    assert (type(second.spec), second.spec.depth) == (models.GitSpec, 1)
    assert (type(third.spec), third.at.year) == (models.DockerSpec, 2024)
    assert (type(fourth.shape), fourth.shape.side) == (models.Square, "long")
    assert (type(fifth.spec), fifth.spec.depth) == (models.Spec, 1)  # a child has all it requires
    assert (type(fifth.store), fifth.store.at) == (models.Store, "aws")


def test_a_type_that_holds_itself(case: Case, server: Server) -> None:
    """What fits of it is typed, on every level."""
    wrong, right = {"name": 1}, {"name": "x"}
    server.says(reply({"id": "a", "tree": [right, [wrong, [right]]]}))
    with case.client(server) as client:
        tree = client.things.get_one().tree
    part = case.models.Part
    assert tree == [part(name="x"), [part.model_construct(name=1), [part(name="x")]]]


@pytest.mark.parametrize(
    "body",
    [
        b'\xef\xbb\xbf{"id": "a"}',
        '{"id": "a"}'.encode("utf-16"),
        b'{"id": "a", "more": "\\ud800"}',
        b'{"id": "a", "more": NaN}',
        b'{"id": "a", "more": ' + b"[" * 90 + b"]" * 90 + b"}",
        b'{"id": "b", "id": "a"}',
        b'{"id": "a", "size": 1' + b"0" * 4000 + b"}",
    ],
)
def test_unusual_json_is_read(case: Case, server: Server, body: bytes) -> None:
    """What the standard library reads comes back: marks, half pairs, NaN, depth, repetition."""
    server.says(Reply(200, body, {"content-type": "application/json"}))
    with case.client(server) as client:
        thing = client.things.get_one()
    assert (type(thing), thing.id) == (case.models.Thing, "a")
    assert set(thing.model_fields_set) == set(json.loads(body))


def test_errors_have_their_model_as_far_as_they_fit(case: Case, server: Server) -> None:
    """What contradicts the model of a documented error is kept, and what is no JSON too."""
    server.says(reply({"name": "n"}, 404), reply({"name": 5}, 404), Reply(404, b"gone"))
    found: list[Any] = []
    with case.client(server) as client:
        for _ in range(3):
            with pytest.raises(case.package.NotFoundError) as caught:
                client.things.get_one()
            found.append(caught.value.data)
    assert (found[0], found[1].name, found[2]) == (case.models.Part(name="n"), 5, "gone")


def test_endless_nesting_is_an_error_of_its_own(case: Case, server: Server) -> None:
    """No answer ends in a RecursionError."""
    server.says(Reply(200, b"[" * 200_000, {"content-type": "application/json"}))
    with case.client(server) as client, pytest.raises(case.package.ResponseDecodeError):
        client.things.list()


def test_a_server_cannot_fill_the_memory(case: Case, server: Server) -> None:
    """Places that are new each time are reported up to a limit, and cut where they are long."""
    told: list[Any] = []
    with case.client(server, on_drift=told.append) as client:
        for n in range(30):
            keys = [f"{n}-{i}-{'x' * 5000}" for i in range(20)]
            server.says(reply({"id": "a", "byName": dict.fromkeys(keys, 5)}))
            assert len(client.things.get_one().by_name) == 20
        assert len(told) == 100
        assert max(len(str(drift)) + len(drift.pointer) for drift in told) < 1000
        server.says(reply([{"id": 5}] * 3000))
        assert len(client.things.list()) == 3000
        assert len(told) == 101


def at(value: Any, pointer: str) -> Any:
    """Return what a JSON Pointer leads to, None if it leads nowhere."""
    for step in pointer.split("/")[1:]:
        key = step.replace("~1", "/")
        value = value[int(key)] if key.isdigit() else value.get(key)
    return value


@pytest.mark.parametrize(("value", "expected"), WRONG)
def test_strict(
    case: Case, server: Server, value: Any, expected: list[tuple[str, str, str]]
) -> None:
    """A strict client raises, with the pointers and the values, which the message does not show."""
    server.says(reply(value))
    with (
        case.client(server, validation="strict") as client,
        pytest.raises(case.package.ResponseValidationError, match="getOneThing") as caught,
    ):
        client.things.get_one()
    error: Any = caught.value
    assert [problem.pointer for problem in error.errors][:1] == [expected[0][1]]
    assert error.errors[0].value == at(value, expected[0][1])
    assert expected[0][2] in str(error)
    assert "wide" not in str(error) + repr(error) + repr(error.errors)


REFUSED: list[tuple[Any, str, str]] = [
    *[(v, w[0][1], w[0][2]) for v, w in WRONG if isinstance(v, dict) and "shape" not in v],
    ({"id": None}, "/id", "expected a string, not null"),
    ({"id": "a", "parts": [{"name": "x"}, {}]}, "/parts/1/name", "is required"),
    ({"id": "a", "type": "Docker", "spec": {"image": 1}}, "/spec/image", "expected a string"),
    ([], "", "expected an object, not an array"),
    ("text", "", "expected an object, not a string"),
]
NAMED: list[tuple[Any, str, str]] = [
    ({"id": "a", "type": "Docker", "spec": {}}, "/spec/image", "is required"),
    ({"id": "a", "type": "docker", "spec": {"new": 1}}, "/spec/image", "is required"),
    ({"id": "a", "spec": {"kind": "GitSpec"}}, "/spec/url", "is required"),
    ({"id": "a", "type": "Git", "spec": {"depth": "x"}}, "/spec/depth", "expected an integer"),
    ({"id": "a", "type": "Git", "spec": {"depth": "x"}}, "/spec/url", "is required"),
    ({"id": "a", "store": {"at": "aws", "path": "p"}}, "/store/region", "is required"),
    ({"id": "a", "shape": {"form": "circle"}}, "/shape/radius", "is required"),
    ({"id": "a", "shape": {"form": "circle", "side": 5}}, "/shape/radius", "is required"),
]


@pytest.mark.parametrize(("body", "pointer", "message"), REFUSED + NAMED)
def test_a_request_that_does_not_fit(
    case: Case, server: Server, body: Any, pointer: str, message: str
) -> None:
    """It is refused before it is sent; the error says where and what was expected."""
    with (
        case.client(server) as client,
        pytest.raises(case.package.RequestValidationError) as caught,
    ):
        client.things.create(body)
    error: Any = caught.value
    assert issubclass(case.package.RequestValidationError, ValueError)
    assert pointer in [problem.pointer for problem in error.errors]
    assert message in str(error)
    assert server.got == []


def test_a_model_that_names_a_child(case: Case, server: Server) -> None:
    """A model whose base field says which child it is must be that one to be sent."""
    models = case.models
    thing = models.Thing(id="a", type="Git", spec=models.Spec.model_construct(depth=1))
    wrapped = {"id": "a", "store": models.Store(at="aws")}
    with case.client(server) as client:
        for body, path in ((thing, "spec.url"), (wrapped, "store.region")):
            refusal: Any = pytest.raises(case.package.RequestValidationError, match=path)
            with refusal as caught:
                client.things.create(body)
            assert [problem.field for problem in caught.value.errors] == [path]
        assert server.got == []
        client.things.create(models.Thing(id="a", type="Git", spec=models.GitSpec(url="u")))
    assert server.last.json == {"id": "a", "type": "Git", "spec": {"url": "u"}}


PASSING: list[Any] = [
    {"id": "a", "size": None, "maybe": None, "parts": None, "spec": None},
    {"id": "a", "level": "medium", "type": "Svn"},
    {"id": "a", "unknown": {"x": [1]}, "parts": [{"name": "x", "more": 1}]},
    {"id": "a", "type": "Git", "spec": {"url": "u"}},
    {"id": "a", "type": "Git", "spec": {"kind": "Strange", "url": "u"}},
    {"id": "a", "type": "Svn", "spec": {}},
    {"id": "a", "type": "Svn", "spec": {"kind": "new", "depth": "deep"}},
    {"id": "a", "type": "Git", "spec": {"image": "that of another kind, whole"}},
    {"id": "a", "spec": {}},
    {"id": "a", "store": {"at": "moon", "region": 5}},
    {"id": "a", "store": {}},
    {"id": "a", "shape": {"form": "hexagon", "angles": 6}},
    {"id": "a", "at": "yesterday", "size": 2**70},
]


@pytest.mark.parametrize("body", PASSING)
def test_what_passes_nevertheless(case: Case, server: Server, body: Any) -> None:
    """Null where a field is optional, new values and fields, no discriminator beside a sibling."""
    with case.client(server) as client:
        client.things.create(body)
        assert server.last.json == body
        client.things.create(case.decode("Thing", body))
    assert server.last.json == body


def test_models_and_mappings_hold_each_other(case: Case, server: Server) -> None:
    """Both may be anywhere in a body."""
    models = case.models
    expected = {"id": "a", "parts": [{"name": "x"}, {"name": "y"}], "byName": {"z": {"name": "w"}}}
    part = models.Part(name="x")
    bodies = [
        {"id": "a", "parts": [part, {"name": "y"}], "byName": {"z": models.Part(name="w")}},
        models.Thing(id="a", parts=[part, {"name": "y"}], by_name={"z": {"name": "w"}}),
        models.Thing(id="a", parts=(part, models.Part(name="y")), byName={"z": {"name": "w"}}),
    ]
    with case.client(server) as client:
        for body in bodies:
            client.things.create(body)
            assert server.last.json == expected


def test_a_model_is_checked_when_it_is_sent(case: Case, server: Server) -> None:
    """What became of it since it was made counts."""
    changed = case.models.Thing(id="a", parts=[case.models.Part(name="x")])
    changed.parts[0].name = 5
    with (
        case.client(server) as client,
        pytest.raises(case.package.RequestValidationError, match=r"parts\.0\.name: expected a str"),
    ):
        client.things.create(changed)
    assert server.got == []


@pytest.mark.parametrize("method", ["create", "create_form"])
def test_numbers_that_json_has_not(case: Case, server: Server, method: str) -> None:
    """NaN has no JSON; the error says where it is."""
    body = {"id": "a", "shape": {"form": "circle", "radius": float("nan")}}
    with case.client(server) as client, pytest.raises(case.package.ArgumentError, match="radius"):
        getattr(client.things, method)(body)
    assert server.got == []


def test_forms_are_checked(case: Case, server: Server) -> None:
    """A form's fields have types as well."""
    with case.client(server) as client:
        with pytest.raises(case.package.RequestValidationError, match="size: expected an integer"):
            client.things.create_form({"id": "a", "size": "many"})
        with pytest.raises(case.package.RequestValidationError, match="id: is required"):
            client.things.create_form({"size": 1})
        assert server.got == []
        client.things.create_form(case.models.Thing(id="a b", size=1))
    assert server.last.body == b"id=a%20b&size=1"


def test_parts_are_checked(case: Case, server: Server) -> None:
    """So do the parts of a multipart body, files aside."""
    send = {"file": io.BytesIO(b"content"), "name": "n"}
    wrong: list[tuple[Any, str]] = [
        ({"name": "n"}, "file: is required"),
        ({**send, "name": 5}, "name: expected a string"),
        ({**send, "count": "5"}, "count: expected an integer"),
        ({**send, "part": {"count": 1}}, "part.name: is required"),
        ({**send, "part": case.models.Part.model_construct(count=1)}, "part.name: is required"),
    ]
    with case.client(server) as client:
        for body, message in wrong:
            with pytest.raises(case.package.RequestValidationError, match=message):
                client.things.create_file(body)
        assert server.got == []
        sent = case.package.File(b"content")
        wanted = [send, {**send, "count": sent}, case.models.Upload(**{**send, "file": sent})]
        for body in wanted:
            client.things.create_file(body)
            assert b"content" in server.last.body
