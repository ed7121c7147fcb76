"""Request bodies: which media type a value goes as, and how it is written."""

from __future__ import annotations

import datetime
import gc
import io
from collections.abc import AsyncIterator, Iterator
from email import message_from_bytes
from email.message import Message
from pathlib import Path as FilePath
from typing import Any

import pytest

from templates.runtime._endpoint import Body, Content, Endpoint, Field, Route
from templates.runtime._errors import ArgumentError, RequestValidationError
from templates.runtime._models import CamelModel, DateTime, Model
from templates.runtime._types import File, RequestOptions, Yaml
from tests.runtime.api import Api, returns
from tests.runtime.server import Got, Server, reply


class Role(CamelModel):
    role_name: str
    size: int | None = None
    made: DateTime | None = None


class Secret(Model):
    spec: dict[str, Any] | None = None
    file: Any = None


def takes(*media_types: str, kind: Any = dict[str, Any], **options: Any) -> Endpoint[Any]:
    """Return an endpoint with a body of these media types."""
    contents = (Content(media_type, lambda: kind) for media_type in media_types)
    return Endpoint(
        "POST",
        Route("/x", operation_id="send-x"),
        body=Body(*contents, **options),
        returns=returns(),
    )


JSON, YAML, TEXT = "application/json", "application/yaml", "text/plain"
OCTETS, ANY = "application/octet-stream", "*/*"

CHOICES: list[tuple[list[str], Any, Any, str, bytes]] = [
    ([JSON], dict[str, Any], {"a": "é"}, JSON, '{"a":"é"}'.encode()),
    ([JSON], list[int], [1, 2], JSON, b"[1,2]"),
    ([JSON], str, "text", JSON, b'"text"'),
    ([JSON], Any, None, JSON, b"null"),
    (["application/vnd.x+json"], Any, {"a": 1}, "application/vnd.x+json", b'{"a":1}'),
    ([JSON, YAML], dict[str, Any], {"a": 1}, JSON, b'{"a":1}'),
    ([YAML, JSON], str, "a: 1", YAML, b"a: 1"),
    ([JSON, YAML], str, "a: 1", YAML, b"a: 1"),
    ([JSON, "application/x-yaml"], dict[str, Any], "a: 1", "application/x-yaml", b"a: 1"),
    ([JSON, YAML], dict[str, Any], Yaml("a: 1 # x"), YAML, b"a: 1 # x"),
    ([JSON, YAML], dict[str, Any], Yaml(b"\xff"), YAML, b"\xff"),
    ([YAML], dict[str, Any], {"b": "é", "a": [1]}, YAML, "b: é\na:\n- 1\n".encode()),
    ([TEXT], str, "é", TEXT, "é".encode()),
    ([JSON, TEXT], str, "x", TEXT, b"x"),
    ([TEXT], int, 5, TEXT, b"5"),
    ([ANY], str, "x", "text/plain; charset=utf-8", b"x"),
    ([ANY], dict[str, Any], {"a": 1}, JSON, b'{"a":1}'),
    ([ANY], dict[str, Any], Yaml("a"), YAML, b"a"),
    ([ANY], bytes, b"\0", OCTETS, b"\0"),
    ([OCTETS], bytes, b"\0\xff", OCTETS, b"\0\xff"),
    ([OCTETS], bytes, "text", OCTETS, b"text"),
    (["image/*"], bytes, File(b"p", "a.png", "image/png"), "image/png", b"p"),
    (["image/*"], bytes, b"p", OCTETS, b"p"),
    ([JSON, OCTETS], Any, b"p", OCTETS, b"p"),
    ([JSON], Any, b'{"ready": 1}', JSON, b'{"ready": 1}'),
    ([OCTETS], bytes, io.BytesIO(b"file"), OCTETS, b"file"),
    ([OCTETS], bytes, File("text"), OCTETS, b"text"),
    (["application/x-www-form-urlencoded"], dict[str, Any], {"a": 1}, "", b"a=1"),
]


