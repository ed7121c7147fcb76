"""What the names of several places have in common: the words for what stands in all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, takewhile

from generator import words

_EMPTY = frozenset(["dto"])
"""Words of Java's class names that say nothing of a value."""
_FAINT_WORDS = (
    "body config create delete detail dto fetch get info item list param post property put request "
    "response spec update"
)
FAINT = frozenset(_FAINT_WORDS.split())
"""Words that hardly tell one type from another."""
ENDINGS = frozenset(["filter", "list", "type"])
"""Words at a property's end that may be left out."""
_WORTH = (0.2, 0.4, 1.0, 1.1, 1.1, 1.05, 1.0, 0.9)
"""What a name of so many telling words is worth, and of more words nothing."""
_ALL_PARTS = 6
"""From names of up to so many words, any words are tried, from longer ones only adjacent ones."""
_MANY = 12
_LONG_WORD = 4


Ranked = tuple[tuple[str, ...], float]
"""Words that places have in common, and what they are worth as a name."""


@dataclass
class Spoken:
    """The words of a place, as they are written: those of what it is in, and its own."""

    outer: tuple[str, ...]
    own: tuple[str, ...]

    def distance(self, part: tuple[str, ...]) -> int:
        """Return how many outer words are between a part of them and the own words."""
        if not part or part[-1] not in self.outer:
            return len(self.outer) * len(part)
        return self.outer[::-1].index(part[-1])

    @property
    def short(self) -> tuple[str, ...]:
        """All words, but none of the own that was said before; ``Value`` if all were."""
        fresh = unsaid(self.own, self.outer)
        outer = tuple(word for word in self.outer if not _is_empty(word)) or self.outer
        repeats = bool(outer) and bare_word(fresh[0]) == bare_word(outer[-1])
        if not repeats:
            return (*outer, *fresh)
        return (*outer, "Value") if len(self.own) == 1 else (*outer, *self.own)


@lru_cache(maxsize=4096)
def bare_word(word: str) -> str:
    """Return what words are compared by: not their number, nor that of a copy (``logs2``)."""
    plain = word.rstrip("0123456789")
    return words.singular((plain if len(plain) >= _LONG_WORD else word).lower())


def _is_empty(word: str) -> bool:
    return word.lower().rstrip("0123456789") in _EMPTY


def unsaid(own: tuple[str, ...], said: tuple[str, ...]) -> tuple[str, ...]:
    """Return words without those at their start that were said before; the last one stays."""
    bare = {bare_word(word) for word in said}
    start = 0
    while start < len(own) - 1 and bare_word(own[start]) in bare:
        start += 1
    return own[start:]


def ranked(spoken: Sequence[Spoken]) -> list[Ranked]:
    """Return the words that at least half of the places have in common, best first."""
    bare = [Spoken(tuple(map(bare_word, s.outer)), tuple(map(bare_word, s.own))) for s in spoken]
    counted: dict[tuple[str, ...], float] = {}
    for one in bare:
        found: dict[tuple[str, ...], float] = {}
        for part, weight in _parts(one, adjacent=len(spoken) > _MANY):
            found[part] = max(found.get(part, 0), weight)
        for part, weight in found.items():
            counted[part] = counted.get(part, 0) + weight
    worth = {
        part: count / len(spoken) * _worth(part, bare[0])
        for part, count in counted.items()
        if count > 1 and count * 2 >= len(spoken)
    }
    own = {part: max(_common_end(part, one.own) for one in bare) for part in worth}
    near = {part: bare[0].distance(part[: len(part) - own[part]]) for part in worth}
    ranked = sorted(worth, key=lambda p: (-worth[p], -own[p], near[p], len(p), p))
    spelled: dict[str, str] = {}
    for word in sorted((w for s in spoken for w in (*s.outer, *s.own)), key=len):
        spelled.setdefault(bare_word(word), word)
    return [(tuple(spelled[word] for word in part), worth[part]) for part in ranked]


def _common_end(one: Sequence[str], other: Sequence[str]) -> int:
    return common_start([one[::-1], other[::-1]])


def common_start(found: Sequence[Sequence[str]]) -> int:
    """Return with how many equal words all begin."""
    columns = map(set[str], zip(*found, strict=False))
    return sum(1 for _ in takewhile(lambda column: len(column) == 1, columns))


def _worth(part: tuple[str, ...], first: Spoken) -> float:
    """Return what words are worth as a name; more if all that the first place is in is said."""
    telling = sum(1 for word in part if word not in FAINT)
    faint = len(part) - telling
    worth = _WORTH[telling] if telling < len(_WORTH) else 0
    worth += 0.2 if telling == 1 and faint else -0.2 * faint
    whole = tuple(word for word in first.outer if word not in FAINT | _EMPTY)
    whole = whole[:-1] if whole and whole[-1] in first.own else whole
    said = whole and part[: len(whole)] == whole and len(part) - len(whole) <= 2
    return worth + 0.1 if said else worth


def _parts(bare: Spoken, *, adjacent: bool) -> Iterator[tuple[tuple[str, ...], float]]:
    """Yield the words that could stand for a place: the last of its own, after some others.

    Each with its weight, which is less where not all own words are said.
    """
    own = [(bare.own[start:], 0.95 if start else 1.0) for start in range(len(bare.own))]
    if bare.own[-1] in ENDINGS:
        own = [(part[:-1], 0.7) for part, _ in own if len(part) > 1] + own
    outer: list[tuple[str, ...]] = [(), *_adjacent(bare.outer)]
    if len(bare.outer) <= _ALL_PARTS and not adjacent:
        sizes = range(len(bare.outer) + 1)
        outer = [part for size in sizes for part in combinations(bare.outer, size)]
    for before in outer:
        for inner, weight in own:
            part = (*before, *inner)
            if len(set(part)) == len(part):
                yield part, weight


def _adjacent(spoken: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for start in range(len(spoken)):
        for end in range(start + 1, len(spoken) + 1):
            yield spoken[start:end]
