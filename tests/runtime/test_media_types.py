"""Bodies that are no JSON: text, XML, bytes, JSON lines, and multipart of all kinds."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Iterator
from email import message_from_bytes
from typing import Any

import pytest

from templates.runtime._endpoint import Body, Content, Endpoint, Field, Returns, Route
from templates.runtime._errors import ArgumentError, RequestValidationError
from templates.runtime._models import Model
from templates.runtime._types import File, RequestOptions
from tests.runtime.api import Api, returns
from tests.runtime.server import Reply, Server

JSON, TEXT, OCTETS = "application/json", "text/plain", "application/octet-stream"
XML, NDJSON, SEQUENCE = "application/xml", "application/x-ndjson", "application/json-seq"
MIXED, FORM = "multipart/mixed", "application/x-www-form-urlencoded"


class Step(Model):
    name: str


def takes(media_type: str, kind: Any = bytes, *fields: Field) -> Endpoint[Any]:
    """Return an endpoint with a body of one media type."""
    body = Body(Content(media_type, lambda: kind, fields=fields))
    return Endpoint("POST", Route("/x", operation_id="send-x"), body=body, returns=returns())


@pytest.mark.parametrize("value", [{"a": 1}, Step(name="a"), [1], None, object(), lambda: 1])
@pytest.mark.parametrize("media_type", [TEXT, "text/csv", XML, "text/xml", OCTETS, "image/png"])
def test_what_has_no_text(api: Api, server: Server, media_type: str, value: Any) -> None:
    """What is neither text nor bytes is not sent as Python shows it, but rejected."""
    with pytest.raises(ArgumentError, match=f"{media_type} takes text, bytes or a file, not"):
        api.call(takes(media_type), {}, value)
    assert server.got == []


@pytest.mark.parametrize("media_type", [XML, "text/xml", OCTETS])
def test_numbers_are_plain_text_only(api: Api, server: Server, media_type: str) -> None:
    """A number has a form as plain text, and none as XML or bytes."""
    with pytest.raises(ArgumentError, match="not int"):
        api.call(takes(media_type), {}, 5)
    api.call(takes(TEXT, int), {}, 5)
    assert server.last.body == b"5"


@pytest.mark.parametrize(
    ("media_type", "value", "sent"),
    [
        (XML, "<a>é</a>", "<a>é</a>".encode()),
        (XML, b"<a/>", b"<a/>"),
        (OCTETS, [b"a", b"b"], b"ab"),
        (OCTETS, (b"a",), b"a"),
        (OCTETS, iter([b"a", bytearray(b"b")]), b"ab"),
        (TEXT, io.BytesIO(b"file"), b"file"),
        ("text/plain; charset=iso-8859-1", "é", b"\xe9"),
        ("text/event-stream", "data: x\n\n", b"data: x\n\n"),
        (JSON, b'{"a": 1}', b'{"a": 1}'),
        (JSON, "plain", b"plain"),
        ("*/*", "plain", b"plain"),
    ],
)
def test_text_and_bytes(api: Api, server: Server, media_type: str, value: Any, sent: bytes) -> None:
    """Text and bytes are sent as they are, JSON that is said to be bytes too."""
    if isinstance(value, io.BytesIO):
        value.seek(0)
    elif isinstance(value, Iterator):
        value = iter([b"a", bytearray(b"b")])
    api.call(takes(media_type), {}, value)
    assert server.last.body == sent


def test_characters_that_a_charset_lacks(api: Api, server: Server) -> None:
    """Text that the charset of its media type can't write is rejected."""
    with pytest.raises(ArgumentError, match="characters that text/plain; charset=latin-1 does not"):
        api.call(takes("text/plain; charset=latin-1"), {}, "\u2603")
    assert server.got == []


@pytest.mark.parametrize("value", [{"a": 1}, [1], 5])
def test_json_that_is_bytes(api: Api, server: Server, value: Any) -> None:
    """Where JSON is said to be bytes, data is rejected, and a response comes as its bytes."""
    with pytest.raises(ArgumentError, match="takes text, bytes or a file"):
        api.call(takes(JSON), {}, value)
    server.says(Reply(200, b'{"a": 1}', {"content-type": JSON}))
    endpoint: Endpoint[Any] = Endpoint("GET", Route("/x"), returns=returns(bytes))
    assert api.call(endpoint) == b'{"a": 1}'
    server.says(Reply(200, b'{"a": 1}', {"content-type": "application/problem+json"}))
    assert api.call(endpoint) == b'{"a": 1}'
    server.says(Reply(200, b"", {"content-type": JSON}))
    assert api.call(endpoint) == b""


