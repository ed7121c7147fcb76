"""Responses that mean harm: none hangs, and whatever can't be read is an error of ours."""

from __future__ import annotations

from typing import Any

import pytest

from templates.runtime._endpoint import Body, Content, Endpoint, Route
from templates.runtime._errors import (
    ArgumentError,
    BadRequestError,
    RequestValidationError,
    ResponseDecodeError,
    ServerError,
)
from templates.runtime._media import decodable
from templates.runtime._models import Model
from templates.runtime._types import RequestOptions
from templates.runtime._values import jsonable
from tests.runtime.api import ITEM, Api, returns
from tests.runtime.conftest import MakeApi
from tests.runtime.server import Reply, Server

JSON, YAML = "application/json", "application/yaml"
ANY: Endpoint[Any] = Endpoint("GET", Route("/x", operation_id="x"), returns=returns())


class Node(Model):
    """A model of itself."""

    a: list[Node] | None = None


def sends(text: str, media_type: str = JSON, status: int = 200) -> Reply:
    """Return a response with a text."""
    return Reply(status, text.encode("utf-8", "surrogatepass"), {"content-type": media_type})


LAUGHS = "".join(f"- &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 20))
BAD_YAML = {
    "cycle": "&a [*a]",
    "cycle of mappings": "a: &a\n  b: *a\n",
    "aliases": f"- &a0 [x]\n{LAUGHS}",
    "merged aliases": f"a: &a {{{'b' * 900}: 1}}\nc: {{<<: [{', '.join(['*a'] * 2000)}]}}",
    "merge of a number": "<<: 1",
    "merge of numbers": "<<: [1]",
    "no int": "!!int foo",
    "no bool": "!!bool foo",
    "no character": r'"\U00110000"',
    "no C int": r'"\UFFFFFFFF"',
    "huge int": "0x" + "f" * 5000,
    "sexagesimal": "1" + ":1" * 3000,
    "huge version": f"%YAML 1.{'9' * 5000}\n--- a",
    "key is a list": "? [a]\n: b",
    "key is a mapping": "? {a: b}\n: c",
    "set": "!!set {a}",
    "Python's tag": "!!python/name:os.system x",
    "own tag": "!own x",
    "deep": "[" * 600 + "]" * 600,
    "deeper": "[" * 50_000,
    "two documents": "--- a\n--- b",
    "control character": "\x01",
    "half a pair": "\ud800",
}


@pytest.mark.parametrize("problem", BAD_YAML)
def test_yaml_that_is_no_json(api: Api, server: Server, problem: str) -> None:
    """What JSON has not, or has no end, is an error like YAML that is none."""
    server.says(sends(BAD_YAML[problem], YAML))
    if problem == "half a pair":
        assert api.call(ANY) == "\ufffd" * 3
        return
    with pytest.raises(ResponseDecodeError, match="not the YAML") as caught:
        api.call(ANY)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "200: ok\ntrue: 1\n~: 2\n2026-01-02: 3",
            {"200": "ok", "true": 1, "~": 2, "2026-01-02": 3},
        ),
        ("a: &x [1]\nb: *x", {"a": [1], "b": [1]}),
        (
            "a: &x {b: 1, c: 2}\nd: {<<: *x, b: 3}\ne: {<<: [{b: 4}, *x]}",
            {"a": {"b": 1, "c": 2}, "d": {"b": 3, "c": 2}, "e": {"b": 4, "c": 2}},
        ),
        ("[!!binary aGk=, !!timestamp 2026-01-02, !!str 5]", ["aGk=", "2026-01-02", "5"]),
        ("[1_000, 1.5, no, ~, .inf]", [1000, 1.5, False, None, float("inf")]),
        ("", None),
        ("{a: 1, a: 2}", {"a": 2}),
        ("\ufeffa: 1", {"a": 1}),
    ],
)
def test_yaml_as_json(api: Api, server: Server, text: str, value: Any) -> None:
    """Keys are text, and so is all else that JSON has no type for; aliases are copies."""
    server.says(sends(text, YAML))
    assert api.call(ANY) == (value if text else None)


@pytest.mark.parametrize(
    "charset",
    ["punycode", "undefined", "idna", "unicode_escape", "rot13", "base64", "zip", "utf-7", "mbcs"],
)
@pytest.mark.parametrize("media_type", [JSON, YAML, "text/plain"])
def test_charsets_of_no_text(api: Api, server: Server, charset: str, media_type: str) -> None:
    """A charset that is one for Python only stands for UTF-8."""
    server.says(sends('"é-+AGE-\\\\x41"', f"{media_type}; charset={charset}"))
    shown = '"é-+AGE-\\\\x41"' if media_type == "text/plain" else "é-+AGE-\\x41"
    assert api.call(ANY) == shown
    opened = api.open(ANY)
    assert "".join(api.items(opened.iter_text())) == '"é-+AGE-\\\\x41"'


@pytest.mark.parametrize(
    "charset",
    ["UTF-8", "latin1", "ISO-8859-15", "windows-1252", "Shift_JIS", "utf-16le", "cp850", "cp869"],
)
def test_charsets_of_text(charset: str) -> None:
    """Charsets of text are taken as they are."""
    assert decodable(charset) == charset


