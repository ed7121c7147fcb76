"""Which of some values means which of some classes, by their names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator import words

_ENOUGH = 2


def pair(values: Sequence[str], classes: Iterable[str], tags: Mapping[str, str]) -> dict[str, str]:
    """Return the class that each value means, where that is clear.

    Tags settle it. Else the value's words are looked for in the classes' names, less the words
    that all of them share; the best match counts if no other is as good.
    """
    left = list(dict.fromkeys(classes))
    found = {value: tags[value] for value in values if tags.get(value) in left}
    bare = _telling({name: _words(name) for name in left})
    for value in values:
        if value not in found:
            best = _best(_words(value), bare)
            if best is not None:
                found[value] = best
    return found


def _best(value: list[str], classes: Mapping[str, list[str]]) -> str | None:
    scores = {name: _score(value, found) for name, found in classes.items()}
    top = max(scores.values(), default=0.0)
    best = [name for name, score in scores.items() if score == top]
    return best[0] if top >= 1 and len(best) == 1 else None


def _score(value: list[str], found: list[str]) -> float:
    """Return how alike two lists of words are: 2 when equal, 1 when one holds the other."""
    one, other = "".join(value), "".join(found)
    if not one or not other:
        return 0
    if one == other:
        return 2
    common = len(set(value) & set(found))
    inside = one in other or other in one
    return (1 if inside or set(value) <= set(found) else 0) + common / (len(value) + len(found))


def _telling(classes: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Return the words of each class that not all classes have."""
    if len(classes) < _ENOUGH:
        return dict(classes)
    every = [set(found) for found in classes.values()]
    shared = every[0].intersection(*every[1:])
    return {name: [w for w in found if w not in shared] or found for name, found in classes.items()}


def _words(text: str) -> list[str]:
    return list(words.split(text))
