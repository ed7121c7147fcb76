"""Answers as Python values: typed, tolerated, unwrapped, and refused where they make no sense."""

from __future__ import annotations

import logging
from typing import Annotated, Any

import pytest
from pydantic import BaseModel, ConfigDict, RootModel
from pydantic import Field as Alias
from pydantic.alias_generators import to_camel
from typing_extensions import TypeAliasType

from templates.runtime._drift import Drift
from templates.runtime._endpoint import Content, Endpoint, Returns, Route
from templates.runtime._errors import (
    ApiStatusError,
    BadRequestError,
    EnvelopeError,
    ResponseDecodeError,
    ResponseValidationError,
)
from templates.runtime._settings import Envelope
from tests.runtime.api import ECHO, Api, returns
from tests.runtime.conftest import MakeApi
from tests.runtime.server import Reply, Server, reply

JSON, YAML, OCTETS = "application/json", "application/yaml", "application/octet-stream"


class Item(BaseModel):
    model_config = ConfigDict(
        extra="allow", alias_generator=to_camel, defer_build=True, validate_by_name=True
    )
    item_name: str
    size: int | None = None
    parts: list[Item] | None = None
    by_name: dict[str, Item] | None = None


class Items(RootModel[list[Item]]):
    pass


def gets(*contents: tuple[str, Any], status: str = "200") -> Endpoint[Any]:
    """Return an endpoint that is documented to answer with these contents."""
    made = tuple(Content(media_type, lambda k=kind: k) for media_type, kind in contents)  # type: ignore[misc]
    return Endpoint("GET", Route("/x", operation_id="get-x"), returns=Returns({status: made}))


def sends(body: bytes | str, media_type: str | None = JSON, status: int = 200) -> Reply:
    """Return an answer with this body."""
    data = body.encode() if isinstance(body, str) else body
    return Reply(status, data, {"content-type": media_type} if media_type else {})


VALUES: list[tuple[Any, Reply, Any]] = [
    (
        [(JSON, Item)],
        sends('{"itemName": "a", "new": 1}'),
        Item.model_validate({"itemName": "a", "new": 1}),
    ),
    ([(JSON, list[Item])], sends('[{"itemName": "a"}]'), [Item(item_name="a")]),
    ([(JSON, Any)], sends('{"a": [1, null]}'), {"a": [1, None]}),
    ([(JSON, str)], sends('"x"'), "x"),
    ([(JSON, bool)], sends("true"), True),
    ([(JSON, Item)], sends("", JSON), None),
    ([(JSON, Item)], sends("", None, 204), None),
    ([(JSON, Item)], sends('{"itemName": "a"}', "application/vnd.x+json"), Item(item_name="a")),
    (
        [(JSON, Item)],
        sends('{"itemName": "a"}', "Application/JSON; charset=UTF-8"),
        Item(item_name="a"),
    ),
    ([(JSON, Any)], sends('"é"'.encode("latin-1"), "application/json; charset=latin-1"), "é"),
    ([(JSON, Any)], sends('"é"', "application/json; charset=nonsense"), "é"),
    ([(JSON, Any)], sends('"é"'.encode("utf-16"), "application/json; v=1; charset=utf-16"), "é"),
    ([(JSON, Any)], sends('"é"', "application/json; profile=charset"), "é"),
    ([(JSON, Item)], sends('{"itemName": "a"}', None), Item(item_name="a")),
    ([("*/*", Item)], sends('{"itemName": "a"}'), Item(item_name="a")),
    ([("*/*", str)], sends("plain", "text/plain"), "plain"),
    ([("*/*", bytes)], sends(b"\0", OCTETS), b"\0"),
    ([("*/*", Any)], sends(b"\0", "image/png"), b"\0"),
    ([(YAML, Item)], sends("itemName: a\nsize: 2\n", YAML), Item(item_name="a", size=2)),
    ([(YAML, Any)], sends("on: 2026-01-02\n", "text/yaml"), {"on": "2026-01-02"}),
    ([(YAML, str)], sends("a: 1\n", YAML), "a: 1\n"),
    ([(JSON, Item), (YAML, str)], sends("a: 1\n", YAML), "a: 1\n"),
    ([("text/plain", str)], sends("é".encode("latin-1"), "text/plain; charset=latin-1"), "é"),
    ([("text/plain", str)], sends("é", "text/plain; charset=hex"), "é"),
    ([("text/yaml", Any)], sends("a: é", "text/yaml; charset=idna"), {"a": "é"}),
    ([(OCTETS, bytes)], sends(b"\0\xff", OCTETS), b"\0\xff"),
    ([(OCTETS, bytes)], sends('{"a": 1}'), {"a": 1}),
    ([("image/*", bytes)], sends(b"png", "image/png"), b"png"),
    ([("text/csv", str)], sends("a,b", "text/csv"), "a,b"),
    # undocumented content types still come back
    ([(JSON, Item)], sends("plain", "text/plain"), "plain"),
    ([(JSON, Item)], sends(b"\0", OCTETS), b"\0"),
    ([(JSON, Item)], sends("a: 1", YAML), {"a": 1}),
    ([("text/plain", str)], sends('{"a": 1}'), {"a": 1}),
    ([("text/csv", str)], sends("<a/>", "text/xml"), "<a/>"),
    ([], sends('{"a": 1}'), {"a": 1}),
    ([], sends("<html>", "text/html"), "<html>"),
    ([], sends(b"?", None), b"?"),
]


