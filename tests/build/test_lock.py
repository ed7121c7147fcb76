"""Names once published stay, whatever the document gains beside them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator import lock, pipeline
from generator.diagnostics import GeneratorError
from generator.options import Options
from generator.selection import Selection
from tests.build.generated import calls
from tests.build.test_names import HEADER, op
from tests.conftest import SHARED
from tests.models.support import document, shaped, write

LONG = op("/things/special/offers", "get", "getOffers", "Things", gives="list")
SHORT = op("/things", "get", "getThings", "Things", gives="list")


def names(tmp_path: Path, document: str, locked: lock.Lock) -> tuple[dict[str, str], lock.Lock]:
    """What the operations of a document are called, and the lock that says so."""
    spec = tmp_path / "document.yaml"
    spec.write_text(document, encoding="utf-8")
    read = pipeline.read(Options(spec=str(spec), profile="none"))
    shaped, api = pipeline.represent(*read, Selection(), locked)
    return calls(api), lock.of(api, shaped.own | shaped.hoisted)


def models(tmp_path: Path, locked: lock.Lock, **schemas: Any) -> lock.Lock:
    """Return what the types of a document's component schemas are called."""
    spec = tmp_path / "document.json"
    spec.write_text(json.dumps(document(schemas)), encoding="utf-8")
    shaped, api = pipeline.represent(
        *pipeline.read(Options(spec=str(spec), profile="none")), Selection(), locked
    )
    aliases = {name for name in shaped.class_names if name not in shaped.own.values()}
    assert aliases >= set(shaped.hoisted.values()) - set(shaped.own.values())
    return lock.of(api, shaped.own | shaped.hoisted)


def with_enum(field: str, *values: str) -> dict[str, Any]:
    """Return the schema of an object with an enumeration."""
    return {"type": "object", "properties": {field: {"type": "string", "enum": list(values)}}}


def test_a_name_does_not_move(tmp_path: Path) -> None:
    """A resource named after its only collection keeps its methods when a shorter one comes."""
    taken = op("/things/{id}/parts", "get", "listOffers", "Things", gives="list")
    before, locked = names(tmp_path, HEADER + taken, lock.Lock())
    assert before == {"GET /things/{id}/parts": "things.list_offers"}
    beside = op("/things/a", "get", "list-offers", "Things", gives="list")
    free, _ = names(tmp_path, HEADER + beside + taken, lock.Lock())
    assert free["GET /things/{id}/parts"] != "things.list_offers"
    kept, _ = names(tmp_path, HEADER + beside + taken, locked)
    assert kept["GET /things/{id}/parts"] == "things.list_offers"


def test_an_argument_does_not_move(tmp_path: Path) -> None:
    """A parameter added in front of another of the same name doesn't rename it."""

    def document(*parameters: str) -> str:
        listed = "".join(f"\n            - {p}" for p in parameters)
        return SHORT.replace("responses:", f"parameters:{listed}\n          responses:")

    query = "{name: Sort-By, in: query, schema: {type: string}}"
    header = "{name: sort_by, in: header, schema: {type: string}}"
    _, locked = names(tmp_path, HEADER + document(query), lock.Lock())
    _, free = names(tmp_path, HEADER + document(header, query), lock.Lock())
    _, kept = names(tmp_path, HEADER + document(header, query), locked)
    key = lock.parameter_key("get", "/things", "query", "Sort-By")
    assert locked.parameters[key] == kept.parameters[key] == "sort_by"
    assert free.parameters[key] != "sort_by"


def at(schema: str, field: str) -> str:
    """Return the pointer of a component's property."""
    return f"#/components/schemas/{schema}/properties/{field}"


