"""Requests to what no method is there for, as an endpoint like any other."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from ._endpoint import Body, Content, Endpoint, Returns, Route
from ._errors import ArgumentError
from ._text import LONE, is_text
from ._types import RequestOptions, Unset

_METHOD = re.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")


def _any() -> Any:
    return Any


class Escape(NamedTuple):
    """A call made up on the spot."""

    endpoint: Endpoint[Any]
    body: Any
    options: RequestOptions


def escape(
    method: str,
    path: str,
    query: Mapping[str, Any] | None,
    headers: Mapping[str, str] | None,
    json: Any,
    content: Any,
    options: RequestOptions | None,
) -> Escape:
    """Return the call for a method and a path.

    Raises:
        ArgumentError: The method or the path is none, or there are two bodies.
    """
    if not path.startswith("/") or path.startswith("//"):
        raise ArgumentError(f"{path!r} is not a path: it must begin with one slash")
    if not _METHOD.fullmatch(method):
        raise ArgumentError(f"{method!a} is not an HTTP method")
    if not is_text(path):
        raise ArgumentError(f"the path {LONE}")
    if not isinstance(json, Unset) and not isinstance(content, Unset):
        raise ArgumentError("give json or content, not both")
    body: Body | None = None
    if not isinstance(json, Unset):
        body = Body(Content("application/json", _any))
    elif not isinstance(content, Unset):
        body = Body(Content("*/*", lambda: str))
    given = options or RequestOptions()
    merged = replace(
        given,
        query={**(query or {}), **(given.query or {})},
        headers={**(headers or {}), **(given.headers or {})},
    )
    route = Route(path, *_PLACEHOLDER.findall(path), operation_id=f"{method.upper()} {path}")
    endpoint: Endpoint[Any] = Endpoint(method, route, body=body, returns=Returns({}))
    return Escape(endpoint, content if isinstance(json, Unset) else json, merged)
