"""Models as the bodies and answers of a FastAPI application."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI

from tests.cases.conftest import Case
from tests.cases.lazy.test_lazy import VALUES

# FastAPI's own adapters of models that are built late make pydantic warn.
pytestmark = pytest.mark.filterwarnings("ignore:The 'alias' attribute")

# A bare string would be a query parameter; FastAPI knows no aliases that mean themselves.
BODIES = {name: value for name, value in VALUES.items() if name not in ("Color", "Nested")}


def application(case: Case) -> FastAPI:
    """Return an application that has a route for each model, which answers with what it gets."""
    app = FastAPI()
    for name in BODIES:

        def echo(body: Any) -> Any:
            return body

        kind = getattr(case.models, name)
        echo.__annotations__.update({"body": kind, "return": kind})
        app.post(f"/{name}", response_model_exclude_unset=True, name=name)(echo)
    return app


def requests(app: FastAPI, *calls: tuple[str, str, Any]) -> list[httpx2.Response]:
    """Return the answers of an application to some requests."""

    async def send() -> list[httpx2.Response]:
        transport = httpx2.ASGITransport(app=app)
        async with httpx2.AsyncClient(transport=transport, base_url="http://app") as client:
            return [await client.request(method, path, json=body) for method, path, body in calls]

    return asyncio.run(send())


def test_every_model_is_a_body_and_an_answer(case: Case) -> None:
    """What comes in goes out, by its names on the wire, and as the child that it is."""
    calls = [("POST", f"/{name}", value) for name, value in BODIES.items()]
    answers = requests(application(case), *calls)
    assert [answer.json() for answer in answers] == list(BODIES.values())


def test_what_does_not_fit_is_refused(case: Case) -> None:
    """FastAPI says where, as for any model."""
    calls = ("POST", "/Tree", {"leaves": [{"color": 5}]}), ("POST", "/Leaf", {"veinCount": "5"})
    tree, leaf = requests(application(case), *calls)
    assert (tree.status_code, leaf.status_code) == (422, 422)
    assert tree.json()["detail"][0]["loc"] == ["body", "leaves", 0, "color"]
    assert [problem["loc"] for problem in leaf.json()["detail"]] == [
        ["body", "color"],
        ["body", "veinCount"],
    ]


@pytest.mark.parametrize("name", ["Leaf", "Animal", "Tree"])
def test_the_application_documents_them(case: Case, name: str) -> None:
    """Its own OpenAPI document has a schema for each."""
    document = requests(application(case), ("GET", "/openapi.json", None))[0].json()
    assert name in " ".join(document["components"]["schemas"])
