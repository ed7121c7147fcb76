"""The docstrings of methods, resources and clients, as plain text with its lines wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.api import Argument, Method, Resource, Route
from generator.build.bodies import is_xml
from generator.render.prose import adds, group_text, plain, result_text, said
from generator.render.text import WIDTH, one_line, wrap

_INDENT = 4
_RAISES = "ApiError: The call failed; the class of the error says how."
_PAGE = "A page of items; iterating goes on through all that follow."
_PAGER = "Await it for the first page, or iterate over all items with ``async for``."
_STREAM = "The items as they arrive; iterate over them in a ``with`` block."
_LATE_STREAM = "The items as they arrive; iterate over them in an ``async with`` block."
_RESULTS = {
    "Any": "The answer; the API does not say of which type.",
    "bytes": "The bytes of the answer.",
    "str": "The text of the answer.",
}


def method_text(method: Method, *, awaited: bool = False, indent: int = 8) -> str:
    """Return what is said of a method: what it does, its arguments, its result, its routes.

    Args:
        method: The method.
        awaited: Whether it is the asynchronous one.
        indent: How far the text stands from the margin.
    """
    width = WIDTH - indent
    sections = [wrap(method_summary(method), width)]
    sections += [wrap(_description(method), width), list(_notes(method))]
    sections += [_arguments(method, width), _result(method, awaited, width)]
    sections += [["Raises:", f"{' ' * _INDENT}{_RAISES}"], _routes(method)]
    return "\n\n".join("\n".join(section) for section in sections if section)


def method_summary(method: Method) -> str:
    """Return what a method does in one sentence."""
    return documented_summary(method) or f"Call ``{_route(method.routes[0])}``."


def documented_summary(method: Method) -> str:
    """Return what the API says in one sentence that a method does, or nothing."""
    text = method.documentation.summary or _opening(method.documentation.description)
    return said(text)


def _opening(description: str) -> str:
    """Return the first sentence of a description."""
    paragraph = one_line(plain(description).partition("\n\n")[0])
    return re.split(r"(?<=[a-z)]\.) (?=[A-Z])", paragraph, maxsplit=1)[0]


def resource_text(resource: Resource) -> str:
    """Return what a resource is, wrapped for a class docstring."""
    text = group_text(resource.documentation)
    lines = wrap(text, WIDTH - 4)
    if len(lines) > 1:
        return "\n".join(lines)
    return said(text) or f"{title(resource)}."


def title(resource: Resource) -> str:
    """Return a resource's name as words."""
    return resource.name.replace("_", " ").capitalize()


def _route(route: Route) -> str:
    return f"{route.method} {one_line(route.path)}"


def _routes(method: Method) -> list[str]:
    """The routes, unless the only one is the headline already."""
    routes = [f"``{_route(route)}``" for route in method.routes]
    return routes if method_summary(method) != f"Call {routes[0]}." else routes[1:]


def _description(method: Method) -> str:
    """The description, without what only repeats the headline."""
    text, headline = plain(method.documentation.description), method_summary(method)
    opening = _opening(text)
    if said(opening) == headline:
        text = text.partition(opening)[2].strip()
    if not adds(text, headline):
        return ""
    return text if "\n" in text else said(text)


def _notes(method: Method) -> Iterator[str]:
    if method.deprecated:
        yield "Deprecated: it may go away in a later version of the API."
    if method.internal:
        yield "Internal: the API marks it as not for general use."
    yield from (f"XML: {note}" for note in _xml(method))


def _xml(method: Method) -> Iterator[str]:
    """Say what becomes of bodies that are XML only."""
    sent = method.body.contents if method.body else ()
    if sent and all(is_xml(c.media_type) for c in sent):
        yield "the body is sent as it is written, text or bytes."
    found = [c for success in method.returns.successes for c in success.contents]
    if found and all(is_xml(c.media_type) for c in found):
        yield "the response comes as its bytes."


def _arguments(method: Method, width: int) -> list[str]:
    lines: list[str] = []
    for name, text in _described(method):
        wrapped = wrap(f"{name}: {text}", width - _INDENT, hanging=" " * _INDENT)
        lines += [" " * _INDENT + line for line in wrapped if line]
    return ["Args:", *lines] if lines else []


def _described(method: Method) -> Iterator[tuple[str, str]]:
    """Yield all arguments and what there is to say of them; those with the same text as one."""
    first = [a for a in method.arguments if a.positional and a.required]
    held = [a for a in method.arguments if a.scope and not a.required]
    rest = [a for a in method.arguments if a not in first and a not in held]
    yield from ((a.name, text) for a in first if (text := _argument(a)))
    yield from _body(method)
    yield from ((a.name, text) for a in rest if (text := _argument(a)))
    silent = ", ".join(a.name for a in first + rest if not _argument(a))
    yield from [(silent, "Not described by the API.")] if silent else []
    held_names = ", ".join(a.name for a in held)
    yield from [(held_names, "Where to act; the client's own by default.")] if held else []
    yield "options", "Timeout, retries, headers and the like for this call."


def _body(method: Method) -> Iterator[tuple[str, str]]:
    if method.body:
        yield "body", said(method.body.documentation) or "What to send."


def _argument(argument: Argument) -> str:
    parts = [said(argument.documentation)]
    if argument.default is not None and not re.search(r"\bdefault", parts[0], re.I):
        parts.append(f"The server's default is {one_line(argument.default)}.")
    if argument.deprecated:
        parts.append("Deprecated.")
    return " ".join(part for part in parts if part)


def _result(method: Method, awaited: bool, width: int) -> list[str]:
    """What the call gives; nothing for one that gives nothing."""
    returns = method.returns
    if returns.annotation == "None":
        return []
    if returns.paging:
        text = _PAGER if awaited else _PAGE
    elif returns.streams:
        text = _LATE_STREAM if awaited else _STREAM
    else:
        text = result_text(returns.documentation)
        text = text if adds(text, method_summary(method)) else ""
        text = text or _RESULTS.get(returns.annotation, "The answer, decoded.")
    inner = " " * _INDENT
    return ["Returns:", *(inner + line if line else "" for line in wrap(text, width - _INDENT))]
