"""What a base class says of its children, for the models' runtime to tell them apart."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from generator.models.plan import Field, Model, Plan
from generator.shape.schemas import references
from generator.shape.similar import Table
from generator.shape.telling import UNKNOWN, Base, Tables, below


@dataclass(frozen=True, slots=True)
class Family:
    """The children of a base, by class name."""

    children: tuple[str, ...]
    tag: str | None
    tags: Table
    alike: Table
    beside: Tables
    """By the field that holds a value, and the one beside it: child by that one's value."""

    def keywords(self) -> str:
        """Return the keyword arguments of the class, as source, with a comma before each."""
        found = [f"children={self.children!r}"]
        found += [f"tag={self.tag!r}"] if self.tag else []
        found += [f"tags={self.tags!r}"] if self.tags else []
        found += [f"alike={self.alike!r}"] if self.alike else []
        found += [f"beside={self.beside!r}"] if self.beside else []
        return "".join(f", {argument}" for argument in found)


def families(plan: Plan) -> dict[str, Family]:
    """Return the family of each base that is a class, by component key."""
    children = {
        key: [child for child in base.children if key in plan.parents(child)]
        for key, base in plan.shaped.hierarchy.bases.items()
        if key in plan.types
    }
    holders = _holders(plan, children)
    return {
        key: _family(plan, plan.shaped.hierarchy.bases[key], children, key, holders.get(key, []))
        for key in children
        if children[key]
    }


def _family(
    plan: Plan,
    base: Base,
    children: Mapping[str, list[str]],
    key: str,
    holders: list[tuple[Field, Model]],
) -> Family:
    names = {child: plan.shaped.class_names[child] for child in [key, *below(children, key)]}
    names[UNKNOWN] = UNKNOWN

    def table(found: Mapping[str, str]) -> Table:
        return {value: names[child] for value, child in found.items() if child in names}

    beside: Tables = {}
    for field, holder in holders:
        for other in plan.all_fields(holder.key):
            found = table(base.beside.get(field.wire, {}).get(other.wire, {}))
            if found:
                beside.setdefault(field.name, {})[other.name] = found
    direct = tuple(names[child] for child in children[key])
    tags = table(base.tags) if base.property else {}
    # The names of the children themselves are known without a table.
    said = table(base.alike).items()
    alike = {value: name for value, name in said if value != name or name not in direct}
    return Family(direct, base.property, tags, alike, beside)


def _holders(plan: Plan, bases: Collection[str]) -> dict[str, list[tuple[Field, Model]]]:
    """Return by base the fields that hold one, and the classes that these are of."""
    holders: dict[str, list[tuple[Field, Model]]] = {}
    for model in (found for found in plan.types.values() if isinstance(found, Model)):
        for field in model.fields:
            for base in sorted(set(references(field.schema)) & set(bases)):
                holders.setdefault(base, []).append((field, model))
    return holders