@pytest.mark.parametrize(("contents", "answer", "expected"), VALUES)
def test_value(api: Api, server: Server, contents: Any, answer: Reply, expected: Any) -> None:
    """An answer comes back as its media type and its documented type say."""
    server.says(answer)
    found = api.call(gets(*contents))
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    ("documented", "status"),
    [("200", 200), ("200", 201), ("2XX", 202), ("default", 200), ("201", 200)],
)
def test_any_success_is_success(api: Api, server: Server, documented: str, status: int) -> None:
    """Every 2xx is read as the documented success."""
    server.says(reply({"itemName": "a"}, status))
    assert api.call(gets((JSON, Item), status=documented)) == Item(item_name="a")


def test_exact_status_first(api: Api, server: Server) -> None:
    """The exact status counts before a range."""
    endpoint: Endpoint[Any] = Endpoint(
        "GET",
        Route("/x"),
        returns=Returns(
            {
                "2XX": (Content(JSON, lambda: dict[str, Any]),),
                "201": (Content(JSON, lambda: Item),),
            }
        ),
    )
    server.says(reply({"itemName": "a"}, 201), reply({"itemName": "a"}, 200))
    assert api.call(endpoint) == Item(item_name="a")
    assert api.call(endpoint) == {"itemName": "a"}


UNREADABLE: list[tuple[Reply, str]] = [
    (sends("{"), "is not the JSON"),
    (sends(b'"\xff"'), "is not the JSON"),
    (sends("<html>gateway</html>", "text/html; charset=utf-8"), "an HTML page came instead"),
    (sends("a: [", YAML), "is not the YAML"),
]


@pytest.mark.parametrize(("answer", "message"), UNREADABLE)
def test_unreadable(api: Api, server: Server, answer: Reply, message: str) -> None:
    """What can't be read is an error of its own, with the response."""
    server.says(answer)
    with pytest.raises(ResponseDecodeError, match=message) as caught:
        api.call(gets((JSON, Item)))
    assert caught.value.status_code == 200
    assert caught.value.request is not None


def test_bad_content_coding(api: Api, server: Server) -> None:
    """A body that can't be unpacked can't be read either."""
    server.says(Reply(200, b"no gzip", {"content-type": JSON, "content-encoding": "gzip"}))
    with pytest.raises(ResponseDecodeError, match="unpacked"):
        api.call(ECHO)


def test_untyped_json_that_is_none(api: Api, server: Server) -> None:
    """Undocumented JSON must be JSON too."""
    server.says(sends("{"))
    with pytest.raises(ResponseDecodeError):
        api.call(gets())


Numbers = TypeAliasType("Numbers", list[int])

MISFITS: list[tuple[Any, Any, Any, list[str]]] = [
    (
        Item,
        {"itemName": 5, "size": 1, "new": 2},
        {"item_name": 5, "size": 1, "new": 2},
        ["itemName"],
    ),
    (Item, {"size": 1}, {"size": 1}, ["itemName"]),
    (Item, [1], [1], ["$"]),
    (list[int], [1, "x"], [1, "x"], ["*"]),
    (dict[str, int], {"a": 1, "b": "x"}, {"a": 1, "b": "x"}, ["b"]),
    (Item | None, {"size": 2}, {"size": 2}, ["itemName"]),
    (Annotated[list[int], Alias(min_length=1)], ["x"], ["x"], ["*"]),
    (int | list[int], "x", "x", ["$"]),
    (Numbers, ["x"], ["x"], ["*"]),
]


