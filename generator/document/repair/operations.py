"""Operations: how each is called (4.7.10)."""

from __future__ import annotations

import re
from itertools import count
from typing import Any

from generator.diagnostics import Severity
from generator.document.grammar import Node
from generator.document.repair.engine import Fix, Phase, rule
from generator.operations import operations


def identifiers(paths: Any) -> set[str]:
    """Return the identifiers that operations have."""
    return {str(o["operationId"]) for _, _, o in operations(paths) if "operationId" in o}


def new_identifier(method: str, path: str, taken: set[str]) -> str:
    """Return an identifier for an operation that has none, and take it: its method and path."""
    words = re.sub(r"[^A-Za-z0-9]+", "-", re.sub(r"\{([^{}]*)\}", r"by-\1", path)).strip("-")
    return _take(f"{method}-{words or 'root'}", taken)


def _take(wish: str, taken: set[str]) -> str:
    """Return ``wish``, or what makes it distinct, and add it to the names that are taken."""
    names = (f"{wish}-{n}" if n > 1 else wish for n in count(1))
    name = next(n for n in names if n not in taken)
    taken.add(name)
    return name


@rule("empty-operation-id", Phase.DETAIL, "operation")
def empty_operation_id(fix: Fix, node: Node) -> None:
    """Drop an identifier that is empty."""
    if not str(node.value.get("operationId", "id")).strip():
        del node.value["operationId"]
        fix.report((*node.path, "operationId"), "the operationId is empty", "ignored")


@rule("duplicate-operation-id", Phase.LINK, "root")
def duplicate_operation_id(fix: Fix, node: Node) -> None:
    """Give an operation whose identifier is taken one that says its method and path too."""
    paths = node.value.get("paths")
    taken, seen = identifiers(paths), set[str]()
    for path, method, operation in operations(paths):
        name = operation.get("operationId")
        if name in seen:
            new = f"{name}-{method}"
            if new in taken:
                new = new_identifier(f"{name}-{method}", path, taken)
            taken.add(new)
            operation["operationId"] = new
            where = ("paths", path, method, "operationId")
            fix.report(where, f"the operationId {name!r} is taken", f"renamed to {new!r}")
        if name is not None:
            seen.add(operation["operationId"])


@rule("webhook-operation-id", Phase.LINK, "root")
def webhook_operation_id(fix: Fix, node: Node) -> None:
    """Let no webhook have the identifier of an operation."""
    taken = identifiers(node.value.get("paths"))
    for path, method, operation in operations(node.value.get("webhooks")):
        if operation.get("operationId") in taken:
            found = f"the operationId {operation.pop('operationId')!r} is taken"
            fix.report(("webhooks", path, method), found, "ignored", Severity.WARNING)
