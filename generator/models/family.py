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
    beside: Mapping[str, Mapping[str, str]]

    def keywords(self) -> str:
        """Return the keyword arguments of the class, as source, with a comma before each."""
        found = [f"children={self.children!r}"]
        found += [f"tag={self.tag!r}"] if self.tag else []
        found += [f"tags={dict(self.tags)!r}"] if self.tags and self.tag else []
        found += [f"beside={ {k: dict(v) for k, v in self.beside.items()}!r}"] if self.beside else []
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
            tables = {field: {v: names[c] for v, c in table.items()} for field, table in beside.get(key, {}).items()}
            found[key] = Family(tuple(names[c] for c in children), base.property, tags, tables)
    return found


def _descendants(plan: Plan, key: str) -> Iterator[str]:
    base = plan.shaped.hierarchy.bases.get(key)
    for child in base.children if base else ():
        yield child
        yield from _descendants(plan, child)


def _neighbours(plan: Plan) -> dict[str, dict[str, dict[str, str]]]:
    """Return by base and field beside it: the child that each value of that field means."""
    found: dict[str, dict[str, dict[str, str]]] = {}
    bases = plan.shaped.hierarchy.bases
    for model in plan.types.values():
        if not isinstance(model, Model):
            continue
        fields = plan.all_fields(model.key)
        for field in model.fields:
            for base in set(references(field.schema)) & bases.keys():
                for neighbour in _deciding(plan, fields, field, base):
                    table = found.setdefault(base, {}).setdefault(neighbour.name, {})
                    values = _values(plan, neighbour)
                    table.update(pair(values, bases[base].children, bases[base].tags))
    return {b: {f: t for f, t in tables.items() if t} for b, tables in found.items()}


def _deciding(plan: Plan, fields: list[Field], field: Field, base: str) -> Iterator[Field]:
    """Yield the enumerations beside a field that may say which child its value is."""
    tag = plan.shaped.hierarchy.bases[base].property
    for other in fields:
        if other.name != field.name and _values(plan, other):
            if other.wire in ("type", "kind", tag) or other.wire.lower().endswith("type"):
                yield other


def _values(plan: Plan, field: Field) -> list[str]:
    schema = field.schema
    for key in references(schema):
        schema = mapping(plan.schemas.get(key))
    members = alternatives(schema)
    found = constants(members[0] if len(members) == 1 else schema) or []
    return [value for value in found if isinstance(value, str)]
