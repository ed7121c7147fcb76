"""The API in memory that users test their own code with, for both clients."""

from __future__ import annotations

import datetime
import json
import pathlib
import sys
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal

import httpx2
import pytest
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, RootModel, create_model
from typing_extensions import TypeAliasType

from templates.runtime import _examples
from templates.runtime._endpoint import (
    Body,
    Content,
    Endpoint,
    Paging,
    Path,
    Query,
    Returns,
    Route,
)
from templates.runtime._errors import ApiTimeoutError, ConflictError, EnvelopeError, ServerError
from templates.runtime._model_family import Family
from templates.runtime._models import DateTime, Model, Tagged
from templates.runtime._resource import AsyncResource, Resource
from templates.runtime._samples import sample
from templates.runtime._settings import Envelope, SecurityScheme
from templates.runtime._types import RequestOptions, Yaml
from templates.runtime.testing import AnswerError, Call, MockApi, UnexpectedCallError
from tests.runtime.api import Api, returns
from tests.runtime.conftest import MakeApi


class Role(Model):
    name: str
    level: int | None = None


class Wrapped(Model):
    status: Literal["ERROR", "OK"]
    data: Role | None = None


class Paged(Model):
    content: list[Role]
    total: int | None = None
    next: str | None = None
    last: bool | None = None


class Numbered(Model):
    content: list[Role]
    next: int | None = None


class Link(Model):
    rel: str
    href: str


class Linked(Model):
    content: list[Role]
    links: list[Link] | None = None
    more: bool | None = None


_GET: Endpoint[Role] = Endpoint(
    "GET",
    Route("/roles/{id}", operation_id="get-role"),
    Route("/orgs/{org}/roles/{id}", "org", operation_id="get-role-org"),
    parameters=(Path("id"),),
    returns=returns(Role),
)
_CREATE: Endpoint[Role] = Endpoint(
    "POST",
    Route("/roles", operation_id="create-role"),
    body=Body(Content("application/json", lambda: Role), Content("application/yaml", lambda: Role)),
    returns=Returns(
        {
            "201": (
                Content("application/json", lambda: Role),
                Content("application/yaml", lambda: Role),
            )
        }
    ),
)
_WRAPPED: Endpoint[Role] = Endpoint(
    "GET",
    Route("/wrapped", operation_id="wrapped"),
    returns=returns(Wrapped),
    envelope="data",
)
_DELETE: Endpoint[None] = Endpoint("DELETE", Route("/roles"), returns=Returns({"204": ()}))


class Roles(Resource):
    """Methods as generated ones are."""

    def get(self, id: str, *, org: str | None = None, options: Any = None) -> Any:
        return self._call(_GET, locals())

    def create(self, body: Any, *, options: Any = None) -> Any:
        return self._call(_CREATE, locals())

    def wrapped(self, *, options: Any = None) -> Any:
        return self._call(_WRAPPED, locals())

    def delete(self, *, options: Any = None) -> Any:
        return self._call(_DELETE, locals())


class AwaitingRoles(AsyncResource):
    """The same, to be awaited."""

    async def get(self, id: str, *, org: str | None = None, options: Any = None) -> Any:
        return await self._call(_GET, locals())

    async def create(self, body: Any, *, options: Any = None) -> Any:
        return await self._call(_CREATE, locals())

    async def wrapped(self, *, options: Any = None) -> Any:
        return await self._call(_WRAPPED, locals())

    async def delete(self, *, options: Any = None) -> Any:
        return await self._call(_DELETE, locals())


class Tried:
    """A client of an API in memory, of either kind."""

    def __init__(self, make_api: MakeApi, mode: str, **options: Any) -> None:
        self.mock = MockApi(strict=options.pop("strict", False))
        envelope = Envelope("data", "data", "status", ("ERROR",))
        changes = {"envelopes": {"data": envelope}, **options.pop("changes", {})}
        self.api: Api = make_api(transport=self.mock, changes=changes, **options)
        self.roles: Any = (Roles if mode == "sync" else AwaitingRoles)(self.api.client)

    def __getattr__(self, name: str) -> Any:
        """Call a method of the resource."""

        def call(*arguments: Any, **named: Any) -> Any:
            return self.api.run(getattr(self.roles, name), *arguments, **named)

        return call


@pytest.fixture
def tried(make_api: MakeApi, mode: str) -> Tried:
    """A client of an API in memory whose answers must be as documented."""
    return Tried(make_api, mode, validation="strict")


