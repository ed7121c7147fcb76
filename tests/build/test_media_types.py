"""Bodies of all media types: what they are in Python, and that both ways agree on it."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from generator import pipeline
from generator.options import Options
from generator.selection import Selection
from tests.build.generated import api_of, method_of
from tests.runtime.server import Reply, Server, serve

BINARY = {"type": "string", "format": "binary"}
STEP = {"$ref": "#/components/schemas/Step"}
CONTENTS = {
    "lines": ("application/x-ndjson", {"type": "array", "items": STEP}),
    "line": ("application/jsonl", STEP),
    "records": ("application/json-seq", {"type": "array", "items": {"type": "string"}}),
    "mixed": ("multipart/mixed", STEP),
    "related": ("multipart/related", STEP),
    "xml": ("application/xml", STEP),
    "atom": ("application/atom+xml", STEP),
    "markup": ("text/xml", {"type": "string"}),
    "image": ("application/json", BINARY),
    "nullable": ("application/json", {**BINARY, "nullable": True}),
    "blob": ("application/json", {"$ref": "#/components/schemas/Blob"}),
    "any": ("*/*", BINARY),
    "form": ("application/x-www-form-urlencoded", STEP),
    "date": ("text/plain", {"type": "string", "format": "date"}),
    "text": ("text/plain", STEP),
}
EXPECTED = {
    "lines": ("list[models.Step]", "Stream[models.Step]"),
    "line": ("list[models.Step]", "Stream[models.Step]"),
    "records": ("list[str]", "Stream[str]"),
    "mixed": ("models.Step", "bytes"),
    "related": ("models.Step", "bytes"),
    "xml": ("bytes", "bytes"),
    "atom": ("bytes", "bytes"),
    "markup": ("bytes", "bytes"),
    "image": ("bytes", "bytes"),
    "nullable": ("bytes", "bytes"),
    "blob": ("bytes", "bytes"),
    "any": ("bytes", "bytes"),
    "form": ("models.Step", "str"),
    "date": ("datetime.date", "str"),
    "text": ("str", "str"),
}


def document() -> str:
    """Return a document with one operation for each media type, which has it both ways."""
    paths = {
        f"/{name}": {
            "post": {
                "operationId": f"send_{name}",
                "tags": ["jobs"],
                "requestBody": {"required": True, "content": {kind: {"schema": schema}}},
                "responses": {
                    "200": {"description": "Done", "content": {kind: {"schema": schema}}}
                },
            }
        }
        for name, (kind, schema) in CONTENTS.items()
    }
    step = {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}}
    return json.dumps(
        {
            "openapi": "3.0.3",
            "info": {"title": "Media", "version": "1"},
            "servers": [{"url": "https://api.example.com"}],
            "paths": paths,
            "components": {"schemas": {"Step": step, "Blob": BINARY}},
        }
    )


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The generated package."""
    out = tmp_path_factory.mktemp("media")
    (out / "media.json").write_text(document(), encoding="utf-8")
    pipeline.generate(Options(spec=str(out / "media.json"), profile="none", out=out / "client"))
    sys.path.insert(0, str(out / "client" / "src"))
    yield importlib.import_module("media_client")
    sys.path.remove(str(out / "client" / "src"))
    for name in [n for n in sys.modules if n.partition(".")[0] == "media_client"]:
        del sys.modules[name]


@pytest.fixture
def server() -> Iterator[Server]:
    """A server for the client to call."""
    with serve() as server:
        yield server


def test_annotations(tmp_path: Path) -> None:
    """Structured bodies have the type of their schema, all others are text or bytes."""
    api = api_of(tmp_path, document())
    found: dict[str, tuple[str, str]] = {}
    for name in CONTENTS:
        method = method_of(api, f"jobs.send_{name}")
        assert method.body is not None
        found[name] = method.body.contents[0].annotation, method.returns.annotation
    assert found == EXPECTED