def test_responses_in_parts(api: Api, server: Server) -> None:
    """A multipart response comes as its bytes, a form as its text, XML as documented."""
    for media_type, kind, expected in (
        (MIXED, bytes, b"--x--"),
        (FORM, str, "--x--"),
        (XML, bytes, b"--x--"),
        ("text/xml", bytes, b"--x--"),
    ):
        server.says(Reply(200, b"--x--", {"content-type": media_type}))
        endpoint: Endpoint[Any] = Endpoint("GET", Route("/x"), returns=returns(kind, media_type))
        assert api.call(endpoint) == expected


LINES: list[tuple[str, Any, bytes]] = [
    (NDJSON, [{"name": "a"}, Step(name="b")], b'{"name":"a"}\n{"name":"b"}\n'),
    (NDJSON, ({"name": "a"},), b'{"name":"a"}\n'),
    (NDJSON, {"name": "a"}, b'{"name":"a"}\n'),
    (NDJSON, Step(name="a"), b'{"name":"a"}\n'),
    (NDJSON, [], b""),
    (NDJSON, '{"name":"raw"}\n', b'{"name":"raw"}\n'),
    (NDJSON, b"raw\n", b"raw\n"),
    ("application/jsonl", [{"name": "a\nb"}], b'{"name":"a\\nb"}\n'),
    (SEQUENCE, [{"name": "a"}, {"name": "b"}], b'\x1e{"name":"a"}\n\x1e{"name":"b"}\n'),
]


@pytest.mark.parametrize(("media_type", "value", "sent"), LINES)
def test_lines(api: Api, server: Server, media_type: str, value: Any, sent: bytes) -> None:
    """A sequence goes as one item a line, or one a record; text and bytes as they are."""
    api.call(takes(media_type, list[Step]), {}, value)
    assert (server.last.headers["content-type"], server.last.body) == (media_type, sent)


def test_lines_of_text(api: Api, server: Server) -> None:
    """Items that are text are JSON as others are."""
    api.call(takes(NDJSON, list[str]), {}, ["a", "b"])
    assert server.last.body == b'"a"\n"b"\n'
    api.call(takes(JSON, Any), {}, [1, 2], RequestOptions(content_type=NDJSON))
    assert server.last.body == b"1\n2\n"


def test_lines_that_do_not_fit(api: Api, server: Server) -> None:
    """An item that contradicts its type is named by its place."""
    with pytest.raises(RequestValidationError, match=r"1\.name"):
        api.call(takes(NDJSON, list[Step]), {}, [{"name": "a"}, {"name": 5}])
    assert server.got == []


def test_streams_of_lines(api: Api, server: Server, mode: str) -> None:
    """Items are written one by one as an iterator gives them, either kind of it."""

    def steps() -> Iterator[Any]:
        yield from ({"name": "a"}, Step(name="b"), b'{"name":"c"}\n')

    async def awaited() -> AsyncIterator[Any]:
        for step in steps():
            yield step

    for value in [steps(), *([awaited()] if mode == "async" else [])]:
        api.call(takes(NDJSON, list[Step]), {}, value)
        assert server.last.body == b'{"name":"a"}\n{"name":"b"}\n{"name":"c"}\n'


def test_chunks_that_are_none(api: Api, mode: str) -> None:
    """A chunk that is no bytes is said to be none; what can't be iterated here as well."""
    with pytest.raises(ArgumentError, match="in chunks takes bytes, not dict"):
        api.call(takes(OCTETS), {}, iter([{"a": 1}]))

    async def awaited() -> AsyncIterator[bytes]:
        yield b"x"

    if mode == "sync":
        with pytest.raises(ArgumentError, match="needs the asynchronous client"):
            api.call(takes(OCTETS), {}, awaited())


def parts(server: Server) -> list[tuple[str | None, str | None, Any]]:
    """Return name, media type and content of each part that the server got."""
    head = f"content-type: {server.last.headers['content-type']}\r\n\r\n".encode()
    found: Any = message_from_bytes(head + server.last.body).get_payload()
    return [
        (
            part.get_param("name", header="content-disposition"),
            part["content-type"],
            part.get_payload(decode=True),
        )
        for part in found
    ]


@pytest.mark.parametrize("media_type", [MIXED, "multipart/related", "multipart/alternative"])
def test_multipart_of_all_kinds(api: Api, server: Server, media_type: str) -> None:
    """Parts are written as in a form, under the media type of the document."""
    value = {"meta": {"a": 1}, "media": File(b"x", "a.png"), "note": "n"}
    api.call(takes(media_type, dict[str, Any]), {}, value)
    assert server.last.headers["content-type"].startswith(f"{media_type}; boundary=")
    assert parts(server) == [
        ("meta", JSON, b'{"a":1}'),
        ("media", "image/png", b"x"),
        ("note", None, b"n"),
    ]
    root = '; type="application/json"' if media_type == "multipart/related" else ""
    assert server.last.headers["content-type"].endswith(root)


