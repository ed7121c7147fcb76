"""Which class name each hoisted type gets: the published one, else one of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator import words
from generator.shape.naming import Names
from generator.shape.places import Place
from generator.shape.titles import Hoisted, Titles
from generator.values import Json, mapping


@dataclass
class HoistedNames:
    """The names of hoisted types, and what was published under other names.

    Args:
        names: What names there are.
        titles: What a hoisted type may be called.
        locked: Published names, by the pointer of a place.
    """

    names: Names
    titles: Titles
    locked: Mapping[str, str]
    final: dict[str, str] = field(default_factory=dict[str, str])
    """The class name of each hoisted type, by key."""
    others: dict[str, str] = field(default_factory=dict[str, str])
    """Published names of schemas that have become equal to another: the key of their type."""
    published: dict[str, str] = field(default_factory=dict[str, str])
    """The name of what stands in a place, by its pointer."""

    def decide(self, schemas: Json, made: Mapping[str, Place], shared: Mapping[str, str]) -> None:
        """Name the hoisted types of a document.

        Args:
            schemas: The component schemas.
            made: Where each hoisted schema stood, by key.
            shared: By key the equal schema that stands for a hoisted one.
        """
        places: dict[str, list[Place]] = {}
        for key, place in made.items():
            places.setdefault(shared.get(key, key), []).append(place)
        self._claim(places, made)
        types = {k: Hoisted(mapping(schemas[k]), found) for k, found in places.items() if k in made}
        for key in sorted(types, key=lambda k: -self.titles.claim(types[k])):
            if key not in self.final:
                self.final[key] = self.names.take(self.titles.candidates(types[key]))
        for key, found in places.items():
            self.published.update(self._published(key, found))

    def _claim(self, places: Mapping[str, list[Place]], made: Mapping[str, Place]) -> None:
        """Let types have the names under which most of their places were published."""
        votes = {k: Counter(map(self._locked, places[k])) for k in places}
        claims = [(n, key, name) for key in votes for name, n in votes[key].items() if name]
        claims.sort(key=lambda claim: -claim[0])
        for _, key, name in claims:
            if key in made and key not in self.final and self.names.claim(name):
                self.final[key] = name
        for _, key, name in claims:
            if self._name(key) != name and self.names.claim(name):
                self.others[name] = key

    def _locked(self, place: Place) -> str:
        return self.locked.get(words.printable(place.pointer), "")

    def _name(self, key: str) -> str:
        return self.final.get(key) or self.titles.class_names.get(key, "")

    def _published(self, key: str, places: list[Place]) -> Iterator[tuple[str, str]]:
        for place in places:
            locked = self._locked(place)
            yield place.pointer, locked if self.others.get(locked) == key else self._name(key)
