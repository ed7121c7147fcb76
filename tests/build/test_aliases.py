"""What the document renames keeps its old name beside the new one, until the next major version."""

from __future__ import annotations

import importlib
import json
import sys
import warnings
from pathlib import Path
from typing import Any

import pytest

from generator import lock, pipeline
from generator.api import Api
from generator.lock import Lock
from generator.options import Options
from generator.selection import Selection
from tests.build.generated import calls
from tests.build.test_names import HEADER, op
from tests.runtime.server import reply, serve

OFFERS = op("/things/special/offers", "get", "getOffers", "Things", gives="list")
RENAMED = OFFERS.replace("getOffers", "fetchBargains")
OTHER = op("/things/other", "get", "getOther", "Things")


def build(tmp_path: Path, locked: Lock, *operations: str) -> tuple[Api, Lock]:
    """Return the client of a document, and its lock."""
    spec = tmp_path / "document.yaml"
    spec.write_text(HEADER + "".join(operations), encoding="utf-8")
    read = pipeline.read(Options(spec=str(spec), profile="none"))
    shaped, api = pipeline.represent(*read, Selection(), locked)
    return api, lock.of(api, shaped.own | shaped.hoisted, locked)


def aliases(api: Api) -> dict[str, str]:
    """Return the old calls, each with the new one."""
    methods = [(resource, m) for resource, _, m in api.methods()]
    return {f"{r}.{old}": f"{r}.{m.name}" for r, m in methods for old in m.aliases}


def test_a_renamed_operation_has_both_names(tmp_path: Path) -> None:
    """In the next build and in those after it."""
    before, locked = build(tmp_path, Lock(), OFFERS, OTHER)
    assert calls(before)["GET /things/special/offers"] == "things.get_offers"
    for _ in range(2):
        after, locked = build(tmp_path, locked, RENAMED, OTHER)
        assert calls(after)["GET /things/special/offers"] == "things.fetch_bargains"
        assert aliases(after) == {"things.get_offers": "things.fetch_bargains"}
    assert lock.read(_written(tmp_path, locked)) == locked


def test_no_other_operation_takes_an_old_name(tmp_path: Path) -> None:
    """It still means what it meant."""
    _, locked = build(tmp_path, Lock(), OFFERS)
    newer = op("/things/offers", "get", "getOffers", "Things", gives="list")
    after, _ = build(tmp_path, locked, newer, RENAMED)
    assert aliases(after) == {"things.get_offers": "things.fetch_bargains"}
    assert calls(after)["GET /things/offers"] != "things.get_offers"


def test_another_number_is_no_other_name(tmp_path: Path) -> None:
    """Numbers at the end of operationIds only tell duplicates apart."""
    _, locked = build(tmp_path, Lock(), OFFERS)
    after, _ = build(tmp_path, locked, OFFERS.replace("getOffers", "getOffers_2"))
    assert calls(after)["GET /things/special/offers"] == "things.get_offers"
    assert aliases(after) == {}


def test_an_operation_with_another_path_keeps_its_names(tmp_path: Path) -> None:
    """Its own, its arguments' and those of its types: the operationId says that it is the same."""

    def document(path: str, *parameters: str) -> str:
        listed = "".join(f"\n            - {p}" for p in parameters)
        text = op(path, "get", "getOffers", "Things", gives="list")
        return text.replace("responses:", f"parameters:{listed}\n          responses:")

    sort = "{name: Sort-By, in: query, schema: {type: string, enum: [up, down]}}"
    header = "{name: sort_by, in: header, schema: {type: string, enum: [a, b]}}"
    _, locked = build(tmp_path, Lock(), document("/things/offers", sort))
    after, again = build(tmp_path, locked, document("/things/v2/offers", header, sort))
    assert set(calls(after).values()) == set(locked.operations.values())
    key = lock.parameter_key("get", "/things/v2/offers", "query", "Sort-By")
    assert again.parameters[key] == "sort_by"
    place = "#/paths/~1things~1v2~1offers/get/parameters/query Sort-By/schema"
    assert again.schemas[place] == "GetOffersSortBy"


def test_an_old_name_goes_with_the_next_major_version(tmp_path: Path) -> None:
    """Removing it alone would be a reason for one, so it waits for another."""
    out, path = tmp_path / "out", tmp_path / "names.lock"

    def generate(*operations: str) -> str:
        spec = tmp_path / "document.yaml"
        spec.write_text(HEADER + "".join(operations), encoding="utf-8")
        table = tmp_path / "profile.toml"
        table.write_text('[package]\nversion = "1.0.0"\nname = "going"\n', encoding="utf-8")
        pipeline.generate(Options(spec=str(spec), profile=str(table), out=out, lock=path))
        found: Any = json.loads((out / "interface.json").read_text(encoding="utf-8"))
        return str(found["version"])

    assert generate(OFFERS, OTHER) == "1.0.0"
    assert generate(RENAMED, OTHER) == "1.1.0"
    assert "`things.get_offers`: is deprecated" in (out / "CHANGELOG.md").read_text("utf-8")
    assert list(lock.read(path).aliases) == ["things.get_offers"]
    assert generate(RENAMED) == "2.0.0"
    assert lock.read(path).aliases == {}
    assert generate(RENAMED) == "2.0.0"
    assert "get_offers" not in (out / "src/going/resources/things.py").read_text("utf-8")


def test_an_old_name_calls_the_operation_and_warns(tmp_path: Path) -> None:
    """Synchronously and not, as the new one does; the warning says what it is called now."""
    out, path = tmp_path / "out", tmp_path / "names.lock"
    spec = tmp_path / "document.yaml"
    for operation in (OFFERS, RENAMED):
        spec.write_text(HEADER + operation, encoding="utf-8")
        table = tmp_path / "profile.toml"
        table.write_text('[package]\nname = "renaming"\nclient = "Client"\n', encoding="utf-8")
        pipeline.generate(Options(spec=str(spec), profile=str(table), out=out, lock=path))
    sys.path.append(str(out / "src"))
    package: Any = importlib.import_module("renaming")
    with serve() as server, package.Client(base_url=server.url) as client:
        server.says(reply(["a"]), reply(["a"]))
        with pytest.warns(DeprecationWarning, match="get_offers is called fetch_bargains now"):
            old = client.things.get_offers()
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            new = client.things.fetch_bargains()
        assert (old, new) == (["a"], ["a"])
        assert {request.path for request in server.got} == {"/things/special/offers"}
    assert "until the next major version also get_offers" in (out / "api.md").read_text("utf-8")


def _written(directory: Path, locked: Lock) -> Path:
    path = directory / "names.lock"
    path.write_text(locked.dump(), encoding="utf-8")
    return path
