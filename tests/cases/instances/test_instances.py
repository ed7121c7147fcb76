"""An instance of any schema goes through the model that stands for it, and comes back equal."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.cases.conftest import Case
from tests.contract.instances import Instances
from tests.contract.random_instances import RandomInstances
from tests.roundtrip import SCHEMAS, equal


@cache
def document() -> Any:
    """Return the document of the case."""
    return yaml.safe_load(Path(__file__).with_name("openapi.yaml").read_text("utf-8"))


KEYS = sorted(document()["components"]["schemas"])


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("full", [True, False], ids=["all", "required"])
def test_all_properties_and_the_required_ones(case: Case, key: str, full: bool) -> None:
    """Neither more nor less comes back than went in."""
    value = Instances(document()).value({"$ref": SCHEMAS + key}, full=full)
    assert equal(case.back(key, value), value)


@pytest.mark.parametrize("key", KEYS)
def test_random_ones(case: Case, key: str) -> None:
    """Whatever a schema allows comes back: odd texts, large numbers, null, what is unknown."""

    @settings(max_examples=40, deadline=None)
    @given(st.randoms(use_true_random=False))
    def comes_back(random: Random) -> None:
        value = RandomInstances(document(), random).any({"$ref": SCHEMAS + key})
        if value is not None or key == "Weight":  # a class is an object; null is said beside it
            assert equal(case.back(key, value), value)

    comes_back()


@pytest.mark.parametrize(("wire", "value"), [("id", "1"), ("stops", {}), ("fragile", 1)])
def test_what_is_no_instance(case: Case, wire: str, value: Any) -> None:
    """A value of a wrong JSON type is refused, so what comes back was really looked at."""
    parcel = Instances(document()).value({"$ref": f"{SCHEMAS}Parcel"}, full=False)
    with pytest.raises(ValidationError):
        case.decode("Parcel", {**parcel, wire: value})
