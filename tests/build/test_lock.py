"""Names once published stay, whatever the document gains beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import lock, pipeline
from generator.diagnostics import GeneratorError
from generator.options import Options
from generator.selection import Selection
from tests.build.generated import calls
from tests.build.test_names import HEADER, op

LONG = op("/things/special/offers", "get", "getOffers", "Things", gives="list")
SHORT = op("/things", "get", "getThings", "Things", gives="list")


def names(tmp_path: Path, document: str, locked: lock.Lock) -> tuple[dict[str, str], lock.Lock]:
    """What the operations of a document are called, and the lock that says so."""
    spec = tmp_path / "document.yaml"
    spec.write_text(document, encoding="utf-8")
    read = pipeline.read(Options(spec=str(spec), profile="none"))
    _, api = pipeline.represent(*read, Selection(), locked)
    return calls(api), lock.of(api, {})


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


def test_a_lock_file_round_trips(tmp_path: Path) -> None:
    """What is written is read again; lines are sorted."""
    path = tmp_path / "names.lock"
    _, locked = names(tmp_path, HEADER + LONG + SHORT, lock.Lock())
    path.write_text(locked.dump(), encoding="utf-8")
    assert lock.read(path) == locked
    assert path.read_text(encoding="utf-8").splitlines() == sorted(locked.dump().splitlines())


@pytest.mark.parametrize("line", ["nonsense", "operation\tGET /x", "operation\tGET /x\ta.b c"])
def test_a_broken_lock_is_refused(tmp_path: Path, line: str) -> None:
    """The message says which line."""
    path = tmp_path / "names.lock"
    path.write_text(f"operation\tGET /a\tx.y\n{line}\n", encoding="utf-8")
    with pytest.raises(GeneratorError, match=r"names\.lock:2:1"):
        lock.read(path)
