"""Parameters on the wire: the Style Examples of the OpenAPI specification, RFC 6570, and limits."""

from __future__ import annotations

import datetime
import enum
import uuid
from typing import Any, Literal

import pytest
from pydantic import BaseModel, Field, RootModel

from templates.runtime._endpoint import Cookie, Endpoint, Header, Parameter, Path, Query, Route
from templates.runtime._errors import ArgumentError
from tests.runtime.api import Api
from tests.runtime.server import Server

COLORS = ["blue", "black", "brown"]
RGB = {"R": 100, "G": 200, "B": 150}


class Kind(enum.Enum):
    ONE = "first one"
    TWO = 2


class Text(enum.StrEnum):
    A = "a b"


class Filter(BaseModel):
    field_name: str = Field(alias="fieldName")
    other: int | None = None


class Number(RootModel[int]):
    pass


class Tagged(enum.Enum):
    A = "tagged"


def endpoint(parameter: Parameter) -> Endpoint[Any]:
    """Return an endpoint with this parameter."""
    path = "/at/{color}/x" if parameter.location == "path" else "/at"
    return Endpoint("GET", Route(path, operation_id="get"), parameters=(parameter,))


@pytest.fixture
def sent(api: Api, server: Server) -> Any:
    """Send a value as a parameter and return how it stood in the request."""

    def send(parameter: Parameter, value: Any) -> str:
        api.call(endpoint(parameter), {"color": value})
        got = server.last
        if parameter.location == "path":
            return got.target.removeprefix("/at/").removesuffix("/x")
        if parameter.location == "query":
            return got.query
        return got.headers.get("cookie" if parameter.location == "cookie" else "color", "(none)")

    return send


PATHS: list[tuple[str, bool, Any, str]] = [
    ("simple", False, "blue", "blue"),
    ("simple", False, COLORS, "blue,black,brown"),
    ("simple", False, RGB, "R,100,G,200,B,150"),
    ("simple", True, COLORS, "blue,black,brown"),
    ("simple", True, RGB, "R=100,G=200,B=150"),
    ("label", False, "blue", ".blue"),
    ("label", False, COLORS, ".blue,black,brown"),
    ("label", False, RGB, ".R,100,G,200,B,150"),
    ("label", True, COLORS, ".blue.black.brown"),
    ("label", True, RGB, ".R=100.G=200.B=150"),
    ("matrix", False, "", ";color"),
    ("matrix", False, "blue", ";color=blue"),
    ("matrix", False, COLORS, ";color=blue,black,brown"),
    ("matrix", False, RGB, ";color=R,100,G,200,B,150"),
    ("matrix", True, COLORS, ";color=blue;color=black;color=brown"),
    ("matrix", True, RGB, ";R=100;G=200;B=150"),
    ("simple", False, "a/b?c#d e%é", "a%2Fb%3Fc%23d%20e%25%C3%A9"),
    ("simple", False, "a.b~c_d-e", "a.b~c_d-e"),
    ("simple", False, ["a,b", "c"], "a%2Cb,c"),
    ("simple", False, 42, "42"),
    ("simple", False, True, "true"),
]


@pytest.mark.parametrize(("style", "explode", "value", "expected"), PATHS)
def test_path(sent: Any, style: str, explode: bool, value: Any, expected: str) -> None:
    """A path parameter is written in its style."""
    assert sent(Path("color", style=style, explode=explode), value) == expected


@pytest.mark.parametrize("style", ["simple", "label"])
@pytest.mark.parametrize("value", ["", ".", "..", "...", []])
def test_path_refused(api: Api, server: Server, style: str, value: Any) -> None:
    """What would vanish from a path, or move it, is refused before anything is sent."""
    with pytest.raises(ArgumentError, match="color"):
        api.call(endpoint(Path("color", style=style)), {"color": value})
    assert server.got == []


