"""The input of datamodel-code-generator: a plain schema for each type, and what templates add."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.models.family import Family
from generator.models.fields import camel
from generator.models.plain import plain
from generator.models.plan import Alias, Field, Model, Plan
from generator.models.text import docstring
from generator.shape.pointers import Json, component_key
from generator.shape.schemas import constants, mapping, nullable, resolved, sequence
from generator.shape.unions import find_tag

ROOT = "#/$defs/"
"""Before the name of a type, in references and in what templates add."""
MODULE = "m"
"""Before the names of modules, for the same reason as with fields: ``_class`` is left alone."""
_PREFIX = "f_"
"""Before the names of fields, so that nothing in the library takes them for names of its own."""
_INDENT = " " * 4
_OTHERS = "others"
"""What stands for the properties that are no fields."""


@dataclass(frozen=True, slots=True)
class Definitions:
    """By ``module.Class`` the plain schema of each type, and by class what its template adds."""

    schemas: dict[str, Json]
    extra: dict[str, Json]


def define(
    plan: Plan,
    modules: Mapping[str, str],
    families: Mapping[str, Family],
    recursive: frozenset[str],
    late: frozenset[str],
) -> Definitions:
    """Return the definitions of all types of a plan.

    Args:
        plan: The types.
        modules: The module of each type, by component key.
        families: The children of each base, by component key.
        recursive: Keys of the aliases that mean themselves.
        late: Keys of the classes that are built when a first value of theirs comes.
    """
    names = {key: f"{MODULE}{modules[key]}.{found.name}" for key, found in plan.types.items()}
    references = _References(plan, names)
    made = Definitions({}, {})
    for key, found in plan.types.items():
        if isinstance(found, Alias):
            schema = plain(found.schema, references.value)
            # The library would leave out the items of a list that holds itself.
            made.schemas[names[key]] = {"anyOf": [schema]} if key in recursive else schema
            made.extra[ROOT + names[key]] = _alias_extra(plan, found, key in recursive)
        else:
            made.schemas[names[key]] = _object(found, references)
            made.extra[ROOT + names[key]] = _model_extra(found, families.get(key), key in late)
    return made


@dataclass(frozen=True, slots=True)
class _References:
    """What stands for a component in the schemas of others, by the name of its definition."""

    plan: Plan
    names: Mapping[str, str]

    def base(self, key: str) -> Json:
        """Return the schema that stands for a component where a class extends it."""
        key = self.plan.shaped.shared.get(key, key)
        return {"$ref": ROOT + self.names[key]} if key in self.names else {}

    def value(self, key: str) -> Json:
        """Return the schema that stands for a component where a value is one."""
        target = self.plan.types.get(self.plan.shaped.shared.get(key, key))
        # A class can't be null itself: what refers to it has to say so.
        null = isinstance(target, Model) and nullable(mapping(self.plan.schemas[target.key]))
        return {"anyOf": [self.base(key), {"type": "null"}]} if null else self.base(key)


def _object(model: Model, references: _References) -> Json:
    properties = {_PREFIX + f.name: plain(f.schema, references.value) for f in model.fields}
    needed = [_PREFIX + f.name for f in model.fields if f.required]
    if model.others:
        properties[_OTHERS] = plain(model.others, references.value)
        needed.append(_OTHERS)
    own: Json = {"type": "object", "properties": properties, "required": needed}
    parents = [references.base(parent) for parent in model.parents]
    return {"allOf": [*parents, own]} if parents else own


def _alias_extra(plan: Plan, alias: Alias, recursive: bool) -> Json:
    return {
        "doc": docstring(alias.documentation),
        "mark": _mark(plan, alias.schema),
        "recursive": recursive,
    }


def _mark(plan: Plan, schema: Json) -> str:
    """Return what an alias is annotated with, as source; empty for a plain one."""
    values = [value for value in constants(schema) or [] if value is not None]
    if values and all(type(value) in (str, int) for value in values):
        return "OPEN"
    tag = find_tag(schema, lambda found: resolved(found, plan.schemas))
    if tag is None:
        return "EXACT" if _inexact(plain(schema, lambda key: {"$ref": key})) else ""
    keys = {v: component_key(member.get("$ref")) or "" for v, member in tag.alternatives.items()}
    keys = {value: plan.shaped.shared.get(key, key) for value, key in keys.items()}
    names = {v: plan.types[key].name for v, key in keys.items() if key in plan.types}
    return f"Tagged({tag.property!r}, {names!r})"


def _inexact(schema: object) -> bool:
    """Say whether pydantic would change values of a plain schema's type, or take other ones."""
    found = mapping(schema)
    if not found:
        return False
    inner = [found.get("items"), found.get("additionalProperties"), *sequence(found.get("anyOf"))]
    return found.get("type") in ("integer", "number", "boolean") or any(map(_inexact, inner))


def _model_extra(model: Model, family: Family | None, late: bool) -> Json:
    fields = {_PREFIX + f.name: _field_extra(f, model) for f in model.fields}
    return {
        "doc": docstring(model.documentation, _INDENT),
        "root": "" if model.parents else "CamelModel" if model.camel else "Model",
        "keywords": (family.keywords() if family else "")
        + _one_way(model)
        + (", late=True" if late else ""),
        "wire": fields,
    }


def _one_way(model: Model) -> str:
    """Return what of a class only requests or only answers require, as keywords of the class."""
    found = {way: [f.wire for f in model.fields if f.way == way] for way in ("sent", "received")}
    return "".join(f", {way}={tuple(wires)!r}" for way, wires in found.items() if wires)


def _field_extra(field: Field, model: Model) -> Json:
    usual = camel(field.name) if model.camel else field.name
    return {
        "name": field.name,
        "alias": repr(field.wire) if field.wire != usual else "",
        "doc": docstring(field.documentation, _INDENT),
    }