@pytest.mark.parametrize(("media_types", "kind", "value", "sent_as", "body"), CHOICES)
def test_choice(
    api: Api,
    server: Server,
    media_types: list[str],
    kind: Any,
    value: Any,
    sent_as: str,
    body: bytes,
) -> None:
    """The value decides the media type, and is written as that."""
    if isinstance(value, io.BytesIO):
        value.seek(0)
    api.call(takes(*media_types, kind=kind), {}, value)
    assert server.last.headers["content-type"] in (sent_as, media_types[0])
    assert server.last.body == body
    assert int(server.last.headers["content-length"]) == len(body)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Role(role_name="a"), {"roleName": "a"}),
        (Role(role_name="a", size=None), {"roleName": "a", "size": None}),
        (Role.model_validate({"roleName": "a", "extra": [1]}), {"roleName": "a", "extra": [1]}),
        ({"roleName": "a", "extra": {"b": None}}, {"roleName": "a", "extra": {"b": None}}),
        ({"roleName": "a", "size": None}, {"roleName": "a", "size": None}),
        (
            {"roleName": "a", "made": datetime.datetime(2026, 1, 2, tzinfo=datetime.UTC)},
            {"roleName": "a", "made": "2026-01-02T00:00:00Z"},
        ),
    ],
)
def test_models_and_mappings(api: Api, server: Server, value: Any, expected: Any) -> None:
    """Both go by wire names; what is unset is left out, null and the unknown stay."""
    api.call(takes(JSON, kind=Role), {}, value)
    assert server.last.json == expected


def test_models_in_mappings(api: Api, server: Server) -> None:
    """A model inside of a mapping goes like one on its own."""
    api.call(takes(JSON, kind=dict[str, Role]), {}, {"x": Role(role_name="a")})
    assert server.last.json == {"x": {"roleName": "a"}}


@pytest.mark.parametrize(
    ("value", "field"),
    [
        ({"size": 1}, "roleName"),
        ({"roleName": 5}, "roleName"),
        ({"roleName": "a", "size": "5"}, "size"),
        (["a"], ""),
        ("text", ""),
    ],
)
def test_refused_before_it_is_sent(api: Api, server: Server, value: Any, field: str) -> None:
    """A missing field or a wrong JSON type is named, without the value, and nothing is sent."""
    with pytest.raises(RequestValidationError) as caught:
        api.call(takes(JSON, kind=Role), {}, value)
    assert [error.field for error in caught.value.errors] == [field]
    assert "the body does not fit" in str(caught.value)
    assert server.got == []


def test_many_errors_are_counted(api: Api) -> None:
    """The message stays short."""
    with pytest.raises(RequestValidationError, match="and 3 more") as caught:
        api.call(takes(JSON, kind=list[Role]), {}, [{}] * 8)
    assert len(caught.value.errors) == 8
    assert str(caught.value.errors[0]).startswith("0.roleName: ")


def test_null_in_a_merge_patch(api: Api, server: Server) -> None:
    """Null removes a member wherever it is (RFC 7396); all else is checked as for any body."""
    kind = dict[str, dict[str, Role]]
    patch = takes("application/merge-patch+json", kind=kind)
    api.call(patch, {}, {"a": {"x": None}, "b": None})
    assert server.last.json == {"a": {"x": None}, "b": None}
    bad: dict[str, Any] = {"a.x.roleName": {"a": {"x": {}}}, "a.x": {"a": {"x": 1}}, "": []}
    for field, wrong in bad.items():
        with pytest.raises(RequestValidationError) as raised:
            api.call(patch, {}, wrong)
        assert [problem.field for problem in raised.value.errors] == [field]
    lists = takes("application/merge-patch+json", kind=dict[str, list[int]])
    with pytest.raises(RequestValidationError, match=r"a\.0: expected an integer, not null"):
        api.call(lists, {}, {"a": [None]})
    with pytest.raises(RequestValidationError, match=r"a\.x: expected an object, not null"):
        api.call(takes(JSON, kind=kind), {}, {"a": {"x": None}})


def test_not_json(api: Api) -> None:
    """JSON has no NaN."""
    with pytest.raises(ArgumentError, match="JSON"):
        api.call(takes(JSON, kind=Any), {}, {"a": float("nan")})


def test_missing_and_superfluous(api: Api, server: Server) -> None:
    """A required body must be there; an operation without one takes none."""
    with pytest.raises(ArgumentError, match="send-x needs a body"):
        api.call(takes(JSON))
    with pytest.raises(ArgumentError, match="takes no body"):
        api.call(Endpoint("GET", Route("/x", operation_id="get-x")), {}, {"a": 1})
    assert server.got == []
    optional = takes(JSON, required=False)
    api.call(optional)
    api.call(optional, {}, None)
    assert [got.body for got in server.got] == [b"", b""]
    assert "content-type" not in server.last.headers


