"""What a base class says of its children, for the models' runtime to tell them apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.models.plan import Field, Model, Plan, references
from generator.models.similar import pair
from generator.shape.schemas import alternatives, constants, mapping


@dataclass(frozen=True, slots=True)
class Family:
    """The children of a base, by class name."""

    children: tuple[str, ...]
    tag: str | None
    tags: Mapping[str, str]
    beside: Mapping[str, Mapping[str, Mapping[str, str]]]
    """By the field that holds a value, and the one beside it: child by that one's value."""

    def keywords(self) -> str:
        """Return the keyword arguments of the class, as source, with a comma before each."""
        found = [f"children={self.children!r}"]
        found += [f"tag={self.tag!r}"] if self.tag else []
        found += [f"tags={dict(self.tags)!r}"] if self.tags and self.tag else []
        found += [f"beside={self.beside!r}"] if self.beside else []
        return "".join(f", {argument}" for argument in found)


def families(plan: Plan) -> dict[str, Family]:
    """Return the family of each base that is a class, by component key."""
    names = plan.shaped.class_names
    found: dict[str, Family] = {}
    beside = _neighbours(plan)
    for key, base in plan.shaped.hierarchy.bases.items():
        children = [child for child in base.children if key in plan.parents(child)]
        if key in plan.types and children:
            known = set(children) | {d for c in children for d in _descendants(plan, c)}
            tags = {value: names[child] for value, child in base.tags.items() if child in known}
            classes = tuple(names[child] for child in children)
            found[key] = Family(classes, base.property, tags, beside.get(key, {}))
    return found


def _descendants(plan: Plan, key: str) -> Iterator[str]:
    base = plan.shaped.hierarchy.bases.get(key)
    for child in base.children if base else ():
        yield child
        yield from _descendants(plan, child)


_Table = dict[str, str]
_Tables = dict[str, dict[str, _Table]]


def _neighbours(plan: Plan) -> dict[str, _Tables]:
    """Return by base, field and field beside it: the child's class by the neighbour's value."""
    found: dict[str, _Tables] = {}
    bases = plan.shaped.hierarchy.bases
    for model in plan.types.values():
        fields = model.fields if isinstance(model, Model) else ()
        for field in fields:
            for base in sorted(set(references(field.schema)) & bases.keys()):
                for neighbour, table in _deciding(plan, model.key, field, base):
                    tables = found.setdefault(base, {}).setdefault(field.name, {})
                    tables.setdefault(neighbour, {}).update(table)
    return found


def _deciding(plan: Plan, key: str, field: Field, base: str) -> Iterator[tuple[str, _Table]]:
    """Yield the enumerations beside a field by whose values its children can be told apart."""
    found = plan.shaped.hierarchy.bases[base]
    names = plan.shaped.class_names
    for other in plan.all_fields(key):
        telling = other.wire in ("kind", found.property) or other.wire.lower().endswith("type")
        if telling and other.name != field.name:
            table = pair(_values(plan, other), found.children, found.tags)
            if table:
                yield other.name, {value: names[child] for value, child in table.items()}


def _values(plan: Plan, field: Field) -> list[str]:
    schema = field.schema
    for key in references(schema):
        schema = mapping(plan.schemas.get(key))
    members = alternatives(schema)
    found = constants(members[0] if len(members) == 1 else schema) or []
    return [value for value in found if isinstance(value, str)]
