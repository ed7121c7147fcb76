"""Answers that are streams of items: events and lines of JSON, typed."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from pydantic import BaseModel, ConfigDict

from templates.runtime._cutting import ServerSentEvent
from templates.runtime._drift import Drift
from templates.runtime._endpoint import Content, Endpoint, Returns, Route
from templates.runtime._errors import (
    ApiConnectionError,
    NotFoundError,
    ResponseDecodeError,
    ResponseTooLargeError,
    ResponseValidationError,
)
from templates.runtime._types import RequestOptions
from tests.runtime.api import Api
from tests.runtime.conftest import MakeApi
from tests.runtime.server import Reply, Server, reply

EVENTS, LINES, SEQ = "text/event-stream", "application/x-ndjson", "application/json-seq"
JSON = "application/json"


class Step(BaseModel):
    model_config = ConfigDict(extra="allow")
    name: str
    size: int | None = None


def streams(media_type: str, kind: Any = Step, *others: Content) -> Endpoint[Any]:
    """Return an endpoint that answers with a stream."""
    contents = (Content(media_type, lambda: kind), *others)
    return Endpoint("GET", Route("/x", operation_id="watch"), returns=Returns({"200": contents}))


def sends(body: str | bytes, media_type: str | None = EVENTS) -> Reply:
    """Return an answer with this body, in small chunks."""
    data = body.encode() if isinstance(body, str) else body
    headers = {"content-type": media_type} if media_type else {}
    return Reply(headers=headers, chunks=[data[i : i + 5] for i in range(0, len(data), 5)])


STEPS = [Step(name="a"), Step(name="b", size=2)]
CASES: list[tuple[Endpoint[Any], Reply, list[Any]]] = [
    (
        streams(EVENTS),
        sends('data: {"name":"a"}\n\ndata: {"name":"b",\ndata: "size":2}\n\n'),
        STEPS,
    ),
    (streams(EVENTS, str), sends("data: a\n\ndata:\n\ndata: [DONE]\n\n"), ["a", "", "[DONE]"]),
    (streams(EVENTS, Any), sends("data: {}\n\ndata: plain\n\n"), [{}, "plain"]),
    (streams(EVENTS, list[int]), sends("data: [1]\n\n:\n\ndata:\n\n"), [[1]]),
    (streams(EVENTS), sends('data: {"name":"a"}\n\ndata: [DONE]\n\ndata: x\n\n'), STEPS[:1]),
    (streams(EVENTS), sends(""), []),
    (streams(LINES), sends('{"name":"a"}\n\n{"name":"b","size":2}', LINES), STEPS),
    (streams("application/jsonl"), sends('{"name":"a"}\r\n', "application/jsonl"), STEPS[:1]),
    (streams(LINES, str), sends('"a"\n"b"\n', LINES), ["a", "b"]),
    (streams(LINES, Any), sends("1\nnull\n", LINES), [1, None]),
    (streams(SEQ), sends('\x1e{"name":"a"}\n\x1e{"name":\n"b","size":2}\n', SEQ), STEPS),
    # by another name, or by none
    (streams(LINES), sends('{"name":"a"}\n{"name":"b","size":2}\n', JSON), STEPS),
    (streams(LINES), sends('{"name":"a"}\n', "text/plain"), STEPS[:1]),
    (streams(EVENTS), sends('data: {"name":"a"}\n\n', None), STEPS[:1]),
    (streams(EVENTS), sends('{"name":"a"}\n', "application/x-jsonlines"), [{"name": "a"}]),
    (streams(JSON, Any), sends("data: 1\n\n"), ["1"]),
    (streams(JSON, int), sends("1\n2\n", JSON), [1, 2]),
]


@pytest.mark.parametrize(("endpoint", "answer", "expected"), CASES)
def test_items(
    api: Api, server: Server, endpoint: Endpoint[Any], answer: Reply, expected: list[Any]
) -> None:
    """The items have the type that is documented; the stream is closed at its end."""
    server.says(answer)
    stream = api.stream(endpoint)
    assert api.items(stream) == expected
    assert stream.response.http_response.is_closed
    assert api.items(stream) == []


def test_events(api: Api, server: Server) -> None:
    """Whoever wants ids and types gets events."""
    server.says(sends('id: 1\nretry: 5\ndata: {"name":"a"}\n\nevent: end\ndata: {"name":"b"}\n\n'))
    assert api.items(api.stream(streams(EVENTS)).events()) == [
        ServerSentEvent(Step(name="a"), "message", "1", 5),
        ServerSentEvent(Step(name="b"), "end", "1", 5),
    ]


def test_accept(api: Api, server: Server) -> None:
    """What is documented is asked for, JSON before streams."""
    server.says(sends(""))
    api.items(api.stream(streams(EVENTS, Step, Content(JSON, lambda: Step))))
    assert server.last.headers["accept"] == f"{JSON}, {EVENTS};q=0.9"


def test_events_where_they_are_one_of_several(api: Api, server: Server) -> None:
    """A call that can answer with JSON or events gives events to who asks for them."""
    endpoint = streams(EVENTS, Step, Content(JSON, lambda: Step))
    server.says(sends('data: {"name":"a"}\n\n'))
    answer = api.open(endpoint, options=RequestOptions(accept=EVENTS))
    assert server.last.headers["accept"] == EVENTS
    assert api.items(answer.items()) == STEPS[:1]


def test_nothing(api: Api, server: Server) -> None:
    """No content is no items."""
    server.says(Reply(204))
    assert api.items(api.stream(streams(EVENTS))) == []


def test_drift(make_api: MakeApi, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    """An item that contradicts its type is kept and reported; a strict client raises."""
    told: list[Drift] = []
    server.says(sends('{"size":1}\n{"name":"a"}\n', LINES))
    with caplog.at_level(logging.WARNING):
        first, second = api_items(make_api(on_drift=told.append))
    assert (first.size, second) == (1, STEPS[0])
    assert [drift.field for drift in told] == ["name"]
    with pytest.raises(ResponseValidationError, match=r"watch.*name"):
        api_items(make_api(validation="strict"))


def api_items(api: Api) -> list[Any]:
    """Return the items of a stream of lines."""
    stream = api.stream(streams(LINES))
    try:
        return api.items(stream)
    finally:
        api.run(stream.close)


def test_an_item_that_is_no_json(api: Api, server: Server) -> None:
    """It is an error, after which the stream can go on."""
    server.says(sends('{"name":\n{"name":"a"}\n', LINES))
    stream = api.stream(streams(LINES))
    with pytest.raises(ResponseDecodeError, match=r"watch: an item .* begins with '\{\"name"):
        api.items(stream)
    assert api.items(stream) == STEPS[:1]


def test_no_stream_at_all(api: Api, server: Server) -> None:
    """A web page is refused, and the answer closed."""
    server.says(Reply(headers={"content-type": "text/html"}, chunks=[b"<html>"]))
    with pytest.raises(ResponseDecodeError, match="HTML page"):
        api.stream(streams(EVENTS))


def test_refusal(api: Api, server: Server) -> None:
    """A refusal raises before there is a stream."""
    server.says(reply({}, 404))
    with pytest.raises(NotFoundError):
        api.stream(streams(EVENTS))


def test_broken_off(api: Api, server: Server) -> None:
    """What came before a stream broke off has been given; then it is an error."""
    head = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncontent-length: 99\r\n\r\n"
    server.says(Reply(raw=head + b'data: {"name":"a"}\n\ndata'))
    stream = api.stream(streams(EVENTS))
    found: list[Any] = []
    with pytest.raises(ApiConnectionError):
        found += api.items(stream)
    assert stream.response.http_response.is_closed
    assert len(server.got) == 1


def test_endless_event(make_api: MakeApi, server: Server) -> None:
    """An event that never ends is not held for ever."""
    server.says(Reply(headers={"content-type": EVENTS}, chunks=[b"data: " + b"x" * 60 + b"\n"] * 9))
    api = make_api(max_response_size=100)
    stream = api.stream(streams(EVENTS))
    with pytest.raises(ResponseTooLargeError, match="more than 100 bytes"):
        api.items(stream)
    api.run(stream.close)


def test_with(api: Api, server: Server) -> None:
    """The block closes the stream however it is left."""

    def endless() -> Iterator[bytes]:
        while True:
            yield b"data: 1\n\n"

    server.says(*(Reply(headers={"content-type": EVENTS}, chunks=endless()) for _ in "ab"))
    found: list[Any] = []

    def leave() -> None:
        with api.resource.stream(streams(EVENTS, int)) as stream:
            found.append(stream)
            for item in stream:
                found.append(item)
                break

    async def leave_too() -> None:
        async with api.resource.stream(streams(EVENTS, int)) as stream:
            found.append(stream)
            async for item in stream:
                found.append(item)
                break

    api.run(leave_too if api.is_async else leave)
    assert found[1:] == [1]
    assert found[0].response.status_code == 200
    assert found[0].response.http_response.is_closed


def test_raw(api: Api, server: Server) -> None:
    """The response is there, from the stream itself and from a raw call."""
    server.says(sends("data: 1\n\n"))
    raw = api.run(api.client.raw, api.resource.stream, streams(EVENTS, int))
    assert (raw.status_code, raw.headers["content-type"]) == (200, EVENTS)
    assert api.items(raw.data) == [1]


def test_streaming_a_stream(api: Api, server: Server) -> None:
    """A streaming method may be asked for its bytes."""
    server.says(sends("data: 1\n\n"))
    assert api.run(api.opened(api.resource.stream, streams(EVENTS, int)).read) == b"data: 1\n\n"


@pytest.mark.parametrize("mode", ["async"])
def test_asynchronous_streams_open_late(api: Api, server: Server) -> None:
    """The request is sent by the first step; before that there is nothing to close."""
    server.says(sends("data: 1\n\n"))
    stream = api.resource.stream(streams(EVENTS, int))
    with pytest.raises(RuntimeError, match="not open yet"):
        print(stream.response)
    api.run(stream.close)
    assert server.got == []
    assert api.items(stream) == [1]
    assert len(server.got) == 1


def test_only_once(api: Api, server: Server) -> None:
    """A stream's items are gone once its bytes are read."""
    server.says(sends("data: 1\n\n"))
    stream = api.stream(streams(EVENTS, int))
    assert api.run(stream.response.read) == b"data: 1\n\n"
    with pytest.raises(httpx2.StreamConsumed):
        api.items(stream)
