"""OpenAPI Overlay 1.0: patches to a document that isn't ours, kept beside it.

Targets are JSONPath queries (RFC 9535), by python-jsonpath in its strict mode.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any

from jsonpath import JSONPathEnvironment, JSONPathError

from generator.diagnostics import GeneratorError, Severity
from generator.document import source
from generator.document.document import Document
from generator.document.grammar import Path
from generator.document.places import Loaded
from generator.document.read import parse
from generator.pointer import MISSING, clone, find
from generator.values import Json, is_list, is_object, mapping

_QUERIES = JSONPathEnvironment(strict=True)
_FIELDS = ("target", "description", "update", "remove")


@dataclass(frozen=True, slots=True)
class Action:
    """One action of an overlay, and how to name it in a message."""

    label: str
    target: str
    update: Any
    remove: bool
    optional: bool
    """Whether it may match nothing: it mends what only some documents of the API have."""


def apply_overlays(document: Document, overlays: Sequence[FilePath]) -> None:
    """Apply overlay files to the document, in order, each action to what the ones before left.

    Raises GeneratorError for a file that is no Overlay 1.0, and for an action whose target is no
    query, matches nothing or can't be updated: a stale patch must not rot silently. An action with
    ``x-optional: true`` may match nothing, which is reported.
    """
    for action in [action for path in overlays for action in _read_actions(path)]:
        if not _apply(document.data, action):
            message = f"{action.label} matches nothing"
            code = "unused-overlay-action"
            document.report(code, Severity.INFO, "#", message, "nothing was changed")


def _read_actions(path: FilePath) -> list[Action]:
    """Return the actions of an overlay file; raises GeneratorError where it isn't one."""
    loaded = parse(source.read_file(path), str(path))
    value = mapping(loaded.value)
    if "overlay" not in value:
        raise GeneratorError(
            f"{path}:1:1: not an overlay, `overlay` is missing; begin with `overlay: 1.0.0`"
        )
    version = str(value["overlay"])
    if version != "1.0" and not version.startswith("1.0."):
        place = loaded.places.at(["overlay"])
        raise GeneratorError(
            f"{place}: Overlay {version[:20]} is not supported; write it for 1.0.0"
        )
    actions = value.get("actions")
    if not is_list(actions) or not actions:
        raise GeneratorError(f"{loaded.places.at(['actions'])}: `actions` is no list; give actions")
    return [_action(loaded, index, mapping(a)) for index, a in enumerate(actions)]


def _action(loaded: Loaded, index: int, value: Json) -> Action:
    label = f"{loaded.places.at(['actions', index])}: actions[{index}]"
    target, remove = value.get("target"), value.get("remove", False)
    if not isinstance(target, str):
        raise GeneratorError(f"{label} has no target; give a JSONPath query (RFC 9535)")
    label = f"{label} (target {target})"
    unknown = [n for n in value if n not in _FIELDS and not n.startswith("x-")]
    if unknown:
        raise GeneratorError(f"{label} has an unknown field {unknown[0]!r}; it has {_FIELDS}")
    if not isinstance(remove, bool):
        raise GeneratorError(f"{label}: `remove` is {remove!r}; write true or false")
    if not remove and "update" not in value:
        raise GeneratorError(f"{label} does nothing; give `update` or `remove: true`")
    return Action(label, target, value.get("update"), remove, value.get("x-optional") is True)


def _apply(data: Json, action: Action) -> bool:
    """Apply an action, and return whether it matched anything."""
    paths = _matches(data, action)
    if not paths and not action.optional:
        raise GeneratorError(f"{action.label} matches nothing; mend the target or drop the action")
    if action.remove:
        _remove(data, paths, action)
    else:
        for path in paths:
            _update(find(data, path), action)
    return bool(paths)


def _matches(data: Json, action: Action) -> list[Path]:
    """Return the distinct paths that the target selects."""
    try:
        found = _QUERIES.finditer(action.target, data)
        return list(dict.fromkeys(tuple(match.parts) for match in found))
    except (JSONPathError, RecursionError, ValueError) as error:
        reason = " ".join(str(error).split())
        raise GeneratorError(f"{action.label} is no JSONPath query ({reason}); mend it") from error


def _remove(data: Json, paths: list[Path], action: Action) -> None:
    """Remove what the paths lead to: the items of a list from its end, and parts before wholes."""
    if () in paths:
        raise GeneratorError(f"{action.label} would remove the whole document; name a part of it")
    for path in sorted(paths, key=lambda p: [(isinstance(t, str), t) for t in p], reverse=True):
        if find(data, path) is not MISSING:
            del find(data, path[:-1])[path[-1]]


def _update(target: Any, action: Action) -> None:
    if is_list(target):
        target.append(clone(action.update))
    elif not is_object(target):
        raise GeneratorError(
            f"{action.label} selects {target!r:.40}, no object or list; target what holds it"
        )
    elif not is_object(action.update):
        raise GeneratorError(f"{action.label} selects an object; give an object as `update`")
    else:
        _merge(target, action.update)


def _merge(target: Json, update: Json) -> None:
    """Merge ``update`` into ``target``: objects by key, lists end to end, all else replaced."""
    for key, value in update.items():
        known = target.get(key)
        if is_object(known) and is_object(value):
            _merge(known, value)
        elif is_list(known) and is_list(value):
            known.extend(clone(value))
        else:
            target[key] = clone(value)
