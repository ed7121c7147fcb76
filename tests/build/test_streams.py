"""Operations that answer with streams: what they are generated as, and how that is to use."""

from __future__ import annotations

import asyncio
import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, get_type_hints

import pytest

from generator import pipeline
from generator.options import Options
from tests.build.generated import api_of, method_of
from tests.runtime.server import Reply, Server, serve

DOCUMENT = """\
openapi: 3.0.3
info: {title: Acme, version: "1"}
servers: [{url: https://api.example.com}]
paths:
  /events: {get: {operationId: watch, tags: [jobs], responses: {"200": {
    description: Steps as they are taken,
    content: {text/event-stream: {schema: {$ref: '#/components/schemas/Step'}}}}}}}
  /lines: {get: {operationId: dump, tags: [jobs], responses: {"200": {description: All, content: {
    application/x-ndjson: {schema: {type: array, items: {$ref: '#/components/schemas/Step'}}}}}}}}
  /object: {get: {operationId: follow, tags: [jobs], responses: {"200": {description: All,
    content: {text/event-stream: {x-item-schema: {type: object, properties: {
      event: {type: string}, data: {$ref: '#/components/schemas/Step'}}}}}}}}}
  /text: {get: {operationId: tail, tags: [jobs], responses: {"200": {description: All, content: {
    text/event-stream: {}}}}}}
  /untyped: {get: {operationId: untyped, tags: [jobs], responses: {"200": {description: All,
    content: {application/jsonl: {}}}}}}
  /lump: {get: {operationId: lump, tags: [jobs], responses: {"200": {description: All,
    content: {application/jsonl: {schema: {type: string}}}}}}}
  /grpc: {get: {operationId: logs, tags: [jobs], responses: {"200": {description: All, content: {
    application/json: {schema: {title: Stream result of Step, type: object, properties: {
      result: {$ref: '#/components/schemas/Step'},
      error: {$ref: '#/components/schemas/Fault'}}}}}}}}}
  /either: {post: {operationId: run, tags: [jobs], responses: {"200": {description: All, content: {
    text/event-stream: {schema: {$ref: '#/components/schemas/Step'}},
    application/json: {schema: {$ref: '#/components/schemas/Step'}}}}}}}
components: {schemas: {
  Step: {type: object, required: [name], properties: {name: {type: string}}},
  Fault: {type: object, properties: {code: {type: integer}, message: {type: string}}}}}
"""
TYPED = """\
from acme_client import Acme, AsyncAcme, ServerSentEvent, models


def sync(client: Acme) -> list[str]:
    with client.jobs.watch() as steps:
        found = [step.name for step in steps]
        event: ServerSentEvent[models.Step]
        for event in steps.events():
            found.append(event.id)
    return found


async def asynchronous(client: AsyncAcme) -> str:
    async with client.jobs.watch() as steps:
        async for step in steps:
            return step.name
    async with client.stream(client.jobs.run) as answer:
        async for line in answer.iter_lines():
            return line
    return ""
"""


