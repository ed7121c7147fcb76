"""Which operations are lists in pages, and how each goes on, without a profile and with one."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.api import Paging, Returns
from generator.build.paging_lists import plain
from generator.diagnostics import GeneratorError
from tests.build.generated import PROFILE, api_of

TEXT = {"type": "string"}
URL = {"type": "string", "format": "uri"}
NUMBER = {"type": "integer"}
FLAG = {"type": "boolean"}
ITEM = {"type": "object", "properties": {"id": TEXT, "name": TEXT}}
LIST = {"type": "array", "items": ITEM}
REL = {"type": "object", "properties": {"rel": TEXT, "href": TEXT}}


def record(**properties: Any) -> dict[str, Any]:
    """Return an object; in names ``__`` is a dot and a leading ``at_`` an at sign."""
    named = {n.replace("__", ".").replace("at_", "@"): s for n, s in properties.items()}
    return {"type": "object", "properties": named}


def returns_of(
    directory: Path,
    schema: Any,
    *,
    method: str = "get",
    path: str = "/things",
    query: Mapping[str, Any] | None = None,
    headers: Mapping[str, Any] | None = None,
    body: Any = None,
    told: tuple[str, ...] = (),
    profile: str | None = None,
    **more: Any,
) -> Returns:
    """Return what an operation gives, the only one of its document."""
    places = {"query": query or {}, "header": headers or {}}
    parameters = [
        {"name": name, "in": place, **({"schema": given} if "schema" not in given else given)}
        for place, named in places.items()
        for name, given in named.items()
    ]
    if "{" in path:
        parameters.append({"name": "id", "in": "path", "required": True, "schema": TEXT})
    response = {
        "description": "ok",
        "headers": {name: {"schema": TEXT} for name in told},
        "content": {"application/json": {"schema": schema}},
    }
    operation = {"operationId": "x", "parameters": parameters, "responses": {"200": response}}
    if body is not None:
        operation["requestBody"] = {"content": {"application/json": {"schema": body}}}
    document = {
        "openapi": "3.0.3",
        "info": {"title": "T", "version": "1"},
        "paths": {path: {method: {**operation, **more}}},
    }
    api = api_of(directory, json.dumps(document), profile)
    return next(method for _, _, method in api.methods()).routes[0].returns


def paging_of(directory: Path, schema: Any, **given: Any) -> Paging:
    """Return how an operation goes on, which is a page of items."""
    returns = returns_of(directory, schema, **given)
    assert returns.paging is not None
    assert returns.annotation == f"Page[{returns.item}]"
    return returns.paging


LINKS: list[tuple[str, Any, str, str]] = [
    # name, answer, items, link
    ("next as a URL", record(count=NUMBER, next=URL, results=LIST), "results", "next"),
    (
        "next as the description says",
        record(next={**TEXT, "description": "Link to the next page"}, data=LIST),
        "data",
        "next",
    ),
    ("links", record(data=LIST, links=record(next=TEXT)), "data", "links.next"),
    (
        "links of any shape",
        record(data=LIST, links=record(next={"anyOf": [TEXT, record(href=TEXT)]})),
        "data",
        "links.next",
    ),
    (
        "HAL",
        record(_embedded=record(things=LIST), _links=record(next=record(href=TEXT))),
        "_embedded.things",
        "_links.next.href",
    ),
    (
        "pages of links",
        record(a=LIST, links=record(pages=record(next=TEXT))),
        "a",
        "links.pages.next",
    ),
    ("pagination", record(a=LIST, pagination=record(next_url=TEXT)), "a", "pagination.next_url"),
    ("meta", record(a=LIST, meta=record(nextPageUrl=TEXT)), "a", "meta.nextPageUrl"),
    ("next page", record(a=LIST, next_page_uri=TEXT, uri=TEXT), "a", "next_page_uri"),
    ("OData", record(value=LIST, at_odata__nextLink=TEXT), "value", "@odata%2EnextLink"),
    ("Azure", record(value=LIST, nextLink=TEXT), "value", "nextLink"),
    (
        "nested",
        record(nestedItems=record(a=LIST), nestedNext=record(next=URL)),
        "nestedItems.a",
        "nestedNext.next",
    ),
]


@pytest.mark.parametrize(
    ("schema", "items", "link"), [c[1:] for c in LINKS], ids=[c[0] for c in LINKS]
)
def test_links(tmp_path: Path, schema: Any, items: str, link: str) -> None:
    """The link to the next page is recognised in the body."""
    paging = paging_of(tmp_path, schema)
    assert (paging.kind, paging.items, paging.next_link[0]) == ("link", (items,), link)


def test_list_of_links(tmp_path: Path) -> None:
    """Links may be a list by relation, where parameters tell of pages."""
    schema = record(results=LIST, links={"type": "array", "items": REL}, total=NUMBER)
    paging = paging_of(tmp_path, schema, query={"itemsPerPage": NUMBER})
    assert (paging.kind, paging.next_link, paging.size) == ("link", ("links",), "items_per_page")
    assert returns_of(tmp_path, schema).paging is None


TOKENS: list[tuple[str, str, Any, str]] = [
    # request, items, answer, token
    ("pageToken", "a", record(a=LIST, nextPageToken=TEXT), "nextPageToken"),
    (
        "cursor",
        "a",
        record(ok=FLAG, a=LIST, response_metadata=record(next_cursor=TEXT)),
        "response_metadata.next_cursor",
    ),
    (
        "offset",
        "data",
        record(data=LIST, next_page=record(offset=TEXT, uri=URL)),
        "next_page.offset",
    ),
    (
        "after",
        "results",
        record(results=LIST, paging=record(next=record(after=TEXT, link=TEXT))),
        "paging.next.after",
    ),
    (
        "starting_after",
        "data",
        record(data=LIST, pages=record(next=record(starting_after=TEXT))),
        "pages.next.starting_after",
    ),
    (
        "after",
        "data",
        record(data=LIST, paging=record(cursors=record(after=TEXT), next=URL)),
        "paging.cursors.after",
    ),
    (
        "start_cursor",
        "results",
        record(results=LIST, next_cursor=TEXT, has_more=FLAG),
        "next_cursor",
    ),
    (
        "token",
        "nestedItems.a",
        record(nestedItems=record(a=LIST), nestedNext=record(nextToken=TEXT)),
        "nestedNext.nextToken",
    ),
    (
        "offset",
        "result.a",
        record(result=record(a=LIST, next_page_offset={"anyOf": [TEXT, NUMBER]})),
        "result.next_page_offset",
    ),
    ("continuationToken", "a", record(a=LIST, continuationToken=TEXT), "continuationToken"),
    ("page", "data", record(data=LIST, has_more=FLAG, next_page=TEXT), "next_page"),
    (
        "page[after]",
        "data",
        record(data=LIST, meta=record(page=record(next_after=TEXT))),
        "meta.page.next_after",
    ),
    ("marker", "a", record(a=LIST, next_marker=TEXT), "next_marker"),
]


@pytest.mark.parametrize(("position", "items", "schema", "token"), TOKENS)
@pytest.mark.parametrize("place", ["query", "header", "body"])
def test_tokens(
    tmp_path: Path, place: str, position: str, items: str, schema: Any, token: str
) -> None:
    """A token in the body is recognised by its name, or by that of what takes it."""
    given: dict[str, Any] = {"query": {position: TEXT}}
    if place == "header":
        given = {"headers": {position: TEXT}}
    if place == "body":
        given = {"method": "post", "body": record(**{position: TEXT})}
    paging = paging_of(tmp_path, schema, **given)
    assert (paging.kind, paging.items, paging.next_token[0]) == ("token", (items,), token)
    assert paging.in_body == (place == "body")
    assert plain(paging.position) == plain(position)


@pytest.mark.parametrize(
    ("position", "header"),
    [
        ("cursor", "X-Next-Cursor"),
        ("pageToken", "next-page-token"),
        ("token", "next-token"),
        ("page", "X-Next-Page"),
        ("continuation", "x-ms-continuation"),
    ],
)
def test_token_in_a_header(tmp_path: Path, position: str, header: str) -> None:
    """A token may come in a response header."""
    paging = paging_of(tmp_path, LIST, query={position: TEXT}, told=(header,))
    assert (paging.kind, paging.next_token, paging.headers["next_token"]) == ("token", (), header)


def test_last_item(tmp_path: Path) -> None:
    """Pages that begin after the last item's id are recognised by the flag that more follow."""
    schema = record(object=TEXT, data=LIST, has_more=FLAG, url=TEXT)
    query = {"starting_after": TEXT, "ending_before": TEXT, "limit": NUMBER}
    paging = paging_of(tmp_path, schema, query=query)
    assert (paging.kind, paging.position, paging.size) == ("keyset", "starting_after", "limit")
    assert (paging.item_key, paging.has_next) == (("id",), ("has_more",))
    union = {"type": "array", "items": {"anyOf": [ITEM, record(id=TEXT, x=TEXT)]}}
    assert paging_of(tmp_path, record(data=union, has_more=FLAG), query=query).item_key == ("id",)
    named = record(data=LIST, has_more=FLAG, first_id=TEXT, last_id=TEXT)
    assert paging_of(tmp_path, named, query={"after_id": TEXT}).next_token == ("last_id",)


