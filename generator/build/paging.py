"""Recognising how a list continues: once, here, from parameters, headers and schemas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.api import Paging
from generator.build.operations import Operation
from generator.build.schemas import Schemas
from generator.profile import PagingTable, Profile
from generator.values import Json

_TOTALS = ("total_items", "totalItems", "total_count", "totalCount", "total")
_PAGES = ("total_pages", "totalPages", "pageCount", "page_count")
_ITEMS = ("", "*")

GENERIC = (
    PagingTable(
        name="page-token",
        kind="token",
        position=("page_token", "pageToken", "cursor", "starting_token", "next_token", "nextToken"),
        size=("limit", "page_size", "pageSize", "max_results", "maxResults"),
        items=_ITEMS,
        next_token=(
            *("next_page_token", "nextPageToken", "next_cursor", "nextCursor", "next_token"),
            *("nextToken", "cursor", "pagination.next_cursor", "result.next_page_offset"),
        ),
        total_items=_TOTALS,
    ),
    PagingTable(
        name="page-number",
        kind="page",
        position=("page", "page_number", "pageNumber", "pageIndex", "page_index"),
        size=("per_page", "perPage", "limit", "page_size", "pageSize", "size"),
        first=1,
        items=_ITEMS,
        total_items=_TOTALS + tuple(f"meta.{name}" for name in _TOTALS),
        total_pages=_PAGES + tuple(f"meta.{name}" for name in _PAGES),
        page_index=("page", "page_number", "pageIndex", "number"),
        headers={"total_items": "X-Total-Count,X-Total", "total_pages": "X-Total-Pages"},
    ),
    PagingTable(
        name="offset",
        kind="offset",
        position=("offset", "skip", "startAt"),
        size=("limit", "take", "maxResults"),
        items=_ITEMS,
        total_items=_TOTALS,
    ),
    PagingTable(name="link", kind="link", items=("",), headers={"link": "Link"}),
)
"""Styles for a document without a profile, the most certain first."""


class Pagings:
    """Recognises the paging of operations."""

    def __init__(self, profile: Profile, schemas: Schemas) -> None:
        self._styles = profile.paging or GENERIC
        self._by_name = {style.name: style for style in self._styles}
        self._overrides = profile.paging_overrides
        self._schemas = schemas

    def style(
        self,
        operation: Operation,
        parameters: Sequence[tuple[str, str]],
        schema: Json,
        headers: Mapping[str, Any],
    ) -> PagingTable | None:
        """Return the style that fits an operation, or None.

        Args:
            operation: A DELETE is never a list.
            parameters: Wire names and locations.
            schema: The result, unwrapped.
            headers: The response headers it documents.
        """
        if operation.method == "delete":
            return None
        settled = self._overrides.get(f"{operation.method.upper()} {operation.path}")
        if settled is not None:
            return self._by_name.get(settled)
        queries = {name for name, location in parameters if location == "query"}
        spoken = {name.lower() for name in headers}
        fits = (s for s in self._styles if self._fits(s, queries, schema, spoken))
        return next(fits, None)

    def _fits(self, style: PagingTable, queries: set[str], schema: Json, headers: set[str]) -> bool:
        if self._items(style, schema) is None:
            return False
        if style.kind == "link":
            return "link" in headers
        if not queries & set(style.position):
            return False
        if style.kind == "token":
            return any(self._schemas.at(schema, path) is not None for path in style.next_token)
        return bool(queries & set(style.size)) or self._tells(style, schema, headers)

    def _tells(self, style: PagingTable, schema: Json, headers: set[str]) -> bool:
        paths = style.total_items + style.total_pages
        named = {n.lower() for value in style.headers.values() for n in value.split(",")}
        return bool(named & headers) or any(self._schemas.at(schema, p) is not None for p in paths)

    def _items(self, style: PagingTable, schema: Json) -> str | None:
        """Return the dotted path of the list in a result, or None where there is none.

        ``*`` stands for the only list among the result's properties.
        """
        for path in style.items:
            if path == "*":
                lists = [n for n, s in self._schemas.properties(schema).items() if self._is_list(s)]
                if len(lists) == 1:
                    return lists[0]
            elif self._is_list(self._schemas.at(schema, path)):
                return path
        return None

    def _is_list(self, schema: Json | None) -> bool:
        return schema is not None and self._schemas.is_array(schema)

    def paging(self, style: PagingTable, names: Mapping[str, str], schema: Json) -> Paging:
        """Return the paging of one operation.

        Args:
            style: The style that fits it.
            names: Its query parameters' arguments by wire name.
            schema: The result, unwrapped.
        """
        items = self._items(style, schema)
        return Paging(
            name=style.name,
            kind=style.kind,
            position=next((names[w] for w in style.position if w in names), ""),
            size=next((names[w] for w in style.size if w in names), None),
            first=style.first,
            items=(items or "",),
            total_items=self._there(style.total_items, schema),
            total_pages=self._there(style.total_pages, schema),
            page_index=self._there(style.page_index, schema),
            page_size=self._there(style.page_size, schema),
            next_token=self._there(style.next_token, schema),
            has_next=self._there(style.has_next, schema),
            last=self._there(style.last, schema),
            headers=dict(style.headers),
            default_size=style.default_size,
        )

    def _there(self, paths: Sequence[str], schema: Json) -> tuple[str, ...]:
        return tuple(path for path in paths if self._schemas.at(schema, path) is not None)
