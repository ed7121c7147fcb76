"""Responses and bodies: status codes, what must be there."""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import Any

from generator.document.grammar import Node
from generator.document.repair.engine import Fix, Phase, rename, rule, set_aside
from generator.values import is_object

_CODE = re.compile(r"[1-5](?:\d\d|XX)|default|x-.*", re.ASCII | re.DOTALL)
_PREFIX = re.compile(r"[1-5](?:\d\d|xx)(?!\w)", re.ASCII)
_WORDS = {"ok": "200", "success": "200", "default": "default"}


def phrase(status: str) -> str:
    """Return the registered phrase of a status (RFC 9110, 15), or an empty text."""
    try:
        return HTTPStatus(int(status)).phrase
    except ValueError:
        return ""


@rule("missing-responses", Phase.DETAIL, "operation")
def missing_responses(fix: Fix, node: Node) -> None:
    """Give an operation responses; they must not be empty (4.7.16)."""
    responses = node.value.get("responses")
    if responses is None and fix.version == "3.1":
        return
    if all(code.startswith("x-") for code in responses or ()):
        node.value.setdefault("responses", {})["200"] = {"description": phrase("200")}
        fix.report(node.path, "the operation documents no response", "an untyped 200 was added")


@rule("empty-status-code", Phase.DETAIL, "operation")
def empty_status_code(fix: Fix, node: Node) -> None:
    """Keep a response whose status code is empty: as the success, or as the default."""
    responses: dict[str, Any] = node.value.get("responses", {})
    for code in [c for c in responses if not c.strip()]:
        _recode(fix, node, code, _free(responses), "the status code of a response is empty")


@rule("invalid-status-code", Phase.DETAIL, "operation")
def invalid_status_code(fix: Fix, node: Node) -> None:
    """Keep a response whose key is no status code, under the one that it says or may mean."""
    responses: dict[str, Any] = node.value.get("responses", {})
    for code in [c for c in responses if c.strip() and not _CODE.fullmatch(c)]:
        said = code.strip().lower()
        match = _PREFIX.match(said)
        meant = match.group().replace("xx", "XX") if match else _WORDS.get(said, "")
        new = meant if meant and meant not in responses else _free(responses)
        _recode(fix, node, code, new, f"{code!r} is not a status code")


def _free(responses: dict[str, Any]) -> str:
    """Return the code for a response that has none: a success if there is none yet."""
    if not any(code.startswith("2") and _CODE.fullmatch(code) for code in responses):
        return "200"
    return "default" if "default" not in responses else ""


def _recode(fix: Fix, node: Node, old: str, new: str, message: str) -> None:
    responses, path = node.value["responses"], (*node.path, "responses")
    action = f"taken as {new!r}"
    if new:
        rename(responses, {old: new})
    else:
        new = set_aside(responses, old)
        action = f"set aside as {new!r}: a success and a default are documented too"
    fix.document.moved((*path, old), (*path, new))
    fix.report((*path, new), message, action)


@rule("missing-description", Phase.DETAIL, "response")
def missing_description(fix: Fix, node: Node) -> None:
    """Describe a response by its status where it has no description (4.7.17)."""
    if "description" not in node.value:
        text = phrase(str(node.path[-1]))
        node.value["description"] = text
        fix.report(node.path, "the response has no description", f"taken as {text!r}")


@rule("missing-content", Phase.DETAIL, "requestBody")
def missing_content(fix: Fix, node: Node) -> None:
    """Give a request body content where it has none (4.7.13)."""
    if "content" not in node.value:
        schema = node.value.pop("x-schema", None)
        is_json = is_object(schema)
        content: dict[str, Any] = (
            {"application/json": {"schema": schema}} if is_json else {"*/*": {}}
        )
        node.value["content"] = content
        fix.report(node.path, "the request body has no content", f"taken as {next(iter(content))}")