def test_body_on_get_and_delete(api: Api, server: Server) -> None:
    """A body is sent whatever the method."""
    for method in ("GET", "DELETE"):
        body = Body(Content(JSON, lambda: Any))
        api.call(Endpoint(method, Route("/x"), body=body), {}, {"a": 1})
        assert (server.last.method, server.last.json) == (method, {"a": 1})


def test_no_media_type_fits(api: Api) -> None:
    """YAML where there is only JSON is refused with what there is."""
    with pytest.raises(ArgumentError, match="can't be YAML; it takes application/json"):
        api.call(takes(JSON), {}, Yaml("a: 1"))


def test_wanted_media_type(api: Api, server: Server) -> None:
    """The caller may insist on a media type, even on one that is not documented."""
    endpoint = takes(JSON, YAML)
    for wanted, body in (
        (YAML, b"a: 1\n"),
        ("text/yaml", b"a: 1\n"),
        ("application/x-www-form-urlencoded", b"a=1"),
    ):
        api.call(endpoint, {}, {"a": 1}, RequestOptions(content_type=wanted))
        assert server.last.headers["content-type"] == wanted
        assert server.last.body == body


def test_extra_body_fields(api: Api, server: Server) -> None:
    """Options add fields to a JSON object, and nothing to anything else."""
    options = RequestOptions(body={"new": 1})
    api.call(takes(JSON), {}, {"a": 1}, options)
    assert server.last.json == {"a": 1, "new": 1}
    api.call(takes(JSON, kind=list[int]), {}, [1], options)
    assert server.last.json == [1]


def test_yaml_file(api: Api, server: Server, tmp_path: FilePath) -> None:
    """A YAML file is sent untouched."""
    path = tmp_path / "p.yaml"
    path.write_bytes(b"# comment\npipeline: {}\n")
    api.call(takes(JSON, YAML), {}, Yaml(path))
    assert server.last.body == b"# comment\npipeline: {}\n"


@pytest.mark.parametrize(
    ("value", "fields", "expected"),
    [
        ({"a": "x y&z", "b": True, "c": None}, (), b"a=x%20y%26z&b=true"),
        ({"a": [1, 2]}, (), b"a=1&a=2"),
        ({"a": [1, 2]}, (Field("a", style="form", explode=False),), b"a=1,2"),
        ({"a": {"b": 1}}, (), b"a=%7B%22b%22%3A1%7D"),
        ({"a": {"b": 1}}, (Field("a", style="deepObject"),), b"a%5Bb%5D=1"),
    ],
)
def test_form(api: Api, server: Server, value: Any, fields: Any, expected: bytes) -> None:
    """A form is written as its encoding says."""
    content = Content("application/x-www-form-urlencoded", lambda: dict[str, Any], fields=fields)
    api.call(Endpoint("POST", Route("/x"), body=Body(content)), {}, value)
    assert server.last.body == expected


def parts(got: Got) -> list[tuple[str, str | None, str | None, bytes]]:
    """Return name, file name, media type and content of each part."""
    head = f"content-type: {got.headers['content-type']}\r\n\r\n".encode()
    message = message_from_bytes(head + got.body)
    found: list[Message[str, str]] = message.get_payload()  # type: ignore[assignment]
    return [
        (
            str(part.get_param("name", header="content-disposition")),
            part.get_filename(),
            part["content-type"],
            part.get_payload(decode=True),  # type: ignore[misc]
        )
        for part in found
    ]