QUERIES: list[tuple[str, bool, Any, str]] = [
    ("form", True, "", "color="),
    ("form", True, "blue", "color=blue"),
    ("form", True, COLORS, "color=blue&color=black&color=brown"),
    ("form", True, RGB, "R=100&G=200&B=150"),
    ("form", False, "", "color="),
    ("form", False, COLORS, "color=blue,black,brown"),
    ("form", False, RGB, "color=R,100,G,200,B,150"),
    ("spaceDelimited", False, COLORS, "color=blue%20black%20brown"),
    ("spaceDelimited", False, RGB, "color=R%20100%20G%20200%20B%20150"),
    ("spaceDelimited", True, COLORS, "color=blue&color=black&color=brown"),
    ("pipeDelimited", False, COLORS, "color=blue%7Cblack%7Cbrown"),
    ("pipeDelimited", False, RGB, "color=R%7C100%7CG%7C200%7CB%7C150"),
    ("pipeDelimited", True, COLORS, "color=blue&color=black&color=brown"),
    ("deepObject", True, RGB, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
    ("deepObject", True, {"a": {"b": [1, 2]}}, "color%5Ba%5D%5Bb%5D=1&color%5Ba%5D%5Bb%5D=2"),
    ("deepObject", True, "blue", "color=blue"),
    ("deepObject", True, COLORS, "color=blue&color=black&color=brown"),
    ("form", True, {"a": ["x", "y"], "b": "z"}, "a=x&a=y&b=z"),
    ("form", True, [{"a": 1}], "color=%7B%22a%22%3A1%7D"),
    ("form", True, None, ""),
    ("form", True, [], ""),
    ("form", False, [], ""),
    ("form", True, {}, ""),
    ("form", True, ["a", None], "color=a"),
    ("form", True, {"a": None, "b": 1}, "b=1"),
    ("form", True, ("a", "b"), "color=a&color=b"),
    ("form", True, {"a"}, "color=a"),
    ("form", True, "a&b=c d+e/é", "color=a%26b%3Dc%20d%2Be%2F%C3%A9"),
    ("form", True, "\r\nx", "color=%0D%0Ax"),
    ("form", True, True, "color=true"),
    ("form", True, False, "color=false"),
    ("form", True, [True, None, 1.5], "color=true&color=1.5"),
    ("form", True, Kind.ONE, "color=first%20one"),
    ("form", True, Kind.TWO, "color=2"),
    ("form", True, Text.A, "color=a%20b"),
    ("form", True, b"\x00\xff", "color=AP8%3D"),
    ("form", True, datetime.date(2026, 1, 2), "color=2026-01-02"),
    ("form", True, datetime.time(3, 4), "color=03%3A04%3A00"),
    ("form", True, uuid.UUID(int=5), f"color={uuid.UUID(int=5)}"),
    ("form", True, Filter(fieldName="x"), "fieldName=x"),
    (
        "deepObject",
        True,
        Filter(fieldName="x", other=1),
        "color%5BfieldName%5D=x&color%5Bother%5D=1",
    ),
    ("form", True, Number(5), "color=5"),
    ("form", True, Tagged.A, "color=tagged"),
]


@pytest.mark.parametrize(("style", "explode", "value", "expected"), QUERIES)
def test_query(sent: Any, style: str, explode: bool, value: Any, expected: str) -> None:
    """A query parameter is written in its style; nothing is sent for nothing."""
    assert sent(Query("color", style=style, explode=explode), value) == expected


MOMENT = datetime.datetime(2026, 1, 2, 3, 4, 5, 600000)


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        (None, "2026-01-02T03:04:05.600000Z"),
        (datetime.UTC, "2026-01-02T03:04:05.600000Z"),
        (datetime.timezone(datetime.timedelta(hours=2)), "2026-01-02T03:04:05.600000+02:00"),
    ],
)
def test_times_are_rfc_3339(sent: Any, zone: datetime.tzinfo | None, expected: str) -> None:
    """A time has its offset on the wire; one without a zone is taken for UTC."""
    assert sent(Header("color"), MOMENT.replace(tzinfo=zone)) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("/a:b?c=d", "color=/a:b?c=d"),
        ("a%20b%zz c", "color=a%20b%25zz%20c"),
        ("a&b#c+d[e]", "color=a%26b%23c%2Bd%5Be%5D"),
        (["a/b", "c/d"], "color=a/b&color=c/d"),
    ],
)
def test_reserved_characters_stay_where_they_may(sent: Any, value: Any, expected: str) -> None:
    """``allowReserved`` leaves what can't change the meaning of the query."""
    assert sent(Query("color", allow_reserved=True), value) == expected


