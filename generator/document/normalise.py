"""What is legal but says less than the client has to know: written out, each with an info.

A response that is documented as ``default`` only describes the success. An operation without a
documented success gets an untyped one. An operation without an identifier gets one.
"""

from __future__ import annotations

import re
from typing import Any

from generator.diagnostics import Severity
from generator.document.document import Document
from generator.document.grammar import Path
from generator.document.repair.engine import rename
from generator.document.repair.operations import identifiers, new_identifier
from generator.document.repair.responses import phrase
from generator.operations import operations
from generator.pointer import find, tokens
from generator.values import mapping

_ERROR = re.compile(
    r"""\W*(?:an?\b|the\b|any\b)?\s*(?:\w+\s)?  # a generic, the default, unexpected
    (?:errors?|failures?|problems?)\b
    (?:\s(?:response|occurred).*)?\W*""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_ERROR_SCHEMA = re.compile(
    r"""(?:api|base|common|default|generic|http|rest|rpc|service|standard)?[._-]?
    (?:error|failure|problem)s?[._-]?
    (?:body|details?|dto|info|message|model|object|payload|response|schema)?
    |(?:google)?\.?rpc\.?status""",
    re.IGNORECASE | re.VERBOSE,
)


def normalise(document: Document) -> None:
    """Write out what the client takes each operation to answer, and how it is called."""
    paths = document.data.get("paths", {})
    taken = identifiers(paths)
    for path, method, operation in operations(paths):
        place = ("paths", path, method)
        if "operationId" not in operation:
            name = operation["operationId"] = new_identifier(method, path, taken)
            _report(
                document,
                "missing-operation-id",
                place,
                "the operation has no operationId",
                f"called {name!r}",
            )
        _succeed(document, place, operation)


def _succeed(document: Document, path: Path, operation: dict[str, Any]) -> None:
    """Give an operation a documented success where it has none (4.7.16)."""
    responses, place = operation.setdefault("responses", {}), (*path, "responses")
    if any(status.startswith("2") for status in responses):
        return
    if "default" in responses and not _is_error(document, responses["default"]):
        rename(responses, {"default": "200"})
        document.moved((*place, "default"), (*place, "200"))
        message = "the success is documented as `default` only"
        _report(document, "default-success", (*place, "200"), message, "taken as '200'")
        return
    operation["responses"] = {"200": {"description": phrase("200")}, **responses}
    message = "the operation documents no success"
    _report(document, "no-success", place, message, "an untyped '200' was added")


def _report(document: Document, code: str, path: Path, message: str, action: str) -> None:
    document.report_at(code, Severity.INFO, path, message, action)


def _is_error(document: Document, response: dict[str, Any]) -> bool:
    """Whether a response is plainly an error: its description, its name or its schema says so."""
    name = ""
    if isinstance(response.get("$ref"), str):
        keys = tokens(response["$ref"])
        name, response = keys[-1] if keys else "", mapping(find(document.data, keys))
    schemas = [m.get("schema") for m in mapping(response.get("content")).values()]
    references = [tokens(str(mapping(s).get("$ref", "")))[-1:] for s in schemas]
    names = [name, *(keys[0] for keys in references if keys)]
    described = str(response.get("description", ""))
    return bool(_ERROR.fullmatch(described)) or any(_ERROR_SCHEMA.fullmatch(n) for n in names)
