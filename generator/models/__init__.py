"""The models of the generated package, written by datamodel-code-generator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from generator import words
from generator.models.chunks import chunks, write_chunk
from generator.models.definitions import MODULE, define
from generator.models.family import families
from generator.models.module import tidy
from generator.models.package import lazy_init, stub
from generator.models.partition import circles, heavy, partition, reach
from generator.models.plan import Alias, Model, Plan
from generator.models.secrets import secret_fields
from generator.operations import operations
from generator.profile import Profile
from generator.shape import Shaped
from generator.shape.pointers import Json, component_keys
from generator.shape.schemas import alternatives, children, references
from generator.work import Work

__all__ = ["generate_models"]

_LARGEST = 16
_MANY = 30
"""How many classes may be built for a first value, and loaded beside one that needs few."""


def generate_models(shaped: Shaped, profile: Profile, work: Work | None = None) -> dict[str, str]:
    """Return the files of the ``models`` package by their path, unformatted.

    Args:
        shaped: The shaped document.
        profile: The conventions of the API.
        work: Has the classes written, by several processes if it likes.
    """
    work = work or Work()
    plan = Plan(shaped, profile)
    graph = {key: list(_needs(plan, key)) for key in plan.types}
    modules = _modules(plan, graph)
    bases = families(plan)
    late = heavy(graph, _MANY, _told_apart(plan) | bases.keys())
    made = define(plan, modules, bases, _recursive(plan, graph), late)
    written = work.map(write_chunk, chunks(made))
    places = {found.name: modules[key] for key, found in plan.types.items()}
    names = shaped.class_names
    others = {names[key]: names[to] for key, to in shaped.shared.items()}
    secret = profile.secrets.names, secret_fields(plan)
    return _sources(written, places) | {
        "models/__init__.py": lazy_init(places, others, *secret),
        "models/__init__.pyi": stub(places, others),
    }


def _sources(written: Iterable[Mapping[str, str]], places: Mapping[str, str]) -> dict[str, str]:
    """Return the modules that the library wrote, as we have them, by path."""
    own: dict[str, list[str]] = {}
    for name, module in places.items():
        own.setdefault(module, []).append(name)
    return {
        f"models/{name}.py": tidy(source, own[name], places)
        for sources in written
        for name, source in ((n.removeprefix(MODULE), s) for n, s in sources.items())
    }


def _needs(plan: Plan, key: str) -> Iterator[str]:
    """Yield the keys of the types without which the module of ``key`` can't be used."""
    found = plan.types[key]
    schemas = [found.schema] if isinstance(found, Alias) else found.schemas
    needed = [*(found.parents if isinstance(found, Model) else ())]
    needed += [target for schema in schemas for target in references(schema)]
    for target in dict.fromkeys(plan.shaped.shared.get(target, target) for target in needed):
        if target in plan.types:
            yield target


def _told_apart(plan: Plan) -> set[str]:
    """Return the keys of what pydantic tells apart from other types that a value may be of."""
    found: set[str] = set()
    stack = [cast(Json, schema) for schema in plan.schemas.values()]
    while stack:
        schema = stack.pop()
        stack += [inner for *_, inner in children(schema)]
        members = alternatives(schema)
        if len(members) > 1:
            found.update(target for member in members for target in references(member))
    return {plan.shaped.shared.get(key, key) for key in found}


def _recursive(plan: Plan, graph: Mapping[str, list[str]]) -> frozenset[str]:
    """Return the keys of aliases that mean themselves, with no class in between."""
    aliases = {key: found for key, found in plan.types.items() if isinstance(found, Alias)}
    inner = {key: [target for target in graph[key] if target in aliases] for key in aliases}
    return frozenset(
        key for circle in circles(inner) for key in circle if len(circle) > 1 or key in inner[key]
    )


def _modules(plan: Plan, graph: Mapping[str, list[str]]) -> dict[str, str]:
    starts: dict[str, list[str]] = {}
    for path, _, operation in operations(plan.shaped.data.get("paths")):
        found_keys = [plan.shaped.shared.get(key, key) for key in component_keys(operation)]
        starts.setdefault(str((operation.get("tags") or [path])[0]), []).extend(found_keys)
    taken, unused = set[str](), words.Unused()
    found: dict[str, str] = {}
    order = {key: position for position, key in enumerate(plan.types)}
    for group in partition(graph, _reached(graph, starts), _LARGEST, _MANY):
        group.sort(key=order.__getitem__)
        candidates = [_module(plan.types[key].name) for key in group]
        name = next((c for c in candidates if c not in taken), candidates[0])
        name = unused.find(name, lambda n: n not in taken)
        taken.add(name)
        found |= dict.fromkeys(group, name)
    return found


def _module(name: str) -> str:
    return f"_{words.bounded(words.ascii_letters(words.snake(name)))}"


def _reached(
    graph: Mapping[str, list[str]], starts: Mapping[str, list[str]]
) -> dict[str, frozenset[str]]:
    """Return by key what it is reached from; what no operation uses does not use each other."""
    found = reach(graph, starts)
    unused = [key for key in graph if key not in found]
    inner = {target for key in unused for target in graph[key]}
    roots = {f"#{key}": [key] for key in unused if graph[key] and key not in inner}
    return reach(graph, {**starts, **roots})
