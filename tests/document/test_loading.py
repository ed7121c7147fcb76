"""From a file to a document: what is refused, duplicate keys, positions, truncation."""

from __future__ import annotations

import io
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator import document
from generator.diagnostics import GeneratorError
from tests.document.support import codes, load, minimal, write


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "empty"),
        (" \n\t", "empty"),
        ("just text", "not an OpenAPI document but plain text"),
        ("- a\n- b\n", "but a list"),
        ("a: 1\n", "`openapi` is missing"),
        ("\nswagger: '2.0'\n", ":2:1: Swagger 2.0"),
        ("openapi: 3.2.0\n", ":1:1: OpenAPI 3.2.0 is not supported"),
        ("openapi: 2\n", "OpenAPI 2 is not supported"),
        ("openapi:\n", "is not supported"),
        ("<html></html>", "HTML"),
        ("openapi: 3.0.3\npaths:\n  /a:\n    get", "truncated"),
        ("openapi: 3.0.3\npaths:\n  /a:\n    get: {resp", "truncated"),
        ("openapi: 3.0.3\npaths:\n  /a:\n    get: res", "truncated"),
        ("openapi: 3.0.3\npaths:\n  /a:\n    get:\n      responses:", "truncated"),
    ],
)
def test_what_is_no_document_is_refused(tmp_path: Path, text: str, message: str) -> None:
    """One line names the file, what is wrong and what to do."""
    with pytest.raises(GeneratorError) as caught:
        load(tmp_path, text, "api.yaml")
    said = str(caught.value)
    assert message in said
    assert "\n" not in said


def test_missing_files_directories_and_other_schemes_are_refused(tmp_path: Path) -> None:
    """What can't be read is named."""
    for name in (str(tmp_path / "none.yaml"), str(tmp_path), "ftp://host/api.yaml", "a\0b"):
        with pytest.raises(GeneratorError, match=r"; "):
            document.load(name)


def test_a_cut_off_document_is_refused_though_it_is_yaml(tmp_path: Path) -> None:
    """References to components that were cut off tell."""
    lines = ["openapi: 3.0.3", "paths:", "  /a:", "    get:", "      parameters:"]
    lines += [f"      - $ref: '#/components/parameters/P{i}'" for i in range(9)]
    with pytest.raises(GeneratorError, match=r"refers to 9 components.*truncated"):
        load(tmp_path, "\n".join(lines) + "\n", "api.yaml")


UNFINISHED = [
    "  /a:\n    get:\n      operationId: x",
    "  /a:\n    get:\n      deprecated: tr",
    "  /a:\n    get:\n      summary:",
    "  /a:\n    get:\n      parameters:\n      - name: x",
    "  /a:\n    get:\n      parameters:\n      - name: x\n        in: que",
    "  /a:\n    get:\n      parameters:\n      - nam",
    "  /a:\n    get:\n      responses:\n        200:\n          content: {}\n          headers:",
    "  /a: {}\ncomponents:\n  schemas:\n    A:\n      type: str",
]


@pytest.mark.parametrize("end", UNFINISHED)
def test_an_unfinished_last_object_is_refused_where_its_line_has_no_end(
    tmp_path: Path, end: str
) -> None:
    """With the end of the line it may be meant so: it is read, and reported."""
    text = f"openapi: 3.0.3\ninfo: {{title: a, version: b}}\npaths:\n{end}"
    with pytest.raises(GeneratorError, match=r"unfinished .*truncated"):
        load(tmp_path, text, "api.yaml")
    assert "perhaps-truncated" in codes(load(tmp_path, f"{text}\n", "api.yaml"))


def test_an_unfinished_last_object_is_refused_where_components_are_missing_too(
    tmp_path: Path,
) -> None:
    """Two signs are no accident."""
    reference = "      - $ref: '#/components/parameters/A'\n"
    text = f"openapi: 3.0.3\npaths:\n  /a:\n    get:\n      parameters:\n{reference}"
    with pytest.raises(GeneratorError, match=r"unfinished operation.*truncated"):
        load(tmp_path, text, "api.yaml")


