"""The docstrings of methods, resources and clients, as plain text with its lines wrapped."""

from __future__ import annotations

from collections.abc import Iterator

from generator.api import Argument, Method, Resource, Route
from generator.render.text import WIDTH, one_line, sentence, wrap

_INDENT = 4


def method_text(method: Method, *, brief: bool = False, indent: int = 8) -> str:
    """Return what is said of a method: what it does, its arguments, its result, its routes.

    The asynchronous twin of a method is ``brief``: it only says what it does.
    """
    width = WIDTH - indent
    sections = [_headline(method, width)]
    if brief:
        sections += [list(_notes(method))]
    else:
        sections += [wrap(_description(method), width), list(_notes(method))]
        sections += [_arguments(method, width), _result(method), _routes(method)]
    return "\n\n".join("\n".join(section) for section in sections if section)


def method_summary(method: Method) -> str:
    """Return what a method does in one sentence."""
    summary = sentence(method.documentation.summary)
    return summary or f"Call ``{_route(method.routes[0])}``."


def resource_text(resource: Resource) -> str:
    """Return what a resource is, wrapped for a class docstring."""
    lines = wrap(resource.documentation, WIDTH - 4)
    if len(lines) > 1:
        return "\n".join(lines)
    return sentence(resource.documentation) or f"{title(resource)}."


def title(resource: Resource) -> str:
    """Return a resource's name as words."""
    return resource.name.replace("_", " ").capitalize()


def _route(route: Route) -> str:
    return f"{route.method} {one_line(route.path)}"


def _routes(method: Method) -> list[str]:
    """The routes; without a summary the first one is the headline already."""
    said = 0 if method.documentation.summary else 1
    return [f"``{_route(route)}``" for route in method.routes[said:]]


def _headline(method: Method, width: int) -> list[str]:
    return wrap(method_summary(method), width) or [f"{method.name}."]


def _description(method: Method) -> str:
    """The description without a first line that only repeats the summary."""
    text = method.documentation.description.strip()
    return "" if sentence(text) == method_summary(method) else text


def _notes(method: Method) -> Iterator[str]:
    if method.deprecated:
        yield "Deprecated: it may go away in a later version of the API."
    if method.internal:
        yield "Internal: the API marks it as not for general use."


def _arguments(method: Method, width: int) -> list[str]:
    lines: list[str] = []
    for name, text in _described(method):
        wrapped = wrap(f"{name}: {text}", width - _INDENT, hanging=" " * _INDENT)
        lines += [" " * _INDENT + line for line in wrapped if line]
    return ["Args:", *lines] if lines else []


def _described(method: Method) -> Iterator[tuple[str, str]]:
    """Yield each argument that there is something to say of; the scopes in effect as one."""
    first = [a for a in method.arguments if a.positional and a.required]
    held = [a for a in method.arguments if a.scope and not a.required]
    rest = [a for a in method.arguments if a not in first and a not in held]
    yield from ((a.name, text) for a in first if (text := _argument(a)))
    yield from _body(method)
    yield from ((a.name, text) for a in rest if (text := _argument(a)))
    if held:
        names = ", ".join(a.name for a in held)
        yield names, "Where to act; the client's own by default."


def _body(method: Method) -> Iterator[tuple[str, str]]:
    if method.body and (text := sentence(method.body.documentation)):
        yield "body", text


def _argument(argument: Argument) -> str:
    parts = [sentence(argument.documentation)]
    if argument.default is not None:
        parts.append(f"The server's default is {one_line(argument.default)}.")
    if argument.deprecated:
        parts.append("Deprecated.")
    return " ".join(part for part in parts if part)


def _result(method: Method) -> list[str]:
    if method.returns.paging:
        return ["Returns:", "    A page of items; iterating goes on through all that follow."]
    if method.returns.envelope:
        return ["Returns:", "    The result itself, out of the answer's envelope."]
    return []
