"""Documentation of methods that stand for several operations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from generator.api import Documentation
from generator.values import Json

_DANGLING = frozenset(
    ["a", "an", "at", "for", "from", "in", "into", "of", "on", "the", "to", "within"]
)
_LONGEST, _FEW = 4, 3


def documentation(operations: Sequence[Json]) -> Documentation:
    """Return what all of the operations say.

    The routes of one method say the same of an account, an organization and a project. The
    description names them all; the summary does without, where they end it.
    """
    summaries = [str(o.get("summary") or "").strip() for o in operations]
    descriptions = [str(o.get("description") or "").strip() for o in operations]
    return Documentation(common(summaries, brief=True), common(descriptions))


def together(texts: Sequence[str]) -> str:
    """Return what a few groups are said to be that are one here; where they are many, the first."""
    different = list(dict.fromkeys(texts))
    if len(different) > _FEW or any("\n" in text for text in different):
        return different[0]
    merged = common(different) if different else ""
    return " ".join(different) if merged in different[:1] and _sentences(different) else merged


def _sentences(texts: Sequence[str]) -> bool:
    return all(text.endswith(".") for text in texts)


def common(texts: Sequence[str], *, brief: bool = False) -> str:
    """Return one text for several that differ in a few words in one place, else the first.

    Args:
        texts: What the routes of a method say.
        brief: Leave the place out with the prepositions before it, where it ends the text.
    """
    split = [re.split(r"(?<=\s)", text) for text in texts]
    if len(set(texts)) == 1:
        return texts[0]
    start = _shared(split)
    rest = [words[len(start) :] for words in split]
    end = _shared([words[::-1] for words in rest])[::-1]
    middles = ["".join(words[: len(words) - len(end)]).strip() for words in rest]
    if not start or any(len(middle.split()) > _LONGEST for middle in middles):
        return texts[0]
    if brief and not end:
        cut = _cut(start)
        return cut if " " in cut else texts[0]
    return _filled(start, middles, end)


def _shared(split: Sequence[list[str]]) -> list[str]:
    """Return the words at the beginning that all lists have."""
    same = takewhile(lambda words: len({w.strip() for w in words}) == 1, zip(*split, strict=False))
    return [words[0] for words in same]


def _cut(start: list[str]) -> str:
    while start and start[-1].strip().lower() in _DANGLING:
        start.pop()
    return "".join(start).strip()


def _filled(start: list[str], middles: list[str], end: list[str]) -> str:
    marks = {re.sub(r".*\w", "", middle) for middle in middles}
    plain = list(dict.fromkeys(re.sub(r"\W+$", "", middle) for middle in middles))
    several = " or ".join([", ".join(plain[:-1]), plain[-1]]) if len(plain) > 1 else plain[0]
    mark = marks.pop() if len(marks) == 1 else ""
    return f"{''.join(start)}{several}{mark} {''.join(end)}".strip()