HEADERS: list[tuple[bool, Any, str]] = [
    (False, "blue", "blue"),
    (False, COLORS, "blue,black,brown"),
    (False, RGB, "R,100,G,200,B,150"),
    (True, RGB, "R=100,G=200,B=150"),
    (False, "a b/c", "a b/c"),
    (False, " padded\t", "padded"),
    (False, "", ""),
    (False, True, "true"),
]


@pytest.mark.parametrize(("explode", "value", "expected"), HEADERS)
def test_header(sent: Any, explode: bool, value: Any, expected: str) -> None:
    """A header parameter is written as it stands."""
    assert sent(Header("color", explode=explode), value) == expected


def test_header_beyond_ascii(sent: Any) -> None:
    """Text beyond ASCII goes as UTF-8."""
    assert sent(Header("color"), "é").encode("latin-1").decode() == "é"


@pytest.mark.parametrize("value", ["a\r\nx-evil: 1", "a\nb", "a\0b", ["a", "b\r"]])
def test_header_injection(api: Api, server: Server, value: Any) -> None:
    """A line break in a header is refused, and the value is not shown."""
    with pytest.raises(ArgumentError, match="line break") as caught:
        api.call(endpoint(Header("color")), {"color": value})
    assert "evil" not in str(caught.value)
    assert server.got == []


COOKIES: list[tuple[bool, Any, str]] = [
    (True, "blue", "color=blue"),
    (True, "", "color="),
    (False, COLORS, "color=blue,black,brown"),
    (False, RGB, "color=R,100,G,200,B,150"),
    (True, COLORS, "color=blue; color=black; color=brown"),
    (True, RGB, "R=100; G=200; B=150"),
    (True, "a;b, c", "color=a%3Bb%2C%20c"),
]


@pytest.mark.parametrize(("explode", "value", "expected"), COOKIES)
def test_cookie(sent: Any, explode: bool, value: Any, expected: str) -> None:
    """A cookie parameter is written in form style, and can't start another cookie."""
    assert sent(Cookie("color", explode=explode), value) == expected


@pytest.mark.parametrize(
    ("parameter", "expected"),
    [
        (Query("color", content="application/json"), "color=%7B%22a%22%3A%5B1%2Cnull%5D%7D"),
        (Path("color", content="application/json"), "%7B%22a%22%3A%5B1%2Cnull%5D%7D"),
        (Header("color", content="application/json"), '{"a":[1,null]}'),
        (Cookie("color", content="application/json"), "color={%22a%22:[1%2Cnull]}"),
    ],
)
def test_content(sent: Any, parameter: Parameter, expected: str) -> None:
    """A parameter with content is written as JSON, nulls and all."""
    assert sent(parameter, {"a": [1, None]}) == expected


def test_models_inside(sent: Any) -> None:
    """Models go by their wire names, without what was never set."""
    assert sent(Query("color", content="application/json"), [Filter(fieldName="x")]) == (
        "color=%5B%7B%22fieldName%22%3A%22x%22%7D%5D"
    )


def test_literals_pass(sent: Any) -> None:
    """An enumeration's values are plain strings."""
    value: Literal["a"] = "a"
    assert sent(Query("color"), value) == "color=a"
