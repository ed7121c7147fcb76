"""What tells the alternatives of a union apart: a property with a value of its own in each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.shape.pointers import Json, component_key
from generator.shape.schemas import alternatives, constants, mapping, parts

Follow = Callable[[Json], Json]
_MOST_PARTS = 256
"""So many schemas are looked at for the properties of one object."""


@dataclass(frozen=True, slots=True)
class Tag:
    """The property, and by its value the alternative, as it stands in the union."""

    property: str
    alternatives: Mapping[str | int, Json]


def find_tag(schema: Json, follow: Follow) -> Tag | None:
    """Return what tells the objects of a union apart, or None where nothing surely does.

    Said by ``discriminator`` (OpenAPI 3.0.3 and 3.1, Discriminator Object), or else by a
    property that has a constant in all of the objects, another one in each.

    Args:
        schema: A schema with ``oneOf`` or ``anyOf``.
        follow: Gives what a schema means, if it is a reference.
    """
    objects = [member for member in alternatives(schema) if _is_object(follow(member), follow)]
    if len(objects) < 2:
        return None
    said = mapping(schema.get("discriminator"))
    if isinstance(said.get("propertyName"), str):
        return Tag(said["propertyName"], _said(said, objects, follow))
    for name in all_properties(follow(objects[0]), follow):
        found = _constant_tags(name, objects, follow)
        if found:
            return Tag(name, found)
    return None


def _said(said: Json, objects: list[Json], follow: Follow) -> dict[str | int, Json]:
    by_key = {component_key(member.get("$ref")): member for member in objects}
    found: dict[str | int, Json] = {}
    for value, target in mapping(said.get("mapping")).items():
        member = by_key.get(component_key(target) or str(target))
        if member is not None:
            found[str(value)] = member
    for key, member in by_key.items():
        own = _values(follow(member), str(said["propertyName"]), follow)
        named: list[str | int] = [key] if key else []
        if member not in found.values():
            for tag in own or named:
                found.setdefault(tag, member)
    return found


def _constant_tags(name: str, objects: list[Json], follow: Follow) -> dict[str | int, Json] | None:
    found: dict[str | int, Json] = {}
    for member in objects:
        values = _values(follow(member), name, follow)
        if not values or any(value in found for value in values):
            return None
        found |= dict.fromkeys(values, member)
    return found


def _values(schema: Json, name: str, follow: Follow) -> list[str | int] | None:
    """Return the constants of a property, all of them text or integers, or None."""
    own = all_properties(schema, follow).get(name)
    values = constants(follow(own)) if own is not None else None
    if not values or not all(type(value) in (str, int) for value in values):
        return None
    return values


def all_properties(schema: Json, follow: Follow) -> dict[str, Json]:
    """Return the properties of an object, those of the members of ``allOf`` included."""
    return _properties(schema, follow, set())


def _properties(schema: Json, follow: Follow, seen: set[int]) -> dict[str, Json]:
    """Return the properties of an object and of what it extends, each schema looked at once."""
    seen.add(id(schema))
    found: dict[str, Json] = {}
    for part in map(follow, parts(schema) if len(seen) <= _MOST_PARTS else []):
        if id(part) not in seen:
            found |= _properties(part, follow, seen)
    own = mapping(schema.get("properties"))
    return found | {name: mapping(value) for name, value in own.items()}


def _is_object(schema: Json, follow: Follow) -> bool:
    return bool(all_properties(schema, follow)) or schema.get("type") == "object"