def test_multipart_without_a_type_of_its_root(api: Api, server: Server) -> None:
    """A part of plain text has no media type to name; no parts at all are an empty body."""
    api.call(takes("multipart/related", dict[str, Any]), {}, {"note": "n"})
    assert "type=" not in server.last.headers["content-type"]
    api.call(takes(MIXED, dict[str, Any]), {}, {})
    assert server.last.headers["content-type"] == f"{MIXED}; boundary=empty"
    api.call(takes("multipart/*", dict[str, Any]), {}, {"a": "x"})
    assert server.last.headers["content-type"].startswith("multipart/form-data; boundary=")


def test_multipart_as_bytes(api: Api, server: Server) -> None:
    """Who writes the parts himself says how they are divided."""
    body = b"--b\r\n\r\nx\r\n--b--\r\n"
    with pytest.raises(ArgumentError, match="multipart/mixed takes a mapping or a model; bytes"):
        api.call(takes(MIXED, dict[str, Any]), {}, body)
    assert server.got == []
    wanted = RequestOptions(content_type="multipart/mixed; boundary=b")
    api.call(takes(MIXED, dict[str, Any]), {}, body, wanted)
    assert server.last.body == body
    assert parts(server) == [(None, None, b"x")]


@pytest.mark.parametrize(
    ("content_type", "value", "sent"),
    [
        (XML, "<a/>", b"<a/>"),
        (XML, b"<a/>", b"<a/>"),
        ("application/yaml", {"a": [1]}, b"a:\n- 1\n"),
        ("text/plain", {"a": 1}, b'{"a":1}'),
        (JSON, [1], b"[1]"),
        (OCTETS, "x", b"x"),
    ],
)
def test_types_of_parts(
    api: Api, server: Server, content_type: str, value: Any, sent: bytes
) -> None:
    """A part is written as its own media type says."""
    field = Field("a", content_type=content_type)
    api.call(takes("multipart/form-data", Any, field), {}, {"a": value})
    assert parts(server) == [("a", content_type, sent)]


@pytest.mark.parametrize("content_type", [XML, "text/xml", OCTETS, "image/png"])
@pytest.mark.parametrize("media_type", ["multipart/form-data", FORM])
def test_parts_that_have_no_form(
    api: Api, server: Server, media_type: str, content_type: str
) -> None:
    """A mapping is no XML, and no image."""
    field = Field("a", content_type=content_type)
    with pytest.raises(ArgumentError, match=f"a goes as {content_type}, which takes text"):
        api.call(takes(media_type, Any, field), {}, {"a": {"b": 1}})
    assert server.got == []


@pytest.mark.parametrize("value", [5, File(5), [True]])  # type: ignore[arg-type]
def test_files_that_are_none(api: Api, server: Server, value: Any) -> None:
    """A file is bytes, text, a path or open; nothing else."""
    field = Field("a", binary=True)
    with pytest.raises(ArgumentError, match="a file is bytes, text, a path or open for reading"):
        api.call(takes("multipart/form-data", Any, field), {}, {"a": value})
    assert server.got == []


@pytest.mark.parametrize("media_type", [JSON, FORM, "multipart/form-data", NDJSON])
@pytest.mark.parametrize("value", [object(), lambda: 1, iter([1]), File(b"x"), ValueError])
def test_data_that_has_no_form(api: Api, server: Server, media_type: str, value: Any) -> None:
    """A value that only Python can show is named by its place, wherever it stands."""
    if media_type == "multipart/form-data" and isinstance(value, File):
        return
    kind = list[Any] if media_type == NDJSON else Any
    with pytest.raises(ArgumentError, match=r"send-x: body\.a is a (function|value of type )"):
        api.call(takes(media_type, kind), {}, {"a": value})
    assert server.got == []


def test_the_type_of_a_file(api: Api, server: Server) -> None:
    """A media type with a line break sends nothing of its own."""
    for value, options in (
        (File(b"x", content_type="a/b\r\nx: y"), None),
        (b"x", RequestOptions(content_type="a/b\r\nx: y")),
        (b"x", RequestOptions(accept="a/b\r\nx: y")),
    ):
        with pytest.raises(ArgumentError, match="line break"):
            api.call(takes(OCTETS), {}, value, options)
    assert server.got == []


def test_nothing_documented_stays_bytes(api: Api, server: Server) -> None:
    """A response of a media type that nobody documents comes as what it says that it is."""
    server.says(Reply(200, b"<a/>", {"content-type": "text/xml"}))
    assert api.call(Endpoint("GET", Route("/x"), returns=Returns({}))) == "<a/>"
