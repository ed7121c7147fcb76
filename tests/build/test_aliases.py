"""What the document renames keeps its old name beside the new one, until the next major version."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
import warnings
from dataclasses import replace
from functools import partial
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

run = partial(subprocess.run, stdout=subprocess.PIPE)
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


GONE = op("/stock", "get", "listStock", "Stock", gives="list")
PARTS = op("/stock/parts", "get", "listParts", "Stock", gives="list")
NAMESPACES = """
[[namespaces]]
name = "old"
prefix = "/old/"
[[namespaces]]
name = "new"
prefix = "/new/"
"""


def generated(tmp_path: Path, profile: str, *operations: str) -> Api:
    """Generate the client ``moving`` as often as wanted, always into the same place."""
    spec, table = tmp_path / "document.yaml", tmp_path / "profile.toml"
    spec.write_text(HEADER + "".join(operations), encoding="utf-8")
    package = '[package]\nversion = "1.0.0"\nname = "moving"\nclient = "Client"\n'
    table.write_text(package + profile, encoding="utf-8")
    given = Options(spec=str(spec), profile=str(table), lock=tmp_path / "names.lock")
    pipeline.generate(replace(given, out=tmp_path / "out"))
    read = pipeline.read(given)
    return pipeline.represent(*read, Selection(), lock.read(tmp_path / "names.lock"))[1]


def moved(api: Api) -> dict[str, str]:
    """Return the calls that are on another resource now, each with the new one."""
    return {f"{path}.{m.name}": m.moved_to for path, r in api.resources() for m in r.moved}


def test_an_operation_that_moves_to_another_resource(tmp_path: Path) -> None:
    """It is called from both, also where nothing else is left, until the next major version."""
    names = '[names]\n"GET /stock" = "shelves.list"\n"GET /stock/parts" = "bins.list"\n'
    before = generated(tmp_path, "", GONE, PARTS, OFFERS)
    assert {"stock.list", "stock.list_parts"} < set(calls(before).values())
    old = {"stock.list": "shelves.list", "stock.list_parts": "bins.list"}
    assert moved(generated(tmp_path, names, GONE, PARTS, OFFERS)) == old
    after = generated(tmp_path, names, GONE, PARTS, OFFERS)
    assert moved(after) == old
    assert calls(after)["GET /stock"] == "shelves.list"
    assert list(lock.read(tmp_path / "names.lock").aliases) == list(old)
    written = json.loads((tmp_path / "out/surface.json").read_text(encoding="utf-8"))
    assert sorted(o["call"] for o in written["operations"]) == sorted(calls(after).values())
    code = (
        "import asyncio, warnings, moving\n"
        "from moving.testing import MockApi\n"
        "api = MockApi()\n"
        "client = moving.Client(base_url='https://x.invalid', transport=api)\n"
        "api.on(client.stock.list).returns(['a'])\n"
        "with warnings.catch_warnings(record=True) as told:\n"
        "    warnings.simplefilter('always')\n"
        "    print(client.stock.list(), client.shelves.list.__name__)\n"
        "    other = moving.AsyncClient(base_url='https://x.invalid', transport=api)\n"
        "    print(asyncio.run(other.stock.list()), told[0].message, len(told))\n"
    )
    said = run([sys.executable, "-c", code], cwd=tmp_path / "out/src", check=True, text=True)
    assert said.stdout == "['a'] list\n['a'] list is called shelves.list now 2\n"
    changes = (tmp_path / "out/CHANGELOG.md").read_text(encoding="utf-8")
    assert "`stock.list`: is deprecated" in changes
    last = generated(tmp_path, names, GONE, PARTS)
    assert moved(generated(tmp_path, names, GONE, PARTS)) == moved(last) == {}
    assert not (tmp_path / "out/src/moving/resources/stock.py").exists()


def test_an_operation_that_moves_to_another_service(tmp_path: Path) -> None:
    """Its old service stays as long as its old name, and it has its new one's errors."""
    error = """
              "404":
                description: Not there
                content: {application/json: {schema: {$ref: "#/components/schemas/Missing"}}}"""
    schemas = """
    components:
      schemas:
        Missing: {type: object, properties: {id: {type: integer}}}
"""
    offers = op("/old/offers", "get", "getOffers", "Offers", gives="list")
    generated(tmp_path, NAMESPACES, offers)
    new = offers.replace("/old/", "/new/").replace(
        'responses: {"200": {description: ok, content: {application/json:'
        " {schema: {type: array, items: {type: string}}}}}}",
        'responses:\n              "200": {description: ok}' + error,
    )
    after = generated(tmp_path, NAMESPACES, new + schemas)
    assert moved(after) == {"old.offers.list": "new.offers.get"}
    (method,) = (m for _, r in after.resources() for m in r.moved)
    assert method.routes[0].errors == (("404", "Missing"),)


def test_the_name_of_what_has_left_is_not_given_to_another(tmp_path: Path) -> None:
    """It still means what it meant, if the profile does not say otherwise."""
    names = '[names]\n"GET /stock" = "shelves.list"\n'
    other = op("/stock/old", "get", "listStock_1", "Stock", gives="list")
    generated(tmp_path, "", GONE, OFFERS)
    assert calls(generated(tmp_path, "", GONE, OFFERS))["GET /stock"] == "stock.list"
    after = generated(tmp_path, names, GONE, OFFERS, other)
    assert moved(after) == {"stock.list": "shelves.list"}
    assert calls(after)["GET /stock/old"] not in moved(after)
    named = names + '"GET /stock/old" = "stock.list"\n'
    assert moved(generated(tmp_path, named, GONE, OFFERS, other)) == {}


def _written(directory: Path, locked: Lock) -> Path:
    path = directory / "names.lock"
    path.write_text(locked.dump(), encoding="utf-8")
    return path
