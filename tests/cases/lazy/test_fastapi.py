"""Models as the bodies and answers of a FastAPI application."""

from __future__ import annotations

import pytest
from fastapi import FastAPI

from tests.cases.conftest import Case
from tests.cases.lazy.test_lazy import VALUES
from tests.package.web import application, requests

# FastAPI's own adapters of models that are built late make pydantic warn.
pytestmark = pytest.mark.filterwarnings("ignore:The 'alias' attribute")

# A bare string would be a query parameter; FastAPI knows no aliases that mean themselves.
BODIES = {name: value for name, value in VALUES.items() if name not in ("Color", "Nested")}


def application_of(case: Case) -> FastAPI:
    """Return an application of the models of a case."""
    return application({name: getattr(case.models, name) for name in BODIES})


def test_every_model_is_a_body_and_an_answer(case: Case) -> None:
    """What comes in goes out, by its names on the wire, and as the child that it is."""
    calls = [("POST", f"/{name}", value) for name, value in BODIES.items()]
    answers = requests(application_of(case), *calls)
    assert [answer.json() for answer in answers] == list(BODIES.values())


def test_what_does_not_fit_is_refused(case: Case) -> None:
    """FastAPI says where, as for any model."""
    calls = ("POST", "/Tree", {"leaves": [{"color": 5}]}), ("POST", "/Leaf", {"veinCount": "5"})
    tree, leaf = requests(application_of(case), *calls)
    assert (tree.status_code, leaf.status_code) == (422, 422)
    assert tree.json()["detail"][0]["loc"] == ["body", "leaves", 0, "color"]
    assert [problem["loc"] for problem in leaf.json()["detail"]] == [
        ["body", "color"],
        ["body", "veinCount"],
    ]


@pytest.mark.parametrize("name", ["Leaf", "Animal", "Tree"])
def test_the_application_documents_them(case: Case, name: str) -> None:
    """Its own OpenAPI document has a schema for each."""
    document = requests(application_of(case), ("GET", "/openapi.json", None))[0].json()
    assert name in " ".join(document["components"]["schemas"])