BY_ID = {"description": "The id of the last one", "schema": TEXT}


def test_last_item_by_its_description(tmp_path: Path) -> None:
    """Without such a flag, the parameter has to be documented as an id, and the only one."""
    assert paging_of(tmp_path, LIST, query={"after": BY_ID}).kind == "keyset"
    assert returns_of(tmp_path, LIST, query={"after": TEXT}).paging is None
    assert returns_of(tmp_path, LIST, query={"after": BY_ID, "before": BY_ID}).paging is None


COUNTED: list[tuple[str, Any, Any, str, str]] = [
    ("pageIndex", "pageSize", record(content=LIST, totalPages=NUMBER), "page", "pageIndex"),
    ("offset", "limit", record(items=LIST, total=NUMBER), "offset", "offset"),
    ("pagination", None, record(items=LIST, total=NUMBER), "page", "pagination.page"),
]


@pytest.mark.parametrize(("position", "size", "schema", "kind", "expected"), COUNTED)
def test_counted_in_the_body(
    tmp_path: Path, position: str, size: str | None, schema: Any, kind: str, expected: str
) -> None:
    """What a POST has in its body counts as its query does, given both position and size."""
    nested = {position: record(page=NUMBER, perPage=NUMBER)}
    body = record(**({position: NUMBER, size: NUMBER} if size else nested), text=TEXT)
    paging = paging_of(tmp_path, schema, method="post", body=body)
    assert (paging.kind, paging.position, paging.in_body) == (kind, expected, True)
    assert paging.size == (size or "pagination.perPage")
    alone = record(page=NUMBER, text=TEXT)
    assert returns_of(tmp_path, schema, method="post", body=alone).paging is None
    assert returns_of(tmp_path, schema, method="get", body=body).paging is None