@pytest.fixture(scope="module")
def distribution(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The generated distribution."""
    out = tmp_path_factory.mktemp("streams")
    (out / "acme.yaml").write_text(DOCUMENT, encoding="utf-8")
    spec, target = str(out / "acme.yaml"), out / "acme-client"
    pipeline.generate(Options(spec=spec, profile="none", out=target))
    return target


@pytest.fixture(scope="module")
def acme(distribution: Path) -> Iterator[ModuleType]:
    """The generated package."""
    sys.path.insert(0, str(distribution / "src"))
    yield importlib.import_module("acme_client")
    sys.path.remove(str(distribution / "src"))
    for name in [n for n in sys.modules if n.partition(".")[0] == "acme_client"]:
        del sys.modules[name]


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that answers with two steps, as events or lines, whatever it is asked."""
    with serve() as server:
        steps = [b'data: {"name":"a"}\nid: 1\n\n', b'data: {"name":"b"}\n\n']
        server.says(Reply(headers={"content-type": "text/event-stream"}, chunks=steps))
        yield server


@pytest.mark.parametrize(
    ("call", "annotation"),
    [
        ("jobs.watch", "Stream[models.Step]"),
        ("jobs.dump", "Stream[models.Step]"),
        ("jobs.follow", "Stream[models.Step]"),
        ("jobs.tail", "Stream[str]"),
        ("jobs.untyped", "Stream[Any]"),
        ("jobs.lump", "Stream[Any]"),
        ("jobs.logs", "Stream[models.Step]"),
        ("jobs.run", "models.Step"),
    ],
)
def test_annotations(tmp_path: Path, call: str, annotation: str) -> None:
    """A stream has the type of its items; where JSON is offered too, that is what a call gives."""
    assert method_of(api_of(tmp_path, DOCUMENT), call).returns.annotation == annotation


def test_surface(distribution: Path) -> None:
    """Programs learn that it streams, and of what type its items are."""
    surface = json.loads((distribution / "surface.json").read_text(encoding="utf-8"))
    found = {
        o["operation_id"]: (o["returns"], o["item"], o.get("stream")) for o in surface["operations"]
    }
    assert found["watch"] == ("object", "models.Step", True)
    assert found["logs"] == ("object", "models.Step", True)
    assert found["run"] == ("models.Step", None, None)


def test_types(distribution: Path, tmp_path: Path) -> None:
    """Type checkers know the items."""
    from mypy import api

    program = tmp_path / "program.py"
    program.write_text(TYPED, encoding="utf-8")
    cache = f"--cache-dir={tmp_path}"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MYPYPATH", str(distribution / "src"))
        said, problems, status = api.run(
            ["--strict", "--follow-imports=silent", cache, str(program)]
        )
    assert (status, problems) == (0, ""), said


def test_docstrings(acme: ModuleType) -> None:
    """Both say how the items are read."""
    jobs = importlib.import_module("acme_client.resources.jobs")
    assert "in a ``with`` block" in jobs.Jobs.watch.__doc__
    assert "in an ``async with`` block" in jobs.AsyncJobs.watch.__doc__
    assert "Stream[acme_client.models" in str(get_type_hints(jobs.Jobs.watch)["return"])


def test_sync(acme: ModuleType, server: Server) -> None:
    """Items come typed; a call that gives JSON can be streamed by who asks for it."""
    with acme.Acme(base_url=server.url) as client:
        with client.jobs.watch() as steps:
            assert isinstance(steps, acme.Stream)
            assert [step.name for step in steps] == ["a", "b"]
        options = acme.RequestOptions(accept="text/event-stream")
        with client.stream(client.jobs.run, options=options) as answer:
            assert isinstance(answer, acme.StreamedResponse)
            assert [step.name for step in answer.items()] == ["a", "b"]


def test_async(acme: ModuleType, server: Server) -> None:
    """So it is without blocking."""

    async def main() -> list[Any]:
        async with acme.AsyncAcme(base_url=server.url) as client:
            async with client.jobs.watch() as steps:
                events = [event async for event in steps.events()]
            return events + [step async for step in client.jobs.watch()]

    first, *_, last = asyncio.run(main())
    assert first == acme.ServerSentEvent(acme.models.Step(name="a"), id="1")
    assert last.name == "b"


LINES = [b'{"result":{"name":"a"}}\n{"resu', b'lt":{"name":"b"}}\n']
FAULT = b'{"error":{"code":14,"message":"secret-key is gone"}}\n'


def test_grpc(acme: ModuleType, server: Server) -> None:
    """A stream of grpc-gateway's is JSON texts in a row, each around an item or an error."""
    told = {"content-type": "application/json"}
    server.says(Reply(headers=told, chunks=LINES), Reply(headers=told, chunks=[*LINES, FAULT]))
    with acme.Acme(base_url=server.url) as client:
        with client.stream(client.jobs.logs) as answer:
            assert [step.name for step in answer.items()] == ["a", "b"]
        with client.jobs.logs() as steps:
            assert [next(steps).name, next(steps).name] == ["a", "b"]
            with pytest.raises(acme.EnvelopeError, match="200 14: secret-key is gone") as caught:
                next(steps)
    assert caught.value.body == {"error": {"code": 14, "message": "secret-key is gone"}}


def test_grpc_without_blocking(acme: ModuleType, server: Server) -> None:
    """The other client does the same."""
    server.says(Reply(headers={"content-type": "application/json"}, chunks=[*LINES, FAULT]))

    async def main() -> list[str]:
        async with acme.AsyncAcme(base_url=server.url) as client, client.jobs.logs() as steps:
            found = [(await anext(steps)).name, (await anext(steps)).name]
            with pytest.raises(acme.EnvelopeError, match="is gone"):
                await anext(steps)
        return found

    assert asyncio.run(main()) == ["a", "b"]


def test_grpc_in_tests(acme: ModuleType) -> None:
    """A test of one's own has items made up, or gives them: one, or several."""
    testing = importlib.import_module("acme_client.testing")
    api = testing.MockApi()
    step = acme.models.Step
    with acme.Acme(transport=api) as client:
        with client.jobs.logs() as steps:
            assert [step.name for step in steps] == ["name"]
        api.on(client.jobs.logs).returns([step(name="a"), {"name": "b"}], step(name="c"))
        with client.jobs.logs() as steps:
            assert [step.name for step in steps] == ["a", "b"]
        with client.jobs.logs() as steps:
            assert [step.name for step in steps] == ["c"]
        api.on(client.jobs.logs).returns([{"name": 5}])
        with pytest.raises(AssertionError, match="does not fit its type"):
            client.jobs.logs()
