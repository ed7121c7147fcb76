"""Rules of the API in memory: which calls they are for, and rules that no call can match."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path as File
from typing import Any, Literal

import pytest

from templates.runtime._endpoint import Body, Content, Endpoint, Path, Query, Returns, Route
from templates.runtime._models import Model
from templates.runtime._resource import Resource
from templates.runtime._types import UNSET, RequestOptions, Unset, Yaml
from templates.runtime.testing import MockApi, UnexpectedCallError
from tests.runtime.api import returns
from tests.runtime.conftest import MakeApi


class Owner(Model):
    name: str
    mail: str | None = None


class Thing(Model):
    name: str
    size: int | None = None
    tags: list[str] | None = None
    owner: Owner | None = None


class Wide(Model):
    value: int | Owner


def endpoint(*contents: Content, **more: Any) -> Endpoint[Any]:
    """An endpoint that takes a body."""
    body = Body(*contents, required=False)
    return Endpoint("POST", Route("/things"), body=body, returns=Returns({"204": ()}), **more)


_GET: Endpoint[Any] = Endpoint(
    "GET",
    Route("/things/{id}"),
    parameters=(Path("id"), Query("limit"), Query("sort"), Query("on"), Query("filter")),
    returns=returns(Any),
)
_JSON = endpoint(
    Content("application/json", lambda: Thing), Content("application/yaml", lambda: Thing)
)
_WIDE = endpoint(Content("application/json", lambda: Wide))
_FORM = endpoint(Content("application/x-www-form-urlencoded", lambda: Thing))
_FILES = endpoint(Content("multipart/form-data", lambda: Any))
_BYTES = endpoint(Content("application/octet-stream", lambda: bytes))
_TEXT = endpoint(Content("text/plain", lambda: str))
_ANY = endpoint(Content("application/json", lambda: Any))


class Things(Resource):
    """Methods as generated ones are."""

    def get(
        self,
        id: str,
        *,
        limit: int | Unset = UNSET,
        sort: Literal["up", "down"] | Unset = UNSET,
        on: date | Unset = UNSET,
        filter: dict[str, Any] | Unset = UNSET,
        org: str | Unset | None = UNSET,
        options: Any = None,
    ) -> Any:
        return self._call(_GET, locals())

    def json(self, body: Any = UNSET, *, options: Any = None) -> Any:
        return self._call(_JSON, locals())

    def wide(self, body: Any, *, options: Any = None) -> Any:
        return self._call(_WIDE, locals())

    def form(self, body: Any, *, options: Any = None) -> Any:
        return self._call(_FORM, locals())

    def files(self, body: Any, *, options: Any = None) -> Any:
        return self._call(_FILES, locals())

    def octets(self, body: Any, *, options: Any = None) -> Any:
        return self._call(_BYTES, locals())

    def text(self, body: Any, *, options: Any = None) -> Any:
        return self._call(_TEXT, locals())

    def any(self, body: Any, *, options: Any = None) -> Any:
        return self._call(_ANY, locals())


ENDPOINTS = {
    "json": _JSON,
    "wide": _WIDE,
    "form": _FORM,
    "files": _FILES,
    "octets": _BYTES,
    "text": _TEXT,
    "any": _ANY,
}


class Tried:
    """An API in memory and the calls that go to it."""

    def __init__(self, make_api: MakeApi) -> None:
        self.mock = MockApi()
        self.api = make_api(url="https://api.example.com", transport=self.mock)

    def matches(self, method: str, body: Any, expected: Any) -> bool:
        """Whether a rule for a body applies to a call with another one."""
        rule = self.mock.on(getattr(Things, method), body=expected)
        self.api.call(ENDPOINTS[method], {}, body)
        return bool(rule.calls)


@pytest.fixture
def tried(make_api: MakeApi) -> Tried:
    """An API in memory."""
    return Tried(make_api)


SENT = {"name": "a", "size": 2, "tags": ["x", "y"], "owner": {"name": "o", "mail": "m"}, "more": 1}


@pytest.mark.parametrize(
    ("expected", "does"),
    [
        ({}, True),
        ({"name": "a"}, True),
        ({"name": "b"}, False),
        ({"size": 2, "more": 1}, True),
        ({"size": 3}, False),
        ({"less": 1}, False),
        ({"owner": {"mail": "m"}}, True),
        ({"owner": {"mail": "n"}}, False),
        ({"tags": ["x", "y"]}, True),
        ({"tags": ["x"]}, False),
        (Thing(name="a"), True),
        (Thing(name="a", owner=Owner(name="o")), True),
        (Thing(name="a", owner=Owner(name="p")), False),
        ({"owner": Owner(name="o")}, True),
        ({"name": "a", "size": None}, False),
    ],
)
@pytest.mark.parametrize("as_model", [False, True])
def test_objects(tried: Tried, as_model: bool, expected: Any, does: bool) -> None:
    """A rule's body is part of the call's, as models or mappings, inner objects too."""
    body = Thing.model_validate(SENT) if as_model else SENT
    assert tried.matches("json", body, expected) is does


def test_bodies_of_other_kinds(tried: Tried, tmp_path: File) -> None:
    """Texts, bytes, files, forms and YAML match too."""
    path = tmp_path / "file"
    path.write_bytes(b"\xff content")
    assert tried.matches("octets", path, b"\xff content")
    assert tried.matches("octets", path, path)
    assert tried.matches("octets", io.BytesIO(b"\xff content"), b"\xff content")
    assert not tried.matches("octets", b"\xff content", b"other")
    assert tried.matches("text", "a: 1", "a: 1")
    assert not tried.matches("text", "a: 1", "a: 2")
    assert tried.matches("json", Yaml("name: a\nsize: 2"), {"size": 2})
    assert tried.matches("json", Yaml("name: a\nsize: 2"), Yaml("size:   2 # the same"))
    assert tried.matches("json", SENT, Yaml("size: 2"))
    assert not tried.matches("json", Yaml("{broken"), Yaml("size: 2"))
    assert tried.matches("form", {"name": "a", "size": 2}, {"size": 2})
    assert not tried.matches("form", {"name": "a", "size": 2}, {"size": 3})
    handle = io.BytesIO(b"content")
    assert tried.matches("files", {"file": handle, "name": "a"}, {"file": handle})
    assert tried.matches("files", {"file": b"content", "name": "a"}, {"name": "a"})
    assert not tried.matches("files", {"file": b"content"}, {"file": b"other"})
    stream = iter([b"content"])
    assert tried.matches("octets", stream, stream)
    assert tried.matches("any", [{"a": 1, "b": 2}], [{"a": 1}])
    assert tried.matches("wide", {"value": {"name": "x"}}, {"value": {"name": "x"}})


def test_no_body(tried: Tried) -> None:
    """A rule for no body is for calls without one."""
    assert tried.matches("json", UNSET, None)
    assert tried.matches("json", UNSET, UNSET)
    assert not tried.matches("json", {"name": "a"}, None)
    assert not tried.matches("json", UNSET, {"name": "a"})


@pytest.mark.parametrize(
    ("arguments", "does"),
    [
        ({"limit": 5}, True),
        ({"limit": "5"}, True),
        ({"limit": 6}, False),
        ({"limit": None}, False),
        ({"sort": None}, True),
        ({"sort": UNSET}, True),
        ({"sort": "up"}, False),
        ({"sort": "a newer one"}, False),
        ({"org": None}, True),
        ({"org": "o"}, False),
        ({"on": date(2024, 2, 1)}, True),
        ({"on": "2024-02-01"}, True),
        ({"filter": {"a": 1}}, True),
        ({"filter": {"a": 2}}, False),
        ({"id": "x", "limit": 5, "sort": None}, True),
    ],
)
def test_arguments(tried: Tried, arguments: dict[str, Any], does: bool) -> None:
    """Arguments are compared as they are sent; None stands for those left out."""
    rule = tried.mock.on(Things.get, **arguments)
    given = {"id": "x", "limit": 5, "on": date(2024, 2, 1), "filter": {"a": 1}, "sort": UNSET}
    tried.api.call(_GET, given)
    assert bool(rule.calls) is does


@pytest.mark.parametrize(
    ("method", "arguments", "problem"),
    [
        (Things.get, {"idd": "x"}, "get has no argument idd to match calls by"),
        (Things.get, {"options": RequestOptions()}, "no argument options"),
        (Things.get, {"self": 1}, "no argument self"),
        (Things.get, {"body": {}}, "no argument body"),
        (Things.get, {"limit": "many"}, "limit='many' is no int"),
        (Things.get, {"id": 5}, "id=5 is no str, so that no call can match"),
        (Things.json, {"body": {"size": "big"}}, "size: expected an integer"),
        (Things.json, {"body": {"owner": {"name": "x", "mail": 5}}}, "owner.mail: expected"),
        (Things.json, {"body": {"owner": 5}}, "owner: expected an object"),
        (Things.json, {"body": ["x"]}, "expected an object"),
        (Things.form, {"body": {"size": "big"}}, "size: expected an integer"),
        (Things.text, {"body": Yaml("x")}, "can't be YAML"),
    ],
)
def test_rules_that_no_call_can_match(
    tried: Tried, method: Any, arguments: dict[str, Any], problem: str
) -> None:
    """Such a rule says so when it is made, instead of never applying."""
    with pytest.raises(TypeError, match=problem):
        tried.mock.on(method, **arguments)


def test_part_of_a_union(tried: Tried) -> None:
    """What lacks fields may be a member of a union that it does not look like yet."""
    tried.mock.on(Things.wide, body={"value": {"mail": "m"}})


def test_answers_that_are_none(tried: Tried) -> None:
    """Nor are there answers that would do nothing, or failures that are none."""
    rule = tried.mock.on(Things.get)
    with pytest.raises(TypeError, match="what to answer with"):
        rule.returns()
    for status in (200, 302, 600):
        with pytest.raises(ValueError, match=f"{status} is no status of an error"):
            rule.fails(status)


def test_bodies_in_messages(make_api: MakeApi) -> None:
    """What was called instead shows its body."""
    mock = MockApi(strict=True)
    api = make_api(url="https://api.example.com", transport=mock)
    mock.on(Things.json, body={"name": "b"})
    problem = r"no rule is there for .* and the body Thing\(name='a'.*json\(body=\{'name': 'b'\}\)"
    with pytest.raises(UnexpectedCallError, match=problem):
        api.call(_JSON, {}, {"name": "a"})
    with pytest.raises(UnexpectedCallError, match=r"what was called:\s.*and the body Thing"):
        mock.verify()
