"""The API in memory answers with the examples of its document, where they can be answers."""

from __future__ import annotations

import asyncio
import datetime
import importlib
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline
from generator.options import Options
from generator.output.manifest import read, verify
from tests.cases.conftest import Case

Call = Callable[..., Any]


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, case: Case) -> Call:
    """Call a method of either client of an API in memory; the answer must be as documented."""

    def run(name: str, api: Any = None, **arguments: Any) -> Any:
        transport = api or mock(case)
        if request.param == "sync":
            with case.package.Garden(transport=transport, validation="strict") as client:
                found = getattr(client.plants, name)(**arguments)
                return list(found) if hasattr(found, "pages") else found
        return asyncio.run(waited(name, transport, arguments))

    async def waited(name: str, transport: Any, arguments: dict[str, Any]) -> Any:
        async with case.package.AsyncGarden(transport=transport, validation="strict") as client:
            found = getattr(client.plants, name)(**arguments)
            if hasattr(found, "pages"):
                return [item async for item in found]
            return await found

    return run


def mock(case: Case, **options: Any) -> Any:
    """Return an API in memory."""
    name = f"{case.package.__name__}.testing"
    return importlib.import_module(name).MockApi(**options)


def shown(case: Case) -> dict[str, Any]:
    """Return what the file with the examples holds."""
    path = case.source / case.package.__name__ / "_examples.json"
    found: dict[str, Any] = json.loads(path.read_text(encoding="ascii"))
    return found


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("named", {"name": "Moss"}),
        ("schema", {"leaves": 12}),
        ("component", {"litres": 5}),
        ("spelled", {"name": "Sage", "height": 1.5}),
    ],
)
def test_answers(call: Call, name: str, expected: Any) -> None:
    """A media type's example comes first, then a named one, the schema's, the component's."""
    assert call(name).model_dump(by_alias=True, exclude_unset=True) == expected


def test_dates(call: Call) -> None:
    """Dates that YAML would make something of its own of are what JSON has: text."""
    plant = call("single")
    assert (plant.name, plant.kind, plant.sown) == ("Fern", "shade", datetime.date(2024, 3, 1))
    assert plant.seen == datetime.datetime(2024, 5, 1, 10, tzinfo=datetime.UTC)


def test_lists(call: Call) -> None:
    """A list is that of its items' example where it has none."""
    assert [pot.litres for pot in call("every")] == [5]


def test_what_holds_itself(call: Call) -> None:
    """A type that holds itself is shown with an end."""
    assert call("around") == {}


def test_yaml(case: Case) -> None:
    """An answer that is asked for as YAML shows the same."""
    with case.package.Garden(transport=mock(case)) as client:
        options = case.package.RequestOptions(accept="application/yaml")
        raw = client.raw(client.plants.spelled, options=options)
    assert (raw.headers["content-type"], raw.data.name) == ("application/yaml", "Sage")


def test_pages(call: Call, case: Case) -> None:
    """The list in an example comes in pages; what it says of the total is made true."""
    api = mock(case)
    assert [plant.name for plant in call("beds", api, limit=2)] == ["A", "B", "C"]
    assert len(api.calls) == 2


def test_what_is_around_a_result(case: Case) -> None:
    """Fields around a result are the example's, of what the rule says and what it doesn't."""
    api = mock(case)
    with case.package.Garden(transport=api) as client:
        first = client.raw(client.plants.beds)
        api.on(client.plants.beds).returns([{"name": "Z"}])
        second = client.raw(client.plants.beds)
        api.on(client.plants.single).returns({"name": "mine"})
        mine = client.plants.single()
    for raw, items, names in ((first, 3, "ABC"), (second, 1, "Z")):
        body = json.loads(raw.http_response.content)
        assert (body["status"], body["trace"]) == ("SUCCESS", "t-17")
        assert body["data"]["total"] == items
        assert [plant["name"] for plant in body["data"]["content"]] == [*names]
    assert mine.model_dump(exclude_unset=True) == {"name": "mine"}


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("unknown", ["name"]),
        ("inside", [0, "name"]),
        ("incomplete", ["name"]),
        ("endless", ["name"]),
    ],
)
def test_wrong_examples(call: Call, name: str, path: list[Any]) -> None:
    """An example that is no instance of its schema is not used: an answer is made up."""
    found = call(name)
    for step in path:
        found = found[step] if isinstance(step, int) else getattr(found, step)
    assert found == "name"


def test_an_envelope_without_a_result(call: Call) -> None:
    """An example must have what the call is to return."""
    assert call("wrapped").litres == 1


def test_other_formats(call: Call) -> None:
    """Text is text, and bytes are those of a text."""
    assert call("text") == "Water\nit."
    assert call("bytes") == b"<svg/>"


def test_streams(case: Case) -> None:
    """The list of an example is the stream's items; a text is no item."""
    with case.package.Garden(transport=mock(case)) as client:
        with client.plants.lines() as lines:
            assert [plant.name for plant in lines] == ["A", "B"]
        with client.plants.events() as events:
            assert list(events) == ["value"]


def test_made_up_only(call: Call, case: Case) -> None:
    """A test may do without the examples."""
    assert call("single", mock(case, examples=False)).name == "name"
    assert len(call("beds", mock(case, examples=False))) == 1


def test_answers_are_copies(case: Case) -> None:
    """What one call gets, another's is not changed by."""
    with case.package.Garden(transport=mock(case)) as client:
        assert [len(list(client.plants.beds(limit=1))) for _ in range(2)] == [3, 3]


