"""What building over an earlier package does to its version and its changelog."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli import main
from tests.diff.test_diff import DOCUMENT

ENUM = "enum: [good, bad]"


def _build(tmp_path: Path, document: str, *options: str, version: str = "0.1.0") -> int:
    spec, profile = tmp_path / "pets.yaml", tmp_path / "pets.toml"
    spec.write_text(document, encoding="utf-8")
    profile.write_text(f'titles = ["Pets"]\n[package]\nversion = "{version}"\n', encoding="utf-8")
    arguments = ["--spec", str(spec), "--profile", str(profile), "--out", str(tmp_path / "out")]
    return main(["build", *arguments, "--jobs", "1", "--quiet", *options])


def _files(tmp_path: Path) -> dict[str, bytes]:
    out = tmp_path / "out"
    return {str(p.relative_to(out)): p.read_bytes() for p in out.rglob("*") if p.is_file()}


def _headings(tmp_path: Path) -> list[str]:
    text = (tmp_path / "out" / "CHANGELOG.md").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.startswith("#")]


def test_the_same_document_changes_no_byte(tmp_path: Path) -> None:
    """Also after a release, whose version and changelog are kept."""
    assert _build(tmp_path, DOCUMENT) == 0
    first = _files(tmp_path)
    assert _build(tmp_path, DOCUMENT) == 0
    assert _files(tmp_path) == first
    changed = DOCUMENT.replace(ENUM, "enum: [good, bad, sad]")
    assert _build(tmp_path, changed) == 0
    second = _files(tmp_path)
    assert second != first
    assert _build(tmp_path, changed) == 0
    assert _files(tmp_path) == second
    assert _build(tmp_path, changed, "--check") == 0


@pytest.mark.parametrize(
    ("before", "new", "after"),
    [
        ("0.1.0", "enum: [good, bad, sad]", "0.1.1"),
        ("0.1.0", "enum: [good]", "0.2.0"),
        ("1.4.2", "enum: [good, bad, sad]", "1.5.0"),
        ("1.4.2", "enum: [good]", "2.0.0"),
    ],
)
def test_a_change_raises_the_version(tmp_path: Path, before: str, new: str, after: str) -> None:
    """By what it means for callers; before 1.0.0 by one part less."""
    _build(tmp_path, DOCUMENT, version=before)
    assert _build(tmp_path, DOCUMENT.replace(ENUM, new), "--check", version=before) == 1
    _build(tmp_path, DOCUMENT.replace(ENUM, new), version=before)
    assert f'version = "{after}"' in (tmp_path / "out" / "pyproject.toml").read_text("utf-8")
    assert _headings(tmp_path)[:2] == ["# Changelog", f"## {after}"]
    assert f"## {before}" in _headings(tmp_path)


def test_the_profile_may_ask_for_a_higher_version(tmp_path: Path) -> None:
    """As for the first stable one; its own version is the least."""
    _build(tmp_path, DOCUMENT)
    _build(tmp_path, DOCUMENT, version="1.0.0")
    assert _headings(tmp_path) == ["# Changelog", "## 1.0.0", "## 0.1.0"]
    _build(tmp_path, DOCUMENT.replace(ENUM, "enum: [good]"), version="1.0.0")
    assert _headings(tmp_path)[1] == "## 2.0.0"


def test_documentation_is_no_change_of_version(tmp_path: Path) -> None:
    """The files change, callers do not notice."""
    _build(tmp_path, DOCUMENT)
    text = DOCUMENT.replace("operationId: listPets", "operationId: listPets\n      summary: Pets")
    _build(tmp_path, text)
    assert _headings(tmp_path) == ["# Changelog", "## 0.1.0"]


def test_what_cannot_be_compared_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Else the version would begin anew."""
    _build(tmp_path, DOCUMENT)
    before = _files(tmp_path)
    (tmp_path / "out" / "interface.json").write_text("{}", encoding="utf-8")
    assert _build(tmp_path, DOCUMENT) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "interface.json: says nothing that can be compared with" in line
    assert _files(tmp_path) == before | {"interface.json": b"{}"}


def test_what_is_compared_may_be_forged(tmp_path: Path) -> None:
    """A type that extends one that is not there is another type, and no fault."""
    _build(tmp_path, DOCUMENT)
    path = tmp_path / "out" / "interface.json"
    published = json.loads(path.read_text("utf-8"))
    for found in published["interface"]["types"].values():
        found["parents"] = ["models.Nobody"]
    path.write_text(json.dumps(published), "utf-8")
    assert _build(tmp_path, DOCUMENT, "--force") == 0


@pytest.mark.parametrize("version", ["", "1", "x.y.z", "1.2." + "9" * 5000, "\u0661.2.3"])
def test_a_version_that_is_none_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], version: str
) -> None:
    """In one line that names the file."""
    _build(tmp_path, DOCUMENT)
    path = tmp_path / "out" / "interface.json"
    published = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps(published | {"version": version}), "utf-8")
    assert _build(tmp_path, DOCUMENT, "--force") == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "interface.json: says nothing that can be compared with" in line


@pytest.mark.parametrize("name", ["interface.json", "CHANGELOG.md"])
@pytest.mark.parametrize("target", ["/dev/zero", "elsewhere"])
def test_state_that_is_a_link_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, target: str
) -> None:
    """It is not followed, wherever it leads."""
    _build(tmp_path, DOCUMENT)
    path = tmp_path / "out" / name
    path.unlink(missing_ok=True)
    (tmp_path / "out" / "elsewhere").write_text("{}")
    path.symlink_to(target)
    assert _build(tmp_path, DOCUMENT.replace(ENUM, "enum: [good]"), "--force") == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "a symbolic link" in line
