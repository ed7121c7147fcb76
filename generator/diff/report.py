"""Changes as text, Markdown and JSON, and the version bump that they ask for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from generator.diff.changes import Change


def bump(changes: Sequence[Change]) -> str:
    """Return ``major``, ``minor``, ``patch`` or ``none`` (Semantic Versioning 2.0.0)."""
    if any(change.breaking for change in changes):
        return "major"
    if any(change.kind == "added" for change in changes):
        return "minor"
    return "patch" if changes else "none"


def describe(changes: Sequence[Change], style: str) -> str:
    """Return the changes as ``text``, ``markdown`` (a changelog entry) or ``json``."""
    if style == "json":
        return json.dumps(
            {"bump": bump(changes), "changes": [asdict(c) for c in changes]}, indent=2
        )
    return "\n".join(_markdown(changes) if style == "markdown" else _text(changes))


def _text(changes: Sequence[Change]) -> Iterator[str]:
    for change in changes:
        mark = "breaking: " if change.breaking else ""
        yield f"{mark}{change.subject}: {change.text}"
    breaking = sum(change.breaking for change in changes)
    yield f"{len(changes)} changes, {breaking} breaking; version bump: {bump(changes)}"


def _markdown(changes: Sequence[Change]) -> Iterator[str]:
    titles = {"removed": "Removed", "changed": "Changed", "added": "Added"}
    sections = [("Breaking", [c for c in changes if c.breaking])]
    for kind, title in titles.items():
        sections.append((title, [c for c in changes if c.kind == kind and not c.breaking]))
    yield f"Version bump: {bump(changes)}"
    for title, found in sections:
        if found:
            yield f"\n### {title}\n"
            yield from (f"- `{change.subject}`: {change.text}" for change in found)