def test_hostile_text(call: Call, case: Case) -> None:
    """Text stays text."""
    text = '"""\n{{ 7 * 7 }} \u2028 \\N{BULLET} \'); import os #'
    assert shown(case)["GET /hostile"]["application/json"] == {"name": text}
    assert call("hostile").name == text


def test_file(case: Case) -> None:
    """One operation a line, in order; the lock knows the file, and what was done to it."""
    found = shown(case)
    path = case.source / case.package.__name__ / "_examples.json"
    assert [*found] == sorted(found)
    assert len(path.read_text("ascii").splitlines()) == len(found) + 2
    assert "DELETE /silent" not in found
    assert "GET /unknown" not in found
    assert found["GET /bytes"] == {"image/svg+xml": "<svg/>"}
    assert [*found["GET /spelled"]] == ["application/json"]
    out = case.source.parent
    manifest = read(out)
    assert manifest is not None
    assert path.relative_to(out).as_posix() in manifest.files
    before = path.read_bytes()
    path.write_bytes(before + b"\n")
    assert verify(out) == [f"{path.relative_to(out).as_posix()}: edited by hand"]
    path.write_bytes(before)


def test_the_client_does_not_read_it(case: Case) -> None:
    """Only the first answer that is made up reads the file."""
    examples = importlib.import_module(f"{case.package.__name__}._examples")
    read_file: Any = examples.texts
    read_file.cache_clear()
    with case.package.Garden(transport=mock(case, examples=False)) as client:
        client.plants.single()
        assert read_file.cache_info().misses == 0
    with case.package.Garden(transport=mock(case)) as client:
        client.plants.single()
        client.plants.single()
    assert read_file.cache_info().misses == 1


HEAD = """
    openapi: 3.0.3
    info: {title: Large, version: "1"}
    servers: [{url: "http://localhost"}]
    paths:
"""


def operation(path: str, example: Any) -> str:
    """Return an operation whose answer has an example."""
    return f"""
      {path}:
        get:
          operationId: get{path[1:]}
          responses:
            "200":
              description: It.
              content: {{application/json: {{schema: {{}}, example: {json.dumps(example)}}}}}
"""


def test_no_examples_no_file(tmp_path: Path) -> None:
    """A document without examples gives no file, also where there was one."""
    spec, out = tmp_path / "api.yaml", tmp_path / "out"
    options = Options(spec=str(spec), profile="none", out=out)
    path = out / "src" / "large_client" / "_examples.json"
    text = HEAD + operation("/a", 1)
    spec.write_text(text, encoding="utf-8")
    pipeline.generate(options)
    assert path.exists()
    spec.write_text(text.replace(", example: 1", ""), encoding="utf-8")
    pipeline.generate(options)
    assert not path.exists()


def test_changed_examples(tmp_path: Path) -> None:
    """The same document gives the same file; another example changes that file, and is found."""
    spec, out = tmp_path / "api.yaml", tmp_path / "out"
    options = Options(spec=str(spec), profile="none", out=out)
    spec.write_text(HEAD + operation("/a", {"b": 1, "a": 2}), encoding="utf-8")
    pipeline.generate(options)
    assert not pipeline.generate(options).summary.changed
    spec.write_text(HEAD + operation("/a", {"b": 1, "a": 3}), encoding="utf-8")
    found = pipeline.generate(replace(options, check=True)).summary
    assert sorted(found.written) == ["generation.lock", "src/large_client/_examples.json"]


def test_large_examples(tmp_path: Path) -> None:
    """Examples that are too large, too deep or too many are left out, and one finding says so."""
    deep: Any = "deep"
    for _ in range(70):
        deep = [deep]
    document = HEAD + operation("/long", "x" * 100_001) + operation("/deep", deep)
    document += "".join(operation(f"/n{n:02}", f"{n}" + "y" * 90_000) for n in range(30))
    document += operation("/small", "z")
    spec, out = tmp_path / "api.yaml", tmp_path / "out"
    spec.write_text(document, encoding="utf-8")
    found = pipeline.generate(Options(spec=str(spec), profile="none", out=out)).diagnostics
    (finding,) = [each for each in found if each.code == "large-examples"]
    assert finding.message.startswith("10 examples of answers")
    assert finding.pointer == "#/paths/~1deep/get"
    path = out / "src" / "large_client" / "_examples.json"
    assert path.stat().st_size < 2_100_000
    assert "GET /small" in json.loads(path.read_text("utf-8"))


def test_repeated_examples_cost_little(tmp_path: Path) -> None:
    """A large example that many operations show is looked at a limited number of times."""
    wrong = operation("/a", ["x" * 1_000] * 90).replace("schema: {}", "schema: {type: integer}")
    first = wrong.replace("example: [", "example: &big [")
    others = "".join(wrong.replace("/a:", f"/n{n}:").replace("geta", f"n{n}") for n in range(300))
    document = HEAD + first + re.sub(r"example: \[.*?\]", "example: *big", others)
    spec = tmp_path / "api.yaml"
    spec.write_text(document, encoding="utf-8")
    out = tmp_path / "out"
    found = pipeline.generate(Options(spec=str(spec), profile="none", out=out)).diagnostics
    (finding,) = [each for each in found if each.code == "large-examples"]
    assert re.match("[78]\\d examples of answers", finding.message)
    assert not (out / "src" / "large_client" / "_examples.json").exists()
