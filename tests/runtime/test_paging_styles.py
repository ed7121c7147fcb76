"""Every style that the profile or a bare document knows, against servers of every temper."""

from __future__ import annotations

import itertools
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

import pytest

from generator.build.paging_styles import GENERIC
from generator.profile import PagingTable, load
from templates.runtime._cursor import PagingWarning
from templates.runtime._endpoint import Body, Content, Endpoint, Paging, Query, Route
from templates.runtime._types import RequestOptions
from tests.conftest import ROOT
from tests.runtime.api import Api, returns
from tests.runtime.server import Got, Reply, Server, reply

PROFILE = load(ROOT / "specs" / "harness.toml").profile
STYLES = {
    **{f"profile {style.name}": (style, False) for style in PROFILE.paging},
    **{f"generic {n} {style.name}": (style, False) for n, style in enumerate(GENERIC)},
    **{f"{style.name} in the body": (style, True) for style in GENERIC if style.kind != "link"},
}
BODY = Body(Content("application/json", lambda: Any), required=False)
PLACES = ("page_index", "page_size")
FACTS = ("total_items", "total_pages", "page_index", "page_size")


def paging(style: PagingTable, in_body: bool) -> Paging:
    """The style as a generated package has it, with the first of its names for everything."""
    given: dict[str, Any] = style.model_dump(exclude={"name", "position", "size", "items"})
    position = style.position[0].replace("*", "") if style.position else ""
    for key in (key for key, value in given.items() if isinstance(value, tuple)):
        names = [name for name in given[key] if "*" not in name]
        given[key] = tuple(name.replace("{}", position) for name in names[:1])
    items = next((path for path in style.items if path and "*" not in path), "")
    given["items"] = (items or ("list" if "*" in style.items else ""),)
    given["headers"] = {k: v.replace("{}", position) for k, v in style.headers.items()}
    given["position"] = position
    given["size"] = style.size[0] if style.size else None
    return Paging(**given, in_body=in_body)


