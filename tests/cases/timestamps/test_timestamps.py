"""Milliseconds that the profile lists are aware datetimes, and come back as they were."""

from __future__ import annotations

import copy
import datetime
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from tests.cases.conftest import Case
from tests.runtime.server import Reply, Server, reply

NOW = 1_700_000_000_123
MOMENT = datetime.datetime(2023, 11, 14, 22, 13, 20, 123_000, tzinfo=datetime.UTC)
FIRST, LAST = -62_135_596_800_000, 253_402_300_799_999
"""The first and the last millisecond that a datetime can hold."""


@pytest.mark.parametrize("value", [NOW, 0, 1, -1, 999, 20_000_000_000, 20_000_000_001, FIRST, LAST])
def test_milliseconds_are_datetimes(case: Case, value: int) -> None:
    """In UTC, exactly, whatever their size."""
    body = {"name": "a", "created": value}
    for event in (
        case.decode("Event", body),
        case.models.Event.model_validate(body),
        TypeAdapter(case.type("Event")).validate_json(
            f'{{"name": "a", "created": {value}}}', strict=True
        ),
    ):
        assert event.created.utcoffset() == datetime.timedelta(0)
        epoch = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
        assert event.created - epoch == datetime.timedelta(milliseconds=value)
    assert case.back("Event", body) == body


@pytest.mark.parametrize("value", [LAST + 1, FIRST - 1, 2**63 - 1, -(2**63), 10**30])
def test_integers_out_of_range_stay(case: Case, value: int) -> None:
    """What no datetime can hold is an integer still."""
    body = {"name": "a", "created": value}
    assert case.decode("Event", body).created == value
    assert case.back("Event", body) == body


def test_only_what_is_listed_changes(case: Case) -> None:
    """Other integers are integers, and listed fields of other types stay what they are."""
    event = case.decode("Event", {"name": "a", "count": NOW, "ended": None, "seen": [NOW]})
    assert (event.count, event.ended, event.seen) == (NOW, None, [MOMENT])
    other = case.decode("Other", {"created": {"seconds": "5"}, "updated": "today"})
    assert (other.created.seconds, other.updated) == ("5", "today")


def test_a_child_has_them_too(case: Case) -> None:
    """Inherited, and in a member of ``allOf``."""
    child = case.decode("Child", {"name": "a", "created": NOW, "updated": NOW})
    assert (child.created, child.updated) == (MOMENT, MOMENT)


@pytest.mark.parametrize("value", [NOW, float(NOW)])
def test_a_call_gives_datetimes(case: Case, server: Server, value: Any) -> None:
    """A number that is written with a fraction of zero is a whole one."""
    server.says(reply({"name": "a", "created": value, "ended": NOW}))
    with case.client(server, validation="strict") as client:
        event = client.events.get()
    assert (event.created, event.ended) == (MOMENT, MOMENT)
    assert event.model_dump(by_alias=True, mode="json", exclude_unset=True)["created"] == NOW


@pytest.mark.parametrize(
    "given",
    [
        NOW,
        MOMENT,
        MOMENT.astimezone(datetime.timezone(datetime.timedelta(hours=5, minutes=30))),
        MOMENT + datetime.timedelta(microseconds=999),
        MOMENT.replace(tzinfo=None),
    ],
)
def test_requests_send_milliseconds(case: Case, server: Server, given: Any) -> None:
    """Given as a number or as a datetime of any zone, without one of UTC; fractions are dropped."""
    body: dict[str, Any] = {"name": "a", "created": given, "seen": [given]}
    server.says(reply({"name": "a"}))
    with case.client(server) as client:
        for given_body in (body, case.models.Event(**body)):
            client.events.create(given_body)
            assert server.last.json == {"name": "a", "created": NOW, "seen": [NOW]}


@pytest.mark.parametrize("given", ["2023-11-14", "1700000000123", 1.5, True])
def test_what_says_no_moment_is_refused(case: Case, server: Server, given: Any) -> None:
    """The message says what is."""
    expected = "an integer of milliseconds, or a datetime"
    with pytest.raises(ValidationError, match=expected):
        case.models.Event(name="a", created=given)
    refusal: Any = pytest.raises(case.package.RequestValidationError, match=expected)
    with case.client(server) as client, refusal:
        client.events.create({"name": "a", "seen": [NOW, given]})
    assert server.got == []