@pytest.mark.parametrize(("kind", "value", "expected", "fields"), MISFITS)
def test_drift_is_tolerated(
    make_api: MakeApi,
    server: Server,
    caplog: pytest.LogCaptureFixture,
    kind: Any,
    value: Any,
    expected: Any,
    fields: list[str],
) -> None:
    """What fits is typed, the rest is kept, and the contradiction is reported once."""
    told: list[Drift] = []
    api = make_api(on_drift=told.append)
    server.says(reply(value))
    endpoint = gets((JSON, kind))
    with caplog.at_level(logging.WARNING):
        found = api.call(endpoint)
        api.call(endpoint)
    assert (dict(found) if isinstance(found, BaseModel) else found) == expected or (
        isinstance(found, BaseModel)
        and {**found.__dict__, **(found.model_extra or {})}
        == expected | {k: v for k, v in found.__dict__.items() if k not in expected}
    )
    assert [drift.field for drift in told] == fields
    assert {record.name for record in caplog.records} == {"templates.runtime.drift"}
    assert len(caplog.records) == len(fields)
    assert told[0].operation_id == "get-x"
    assert str(told[0]) in caplog.text


def test_drift_keeps_what_fits_typed(api: Api, server: Server) -> None:
    """One wrong value does not cost the types of its neighbours."""
    server.says(
        reply(
            [
                {"itemName": "a", "parts": [{"itemName": 1}, {"itemName": "b"}]},
                {"itemName": "c", "byName": {"x": {"itemName": "d"}, "y": 5}, "more": True},
            ]
        )
    )
    first, second = api.call(gets((JSON, list[Item])))
    assert isinstance(first, Item)
    assert first.parts is not None
    assert first.parts[0].item_name == 1  # type: ignore[comparison-overlap]
    assert first.parts[1] == Item(item_name="b")
    assert second.by_name["x"] == Item(item_name="d")
    assert second.by_name["y"] == 5
    assert second.model_extra == {"more": True}
    assert second.model_dump(by_alias=True, exclude_unset=True, warnings=False) == {
        "itemName": "c",
        "byName": {"x": {"itemName": "d"}, "y": 5},
        "more": True,
    }


def test_drift_inside_a_root(api: Api, server: Server) -> None:
    """A model that stands for a list keeps its items."""
    server.says(reply([{"itemName": "a"}, {"itemName": 2}]))
    found = api.call(gets((JSON, Items)))
    assert isinstance(found, Items)
    assert found.root[0] == Item(item_name="a")


def test_drift_too_deep_to_be_typed(api: Api, server: Server) -> None:
    """An answer that contradicts its type at more levels than Python can take is an error."""
    depth = 300
    body = '{"itemName": 5, "parts": [' * depth + "]}" * depth
    server.says(sends(body))
    with pytest.raises(ResponseDecodeError, match="nests deeper than 100 levels"):
        api.call(gets((JSON, Item)))


def test_drift_in_yaml(api: Api, server: Server) -> None:
    """YAML is tolerated in the same way."""
    server.says(sends("itemName: [1]", YAML))
    assert api.call(gets((YAML, Item))).item_name == [1]


def test_strict(make_api: MakeApi, server: Server) -> None:
    """A strict client raises instead, and names the field without its value."""
    server.says(reply({"itemName": "a", "size": "secret-value"}))
    with pytest.raises(ResponseValidationError, match=r"get-x.*size") as caught:
        make_api(validation="strict").call(gets((JSON, Item)))
    assert [error.field for error in caught.value.errors] == ["size"]
    assert "secret-value" not in str(caught.value)
    assert caught.value.response is not None


EMPTY: list[tuple[Any, Any, str | None, Any, bool]] = [
    # what is documented, what came, what the call gives, whether that contradicts it
    (JSON, Item, JSON, None, True),
    (JSON, Item, None, None, True),
    (JSON, list[int], None, None, True),
    (JSON, str, JSON, None, True),
    (YAML, Item, YAML, None, True),
    ("*/*", Item, None, None, True),
    (JSON, Item, "text/html", None, True),
    (JSON, Item | None, JSON, None, False),
    (JSON, Any, None, None, False),
    ("text/plain", str, "text/plain", "", False),
    ("*/*", str, None, "", False),
    (OCTETS, bytes, OCTETS, b"", False),
]


@pytest.mark.parametrize(("media_type", "kind", "came", "expected", "contradicts"), EMPTY)
def test_empty_bodies(
    make_api: MakeApi,
    server: Server,
    media_type: str,
    kind: Any,
    came: str | None,
    expected: Any,
    contradicts: bool,
) -> None:
    """Where something is due, an empty body is None and drift, or an error of a strict client."""
    told: list[Drift] = []
    server.says(sends(b"", came, 201))
    endpoint = gets((media_type, kind))
    for _ in range(2):
        assert make_api(on_drift=told.append).call(endpoint) == expected
    assert [(d.field, d.message) for d in told] == [("$", "the body is empty")] * (contradicts * 2)
    strict = make_api(validation="strict")
    if contradicts:
        with pytest.raises(ResponseValidationError, match=r"get-x.*the body is empty"):
            strict.call(endpoint)
    else:
        assert strict.call(endpoint) == expected


