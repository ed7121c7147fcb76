"""Class names of hoisted schemas: from where they stand, or from what all their places share."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator import words
from generator.shape.common import (
    ENDINGS,
    FAINT,
    Ranked,
    Spoken,
    bare_word,
    common_start,
    ranked,
    unsaid,
)
from generator.shape.naming import join
from generator.shape.places import ITEM, VALUE, Place
from generator.shape.schemas import alternatives, constants, substance
from generator.shape.unions import Follow, all_properties
from generator.values import Json

_ENOUGH = 0.5
_FEW = 3
_LONGEST = 8
_LONGEST_VALUES = 4


@dataclass(frozen=True)
class Hoisted:
    """A hoisted type: the equal schemas that it stands for, each with its place."""

    schema: Json
    places: Sequence[Place]


@dataclass
class Titles:
    """Gives candidates for the names of hoisted types, best first.

    Args:
        class_names: The names of components, by key.
        whole: Words that are kept in one piece.
        follow: Gives what a schema means, if it is a reference.
    """

    class_names: Mapping[str, str]
    whole: frozenset[str]
    follow: Follow
    _known: dict[Place, Spoken] = field(default_factory=dict[Place, Spoken])
    _ranks: dict[Place, list[Ranked]] = field(default_factory=dict[Place, "list[Ranked]"])

    def candidates(self, hoisted: Hoisted) -> Iterator[str]:
        """Yield the names that a type may have."""
        if len(hoisted.places) > 1:
            yield from self._common(hoisted)
        place = hoisted.places[0]
        yield join(self._spoken(place, hoisted.schema).short)
        yield from self._longer(place, hoisted.schema)

    def claim(self, hoisted: Hoisted) -> float:
        """Return how good a claim a type has on its name, beside others: the higher the better."""
        count = len(hoisted.places)
        best = self._ranked(hoisted)[:1] if count > 1 else []
        return math.log(count) * best[0][1] if best else math.inf if count == 1 else 0

    def _common(self, hoisted: Hoisted) -> Iterator[str]:
        """Yield names of words that most places of a type have in common."""
        spoken = [self._spoken(place, hoisted.schema) for place in hoisted.places]
        best = self._ranked(hoisted)
        yield from (join(found) for found, worth in best if worth >= _ENOUGH)
        if len(spoken) <= _FEW:
            yield from _joined([found.short for found in spoken])
        values = [self._words(v) for v in constants(hoisted.schema) or [] if isinstance(v, str)]
        if best and 1 < len(values) <= _FEW and sum(map(len, values)) <= _LONGEST_VALUES:
            yield join(["Or".join(map(join, values)), *best[0][0]])
        faint = FAINT | ENDINGS
        yield from (join(found) for found, _ in best if not faint.issuperset(map(bare_word, found)))

    def _ranked(self, hoisted: Hoisted) -> list[Ranked]:
        first = hoisted.places[0]
        if first not in self._ranks:
            spoken = [self._spoken(place, hoisted.schema) for place in hoisted.places]
            self._ranks[first] = ranked(spoken)
        return self._ranks[first]

    def _longer(self, place: Place, schema: Json) -> Iterator[str]:
        """Yield names that tell a type from others whose places have the same words."""
        spoken = self._spoken(place, schema)
        name = join([*spoken.outer, *spoken.own])
        yield name
        for word in place.fallbacks:
            yield join([name if word in ("Base", "Body") else join(spoken.outer), word])
        yield join([name, "Enum" if constants(schema) else "Union" if alternatives(schema) else ""])
        telling = [*all_properties(schema, self.follow), *(constants(schema) or [])]
        for count in range(1, len(telling) + 1):
            yield join([name, *map(str, telling[:count])])
        yield join([name, *sorted(substance(schema))])

    def _spoken(self, place: Place, schema: Json) -> Spoken:
        if place not in self._known:
            self._known[place] = self._split(place, constants(schema) is None)
        return self._known[place]

    def _split(self, place: Place, is_class: bool) -> Spoken:
        parent = self.class_names.get(place.parent, place.parent)
        pieces = [self._words(parent if place.component else place.parent)]
        for word in place.words:
            if word in (ITEM, VALUE):
                one = _one(pieces[-1], "Value" if word == VALUE else "Item" if is_class else "")
                pieces[-1] = one
            else:
                pieces.append(self._words(word))
        *before, own = [piece for piece in pieces if piece] or [("Value",)]
        outer: tuple[str, ...] = ()
        for piece in before:
            fresh = unsaid(piece, outer)
            repeats = bool(outer) and bare_word(fresh[0]) == bare_word(outer[-1])
            outer += fresh[repeats:]
        return Spoken(outer, own)

    def _words(self, text: str) -> tuple[str, ...]:
        found = words.spelled(text.replace("'", ""), self.whole)
        upper = text.isupper()
        return tuple(word.capitalize() if upper else word[:1].upper() + word[1:] for word in found)


def _one(spoken: tuple[str, ...], otherwise: str) -> tuple[str, ...]:
    """Return what one of many is called: the singular, or a word more where that is the same."""
    last = spoken[-1] if spoken else ""
    single = words.singular(last)
    if single in (last, "") or not single.isalpha():
        return (*spoken, otherwise) if otherwise else spoken
    return (*spoken[:-1], single)


def _joined(names: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Yield one name of two or three: what is different in them joined by ``Or``."""
    head = common_start(names)
    tail = common_start([name[head:][::-1] for name in names])
    middles = [name[head : len(name) - tail] for name in names]
    end = names[0][len(names[0]) - tail :]
    said = [*names[0][:head], *(word for middle in middles for word in middle), *end]
    if all(middles) and len(set(map(bare_word, said))) == len(said) <= _LONGEST:
        yield join([*names[0][:head], "Or".join(map(join, middles)), *end])