def test_totals_count_more_than_a_link(tmp_path: Path) -> None:
    """A link is followed unless pages are numbered and their total is known."""
    query = {"page": NUMBER, "per_page": NUMBER}
    links = record(next=TEXT)
    assert paging_of(tmp_path, record(a=LIST, links=links), query=query).kind == "link"
    told = record(a=LIST, links=links, meta=record(total=NUMBER))
    assert paging_of(tmp_path, told, query=query).kind == "page"
    assert paging_of(tmp_path, LIST, query=query, told=("Link",)).kind == "link"
    assert paging_of(tmp_path, LIST, query=query).kind == "page"


NOT: list[tuple[str, Any, dict[str, Any]]] = [
    ("no list", record(id=TEXT, nextLink=TEXT), {}),
    ("DELETE", record(value=LIST, nextLink=TEXT), {"method": "delete"}),
    ("PUT", record(a=LIST, next_cursor=TEXT), {"method": "put", "query": {"cursor": TEXT}}),
    ("PATCH", LIST, {"method": "patch", "query": {"page": NUMBER, "limit": NUMBER}}),
    ("POST with a link", record(value=LIST, nextLink=TEXT), {"method": "post"}),
    ("one thing", record(id=TEXT, tags=LIST, links=record(next=TEXT)), {"path": "/things/{id}"}),
    ("included", record(data=ITEM, included=LIST, links=record(next=TEXT)), {}),
    ("two lists", record(a=LIST, b=LIST, next_cursor=TEXT), {"query": {"cursor": TEXT}}),
    ("next that is no link", record(a=LIST, next=TEXT), {}),
    ("next that is a number", record(a=LIST, next=NUMBER), {}),
    ("a token for nothing", record(a=LIST, next_cursor=TEXT), {"query": {"search": TEXT}}),
    ("an echo", record(a=LIST, after=TEXT), {"query": {"after": TEXT}}),
    (
        "a date",
        record(data=LIST, has_more=FLAG),
        {"query": {"after": {"type": "string", "format": "date-time"}}},
    ),
    (
        "no id",
        record(data={"type": "array", "items": TEXT}, has_more=FLAG),
        {"query": {"after": TEXT}},
    ),
    ("a filter", record(a=LIST, next_cursor=TEXT), {"query": {"cursor": record(x=TEXT)}}),
]


@pytest.mark.parametrize(("schema", "given"), [c[1:] for c in NOT], ids=[c[0] for c in NOT])
def test_no_pages(tmp_path: Path, schema: Any, given: dict[str, Any]) -> None:
    """What only looks like a list in pages is given as it is."""
    assert returns_of(tmp_path, schema, **given).paging is None


def test_declared(tmp_path: Path) -> None:
    """An operation that says itself how it pages is believed, also that it does not."""
    declared: dict[str, Any] = {"x-ms-pageable": {"nextLinkName": "more.at", "itemName": "parts"}}
    schema = record(parts=LIST, others=LIST, more__at=TEXT, nextLink=TEXT)
    paging = paging_of(tmp_path, schema, **declared)
    assert (paging.items, paging.next_link) == (("parts",), ("more%2Eat",))
    single: dict[str, Any] = {"x-ms-pageable": {"nextLinkName": None}}
    assert returns_of(tmp_path, record(value=LIST, nextLink=TEXT), **single).paging is None


