"""Which of some values means which of some classes, by their names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from generator import words

Table = dict[str, str]

_NUMERONYM = re.compile(r"([a-z])(\d+)([a-z])")
_EQUAL = 2.0
_ENOUGH = 0.7
_LONG = 4
"""Letters from which on a word inside another one is no accident."""


def pair(values: Sequence[str], classes: Iterable[str], known: Mapping[str, str]) -> Table:
    """Return the class that each value means, where that is clear.

    What is known settles it. Else words of a value are looked for in the classes' names, less
    the words that all of them share: the best match counts if neither the value nor the class
    has another one as good. The last ones that are left of both mean each other.

    Args:
        values: What an enumeration lists.
        classes: The names that they may mean.
        known: The class by value, where the document says so.
    """
    names = list(dict.fromkeys(classes))
    found = {value: known[value] for value in values if known.get(value) in names}
    left = [value for value in dict.fromkeys(values) if value not in found]
    free = [name for name in names if name not in found.values()]
    scores = _scores(left, free, _telling(names))
    while best := _best(scores):
        found[best[0]] = best[1]
        scores = {p: s for p, s in scores.items() if p[0] != best[0] and p[1] != best[1]}
    left = [value for value in left if value not in found]
    free = [name for name in free if name not in found.values()]
    if len(left) == len(free) == 1 and len(found) + 1 == len(names):
        found[left[0]] = free[0]
    return found


def names_alike(classes: Iterable[str]) -> Table:
    """Return by the words that only it has, joined, each class; those with equal ones left out."""
    names = list(dict.fromkeys(classes))
    found = [("".join(telling), name) for name, telling in _telling(names).items()]
    joined = [key for key, _ in found]
    return {key: name for key, name in found if joined.count(key) == 1}


def _scores(
    values: Sequence[str], classes: Sequence[str], telling: Mapping[str, list[str]]
) -> dict[tuple[str, str], float]:
    every = {name: list(words.split(name)) for name in classes}
    bare = _telling(values)
    return {
        (value, name): max(
            _score(bare[value], telling[name]),
            _score(list(words.split(value)), telling[name]),
            _score(list(words.split(value)), every[name]) - 0.5,
        )
        for value in values
        for name in classes
    }


def _best(scores: Mapping[tuple[str, str], float]) -> tuple[str, str] | None:
    """Return the pair that is most alike, if neither of the two has another as good."""
    for best in sorted(scores, key=lambda found: -scores[found]):
        if scores[best] < _ENOUGH:
            return None
        rivals = [p for p in scores if (p[0] == best[0]) != (p[1] == best[1])]
        if all(scores[rival] < scores[best] for rival in rivals):
            return best
    return None


def _score(value: Sequence[str], name: Sequence[str]) -> float:
    """Return how alike two lists of words are: 2 and more when equal, 0 for nothing in common."""
    one, other = "".join(value), "".join(name)
    if not one or not other:
        return 0
    if one == other:
        return _EQUAL + 1
    if list(name[: len(value)]) == list(value):
        return _EQUAL - 0.5 + len(value) / len(name) / 2
    if one in _initials(name) or other in _initials(value):
        return _EQUAL - 0.5
    inside = min(len(one), len(other)) >= _LONG and (one in other or other in one)
    covered = sum(max(_alike(v, n) for n in name) for v in value) / len(value)
    filled = sum(max(_alike(v, n) for v in value) for n in name) / len(name)
    return max(covered + filled, 1.0 if inside else 0)


def _initials(name: Sequence[str]) -> list[str]:
    """Return the initials of all words, and of all but the last ones, three letters at least."""
    letters = "".join(word[0] for word in name)
    return [letters[:count] for count in range(3, len(letters) + 1)]


def _alike(one: str, other: str) -> float:
    """Return how alike two words are, between 0 and 1."""
    if one == other or _short_for(one, other) or _short_for(other, one):
        return 1
    short, long = sorted((one, other), key=len)
    if len(short) >= _LONG and short in long:
        return 0.8
    return 0.7 if len(short) > 2 and long.startswith(short) else 0


def _short_for(numeronym: str, word: str) -> bool:
    """Say whether a word is written with a number for its middle: k8s, i18n."""
    found = _NUMERONYM.fullmatch(numeronym)
    middle = (word[:1], str(len(word) - 2), word[-1:])
    return found is not None and found.groups() == middle


def _telling(names: Sequence[str]) -> dict[str, list[str]]:
    """Return the words of each name that not all of them have."""
    split = {name: list(words.split(name)) for name in names}
    if len(split) < 2:
        return split
    first, *others = map(set, split.values())
    shared = first.intersection(*others)
    return {name: [w for w in found if w not in shared] or found for name, found in split.items()}