def test_made_up_answers(tried: Tried) -> None:
    """Without any rule every call has an answer of its type, in its envelope if it has one."""
    assert tried.get("a") == Role(name="name", level=1)
    assert tried.wrapped() == Role(name="name", level=1)
    assert tried.create({"name": "x"}) == Role(name="name", level=1)
    assert tried.create(Yaml("name: x")) == Role(name="name", level=1)
    assert tried.delete() is None


def test_what_was_called(tried: Tried) -> None:
    """Calls are kept with their arguments and scopes, the body typed."""
    tried.get("a", org="o")
    tried.create(Role(name="x"))
    tried.create(Yaml("name: y"))
    first, second, third = tried.mock.calls
    assert (first.operation_id, first.method, first.path) == (
        "get-role-org",
        "GET",
        "/orgs/o/roles/a",
    )
    assert (first.arguments, first.body) == ({"id": "a", "org": "o"}, None)
    assert second.body == Role(name="x")
    assert second.json == {"name": "x"}
    assert (third.body, third.request.headers["content-type"]) == (
        Role(name="y"),
        "application/yaml",
    )
    assert "x-api-key" not in repr(first)


def test_rules(tried: Tried) -> None:
    """The last rule that fits answers, with its answers in turn, the last one for ever."""
    anyone = tried.mock.on(tried.roles.get).returns({"name": "anyone"})
    two = tried.mock.on(tried.roles.get, id="b", org="o").returns(Role(name="1"), {"name": "2"})
    assert [tried.get("b", org="o").name for _ in range(3)] == ["1", "2", "2"]
    assert tried.get("b").name == "anyone"
    assert [len(anyone.calls), len(two.calls)] == [1, 3]
    tried.mock.verify()
    tried.mock.reset()
    assert tried.get("b").name == "name"


def test_answers_of_functions(tried: Tried) -> None:
    """A function gets the call and gives any answer."""

    def echo(call: Call) -> Mapping[str, Any]:
        return {"name": call.arguments["id"]}

    tried.mock.on(tried.roles.get).returns(echo)
    assert [tried.get(name).name for name in "ab"] == ["a", "b"]


def test_results_get_their_envelope(tried: Tried) -> None:
    """What a rule gives is what the method returns."""
    tried.mock.on(tried.roles.wrapped).returns(Role(name="inner"))
    assert tried.wrapped() == Role(name="inner")


def test_responses_are_sent_as_they_are(tried: Tried) -> None:
    """What the API does not document is a response, which may be given again."""
    answer = httpx2.Response(200, json={"status": "ERROR", "message": "no"})
    tried.mock.on(tried.roles.wrapped).returns(answer)
    for _ in range(2):
        with pytest.raises(EnvelopeError):
            tried.wrapped()


def test_failures(tried: Tried) -> None:
    """Refusals have the message and the code, and no retry of them waits."""
    tried.mock.on(tried.roles.create).fails(409, "in use", "DUPLICATE")
    with pytest.raises(ConflictError, match="409 DUPLICATE: in use"):
        tried.create({"name": "x"})
    rule = tried.mock.on(tried.roles.get).fails()
    with pytest.raises(ServerError, match="the test says no"):
        tried.get("a")
    assert len(rule.calls) == 1
    tried.mock.on(tried.roles.get).fails(503).returns({"name": "again"})
    assert tried.get("a").name == "again"
    assert tried.api.slept == [0.0]


def test_broken_connections(tried: Tried) -> None:
    """What a transport raises is handled as it is in earnest."""
    tried.mock.on(tried.roles.create).fails(httpx2.ReadTimeout("slow"))
    with pytest.raises(ApiTimeoutError):
        tried.create({"name": "x"})
    tried.mock.on(tried.roles.get).returns(httpx2.ConnectError("refused"), {"name": "up again"})
    assert tried.get("a").name == "up again"


def test_timeouts_of_no_kind(tried: Tried) -> None:
    """A transport may say no more than that time was up."""
    tried.mock.on(tried.roles.create).fails(httpx2.TimeoutException("slow"))
    with pytest.raises(ApiTimeoutError, match="raise timeout"):
        tried.create({"name": "x"})


def test_an_answer_that_can_not_be(tried: Tried) -> None:
    """A rule that gives what the API would not is a mistake of the test."""
    tried.mock.on(tried.roles.get).returns({"level": "high"})
    with pytest.raises(AnswerError, match=r"get-role does not fit .*name: .*level: "):
        tried.get("a")


