"""Paths: their slash, their braces, and where two are one (4.7.8)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from generator.document.grammar import METHODS, Node
from generator.document.repair.engine import Fix, Phase, rename, rule, show
from generator.values import is_object

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


@rule("path-without-slash", Phase.SHAPE, "root")
def path_without_slash(fix: Fix, node: Node) -> None:
    """Begin each path with a slash."""
    _respell(fix, node, lambda path: "/" + path.strip().lstrip("/") if _lacks(path) else path)


def _lacks(path: str) -> bool:
    return not path.startswith(("/", "x-"))


@rule("path-template", Phase.SHAPE, "root")
def path_template(fix: Fix, node: Node) -> None:
    """Balance the braces of path templates, and let them hold names only."""
    _respell(fix, node, lambda path: template(path) if path.startswith("/") else path)


def _respell(fix: Fix, node: Node, spell: Callable[[str], str]) -> None:
    paths = node.value.get("paths")
    if not is_object(paths):
        return
    entries = paths
    for old in list(entries):
        new = spell(old)
        if new == old:
            continue
        if new not in entries:
            rename(entries, old, new)
            fix.document.moved(("paths", old), ("paths", new))
            fix.report(("paths", new), f"the path is {old!r}", f"taken as {new!r}")
        else:
            _join(fix, entries, old, new)


def _join(fix: Fix, entries: dict[str, Any], old: str, new: str) -> None:
    """Add the operations of ``old`` to those of ``new``, the same path spelled right."""
    target, item = entries[new], entries.pop(old)
    if not is_object(target) or not is_object(item):
        return
    for name, value in item.items():
        key = name if name not in target else f"x-{name}"
        if key != name and name not in METHODS:
            continue
        target[key] = value
        fix.document.moved(("paths", old, name), ("paths", new, key))
    fix.report(("paths", new), f"the paths {old!r} and {new!r} are one", "their operations joined")


def template(path: str) -> str:
    """Return a path with balanced braces around plain, distinct names."""
    out: list[str] = []
    inside: list[str] | None = None
    for index, char in enumerate(path):
        if inside is None:
            if char == "{":
                inside = []
            elif char != "}":
                out.append(char)
        elif char == "}" or (char == "/" and not _closes(path, index)):
            out.append(_placeholder(inside, out))
            out += ["/"] if char == "/" else []
            inside = None
        elif char != "{":
            inside.append(char)
    if inside is not None:
        out.append(_placeholder(inside, out))
    return "".join(out)


def _closes(path: str, index: int) -> bool:
    """Whether the brace that is open at ``index`` is closed before the next one opens."""
    end, start = path.find("}", index), path.find("{", index)
    return end >= 0 and (start < 0 or end < start)


def _placeholder(inside: list[str], out: list[str]) -> str:
    name = re.split(r"[:=!]", "".join(inside), maxsplit=1)[0].strip().rstrip("*?+") or "value"
    name = name.replace("/", "_").replace("[", "_").replace("]", "")
    so_far = "".join(out)
    while "{" + name + "}" in so_far:
        name += "_"
    return "{" + name + "}"


@rule("path-item-field", Phase.DETAIL, "pathItem")
def path_item_field(fix: Fix, node: Node) -> None:
    """Drop a reference that stands in a path item of 3.1, where its target was not merged in."""
    if fix.version == "3.1" and "$ref" in node.value:
        reference = node.value.pop("$ref")
        fix.report(node.path, f"`$ref` ({show(reference)}) leads to no other path item", "ignored")