@pytest.mark.parametrize("status", [204, 205])
def test_statuses_without_a_body(make_api: MakeApi, server: Server, status: int) -> None:
    """A status that says that there is no body is None, as is the answer to HEAD."""
    server.says(Reply(status))
    assert make_api(validation="strict").call(gets((JSON, Item))) is None
    server.says(Reply(200))
    head = gets((JSON, Item))
    endpoint: Endpoint[Any] = Endpoint("HEAD", *head.routes, returns=head.returns)
    assert make_api(validation="strict").call(endpoint) is None


ENVELOPE = Envelope(
    "dto",
    result="data",
    status="status",
    failures=("FAILURE", "ERROR"),
    code=("code",),
    message=("message", "errors.0.text"),
    correlation_id=("correlationId",),
)


class Wrapped(BaseModel):
    model_config = ConfigDict(extra="allow", alias_generator=to_camel)
    status: str | None = None
    data: Item | None = None
    correlation_id: str | None = None


WRAPPED: Endpoint[Any] = Endpoint(
    "GET", Route("/x", operation_id="get-x"), returns=returns(Wrapped), envelope="dto"
)


@pytest.fixture
def enveloped(make_api: MakeApi) -> Api:
    """A client that knows an envelope."""
    return make_api(changes={"envelopes": {"dto": ENVELOPE}})


def test_envelope(enveloped: Api, server: Server) -> None:
    """The result is taken out, typed; a raw call shows the whole."""
    server.says(reply({"status": "SUCCESS", "data": {"itemName": "a"}, "correlationId": "c"}))
    assert enveloped.call(WRAPPED) == Item(item_name="a")
    raw = enveloped.raw(WRAPPED)
    assert raw.data == Item(item_name="a")
    assert raw.envelope.correlation_id == "c"
    server.says(reply({"status": "SUCCESS"}))
    assert enveloped.call(WRAPPED) is None
    server.says(sends("", JSON))
    assert enveloped.call(WRAPPED) is None


@pytest.mark.parametrize(
    ("body", "code", "message", "correlation"),
    [
        (
            {"status": "ERROR", "code": "X1", "message": "no", "correlationId": "c"},
            "X1",
            "no",
            "c",
        ),
        ({"status": "FAILURE", "errors": [{"text": "why"}]}, "FAILURE", "why", None),
        (
            {"status": "ERROR", "data": "does not fit"},
            "ERROR",
            "the response's status is ERROR",
            None,
        ),
    ],
)
@pytest.mark.parametrize("validation", ["tolerant", "strict"])
def test_envelope_failure(
    make_api: MakeApi,
    server: Server,
    validation: str,
    body: Any,
    code: str,
    message: str,
    correlation: str | None,
) -> None:
    """A 2xx whose envelope says failure raises, whatever its data looks like."""
    api = make_api(changes={"envelopes": {"dto": ENVELOPE}}, validation=validation)
    server.says(reply(body))
    with pytest.raises(EnvelopeError) as caught:
        api.call(WRAPPED)
    error = caught.value
    assert isinstance(error, ApiStatusError)
    assert (error.code, error.message, error.correlation_id) == (code, message, correlation)
    assert (error.status_code, error.body) == (200, body)


def test_envelope_without_a_status(make_api: MakeApi, server: Server) -> None:
    """An envelope that has no status never fails."""
    server.says(reply({"status": "ERROR", "data": {"itemName": "a"}}))
    api = make_api(changes={"envelopes": {"dto": Envelope("dto", result="data")}})
    assert api.call(WRAPPED) == Item(item_name="a")


def test_envelope_message_in_a_list(make_api: MakeApi, server: Server) -> None:
    """A message may come in pieces, or inside of the members of a list."""
    for body in ({"ok": False, "errors": ["a", "b"]}, {"ok": False, "list": [{}, {"m": "a; b"}]}):
        server.says(reply(body))
        envelope = Envelope("e", "data", "ok", ("false",), message=("list.m", "errors"))
        with pytest.raises(EnvelopeError) as caught:
            make_api(changes={"envelopes": {"dto": envelope}}).call(
                Endpoint("GET", Route("/x"), returns=returns(), envelope="dto")
            )
        assert caught.value.message == "a; b"


def test_refusal_in_no_encoding(api: Api, server: Server) -> None:
    """A refusal is one, whatever encoding it says it is in."""
    server.says(Reply(400, b"no way", {"content-type": "text/plain; charset=hex"}))
    with pytest.raises(BadRequestError, match="no way"):
        api.call()
