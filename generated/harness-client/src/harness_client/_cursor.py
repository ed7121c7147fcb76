"""How a list goes on: what a page says of itself, and which request gives the next. No I/O.

The server's word counts for more than what was assumed: its page number, its totals unless a page
refutes them, its flags above all. A page that repeats, or is empty, is the last one.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from inspect import currentframe
from typing import TYPE_CHECKING, Any

from ._endpoint import Paging
from ._types import UNSET, Unset
from ._values import (
    dig,
    first,
    is_array,
    is_list,
    is_mapping,
    is_model,
    is_object,
    jsonable,
    put,
)

if TYPE_CHECKING:
    import httpx2

_MOST_EMPTY = 100
_RELATION = ("rel", "relation")
_ADDRESS = ("href", "url")


class PagingWarning(UserWarning):
    """The server's own totals say that a list is not whole."""


@dataclass(frozen=True, slots=True)
class Position:
    """Where in a list the next request is: what to ask for, and what came before."""

    arguments: Mapping[str, Any]
    body: Any = field(default=UNSET, repr=False)
    url: str | None = None
    start: str | None = field(default=None, repr=False)
    seen: int = 0
    whole: bool = True
    base: int | None = None
    number: int | None = None
    total: int | None = None
    opening: Any = field(default=None, repr=False)
    previous: Any = field(default=None, repr=False)
    tokens: frozenset[str] = frozenset()
    empty: int = 0
    skipped: bool = False

    def begun_at(self, url: str) -> Position:
        """Return the position with the address of the list's first request, if it lacks it."""
        return self if self.start is not None else replace(self, start=url)


@dataclass(frozen=True, slots=True)
class Turn:
    """A page as it came: its items, the total, and what to ask for next, or ``instead`` of it."""

    items: list[Any] = field(repr=False)
    total: int | None
    following: Position | None
    instead: Position | None = None


class Facts:
    """What an answer says of the list that it is a page of."""

    def __init__(self, paging: Paging, result: Any, response: httpx2.Response) -> None:
        self._paging = paging
        self._result = result
        self._headers = response.headers
        self.total = self._number("total_items")
        self.pages = self._number("total_pages")
        self.index = self._number("page_index")
        self.size = self._number("page_size")
        self.more = self._more()

    def _found(self, what: str) -> Any:
        found = first(self._result, getattr(self._paging, what))
        if found is None:
            names = self._paging.headers.get(what, "").split(",")
            found = next((self._headers[n] for n in names if n in self._headers), None)
        return found

    def token(self, items: list[Any]) -> Any:
        """Return where the next page begins: as the answer says, or after its last item."""
        found = self._found("next_token")
        if found is None and items and self._paging.item_key:
            found = first(items[-1], self._paging.item_key)
        # Zero and false say that there is no more, as does nothing.
        return None if isinstance(found, bool) else found or None

    def link(self, response: httpx2.Response) -> str | None:
        """Return the address of the next page: of the header (RFC 8288), or of the body."""
        header: str | None = response.links.get("next", {}).get("url")
        found = header or first(self._result, self._paging.next_link)
        if is_list(found):
            found = next((each for each in found if first(each, _RELATION) == "next"), None)
        if is_mapping(found) or is_model(found):
            found = first(found, _ADDRESS)
        return found if isinstance(found, str) else None

    def _number(self, what: str) -> int | None:
        found = self._found(what)
        try:
            number = int(float(str(found))) if found is not None else -1
        except (ValueError, OverflowError):
            return None
        return number if number >= 0 else None

    def _more(self) -> bool | None:
        more = first(self._result, self._paging.has_next)
        if isinstance(more, bool):
            return more
        last = first(self._result, self._paging.last)
        return not last if isinstance(last, bool) else None


def read(paging: Paging, position: Position, result: Any, response: httpx2.Response) -> Turn:
    """Return the page that an answer holds, and where the list goes on."""
    facts = Facts(paging, result, response)
    items = _items(paging, result)
    if paging.in_body and not _is_absent(position.body) and not is_object(position.body):
        _warn_of("the next page can't be asked for, as the body is no object")
        return Turn(items, facts.total, None)
    if paging.kind in ("page", "offset"):
        return _counted(paging, position, facts, items)
    key = facts.link(response) if paging.kind == "link" else facts.token(items)
    return _chained(paging, position, facts, items, key)


def _is_absent(value: Any) -> bool:
    return value is None or isinstance(value, Unset)


def _asked(paging: Paging, at: Position, name: str) -> Any:
    """Return what a request has for a position or a size."""
    return dig(at.body, name) if paging.in_body else at.arguments.get(name)


def _moved(paging: Paging, at: Position, value: Any) -> dict[str, Any]:
    """Return what changes in a position for the request to ask for something else.

    The body of a call is the caller's, and is not changed itself.
    """
    if not paging.in_body:
        return {"arguments": {**at.arguments, paging.position: value}}
    body: Any = {} if _is_absent(at.body) else jsonable(at.body)
    put(body, paging.position, jsonable(value))
    return {"body": body}


def _items(paging: Paging, result: Any) -> list[Any]:
    named = paging.items and not is_list(result)
    found: Any = first(result, paging.items) if named else result
    if is_model(found):
        found = getattr(found, "root", None)
    if is_list(found):
        return found
    return list(found) if is_array(found) else []


