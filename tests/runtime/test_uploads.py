"""Files and forms on their way out: encodings of parts, file names, rewinding, progress, YAML."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import Any

import pytest

from templates.runtime._endpoint import Body, Content, Endpoint, Field, Returns, Route
from templates.runtime._errors import ApiConnectionError, ArgumentError
from templates.runtime._types import File, RequestOptions, Yaml
from tests.runtime.api import Api, returns
from tests.runtime.server import Got, Reply, Server, reply
from tests.runtime.test_bodies import parts, takes

MULTIPART, FORM = "multipart/form-data", "application/x-www-form-urlencoded"
YAML, JSON, OCTETS = "application/yaml", "application/json", "application/octet-stream"


def sends(media_type: str, *fields: Field) -> Endpoint[Any]:
    """Return an endpoint that takes a form."""
    body = Body(Content(media_type, lambda: dict[str, Any], fields=fields))
    return Endpoint("PUT", Route("/x", operation_id="send-x"), body=body, returns=returns())


def put(endpoint: Endpoint[Any]) -> Endpoint[Any]:
    """Return an endpoint as one that may be called again."""
    return Endpoint("PUT", Route("/x"), body=endpoint.body, returns=endpoint.returns)


def is_form(endpoint: Endpoint[Any]) -> bool:
    """Whether an endpoint takes a form."""
    return endpoint.body is not None and endpoint.body.contents[0].media_type == MULTIPART


STYLED: list[tuple[Field, Any, bytes, list[tuple[str, bytes]]]] = [
    (Field("a", style="form"), [1, 2], b"a=1&a=2", [("a", b"1"), ("a", b"2")]),
    (Field("a", style="form", explode=False), ["x y", "z"], b"a=x%20y,z", [("a", b"x y,z")]),
    (Field("a", style="spaceDelimited"), ["x", "z"], b"a=x%20z", [("a", b"x z")]),
    (Field("a", style="pipeDelimited"), ["x", "z"], b"a=x%7Cz", [("a", b"x|z")]),
    (
        Field("a", style="pipeDelimited", explode=True),
        [1, 2],
        b"a=1&a=2",
        [("a", b"1"), ("a", b"2")],
    ),
    (Field("a", style="form"), {"b": 1, "c": 2}, b"b=1&c=2", [("b", b"1"), ("c", b"2")]),
    (Field("a", style="deepObject"), {"b": {"c": 1}}, b"a%5Bb%5D%5Bc%5D=1", [("a[b][c]", b"1")]),
    (Field("a", style="form"), "x", b"a=x", [("a", b"x")]),
    (Field("a", content_type=JSON), [1, 2], b"a=%5B1%2C2%5D", [("a", b"[1,2]")]),
    (Field("a", content_type=JSON), "x", b"a=%22x%22", [("a", b'"x"')]),
    (Field("a", content_type="text/plain"), {"b": 1}, b"a=%7B%22b%22%3A1%7D", [("a", b'{"b":1}')]),
    (Field("a", allow_reserved=True), "x/y?&é", b"a=x/y?%26%C3%A9", [("a", "x/y?&é".encode())]),
    (Field("a", style="form", allow_reserved=True), ["x/y"], b"a=x/y", [("a", b"x/y")]),
    (Field("a", style="form"), None, b"", []),
]


@pytest.mark.parametrize(("field", "value", "form", "multipart"), STYLED)
def test_encodings(
    api: Api, server: Server, field: Field, value: Any, form: bytes, multipart: Any
) -> None:
    """Style, explode, content type and reserved characters hold in both kinds of forms."""
    api.call(sends(FORM, field), {}, {"a": value})
    assert server.last.body == form
    api.call(sends(MULTIPART, field), {}, {"a": value})
    found = parts(server.last) if multipart else []
    assert [(name, content) for name, _, _, content in found] == multipart


def test_headers_of_parts(api: Api, server: Server) -> None:
    """A part has the headers of its encoding, and those of the file, which win."""
    field = Field("f", binary=True, headers={"X-Rate": "5", "X-Kind": "doc"})
    api.call(
        sends(MULTIPART, field, Field("t", headers={"X-T": "é"})),
        {},
        {"f": File(b"x", "a.bin", headers={"X-Kind": "own"}), "t": "text"},
    )
    assert b"X-Rate: 5\r\nX-Kind: own\r\nContent-Type: application/octet-stream" in server.last.body
    assert "X-T: é\r\n\r\ntext".encode() in server.last.body


@pytest.mark.parametrize(
    "file",
    [
        File(b"x", headers={"X": "a\r\nX-Own: b"}),
        File(b"x", headers={"X: a\r\nX-Own": "b"}),
        File(b"x", content_type="text/plain\r\nX-Own: b"),
    ],
)
def test_nothing_breaks_out_of_the_headers_of_a_part(api: Api, server: Server, file: File) -> None:
    """Whoever passes on what others call a file can't be made to send headers of theirs."""
    with pytest.raises(ArgumentError, match=r"line break|the name of a header"):
        api.call(sends(MULTIPART), {}, {"f": file})
    assert server.got == []


