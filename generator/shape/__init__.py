"""Shaping a document: every type has a component with a name, every operation is self-contained."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, cast

from generator.diagnostics import Severity
from generator.document import Document
from generator.profile import Profile
from generator.shape.expressions import expression
from generator.shape.hierarchy import Base, Hierarchy
from generator.shape.hoist import Hoist
from generator.shape.naming import Names, component_names
from generator.shape.operations import inline_operations
from generator.shape.pointers import COMPONENT, Json
from generator.shape.sharing import share

__all__ = ["Base", "Shaped", "shape"]


@dataclass(frozen=True)
class Shaped:
    """A document whose operations are self-contained and whose types all have names.

    Operations keep their JSON pointers. References are left only from schemas to
    ``components.schemas``; what was hoisted stands there too. Treat it as read-only: parts of
    it are shared between operations.
    """

    data: dict[str, Any]
    class_names: dict[str, str]
    """The Python name of each component schema, of the document or hoisted, by its key."""
    models: dict[str, str]
    """Pointer of each component of the document: the expression of its type (``models.X``)."""
    hierarchy: Hierarchy = field(default_factory=lambda: Hierarchy({}))
    """Which components extend which."""
    shared: dict[str, str] = field(default_factory=dict[str, str])
    """Components that are the same type as another, by key: the other's key."""

    def expression(self, schema: dict[str, Any]) -> str:
        """Return the Python type expression of a schema as it stands in an operation."""
        return expression(schema, self._expressions)

    @cached_property
    def _expressions(self) -> dict[str, str]:
        names = self.class_names
        return {key: f"models.{names[self.shared.get(key, key)]}" for key in names}


def shape(document: Document, profile: Profile) -> Shaped:
    """Return ``document`` shaped for modelling; the document itself is left as it is.

    Args:
        document: A repaired document, OpenAPI 3.0 or 3.1.
        profile: The conventions of the API.
    """
    data = cast(Json, _copy(document.data))
    originals = _components(data)
    inline_operations(data)
    hoist = Hoist(data, lambda ref: _report(document, ref))
    hoist.run()
    related = Hierarchy(hoist.schemas).bases
    apart = {*related, *(child for base in related.values() for child in base.children)}
    shared = share(data, hoist.made.keys(), apart)
    names = Names()
    class_names = component_names(originals, names)
    hoist.name(names, class_names)
    final = {key: to for key, to in shared.items() if key in class_names}
    models = {_pointer(k): f"models.{class_names[final.get(k, k)]}" for k in originals}
    return Shaped(data, class_names, models, Hierarchy(data["components"]["schemas"]), final)


def _pointer(key: str) -> str:
    return COMPONENT + key.replace("~", "~0").replace("/", "~1")


def _components(data: Json) -> list[str]:
    """Return the document's component keys; schemas that are booleans become objects."""
    components = data.setdefault("components", {})
    schemas = components.setdefault("schemas", {})
    for key, schema in schemas.items():
        if not isinstance(schema, dict):
            schemas[key] = {}
    return list(schemas)


def _copy(node: object) -> object:
    if isinstance(node, dict):
        return {key: _copy(value) for key, value in cast(Json, node).items()}
    if isinstance(node, list):
        return [_copy(item) for item in cast(list[object], node)]
    return node


def _report(document: Document, ref: str) -> None:
    document.report(
        "unresolved-reference",
        Severity.ERROR,
        ref if ref.startswith("#") else "#",
        f"the reference {ref} leads nowhere",
        "its place takes any value",
    )
