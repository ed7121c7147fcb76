"""Lists: every item once, whatever the server counts from, ignores, repeats, or lies about."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs

import pytest
from pydantic import BaseModel, ConfigDict, RootModel
from pydantic.alias_generators import to_camel

from templates.runtime._cursor import PagingWarning
from templates.runtime._endpoint import Endpoint, Header, Paging, Query, Route
from templates.runtime._errors import NotFoundError, RedirectError
from templates.runtime._settings import Envelope
from templates.runtime._types import RequestOptions
from tests.runtime.api import Api, AwaitingResource, returns
from tests.runtime.conftest import MakeApi
from tests.runtime.server import Got, Reply, Server, reply

HEADERS = {
    "total_items": "X-Total-Elements",
    "page_index": "X-Page-Number",
    "page_size": "X-Page-Size",
}
BY_HEADER = Paging(kind="page", position="page", size="limit", headers=HEADERS, default_size=30)
IN_BODY = Paging(
    kind="page",
    position="page",
    size="size",
    items=("content", "items"),
    total_items=("totalItems",),
    total_pages=("totalPages",),
    page_index=("pageIndex", "pageable.number"),
    page_size=("pageSize",),
    has_next=("hasNext",),
    last=("last",),
)
OFFSET = Paging(
    kind="offset", position="page", size="limit", items=("items",), total_items=("total",)
)
TOKEN = Paging(
    kind="token",
    position="page",
    items=("items",),
    next_token=("next",),
    headers={"next_token": "X-Next"},
    total_items=("total",),
)
LINK = Paging(kind="link", position="")


def lists(paging: Paging, kind: Any = Any, **options: Any) -> Endpoint[Any]:
    """Return an endpoint that pages in this way."""
    return Endpoint(
        "GET",
        Route("/list", operation_id="list"),
        parameters=(Query("page"), Query("limit"), Query("size"), Header("x")),
        returns=returns(kind),
        paging=paging,
        **options,
    )


def asked(got: Got, name: str = "page") -> int | None:
    """Return which page a request asks for."""
    values = parse_qs(got.query).get(name)
    return int(values[0]) if values else None


Say = Callable[[Got], Reply]


def header_server(
    count: int,
    size: int = 2,
    *,
    first: int = 0,
    says_number: int | None = 0,
    total: int | str | None = "true",
    ignores: bool = False,
    says_size: bool = True,
) -> Say:
    """A server that pages by number and tells in headers.

    Args:
        count: How many items it has.
        size: Items on a page.
        first: What its first page is called in requests.
        says_number: What it calls its first page in answers, if it says.
        total: What it says the total is.
        ignores: It always answers with the first page.
        says_size: Whether it says the page size.
    """

    def answer(got: Got) -> Reply:
        at = max((asked(got) or first) - first, 0)
        at = 0 if ignores else at
        told: dict[str, str] = {}
        if says_number is not None:
            told["X-Page-Number"] = str(at + says_number)
        if says_size:
            told["X-Page-Size"] = str(size)
        if total is not None:
            told["X-Total-Elements"] = str(count if total == "true" else total)
        return reply(list(range(count))[at * size : (at + 1) * size], **told)

    return answer


ALL = list(range(5))

COUNTED: list[tuple[str, Say, int, bool]] = [
    # name, server, requests, warns
    ("from 0, all said", header_server(5), 3, False),
    ("from 1, said", header_server(5, first=1, says_number=1), 3, False),
    ("from 1, unsaid", header_server(5, first=1, says_number=None), 4, False),
    ("asked from 1, said from 0", header_server(5, first=1, says_number=0), 4, False),
    ("no headers", header_server(5, says_number=None, total=None, says_size=False), 4, False),
    ("no headers, from 1", header_server(5, first=1, says_number=None, total=None), 5, False),
    ("total too high", header_server(5, total=9), 4, True),
    ("total too low", header_server(5, total=1), 4, False),
    ("total is the page's own count", header_server(5, total=2), 4, False),
    ("total zero", header_server(5, total=0), 4, False),
    ("total is no number", header_server(5, total="many"), 4, False),
    ("exact pages", header_server(5, size=5), 2, False),
    ("one page", header_server(5, size=9), 1, False),
]


@pytest.mark.parametrize(
    ("say", "requests", "warns"), [c[1:] for c in COUNTED], ids=[c[0] for c in COUNTED]
)
def test_counted(api: Api, server: Server, say: Say, requests: int, warns: bool) -> None:
    """Every item comes once, in as few requests as the server's word allows."""
    server.answer = say
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert api.items(api.page(lists(BY_HEADER))) == ALL
    assert len(server.got) == requests
    assert [w.category for w in caught] == ([PagingWarning] if warns else [])
    assert not warns or "5 items, but the server says there are 9" in str(caught[0].message)