@pytest.mark.parametrize("page", ["<title>" * 16_000, "<title" * 100_000, "<html>" + "<title " * 9])
def test_pages_without_end(make_api: MakeApi, server: Server, page: str) -> None:
    """A page of titles that never end is searched once."""
    server.says(sends(page, "text/html", 502))
    with pytest.raises(ServerError, match="HTML page"):
        make_api(max_retries=0).call(ANY)


def nested(levels: int) -> str:
    """Return JSON of so many levels."""
    return '{"a": [' * (levels // 2) + "]}" * (levels // 2)


@pytest.mark.parametrize("levels", [600, 20_000])
@pytest.mark.parametrize("status", [200, 400])
@pytest.mark.parametrize("kind", [Any, dict[str, int], Node])
def test_deep_responses(api: Api, server: Server, levels: int, status: int, kind: Any) -> None:
    """JSON that nests too deep can't be read; a refusal is one nevertheless."""
    server.says(sends(nested(levels), status=status))
    endpoint: Endpoint[Any] = Endpoint("GET", Route("/x", operation_id="x"), returns=returns(kind))
    with pytest.raises(ResponseDecodeError if status == 200 else BadRequestError) as caught:
        api.call(endpoint)
    assert (
        "nests deeper" in str(caught.value) or "not the JSON" in str(caught.value) or status > 200
    )
    assert caught.value.__context__ is None


def test_deep_and_bad_responses(api: Api, server: Server) -> None:
    """What fits its type may be deeper than what has to be gone through as it does not."""
    endpoint: Endpoint[Any] = Endpoint("GET", Route("/x", operation_id="x"), returns=returns(Node))
    server.says(sends(nested(150)))
    assert isinstance(api.call(endpoint), Node)
    server.says(sends(nested(150).replace("[]", "[5]")))
    with pytest.raises(ResponseDecodeError, match="nests deeper than 100 levels"):
        api.call(endpoint)
    server.says(sends(nested(150), status=400))
    with pytest.raises(BadRequestError) as caught:
        api.call(endpoint)
    assert caught.value.body == nested(150)


def cycle() -> Any:
    """Return a list that holds itself, twice."""
    held: list[Any] = []
    held += [held, {"a": held}]
    return held


def deep(levels: int, value: Any = None) -> Any:
    """Return lists in lists."""
    for _ in range(levels):
        value = [value]
    return value


def chained(levels: int) -> Node:
    """Return models in models."""
    node = Node()
    for _ in range(levels):
        node = Node(a=[node])
    return node


BODIES = {
    "cycle": cycle(),
    "deep": deep(3000),
    "models": chained(300),
    "mixed": deep(3, chained(300)),
}
BODIES["model of itself"] = Node()
BODIES["model of itself"].a = [BODIES["model of itself"]]


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("media_type", [JSON, YAML, "multipart/form-data", "*/*"])
def test_deep_bodies(api: Api, server: Server, body: str, media_type: str) -> None:
    """A body that nests too deep, or holds itself, is one that does not fit; nothing is sent."""
    post: Endpoint[Any] = Endpoint(
        "POST", Route("/x", operation_id="x"), body=Body(Content(media_type, lambda: Any))
    )
    value = {"f": BODIES[body]} if media_type.startswith("multipart") else BODIES[body]
    with pytest.raises(RequestValidationError, match="x: body nests deeper than 100") as caught:
        api.call(post, {}, value)
    assert caught.value.__context__ is None
    assert server.got == []
    assert api.call(post, {}, {"f": deep(90)}) == {}


@pytest.mark.parametrize("value", [cycle(), deep(3000)])
def test_deep_parameters(api: Api, server: Server, value: Any) -> None:
    """The same holds for what goes into a query."""
    options = RequestOptions(query={"q": value})
    with pytest.raises(ArgumentError):
        api.call(ANY, options=options)
    with pytest.raises(ArgumentError):
        api.call(ITEM, {"id": "1", "q": value})
    assert server.got == []


ODD = ("null", "9" * 5000, "1e400", "NaN", r'"\ud800"', "[[[]]]", '[null, {"a": []}]', "-1", '""')


@pytest.mark.parametrize("odd", ODD)
def test_refusals_of_any_shape(make_api: MakeApi, server: Server, odd: str) -> None:
    """A refusal is one, whatever its body has where texts are expected."""
    api = make_api(max_retries=0)
    for name in ("code", "error", "message", "detail", "errors", "requestId", "title"):
        for body in (f'{{"{name}": {odd}}}', f'{{"errors": [{{"{name}": {odd}}}]}}', f"[{odd}]"):
            server.says(sends(body, status=400))
            with pytest.raises(BadRequestError, match=r"^400") as caught:
                api.call(ANY)
            assert caught.value.retry_after is None


@pytest.mark.parametrize(
    "asked", ["1e400", "inf", "nan", "9" * 400, "Fri, 31 Dec 9999 23:59:59 +9"]
)
def test_times_to_come_back_of_no_sense(make_api: MakeApi, server: Server, asked: str) -> None:
    """A time to wait that is endless, or none, is not told."""
    server.says(Reply(503, headers={"retry-after": asked}))
    with pytest.raises(ServerError) as caught:
        make_api(max_retries=0).call(ANY)
    found = caught.value.retry_after
    assert found is None or asked.startswith("Fri")


def test_models_that_are_no_json() -> None:
    """A model that can't be written for another reason than its depth says so itself."""

    class Holder(Model):
        held: Any = None

    with pytest.raises(ValueError, match="object"):
        jsonable(Holder(held=object()))
