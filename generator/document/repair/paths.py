"""Paths: their slash, their braces, and where two are one (4.7.8)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from generator.document.grammar import Node
from generator.document.repair.engine import Fix, Phase, rename, rule, show
from generator.operations import METHODS
from generator.values import is_object, mapping

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_BRACES = re.compile(r"\{((?:[^}/]|/(?=[^{}]*\}))*)\}?|\}")
"""An open brace with what it holds: up to its end, or to a slash that can't be part of a name."""


@rule("path-without-slash", Phase.SHAPE, "root")
def path_without_slash(fix: Fix, node: Node) -> None:
    """Begin each path with a slash."""
    _respell(fix, node, lambda p: p if p.startswith(("/", "x-")) else f"/{p.strip().lstrip('/')}")


@rule("path-template", Phase.SHAPE, "root")
def path_template(fix: Fix, node: Node) -> None:
    """Balance the braces of path templates, and let them hold names only."""
    _respell(fix, node, lambda path: _template(path) if path.startswith("/") else path)


def _respell(fix: Fix, node: Node, spell: Callable[[str], str]) -> None:
    paths = mapping(node.value.get("paths"))
    spelled = {old: new for old in paths if (new := spell(old)) != old}
    taken = paths.keys() - spelled.keys()
    first = {new: old for old, new in reversed(spelled.items()) if new not in taken}
    for old, new in spelled.items():
        if first.get(new) == old:
            fix.document.moved(("paths", old), ("paths", new))
            fix.report(("paths", new), f"the path is {old!r}", f"taken as {new!r}")
    rename(paths, {old: new for new, old in first.items()})
    for old, new in spelled.items():
        if first.get(new) != old:
            _join(fix, paths, old, new)


def _join(fix: Fix, paths: dict[str, Any], old: str, new: str) -> None:
    """Add the operations of ``old`` to those of ``new``, the same path spelled right."""
    target, item = paths[new], paths.pop(old)
    if not is_object(target) or not is_object(item):
        return
    for name, value in item.items():
        if name in target and name not in METHODS:
            continue
        key = f"x-{name}" if name in target else name
        target[key] = value
        fix.document.moved(("paths", old, name), ("paths", new, key))
    fix.report(("paths", new), f"the paths {old!r} and {new!r} are one", "their operations joined")


def _template(path: str) -> str:
    """Return a path with balanced braces around plain, distinct names."""
    names: set[str] = set()

    def placeholder(found: re.Match[str]) -> str:
        if found.group(1) is None:
            return ""
        inside = found.group(1).replace("{", "")
        name = re.split(r"[:=!]", inside, maxsplit=1)[0].strip().rstrip("*?+") or "value"
        name = name.replace("/", "_").replace("[", "_").replace("]", "")
        while name in names:
            name += "_"
        names.add(name)
        return f"{{{name}}}"

    return _BRACES.sub(placeholder, path)


@rule("path-item-field", Phase.DETAIL, "pathItem")
def path_item_field(fix: Fix, node: Node) -> None:
    """Drop a reference that stands in a path item of 3.1, where its target was not merged in."""
    if fix.version == "3.1" and "$ref" in node.value:
        reference = node.value.pop("$ref")
        fix.report(node.path, f"`$ref` ({show(reference)}) leads to no other path item", "ignored")
