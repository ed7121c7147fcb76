"""Operations: identifiers, bodies that are no bodies (4.7.10)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.diagnostics import Severity
from generator.document.grammar import METHODS, Node
from generator.document.repair.engine import Fix, Phase, rule
from generator.values import is_object


def operations(data: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield the path, method and value of every operation, in document order."""
    paths: Any = data.get("paths")
    if not is_object(paths):
        return
    for path, item in paths.items():
        if is_object(item) and not path.startswith("x-"):
            for method, operation in item.items():
                if method in METHODS and is_object(operation):
                    yield path, method, operation


def synthetic_id(method: str, path: str) -> str:
    """Return the identifier of an operation that has none: its method and path in words."""
    words = re.sub(r"[^A-Za-z0-9]+", "-", re.sub(r"\{([^{}]*)\}", r"by-\1", path)).strip("-")
    return f"{method}-{words}" if words else f"{method}-root"


def unique(wish: str, taken: set[str]) -> str:
    """Return ``wish``, or what makes it distinct."""
    number = 2
    name = wish
    while name in taken:
        name, number = f"{wish}-{number}", number + 1
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
    taken = {str(o["operationId"]) for _, _, o in operations(node.value) if "operationId" in o}
    seen: set[str] = set()
    for path, method, operation in operations(node.value):
        name = operation.get("operationId")
        if name is None:
            continue
        if name in seen:
            wishes = (f"{name}-{method}", f"{name}-{synthetic_id(method, path)}")
            new = next((w for w in wishes if w not in taken), unique(wishes[1], taken))
            operation["operationId"] = new
            taken.add(new)
            where = ("paths", path, method, "operationId")
            fix.report(where, f"the operationId {name!r} is taken", f"renamed to {new!r}")
        seen.add(operation["operationId"])


@rule("webhook-operation-id", Phase.LINK, "root")
def webhook_operation_id(fix: Fix, node: Node) -> None:
    """Let no webhook have the identifier of an operation."""
    taken = {str(o["operationId"]) for _, _, o in operations(node.value) if "operationId" in o}
    hooks: Any = node.value.get("webhooks")
    for path, method, operation in operations({"paths": hooks}):
        if operation.get("operationId") in taken:
            name = operation.pop("operationId")
            fix.report(
                ("webhooks", path, method),
                f"the operationId {name!r} is taken",
                "ignored",
                Severity.WARNING,
            )