MULTIPART: list[tuple[Any, tuple[Field, ...], list[tuple[str, str | None, str | None, bytes]]]] = [
    (
        {"a": "x", "n": 5, "t": True},
        (),
        [
            ("a", None, None, b"x"),
            ("n", None, None, b"5"),
            ("t", None, None, b"true"),
        ],
    ),
    (
        {"f": b"\0bin"},
        (Field("f", binary=True),),
        [
            ("f", "f", "application/octet-stream", b"\0bin"),
        ],
    ),
    ({"f": File(b"x", "a.txt")}, (), [("f", "a.txt", "text/plain", b"x")]),
    ({"f": File("x", "a", "text/css")}, (), [("f", "a", "text/css", b"x")]),
    (
        {"f": "as text"},
        (Field("f", binary=True),),
        [
            ("f", "f", "application/octet-stream", b"as text"),
        ],
    ),
    (
        {"f": [b"1", File(b"2", "two.bin")]},
        (),
        [
            ("f", "f", "application/octet-stream", b"1"),
            ("f", "two.bin", "application/octet-stream", b"2"),
        ],
    ),
    ({"o": {"a": 1}}, (), [("o", None, "application/json", b'{"a":1}')]),
    (
        {"o": {"a": 1}},
        (Field("o", content_type="application/vnd.x+json"),),
        [
            ("o", None, "application/vnd.x+json", b'{"a":1}'),
        ],
    ),
    (
        {"o": [{"a": 1}, {"a": 2}]},
        (),
        [
            ("o", None, "application/json", b'{"a":1}'),
            ("o", None, "application/json", b'{"a":2}'),
        ],
    ),
    (
        {"o": [1, 2]},
        (Field("o", content_type="application/json"),),
        [
            ("o", None, "application/json", b"[1,2]"),
        ],
    ),
    ({"l": ["a", "b"]}, (), [("l", None, None, b"a"), ("l", None, None, b"b")]),
    ({"x": "<a/>"}, (Field("x", content_type="text/xml"),), [("x", None, "text/xml", b"<a/>")]),
    (
        {"x": b"p"},
        (Field("x", content_type="image/png, image/jpeg"),),
        [
            ("x", "x", "application/octet-stream", b"p"),
        ],
    ),
    (
        Secret.model_validate({"spec": {"a": 1}, "file": b"f"}),
        (),
        [
            ("spec", None, "application/json", b'{"a":1}'),
            ("file", "file", "application/octet-stream", b"f"),
        ],
    ),
    ({"none": None}, (), []),
]


@pytest.mark.parametrize(("value", "fields", "expected"), MULTIPART)
def test_multipart(api: Api, server: Server, value: Any, fields: Any, expected: Any) -> None:
    """Each field becomes the part that its value and its encoding ask for."""
    content = Content("multipart/form-data", lambda: Secret, fields=fields)
    api.call(Endpoint("POST", Route("/x"), body=Body(content)), {}, value)
    assert server.last.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert (parts(server.last) if expected else []) == expected


def test_multipart_is_chosen_for_files(api: Api, server: Server, tmp_path: FilePath) -> None:
    """A mapping with a file in it goes as multipart, one without as JSON."""
    endpoint = takes(JSON, "multipart/form-data")
    path = tmp_path / "secret.bin"
    path.write_bytes(b"from a path")
    for value in (path, [path]):
        api.call(endpoint, {}, {"file": value})
        assert parts(server.last) == [
            ("file", "secret.bin", "application/octet-stream", b"from a path")
        ]
    with path.open("rb") as file:
        api.call(endpoint, {}, {"file": file})
    assert parts(server.last)[0][1] == "secret.bin"
    api.call(endpoint, {}, {"file": "no file"})
    assert server.last.json == {"file": "no file"}


def test_a_model_chooses_its_own_media_type(api: Api, server: Server) -> None:
    """Where media types have different schemas, a model goes as the one that is its own."""
    body = Body(Content(JSON, lambda: Role), Content("multipart/form-data", lambda: Secret))
    endpoint: Endpoint[Any] = Endpoint("POST", Route("/x"), body=body)
    api.call(endpoint, {}, Secret(spec={"a": 1}))
    assert parts(server.last) == [("spec", None, "application/json", b'{"a":1}')]
    api.call(endpoint, {}, Role(role_name="x"))
    assert server.last.json == {"roleName": "x"}


def test_no_form_of_a_number(api: Api) -> None:
    """A form needs fields."""
    with pytest.raises(ArgumentError, match="not int"):
        api.call(takes("multipart/form-data"), {}, 5)


def test_text_files_are_refused(api: Api) -> None:
    """A file that is open for text would be sent with who knows what encoding."""
    with pytest.raises(ArgumentError, match="binary mode"):
        api.call(takes(OCTETS, kind=bytes), {}, io.StringIO("x"))