@pytest.mark.parametrize("says_number", [0, None])
def test_page_parameter_ignored(api: Api, server: Server, says_number: int | None) -> None:
    """A server that always answers with its first page does not go on for ever."""
    server.answer = header_server(5, says_number=says_number, ignores=True)
    with pytest.warns(PagingWarning, match="after 2 items"):
        assert api.items(api.page(lists(BY_HEADER))) == [0, 1]
    assert len(server.got) == 3


def test_circle(api: Api, server: Server) -> None:
    """Pages that come round again end the list."""
    server.answer = lambda got: reply([[0, 1], [2, 3]][(asked(got) or 0) % 2])
    assert api.items(api.page(lists(BY_HEADER))) == [0, 1, 2, 3]


def test_from_a_page_on(api: Api, server: Server) -> None:
    """A list may begin at any page; what is before it is not missing."""
    server.answer = header_server(5)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        page = api.page(lists(BY_HEADER), page=1, limit=2)
        assert api.items(page) == [2, 3, 4]
    assert [asked(got) for got in server.got] == [1, 2]
    assert page.total == 5


def test_size_is_kept(api: Api, server: Server) -> None:
    """All requests are alike but for the page."""
    server.answer = header_server(5)
    api.items(api.page(lists(BY_HEADER), limit=2, x="h"))
    assert [got.query for got in server.got] == ["limit=2", "page=1&limit=2", "page=2&limit=2"]
    assert {got.headers["x"] for got in server.got} == {"h"}


def test_page_itself(api: Api, server: Server) -> None:
    """A page has its own items and knows whether more follow."""
    server.answer = header_server(3)
    page = api.page(lists(BY_HEADER))
    assert (page.items, page.total, page.has_next()) == ([0, 1], 3, True)
    assert page.response.status_code == 200
    assert repr(page).endswith("Page: 2 of 3 items, more follow>")
    second = api.run(page.next_page)
    assert (second.items, second.has_next()) == ([2], False)
    assert api.run(page.next_page).items == [2], "a page can be asked again"
    with pytest.raises(ValueError, match="has_next"):
        api.run(second.next_page)
    assert [p.items for p in api.all_pages(page)] == [[0, 1], [2]]
    assert api.items(page) == api.items(page) == [0, 1, 2]


def test_lazily(api: Api, server: Server) -> None:
    """A page is fetched when its first item is needed, not before."""
    server.answer = header_server(5)
    page = api.page(lists(BY_HEADER))
    assert len(server.got) == 1
    if isinstance(api.client, object) and hasattr(page, "__iter__"):
        taken = iter(page)
        next(taken)
        next(taken)
        assert len(server.got) == 1
        next(taken)
        assert len(server.got) == 2


@pytest.mark.parametrize(("most", "requests"), [(0, 1), (1, 1), (2, 1), (3, 2), (5, 3), (99, 3)])
def test_max_items(api: Api, server: Server, most: int, requests: int) -> None:
    """A cap on items holds however a list is read, and stops the fetching too."""
    server.answer = header_server(5)
    page = api.page(lists(BY_HEADER), RequestOptions(max_items=most))
    assert api.items(page) == ALL[:most]
    assert len(server.got) == requests
    assert page.items == ALL[: min(most, 2)]
    assert [item for p in api.all_pages(page) for item in p.items] == ALL[:most]
    assert len(server.got) == 2 * requests - 1
    assert page.has_next() == (most > 2)
    assert page.total == 5


def test_pager_is_lazy(make_api: MakeApi, server: Server) -> None:
    """An asynchronous list sends nothing before it is awaited or iterated over."""
    api = make_api()
    if not hasattr(api.client, "__aenter__"):
        return
    server.answer = header_server(5)
    pager = AwaitingResource(api.client).pager(lists(BY_HEADER))
    assert server.got == []

    async def both() -> tuple[list[int], list[list[int]]]:
        return [item async for item in pager], [page.items async for page in pager.pages()]

    assert api.run(both) == (ALL, [[0, 1], [2, 3], [4]])


def body_server(size: int = 2, **said: Callable[[int], Any]) -> Say:
    """A server that pages by number and tells in the body."""

    def answer(got: Got) -> Reply:
        at = asked(got) or 0
        return reply(
            {
                "content": ALL[at * size : (at + 1) * size],
                **{k: tell(at) for k, tell in said.items()},
            }
        )

    return answer