@pytest.mark.parametrize("name", [n for n, (_, kind) in EXPECTED.items() if "Stream" not in kind])
def test_responses(package: ModuleType, server: Server, name: str) -> None:
    """A call gives what its annotation says."""
    media_type, body = CONTENTS[name][0].replace("*/*", "application/json"), b'{"a": 1}'
    server.says(Reply(200, body, {"content-type": media_type}))
    sent = {"name": "a"} if EXPECTED[name][0] == "models.Step" else "sent"
    with package.Media(base_url=server.url) as client:
        found = getattr(client.jobs, f"send_{name}")(sent)
    assert type(found).__name__ == EXPECTED[name][1]
    assert found in (body, body.decode())
    if EXPECTED[name][0] in ("bytes", "str"):
        assert server.last.body == b"sent"


def test_xml_is_reported(tmp_path: Path) -> None:
    """What is XML only is a finding at its operation; where there is JSON too, it is none."""
    data = json.loads(document())
    both = data["paths"]["/xml"]["post"]["responses"]["200"]["content"]
    both["application/json"] = {"schema": STEP}
    spec = tmp_path / "media.json"
    spec.write_text(json.dumps(data), encoding="utf-8")
    read = pipeline.read(Options(spec=str(spec), profile="none"))
    pipeline.represent(*read, Selection())
    found = [(d.pointer, d.message) for d in read[0].diagnostics if d.code == "xml-only"]
    assert ("#/paths/~1xml/post", "the body of POST /xml is XML only") in found
    assert ("#/paths/~1atom/post", "the response of POST /atom is XML only") in found
    assert len(found) == 5


def test_xml_in_docstrings(package: ModuleType) -> None:
    """A method says what becomes of XML."""
    with package.Media() as client:
        said = str(client.jobs.send_xml.__doc__)
        assert "XML: the body is sent as it is written, text or bytes." in said
        assert "XML: the response comes as its bytes." in said
        assert "XML" not in str(client.jobs.send_form.__doc__)


TYPED = """\
from collections.abc import AsyncIterator, Iterator

from media_client import AsyncMedia, Media, models


def steps() -> Iterator[models.Step]:
    yield models.Step(name="a")


async def later() -> AsyncIterator[models.Step]:
    yield models.Step(name="a")


def sync(client: Media) -> None:
    client.jobs.send_lines([models.Step(name="a"), {"name": "b"}])
    client.jobs.send_lines(steps())
    client.jobs.send_lines(b"{}")
    client.jobs.send_records(["a", "b"])
    client.jobs.send_mixed({"name": "a"})
    client.jobs.send_xml("<a/>")
    client.jobs.send_xml(b"<a/>")
    client.jobs.send_image(b"x")


def asynchronous(client: AsyncMedia) -> None:
    client.jobs.send_lines(later())
"""


def test_types(package: ModuleType, tmp_path: Path) -> None:
    """Type checkers take what can be sent: items from wherever they come, XML as text too."""
    (tmp_path / "use.py").write_text(TYPED, encoding="utf-8")
    source = Path(str(package.__file__)).parents[1]
    run = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", str(tmp_path / "use.py")],
        env={"MYPYPATH": str(source), "PATH": ""},
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_lines_are_sent(package: ModuleType, server: Server) -> None:
    """A list goes one item a line; what comes back is one item a line as well."""
    lines = b'{"name":"a"}\n{"name":"b"}\n'
    server.says(Reply(200, lines, {"content-type": "application/x-ndjson"}))
    with package.Media(base_url=server.url) as client:
        with client.jobs.send_lines([package.models.Step(name="a"), {"name": "b"}]) as steps:
            assert [step.name for step in steps] == ["a", "b"]
        assert server.last.body == lines
        with client.jobs.send_line(iter([{"name": "a"}, {"name": "b"}])) as steps:
            assert [step.name for step in steps] == ["a", "b"]
        assert server.last.body == lines
