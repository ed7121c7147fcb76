"""The registry of repair rules, and what a rule works with."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import Any

from generator import pointer
from generator.diagnostics import Severity
from generator.document.document import Document
from generator.document.grammar import Node, Path, Version, is_reference, nested, walk
from generator.document.repair.values import Text, text_of
from generator.document.scalars import resolve

ANY_KIND = "*"


class Phase(IntEnum):
    """When a rule runs. Each phase walks the document once, from the root down."""

    SHAPE = 1
    """Fields that hold the wrong kind of value; afterwards fields are what they seem."""
    DETAIL = 2
    """What an object says, looked at by itself."""
    LINK = 3
    """What objects say of each other: references, paths and their parameters, identifiers."""
    LAST = 4
    """What can only be judged when all the rest is right."""


class Fix:
    """The document under repair, and how a rule says what it found and did."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.data = document.data
        self.version: Version = document.version
        self.code = ""
        self.spellings: dict[str, dict[str, list[str]]] = {}
        """Per section of the components that was asked for: the names, by what they squash to."""
        self.followed: dict[tuple[str, str], str | None] = {}
        """What is wrong with references that were followed, by kind and reference."""

    @cached_property
    def kinds(self) -> dict[int, str]:
        """The kind of every object, and of the maps that hold them, by identity."""
        found: dict[int, str] = {}
        for node in walk(self.data, self.version):
            found[id(node.value)] = node.kind
            for name, field in nested(self.version, node.kind).items():
                if field.shape == "map" and name in node.value:
                    found[id(node.value[name])] = "map"
        return found

    @cached_property
    def uses(self) -> dict[str, list[Path]]:
        """Where each reference stands that is text."""
        found: dict[str, list[Path]] = defaultdict(list)
        for node in walk(self.data, self.version):
            if isinstance(node.value.get("$ref"), str):
                found[node.value["$ref"]].append(node.path)
        return found

    def report(
        self,
        path: Sequence[str | int],
        message: str,
        action: str,
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Add a diagnostic under the code of the rule that runs."""
        self.document.report_at(self.code, severity, path, message, action)

    def set_aside(self, node: Node, name: str, message: str, action: str = "ignored") -> None:
        """Turn a field of an object into an extension, and report that."""
        set_aside(node.value, name)
        self.report((*node.path, name), message, action)

    def resolve(self, value: Any) -> Any:
        """Return what ``value`` refers to, references followed; None where that leads nowhere."""
        return pointer.resolve(self.data, value)

    def text_at(self, path: Sequence[str | int]) -> Text:
        """Return what gives the values at ``path`` and below it as text, as they were written."""

        def text(value: Any, *keys: str | int) -> Any:
            if isinstance(value, (int, float)):
                written = self.document.written((*path, *keys))
                if written is not None and resolve(written) == value:
                    return written
            return text_of(value)

        return text


Check = Callable[[Fix, Node], None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A named repair: the class of defects it finds, and the objects it looks at."""

    code: str
    phase: Phase
    kinds: tuple[str, ...]
    check: Check
    references: bool
    """Whether it looks at references too, where an object has only ``$ref`` that counts."""


REGISTRY: list[Rule] = []
"""All rules, in the order in which they look at an object."""


def rule(
    code: str, phase: Phase, *kinds: str, references: bool = False
) -> Callable[[Check], Check]:
    """Register a function as the rule ``code`` for objects of ``kinds``."""

    def register(check: Check) -> Check:
        REGISTRY.append(Rule(code, phase, kinds, check, references))
        return check

    return register


def run(document: Document, rules: Sequence[Rule], phase: Phase) -> None:
    """Apply the rules of one phase to every object."""
    fix = Fix(document)
    chosen = [r for r in rules if r.phase is phase]
    by_kind: dict[str, list[Rule]] = {}
    for node in walk(document.data, document.version):
        if node.kind not in by_kind:
            by_kind[node.kind] = [r for r in chosen if {node.kind, ANY_KIND} & {*r.kinds}]
        for each in by_kind[node.kind]:
            if each.references or not is_reference(node, fix.version):
                fix.code = each.code
                each.check(fix, node)


def set_aside(value: dict[str, Any], name: str) -> str:
    """Turn a field into an extension, so that what it says is kept; return the new name."""
    extension = name if name.startswith("x-") else f"x-{name}"
    content = value.pop(name)
    value.setdefault(extension, content)
    return extension


def rename(value: dict[str, Any], names: Mapping[str, str]) -> None:
    """Rename keys without moving them."""
    pairs = list(value.items()) if names else []
    for key, _ in pairs:
        del value[key]
    value.update((names.get(key, key), item) for key, item in pairs)


def show(value: Any) -> str:
    """Return a value as it fits into one line of a message."""
    text = " ".join(repr(value).split())
    return text if len(text) <= 60 else f"{text[:57]}..."


def squash(name: str) -> str:
    """Return a name without case and punctuation, to compare what people spell differently."""
    return re.sub(r"[\W_]+", "", name).lower()
