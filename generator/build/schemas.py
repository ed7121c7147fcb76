"""Looking into schemas without caring how they are composed or referenced."""

from __future__ import annotations

from generator.shape.schemas import resolved
from generator.shape.unions import all_properties
from generator.values import Json, mapping

_DEPTH, _ENOUGH = 3, 200


class Schemas:
    """Reads the schemas of a shaped document."""

    def __init__(self, data: Json) -> None:
        self._components: Json = mapping(mapping(data.get("components")).get("schemas"))

    def resolve(self, schema: Json | None) -> Json:
        """Return the schema that a reference leads to, or the schema itself."""
        return resolved(schema or {}, self._components)

    def properties(self, schema: Json | None) -> dict[str, Json]:
        """Return an object's properties, those of its ``allOf`` parts included."""
        return all_properties(self.resolve(schema), self.resolve)

    def kinds(self, schema: Json | None) -> frozenset[str]:
        """Return the JSON types a schema allows; nothing where it does not say."""
        found = self.resolve(schema)
        kind = found.get("type")
        kinds = [kind] if isinstance(kind, str) else list(kind or [])
        if not kinds and (found.get("properties") or found.get("allOf")):
            kinds = ["object"]
        if not kinds and "items" in found:
            kinds = ["array"]
        return frozenset(kinds) - {"null"}

    def is_array(self, schema: Json | None) -> bool:
        """Whether a value of the schema is an array."""
        return "array" in self.kinds(schema)

    def items(self, schema: Json | None) -> Json:
        """Return the schema of an array's items."""
        return mapping(self.resolve(schema).get("items"))

    def paths(self, schema: Json | None) -> dict[str, Json]:
        """Return what is in an object and in the objects in it, by dotted paths.

        It goes three deep, and no deeper where there is a lot, for what is about a list is small.
        """
        found: dict[str, Json] = {}
        level: list[tuple[str, Json | None]] = [("", schema)]
        for _ in range(_DEPTH):
            below: list[tuple[str, Json | None]] = []
            for prefix, holder in level if len(found) < _ENOUGH else ():
                inner = self.properties(holder)
                named = {prefix + name.replace(".", "%2E"): each for name, each in inner.items()}
                found |= named
                below += [(f"{path}.", each) for path, each in named.items()]
            level = below
        return found

    def at(self, schema: Json | None, path: str) -> Json | None:
        """Return the schema at a dotted path of properties, or None where there is none.

        An empty path is the schema itself. A dot in a name is ``%2E``.
        """
        current: Json | None = schema
        for name in path.split(".") if path else ():
            current = self.properties(current).get(name.replace("%2E", "."))
            if current is None:
                return None
        return current