def test_a_hoisted_name_does_not_move_when_an_equal_one_comes_first(tmp_path: Path) -> None:
    """Equal enumerations are one type; another place for it, even a first one, renames nothing."""
    cart = with_enum("state", "open", "closed")
    before = models(tmp_path, lock.Lock(), Cart=cart)
    assert before.schemas[at("Cart", "state")] == "CartState"
    order = with_enum("condition", "open", "closed")
    free = models(tmp_path, lock.Lock(), Order=order, Cart=cart)
    assert free.schemas[at("Cart", "state")] != "CartState"
    kept = models(tmp_path, before, Order=order, Cart=cart)
    assert kept.schemas[at("Cart", "state")] == kept.schemas[at("Order", "condition")]
    assert kept.schemas[at("Cart", "state")] == "CartState"


def test_a_component_does_not_take_a_hoisted_name(tmp_path: Path) -> None:
    """What was published first has the name, though a component would else keep its own."""
    cart = with_enum("state", "open", "closed")
    before = models(tmp_path, lock.Lock(), Cart=cart)
    other = with_enum("x", "y", "z")
    kept = models(tmp_path, before, CartState=other, Cart=cart)
    assert kept.schemas[at("Cart", "state")] == "CartState"
    assert kept.schemas["#/components/schemas/CartState"] == "CartStateSchema"
    assert models(tmp_path, kept, CartState=other, Cart=cart) == kept
    free = models(tmp_path, lock.Lock(), CartState=other, Cart=cart)
    assert free.schemas["#/components/schemas/CartState"] == "CartState"


def test_both_names_stay_when_enumerations_become_equal(tmp_path: Path) -> None:
    """Two published names are two names of one type, also in the builds after."""
    before = models(
        tmp_path,
        lock.Lock(),
        Cart=with_enum("state", "open", "closed"),
        Order=with_enum("condition", "open", "closed", "late"),
    )
    equal = {
        "Cart": with_enum("state", "open", "closed", "late"),
        "Order": with_enum("condition", "open", "closed", "late"),
    }
    after = models(tmp_path, before, **equal)
    assert after.schemas == before.schemas
    assert models(tmp_path, after, **equal) == after
    found = shaped(tmp_path, document(equal), before.schemas)
    built = write(tmp_path, found)
    assert built.module.CartState is built.module.OrderCondition


def test_the_name_stays_with_most_places_when_enumerations_part(tmp_path: Path) -> None:
    """One of three places gets another value: the other two keep the name."""
    same = with_enum("state", "open", "closed")
    before = models(tmp_path, lock.Lock(), OldCart=same, NewCart=same, Cart=same)
    assert set(before.schemas.values()) >= {"CartState"}
    after = models(
        tmp_path, before, OldCart=with_enum("state", "open", "lost"), NewCart=same, Cart=same
    )
    found = {key: after.schemas[at(key, "state")] for key in ("OldCart", "NewCart", "Cart")}
    assert found == {"OldCart": "OldCartState", "NewCart": "CartState", "Cart": "CartState"}


def test_a_hoisted_parameter_does_not_move(tmp_path: Path) -> None:
    """Its place goes by its name, so that one added in front is not taken for it."""

    def document(*parameters: str) -> str:
        listed = "".join(f"\n            - {p}" for p in parameters)
        return HEADER + SHORT.replace("responses:", f"parameters:{listed}\n          responses:")

    sort = "{name: sort, in: query, schema: {type: string, enum: [up, down]}}"
    kind = "{name: kind, in: query, schema: {type: string, enum: [a, b]}}"
    _, locked = names(tmp_path, document(sort), lock.Lock())
    _, kept = names(tmp_path, document(kind, sort), locked)
    key = "#/paths/~1things/get/parameters/query sort/schema"
    assert locked.schemas[key] == kept.schemas[key] == "GetThingsSort"


