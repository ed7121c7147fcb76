"""Shaping a document: every type has a component with a name, every operation is self-contained."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator import words
from generator.diagnostics import Severity
from generator.document import Document
from generator.pointer import clone
from generator.profile import DiscriminatorTable, Profile
from generator.shape.expressions import expression
from generator.shape.findings import findings
from generator.shape.hierarchy import Base, Hierarchy
from generator.shape.hoist import Hoist
from generator.shape.hoisted import HoistedNames
from generator.shape.naming import Names, component_names
from generator.shape.operations import inline_operations
from generator.shape.pointers import Json, component_pointer, component_ref
from generator.shape.secrets import mark_secrets
from generator.shape.sharing import share
from generator.shape.siblings import spread_siblings
from generator.shape.timestamps import mark_timestamps
from generator.shape.titles import Titles

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
    hierarchy: Hierarchy
    """Which components extend which."""
    shared: dict[str, str]
    """Components that are the same type as another, by key: the other's key."""
    hoisted: dict[str, str]
    """Where each hoisted schema stands, as ``Place.pointer``: its class name."""
    own: dict[str, str]
    """Pointer of each component of the document: its own class name, though it may be shared."""

    def expression(self, schema: dict[str, Any]) -> str:
        """Return the Python type expression of a schema as it stands in an operation."""
        return expression(schema, self._expressions)

    @cached_property
    def _expressions(self) -> dict[str, str]:
        names = self.class_names
        return {key: f"models.{names[self.shared.get(key, key)]}" for key in names}


def shape(document: Document, profile: Profile, locked: Mapping[str, str] | None = None) -> Shaped:
    """Return ``document`` shaped for modelling; the document itself is left as it is.

    Args:
        document: A repaired document, OpenAPI 3.0 or 3.1.
        profile: The conventions of the API.
        locked: Published class names, by the JSON pointer of what they stand for.
    """
    data: Json = clone(document.data)
    originals = _components(data)
    mark_timestamps(data, profile)
    mark_secrets(data, profile.secrets.pointers)
    inline_operations(data)
    if document.version == "3.1":
        spread_siblings(data)
    hoist = Hoist(data, lambda ref: _report(document, ref))
    hoist.run()
    related = Hierarchy(hoist.schemas).children
    apart = {*related, *(child for found in related.values() for child in found)}
    shared = share(data, hoist.made.keys(), apart)
    known = {**(locked or {}), **profile.models}
    hoisted = _named(hoist, originals, known, profile.whole_words)
    hoisted.decide(hoist.schemas, hoist.made, shared)
    shaped = _shaped(hoist, hoisted, shared, profile.discriminators)
    for found in findings(shaped.hierarchy):
        document.report(*found)
    return shaped


def _named(
    hoist: Hoist, originals: list[str], known: Mapping[str, str], whole: frozenset[str]
) -> HoistedNames:
    """Name the document's own components; return what names those that were hoisted."""
    pointers = [*map(component_pointer, originals), *(p.pointer for p in hoist.made.values())]
    names = Names(known[key] for key in map(words.printable, pointers) if key in known)
    own = {key: known.get(words.printable(component_pointer(key)), "") for key in originals}
    class_names = component_names(originals, names, own)
    return HoistedNames(names, Titles(class_names, whole, hoist.follow), known)


def _shaped(
    hoist: Hoist,
    hoisted: HoistedNames,
    shared: Mapping[str, str],
    tables: Sequence[DiscriminatorTable],
) -> Shaped:
    """Return the result, with another name for what was published under one."""
    originals = hoisted.titles.class_names
    class_names = dict(originals)
    final = {key: _free(name, originals) for key, name in hoisted.final.items()}
    hoist.rename(final)
    class_names |= {final[key]: name for key, name in hoisted.final.items()}
    twins = {key: final.get(to, to) for key, to in shared.items() if key in originals}
    for name, key in hoisted.others.items():
        other = _free(name, originals)
        class_names[other], twins[other] = name, final.get(key, key)
        hoist.schemas[other] = component_ref(twins[other])
    own = {component_pointer(key): name for key, name in originals.items()}
    means = {key: class_names[twins.get(key, key)] for key in originals}
    models = {component_pointer(key): f"models.{name}" for key, name in means.items()}
    hierarchy = Hierarchy(hoist.schemas, tables)
    return Shaped(hoist.data, class_names, models, hierarchy, twins, hoisted.published, own)


def _free(name: str, taken: Collection[str]) -> str:
    """Return a key for what is called ``name``, which a component of that key need not be."""
    return _free(f"{name} ", taken) if name in taken else name


def _components(data: Json) -> list[str]:
    """Return the document's component keys; schemas that are booleans become objects."""
    components = data.setdefault("components", {})
    schemas = components.setdefault("schemas", {})
    for key, schema in schemas.items():
        if not isinstance(schema, dict):
            schemas[key] = {}
    return list(schemas)


def _report(document: Document, ref: str) -> None:
    document.report(
        "unresolved-reference",
        Severity.ERROR,
        ref if ref.startswith("#") else "#",
        f"the reference {ref} leads nowhere",
        "its place takes any value",
    )
