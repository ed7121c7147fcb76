"""Changes as text, Markdown and JSON, and the version bump that they ask for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from generator.diff.changes import Bump, Change, shown

_BUMPS: tuple[Bump, ...] = ("major", "minor", "patch", "none")
_NAME = re.compile(r"([^`]*)(`[^`]*`)(.*)")
_HOLE = "\0"
_SECTIONS = ("Breaking", "Deprecated", "Added", "Changed")


def bump(changes: Sequence[Change]) -> Bump:
    """Return the largest bump that a change asks for (Semantic Versioning 2.0.0)."""
    asked = {change.bump for change in changes}
    return min({*asked, _BUMPS[-1]}, key=_BUMPS.index)


def describe(changes: Sequence[Change], style: str) -> str:
    """Return the changes as ``text``, ``markdown`` (a changelog entry) or ``json``."""
    if style == "json":
        found = [{**asdict(change), "bump": change.bump} for change in changes]
        return json.dumps({"bump": bump(changes), "changes": found}, indent=2)
    if style == "markdown":
        return changelog(changes, "Unreleased")
    return "\n".join(_text(changes))


def _text(changes: Sequence[Change]) -> Iterator[str]:
    for change in changes:
        mark = "breaking: " if change.breaking else ""
        yield f"{mark}{change.subject}: {change.text.replace('`', '')}"
    breaking = sum(change.breaking for change in changes)
    noun = "change" if len(changes) == 1 else "changes"
    yield f"{len(changes)} {noun}, {breaking} breaking; version bump: {bump(changes)}"


def changelog(changes: Sequence[Change], title: str) -> str:
    """Return the changes as an entry of a changelog.

    Args:
        changes: Sorted, as ``compare`` gives them.
        title: The entry's heading: a version.
    """
    lines = [f"## {title}"]
    for section in _SECTIONS:
        found = [change for change in changes if _section(change) == section]
        if found:
            lines += ["", f"### {section}", "", *_entries(found)]
    return "\n".join(lines if changes else [*lines, "", "- Nothing changes for callers."])


def _section(change: Change) -> str:
    if change.breaking:
        return "Breaking"
    last = change.kind.rpartition("-")[2]
    return {"added": "Added", "deprecated": "Deprecated"}.get(last, "Changed")


def _entries(changes: Sequence[Change]) -> Iterator[str]:
    """Give a line for each subject; one for the methods of a resource that came or went."""
    groups: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        groups.setdefault(_group(change), []).append(change)
    for (subject, whole), found in groups.items():
        if whole:
            names = ", ".join(shown(change.subject) for change in found)
            yield f"- {names} {'were' if len(found) > 1 else 'was'} {whole}"
        else:
            yield f"- {shown(subject)}: {'; '.join(_clauses(found))}"


def _clauses(changes: Sequence[Change]) -> Iterator[str]:
    """Give the texts of changes; those that differ in nothing but a name as one."""
    alike: dict[str, list[str]] = {}
    for change in changes:
        first = _NAME.match(change.text)
        skeleton = f"{first[1]}{_HOLE}{first[3]}" if first and change.member else change.text
        alike.setdefault(skeleton, []).append(first[2] if first else "")
    for skeleton, names in alike.items():
        text = skeleton.replace(_HOLE, ", ".join(names))
        yield _plural(text) if len(names) > 1 else text


def _plural(text: str) -> str:
    text = re.sub(r"^(the (?:required )?(?:argument|field|value)) ", r"\1s ", text)
    return re.sub(
        r"` (is|was)\b", lambda m: f"` {'are' if m[1] == 'is' else 'were'}", text, count=1
    )


def _group(change: Change) -> tuple[str, str]:
    of, _, what = change.kind.rpartition("-")
    if of in ("method", "model") and what in ("added", "removed"):
        return (change.subject.rpartition(".")[0], what)
    return (change.subject, "")
