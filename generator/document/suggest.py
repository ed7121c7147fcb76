"""An overlay that mends what the repair rules found, for a maintainer to review and keep.

It is the difference between the document as read and as repaired, in Overlay 1.0's two actions.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.diagnostics import Diagnostics, Severity
from generator.document.document import Document, Path
from generator.document.emit import to_yaml
from generator.document.pointer import tokens
from generator.document.read_yaml import clone
from generator.document.repair import repair
from generator.values import is_list, is_object


def suggest_overlay(document: Document) -> str:
    """Return an overlay, as YAML, with which repair finds nothing in the document any more.

    The document is as ``load`` gave it, and is left so. Without findings there are no actions.
    """
    before = document.data
    found = Diagnostics()
    after = Document(
        clone(before),
        document.source,
        document.sha256,
        found,
        document.version,
        document.places,
        dict(document.origins),
    )
    repair(after)
    actions = [_described(action, found) for action in _changes(before, after.data, ())]
    info = {"title": f"Repairs of {document.source}", "version": "1.0.0"}
    return to_yaml({"overlay": "1.0.0", "info": info, "actions": actions})


def _changes(before: Any, after: Any, path: Path) -> Iterator[dict[str, Any]]:
    """Yield the actions that turn one container into the other of the same type."""
    if is_object(before):
        yield from _object_changes(before, after, path)
    else:
        yield from _list_changes(before, after, path)


def _object_changes(
    before: dict[str, Any], after: dict[str, Any], path: Path
) -> Iterator[dict[str, Any]]:
    update: dict[str, Any] = {}
    for key in [k for k in before if k not in after]:
        yield {"target": query((*path, key)), "remove": True}
    for key, new in after.items():
        old = before.get(key)
        if key in before and _same(old, new):
            continue
        if key in before and _alike(old, new):
            yield from _changes(old, new, (*path, key))
            continue
        if (is_object(old) and is_object(new)) or (is_list(old) and is_list(new)):
            yield {"target": query((*path, key)), "remove": True}
        update[key] = new
    if update:
        yield {"target": query(path), "update": update}


def _list_changes(before: list[Any], after: list[Any], path: Path) -> Iterator[dict[str, Any]]:
    """Change items in place, drop from the end what went, append what came."""
    kept = _kept(before, after)
    for index, new in zip(kept, after, strict=False):
        if not _same(before[index], new):
            yield from _changes(before[index], new, (*path, index))
    for index in reversed([i for i in range(len(before)) if i not in set(kept)]):
        yield {"target": query((*path, index)), "remove": True}
    for new in after[len(kept) :]:
        yield {"target": query(path), "update": new}


def _kept(before: list[Any], after: list[Any]) -> list[int]:
    """Return the indices of those old items that become the first new ones, in order."""
    kept: list[int] = []
    for new in after:
        start = kept[-1] + 1 if kept else 0
        rest = range(start, len(before))
        same = next((i for i in rest if _same(before[i], new)), None)
        alike = next((i for i in rest if _alike(before[i], new) and _related(before[i], new)), None)
        found = same if same is not None else alike
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
    rest = new[size:]
    return size > 0 and not any(is_list(item) for item in rest)


def _related(old: Any, new: Any) -> bool:
    """Whether two objects of a list are one before and after a repair."""
    if not is_object(old):
        return False
    one, other = old, new
    shared = [k for k in one if k in other and _same(one[k], other[k])]
    return bool(shared) or not one or not other or one.keys() == other.keys()


def _same(old: Any, new: Any) -> bool:
    """Whether two values are the same JSON; Python takes true for 1."""
    if is_object(old) or is_list(old):
        return old == new and json.dumps(old, sort_keys=True) == json.dumps(new, sort_keys=True)
    return old == new and type(old) is type(new)


def query(path: Path) -> str:
    """Return the normalised JSONPath of a path (RFC 9535, 2.7)."""
    return "$" + "".join(
        f"[{token}]" if isinstance(token, int) else f"[{_quoted(token)}]" for token in path
    )


def _quoted(name: str) -> str:
    body = json.dumps(name)[1:-1].replace('\\"', '"').replace("'", "\\'")
    return f"'{body}'"


def _described(action: dict[str, Any], found: Diagnostics) -> dict[str, Any]:
    """Say in an action which findings it mends, if there are any at its place."""
    target = action["target"]
    texts = [
        f"{d.code}: {d.message}"
        for d in found
        if d.severity is not Severity.INFO
        and (where := query(tuple(tokens(d.pointer))))
        and (target.startswith(where) or where.startswith(target + "["))
    ]
    description = {"description": "; ".join(dict.fromkeys(texts))[:500]} if len(texts) < 4 else {}
    rest = {k: v for k, v in action.items() if k != "target"}
    return {"target": target, **(description if texts else {}), **rest}