@dataclass
class Shelf:
    """A server that pages through what it holds in one style.

    Attributes:
        style: How it pages.
        first: What it calls the first page in requests.
        stuck: It always answers with the first page, under a fresh token each time.
        again: It gives the same token or link again and again, but the items of the page after.
        silent: What it does not say of the list, besides where it goes on.
        total: What it says that the total is, instead of the truth.
        hole: The page that it answers without items, the first being 0.
        meanwhile: What happens to its items after each answer.
    """

    style: Paging
    items: list[int] = field(default_factory=lambda: list(range(7)))
    first: int = 0
    stuck: bool = False
    again: bool = False
    silent: tuple[str, ...] = ()
    total: int | None = None
    hole: int | None = None
    meanwhile: Callable[[list[int]], object] = len
    fresh: Any = field(default_factory=itertools.count)
    answered: int = 0

    def __call__(self, got: Got) -> Reply:
        start = self._start(got)
        page = [{"id": i} for i in self.items[start : start + 2]]
        page = [] if self.hole == start // 2 else page
        told = {k: v for k, v in self._facts(start).items() if k not in self.silent}
        told |= self._onward(start)
        answer = self._answer(page, told)
        self.meanwhile(self.items)
        self.answered += 1
        return answer

    def _start(self, got: Got) -> int:
        asked = self._asked(got)
        number = int(asked.partition(".")[0] or 0)
        if self.stuck:
            return 0
        if self.again:
            return self.answered * 2
        if self.style.kind == "page":
            return max(number - self.first, 0) * 2 if asked else 0
        if self.style.kind == "keyset" and asked:
            return self.items.index(number) + 1
        return number

    def _asked(self, got: Got) -> str:
        if self.style.in_body and got.body:
            return str(got.json.get(self.style.position, ""))
        return parse_qs(got.query).get(self.style.position or "cursor", [""])[0]

    def _facts(self, start: int) -> dict[str, Any]:
        count = len(self.items) if self.total is None else self.total
        return {
            "total_items": count,
            "total_pages": -(-count // 2),
            "page_index": start // 2 + self.first,
            "page_size": 2,
        }

    def _onward(self, start: int) -> dict[str, Any]:
        if self.style.kind not in ("token", "link") or start + 2 >= len(self.items):
            return {}
        if self.again:
            return {"next_token": "2"}
        return {"next_token": f"{start + 2}.{next(self.fresh)}" if self.stuck else f"{start + 2}"}

    def _answer(self, page: list[Any], told: dict[str, Any]) -> Reply:
        style, heads = self.style, dict[str, str]()
        named = {what: getattr(style, what) for what in told}
        body = {paths[0]: told[what] for what, paths in named.items() if paths}
        for what, names in style.headers.items():
            heads |= {names.split(",")[0]: str(told[what])} if what in told else {}
        if style.kind == "link" and "next_token" in told and style.next_link:
            body[style.next_link[0]] = f"/list?cursor={told['next_token']}"
        elif style.kind == "link" and "next_token" in told:
            heads["Link"] = f'</list?cursor={told["next_token"]}>; rel="next"'
        path = style.items[0]
        value: Any = {**{k.partition(".")[0]: v for k, v in body.items()}, path: page}
        return reply(value if path else page, **heads)


@pytest.fixture(params=STYLES)
def style(request: pytest.FixtureRequest) -> Paging:
    """Each style."""
    return paging(*STYLES[request.param])


def endpoint(style: Paging) -> Endpoint[Any]:
    """An endpoint that pages like this."""
    names = filter(None, (style.position, style.size))
    return Endpoint(
        "POST" if style.in_body else "GET",
        Route("/list", operation_id="list"),
        parameters=() if style.in_body else tuple(Query(name) for name in names),
        body=BODY if style.in_body else None,
        returns=returns(),
        paging=style,
    )


def collected(api: Api, server: Server, shelf: Shelf) -> tuple[list[int], list[str]]:
    """Return the items of a list and the warnings on the way, which is not endless."""
    server.answer = shelf
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", PagingWarning)
        items = [item["id"] for item in api.items(api.page(endpoint(shelf.style)))]
    assert len(server.got) <= 7
    return items, [str(w.message) for w in caught if w.category is PagingWarning]


def tells(style: Paging) -> bool:
    """Whether a style has totals at all."""
    return bool(style.total_items or "total_items" in style.headers)


def counts(style: Paging) -> bool:
    """Whether requests name a number: a page or an offset."""
    return style.kind in ("page", "offset")


def by_key(style: Paging) -> bool:
    """Whether requests name the last item that came."""
    return style.kind == "keyset"


@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize("silent", [(), PLACES, ("total_items",), ("total_items", *PLACES), FACTS])
def test_honest(
    api: Api, server: Server, style: Paging, first: int, silent: tuple[str, ...]
) -> None:
    """Whatever it counts from and whether it says so or not, every item comes once."""
    assert collected(api, server, Shelf(style, first=first, silent=silent)) == (list(range(7)), [])


def test_position_ignored(api: Api, server: Server, style: Paging) -> None:
    """A server that always gives its first page is not asked for ever, and its items come once."""
    items, warned = collected(api, server, Shelf(style, stuck=True))
    assert items == [0, 1]
    assert len(warned) == tells(style)
    assert len(server.got) <= 3


@pytest.mark.parametrize("total", [0, 2, 3, 5])
def test_total_too_low(api: Api, server: Server, style: Paging, total: int) -> None:
    """A total that the pages refute does not cut a list short without a word."""
    items, _ = collected(api, server, Shelf(style, total=total))
    kept = total if counts(style) and total in (3, 5) else 7
    assert items[:kept] == list(range(len(items)))[:kept]
    assert total != 0 or items == list(range(7))


def test_total_too_high(api: Api, server: Server, style: Paging) -> None:
    """A total that is never reached is told of."""
    items, warned = collected(api, server, Shelf(style, total=11))
    assert items == list(range(7))
    expected = "the list ended after 7 items, but the server says there are 11: some may be missing"
    assert warned == ([expected] if tells(style) else [])


def test_empty_page(api: Api, server: Server, style: Paging) -> None:
    """An empty page ends what is counted, with a warning; a token or a link leads over it."""
    items, warned = collected(api, server, Shelf(style, hole=1))
    assert items == ([0, 1] if counts(style) or by_key(style) else [0, 1, 4, 5, 6])
    assert len(warned) == tells(style)


def test_token_repeated(api: Api, server: Server, style: Paging) -> None:
    """A token or link that comes again is not followed again."""
    if counts(style) or by_key(style):
        return
    items, warned = collected(api, server, Shelf(style, again=True))
    assert items == [0, 1, 2, 3]
    assert len(warned) == tells(style)


def test_item_added_meanwhile(api: Api, server: Server, style: Paging) -> None:
    """What moves down a page because of another item comes once; the other one is told of."""

    def add(items: list[int]) -> None:
        items[:0] = [99] * (len(items) == 7)

    shelf = Shelf(style, meanwhile=add)
    items, warned = collected(api, server, shelf)
    steady = counts(style) or by_key(style)
    assert items == (list(range(7)) if steady else [0, 1, 1, 2, 3, 4, 5, 6])
    assert len(warned) == (tells(style) and steady)


def test_item_removed_meanwhile(api: Api, server: Server, style: Paging) -> None:
    """What moves up a page because another item went is told of."""
    shelf = Shelf(style, meanwhile=lambda items: len(items) == 7 and items.pop(0))
    items, warned = collected(api, server, shelf)
    assert items == (list(range(7)) if by_key(style) else [0, 1, 3, 4, 5, 6])
    assert len(warned) == (tells(style) and counts(style))
    assert not warned or warned[0].startswith("the list shrank from 7 to 6 items")


def test_size_and_cap(api: Api, server: Server, style: Paging) -> None:
    """The size of pages is an argument, the number of items at most an option of its own."""
    server.answer = Shelf(style)
    sized = {style.size: 2} if style.size else {}
    given = {"body": sized} if style.in_body else sized
    page = api.page(endpoint(style), RequestOptions(max_items=3), **given)
    assert page.has_next()
    assert [item["id"] for item in api.items(page)] == [0, 1, 2]
    assert len(server.got) == 2
    assert [[item["id"] for item in p.items] for p in api.all_pages(page)] == [[0, 1], [2]]
    assert len(server.got) == 3
    if style.in_body:
        assert server.got[0].json == sized
        assert server.got[1].json.items() >= sized.items()
    elif style.size:
        assert server.got[0].query == f"{style.size}=2"
    assert (page.total == 7) == tells(style)
    assert [item["id"] for item in api.run(page.next_page).items] == [2]


def test_one_page_at_a_time(api: Api, server: Server, style: Paging) -> None:
    """A page is asked for when its first item is, and never more than one ahead."""
    server.answer = Shelf(style)
    page = api.page(endpoint(style))
    seen: list[int] = []

    def note(item: Any) -> None:
        seen.append(len(server.got))

    if hasattr(page, "__iter__"):
        for item in page:
            note(item)
    else:

        async def iterate() -> None:
            async for item in page:
                note(item)

        api.run(iterate)
    assert seen == [1, 1, 2, 2, 3, 3, 4]
