"""Answers as an API would give them: in the documented form, in envelopes, page by page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any
from urllib.parse import quote

import httpx2

from ._endpoint import Content, Paging
from ._examples import examples
from ._media import essence, family, is_stream
from ._problems import problems
from ._request import Calling
from ._samples import sample
from ._settings import Envelope
from ._validation import adapter, annotation, described
from ._values import dig, first, is_array, is_list, is_mapping, jsonable, put, to_json

_CURSOR = "sdk_mock_from"


class AnswerError(AssertionError):
    """What a test wants as an answer is not one that the API can give."""


def success(
    calling: Calling, request: httpx2.Request, *given: Any, by_example: bool = False
) -> httpx2.Response:
    """Return a documented success; ``given`` is the result, made up if it is left out.

    ``by_example``, that is the description's own, if it shows any that fits.

    Raises:
        AnswerError: The result is not of its documented type.
    """
    route, settings = calling.route, calling.settings
    status, contents = _documented(calling)
    content = _wanted(contents, request.headers.get("accept", ""))
    if content is None:
        body = to_json(given[0]) if given and given[0] is not None else b""
        kinds = {"content-type": "application/json"} if body else {}
        return httpx2.Response(status, content=body, headers=kinds, request=request)
    envelope = settings.envelopes.get(route.envelope) if route.envelope else None
    told: dict[str, str] = {}
    if envelope is not None and envelope.failure and given and is_array(given[0]):
        return _in_a_row(content, envelope, given[0], request, route.operation_id)
    listed = route.paging is not None and (not given or is_array(given[0]))
    shown = examples(route, content.media_type) if by_example else ()
    whole = _whole(content, envelope, shown, *(() if listed else given))
    if route.paging is not None and listed:
        items = given[0] if given else None
        whole, told = _paged(calling, route.paging, envelope, whole, items, request)
    body, kind = _encoded(content, whole)
    if given:
        _check(content, kind, body, route.operation_id)
    return httpx2.Response(
        status, content=body, headers={"content-type": kind, **told}, request=request
    )


def _in_a_row(
    content: Content, envelope: Envelope, items: Any, request: httpx2.Request, operation: str
) -> httpx2.Response:
    """Return items as JSON texts in a row, each in an envelope."""
    lines = [to_json({envelope.result: item}) + b"\n" for item in items]
    for line in lines:
        _check(content, content.media_type, line, operation)
    told = {"content-type": content.media_type}
    return httpx2.Response(200, content=b"".join(lines), headers=told, request=request)


def failure(request: httpx2.Request, status: int, message: str, code: str) -> httpx2.Response:
    """Return a refusal, which does not ask for a pause before the next attempt."""
    body = to_json({"message": message, **({"code": code} if code else {})})
    told = {"content-type": "application/json", "retry-after": "0"}
    return httpx2.Response(status, content=body, headers=told, request=request)


def _documented(calling: Calling) -> tuple[int, Sequence[Content]]:
    for key, contents in calling.route.returns.contents.items():
        return int(key.upper().replace("XX", "00")) if key[:1] == "2" else 200, contents
    return 200, ()


def _wanted(contents: Sequence[Content], accept: str) -> Content | None:
    """Return the content that a request asks for first."""
    for wish in accept.split(","):
        for content in contents:
            if essence(content.media_type) == essence(wish):
                return content
    return contents[0] if contents else None


def _whole(content: Content, envelope: Envelope | None, shown: Sequence[Any], *given: Any) -> Any:
    """Return an answer with its envelope around the result: an example that fits, or made up."""
    if envelope is None and given:
        return jsonable(given[0]) if not isinstance(given[0], bytes) else given[0]
    kind = annotation(content)
    for whole in shown:
        if _fits(content, envelope, whole):
            break
    else:
        whole = "content" if kind is bytes else sample(kind)
    if kind is bytes:
        return whole.encode()
    if envelope is None or not is_mapping(whole):
        return whole
    made: dict[str, Any] = dict(whole)
    if envelope.status and dig(made, envelope.status) in envelope.failures:
        put(made, envelope.status, "SUCCESS")
    if given:
        put(made, envelope.result, jsonable(given[0]))
    return made


def _paged(
    calling: Calling,
    paging: Paging,
    envelope: Envelope | None,
    whole: Any,
    given: Any,
    request: httpx2.Request,
) -> tuple[Any, dict[str, str]]:
    """Return the page that a request asks for, and headers that tell of it."""
    inner = f"{envelope.result}." if envelope else ""
    path = f"{inner}{paging.items[0] if paging.items else ''}".rstrip(".")
    every = jsonable(given) if is_array(given) else dig(whole, path)
    items: list[Any] = list(every) if is_list(every) else []
    start, size = _asked(calling, paging, items, request)
    facts = _facts(paging, start, size, items, request)
    told = _headers(paging, facts)
    if not path:
        return items[start : start + size], told
    for what, value in facts.items():
        paths: list[str] = [inner + fact for fact in getattr(paging, what)]
        there = [p for p in paths if dig(whole, p) is not None]
        for fact in there or (paths[:1] if what in ("next_token", "next_link") else ()):
            put(whole, fact, _like(dig(whole, fact), value))
    put(whole, path, items[start : start + size])
    return whole, told


def _like(known: Any, value: Any) -> Any:
    """Return a token as the type has it: a number, or an empty text where there is none."""
    if isinstance(known, str) and value is None:
        return ""
    if is_list(known):
        return [] if value is None else [{"rel": "next", "href": value}]
    return int(value) if isinstance(known, int) and isinstance(value, str) else value


def _asked(
    calling: Calling, paging: Paging, items: list[Any], request: httpx2.Request
) -> tuple[int, int]:
    """Return where the page that a request asks for begins, and how many items it has."""
    given = _sent(request) if paging.in_body else calling.arguments
    wanted = dig(given, paging.size) if paging.size else None
    size = wanted if isinstance(wanted, int) and wanted > 0 else paging.default_size
    size = size or len(items) or 1
    where = dig(given, paging.position) if paging.kind != "link" else None
    where = request.url.params.get(_CURSOR, where)
    keys = [str(first(item, paging.item_key)) for item in items] if paging.item_key else []
    if str(where) in keys:
        return keys.index(str(where)) + 1, size
    if not isinstance(where, int | str) or not str(where).lstrip("-").isdigit():
        return 0, size
    start = (int(where) - paging.first) * size if paging.kind == "page" else int(where)
    return max(start, 0), size


def _sent(request: httpx2.Request) -> Any:
    """Return the body of a request, if it is JSON."""
    import json

    with suppress(ValueError):
        return json.loads(request.content)
    return None


def _facts(
    paging: Paging, start: int, size: int, items: list[Any], request: httpx2.Request
) -> dict[str, Any]:
    """Return what a page tells of itself and the list, by the names that ``Paging`` has for it."""
    count, following = len(items), start + size
    more = following < count
    onward = request.url.copy_set_param(_CURSOR, following)
    last_key = first(items[following - 1], paging.item_key) if more and paging.item_key else None
    return {
        "total_items": count,
        "total_pages": -(-count // size),
        "page_index": start // size + paging.first,
        "page_size": size,
        "next_token": (last_key or str(following)) if more else None,
        "next_link": quote(str(onward), safe=_URL) if more else None,
        "has_next": more,
        "last": not more,
    }


def _headers(paging: Paging, facts: Mapping[str, Any]) -> dict[str, str]:
    told = {
        names.split(",")[0]: str(facts[what])
        for what, names in paging.headers.items()
        if facts.get(what) is not None
    }
    if paging.kind == "link" and not paging.next_link and facts["next_link"]:
        told["link"] = f'<{facts["next_link"]}>; rel="next"'
    return told


_URL = ":/?#[]@!$&'()*+,;=%-._~"


def _encoded(content: Content, value: Any) -> tuple[bytes, str]:
    """Return the body of an answer and its media type."""
    kind = content.media_type if "*" not in content.media_type else "application/json"
    if isinstance(value, bytes):
        return value, kind if kind != "application/json" else "application/octet-stream"
    group = family(content.media_type)
    if group in ("events", "lines"):
        return _stream(content, group, value if is_list(value) else [value]), kind
    if annotation(content) is bytes or group in ("binary", "text", "form"):
        plain = value if isinstance(value, str) else to_json(value).decode()
        return plain.encode(), kind
    if group == "any" and annotation(content) is str:
        return str(value).encode(), "text/plain"
    return to_json(value), kind  # as YAML too: every JSON text is YAML


def _stream(content: Content, group: str, items: Sequence[Any]) -> bytes:
    """Return items as server-sent events, or as JSON texts in a row."""
    plain = annotation(content) is str and group == "events"
    texts = [str(item).encode() if plain else to_json(item) for item in items]
    if group == "events":
        lines = [b"data: " + text.replace(b"\n", b"\ndata: ") + b"\n\n" for text in texts]
        return b"".join(lines)
    start = b"\x1e" if essence(content.media_type).endswith("json-seq") else b""
    return b"".join(start + text + b"\n" for text in texts)


def _check(content: Content, media_type: str, body: bytes, operation: str) -> None:
    """Refuse an answer that the API would not give.

    Raises:
        AnswerError: Says which fields don't fit.
    """
    if family(media_type) not in ("json", "yaml") or annotation(content) in (bytes, str):
        return
    if wrong := _wrong(content, body):
        raise AnswerError(
            f"the answer for {operation} does not fit its type: {wrong}; "
            "give an httpx2.Response to answer what the API does not document"
        )


def _wrong(content: Content, body: bytes) -> str:
    """Return which fields of a JSON text don't fit its type, in words."""
    from pydantic import ValidationError

    try:
        adapter(content).validate_json(body)
    except ValidationError as error:
        import json

        return described(problems(error, json.loads(body)))
    return ""


def _fits(content: Content, envelope: Envelope | None, shown: Any) -> bool:
    """Whether an example is of its type, and has a result where an envelope is around it."""
    if annotation(content) in (bytes, str):
        return isinstance(shown, str)
    if envelope is not None and dig(shown, envelope.result) is None:
        return False
    items: list[Any] = shown if is_stream(content.media_type) and is_list(shown) else [shown]
    return not any(_wrong(content, to_json(item)) for item in items)
