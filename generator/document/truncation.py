"""Documents that end in the middle: YAML that was cut off is often still YAML.

It is refused where the cut is plain: the last object is unfinished and the last line has no end,
or components are missing that it refers to. An unfinished object alone is reported.
"""

from __future__ import annotations

from typing import Any

from generator.diagnostics import GeneratorError, Position, Severity
from generator.document.document import Document
from generator.document.grammar import FIELDS, Node, Path, slots, walk
from generator.pointer import MISSING, find, tokens
from generator.values import entries, is_list, is_object

_SOME = 5
"""So many references that lead nowhere are no oversight where there are no components."""
_MANY = 20
"""So many are none in any case, if they are a tenth of all."""
_REQUIRED = {
    **dict.fromkeys(("license", "tag"), ("name",)),
    **dict.fromkeys(("server", "externalDocs"), ("url",)),
    "operation": ("responses",),
    "parameter": ("name", "in"),
    "requestBody": ("content",),
    "response": ("description",),
    "securityScheme": ("type",),
}
"""What an object of a kind must have."""
_CHOICES = {
    ("parameter", "in"): ("query", "header", "path", "cookie"),
    ("schema", "type"): ("string", "number", "integer", "boolean", "array", "object"),
    ("securityScheme", "type"): ("apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"),
}
"""The words that a field may have."""


def check(document: Document, text: str) -> None:
    """Report where the text seems cut off; raise GeneratorError where it plainly was."""
    if text.lstrip().startswith(("{", "[")):
        return  # all brackets are closed
    end = text.rstrip()
    is_closed = end.endswith(("}", "]", "..."))
    unfinished, path = ("", ()) if is_closed else _unfinished(document)
    targets = _targets(document)
    missing = sum(find(document.data, tokens(target)) is MISSING for target in targets)
    found = f"refers to {missing} components that it doesn't have"
    is_whole = "components" in document.data and (is_closed or end != text)
    is_plain = missing >= (max(_MANY, len(targets) // 10) if is_whole else _SOME)
    if unfinished and not is_plain:
        found = f"ends in an unfinished {unfinished}"
        is_plain = missing > 0 or end == text
    if is_plain:
        lines = end.split("\n")
        place = Position(document.source, len(lines), len(lines[-1]) + 1)
        raise GeneratorError(
            f"{place}: the document {found}, it seems truncated; get it again whole"
        )
    if unfinished or missing >= _SOME:
        code, action = "perhaps-truncated", "read as it is; make sure that the file is whole"
        document.report_at(code, Severity.WARNING, path, f"the document {found}", action)


def _targets(document: Document) -> set[str]:
    """Return the distinct components that the document refers to."""
    references = (n.value.get("$ref") for n in walk(document.data, document.version))
    return {r for r in references if isinstance(r, str) and r.startswith("#/components/")}


def _unfinished(document: Document) -> tuple[str, Path]:
    """Return what the document ends in that can't be all, and where, if it does."""
    node: Node | None = Node("root", document.data, ())
    while node:
        absent = [n for n in _REQUIRED.get(node.kind, ()) if n not in node.value]
        if absent and "$ref" not in node.value and node.value:
            return f"{node.kind} without `{absent[0]}`", node.path
        if node.value and _ends_in_part(document, node):
            name = list(node.value)[-1]
            return f"`{name}`", (*node.path, name)
        node = _last(document, node)
    return "", ()


def _last(document: Document, node: Node) -> Node | None:
    """Return the last object below ``node`` if it is what the node ends with."""
    found = list(slots(node, document.version))
    if not found or found[-1].path[len(node.path)] != list(node.value)[-1]:
        return None
    kind, holder, key, path = found[-1]
    is_end = is_list(holder) or list(holder)[-1] == key
    return Node(kind, holder[key], path) if is_end and is_object(holder[key]) else None


def _ends_in_part(document: Document, node: Node) -> bool:
    """Whether the last field has nothing or a word where an object is due, or half a word."""
    name, value = list(node.value.items())[-1]
    field = FIELDS[document.version].get(node.kind, {}).get(name)
    if field is None:
        return False
    if field.kind:
        is_container = isinstance(value, list if field.shape == "list" else dict)
        last: Any = value
        if is_container and field.shape != "one" and value:
            last = entries(value)[-1][1]
        return last is None or isinstance(last, str)
    if value is None:
        return field.shape not in ("any", "values")
    choices = ("true", "false") if field.shape == "bool" else _CHOICES.get((node.kind, name), ())
    is_word = isinstance(value, str) and value != "" and value not in choices
    return is_word and any(choice.startswith(value) for choice in choices)
