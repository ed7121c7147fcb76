"""The children of bases as a document has them, and instances of them where a base is expected.

Written for tests, from the document alone: nothing here knows what the generator made of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.values import is_object, mapping, sequence
from tests.contract.instances import Instances, alike

_COMPONENT = "#/components/schemas/"
_NEAR = 0.6
"""How alike the names of a child and of the value that means it are, at least."""


@dataclass(frozen=True)
class Meeting:
    """An instance of a child in a value that holds one of its base."""

    base: str
    child: str
    holder: str
    """The schema of the whole value; the base itself where no field has its type."""
    path: tuple[str | int, ...]
    value: Any
    ambiguous: bool
    """Nothing in the value tells it from other children, or from the base."""
    endless: bool

    def __str__(self) -> str:
        where = "".join(f".{part}" for part in self.path)
        return f"{self.child} as {self.base} in {self.holder}{where}"


def meetings(document: Mapping[str, Any]) -> Iterator[Meeting]:
    """Yield each child of each base, full and with what is required, in each field for it."""
    found = _Document(document)
    for base, children in found.children.items():
        places = found.places(base)
        for child in children:
            for holder, name, path in places or [(base, "", ())]:
                for full in (True, False):
                    yield found.meeting(base, child, (holder, name, path), full)


class _Document:
    def __init__(self, document: Mapping[str, Any]) -> None:
        self.schemas: Mapping[str, Any] = mapping(
            mapping(document.get("components")).get("schemas")
        )
        self.instances = Instances(document)
        self.children: dict[str, list[str]] = {}
        for key, schema in self.schemas.items():
            for part in sequence(mapping(schema).get("allOf")):
                base = str(mapping(part).get("$ref", "")).removeprefix(_COMPONENT)
                if base in self.schemas and self._is_object(base) and self._extends(key):
                    self.children.setdefault(base, []).append(key)

    def _is_object(self, key: str) -> bool:
        plain = self.instances.flatten({"$ref": _COMPONENT + key}, base=True)
        return "properties" in plain or plain.get("type") == "object"

    def _extends(self, key: str) -> bool:
        """Whether a schema says more than that it is another one."""
        schema = mapping(self.schemas[key])
        return len(sequence(schema["allOf"])) > 1 or bool({"properties", "type"} & schema.keys())

    def places(self, base: str) -> list[tuple[str, str, tuple[str | int, ...]]]:
        """Return the schemas with a field of the base's type, the field, and the way inside."""
        found: list[tuple[str, str, tuple[str | int, ...]]] = []
        for key, schema in self.schemas.items():
            for part in [schema, *sequence(mapping(schema).get("allOf"))]:
                for name, inner in mapping(mapping(part).get("properties")).items():
                    path = _inside(inner, _COMPONENT + base)
                    if path is not None:
                        found.append((key, name, path))
        return found

    def meeting(
        self, base: str, child: str, place: tuple[str, str, tuple[str | int, ...]], full: bool
    ) -> Meeting:
        """Return an instance of a child in a place for its base."""
        holder, name, inner = place
        value = self._child(child, full)
        endless = self.instances.endless
        tagged = self._tag(base, child, value)
        whole: Any = value
        if name:
            for step in reversed(inner):
                whole = [whole] if step == 0 else {step: whole}
            around = self.instances.value({"$ref": _COMPONENT + holder}, full=False)
            endless = endless or self.instances.endless
            whole = {**around, name: whole}
            tagged = self._agree(base, child, (holder, name), whole, value) or tagged
        ambiguous = not tagged and self._ambiguous(base, child, value)
        path = (name, *inner) if name else ()
        return Meeting(base, child, holder, path, whole, ambiguous, endless)

    def _child(self, child: str, full: bool) -> Any:
        return self.instances.value({"$ref": _COMPONENT + child}, full=full)

    def _tag(self, base: str, child: str, value: Any) -> bool:
        """Give a value the tag that its base asks for; return whether there is one."""
        tags = self.instances.children(_COMPONENT + base)
        tag = next((t for t, found in tags if found["$ref"] == _COMPONENT + child), None)
        said = mapping(mapping(self.schemas[base]).get("discriminator"))
        if not said:
            return False
        if tag is not None:
            value[str(said["propertyName"])] = tag
        return tag is not None

    def _agree(self, base: str, child: str, place: tuple[str, str], whole: Any, value: Any) -> bool:
        """Set what stands beside a value to what means the child; return whether there is such."""
        holder, name = place
        plain = self.instances.flatten({"$ref": _COMPONENT + holder}, base=True)
        said = mapping(mapping(self.schemas[base]).get("discriminator"))
        if said.get("mapping"):
            return False
        for sibling, schema in mapping(plain.get("properties")).items():
            options = self.instances.flatten(mapping(schema)).get("enum")
            if sibling == name or not options or not sibling.lower().endswith(("type", "method")):
                continue
            option = self._nearest(base, child, [str(o) for o in options if o is not None])
            if option is None:
                whole.pop(sibling, None) if sibling not in plain.get("required", ()) else None
                continue
            whole[sibling] = option
            value.pop(str(said.get("propertyName")), None) if said else None
            return True
        return False

    def _nearest(self, base: str, child: str, options: list[str]) -> str | None:
        """Return the value that means a child rather than any other, by the names."""
        every = self.children[base]
        best = max(options, key=lambda option: alike(option, child))
        rival = max(every, key=lambda other: alike(best, other))
        return best if rival == child and alike(best, child) > _NEAR else None

    def _ambiguous(self, base: str, child: str, value: Mapping[str, Any]) -> bool:
        """Whether another child, or the base, has all the fields of a value too."""
        known = self._names(base)
        own = value.keys() - known
        others = [self._names(other) for other in self.children[base] if other != child]
        return not own or any(own <= names for names in others)

    def _names(self, key: str) -> set[str]:
        plain = self.instances.flatten({"$ref": _COMPONENT + key}, base=True)
        return set(mapping(plain.get("properties")))


def _inside(schema: Any, target: str) -> tuple[str | int, ...] | None:
    """Return the way from a property to the value whose type is ``target``, or None."""
    if not is_object(schema):
        return None
    parts = sequence(schema.get("allOf"))
    if schema.get("$ref") == target or (
        len(parts) == 1 and mapping(parts[0]).get("$ref") == target
    ):
        return ()
    for word, step in (("items", 0), ("additionalProperties", "key")):
        inner = _inside(schema.get(word), target)
        if inner is not None:
            return (step, *inner)
    return None
