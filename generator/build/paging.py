"""Recognising how a list continues: once, here, from parameters, headers and schemas."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.api import Paging
from generator.build.operations import Operation
from generator.build.paging_lists import ListOperation, Names, Place, plain
from generator.build.paging_styles import GENERIC
from generator.build.schemas import Schemas
from generator.diagnostics import GeneratorError
from generator.profile import PagingTable, Profile
from generator.values import Json, mapping

_NONE = "none"
_FLAGS = frozenset(["boolean"])
_ID = re.compile(r"\bids?\b", re.IGNORECASE)


class Pagings:
    """Recognises the paging of operations.

    Raises:
        GeneratorError: The profile settles an operation by a style that does not exist.
    """

    def __init__(self, profile: Profile, schemas: Schemas) -> None:
        self._styles = profile.paging or GENERIC
        self._by_name: dict[str, list[PagingTable]] = {}
        for style in (*GENERIC, *profile.paging):
            self._by_name.setdefault(style.name, []).insert(0, style)
        self._settled = profile.paging_overrides
        self._schemas = schemas
        for operation, name in self._settled.items():
            if name not in self._by_name and name != _NONE:
                known = ", ".join([*self._by_name, _NONE])
                raise GeneratorError(
                    f"paging_overrides: {operation!r} names the style {name!r}; there are {known}"
                )

    def recognise(
        self,
        operation: Operation,
        parameters: Sequence[tuple[str, str]],
        schema: Json,
        headers: Iterable[str],
    ) -> Paging | None:
        """Return the paging of an operation, with position and size by wire names; None without.

        Args:
            operation: A DELETE is never a list; a PUT or PATCH only by the profile's word.
            parameters: Wire names and locations.
            schema: The result, unwrapped.
            headers: The response headers it documents.

        Raises:
            GeneratorError: The style that the profile settles it by does not fit.
        """
        if operation.method == "delete":
            return None
        settled = self._settled.get(f"{operation.method.upper()} {operation.path}")
        if settled == _NONE or (settled is None and operation.method in ("put", "patch")):
            return None
        found = ListOperation(self._schemas, operation, parameters, schema, headers)
        styles = self._candidates(operation) if settled is None else self._by_name[settled]
        fit = _best([self._fit(style, found) for style in styles], found)
        if fit is None and settled is not None:
            raise GeneratorError(
                f"paging_overrides: {operation.method.upper()} {operation.path} lacks what the "
                f"style {settled!r} needs: a list, and a parameter or a field that leads on"
            )
        return fit

    def _candidates(self, operation: Operation) -> Sequence[PagingTable]:
        """Return the styles that an operation may have, only one if it says so itself."""
        declared = operation.data.get("x-ms-pageable")
        if declared is None:
            return self._styles
        return _declared(mapping(declared))

    def _fit(self, style: PagingTable, found: ListOperation) -> Paging | None:
        """Return the paging of an operation in a style, or None where the style does not fit."""
        positions = list(_positions(style, found))
        if not positions and style.kind != "link":
            return None
        named = style.kind == "link" and found.operation.is_item
        items = found.items(style.items, named=named)
        if items is None:
            return None
        paging = Paging(
            name=style.name,
            kind=style.kind,
            first=style.first,
            items=(items,),
            total_items=found.scalars(style.total_items),
            total_pages=found.scalars(style.total_pages),
            page_index=found.scalars(style.page_index),
            page_size=found.scalars(style.page_size),
            has_next=found.scalars(style.has_next, _FLAGS),
            last=found.scalars(style.last, _FLAGS),
            headers={k: v for k, v in style.headers.items() if "{}" not in v},
            default_size=style.default_size,
        )
        if style.kind == "link":
            return _linked(style, found, paging)
        fits = (_positioned(style, found, paging, *at) for at in positions)
        return next((fit for fit in fits if fit is not None), None)


def _declared(pageable: Json) -> Sequence[PagingTable]:
    """Return the style that an operation declares (AutoRest's ``x-ms-pageable``)."""
    link = pageable.get("nextLinkName")
    if not isinstance(link, str) or not link:
        return ()
    items = str(pageable.get("itemName") or "value")
    escaped = link.replace(".", "%2E")
    return (PagingTable(name="link", kind="link", items=(items,), next_link=(escaped,)),)


def _best(fits: Sequence[Paging | None], found: ListOperation) -> Paging | None:
    """Return the first style whose responses say where the list ends, else the first at all.

    Of styles that go by the same number, one that knows the parameter of the size is better: the
    number may be an index of pages to it, and that of an item to the other.
    """
    there = [fit for fit in fits if fit is not None]
    told = [fit for fit in there if _tells(fit, found)] or there
    best = next(iter(told), None)
    if best is None or best.kind not in ("page", "offset"):
        return best
    same = (f for f in told if (f.position, f.in_body) == (best.position, best.in_body))
    return next((fit for fit in same if fit.size and fit.kind in ("page", "offset")), best)


def _tells(paging: Paging, found: ListOperation) -> bool:
    """Whether the answers of a list say where it ends."""
    if paging.kind not in ("page", "offset"):
        return True
    named = [name for names in paging.headers.values() for name in names.split(",")]
    in_headers = any(True for _ in found.headers.find(named))
    return in_headers or bool(paging.total_items or paging.total_pages or paging.has_next)


def _linked(style: PagingTable, found: ListOperation, paging: Paging) -> Paging | None:
    if found.operation.method != "get":
        return None
    links = found.links(style.next_link)
    size = next(found.query.names.find(style.size), None)
    is_told = bool(links) or "link" in found.headers
    return replace(paging, next_link=links, size=size) if is_told else None


def _positions(style: PagingTable, found: ListOperation) -> Iterator[tuple[Place, str]]:
    """Give what in a request may say where a page begins; in headers, only a token does."""
    for place in found.places:
        if place.location != "header" or style.kind == "token":
            for name in place.names.find(style.position):
                if found.is_scalar(place, name):
                    yield place, name


def _positioned(
    style: PagingTable, found: ListOperation, paging: Paging, place: Place, position: str
) -> Paging | None:
    in_body = place.location == "body"
    sizes = place.names if in_body else found.query.names
    size = next((name for name in sizes.find(style.size) if name != position), None)
    begun = replace(paging, position=position, size=size, in_body=in_body)
    if style.kind == "token":
        return _by_token(style, found, begun)
    if style.kind == "keyset":
        return _by_key(style, found, begun, place)
    return begun if size or (_tells(begun, found) and not in_body) else None


def _by_token(style: PagingTable, found: ListOperation, paging: Paging) -> Paging | None:
    own = plain(paging.position.rstrip("]").replace("[", ".")).rpartition(".")[2]
    patterns = [path.replace("{}", own) for path in style.next_token]
    tokens = tuple(p for p in found.scalars(patterns) if not found.is_address(p))
    named = style.headers.get("next_token", "").replace("{}", own).split(",")
    headers = ",".join(dict.fromkeys(found.headers.find(named)))
    if not tokens and not headers:
        return None
    told = {**paging.headers, "next_token": headers}
    return replace(paging, next_token=tokens, headers={k: v for k, v in told.items() if v})


def _by_key(
    style: PagingTable, found: ListOperation, paging: Paging, place: Place
) -> Paging | None:
    """Return the paging of a list whose pages begin after an item.

    Where answers do not say that more follow, the parameter has to be documented as an id, and
    there must be none for the other direction: such lists begin with the newest.
    """
    schema = place.schemas.get(paging.position, {})
    if str(schema.get("format", "")).startswith("date"):
        return None
    tokens = found.scalars(style.next_token)
    item = Names(found.item_paths(paging.items[0]))
    keys = tuple(item.find(style.item_key))
    is_id = bool(_ID.search(str(schema.get("description", ""))))
    backwards = any(True for _ in found.query.names.find(["*before*"]))
    is_told = bool(paging.has_next) or (is_id and not backwards and not tokens)
    if not is_told or not (tokens or keys):
        return None
    return replace(paging, next_token=tokens, item_key=keys)
