"""Values of the document as Python source: whatever they hold, they end as data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast


def literal(value: Any) -> str:
    """Return ``value`` as a Python expression, its strings quoted the way black quotes them."""
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, Mapping):
        return _dict(cast(Any, value).items())
    if isinstance(value, (tuple, list)):
        return _tuple(cast(Iterable[Any], value))
    return repr(value)


def _string(value: str) -> str:
    """Double quotes, unless they need more escapes than single ones."""
    shown = repr(value)
    if shown.startswith('"') or value.count('"') > value.count("'"):
        return shown
    body = shown[1:-1].replace("\\'", "'").replace('"', '\\"')
    return f'"{body}"'


def _dict(entries: Iterable[tuple[Any, Any]]) -> str:
    return "{" + ", ".join(f"{literal(key)}: {literal(value)}" for key, value in entries) + "}"


def _tuple(values: Iterable[Any]) -> str:
    items = [literal(v) for v in values]
    return f"({items[0]},)" if len(items) == 1 else f"({', '.join(items)})"
