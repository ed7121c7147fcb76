"""How lists are commonly paged: the styles for a document without a profile."""

from __future__ import annotations

from generator.profile import PagingTable


def _around(*names: str) -> tuple[str, ...]:
    """Return names where answers have what they say of a list: on top, or in what is about it."""
    places = ("", "*meta*.", "*pag*.", "data.", "result.", "response.")
    return tuple(place + name for name in names for place in places)


def _in_body(*names: str) -> tuple[str, ...]:
    """Return names of what a request says, which bodies may have in an object of their own."""
    return (*names, *(f"pag*.{name}" for name in names))


_NAMED_ITEMS = ("", "data", "items", "results", "value", "values", "entries", "records", "content")
_ITEMS = (*_NAMED_ITEMS, "*", "*.*")
_TOTALS = _around(
    *("total_items", "total_count", "total_results", "total_elements", "total_records", "total")
)
_MORE = _around(
    *("has_more", "has_next", "has_next_page", "has_more_results", "is_truncated", "more"),
    "next_page",
)
_LAST = _around("last", "is_last", "is_last_page")
_HEADERS = {"total_items": "X-Total-Count,X-Total"}
_SIZE = _in_body(
    *("per_page", "limit", "page_size", "size", "max_results", "max_page_size", "results_per_page"),
    *("items_per_page", "first", "take", "count", "top", "num_items", "max_items", "page_limit"),
)
_AFTER = ("starting_after", "start_after", "after_id", "after", "since_id", "last_id", "from_id")

GENERIC = (
    PagingTable(
        name="page-token",
        kind="token",
        position=_in_body(
            *("*cursor", "*token", "*page", "*offset", "*marker", "*bookmark", "*key"),
            *("*after", "start", "start_at", "from", "next", "page*", "skip", "position", "since"),
        ),
        size=_SIZE,
        items=_ITEMS,
        next_token=(
            *("next_{}", "*.next_{}", "next_page_{}", "*.next_page_{}"),
            *("next.{}", "*.next.{}", "*next*.{}", "*cursors.{}"),
        ),
        headers={**_HEADERS, "next_token": "Next-{},X-Next-{},X-{}-Next"},
        total_items=_TOTALS,
        has_next=_MORE,
        last=_LAST,
    ),
    PagingTable(
        name="page-token",
        kind="token",
        position=_in_body(
            *("page_token", "cursor", "*cursor", "starting_token", "next_token"),
            *("*continuation*", "pagination_token", "marker", "bookmark", "page_key", "next_page"),
            *("starting_after", "start_after", "after", "next", "start_at", "from", "*page_state"),
        ),
        size=_SIZE,
        items=_ITEMS,
        next_token=(
            *_around("next_page_token", "next_cursor", "next_token", "next_continuation_token"),
            *_around("next_page_cursor", "next_marker", "next_bookmark", "next_page_key"),
            *_around("next_key", "next_page_offset", "continuation_token", "continuation"),
            *_around("end_cursor", "last_evaluated_key", "next_page", "next", "next_page_state"),
            *_around("cursor"),
            *("*cursor.next", "*cursors.next", "*cursor.after", "*cursors.after", "*next.after"),
        ),
        headers={
            **_HEADERS,
            "next_token": "X-Next-Cursor,Next-Cursor,X-Next-Page-Token,Next-Page-Token,"
            "X-Next-Token,Next-Token,X-MS-Continuation,X-Continuation-Token,Continuation-Token",
        },
        total_items=_TOTALS,
        has_next=_MORE,
        last=_LAST,
    ),
    PagingTable(
        name="page-number",
        kind="page",
        position=_in_body(
            "page", "page_number", "page_no", "page_num", "page_index", "current_page"
        ),
        size=_SIZE,
        first=1,
        items=_ITEMS,
        total_pages=_around("total_pages", "page_count", "last_page", "num_pages"),
        page_index=_around("page", "page_number", "page_index", "number", "current_page"),
        page_size=_around("per_page", "page_size"),
        headers={**_HEADERS, "total_pages": "X-Total-Pages"},
        total_items=_TOTALS,
        has_next=_MORE,
        last=_LAST,
    ),
    PagingTable(
        name="offset",
        kind="offset",
        position=_in_body("offset", "skip", "start_at", "start_index", "page_offset"),
        size=_SIZE,
        items=_ITEMS,
        headers=_HEADERS,
        total_items=_TOTALS,
        has_next=_MORE,
        last=_LAST,
    ),
    PagingTable(
        name="link",
        kind="link",
        size=_SIZE,
        items=(*_NAMED_ITEMS, "embedded.*", "*items.*", "*.items", "*.data", "*.results", "*"),
        next_link=(
            *_around("next_link", "next_url", "next_uri", "next_href", "next_page_link"),
            *_around("next_page_url", "next_page_uri", "next_page_href", "odata_next_link"),
            *_around("next_records_url"),
            *("*links.next", "*links.next.href", "*links.next.url", "*links.pages.next"),
            *("*link.next", "*link.next.href", "*links", "*link", "*next*.next", "*next*.link"),
            *_around("next", "next_page", "next.href", "next.url"),
        ),
        headers={**_HEADERS, "link": "Link"},
        total_items=_TOTALS,
        has_next=_MORE,
        last=_LAST,
    ),
    PagingTable(
        name="last-item",
        kind="keyset",
        position=_in_body(*_AFTER),
        size=_SIZE,
        items=_ITEMS,
        next_token=_around("last_id"),
        item_key=("id",),
        headers=_HEADERS,
        total_items=_TOTALS,
        has_next=_MORE,
        last=_LAST,
    ),
)
"""The most certain first. Names are compared without case and punctuation, ``*`` stands for any
characters, ``{}`` for the name of the request's position."""