def test_streams(api: Api, server: Server, mode: str, tmp_path: FilePath) -> None:
    """Files and iterators are streamed by both clients."""

    def chunks() -> Iterator[bytes]:
        yield from (b"a" * 70_000, b"b")

    async def awaited() -> AsyncIterator[bytes]:
        for chunk in chunks():
            yield chunk

    path = tmp_path / "big.bin"
    path.write_bytes(b"".join(chunks()))
    endpoint = takes(OCTETS, kind=bytes)
    streams: list[Any] = [chunks(), path, File(path)]
    for stream in streams + ([awaited()] if mode == "async" else []):
        api.call(endpoint, {}, stream)
        assert server.last.body == path.read_bytes()
    with path.open("rb") as file:
        file.seek(70_000)
        api.call(endpoint, {}, file)
    assert server.last.body == b"b"


def test_unseekable_file(api: Api, server: Server) -> None:
    """A pipe is sent in chunks, as its length is not known."""

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def tell(self) -> int:
            raise OSError

    api.call(takes(OCTETS, kind=bytes), {}, Pipe(b"piped"))
    assert server.last.body == b"piped"
    assert server.last.headers["transfer-encoding"] == "chunked"
    api.call(takes("multipart/form-data"), {}, {"f": Pipe(b"piped")})
    assert parts(server.last) == [("f", "f", "application/octet-stream", b"piped")]


@pytest.mark.parametrize(
    ("offered", "sent", "expected"),
    [
        ([JSON], JSON, JSON),
        ([JSON, YAML], JSON, f"{JSON}, {YAML};q=0.9"),
        ([JSON, YAML], YAML, f"{YAML}, {JSON};q=0.9"),
        ([YAML, JSON], None, f"{JSON}, {YAML};q=0.9"),
        ([OCTETS], None, OCTETS),
        ([], None, "application/json, */*;q=0.5"),
    ],
)
def test_accept(
    api: Api, server: Server, offered: list[str], sent: str | None, expected: str
) -> None:
    """The answer is asked for in the format of the request where that is offered."""
    from templates.runtime._endpoint import Returns

    server.says(reply({}))
    contents = tuple(Content(kind, lambda: Any) for kind in offered)
    endpoint: Endpoint[Any] = Endpoint(
        "POST",
        Route("/x"),
        body=Body(Content(sent, lambda: Any)) if sent else None,
        returns=Returns({"200": contents}),
    )
    value: Any = {} if sent == JSON else "{}"
    for _ in range(2):
        if sent:
            api.call(endpoint, {}, value)
        else:
            api.call(endpoint)
        assert server.last.headers["accept"] == expected


def test_text_in_a_form(api: Api) -> None:
    """A form's body has fields; text has none."""
    for kind in ("multipart/form-data", "application/x-www-form-urlencoded"):
        with pytest.raises((ArgumentError, RequestValidationError)):
            api.call(takes(kind), {}, "text")


@pytest.mark.filterwarnings("error::pytest.PytestUnraisableExceptionWarning")
def test_files_are_closed(api: Api, server: Server, tmp_path: FilePath) -> None:
    """What was opened for a request is closed after it, also if it is never sent."""
    path = tmp_path / "f.bin"
    path.write_bytes(b"x")
    endpoint = takes("multipart/form-data")
    with pytest.raises(FileNotFoundError):
        api.call(endpoint, {}, {"a": path, "b": tmp_path / "none"})
    with pytest.raises(ArgumentError):
        api.call(endpoint, {}, {"a": path}, RequestOptions(headers={"x": "a\nb"}))
    assert server.got == []
    gc.collect()


def test_file_like_things(api: Api, server: Server) -> None:
    """Anything that can be read will do, and a value of a model's may be one of many types."""

    class Readable:
        def __init__(self) -> None:
            self.rest = [b"a", b"b"]

        def read(self, size: int) -> bytes:
            return self.rest.pop(0) if self.rest else b""

    api.call(takes(OCTETS, kind=bytes), {}, Readable())
    assert server.last.body == b"ab"
    assert server.last.headers["transfer-encoding"] == "chunked"


@pytest.mark.parametrize(
    ("media_type", "body"),
    [("application/xml", b"<a/>"), ("text/xml", b"<a/>"), ("application/soap+xml", b"<a/>")],
)
def test_xml_is_text(api: Api, server: Server, media_type: str, body: bytes) -> None:
    """XML is sent as it was written."""
    api.call(takes(media_type, kind=str), {}, body.decode())
    assert (server.last.headers["content-type"], server.last.body) == (media_type, body)


def test_nothing_structured_fits(api: Api, server: Server) -> None:
    """A mapping for text alone goes as text all the same."""
    api.call(takes("text/plain", kind=str), {}, 5.5)
    assert server.last.body == b"5.5"
