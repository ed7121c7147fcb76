"""Python expressions laid out the way black lays them out.

An expression is a string, or a ``Group``: a bracket with items. ``layout`` puts it on one line if
it fits, else its items on one indented line, else each item on a line of its own with a comma.
"""

from __future__ import annotations

from dataclasses import dataclass

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
        comma = (
            "," if self.brackets == "()" and not self.head_calls and len(self.items) == 1 else ""
        )
        return f"{self.head}{self.brackets[0]}{inner}{comma}{self.brackets[1]}"

    @property
    def head_calls(self) -> bool:
        """Whether the bracket is a call's, not a tuple's."""
        return bool(self.head) and self.head[-1] not in "=: "


Node = str | Group


def call(head: str, *items: Node) -> Group:
    """A call, or anything else in round brackets."""
    return Group(head, items)


def mapping(head: str, *items: Node) -> Group:
    """A dict display; each item is ``key: value``."""
    return Group(head, items, "{}")


def layout(node: Node, *, indent: str = "", before: str = "", after: str = "") -> str:
    """Return ``node`` as source whose lines keep to the line length where that is possible.

    ``before`` and ``after`` are what else stands on its first and last line; ``indent`` is that of
    its first line, and is written.
    """
    flat = f"{indent}{before}{node}{after}"
    if isinstance(node, str) or not node.items or len(flat) <= LINE_LENGTH:
        return flat
    opening = f"{indent}{before}{node.head}{node.brackets[0]}"
    closing = f"{indent}{node.brackets[1]}{after}"
    return f"{opening}\n{_body(node, indent + INDENT)}\n{closing}"


def _body(group: Group, indent: str) -> str:
    hugged = indent + ", ".join(str(item) for item in group.items)
    one_tuple = len(group.items) == 1 and not group.head_calls and group.brackets == "()"
    if len(hugged) <= LINE_LENGTH and not one_tuple:
        return hugged
    if len(group.items) == 1 and group.head_calls and isinstance(group.items[0], Group):
        return layout(group.items[0], indent=indent)
    return "\n".join(layout(item, indent=indent, after=",") for item in group.items)
