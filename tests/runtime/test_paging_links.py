"""Lists that go on where the answer says: by a link, a token, or after the last item."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, Field

from templates.runtime._cursor import PagingWarning
from templates.runtime._endpoint import Body, Content, Endpoint, Header, Paging, Query, Route
from templates.runtime._errors import RedirectError
from templates.runtime._models import Model
from tests.runtime.api import Api, returns
from tests.runtime.server import Got, Reply, Server, reply

BODY = Body(Content("application/json", lambda: Any), required=False)


def lists(paging: Paging, kind: Any = Any, method: str = "GET") -> Endpoint[Any]:
    """Return an endpoint that pages in this way."""
    return Endpoint(
        method,
        Route("/v1/list", operation_id="list"),
        parameters=(Query("cursor"), Query("limit"), Header("x-token", "token")),
        body=BODY if method == "POST" else None,
        returns=returns(kind),
        paging=paging,
    )


def linked(*paths: str) -> Endpoint[Any]:
    """Return a list whose answers have a link in one of these places."""
    return lists(Paging(kind="link", items=("items",), next_link=paths))


LINKS = [
    "/v1/list?cursor=2",
    "list?cursor=2",
    "?cursor=2",
    "//{host}/v1/list?cursor=2",
    "{url}/v1/list?cursor=2",
    "{url}/v1/list?cursor=2#there",
]


@pytest.mark.parametrize("link", LINKS)
def test_link_in_the_body(api: Api, server: Server, link: str) -> None:
    """A link in the body leads on, absolute or relative to the request (RFC 3986), with the key."""
    link = link.format(url=server.url, host=server.url.partition("//")[2])
    server.says(reply({"items": [1], "links": {"next": link}}), reply({"items": [2], "links": {}}))
    assert api.items(api.page(linked("links.next"), limit=1)) == [1, 2]
    assert [got.target for got in server.got] == ["/v1/list?limit=1", "/v1/list?cursor=2"]
    assert all("x-api-key" in got.headers for got in server.got)


class Chained(Model):
    items: list[int]
    links: dict[str, str]


def test_last_page_without_its_required_links(api: Api, server: Server) -> None:
    """A last page that leaves out what the document requires ends the list."""
    paging = Paging(kind="link", items=("items",), next_link=("links.next",))
    first = {"items": [1], "links": {"next": "/v1/list?cursor=2"}}
    server.says(reply(first), reply({"items": [2]}))
    assert api.items(api.page(lists(paging, Chained))) == [1, 2]


SHAPES: list[tuple[str, Any, Any]] = [
    ("@odata%2EnextLink", {"@odata.nextLink": "/v1/list?cursor=2"}, {}),
    ("links.next", {"links": {"next": {"href": "/v1/list?cursor=2"}}}, {"links": {"next": None}}),
    (
        "links",
        {"links": [{"rel": "self", "href": "/"}, {"rel": "next", "href": "/v1/list?cursor=2"}]},
        {"links": [{"rel": "self", "href": "/"}]},
    ),
    ("link", {"link": [{"relation": "next", "url": "/v1/list?cursor=2"}]}, {"link": []}),
    ("next", {"next": "/v1/list?cursor=2"}, {"next": ""}),
    ("next", {"next": "/v1/list?cursor=2"}, {"next": False}),
]


@pytest.mark.parametrize(("path", "first", "last"), SHAPES)
def test_shapes_of_links(api: Api, server: Server, path: str, first: Any, last: Any) -> None:
    """A link may be an object or one of a list of links, and its name may have dots."""
    server.says(reply({"items": [1], **first}), reply({"items": [2], **last}))
    assert api.items(api.page(linked(path))) == [1, 2]
    assert server.last.target == "/v1/list?cursor=2"


class Link(BaseModel):
    href: str


class Linked(BaseModel):
    model_config = ConfigDict(extra="allow")
    items: list[int]
    next: Link | None = None
    odata: str | None = Field(None, alias="@odata.nextLink")


@pytest.mark.parametrize("answer", [{"next": {"href": "?a"}}, {"@odata.nextLink": "?a"}])
def test_link_in_a_model(api: Api, server: Server, answer: Any) -> None:
    """A link is found in models as in JSON."""
    server.says(reply({"items": [1], **answer}), reply({"items": [2]}))
    paging = Paging(kind="link", items=("items",), next_link=("next", "@odata%2EnextLink"))
    assert api.items(api.page(lists(paging, Linked))) == [1, 2]


@pytest.mark.parametrize(
    ("link", "server_name"),
    [
        ("http://127.0.0.2:9/list", "http://127.0.0.2:9"),
        ("//127.0.0.2/list?key=hush", "http://127.0.0.2"),
        ("https://{host}/list", "https://{host}"),
    ],
)
def test_link_elsewhere(api: Api, server: Server, link: str, server_name: str) -> None:
    """A link to another origin is an error that names it; nothing is sent there."""
    host = server.url.partition("//")[2]
    server.says(reply({"items": [1], "next": link.format(host=host)}))
    page = api.page(linked("next"))
    assert page.items == [1]
    with pytest.raises(RedirectError, match="another server") as caught:
        api.run(page.next_page)
    assert server_name.format(host=host) in str(caught.value)
    assert "hush" not in str(caught.value)
    assert len(server.got) == 1


@pytest.mark.parametrize("link", ["http://a:b/", "//:80", "mailto:x", "ftp://x/", "\0"])
def test_no_url(api: Api, server: Server, link: str) -> None:
    """A link that is no URL of a server is an error of the same kind."""
    server.says(reply({"items": [1], "next": link}))
    with pytest.raises(RedirectError, match="HTTP can't reach"):
        api.items(api.page(linked("next")))


def test_redirected_elsewhere(api: Api, server: Server) -> None:
    """After a redirect to another origin a relative link leads there: the key does not follow."""
    other = server.url.replace("127.0.0.1", "localhost")

    def answer(got: Got) -> Reply:
        if got.headers["host"].startswith("127"):
            return Reply(307, headers={"location": f"{other}/v1/list"})
        return reply({"items": [1], "next": "/v1/list?cursor=2"})

    server.answer = answer
    page = api.page(linked("next"))
    with pytest.raises(RedirectError, match="another server"):
        api.run(page.next_page)
    there = [got for got in server.got if got.headers["host"].startswith("localhost")]
    assert len(there) == 1
    assert "x-api-key" not in there[0].headers


def test_links_in_circles(api: Api, server: Server) -> None:
    """Links that lead round in a circle are followed once."""
    server.answer = lambda got: reply(
        {"items": [len(server.got)], "next": f"?cursor={len(server.got) % 3}"}
    )
    assert api.items(api.page(linked("next"))) == [1, 2, 3, 4]


def test_address_as_a_token(api: Api, server: Server) -> None:
    """Where a token should be, the whole address of the next page does as well."""
    paging = Paging(kind="token", position="cursor", items=("items",), next_token=("next",))
    server.says(
        reply({"items": [1], "next": f"{server.url}/v1/list?cursor=2"}),
        reply({"items": [2], "next": "3"}),
        reply({"items": [3]}),
    )
    assert api.items(api.page(lists(paging))) == [1, 2, 3]
    assert [got.target for got in server.got[1:]] == ["/v1/list?cursor=2", "/v1/list?cursor=3"]


@pytest.mark.parametrize("last", [{}, {"next": None}, {"next": 0}, {"next": False}, {"next": ""}])
def test_token_in_a_request_header(api: Api, server: Server, last: Any) -> None:
    """A token may go in a header; nothing, zero, false and the empty text end a list."""
    paging = Paging(kind="token", position="token", items=("items",), next_token=("next",))
    server.says(reply({"items": [1], "next": "a"}), reply({"items": [2], **last}))
    assert api.items(api.page(lists(paging), limit=1)) == [1, 2]
    assert [got.headers.get("x-token") for got in server.got] == [None, "a"]
    assert [got.query for got in server.got] == ["limit=1", "limit=1"]


IN_BODY = Paging(
    kind="token", position="page.token", items=("items",), next_token=("next",), in_body=True
)


@pytest.mark.parametrize("token", ["a", 5, {"pk": "a"}])
def test_token_in_the_body(api: Api, server: Server, token: Any) -> None:
    """A token goes into the body as the type that it came as; what the caller gave stays."""
    given = {"filter": "x", "page": {"size": 2}}
    server.says(reply({"items": [1], "next": token}), reply({"items": [2]}))
    assert api.items(api.page(lists(IN_BODY, method="POST"), body=given)) == [1, 2]
    assert server.got[0].json == given == {"filter": "x", "page": {"size": 2}}
    assert server.got[1].json == {"filter": "x", "page": {"size": 2, "token": token}}


class Search(BaseModel):
    model_config = ConfigDict(extra="allow")
    text: str
    page_index: int | None = Field(None, alias="pageIndex")


COUNTED = Paging(
    kind="page",
    position="pageIndex",
    items=("items",),
    total_items=("total",),
    in_body=True,
)


@pytest.mark.parametrize("given", [None, {"pageIndex": 1}, Search(text="x", pageIndex=1)])
def test_page_in_the_body(api: Api, server: Server, given: Any) -> None:
    """A page number goes into the body, from where the caller begins; a body may be a model."""

    def answer(got: Got) -> Reply:
        page = got.json.get("pageIndex", 0) if got.body else 0
        return reply({"items": list(range(page * 2, min(page * 2 + 2, 5))), "total": 5})

    server.answer = answer
    found = api.items(api.page(lists(COUNTED, method="POST"), body=given))
    assert found == list(range(5))[0 if given is None else 2 :]
    if isinstance(given, Search):
        assert given.page_index == 1
        assert server.got[1].json == {"text": "x", "pageIndex": 2}


def test_body_that_is_no_object(api: Api, server: Server) -> None:
    """A body that has no place for a page number gets one page, with a warning."""
    server.says(reply({"items": [1, 2], "total": 5}))
    with pytest.warns(PagingWarning, match="no object"):
        page = api.page(lists(COUNTED, method="POST"), body=["x"])
    assert (page.items, page.has_next()) == ([1, 2], False)


AFTER = Paging(
    kind="keyset",
    position="cursor",
    items=("items",),
    next_token=("last_id",),
    item_key=("id",),
    has_next=("has_more",),
)


def test_after_the_last_item(api: Api, server: Server) -> None:
    """The next page begins after the last item, or what the answer says is the last."""
    server.says(
        reply({"items": [{"id": "a"}, {"id": "b"}], "has_more": True}),
        reply({"items": [{"id": "c"}], "has_more": True, "last_id": "cc"}),
        reply({"items": [{"id": "d"}], "has_more": False, "last_id": "d"}),
    )
    found = api.items(api.page(lists(AFTER)))
    assert [item["id"] for item in found] == ["a", "b", "c", "d"]
    assert [got.query for got in server.got] == ["", "cursor=b", "cursor=cc"]


@pytest.mark.parametrize("item", [1, "x", {"name": "x"}, {"id": None}])
def test_item_without_a_key(api: Api, server: Server, item: Any) -> None:
    """A list whose last item has no key ends there."""
    server.says(reply({"items": [item], "has_more": True}))
    assert api.items(api.page(lists(AFTER))) == [item]
    assert len(server.got) == 1


def test_more_than_there_is(api: Api, server: Server) -> None:
    """A server that says more follow but gives none, or the same, is not asked for ever."""
    server.says(reply({"items": [{"id": "a"}], "has_more": True}))
    assert len(api.items(api.page(lists(AFTER)))) == 1
    assert len(server.got) == 2
    server.says(reply({"items": [{"id": "b"}], "has_more": True}), reply({"items": []}))
    assert len(api.items(api.page(lists(AFTER)))) == 1