@pytest.mark.full
def test_names_stay_from_one_published_document_to_the_next() -> None:
    """Everything that an older document named has its name in a newer one."""
    if not SHARED.is_dir():
        pytest.skip(f"no published documents in {SHARED}")
    locked = lock.Lock()
    before: dict[str, str] = {}
    for name in ("harness-2023-03-13", "harness-2023-11-22", "harness-2023-12-29"):
        read = pipeline.read(Options(spec=str(SHARED / "specs" / f"{name}.yaml")))
        shaped, api = pipeline.represent(*read, Selection(), locked)
        after = lock.of(api, shaped.own | shaped.hoisted, locked)
        stayed = {n for k, n in before.items() if after.schemas.get(k) == n}
        moved = {n for k, n in before.items() if after.schemas.get(k, n) != n}
        assert moved <= stayed, "a name moves only where others that had it kept it, and differ now"
        assert set(after.schemas.values()) <= set(shaped.class_names.values())
        calls_moved = {n for k, n in locked.operations.items() if after.operations.get(k, n) != n}
        assert calls_moved <= after.aliases.keys()
        locked, before = after, dict(after.schemas)


def test_a_lock_file_round_trips(tmp_path: Path) -> None:
    """What is written is read again; lines are sorted."""
    path = tmp_path / "names.lock"
    _, locked = names(tmp_path, HEADER + LONG + SHORT, lock.Lock())
    path.write_text(locked.dump(), encoding="utf-8")
    assert lock.read(path) == locked
    assert path.read_text(encoding="utf-8").splitlines() == sorted(locked.dump().splitlines())


@pytest.mark.parametrize(
    "line",
    [
        *("nonsense", "operation\tGET /x", "operation\tGET /x\ta.b c", "", "\u2028"),
        *("operation\tGET /x\tlist", "operation\tGET /x\ta.b.c.d", "operation\tGET /x\ta.class"),
        *("parameter\tGET /x query a\ta.b", "parameter\tGET /x query a\tfrom", "schema\t#/x\tA.B"),
        *(
            "alias\tGET /x\tlist\t1",
            "alias\tGET /x\ta.b\t\u0661",
            f"alias\tGET /x\ta.b\t{'9' * 5000}",
        ),
        f"operation\tGET /x\ta.{'b' * 5000}",
    ],
)
def test_a_broken_lock_is_refused(tmp_path: Path, line: str) -> None:
    """The message says which line."""
    path = tmp_path / "names.lock"
    path.write_text(f"operation\tGET /a\tx.y\n{line}\n", encoding="utf-8")
    with pytest.raises(GeneratorError, match=r"names\.lock:2:1"):
        lock.read(path)


@pytest.mark.parametrize("target", ["/dev/zero", "names", "missing"])
def test_a_lock_that_is_a_link_is_refused(tmp_path: Path, target: str) -> None:
    """Else a build would replace the link, or read for ever."""
    (tmp_path / "names").touch()
    path = tmp_path / "names.lock"
    path.symlink_to(target)
    with pytest.raises(GeneratorError, match=r"names\.lock: can't read the names: a symbolic link"):
        lock.read(path)


def test_hostile_names_stay_on_their_lines(tmp_path: Path) -> None:
    """Tabs and line ends in paths, keys and properties neither break the lock nor lose names."""
    schema = with_enum("k\ty", "a", "b")
    base = document({"a\nb": schema, "x\u2028y": with_enum("z", "c", "d")})
    base["paths"] = {
        "/a\tb\nc": {
            "get": {
                "operationId": "get\tit",
                "parameters": [{"name": "q\u2028", "in": "query", "schema": {"enum": ["e", "f"]}}],
                "responses": {"204": {"description": "Done"}},
            }
        }
    }
    spec, path = tmp_path / "document.json", tmp_path / "names.lock"
    spec.write_text(json.dumps(base), encoding="utf-8")
    found: list[lock.Lock] = [lock.Lock()]
    for _ in range(2):
        read = pipeline.read(Options(spec=str(spec), profile="none"))
        built, api = pipeline.represent(*read, Selection(), found[-1])
        path.write_text(lock.of(api, built.own | built.hoisted, found[-1]).dump(), "utf-8")
        found.append(lock.read(path))
    assert found[1] == found[2]
    assert len(path.read_text(encoding="utf-8").splitlines()) == 7