@pytest.mark.parametrize(
    ("say", "requests"),
    [
        (body_server(totalPages=lambda at: 3, pageIndex=lambda at: at), 3),
        (body_server(totalItems=lambda at: 5, pageIndex=lambda at: at, pageSize=lambda at: 2), 3),
        (body_server(totalItems=lambda at: "5"), 3),
        (body_server(totalItems=lambda at: 5.0), 3),
        (body_server(last=lambda at: at == 2), 3),
        (body_server(hasNext=lambda at: at < 2), 3),
        (body_server(hasNext=lambda at: True), 4),
        (body_server(totalPages=lambda at: 1, totalItems=lambda at: 5), 3),
        (body_server(totalPages=lambda at: 1 + at, totalItems=lambda at: 5), 3),
        (body_server(totalPages=lambda at: 0), 4),
        (body_server(totalPages=lambda at: 1, last=lambda at: at == 2), 3),
        (body_server(pageable=lambda at: {"number": at}, last=lambda at: at == 2), 3),
        (body_server(), 4),
    ],
)
def test_counted_in_the_body(api: Api, server: Server, say: Say, requests: int) -> None:
    """Totals, numbers and flags in the body do as well; flags count most."""
    server.answer = say
    assert api.items(api.page(lists(IN_BODY))) == ALL
    assert len(server.got) == requests


class Sample(BaseModel):
    model_config = ConfigDict(extra="allow", alias_generator=to_camel)
    name: int


class Samples(BaseModel):
    model_config = ConfigDict(extra="allow", alias_generator=to_camel)
    content: list[Sample] | None = None
    total_pages: int


class SampleList(RootModel[list[Sample]]):
    pass


def test_typed_items(make_api: MakeApi, server: Server) -> None:
    """Items are the models of their list, also inside of an envelope."""

    def answer(got: Got) -> Reply:
        at = asked(got) or 0
        return reply({"data": {"content": [{"name": at}], "totalPages": 2}})

    class Whole(BaseModel):
        data: Samples

    server.answer = answer
    api = make_api(changes={"envelopes": {"e": Envelope("e", "data")}})
    page = api.page(lists(IN_BODY, Whole, envelope="e"))
    assert api.items(page) == [Sample(name=0), Sample(name=1)]
    server.says(reply({"data": {"totalPages": 0}}))
    assert api.items(api.page(lists(IN_BODY, Whole, envelope="e"))) == []


def test_root_models(api: Api, server: Server) -> None:
    """A model that stands for a list is one."""
    server.says(reply([{"name": 1}]), reply([]))
    assert api.items(api.page(lists(BY_HEADER, SampleList))) == [Sample(name=1)]


def offset_server(total: bool) -> Say:
    """A server that pages by offset."""

    def answer(got: Got) -> Reply:
        at = asked(got) or 0
        return reply({"items": ALL[at : at + 2], **({"total": 5} if total else {})})

    return answer


@pytest.mark.parametrize(("total", "requests"), [(True, 3), (False, 4)])
def test_offset(api: Api, server: Server, total: bool, requests: int) -> None:
    """An offset advances by the items that came."""
    server.answer = offset_server(total)
    assert api.items(api.page(lists(OFFSET))) == ALL
    assert [asked(got) for got in server.got] == [None, 2, 4, 5][:requests]


def test_offset_ignored(api: Api, server: Server) -> None:
    """A server that ignores the offset does not go on for ever."""
    server.says(reply({"items": [1, 2], "total": 5}))
    with pytest.warns(PagingWarning):
        assert api.items(api.page(lists(OFFSET))) == [1, 2]
    assert len(server.got) == 2


def token_server(got: Got) -> Reply:
    """Answer as a server that pages by token."""
    tokens: dict[str | None, tuple[str | None, list[int]]] = {
        None: ("a", [0, 1]),
        "a": ("b c", []),
        "b c": ("d", [2, 3]),
        "d": (None, [4]),
    }
    values = parse_qs(got.query).get("page", [None])
    following, items = tokens[values[0]]
    return reply({"items": items, "next": following, "total": 5})


def test_token(api: Api, server: Server) -> None:
    """A token leads on, over an empty page too, until there is none."""
    server.answer = token_server
    page = api.page(lists(TOKEN))
    assert api.items(page) == ALL
    assert page.total == 5
    assert server.got[2].query == "page=b%20c"


def test_token_in_a_header(api: Api, server: Server) -> None:
    """A token may come in a header."""
    server.says(reply({"items": [1]}, X_Next="t"), reply({"items": [2]}))
    assert api.items(api.page(lists(TOKEN))) == [1, 2]


def test_token_repeats(api: Api, server: Server) -> None:
    """A token that comes again ends the list, with a warning if items are missing."""
    server.says(
        reply({"items": [1], "next": "t", "total": 9}),
        reply({"items": [2], "next": "t", "total": 9}),
    )
    with pytest.warns(PagingWarning):
        assert api.items(api.page(lists(TOKEN))) == [1, 2]
    assert len(server.got) == 2


