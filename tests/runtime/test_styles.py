"""The tables of the specifications: OpenAPI's Style Examples (3.0.4 and 3.1.1) and RFC 6570.

Each row goes through a client to a server on loopback, and is compared with what came there.
"""

from __future__ import annotations

from typing import Any

import pytest

from templates.runtime._endpoint import Cookie, Endpoint, Header, Parameter, Path, Query, Route
from templates.runtime._errors import ArgumentError
from tests.runtime.api import Api
from tests.runtime.server import Server

NAMES = ["blue", "black", "brown"]
RGB = {"R": 100, "G": 200, "B": 150}
COLUMNS: list[Any] = ["", "blue", NAMES, RGB]
REFUSED = "(refused)"
NOTHING = "(nothing)"

EXAMPLES: list[tuple[type[Parameter], str, bool, list[str | None]]] = [
    # where, style, explode; empty, string, array, object; None where OpenAPI leaves it undefined
    (Path, "matrix", False, [";c", ";c=blue", ";c=blue,black,brown", ";c=R,100,G,200,B,150"]),
    (Path, "matrix", True, [";c", ";c=blue", ";c=blue;c=black;c=brown", ";R=100;G=200;B=150"]),
    # "." and nothing are no segments: they would call another path
    (Path, "label", False, [REFUSED, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"]),
    (Path, "label", True, [REFUSED, ".blue", ".blue.black.brown", ".R=100.G=200.B=150"]),
    (Path, "simple", False, [REFUSED, "blue", "blue,black,brown", "R,100,G,200,B,150"]),
    (Path, "simple", True, [REFUSED, "blue", "blue,black,brown", "R=100,G=200,B=150"]),
    (Header, "simple", False, ["", "blue", "blue,black,brown", "R,100,G,200,B,150"]),
    (Header, "simple", True, ["", "blue", "blue,black,brown", "R=100,G=200,B=150"]),
    (Query, "form", False, ["c=", "c=blue", "c=blue,black,brown", "c=R,100,G,200,B,150"]),
    (Query, "form", True, ["c=", "c=blue", "c=blue&c=black&c=brown", "R=100&G=200&B=150"]),
    (Cookie, "form", False, ["c=", "c=blue", "c=blue,black,brown", "c=R,100,G,200,B,150"]),
    # a cookie header separates by "; ", not by "&" (RFC 6265, 4.2.1)
    (Cookie, "form", True, ["c=", "c=blue", "c=blue; c=black; c=brown", "R=100; G=200; B=150"]),
    (
        Query,
        "spaceDelimited",
        False,
        [None, None, "c=blue%20black%20brown", "c=R%20100%20G%20200%20B%20150"],
    ),
    (Query, "spaceDelimited", True, [None, None, None, None]),
    (
        Query,
        "pipeDelimited",
        False,
        [None, None, "c=blue%7Cblack%7Cbrown", "c=R%7C100%7CG%7C200%7CB%7C150"],
    ),
    (Query, "pipeDelimited", True, [None, None, None, None]),
    (Query, "deepObject", False, [None, None, None, None]),
    (Query, "deepObject", True, [None, None, None, "c%5BR%5D=100&c%5BG%5D=200&c%5BB%5D=150"]),
]

WITHOUT_EFFECT = {"": "c=", "blue": "c=blue"}
"""What styles for several values make of a single one, where OpenAPI does not say."""


@pytest.fixture
def expand(api: Api, server: Server) -> Any:
    """Send values as parameters, and return what the server got of them."""

    def send(template: str, *pairs: tuple[Parameter, Any]) -> str:
        route = Route(template, operation_id="get")
        endpoint: Endpoint[Any] = Endpoint("GET", route, parameters=tuple(p for p, _ in pairs))
        server.got.clear()
        try:
            api.call(endpoint, {parameter.argument: value for parameter, value in pairs})
        except ArgumentError:
            assert server.got == []
            return REFUSED
        got = server.last
        location = pairs[0][0].location
        if location in ("header", "cookie"):
            return got.headers.get("cookie" if location == "cookie" else "c", NOTHING)
        return got.target.removeprefix("/at").removesuffix("/end")

    return send


@pytest.mark.parametrize("value", COLUMNS, ids=["empty", "string", "array", "object"])
@pytest.mark.parametrize(
    ("kind", "style", "explode", "row"), EXAMPLES, ids=lambda x: getattr(x, "location", str(x))
)
def test_style_examples(
    expand: Any, kind: type[Parameter], style: str, explode: bool, row: list[str | None], value: Any
) -> None:
    """Each cell of OpenAPI's table; what the table leaves undefined goes the nearest way."""
    expected = row[COLUMNS.index(value)]
    path = "/at/{c}/end" if kind is Path else "/at"
    got: str = expand(path, (kind("c", style=style, explode=explode), value))
    got = got.removeprefix("/" if kind is Path else "?")
    if expected is None and isinstance(value, str):
        expected = WITHOUT_EFFECT[value]
    if expected is None and style != "deepObject":
        expected = "&".join(f"c={n}" for n in NAMES)
        expected = "R=100&G=200&B=150" if value is RGB else expected
    if expected is None:
        expected = "c%5BR%5D=100&c%5BG%5D=200&c%5BB%5D=150" if value is RGB else None
        expected = expected or "c=blue&c=black&c=brown"
    assert got == expected


VALUES: dict[str, Any] = {
    "count": ["one", "two", "three"],
    "dom": ["example", "com"],
    "dub": "me/too",
    "hello": "Hello World!",
    "half": "50%",
    "var": "value",
    "who": "fred",
    "base": "http://example.com/home/",
    "path": "/foo/bar",
    "list": ["red", "green", "blue"],
    "keys": {"semi": ";", "dot": ".", "comma": ","},
    "v": "6",
    "x": "1024",
    "y": "768",
    "empty": "",
    "empty_keys": {},
    "undef": None,
}

EXPANSIONS: list[tuple[str, str]] = [
    # 3.2.1
    ("{count}", "one,two,three"),
    ("{count*}", "one,two,three"),
    ("{;count}", ";count=one,two,three"),
    ("{;count*}", ";count=one;count=two;count=three"),
    ("{?count}", "?count=one,two,three"),
    ("{?count*}", "?count=one&count=two&count=three"),
    # 3.2.2
    ("{var}", "value"),
    ("{hello}", "Hello%20World%21"),
    ("{half}", "50%25"),
    ("{x},{y}", "1024,768"),
    ("{x},{hello},{y}", "1024,Hello%20World%21,768"),
    ("{dub}", "me%2Ftoo"),
    ("{base}index", "http%3A%2F%2Fexample.com%2Fhome%2Findex"),
    ("{list}", "red,green,blue"),
    ("{list*}", "red,green,blue"),
    ("{keys}", "semi,%3B,dot,.,comma,%2C"),
    ("{keys*}", "semi=%3B,dot=.,comma=%2C"),
    ("O{empty}X", REFUSED),
    ("O{undef}X", REFUSED),
    # 3.2.3, in a query: reserved characters pass, but for those that would end the value
    ("?{+var}", "?var=value"),
    ("?{+hello}", "?hello=Hello%20World!"),
    ("?{+half}", "?half=50%25"),
    ("?{+base}", "?base=http://example.com/home/"),
    ("?{+path}", "?path=/foo/bar"),
    ("?{+empty}", "?empty="),
    ("?{+undef}", ""),
    ("?{+list}", "?list=red,green,blue"),
    ("?{+list*}", "?list=red&list=green&list=blue"),
    ("?{+keys}", "?keys=semi,;,dot,.,comma,,"),
    ("?{+keys*}", "?semi=;&dot=.&comma=,"),
    # 3.2.5
    ("{.who}", ".fred"),
    ("{.who}{.who}", ".fred.fred"),
    ("{.half}{.who}", ".50%25.fred"),
    ("www{.dom*}", "www.example.com"),
    ("X{.var}", "X.value"),
    ("X{.list}", "X.red,green,blue"),
    ("X{.list*}", "X.red.green.blue"),
    ("X{.keys}", "X.semi,%3B,dot,.,comma,%2C"),
    ("X{.keys*}", "X.semi=%3B.dot=..comma=%2C"),
    ("X{.empty}", REFUSED),
    ("X{.undef}", REFUSED),
    ("X{.empty_keys}", REFUSED),
    # 3.2.7
    ("{;who}", ";who=fred"),
    ("{;half}", ";half=50%25"),
    ("{;empty}", ";empty"),
    ("{;v}{;empty}{;who}", ";v=6;empty;who=fred"),
    ("{;x}{;y}", ";x=1024;y=768"),
    ("{;x}{;y}{;empty}", ";x=1024;y=768;empty"),
    ("{;list}", ";list=red,green,blue"),
    ("{;list*}", ";list=red;list=green;list=blue"),
    ("{;keys}", ";keys=semi,%3B,dot,.,comma,%2C"),
    ("{;keys*}", ";semi=%3B;dot=.;comma=%2C"),
    ("{;undef}", REFUSED),
    # not of the RFC, where nothing is left of it: OpenAPI's column `undefined`
    ("{;empty_keys}", ";empty_keys"),
    ("{;empty_keys*}", ";empty_keys"),
    # 3.2.8
    ("{?who}", "?who=fred"),
    ("{?half}", "?half=50%25"),
    ("{?x}{?y}", "?x=1024&y=768"),
    ("{?x}{?y}{?empty}", "?x=1024&y=768&empty="),
    ("{?x}{?y}{?undef}", "?x=1024&y=768"),
    ("{?list}", "?list=red,green,blue"),
    ("{?list*}", "?list=red&list=green&list=blue"),
    ("{?keys}", "?keys=semi,%3B,dot,.,comma,%2C"),
    ("{?keys*}", "?semi=%3B&dot=.&comma=%2C"),
    ("{?undef}", ""),
    ("{?empty_keys}", ""),
    ("{?empty_keys*}", ""),
]

STYLES = {"": (Path, "simple"), ".": (Path, "label"), ";": (Path, "matrix"), "?": (Query, "form")}


@pytest.mark.parametrize(("template", "expected"), EXPANSIONS)
def test_expansions(expand: Any, template: str, expected: str) -> None:
    """The expansions of RFC 6570, section 3.2, that a style of OpenAPI stands for."""
    in_query = "?" in template
    path, pairs = "/at" if in_query else f"/at/{template}/end", list[tuple[Parameter, Any]]()
    for expression in template.replace("?{+", "{+").replace("}", "{").split("{")[1::2]:
        name = expression.strip(".;?+*")
        kind, style = STYLES["?" if in_query else expression[0].strip("abcdefghijklmnopqrstuvwxyz")]
        reserved, explode = expression.startswith("+"), expression.endswith("*")
        path = path.replace("{" + expression + "}", "{" + name + "}")
        one = kind(name, style=style, explode=explode, allow_reserved=reserved)
        pairs.append((one, VALUES[name]))
    got: str = expand(path, *pairs)
    assert got.removeprefix("/") == expected


ASCII = "".join(map(chr, range(0x20, 0x7F)))
ESCAPED = "%20%21%22%23%24%25%26%27%28%29%2A%2B%2C-.%2F0123456789%3A%3B%3C%3D%3E%3F%40"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
UNRESERVED = f"{ESCAPED}{LETTERS}%5B%5C%5D%5E_%60{LETTERS.lower()}%7B%7C%7D~"
RESERVED = (
    f"%20!%22%23$%25%26'()*%2B,-./0123456789:;%3C=%3E?@{LETTERS}"
    f"%5B%5C%5D%5E_%60{LETTERS.lower()}%7B%7C%7D~"
)


@pytest.mark.parametrize(
    ("parameter", "value", "expected"),
    [
        (Path("c"), ASCII, UNRESERVED),
        (Path("c", style="label"), ASCII, f".{UNRESERVED}"),
        (Path("c", style="matrix"), ASCII, f";c={UNRESERVED}"),
        (Query("c"), ASCII, f"c={UNRESERVED}"),
        (Query("c", style="deepObject"), {ASCII: ASCII}, f"c%5B{UNRESERVED}%5D={UNRESERVED}"),
        (Query("c", style="pipeDelimited"), ["a|b", "c"], "c=a%7Cb%7Cc"),
        # "#", "&", "+" and brackets are for the sender to escape (OpenAPI 3.1.1, Parameter Object)
        (Query("c", allow_reserved=True), ASCII, f"c={RESERVED}"),
        (Query("c", allow_reserved=True), "%41%zz%C3%A9é%", "c=%41%25zz%C3%A9%C3%A9%25"),
        (Query("c", allow_reserved=True), {"a/b": "c/d"}, "a%2Fb=c/d"),
        (Query("c"), "%41", "c=%2541"),
        (Path("c"), "%2e%2E", "%252e%252E"),
        (Query("€ & co"), "Grüße 你好 🎉", "%E2%82%AC%20%26%20co=Gr%C3%BC%C3%9Fe%20%E4%BD%A0"
         "%E5%A5%BD%20%F0%9F%8E%89"),
        (Path("c"), ["Grüße", "🎉"], "Gr%C3%BC%C3%9Fe,%F0%9F%8E%89"),
        (Header("c"), ASCII.strip(), ASCII.strip()),
        (Cookie("c"), '"a"=b%41;\\ é', "c=%22a%22=b%2541%3B%5C%20%C3%A9"),
    ],
)  # fmt: skip
def test_characters(expand: Any, parameter: Parameter, value: Any, expected: str) -> None:
    """Every printable character, those beyond ASCII, and what is percent-encoded already."""
    path = "/at/{c}/end" if parameter.location == "path" else "/at"
    assert expand(path, (parameter, value)).lstrip("/?") == expected


@pytest.mark.parametrize(
    ("kind", "expected"), [(Query, ""), (Header, NOTHING), (Cookie, NOTHING), (Path, REFUSED)]
)
def test_null(expand: Any, kind: type[Parameter], expected: str) -> None:
    """A null is not there; nulls among members are left out (RFC 6570, 2.3)."""
    path = "/at/{c}/end" if kind is Path else "/at"
    assert expand(path, (kind("c"), None)) == expected
    members = "c=1&c=2" if kind is Query else "c=1; c=2" if kind is Cookie else "1,2"
    assert expand(path, (kind("c"), [1, None, 2])).lstrip("/?") == members


@pytest.mark.parametrize(
    ("value", "expected"),
    [({"a": 1}, '{"a":1}'), ([], "[]"), ("x", '"x"'), ("", '""'), (None, NOTHING), (True, "true")],
)
def test_content_is_json(expand: Any, value: Any, expected: str) -> None:
    """A parameter whose content is JSON is JSON, text too: in quotes."""
    assert expand("/at", (Header("c", content="application/json"), value)) == expected


def test_content_everywhere(expand: Any) -> None:
    """JSON is escaped as its place needs it."""
    value = {"a": ["ü", None, "50%"]}
    text = "%7B%22a%22%3A%5B%22%C3%BC%22%2Cnull%2C%2250%25%22%5D%7D"
    cookie = "c={%22a%22:[%22%C3%BC%22%2Cnull%2C%2250%25%22]}"
    media_type = "application/vnd.acme+json; charset=utf-8"
    assert expand("/at", (Query("c", content=media_type), value)) == f"?c={text}"
    assert expand("/at/{c}/end", (Path("c", content=media_type), value)) == f"/{text}"
    assert expand("/at", (Cookie("c", content=media_type), value)) == cookie


def test_content_of_another_type(expand: Any) -> None:
    """Text is text where the content is not JSON."""
    assert expand("/at", (Query("c", content="text/plain"), "a b")) == "?c=a%20b"