BY_HAND = """
[paging_overrides]
"PUT /things" = "{style}"
"""


BOTH = """
[[paging]]
name = "offset"
kind = "offset"
position = ["offset"]
size = ["limit"]
items = ["content"]
total_items = ["totalItems"]

[[paging]]
name = "page-offset"
kind = "page"
position = ["offset"]
size = ["pageSize"]
items = ["content"]
total_items = ["totalItems"]
page_index = ["pageIndex"]
"""


@pytest.mark.parametrize(("size", "kind"), [("limit", "offset"), ("pageSize", "page")])
def test_the_size_tells_offsets_from_indexes(tmp_path: Path, size: str, kind: str) -> None:
    """Of two styles that go by one number the one that knows the size's parameter is taken."""
    schema = record(content=LIST, totalItems=NUMBER, pageIndex=NUMBER)
    query = {"offset": NUMBER, size: NUMBER}
    paging = paging_of(tmp_path, schema, query=query, profile=BOTH)
    assert (paging.kind, paging.position) == (kind, "offset")


def test_by_hand(tmp_path: Path) -> None:
    """The profile settles an operation by one of its styles, a usual one, or as no list."""
    schema, query = record(a=LIST, next_cursor=TEXT), {"cursor": TEXT}
    given: dict[str, Any] = {"method": "put", "query": query}
    named = BY_HAND.format(style="page-token")
    assert paging_of(tmp_path, schema, profile=named, **given).position == "cursor"
    none = BY_HAND.format(style="none").replace("PUT", "GET")
    assert returns_of(tmp_path, schema, profile=none, query=query).paging is None


@pytest.mark.parametrize(
    ("style", "problem"),
    [("page-tokn", "'page-tokn'.*there are page-token, page-number"), ("offset", "lacks what")],
)
def test_wrong_by_hand(tmp_path: Path, style: str, problem: str) -> None:
    """A style that does not exist or does not fit is an error, as nothing would be followed."""
    schema, named = record(a=LIST, next_cursor=TEXT), BY_HAND.format(style=style)
    with pytest.raises(GeneratorError, match=problem):
        returns_of(tmp_path, schema, method="put", query={"cursor": TEXT}, profile=named)


HARNESS: list[tuple[str, str, Any, Any, tuple[Any, ...]]] = [
    (
        "post",
        "/gitops/api/v1/clusters",
        record(pageSize=NUMBER, pageIndex=NUMBER),
        record(content=LIST, totalPages=NUMBER, totalItems=NUMBER, pageIndex=NUMBER),
        ("page-body", "pageIndex", "pageSize", True, ("content",)),
    ),
    (
        "post",
        "/ccm/api/governance/rule/list",
        record(query=record(offset=NUMBER, limit=NUMBER)),
        record(
            status=TEXT,
            data=record(rules=LIST, totalItems=NUMBER),
            metaData=record(),
            correlationId=TEXT,
        ),
        ("offset", "query.offset", "query.limit", True, ("rules",)),
    ),
    (
        "get",
        "/ccm/api/perspective/getAllPerspectives",
        None,
        record(views=LIST, totalCount=NUMBER),
        ("page-body", "page", "limit", False, ("views",)),
    ),
    (
        "get",
        "/ng/api/git-sync-branch/listBranchesWithStatus",
        None,
        record(defaultBranch=ITEM, branches=record(content=LIST, totalItems=NUMBER)),
        ("page-body", "page", "limit", False, ("branches.content",)),
    ),
]


@pytest.mark.parametrize(("method", "path", "body", "schema", "expected"), HARNESS)
def test_lists_of_harness(
    tmp_path: Path, method: str, path: str, body: Any, schema: Any, expected: tuple[Any, ...]
) -> None:
    """The profile for Harness knows lists whose page is in the body, and under rarer names."""
    text = re.sub(r"^(overlays|lock|document) = .*$", "", PROFILE.read_text("utf-8"), flags=re.M)
    query = {"pageNo": NUMBER, "pageSize": NUMBER} if method == "get" else None
    found = paging_of(
        tmp_path, schema, method=method, path=path, body=body, query=query, profile=text
    )
    assert (found.name, found.position, found.size, found.in_body, found.items) == expected


def test_sum_of_harness(tmp_path: Path) -> None:
    """What only sums up, by a filter with an offset, is no list in pages."""
    text = re.sub(r"^(overlays|lock|document) = .*$", "", PROFILE.read_text("utf-8"), flags=re.M)
    body = record(offset=NUMBER, limit=NUMBER)
    for path, is_paged in (("/ccm/api/anomaly", True), ("/ccm/api/anomaly/summary", False)):
        returns = returns_of(tmp_path, LIST, method="post", path=path, body=body, profile=text)
        assert (returns.paging is not None) is is_paged
