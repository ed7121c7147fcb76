"""An overlay that mends what the repair rules found, for a maintainer to review and keep.

It is the difference between the document as read and as repaired, in Overlay 1.0's two actions.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from generator.diagnostics import Diagnostics, Severity
from generator.document.document import Document
from generator.document.emit import to_yaml
from generator.document.grammar import Path
from generator.document.repair import repair
from generator.pointer import clone, tokens
from generator.values import Json, is_list, is_object


def suggest_overlay(document: Document) -> str:
    """Return an overlay, as YAML, with which repair finds nothing in the document any more.

    The document is as ``load`` gave it, and is left so. Without findings there are no actions.
    """
    found, data, origins = Diagnostics(), clone(document.data), dict(document.origins)
    after = replace(document, data=data, diagnostics=found, origins=origins)
    repair(after)
    changes = _changes(document.data, after.data, ())
    info = {"title": f"Repairs of {document.source}", "version": "1.0.0"}
    actions = [_described(action, found) for action in changes]
    return to_yaml({"overlay": "1.0.0", "info": info, "actions": actions})


def _changes(before: Any, after: Any, path: Path) -> Iterator[Json]:
    """Yield the actions that turn one container into the other of the same type."""
    if is_object(before):
        yield from _object_changes(before, after, path)
    else:
        yield from _list_changes(before, after, path)


def _object_changes(before: Json, after: Json, path: Path) -> Iterator[Json]:
    update: Json = {}
    for key in [k for k in before if k not in after]:
        yield {"target": _query((*path, key)), "remove": True}
    for key, new in after.items():
        old = before.get(key)
        if key in before and _same(old, new):
            continue
        if key in before and _alike(old, new):
            yield from _changes(old, new, (*path, key))
            continue
        if (is_object(old) and is_object(new)) or (is_list(old) and is_list(new)):
            yield {"target": _query((*path, key)), "remove": True}
        update[key] = new
    if update:
        yield {"target": _query(path), "update": update}


def _list_changes(before: list[Any], after: list[Any], path: Path) -> Iterator[Json]:
    """Change items in place, drop from the end what went, append what came."""
    kept = _kept(before, after)
    for index, new in zip(kept, after, strict=False):
        if not _same(before[index], new):
            yield from _changes(before[index], new, (*path, index))
    for index in sorted({*range(len(before))} - {*kept}, reverse=True):
        yield {"target": _query((*path, index)), "remove": True}
    for new in after[len(kept) :]:
        yield {"target": _query(path), "update": new}


def _kept(before: list[Any], after: list[Any]) -> list[int]:
    """Return the indices of those old items that become the first new ones, in order."""
    kept: list[int] = []
    for new in after:
        rest = range(kept[-1] + 1 if kept else 0, len(before))
        same = (i for i in rest if _same(before[i], new))
        alike = (i for i in rest if _alike(before[i], new) and _related(before[i], new))
        found = next(same, next(alike, None))
        if found is None:
            break
        kept.append(found)
    return kept


def _alike(old: Any, new: Any) -> bool:
    """Whether the old value can be turned into the new one by actions inside it."""
    if is_object(old):
        return is_object(new) and bool(old)
    if not is_list(old) or not is_list(new):
        return False
    size = len(_kept(old, new))
    return size > 0 and not any(is_list(item) for item in new[size:])


def _related(old: Any, new: Any) -> bool:
    """Whether two objects of a list are one before and after a repair."""
    if not is_object(old):
        return False
    shared = any(k in new and _same(old[k], new[k]) for k in old)
    return shared or not old or not new or old.keys() == new.keys()


def _same(old: Any, new: Any) -> bool:
    """Whether two values are the same JSON; Python takes true for 1."""
    return old == new and json.dumps(old, sort_keys=True) == json.dumps(new, sort_keys=True)


def _query(path: Path) -> str:
    """Return the normalised JSONPath of a path (RFC 9535, 2.7)."""
    return "$" + "".join(f"[{t}]" if isinstance(t, int) else f"[{_quoted(t)}]" for t in path)


def _quoted(name: str) -> str:
    body = json.dumps(name)[1:-1].replace('\\"', '"').replace("'", "\\'")
    return f"'{body}'"


def _described(action: Json, found: Diagnostics) -> Json:
    """Say in an action which findings it mends, if there are a few at its place."""
    target = action.pop("target")
    texts: dict[str, None] = {}
    for diagnostic in found:
        where = _query(tuple(tokens(diagnostic.pointer)))
        is_there = target.startswith(where) or where.startswith(target + "[")
        if diagnostic.severity is not Severity.INFO and is_there:
            texts[f"{diagnostic.code}: {diagnostic.message}"] = None
    description = {"description": "; ".join(texts)[:500]} if 0 < len(texts) < 4 else {}
    return {"target": target, **description, **action}
