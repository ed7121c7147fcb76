"""Python type expressions: which names they use, and what a method's signature makes of them."""

from __future__ import annotations

import builtins
import re
from collections.abc import Iterator, Set

from generator.api import Argument, Body, Content
from generator.build.bodies import is_xml
from generator.build.streams import is_lines

_TOKENS = re.compile(
    r""" "(?:[^"\\]|\\.)*" | '(?:[^'\\]|\\.)*' | (?<![\w.])(?P<name>[A-Za-z_]\w*)(?!\w*=[^=]) """,
    re.VERBOSE,
)
_BUILTINS = frozenset(dir(builtins))
_LAST = ("Mapping[str, Any]", "Yaml", "Unset", "None")
_RAW = ("bytes", "IO[bytes]", "File")
_MODEL = re.compile(r"models\.\w+")


def names(expression: str) -> Iterator[str]:
    """Yield the names that ``expression`` uses: not attributes, keywords or strings."""
    for token in _TOKENS.finditer(expression):
        if token["name"]:
            yield token["name"]


def unshadowed(expression: str, taken: Set[str]) -> str:
    """Return ``expression`` for use in a class that itself defines the ``taken`` names.

    There ``list[str]`` would mean the method ``list``: builtins are written ``builtins.list``, all
    else with a leading underscore, as ``imports`` imports it.
    """
    if taken.isdisjoint(names(expression)):
        return expression

    def replace(token: re.Match[str]) -> str:
        name = token["name"]
        if name not in taken:
            return token[0]
        return f"builtins.{name}" if name in _BUILTINS else f"_{name}"

    return _TOKENS.sub(replace, expression)


def argument_type(argument: Argument) -> str:
    """Return the annotation of an argument; an optional one may be unset, a scope also None."""
    members = [argument.annotation]
    if not argument.required:
        members += ["None"] if argument.scope and "None" not in names(argument.annotation) else []
        members.append("Unset")
    return union(members)


def body_type(body: Body) -> str:
    """Return the annotation of a body: each media type's own type, and what stands for it."""
    members = [member for content in body.contents for member in _accepted(content)]
    return union(members if body.required else [*members, "Unset"])


def union(members: list[str]) -> str:
    """Return the union of the members, each once: models, then what stands for them."""
    split = dict.fromkeys(part for member in members for part in _parts(member))
    if "Any" in split:
        return "Any"
    last = [name for name in _LAST if name in split]
    return " | ".join([part for part in split if part not in last] + last)


def _parts(expression: str) -> list[str]:
    """Split a union at its outermost bars."""
    parts: list[str] = []
    depth = start = 0
    for token in re.finditer(r"""[\[(]|[\])]|\||"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'""", expression):
        depth += (token[0] in "[(") - (token[0] in "])")
        if token[0] == "|" and not depth:
            parts.append(expression[start : token.start()].strip())
            start = token.end()
    return [*parts, expression[start:].strip()]


def _accepted(content: Content) -> Iterator[str]:
    if content.annotation == "bytes":
        yield from (["str"] if is_xml(content.media_type) else [])
        yield from _RAW
    elif is_lines(content.media_type):
        item = _given(content.annotation.removeprefix("list[").removesuffix("]"))
        yield from (f"Iterable[{item}]", f"AsyncIterable[{item}]", *_RAW)
    else:
        yield from (_given(part) for part in _parts(content.annotation))
    if "yaml" in content.media_type:
        yield "Yaml"


def _given(expression: str) -> str:
    """Return what a caller may give for a value of this type: for a model also its JSON."""
    if _MODEL.fullmatch(expression):
        return f"{expression} | Mapping[str, Any]"
    if len(parts := _parts(expression)) > 1:
        return union([_given(part) for part in parts])
    for generic, wider in (("list[", "Sequence["), ("dict[str, ", "Mapping[str, ")):
        if expression.startswith(generic) and "models." in expression:
            return f"{wider}{_given(expression[len(generic) : -1])}]"
    return expression
