"""Documents that end in the middle: YAML that was cut off is often still YAML."""

from __future__ import annotations

from typing import Any, cast

from generator.diagnostics import GeneratorError, Position
from generator.document.document import Document
from generator.document.grammar import FIELDS, Node, children, walk
from generator.document.pointer import MISSING, find, tokens
from generator.values import is_object

SOME = 5
"""So many references that lead nowhere are no oversight if the end looks cut off as well."""
MANY = 20
"""So many are none in any case, if they are a tenth of all."""


def check(document: Document, text: str) -> None:
    """Raise GeneratorError where the text was plainly cut off.

    It was if the last thing in it should be an object but isn't, and the line doesn't end; or if
    many components are missing that it refers to.
    """
    ended = text.endswith(("\n", "\r", "}", "]", "..."))
    if not ended and _ends_in_a_field(document):
        raise _error(document, text, "ends where an object should begin")
    targets = _targets(document)
    missing = sum(find(document.data, tokens(target)) is MISSING for target in targets)
    whole = ended and "components" in document.data
    if missing >= (max(MANY, len(targets) // 10) if whole else SOME):
        raise _error(document, text, f"refers to {missing} components that it doesn't have")


def _targets(document: Document) -> set[str]:
    """Return the distinct components that the document refers to."""
    return {
        reference
        for node in walk(document.data, document.version)
        if isinstance(reference := node.value.get("$ref"), str)
        and reference.startswith("#/components/")
    }


def _error(document: Document, text: str, what: str) -> GeneratorError:
    lines = text.rstrip().split("\n")
    place = Position(document.source, len(lines), len(lines[-1]) + 1)
    return GeneratorError(f"{place}: the document {what}, it seems truncated; get it again whole")


def _ends_in_a_field(document: Document) -> bool:
    """Whether the last field of the last object holds nothing, or a word, instead of an object."""
    node = Node("root", document.data, ())
    while below := _last(document, node):
        node = below
    if not node.value:
        return False
    name, value = list(node.value.items())[-1]
    field = FIELDS[document.version].get(node.kind, {}).get(name)
    if field is None or not field.kind:
        return False
    if is_object(value) and value and field.shape == "map":
        value = list(value.values())[-1]
    return value is None or isinstance(value, str)


def _last(document: Document, node: Node) -> Node | None:
    """Return the last object below ``node`` if it is what the node ends with."""
    found = children(node, document.version)
    if not found:
        return None
    last, size = found[-1], len(node.path)
    keys = list(last.path[size:])
    if list(node.value)[-1:] != keys[:1]:
        return None
    inner = node.value[cast("str", keys[0])]
    if len(keys) > 1 and is_object(inner) and list(cast("Any", inner))[-1] != keys[1]:
        return None
    return last
