"""Forms: fields that are files though their schema says otherwise (4.8.14.3, special types)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.diagnostics import Severity
from generator.document.grammar import Node, Path
from generator.document.repair.engine import Fix, Phase, rule
from generator.pointer import tokens
from generator.values import Json, mapping, sequence

_FORM = "multipart/form-data"
_PART = "formDataContentDisposition"
"""The property by which the body part class of Jersey is known; servers publish it by mistake."""
_CONTENTS = {"properties", "additionalProperties", "allOf", "oneOf", "anyOf", "enum", "not"}


@rule("object-as-file", Phase.LAST, "requestBody")
def object_as_file(fix: Fix, node: Node) -> None:
    """Write a form's field as a file where its schema is an object of which nothing is known.

    That is how Java services publish an uploaded stream.
    """
    for name, media in mapping(node.value.get("content")).items():
        if name.partition(";")[0].strip().lower() == _FORM:
            path = (*node.path, "content", name, "schema")
            for properties, where in _properties(fix, mapping(media).get("schema"), path):
                for field in properties:
                    _mend(fix, field, properties, field, (*where, field))


def _mend(fix: Fix, field: str, holder: Json, key: str, path: Path) -> None:
    """Make a file of a field, or of its items, if it is an object."""
    target = mapping(fix.resolve(holder.get(key)))
    if target.get("type") == "array" and "$ref" not in holder[key]:
        _mend(fix, field, target, "items", (*path, "items"))
    is_known = _CONTENTS & target.keys() and _PART not in mapping(target.get("properties"))
    if target.get("type") != "object" or is_known:
        return
    kept = {k: v for k, v in target.items() if k == "description" or k.startswith("x-")}
    holder[key] = {"type": "string", "format": "binary", **kept}
    found = f"the form field {field!r} is an object of which nothing is known"
    fix.report(path, found, "taken as a file", Severity.WARNING)


def _properties(fix: Fix, schema: Any, path: Path) -> Iterator[tuple[Json, Path]]:
    """Yield the properties of a form's schema and of its parts, if nothing else uses them."""
    found = mapping(fix.resolve(schema))
    reference = mapping(schema).get("$ref")
    if isinstance(reference, str):
        path = tuple(tokens(reference))
        if any(_FORM not in str(use[-2]) for use in fix.uses[reference]):
            return
    yield mapping(found.get("properties")), (*path, "properties")
    for index, part in enumerate(sequence(found.get("allOf"))):
        if "$ref" not in mapping(part):
            yield from _properties(fix, part, (*path, "allOf", index))