def test_token_of_the_caller(api: Api, server: Server) -> None:
    """From a token on, what is before it is not missing."""
    server.answer = token_server
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert api.items(api.page(lists(TOKEN), page="d")) == [4]


def test_endless_empty_pages(api: Api, server: Server) -> None:
    """Empty pages do not go on for ever, whatever tokens they have."""
    count = iter(range(10_000))
    server.answer = lambda got: reply({"items": [], "next": str(next(count))})
    assert api.items(api.page(lists(TOKEN))) == []
    assert len(server.got) == 101


def test_link(api: Api, server: Server) -> None:
    """A link leads on, relative or absolute, with the key."""
    server.says(
        reply([1], Link='</list?cursor=a>; rel="next", </>; rel="first"'),
        reply([2], Link=f'<{server.url}/list?cursor=b>; rel="next"'),
        reply([3], Link='</>; rel="prev"'),
    )
    assert api.items(api.page(lists(LINK), limit=1)) == [1, 2, 3]
    assert [got.target for got in server.got] == [
        "/list?limit=1",
        "/list?cursor=a",
        "/list?cursor=b",
    ]
    assert all("x-api-key" in got.headers for got in server.got)


def test_link_repeats(api: Api, server: Server) -> None:
    """A link to where it stands ends the list."""
    link = '</list?c=a>; rel="next"'
    server.says(reply([1], Link=link), reply([2], Link=link))
    assert api.items(api.page(lists(LINK))) == [1, 2]


def test_link_leads_to_the_same(api: Api, server: Server) -> None:
    """Nor is a page that comes again under another link, or token, part of the list."""
    count = iter(range(10_000))
    server.answer = lambda got: reply([1], Link=f'</list?c={next(count)}>; rel="next"')
    assert api.items(api.page(lists(LINK))) == [1]
    assert len(server.got) == 2


def test_equal_items_are_not_the_same(api: Api, server: Server) -> None:
    """Numbers that are equal across pages, or objects that are within one, are all kept."""
    server.says(reply([1, 2]), reply([2, 3]), reply([]))
    assert api.items(api.page(lists(BY_HEADER))) == [1, 2, 2, 3]
    same = {"state": "ok"}
    server.says(reply([same, same]), reply([same, {"state": "no"}]), reply([]))
    assert len(api.items(api.page(lists(BY_HEADER)))) == 4
    server.says(reply([{"n": 1}, {"n": 2}]), reply([{"n": 2}, {"n": 3}]), reply([]))
    assert len(api.items(api.page(lists(BY_HEADER)))) == 3


def test_link_elsewhere(api: Api, server: Server) -> None:
    """A link to another server is not followed."""
    server.says(reply([1], Link='<http://127.0.0.2:9/list>; rel="next"'))
    page = api.page(lists(LINK))
    assert page.items == [1]
    with pytest.raises(RedirectError, match="another server"):
        api.run(page.next_page)


def test_not_a_list(api: Api, server: Server) -> None:
    """An answer without a list is an empty page."""
    server.says(reply({"content": None}), reply({"content": "x"}), reply({}), reply(5))
    for _ in range(4):
        page = api.page(lists(IN_BODY))
        assert (page.items, page.total, page.has_next()) == ([], None, False)
        assert repr(page).endswith("Page: 0 items>")


def test_without_paging(api: Api, server: Server) -> None:
    """A list that does not page has one page."""
    endpoint: Endpoint[Any] = Endpoint("GET", Route("/list"), returns=returns())
    server.says(reply([1, 2]))
    assert api.items(api.page(endpoint)) == [1, 2]


def test_error_on_the_way(api: Api, server: Server) -> None:
    """A page that fails raises where it was asked for."""
    server.says(reply([1], X_Total_Elements="9"), reply({"message": "gone"}, 404))
    with pytest.raises(NotFoundError):
        api.items(api.page(lists(BY_HEADER)))


def test_shrinking(api: Api, server: Server) -> None:
    """Items that vanish underneath end the list early, without a warning if the total knows."""
    server.says(reply([0, 1], X_Total_Elements="5"), reply([], X_Total_Elements="2"))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert api.items(api.page(lists(BY_HEADER))) == [0, 1]


def test_header_under_either_name(api: Api, server: Server) -> None:
    """A fact may stand in one of several headers, and the result itself may be the list."""
    paging = Paging(
        kind="page", position="page", items=("",), headers={"total_items": "X-Total,X-Count"}
    )
    server.says(reply([1], X_Count="1"), reply([]))
    assert api.items(api.page(lists(paging))) == [1]
    assert len(server.got) == 1
    server.says(reply([{"name": 1}], X_Total="1"), reply([]))
    assert api.items(api.page(lists(paging, SampleList))) == [Sample(name=1)]
