"""Times calls in a process of its own: ``python bench/calls.py SRC`` prints seconds as JSON."""

from __future__ import annotations

import importlib
import json
import sys
import time
from collections.abc import Callable
from statistics import median
from types import GenericAlias
from typing import Any

import httpx2
from pydantic import BaseModel, TypeAdapter

URL = "https://app.harness.io/v1/orgs/default/projects"
PROJECT = {"identifier": "shop", "name": "Shop", "org": "default", "tags": {"team": "basket"}}
ITEM = {"project": PROJECT, "created": 1700000000000, "updated": 1700000000000}
ONE = json.dumps(ITEM).encode()
MANY = json.dumps([ITEM] * 1000).encode()


def answer(request: httpx2.Request) -> httpx2.Response:
    """Answer with one project, or with all where the path is the collection's."""
    body = MANY if request.url.path.endswith("/projects") else ONE
    return httpx2.Response(200, content=body, headers={"content-type": "application/json"})


def list_of(model: type[BaseModel]) -> Any:
    """Return the type of lists of a model that is known only at run time."""
    return GenericAlias(list, (model,))


def timed(pairs: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Return the median seconds of each; they take turns, so that a slow moment hits all."""
    times: dict[str, list[float]] = {name: [] for name in pairs}
    for _ in range(rounds):
        for name, work in pairs.items():
            begun = time.perf_counter()
            work()
            times[name].append(time.perf_counter() - begun)
    return {name: median(found[rounds // 5 :]) for name, found in times.items()}


def main(source: str) -> None:
    """Time the calls of the package in ``source``."""
    sys.path.insert(0, source)
    package: Any = importlib.import_module("harness_client")
    transport = httpx2.MockTransport(answer)
    client: Any = package.Harness("key", account="account", org="default", transport=transport)
    raw = httpx2.Client(transport=transport)
    model: type[BaseModel] = package.models.ProjectResponse
    project, projects = TypeAdapter[Any](model), TypeAdapter[Any](list_of(model))
    with client, raw:
        found = timed(
            {
                "list": lambda: client.v1.projects.list().items,
                "raw list": lambda: projects.validate_json(raw.get(URL).content),
                "adapter": lambda: projects.validate_json(MANY),
            },
            40,
        )
        found |= timed(
            {
                "call": lambda: client.v1.projects.get("shop"),
                "raw call": lambda: project.validate_json(raw.get(f"{URL}/shop").content),
            },
            2000,
        )
    print(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
