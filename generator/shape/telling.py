"""What tells the children of a base apart: its tag, the field beside a value, or their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from generator.profile import DiscriminatorTable
from generator.shape.pointers import Json, component_key
from generator.shape.schemas import (
    alternatives,
    constants,
    mapping,
    parts,
    references,
    resolved,
    types,
)
from generator.shape.similar import Table, names_alike, pair
from generator.shape.unions import all_properties

OTHER = "*"
"""In a table: any value that is not listed. Without it such a value is of a new kind."""
UNKNOWN = ""
"""In a table: the child that a value means is not known, so that the fields have to tell."""
_USUAL = ("type", "kind", "@type", "objectType")
"""What a tag is called where a document gives tags without saying so."""
Tables = dict[str, dict[str, Table]]


@dataclass(frozen=True, slots=True)
class Base:
    """A component that others extend with ``allOf``."""

    children: tuple[str, ...]
    property: str | None = None
    """The wire name of the property whose value names the child."""
    tags: Mapping[str, str] = field(default_factory=dict[str, str])
    """The child's key by value of ``property``, as the document or the profile says it."""
    alike: Mapping[str, str] = field(default_factory=dict[str, str])
    """The same as far as names tell it."""
    beside: Mapping[str, Mapping[str, Table]] = field(default_factory=dict[str, dict[str, Table]])
    """By the property that holds a value, and by the one beside it: child by that one's value."""


