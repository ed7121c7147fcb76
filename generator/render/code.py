"""Python expressions laid out the way black lays them out.

An expression is a string, or a ``Group``: a bracket with items. ``layout`` puts it on one line if
it fits, else its items on one indented line, else each item on a line of its own with a comma.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from generator.literals import literal

LINE_LENGTH = 100
INDENT = "    "


@dataclass(frozen=True, slots=True)
class Group:
    """Bracketed items with what stands before the bracket, such as ``returns=Returns``."""

    head: str
    items: tuple[Node, ...]
    brackets: str = "()"

    def __str__(self) -> str:
        inner = ", ".join(str(item) for item in self.items)
        comma = "," if self.brackets == "()" and not self.is_call and len(self.items) == 1 else ""
        return f"{self.head}{self.brackets[0]}{inner}{comma}{self.brackets[1]}"

    @property
    def is_call(self) -> bool:
        """Whether the bracket is a call's, not a tuple's."""
        return bool(self.head) and self.head[-1] not in "=: "


@dataclass(frozen=True, slots=True)
class Typed:
    """A parameter of a function, whose annotation is in brackets where it does not fit."""

    name: str
    annotation: str
    default: str = ""

    def __str__(self) -> str:
        return f"{self.name}: {self.annotation}{self.default}"


Node = str | Group | Typed


def call(head: str, *items: Node) -> Group:
    """A call, or anything else in round brackets."""
    return Group(head, items)


def mapping(head: str, *items: Node) -> Group:
    """A dict display; each item is ``key: value``."""
    return Group(head, items, "{}")


def display(value: Any, head: str = "") -> Node:
    """Return ``value`` as an expression that can be laid out over several lines."""
    if isinstance(value, Mapping):
        entries = cast(Any, value).items()
        return mapping(head, *(display(v, f"{literal(k)}: ") for k, v in entries))
    if isinstance(value, tuple):
        return Group(head, tuple(display(v) for v in cast(Any, value)))
    return f"{head}{literal(value)}"


def layout(node: Node, *, indent: str = "", before: str = "", after: str = "") -> str:
    """Return ``node`` as source whose lines keep to the line length where that is possible.

    ``before`` and ``after`` are what else stands on its first and last line; ``indent`` is that of
    its first line, and is written.
    """
    flat = f"{indent}{before}{node}{after}"
    if len(flat) <= LINE_LENGTH or isinstance(node, str):
        return flat
    if isinstance(node, Typed):
        return _typed(node, indent, before, after)
    if not node.items:
        return flat
    opening = f"{indent}{before}{node.head}{node.brackets[0]}"
    closing = f"{indent}{node.brackets[1]}{after}"
    return f"{opening}\n{_body(node, indent + INDENT)}\n{closing}"


def _body(group: Group, indent: str) -> str:
    """The items of a group on lines of their own: one line only for a call's arguments."""
    hugged = indent + ", ".join(str(item) for item in group.items)
    single = len(group.items) == 1
    if group.is_call and len(hugged) <= LINE_LENGTH:
        return hugged
    if single and (group.is_call or group.brackets != "()"):
        return layout(group.items[0], indent=indent)
    return "\n".join(layout(item, indent=indent, after=",") for item in group.items)


def _typed(node: Typed, indent: str, before: str, after: str) -> str:
    """A parameter with its union in brackets, on one line of its own or on one per member."""
    members = _members(node.annotation)
    if len(members) == 1:
        return f"{indent}{before}{node}{after}"
    inner = indent + INDENT
    body = f"{inner}{node.annotation}"
    if len(body) > LINE_LENGTH:
        body = "\n".join(f"{inner}{'| ' if n else ''}{m}" for n, m in enumerate(members))
    return f"{indent}{before}{node.name}: (\n{body}\n{indent}){node.default}{after}"


def _members(annotation: str) -> list[str]:
    """Return the members of a union; those of unions within its type arguments stay together."""
    found = [""]
    for member in annotation.split(" | "):
        whole = found[-1].count("[") == found[-1].count("]")
        found = [*found, member] if whole else [*found[:-1], f"{found[-1]} | {member}"]
    return found[1:]
