"""Looking into schemas without caring how they are composed or referenced."""

from __future__ import annotations

from generator.shape.pointers import component_key
from generator.values import Json, mapping, sequence

_DEEPEST = 32


class Schemas:
    """Reads the schemas of a shaped document."""

    def __init__(self, data: Json) -> None:
        self._components: Json = mapping(mapping(data.get("components")).get("schemas"))

    def resolve(self, schema: Json | None) -> Json:
        """Return the schema that a reference leads to, or the schema itself."""
        current: Json = schema or {}
        for _ in range(_DEEPEST):
            reference = current.get("$ref")
            if not isinstance(reference, str):
                return current
            current = self._components.get(component_key(reference) or "", {})
        return {}

    def properties(self, schema: Json | None, depth: int = _DEEPEST) -> dict[str, Json]:
        """Return an object's properties, those of its ``allOf`` parts included."""
        resolved = self.resolve(schema)
        found: dict[str, Json] = {}
        if depth:
            for part in sequence(resolved.get("allOf")):
                found |= self.properties(part, depth - 1)
        return found | mapping(resolved.get("properties"))

    def kinds(self, schema: Json | None) -> frozenset[str]:
        """Return the JSON types a schema allows; nothing where it does not say."""
        resolved = self.resolve(schema)
        kind = resolved.get("type")
        kinds = [kind] if isinstance(kind, str) else list(kind or [])
        if not kinds and (resolved.get("properties") or resolved.get("allOf")):
            kinds = ["object"]
        if not kinds and "items" in resolved:
            kinds = ["array"]
        return frozenset(kinds) - {"null"}

    def is_array(self, schema: Json | None) -> bool:
        """Whether a value of the schema is an array."""
        return "array" in self.kinds(schema)

    def items(self, schema: Json | None) -> Json:
        """Return the schema of an array's items."""
        return mapping(self.resolve(schema).get("items"))

    def at(self, schema: Json | None, path: str) -> Json | None:
        """Return the schema at a dotted path of properties, or None where there is none.

        An empty path is the schema itself.
        """
        current: Json | None = schema
        for name in path.split(".") if path else ():
            current = self.properties(current).get(name)
            if current is None:
                return None
        return current