def test_rules_that_were_not_used(tried: Tried) -> None:
    """``verify`` says which, and what was called instead."""
    tried.mock.on(tried.roles.get, id="b")
    with pytest.raises(UnexpectedCallError, match=r"never called: .*get\(id='b'\); nothing was"):
        tried.mock.verify()
    tried.get("a")
    with pytest.raises(UnexpectedCallError, match=r"what was called:\n  get-role with .*'a'"):
        tried.mock.verify()


def test_strict(make_api: MakeApi, mode: str) -> None:
    """A strict API refuses what no rule is there for, and says which there are."""
    tried = Tried(make_api, mode, strict=True)
    with pytest.raises(UnexpectedCallError, match=r"get-role \(GET /roles/a\).*no rule at all"):
        tried.get("a")
    tried.mock.on(tried.roles.get, id="b")
    with pytest.raises(UnexpectedCallError, match=r"there is \w+.get\(id='b'\)"):
        tried.get("a")
    assert tried.get("b").name == "name"


def test_mistakes_in_rules(tried: Tried) -> None:
    """A rule is for a method, and for arguments that it has."""
    with pytest.raises(TypeError, match="no argument idd"):
        tried.mock.on(tried.roles.get, idd="x")
    for wrong in (tried.roles, len, print):
        with pytest.raises(TypeError, match="not a method of a resource"):
            tried.mock.on(wrong)


def test_tokens_are_made_up_too(make_api: MakeApi, mode: str) -> None:
    """Credentials that need a token first get one."""
    scheme = SecurityScheme(
        "o", "oauth2_client_credentials", ("id", "secret"), token_url="https://x.y/token"
    )
    changes = {"security_schemes": (scheme,), "security": (("o",),)}
    tried = Tried(make_api, mode, changes=changes, credentials={"id": "i", "secret": "s"})
    assert tried.get("a").name == "name"
    assert tried.mock.calls[0].request.headers["authorization"] == "Bearer test"


_LIST: Endpoint[Any] = Endpoint("GET", Route("/list"))


class Lists(Resource):
    """A list whose endpoint the tests exchange."""

    def list(self, *, page: Any = None, size: Any = None, options: Any = None) -> Any:
        return self._list(_LIST, locals())


HEADERS = {"total_items": "X-Total,X-Count", "page_index": "X-Page", "next_token": "X-Next"}
STYLES: dict[str, tuple[Any, Paging]] = {
    "page": (
        list[Role],
        Paging(kind="page", position="page", size="size", items=("",), headers=HEADERS),
    ),
    "page from 1": (
        Paged,
        Paging(
            kind="page",
            position="page",
            size="size",
            first=1,
            items=("content",),
            total_items=("total",),
            last=("last",),
        ),
    ),
    "offset": (Paged, Paging(kind="offset", position="page", size="size", items=("content",))),
    "token": (
        Paged,
        Paging(
            kind="token", position="page", size="size", items=("content",), next_token=("next",)
        ),
    ),
    "token that is a number": (
        Numbered,
        Paging(
            kind="token", position="page", size="size", items=("content",), next_token=("next",)
        ),
    ),
    "token in a header": (
        list[Role],
        Paging(kind="token", position="page", size="size", items=("",), headers=HEADERS),
    ),
    "link": (list[Role], Paging(kind="link", size="size", items=("",))),
    "link in the body": (
        Paged,
        Paging(kind="link", size="size", items=("content",), next_link=("next",)),
    ),
    "list of links": (
        Linked,
        Paging(kind="link", size="size", items=("content",), next_link=("links",)),
    ),
    "after the last item": (
        Linked,
        Paging(
            kind="keyset",
            position="page",
            size="size",
            items=("content",),
            item_key=("name",),
            has_next=("more",),
        ),
    ),
    "page in the body": (
        Paged,
        Paging(kind="page", position="page", size="size", in_body=True, items=("content",)),
    ),
    "token in the body": (
        Paged,
        Paging(
            kind="token",
            position="from.token",
            size="size",
            in_body=True,
            items=("content",),
            next_token=("next",),
        ),
    ),
}