def test_json_parts_beside_files(api: Api, server: Server) -> None:
    """Objects inside of a form with files go as JSON, deep ones too."""
    api.call(
        sends(MULTIPART, Field("files", binary=True)),
        {},
        {"meta": {"tags": [{"a": None}]}, "files": [b"1", File(b"2", "two.txt")], "n": [1, 2]},
    )
    assert parts(server.last) == [
        ("meta", None, JSON, b'{"tags":[{"a":null}]}'),
        ("files", "files", OCTETS, b"1"),
        ("files", "two.txt", "text/plain", b"2"),
        ("n", None, None, b"1"),
        ("n", None, None, b"2"),
    ]


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ('a"b.txt', b'filename="a%22b.txt"'),
        ("é€.txt", 'filename="é€.txt"'.encode()),
        ("a\r\nb.txt", b'filename="a%0D%0Ab.txt"'),
        ("a;b c.txt", b'filename="a;b c.txt"'),
        (os.fsdecode(b"a\xff.txt"), b'filename="a?.txt"'),
    ],
)
def test_file_names(api: Api, server: Server, name: str, sent: bytes) -> None:
    """A file name can't break out of its quotes; beyond ASCII it is UTF-8 (RFC 7578)."""
    api.call(sends(MULTIPART), {}, {"f": File(b"x", name)})
    assert sent in server.last.body
    assert len(parts(server.last)) == 1


def test_files_from_where_they_stand(api: Api, server: Server, tmp_path: FilePath) -> None:
    """An open file is sent from its position, in a form as well as alone, and again from there."""
    path = tmp_path / "f.bin"
    path.write_bytes(b"skipped, sent")
    for endpoint in (takes(OCTETS, kind=bytes), sends(MULTIPART)):
        with path.open("rb") as file:
            file.seek(9)
            server.says(reply({}, 503), reply({}))
            api.call(put(endpoint), {}, {"f": file} if is_form(endpoint) else file)
        first, second = server.got[-2:]
        assert first.body == second.body
        assert b"sent" in second.body
        assert b"skipped" not in second.body
        assert int(second.headers["content-length"]) == len(second.body)


def test_pipes(api: Api, server: Server) -> None:
    """What has neither a length nor a position is sent in chunks, once."""
    for endpoint in (takes(OCTETS, kind=bytes), sends(MULTIPART)):
        reading, writing = os.pipe()
        os.write(writing, b"piped")
        os.close(writing)
        with os.fdopen(reading, "rb") as pipe:
            api.call(endpoint, {}, {"f": pipe} if is_form(endpoint) else pipe)
        assert b"piped" in server.last.body
        assert server.last.headers["transfer-encoding"] == "chunked"


def test_pipes_are_not_sent_again(api: Api, server: Server) -> None:
    """A body that is gone can't be repeated, and the error says so."""
    reading, writing = os.pipe()
    os.close(writing)
    server.says(Reply(raw=b""))
    with os.fdopen(reading, "rb") as pipe, pytest.raises(ApiConnectionError, match="sent again"):
        api.call(sends(MULTIPART), {}, {"f": pipe})
    assert len(server.got) == 1


