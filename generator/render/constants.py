"""Names for what several endpoints have in common."""

from __future__ import annotations

import re
from collections import Counter

from generator.api import Api, Parameter, Resource
from generator.render.code import Group
from generator.render.endpoints import described, paging, parameter

_KINDS = {"path": "PATH", "query": "QUERY", "header": "HEADER", "cookie": "COOKIE"}


def paging_constants(api: Api) -> dict[str, tuple[str, Group]]:
    """Return the pagings that several methods have, by source: each one's name and expression.

    Where pagings of the same name differ, the constant is that of the most frequent one.
    """
    counted: Counter[str] = Counter()
    found: dict[str, tuple[str, Group]] = {}
    for _, _, method in api.methods():
        pagings = [route.returns.paging for route in method.routes if route.returns.paging]
        nodes = {str(paging(p)): (_upper(p.name), paging(p)) for p in pagings}
        counted.update(nodes.keys())
        found |= nodes
    constants: dict[str, tuple[str, Group]] = {}
    for source, count in _by_frequency(counted):
        name = found[source][0]
        if count > 1 and name.isidentifier() and name not in dict(constants.values()):
            constants[source] = found[source]
    return constants


def parameter_constants(resource: Resource) -> dict[str, tuple[str, Group]]:
    """Return the parameters that more than one endpoint of a resource has, as pagings are."""
    counted: Counter[str] = Counter()
    values: dict[str, Parameter] = {}
    for method in resource.callable:
        found = {str(parameter(p)): p for route in method.routes for p in described(route)}
        counted.update(found.keys())
        values |= found
    taken = {method.constant for method in resource.callable}
    constants: dict[str, tuple[str, Group]] = {}
    for source, count in _by_frequency(counted):
        name = f"_{_upper(values[source].argument)}_{_KINDS[values[source].location]}"
        if count > 1 and name not in taken:
            taken.add(name)
            constants[source] = (name, parameter(values[source]))
    return dict(sorted(constants.items(), key=lambda item: item[1][0]))


def _by_frequency(counted: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))


def _upper(text: str) -> str:
    return re.sub(r"\W+", "_", text).strip("_").upper()
