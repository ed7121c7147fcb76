"""Responses that mean harm: none hangs, and whatever can't be read is an error of ours."""

from __future__ import annotations

from typing import Any

import pytest

from templates.runtime._endpoint import Endpoint, Route
from templates.runtime._errors import ResponseDecodeError, ServerError
from templates.runtime._media import decodable
from tests.runtime.api import Api, returns
from tests.runtime.conftest import MakeApi
from tests.runtime.server import Reply, Server

JSON, YAML = "application/json", "application/yaml"
ANY: Endpoint[Any] = Endpoint("GET", Route("/x", operation_id="x"), returns=returns())


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