def test_answers_of_another_type_are_kept(case: Case, server: Server) -> None:
    """A text where milliseconds are due is reported, and there."""
    told: list[Any] = []
    server.says(reply({"name": "a", "created": "today"}))
    with case.client(server, on_drift=told.append) as client:
        assert client.events.get().created == "today"
    assert [drift.field for drift in told] == ["created"]


def test_events_copy_and_pickle(case: Case) -> None:
    """With their moments."""
    event = case.decode("Event", {"name": "a", "created": NOW})
    for twin in (pickle.loads(pickle.dumps(event)), copy.deepcopy(event), event.model_copy()):
        assert twin == event
        assert twin.created == MOMENT
    schema = case.models.Event.model_json_schema()
    assert {"type": "integer", "format": "int64"} in schema["properties"]["created"]["anyOf"]


def test_names_and_descriptions_say_times(case: Case) -> None:
    """Not what 32 bits hold, what lasts, and what the profile excepts."""
    names = ["sentAt", "readAt", "firstAt", "said", "timeout", "wentAt"]
    body = dict.fromkeys(names, NOW)
    named = case.decode("Named", body)
    assert (named.sent_at, named.read_at, named.said) == (MOMENT, MOMENT, MOMENT)
    assert (named.first_at, named.timeout, named.went_at) == (NOW, NOW, NOW)
    assert case.back("Named", body) == body


@pytest.mark.parametrize("given", [NOW, MOMENT, MOMENT.replace(tzinfo=None)])
def test_parameters_take_datetimes(case: Case, server: Server, given: Any) -> None:
    """They go as milliseconds where these are due, and as text where that is."""
    server.says(reply({"name": "a"}))
    with case.client(server) as client:
        client.events.get(start_time=given, until=given, seen_at=given, day=MOMENT)
    assert server.last.query == f"startTime={NOW}&until={NOW}&day=2023-11-14T22%3A13%3A20.123000Z"
    assert server.last.headers["seenat"] == str(NOW)


@pytest.mark.parametrize(
    "given",
    [
        {"limit": MOMENT},
        {"sent_at": MOMENT},
        {"scores": [1.5, MOMENT]},
        {"limit": MOMENT.date()},
        {"limit": MOMENT.time()},
        {"start_time": MOMENT.date()},
    ],
)
def test_other_numbers_take_none(case: Case, server: Server, given: dict[str, Any]) -> None:
    """It is said before anything is sent."""
    (name,) = given
    with case.client(server) as client, pytest.raises(TypeError, match=f"{name}: expected a"):
        client.events.get(**given)
    assert server.got == []


def test_seconds_are_datetimes(case: Case, server: Server) -> None:
    """Where a format or the description says that integers count seconds of Unix time."""
    wire = {"issued": 1_700_000_000, "expires": -5, "age": 5}
    named = case.decode("Named", wire)
    epoch = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
    assert named.issued == datetime.datetime(2023, 11, 14, 22, 13, 20, tzinfo=datetime.UTC)
    assert (named.expires, named.age) == (epoch - datetime.timedelta(seconds=5), 5)
    assert case.back("Named", wire) == wire
    far = {"issued": 10**15}
    assert case.decode("Named", far).issued == 10**15
    assert case.back("Named", far) == far
    for given in ({"issued": MOMENT}, case.models.Named(issued=MOMENT)):
        server.says(Reply(204))
        with case.client(server) as client:
            client.names.create(given)
        assert server.last.json == {"issued": 1_700_000_000}
    with case.client(server) as client:
        client.events.get(not_before=MOMENT)
        assert server.last.query == "notBefore=1700000000"
        with pytest.raises(case.package.RequestValidationError, match="an integer of seconds"):
            client.names.create({"issued": "today"})


def test_checkers_know_datetimes(case: Case, tmp_path: Path) -> None:
    """What a user does with the moment passes the strict checks."""
    program = tmp_path / "program.py"
    package = case.package.__name__
    program.write_text(
        f"from {package} import models\n\n\n"
        "def show(event: models.Event) -> str:\n"
        '    return event.created.isoformat() if event.created else "never"\n',
        encoding="utf-8",
    )
    found = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", tmp_path / "cache", program],
        env={"MYPYPATH": str(case.source)},
        capture_output=True,
        text=True,
    )
    assert found.returncode == 0, found.stdout
