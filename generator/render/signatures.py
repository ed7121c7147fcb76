"""What the templates need of a method: its signature, call and decorators, as source."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass, replace

from generator.api import Argument, Documentation, Method, Resource
from generator.literals import literal
from generator.render.annotations import argument_type, body_type, names, unshadowed
from generator.render.code import Node, Typed, call, layout
from generator.render.documentation import method_text

_INDENT = "    "


@dataclass(frozen=True, slots=True)
class MethodSource:
    """A method in both classes of its resource; every field is source or text."""

    name: str
    decorator: str
    signature: str
    async_signature: str
    text: str
    async_text: str
    statement: str
    async_statement: str
    uses: frozenset[str]
    """The names that the method's own lines take from elsewhere."""


def method_sources(resource: Resource) -> Iterator[MethodSource]:
    """Yield the methods of a resource, each under its name and then under its old ones."""
    taken = {name for m in resource.callable for name in (m.name, *m.aliases)}
    for method in resource.callable:
        now = f"is called {method.moved_to} now" if method.moved_to else "is deprecated by the API"
        yield _source(method, taken, f"{method.name} {now}")
        for alias in method.aliases:
            text = f"{alias} is called {method.name} now"
            said = Documentation(f"An old name of ``{method.name}``.")
            old = replace(method, name=alias, documentation=said, deprecated=True)
            yield _source(old, taken, text)


def _source(method: Method, taken: Set[str], deprecation: str) -> MethodSource:
    later = method.returns.item is not None
    result = method.returns.annotation
    awaited = f"Async{result}".replace("Page[", "Pager[", 1) if later else result
    parameters = tuple(_parameters(method, taken))
    result, awaited = unshadowed(result, taken), unshadowed(awaited, taken)
    decorator = _decorator(method, taken, deprecation)
    returned = "" if result == "None" else "return "
    return MethodSource(
        name=method.name,
        decorator=decorator,
        signature=_signature("def", method.name, parameters, result),
        async_signature=_signature(
            "def" if later else "async def", method.name, parameters, awaited
        ),
        text=method_text(method),
        async_text=method_text(method, awaited=True),
        statement=_statement(method, returned),
        async_statement=_statement(method, returned if later else f"{returned}await "),
        uses=frozenset(_uses(parameters, (decorator, result, awaited))),
    )


def _signature(keyword: str, name: str, parameters: tuple[Node, ...], result: str) -> str:
    node = call(f"{keyword} {name}", *parameters)
    return layout(node, indent=_INDENT, after=f" -> {result}:")


def _parameters(method: Method, taken: Set[str]) -> Iterator[Node]:
    """Yield the parameters of a method as source, in the order of its signature."""
    required = [a for a in method.arguments if a.positional and a.required]
    optional = [a for a in method.arguments if a.positional and not a.required]
    yield "self"
    yield from (_parameter(a, taken) for a in required)
    if method.body:
        default = "" if method.body.required else " = UNSET"
        yield Typed("body", unshadowed(body_type(method.body), taken), default)
    yield from (_parameter(a, taken) for a in optional)
    yield "*"
    yield from (_parameter(a, taken) for a in method.arguments if not a.positional)
    yield Typed("options", "RequestOptions | None", " = None")


def _parameter(argument: Argument, taken: Set[str]) -> Typed:
    default = "" if argument.required else " = UNSET"
    return Typed(argument.name, unshadowed(argument_type(argument), taken), default)


def _statement(method: Method, before: str) -> str:
    pages, streams = method.returns.paging is not None, method.returns.streams
    function = "self._list" if pages else "self._stream" if streams else "self._call"
    return f"{_INDENT * 2}{before}{function}({method.constant}, locals())"


def _decorator(method: Method, taken: Set[str], text: str) -> str:
    """Return the decorator of a deprecated method (PEP 702)."""
    if not method.deprecated:
        return ""
    return f"{_INDENT}@{unshadowed('deprecated', taken)}({literal(text)})\n"


def _uses(parameters: tuple[Node, ...], others: tuple[str, ...]) -> Iterator[str]:
    for parameter in parameters:
        if isinstance(parameter, Typed):
            yield from names(f"{parameter.annotation} {parameter.default.removeprefix(' = ')}")
    for other in others:
        yield from names(other)
