"""The import block of a generated module, from the names that it uses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.render.code import LINE_LENGTH, call, layout

_MODULES = frozenset({"builtins", "datetime", "decimal", "uuid"})
_FROM = {
    "Any": "typing",
    "IO": "typing",
    "Final": "typing",
    "Literal": "typing",
    "Self": "typing",
    "TYPE_CHECKING": "typing",
    "AsyncIterable": "collections.abc",
    "Callable": "collections.abc",
    "Iterable": "collections.abc",
    "Mapping": "collections.abc",
    "Sequence": "collections.abc",
    "cached_property": "functools",
    "deprecated": "typing_extensions",
}
_THIRD_PARTY = frozenset({"typing_extensions", "httpx2"})


def imports(used: Iterable[str], runtime: Mapping[str, str], level: int) -> str:
    """Return the import statements for the names in ``used`` that are not builtins.

    ``runtime`` maps a name of the runtime to its module; ``level`` is how many dots lead from the
    module to the package. A name with a leading underscore is imported under that alias.
    """
    lines: dict[int, set[str]] = {0: set(), 1: set(), 2: set()}
    members: dict[tuple[int, str], set[str]] = defaultdict(set)
    dots = "." * level
    for name in used:
        plain = name if name.startswith("__") else name.removeprefix("_")
        alias = f"{plain} as {name}" if plain != name else name
        if plain in _MODULES:
            lines[0].add(f"import {alias}")
        elif plain in _FROM:
            module = _FROM[plain]
            members[int(module in _THIRD_PARTY), module].add(alias)
        elif plain == "models":
            members[2, dots].add(alias)
        elif plain in runtime:
            members[2, f"{dots}{runtime[plain]}"].add(alias)
    for (group, module), found in sorted(members.items()):
        plain_names = {member for member in found if " as " not in member}
        lines[group].update(from_import(module, [alias]) for alias in found - plain_names)
        lines[group].update([from_import(module, plain_names)] if plain_names else [])
    groups = ["\n".join(sorted(block, key=_order)) for block in lines.values() if block]
    return "\n\n".join(groups)


def from_import(module: str, members: Iterable[str], indent: str = "") -> str:
    """Return ``from module import a, b``, ordered and laid out as ruff and black have it."""
    ordered = sorted(members, key=_member_order)
    flat = f"{indent}from {module} import {', '.join(ordered)}"
    if len(flat) <= LINE_LENGTH:
        return flat
    return layout(call(f"from {module} import ", *ordered), indent=indent)


def _member_order(member: str) -> tuple[int, str, str]:
    """Constants, then classes, then the rest; without regard to case inside each."""
    name = member.split()[0]
    kind = 0 if len(name) > 1 and name.isupper() else 1 if name[0].isupper() else 2
    return kind, member.lower(), member


def _order(line: str) -> tuple[bool, int, str, tuple[int, str, str], bool]:
    """Plain imports first; relative ones from the outermost package inwards; by first member."""
    words = line.replace("(", " ").replace(",", " ").split()
    dots, first = len(words[1]) - len(words[1].lstrip(".")), words[3] if words[3:] else words[1]
    return words[0] == "from", -dots, words[1], _member_order(first), "as" in words