def _counted(paging: Paging, at: Position, facts: Facts, items: list[Any]) -> Turn:
    """Read a page of a list that is paged by a number: an index or an offset."""
    asked = _integer(_asked(paging, at, paging.position))
    if at.previous is not None and _repeats(at, facts, items):
        return _repeated(paging, at, facts, asked)
    by_page = paging.kind == "page"
    said = facts.index if by_page else None
    number = next((n for n in (said, asked) if n is not None), 0)
    base, seen, whole = at.base, at.seen, at.whole
    if base is None:
        base = number if asked is None else min(paging.first, number)
        seen = (number - base) * (_size(paging, at, facts) if by_page else 1)
        whole = number == base
    fresh = items if at.previous is None else _fresh(at.previous, items)
    step = (number if asked is None else asked) + (1 if by_page else len(items))
    after = replace(
        at,
        **_moved(paging, at, step),
        seen=seen + len(fresh),
        whole=whole,
        base=base,
        number=said,
        total=facts.total,
        opening=items if at.opening is None else at.opening,
        previous=items,
    )
    if items:
        _warn_of_shrinking(at.total, facts.total)
    done = not items or _complete(facts, after, len(items), number - base + 1 if by_page else None)
    return _turn(fresh, facts, after, done)


def _size(paging: Paging, at: Position, facts: Facts) -> int:
    """Return how many items a page has: as the server says, or as was asked for; 0 if unknown."""
    return facts.size or _integer(_asked(paging, at, paging.size or "")) or 0


def _warn_of_shrinking(before: int | None, now: int | None) -> None:
    if before is not None and now is not None and now < before:
        _warn_of(f"the list shrank from {before} to {now} items while it was read")


def _fresh(previous: list[Any], items: list[Any]) -> list[Any]:
    """Return the items of a page without those at its beginning that ended the one before.

    That is what an item that is added further up does to the pages below it. Items that are equal
    without being the same, as numbers may be, are none of it.
    """
    if not items or not (is_model(items[0]) or is_mapping(items[0])):
        return items
    for count in range(min(len(previous), len(items)), 0, -1):
        if previous[-count:] == items[:count] and previous.count(items[0]) == 1:
            return items[count:]
    return items


def _complete(facts: Facts, after: Position, count: int, pages: int | None) -> bool:
    """Whether the list ends here by the server's word. A total that a page refutes says nothing."""
    if facts.more is not None:
        return not facts.more
    short = after.whole and facts.total is not None and after.seen < facts.total
    if facts.pages is not None and pages is not None and facts.pages >= pages:
        return facts.pages == pages and not short
    if facts.total is None or after.seen != facts.total:
        return False
    # A total equal to a first, full page may well be that page's own count.
    size = facts.size
    return not (after.seen == count and size is not None and count >= size and pages == 1)


def _repeats(at: Position, facts: Facts, items: list[Any]) -> bool:
    if facts.index is not None and facts.index == at.number:
        return True
    return bool(items) and items in (at.previous, at.opening)


def _repeated(paging: Paging, at: Position, facts: Facts, asked: int | None) -> Turn:
    """End a list that does not advance; after its first page, try one further on before.

    That is how a server shows that it counts from one: zero is assumed, as that skips no page.
    """
    if (
        paging.kind == "page"
        and asked is not None
        and not at.skipped
        and at.seen == len(at.previous)
    ):
        base = (at.base or 0) + 1
        further = replace(at, **_moved(paging, at, asked + 1), skipped=True, base=base)
        return Turn([], facts.total, None, further)
    _warn(facts, at)
    return Turn([], facts.total, None)


def _chained(paging: Paging, at: Position, facts: Facts, items: list[Any], key: Any) -> Turn:
    """Read a page that names the next one, by a token or a link.

    A token that is an absolute URL is the next page's address, whatever it is called.
    """
    if items and items in (at.previous, at.opening):
        _warn(facts, at)
        return Turn([], facts.total, None)
    text = "" if key is None else str(jsonable(key))
    is_link = paging.kind == "link" or text.startswith(("https://", "http://"))
    asked = None if is_link else _asked(paging, at, paging.position)
    given = not _is_absent(asked)
    empty = 0 if items else at.empty + 1
    ended = facts.more is False or not text or empty > _MOST_EMPTY
    repeated = text in at.tokens or (given and text == str(jsonable(asked)))
    after = replace(
        at,
        **({"url": text} if is_link else {"url": None, **_moved(paging, at, key)}),
        seen=at.seen + len(items),
        whole=at.whole and not (at.seen == 0 and given),
        tokens=at.tokens | {text},
        empty=empty,
        opening=items if at.opening is None else at.opening,
        previous=items or at.previous,
    )
    return _turn(items, facts, after, ended or repeated)


def _turn(items: list[Any], facts: Facts, after: Position, done: bool) -> Turn:
    if done:
        _warn(facts, after)
    return Turn(items, facts.total, None if done else after)


def _warn(facts: Facts, at: Position) -> None:
    if at.whole and facts.total is not None and at.seen < facts.total:
        _warn_of(
            f"the list ended after {at.seen} items, but the server says there are {facts.total}"
        )


def _warn_of(problem: str) -> None:
    warnings.warn(f"{problem}: some may be missing", PagingWarning, stacklevel=_level())


def _level() -> int:
    """Return how far up the stack the first code is that is not of this package.

    From Python 3.12 on ``skip_file_prefixes`` would say so.
    """
    level, frame = 0, currentframe()
    while frame and f"{frame.f_globals.get('__name__')}.".startswith(f"{__package__}."):
        level, frame = level + 1, frame.f_back
    return level


def _integer(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