@pytest.mark.parametrize(
    "end",
    [
        "  /a: {get: {}}",
        "  /a:\n    get:\n      responses: {}",
        "  /a:\n    get:\n      responses:\n        200:\n          description: cut or no",
    ],
)
def test_an_end_that_may_be_one_is_read(tmp_path: Path, end: str) -> None:
    """Brackets that are closed, and text, say nothing of a cut."""
    text = f"openapi: 3.0.3\ninfo: {{title: a, version: b}}\npaths:\n{end}"
    assert codes(load(tmp_path, text, "api.yaml")) == []


def test_json_that_lacks_components_is_no_truncated_document(tmp_path: Path) -> None:
    """Its brackets are closed, so what is missing was never there."""
    pointers = [{"$ref": f"#/components/parameters/P{i}"} for i in range(30)]
    value = minimal(paths={"/a": {"get": {"parameters": pointers}}})
    assert codes(load(tmp_path, value)) == []


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """The name ``-`` stands for it."""
    content = io.BytesIO(json.dumps(minimal()).encode())
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=content))
    found = document.load("-")
    assert (found.source, found.data) == ("<stdin>", minimal())


@pytest.mark.parametrize(("spelled", "version"), [("3.0", "3.0.3"), ("3.1", "3.1.0")])
def test_a_short_version_is_written_in_full(tmp_path: Path, spelled: str, version: str) -> None:
    """An unquoted 3.0 is a number to YAML, and no full version to the specification."""
    found = load(tmp_path, f"openapi: {spelled}\ninfo: {{title: a, version: b}}\npaths: {{}}\n")
    assert (found.data["openapi"], codes(found)) == (version, ["openapi-version"])


def test_duplicate_keys_are_reported_with_both_places(tmp_path: Path) -> None:
    """The later value counts."""
    text = "openapi: 3.0.3\ninfo:\n  title: a\n  version: '1'\n  title: b\npaths: {}\n"
    found = load(tmp_path, text, "api.yaml")
    (diagnostic,) = found.diagnostics
    assert diagnostic.code == "duplicate-key"
    assert diagnostic.pointer == "#/info/title"
    assert diagnostic.position is not None
    assert diagnostic.position.line == 5
    assert "first in line 3" in diagnostic.message
    assert found.data["info"]["title"] == "b"


@pytest.mark.parametrize("name", ["api.yaml", "api.json"])
def test_no_operation_is_lost_to_a_duplicate_path(tmp_path: Path, name: str) -> None:
    """Two entries for one path are joined, method by method."""
    text = (
        '{"openapi": "3.0.3", "info": {"title": "a", "version": "1"}, "paths": {'
        '"/a": {"get": {"operationId": "x"}}, "/a": {"post": {"operationId": "y"}}}}'
    )
    found = load(tmp_path, text, name)
    assert {m: o["operationId"] for m, o in found.data["paths"]["/a"].items()} == {
        "get": "x",
        "post": "y",
    }
    assert codes(found) == ["duplicate-key"]


def test_a_diagnostic_stands_where_the_text_has_it(tmp_path: Path) -> None:
    """Also after a repair moved its place."""
    text = (
        "openapi: 3.0.3\ninfo: {title: a, version: '1'}\npaths:\n  a/b:\n    get:\n"
        "      responses:\n        '':\n          description: x\n"
    )
    found = load(tmp_path, text, "api.yaml")
    document.repair(found)
    lines = {d.code: d.position.line for d in found.diagnostics if d.position}
    assert lines["path-without-slash"] == 4
    assert lines["empty-status-code"] == 7
    assert str(found.position("#/paths/~1a~1b/get/responses/200/description")).endswith(":8:11")


def test_the_hash_is_that_of_the_content(tmp_path: Path) -> None:
    """Equal files have equal hashes, others don't."""
    one, same = load(tmp_path, minimal(), "a.json"), load(tmp_path, minimal(), "b.json")
    other = load(tmp_path, json.dumps(minimal(), indent=1), "c.json")
    assert one.sha256 == same.sha256 != other.sha256


def test_a_file_that_is_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The limit holds before anything is parsed."""
    monkeypatch.setattr("generator.document.source.MAX_BYTES", 100)
    with pytest.raises(GeneratorError, match="larger than"):
        document.load(write(tmp_path, minimal()))