@pytest.mark.parametrize("style", STYLES)
def test_pages(tried: Tried, style: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The items that a rule gives come page by page, in every style; a made-up list has one."""
    kind, paging = STYLES[style]
    body = Body(Content("application/json", lambda: Any), required=False)
    endpoint: Endpoint[Any] = Endpoint(
        "POST" if paging.in_body else "GET",
        Route("/list"),
        parameters=() if paging.in_body else (Query("page"), Query("size")),
        body=body if paging.in_body else None,
        returns=returns(kind),
        paging=paging,
    )

    def given(**arguments: int) -> dict[str, Any]:
        return {"body": arguments} if paging.in_body else dict(arguments)

    assert tried.api.items(tried.api.page(endpoint)) == [Role(name="name", level=1)]
    roles = [Role(name=str(n)) for n in range(5)]

    monkeypatch.setattr(sys.modules[__name__], "_LIST", endpoint)
    rule = tried.mock.on(Lists.list).returns(roles)
    page = tried.api.page(endpoint, **given(size=2))
    assert [role.name for role in page.items] == ["0", "1"]
    assert tried.api.items(page) == roles
    assert len(rule.calls) in (3, 4)
    first = {"page from 1": 1}.get(style, 0)
    if style.startswith("page"):
        assert tried.api.page(endpoint, **given(size=2, page=first + 2)).items == roles[4:]


def one(media_type: str, kind: Any, **more: Any) -> Endpoint[Any]:
    """An endpoint whose answers have one media type."""
    return Endpoint("POST", Route("/one"), returns=returns(kind, media_type), **more)


def bare(status: str | None = None) -> Endpoint[Any]:
    """An endpoint that documents a status at most."""
    return Endpoint("POST", Route("/one"), returns=Returns({status: ()} if status else {}))


@pytest.mark.parametrize(
    ("endpoint", "expected"),
    [
        (one("application/octet-stream", bytes), b"content"),
        (one("text/plain", str), "value"),
        (one("text/csv", Any), "value"),
        (one("*/*", str), "value"),
        (one("*/*", Role), Role(name="name", level=1)),
        (one("application/vnd.x+json", Role), Role(name="name", level=1)),
        (one("application/x-www-form-urlencoded", Role), '{"name":"name","level":1}'),
        (bare("200"), None),
        (bare("2XX"), None),
        (bare(), None),
    ],
)
def test_formats(tried: Tried, endpoint: Endpoint[Any], expected: Any) -> None:
    """Answers come in the form that is documented."""
    assert tried.api.call(endpoint) == expected


@pytest.mark.parametrize(
    ("endpoint", "given", "expected"),
    [
        (one("application/octet-stream", bytes), b"\xff", b"\xff"),
        (one("*/*", bytes), b"\xff", b"\xff"),
        (one("text/plain", str), "told", "told"),
        (bare("200"), {"a": 1}, {"a": 1}),
        (one("application/json", Any), [1], [1]),
    ],
)
def test_formats_of_given_answers(
    tried: Tried,
    endpoint: Endpoint[Any],
    given: Any,
    expected: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """So do those of a rule."""
    monkeypatch.setattr(sys.modules[__name__], "_LIST", endpoint)
    tried.mock.on(Lists.list).returns(given)
    assert tried.api.call(endpoint) == expected


@pytest.mark.parametrize(
    ("media_type", "body", "expected"),
    [
        ("text/plain", "said", "said"),
        ("application/octet-stream", b"\x00", b"\x00"),
        ("*/*", {"name": "x"}, Role(name="x")),
    ],
)
def test_bodies(tried: Tried, media_type: str, body: Any, expected: Any) -> None:
    """A body is text, an instance of its type, or bytes."""
    kind = Role if media_type == "*/*" else Any
    tried.api.call(
        one("application/json", Any, body=Body(Content(media_type, lambda: kind))), {}, body
    )
    assert tried.mock.calls[0].body == expected


def test_bodies_that_do_not_fit(tried: Tried) -> None:
    """What is sent unchecked, or under another media type, is kept as bytes."""
    endpoint = one("application/json", Any, body=Body(Content("application/json", lambda: Role)))
    tried.api.call(endpoint, {}, b'{"name":1}')
    odd = RequestOptions(headers={"content-type": "text/odd"})
    tried.api.call(endpoint, {}, {"name": "x"}, odd)
    assert [call.body for call in tried.mock.calls] == [b'{"name":1}', b'{"name":"x"}']


YAML = Content("application/yaml", lambda: Role)


@pytest.mark.parametrize(
    ("content", "body", "expected"),
    [
        (YAML, {"name": "x", "level": 2}, Role(name="x", level=2)),
        (YAML, Yaml("# why\nname: &x x\nlevel: 2"), Role(name="x", level=2)),
        (YAML, Yaml("name: [1"), b"name: [1"),
        (YAML, Yaml("name: 1"), b"name: 1"),
        (YAML, Yaml(b"\xff"), b"\xff"),
        (Content("application/yaml", lambda: str), "name: x", "name: x"),
        (Content("text/x-yaml", lambda: Any), Yaml("due: 2026-01-02"), {"due": "2026-01-02"}),
    ],
)
def test_yaml_bodies(tried: Tried, content: Content, body: Any, expected: Any) -> None:
    """YAML that fits is typed as JSON is, and a body that is text stays text."""
    tried.api.call(one("application/json", Any, body=Body(content)), {}, body)
    found = tried.mock.calls[0].body
    assert (found, type(found)) == (expected, type(expected))


def test_yaml_bodies_without_pyyaml(tried: Tried, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are bytes where nothing can read them."""
    monkeypatch.setitem(sys.modules, "yaml", None)
    tried.api.call(one("application/json", Any, body=Body(YAML)), {}, Yaml("name: x"))
    assert tried.mock.calls[0].body == b"name: x"


def test_envelopes_that_say_nothing(make_api: MakeApi, mode: str) -> None:
    """An envelope need not have a status."""
    changes = {"envelopes": {"bare": Envelope("bare", "data")}}
    tried = Tried(make_api, mode, changes=changes)
    assert tried.api.call(one("application/json", Wrapped, envelope="bare")).name == "name"


@pytest.mark.parametrize(
    ("media_type", "kind", "given", "expected"),
    [
        ("text/event-stream", Role, [], [Role(name="name", level=1)]),
        ("text/event-stream", str, ["a\nb", "c"], ["a\nb", "c"]),
        ("application/jsonl", Role, [Role(name="a"), Role(name="b")], None),
        ("application/json-seq", Role, [{"name": "a"}], None),
    ],
)
def test_streams(
    tried: Tried,
    mode: str,
    media_type: str,
    kind: Any,
    given: list[Any],
    expected: list[Any] | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A stream has one made-up item, or those of a rule."""
    endpoint = one(media_type, kind)
    monkeypatch.setattr(sys.modules[__name__], "_LIST", endpoint)
    rule = tried.mock.on(Lists.list)
    for _ in given[:1]:
        rule.returns(given)
    found: Any
    if mode == "sync":
        with Opened(tried.api.client).stream(endpoint) as stream:
            found = list(stream)
    else:

        async def collect() -> list[Any]:
            async with AwaitingOpened(tried.api.client).stream(endpoint) as items:
                return [item async for item in items]

        found = tried.api.run(collect)
    wanted = given if expected is None else expected
    assert found == [i if isinstance(i, str) else Role.model_validate(i) for i in wanted]


class Opened(Resource):
    """A resource whose streams the tests open."""

    def stream(self, endpoint: Endpoint[Any]) -> Any:
        return self._stream(endpoint, {})


class AwaitingOpened(AsyncResource):
    """The same for the other client."""

    def stream(self, endpoint: Endpoint[Any]) -> Any:
        return self._stream(endpoint, {})


SHOWN: dict[str, tuple[Endpoint[Any], Any, Any]] = {
    "fits": (one("application/json", Role), {"name": "shown"}, Role(name="shown")),
    "wrong": (one("application/json", Role), {"level": 2}, Role(name="name", level=1)),
    "as YAML": (one("application/yaml", Role), {"name": "shown"}, Role(name="shown")),
    "no text": (one("text/plain", str), {"name": "shown"}, "value"),
    "bytes": (one("application/json", bytes), "shown", b"shown"),
    "in an envelope": (
        one("application/json", Wrapped, envelope="data"),
        {"status": "ERROR", "data": {"name": "shown"}},
        Role(name="shown"),
    ),
    "no result": (
        one("application/json", Wrapped, envelope="data"),
        {"status": "OK"},
        Role(name="name", level=1),
    ),
}


@pytest.mark.parametrize("case", SHOWN)
def test_examples(
    tried: Tried, case: str, monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path
) -> None:
    """An example of the API's description answers if it fits; tests may do without."""
    endpoint, value, expected = SHOWN[case]
    text = json.dumps({"POST /one": {"application/json": value, "text/plain": value}})
    (tmp_path / "_examples.json").write_text(text, "utf-8")

    def place(_: str) -> pathlib.Path:
        return tmp_path

    monkeypatch.setattr(_examples, "files", place)
    _examples.texts.cache_clear()
    try:
        assert tried.api.call(endpoint) == expected
        assert tried.api.call(endpoint) == expected
    finally:
        _examples.texts.cache_clear()


class Deep(Model):
    data: dict[str, Any]


def test_facts_at_any_depth(tried: Tried) -> None:
    """What a page tells of itself stands where the client looks for it, if it can."""
    paging = Paging(
        kind="token",
        position="page",
        items=("data.found.items",),
        next_token=("data.page.next", "next"),
        total_items=("data.0.total",),
    )
    endpoint = one("application/json", Deep, paging=paging)
    page = tried.api.page(endpoint)
    assert (page.items, page.has_next()) == ([], False)


class Tree(Model):
    name: str
    branches: list[Tree]
    more: dict[str, Tree] | None = None
    parent: Tree | None = None


class Cat(Model):
    kind: str
    lives: int


def _late(value: int) -> int:
    if value < 10**12:
        raise ValueError("too early")
    return value


def _never(value: int) -> int:
    raise ValueError("never")


class Odd(BaseModel):
    model_config = ConfigDict(extra="allow")
    when: DateTime
    day: datetime.date
    wire_name: Annotated[str, Field(alias="wireName")]
    pet: Annotated[Cat, Tagged("kind", {"cat": "Cat"})]
    pets: Annotated[Cat | Tree, Tagged("kind", {"dog": "Dog"})]
    moment: Annotated[int, AfterValidator(_late)]
    numbers: Sequence[int]
    anything: list[Any] | None = None
    table: dict[str, bool]
    raw: bytes
    marked: Annotated[list[int], "a mark"]
    deep: RootModel[list[int]]


class Fourth(Model):
    here: str
    gone: str | None = None


class Third(Model):
    fourth: Fourth


class Second(Model):
    third: Third | None = None


class First(Model):
    second: Second | None = None


class Shape(Model):
    """A base whose children a tag tells apart."""

    kind: str


class Circle(Shape):
    radius: int


class Spec(Model):
    """A base whose children the field beside it tells apart."""


class Round(Spec):
    diameter: int


class Loose(Model):
    """A base whose children nothing tells apart, not even the field beside it."""


# `*` stands for values that are left to the base.
Shape.__family__ = Family(__name__, ("Circle",), "kind", {"*": "", "circle": "Circle"})
_BESIDE = {"spec": {"type": {"*": "", "round": "Round"}}}
Spec.__family__ = Family(__name__, ("Round",), beside=_BESIDE)
Loose.__family__ = Family(__name__, ("Round",), beside={"loose": {"type": {"*": ""}}})


class Known(Model):
    type: Literal["round", "other"]
    spec: Spec


class Untold(Model):
    type: str
    loose: Loose


class Unknown(Model):
    type: str
    spec: list[Spec] | None = None


class Mapped(Model):
    type: str
    spec: dict[str, Spec]


Alias = TypeAliasType("Alias", list[Role])
KINDS = [Odd, Tree, list[Odd], dict[str, Odd], RootModel[Role], Any, str, Alias, Shape, Known, list]


@pytest.mark.parametrize("kind", KINDS)
def test_samples_fit(kind: Any) -> None:
    """What is made up is of its type, whatever that is."""
    from pydantic import TypeAdapter

    adapter: TypeAdapter[Any] = TypeAdapter(kind)
    assert adapter.validate_python(sample(kind)) is not None


def test_samples_of_types_that_need_each_other_in_many_ways() -> None:
    """Each of 40 models needs two of the next one: no sample fits that can be made."""
    model = create_model("Last", x=(str, ...))
    for level in range(40):
        model = create_model(f"Level{level}", a=(model, ...), b=(model, ...))
    found = sample(model)
    for _ in range(40):
        found = found["a"]
    assert found == {"x": "x"}


def test_samples_tell_where_they_come_from() -> None:
    """Texts are the names of their fields, and what is inside of itself ends."""
    made = sample(Odd)
    assert (made["wireName"], made["pet"]) == ("wireName", {"kind": "cat", "lives": 1})
    assert sample(Tree) == {"name": "name", "branches": []}
    assert sample(str, "id") == "id"
    assert sample(Shape) == {"kind": "circle", "radius": 1}
    assert sample(Known) == {"type": "round", "spec": {"diameter": 1}}
    assert sample(First) == {"second": {"third": {"fourth": {"here": "here"}}}}
    assert sample(Untold) == {"type": "type", "loose": {}}
    assert sample(Mapped) == {"type": "round", "spec": {"key": {"diameter": 1}}}
    assert sample(Unknown) == {"type": "round", "spec": [{"diameter": 1}]}
    assert sample(Annotated[int, AfterValidator(_never)]) == 1