class Teller:
    """Finds out what tells children apart, for all bases among some schemas.

    Args:
        schemas: The component schemas.
        children: The keys of the children of each base.
        tables: What the profile says.
    """

    def __init__(
        self,
        schemas: Json,
        children: Mapping[str, Sequence[str]],
        tables: Iterable[DiscriminatorTable] = (),
    ) -> None:
        self._schemas = schemas
        self._children = children
        self._tables = [table for table in tables if table.schema_ in children]

    def base(self, key: str) -> Base:
        """Return all that is known of a base."""
        base = self._tagged(key)
        beside = _merged(self._beside(key, base))
        for table in self._tables:
            if table.schema_ == key and table.beside is not None:
                for held, holder in self._holders.get(key, ()):
                    listed = self._values(self._properties(holder).get(table.beside)) or [OTHER]
                    own = beside.setdefault(held, {}).setdefault(table.beside, {})
                    own.update(dict.fromkeys(listed, UNKNOWN) | own | self._known(table))
        settled = beside or len(base.tags) >= len(base.children)
        alike = dict(base.alike) if settled else names_alike(base.children) | dict(base.alike)
        return replace(base, alike=alike if base.property else {}, beside=beside)

    def _tagged(self, key: str) -> Base:
        """Return a base with what its own property tells."""
        own = [t for t in self._tables if t.schema_ == key and t.property is not None]
        under = below(self._children, key)
        name = own[0].property if own else self._property(key, under)
        tags = self._mapped(key, under)
        for child in [*reversed(under), *([key] if not self._said(key) else [])]:
            for value in self._own_values(child, name, under):
                tags.setdefault(value, child)
        for table in own:
            tags |= self._known(table)
        children = tuple(self._children[key])
        values = self._values(self._properties(key).get(name or ""))
        if tags:
            rest = [OTHER] if set(children) - set(tags.values()) else []
            tags = dict.fromkeys([*values, *rest], UNKNOWN) | tags
        alike = {v: c for v, c in pair(values, under, tags).items() if not tags.get(v)}
        left = [child for child in under if child not in tags.values()]
        left += [key] if name and not self._said(key) else []
        alike |= {child: child for child in left if child not in tags and child not in alike}
        return Base(children, name, tags, alike)

    def _property(self, key: str, under: Sequence[str]) -> str | None:
        """Return the property that tells children apart, said or found."""
        said = self._inherited(key).get("propertyName")
        if isinstance(said, str):
            return said
        marked = any("x-discriminator-value" in p for c in under for p in self._parts(c))
        candidates = dict.fromkeys(n for c in under for n in self._constant(c))
        usual = [n for n in _USUAL if n in self._properties(key)]
        return next((n for n in candidates if self._tells(n, under)), None) or (
            usual[0] if marked and usual else None
        )

    def _tells(self, name: str, under: Sequence[str]) -> bool:
        """Say whether the constants that children have for a property differ in all of them."""
        found = [value for child in under for value in self._constant(child).get(name, ())]
        having = sum(1 for child in under if name in self._constant(child))
        return len(set(found)) == len(found) and having * 2 >= len(under)

    def _inherited(self, key: str) -> Json:
        """Return the discriminator of a component, or of the nearest one that it extends."""
        queue = [key]
        for one in queue:
            if self._said(one):
                return self._said(one)
            queue += [parent for parent in self._parents.get(one, ()) if parent not in queue]
        return {}

    def _said(self, key: str) -> Json:
        return mapping(mapping(self._schemas[key]).get("discriminator"))

    def _mapped(self, key: str, under: Sequence[str]) -> Table:
        found: Table = {}
        for value, ref in mapping(self._inherited(key).get("mapping")).items():
            target = component_key(ref) or str(ref)
            if target in under or target == key:
                found[str(value)] = target
        return found

    def _own_values(self, key: str, name: str | None, under: Sequence[str]) -> Iterator[str]:
        """Yield the values of the discriminating property that mean this child."""
        for part in self._parts(key):
            if "x-discriminator-value" in part:
                yield str(part["x-discriminator-value"])
        own = self._constant(key).get(name or "", [])
        others = {v for c in under if c != key for v in self._constant(c).get(name or "", ())}
        if len(own) == 1 or others.isdisjoint(own):
            yield from own

    def _constant(self, key: str) -> dict[str, list[str]]:
        """Return the constants that a component itself has for its properties."""
        if key not in self._constants:
            own = [mapping(part.get("properties")) for part in self._parts(key)]
            found = {name: self._values(s) for names in own for name, s in names.items()}
            self._constants[key] = {name: values for name, values in found.items() if values}
        return self._constants[key]

    @cached_property
    def _constants(self) -> dict[str, dict[str, list[str]]]:
        return {}

    def _parts(self, key: str) -> list[Json]:
        schema = mapping(self._schemas.get(key))
        return [schema, *(part for part in parts(schema) if "$ref" not in part)]

    def _follow(self, schema: Json) -> Json:
        return resolved(schema, self._schemas)

    def _values(self, schema: Any) -> list[str]:
        """Return the texts that an enumeration lists."""
        found = self._follow(mapping(schema))
        members = alternatives(found) or parts(found)
        if len(members) == 1:
            found = self._follow(members[0])
        return [value for value in constants(found) or [] if isinstance(value, str)]

    def _properties(self, key: str) -> dict[str, Json]:
        return all_properties(mapping(self._schemas.get(key)), self._follow)

    @cached_property
    def _holders(self) -> dict[str, list[tuple[str, str]]]:
        """By base: the properties that hold one, and the components that these are of."""
        found: dict[str, list[tuple[str, str]]] = {}
        for key in self._schemas:
            for part in self._parts(key):
                for name, schema in mapping(part.get("properties")).items():
                    for base in set(references(mapping(schema))) & self._children.keys():
                        found.setdefault(base, []).append((str(name), key))
        return found

    def _beside(self, key: str, base: Base) -> Iterator[tuple[str, str, Table]]:
        """Yield the properties beside a value by whose own values its children can be told."""
        for held, holder in self._holders.get(key, ()):
            for name, schema in self._properties(holder).items():
                if name != held and not self._is_tag(holder, name):
                    table = self._table(key, base, name, schema)
                    if table:
                        yield held, name, table

    @cached_property
    def _parents(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for base, children in self._children.items():
            for child in children:
                found.setdefault(child, []).append(base)
        return found

    def _is_tag(self, key: str, name: str) -> bool:
        """Say whether a property tells what a component itself is, and nothing of what it holds."""
        said = {self._said(base).get("propertyName") for base in self._parents.get(key, ())}
        return name in said and len(self._constant(key).get(name, ())) < 2

    def _table(self, key: str, base: Base, name: str, schema: Json) -> Table:
        under = below(self._children, key)
        values = self._values(schema)
        settled = base.tags or set(base.alike) - set(base.children)
        if not values:
            text = name in ("kind", "type", base.property)
            text = text and not settled and types(self._follow(schema)) == ["string"]
            return names_alike(under) | {OTHER: UNKNOWN} if text else {}
        found = pair(values, under, base.tags)
        least = min(len(values), len(base.children))
        usual = name in ("kind", base.property) or name.lower().endswith("type")
        likely = usual or (not settled and 2 <= len(found) == least)
        likely = likely and len(found) * 2 >= least
        return dict.fromkeys(values, UNKNOWN) | found if likely else {}

    def _known(self, table: DiscriminatorTable) -> Table:
        known = {UNKNOWN, *self._schemas}
        return {value: child for value, child in table.values.items() if child in known}


def below(children: Mapping[str, Sequence[str]], key: str) -> list[str]:
    """Return the children of a base and theirs, nearer ones first."""
    found = dict.fromkeys(children.get(key, ()))
    queue = list(found)
    while queue:
        more = [child for child in children.get(queue.pop(0), ()) if child not in found]
        found |= dict.fromkeys(more)
        queue += more
    return list(found)


def _merged(found: Iterable[tuple[str, str, Table]]) -> Tables:
    """Return all tables by what they are for; a value that they disagree on tells nothing."""
    tables: Tables = {}
    for held, name, table in found:
        known = tables.setdefault(held, {}).setdefault(name, {})
        for value, child in table.items():
            before = known.get(value, UNKNOWN)
            known[value] = child if before in (UNKNOWN, child) else before if not child else UNKNOWN
    return tables