@pytest.mark.parametrize("kind", ["bytes", "path", "multipart", "iterator"])
def test_progress(api: Api, server: Server, tmp_path: FilePath, kind: str) -> None:
    """The callback learns how much is sent, and of how much if that is known; anew if repeated."""
    path, seen = tmp_path / "f.bin", list[tuple[int, int | None]]()
    path.write_bytes(b"x" * 200_000)

    def add(done: int, total: int | None) -> None:
        seen.append((done, total))

    bodies: dict[str, Any] = {
        "bytes": path.read_bytes(),
        "path": path,
        "multipart": {"f": path},
        "iterator": iter([b"x" * 150_000, b"x" * 50_000]),
    }
    endpoint = sends(MULTIPART) if kind == "multipart" else takes(OCTETS, kind=bytes)
    server.says(*([] if kind == "iterator" else [reply({}, 503)]), reply({}))
    api.call(put(endpoint), {}, bodies[kind], RequestOptions(progress=add))
    size = len(server.last.body)
    assert size >= 200_000
    assert seen[-1] == (size, None if kind == "iterator" else size)
    once = seen[len(seen) // len(server.got) :] if len(server.got) == 2 else seen
    assert once == sorted(once)
    assert once[0][0] <= 65_536
    assert len(server.got) == (1 if kind == "iterator" else 2)


def test_no_progress_without_a_body(api: Api) -> None:
    """There is nothing to tell of nothing."""
    seen: list[Any] = []

    def add(done: int, total: int | None) -> None:
        seen.append(done)

    api.call(options=RequestOptions(progress=add))
    assert seen == []


@pytest.mark.parametrize("content", ["text", "bytes", "path", "text file", "binary file"])
def test_yaml_as_given(api: Api, server: Server, tmp_path: FilePath, content: str) -> None:
    """YAML is sent untouched, comments and all, wherever it comes from."""
    text = "a: é # comment\n"
    path = tmp_path / "a.yaml"
    path.write_text(text, encoding="utf-8")
    given: dict[str, Any] = {
        "text": text,
        "bytes": text.encode(),
        "path": path,
        "text file": io.StringIO(text),
        "binary file": io.BytesIO(text.encode()),
    }
    api.call(takes(JSON, YAML), {}, Yaml(given[content]))
    assert (server.last.headers["content-type"], server.last.body) == (YAML, text.encode())


@pytest.mark.parametrize(
    ("offered", "accept"),
    [([JSON, YAML], f"{YAML}, {JSON};q=0.9"), ([JSON], JSON), ([YAML], YAML)],
)
def test_yaml_answers_yaml(api: Api, server: Server, offered: list[str], accept: str) -> None:
    """An answer is asked for as YAML, and read as that, where the document offers it."""
    contents = tuple(Content(kind, lambda: dict[str, int]) for kind in offered)
    endpoint: Endpoint[Any] = Endpoint(
        "POST",
        Route("/x"),
        body=Body(Content(JSON, lambda: Any), Content(YAML, lambda: Any)),
        returns=Returns({"200": contents}),
    )

    def answer(got: Got) -> Reply:
        kind = got.headers["accept"].partition(",")[0]
        body = b"a: 1\n" if kind == YAML else b'{"a": 1}'
        return Reply(200, body, {"content-type": kind})

    server.answer = answer
    assert api.call(endpoint, {}, Yaml("a: 1\n")) == {"a": 1}
    assert server.last.headers["accept"] == accept


def test_without_pyyaml(api: Api, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sending YAML as given needs no pyyaml; reading and writing it does, and says so."""
    monkeypatch.setitem(sys.modules, "yaml", None)
    api.call(takes(YAML), {}, Yaml("a: 1"))
    assert server.last.body == b"a: 1"
    with pytest.raises(ModuleNotFoundError, match="pip install pyyaml"):
        api.call(takes(YAML), {}, {"a": 1})
    server.says(Reply(200, b"a: 1", {"content-type": YAML}))
    with pytest.raises(ModuleNotFoundError, match="pip install pyyaml"):
        api.call()


def test_streams_of_chunks(api: Api, server: Server) -> None:
    """An iterator's chunks pass as they are, empty ones too."""

    def chunks() -> Iterator[bytes]:
        yield from (b"a", b"", b"b")

    api.call(takes(OCTETS, kind=bytes), {}, chunks())
    assert server.last.body == b"ab"
