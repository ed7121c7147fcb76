"""What can't be used ends in one clear line and exit status 2, and leaves the disk as it was."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.support import DOCUMENT, complaint, site, tree
from tests.conftest import sdkgen

CUT = DOCUMENT[: DOCUMENT.index("description: One of")] + "descr"
DEEP = "openapi: 3.0.3\nx: " + "[" * 5000


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("", "empty", id="empty"),
        pytest.param("\n\n", "empty", id="blank"),
        pytest.param("a: [1, 2\nb: }", ":2:", id="not YAML"),
        pytest.param('{"openapi": "3.0.3",', ":1:", id="not JSON"),
        pytest.param("just words", "OpenAPI", id="a text"),
        pytest.param("name: value\n", "openapi", id="not OpenAPI"),
        pytest.param("- openapi\n", "OpenAPI", id="a list"),
        pytest.param('swagger: "2.0"\ninfo: {}\n', "Swagger 2.0", id="Swagger 2.0"),
        pytest.param(DOCUMENT.replace("3.0.3", "3.2.0"), "3.2", id="OpenAPI 3.2"),
        pytest.param(DOCUMENT.replace("3.0.3", "4.0.0"), "4.0", id="OpenAPI 4"),
        pytest.param(CUT, "truncated", id="truncated"),
        pytest.param(DEEP, "nest", id="nested too deep"),
        pytest.param("\x00\x01\x02", "", id="binary"),
    ],
)
def test_a_document_that_cannot_be_used(tmp_path: Path, text: str, said: str) -> None:
    """The line names the file and what is wrong with it."""
    spec = tmp_path / "bad.yaml"
    spec.write_text(text, "utf-8")
    line = complaint(sdkgen("build", "--spec", spec, "--out", tmp_path / "out"))
    assert line.startswith(str(spec))
    assert said.lower() in line.removeprefix(str(spec)).lower()
    assert list(tree(tmp_path)) == ["bad.yaml"]


def test_a_document_that_is_not_there(tmp_path: Path) -> None:
    """A missing file and a directory in its place are told apart."""
    out = tmp_path / "out"
    missing = complaint(sdkgen("build", "--spec", tmp_path / "no.yaml", "--out", out))
    assert "no.yaml: no such file" in missing
    assert "a directory" in complaint(sdkgen("build", "--spec", tmp_path, "--out", out))
    assert not out.exists()


@pytest.mark.parametrize("command", ["validate", "ir"])
def test_other_commands_refuse_it_alike(tmp_path: Path, command: str) -> None:
    """Whichever command reads a document says the same of it."""
    assert "no such file" in complaint(sdkgen(command, tmp_path / "no.yaml"))


@pytest.fixture(scope="module")
def base_url() -> Iterator[str]:
    """Serve answers that are no document."""
    pages = {
        "/page": (200, "text/html", b"<!doctype html><title>Sign in</title>"),
        "/nothing": (200, "application/yaml", b""),
        "/closed": (0, "", b""),
        "/list": (200, "application/json", b"[]"),
    }
    with site(pages) as url:
        yield url


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/missing", "404"),
        ("/page", "HTML"),
        ("/nothing", "empty"),
        ("/closed", "no answer"),
        ("/list", "OpenAPI"),
    ],
)
def test_a_url_without_a_document(base_url: str, tmp_path: Path, path: str, said: str) -> None:
    """The line names the URL and what it answered, to ``build`` and ``fetch`` alike."""
    kept = tmp_path / "kept.yaml"
    kept.write_text(DOCUMENT, "utf-8")
    commands: tuple[list[str | Path], ...] = (
        ["build", "--spec", base_url + path, "--out", tmp_path / "out"],
        ["fetch", "--url", base_url + path, "--out", kept],
    )
    for command in commands:
        line = complaint(sdkgen(*command))
        assert line.startswith(base_url + path)
        assert said in line
    assert tree(tmp_path) == {"kept.yaml": DOCUMENT.encode()}


def test_a_url_without_a_server(tmp_path: Path) -> None:
    """Nothing listens there: the line says so, at once."""
    url = "http://127.0.0.1:9/openapi.yaml"
    line = complaint(sdkgen("build", "--spec", url, "--out", tmp_path / "out"))
    assert line.startswith(f"{url}: no answer")
    assert tree(tmp_path) == {}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param([], "COMMAND", id="no command"),
        pytest.param(["bild"], "'bild'", id="unknown command"),
        pytest.param(["build", "--colour"], "--colour", id="unknown option"),
        pytest.param(["build", "--jobs", "0"], "--jobs", id="no jobs"),
        pytest.param(["build", "--jobs", "many"], "'many'", id="jobs that are no number"),
        pytest.param(["build", "--spec"], "--spec", id="no value"),
        pytest.param(["validate"], "SPEC", id="no document"),
        pytest.param(["validate", "x", "--format", "xml"], "'xml'", id="unknown format"),
        pytest.param(["build", "--profile", "none"], "--spec", id="neither profile nor document"),
        pytest.param(["build", "--profile", "no.toml"], "no.toml", id="missing profile"),
        pytest.param(["overlay"], "--suggest", id="nothing to suggest for"),
        pytest.param(["verify", "nowhere"], "nowhere", id="nothing to verify"),
        pytest.param(["fetch", "--profile", "none"], "--url", id="nothing to fetch"),
    ],
)
def test_wrong_usage(arguments: list[str], said: str) -> None:
    """The line names the option or argument that is wrong."""
    assert said in complaint(sdkgen(*arguments))


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--include-tag", "Thing", "'Thing': no operation has this tag; there is 'Things'"),
        ("--include-path", "/thing", "'/thing': no path"),
    ],
)
def test_a_selection_of_nothing(
    spec: Path, tmp_path: Path, option: str, value: str, said: str
) -> None:
    """A tag or a pattern that matches nothing is a typing mistake."""
    out = tmp_path / "out"
    assert said in complaint(sdkgen("build", "--spec", spec, "--out", out, option, value))
    assert not out.exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("colour = 1\n", "unknown key colour", id="unknown key"),
        pytest.param("[package]\nnmae = 'x'\n", "unknown key package.nmae", id="nested key"),
        pytest.param("[[paging]]\nname='x'\nkind='odd'\n", "paging.0.kind", id="wrong value"),
        pytest.param("titles = [", "not TOML", id="not TOML"),
        pytest.param("[package]\nname='a-b'\n", "package.name: 'a-b' is no", id="no name"),
        pytest.param("[package]\nclient='class'\n", "'class' is no", id="a keyword"),
        pytest.param("[package]\ndistribution='../x'\n", "package.distribution", id="a path"),
        pytest.param("[package]\nversion='new'\n", "package.version", id="no version"),
        pytest.param("[[scopes]]\nname='a'\nvariable='A'\nparent='b'\n", "'b'", id="no parent"),
    ],
)
def test_a_bad_profile(spec: Path, tmp_path: Path, text: str, said: str) -> None:
    """The line names the profile and the key."""
    profile, out = tmp_path / "api.toml", tmp_path / "out"
    profile.write_text(text, "utf-8")
    line = complaint(sdkgen("build", "--spec", spec, "--profile", profile, "--out", out))
    assert line.startswith(str(profile))
    assert said in line
    assert not out.exists()


def test_an_overlay_action_that_matches_nothing(spec: Path, tmp_path: Path) -> None:
    """A stale patch does not rot silently: the line names overlay and action."""
    (tmp_path / "patch.yaml").write_text(
        "overlay: 1.0.0\ninfo: {title: Patch, version: '1'}\nactions:\n"
        "  - {target: '$.info', update: {version: '2'}}\n"
        "  - {target: '$.paths[\"/gone\"]', remove: true}\n",
        "utf-8",
    )
    profile, out = tmp_path / "api.toml", tmp_path / "out"
    profile.write_text('overlays = ["patch.yaml"]\n', "utf-8")
    line = complaint(sdkgen("build", "--spec", spec, "--profile", profile, "--out", out))
    assert "patch.yaml" in line
    assert '$.paths["/gone"]' in line
    assert not out.exists()


def test_an_output_that_is_not_ours(spec: Path, tmp_path: Path) -> None:
    """A file, a path through a file, and someone else's directory are left alone, even by force."""
    (tmp_path / "file").write_text("mine", "utf-8")
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs" / "setup.py").write_text("theirs", "utf-8")
    before = tree(tmp_path)
    for name, said in (
        ("file", "is a file"),
        ("file/below", "file"),
        ("theirs", "not a directory of ours"),
    ):
        out = tmp_path / name
        line = complaint(sdkgen("build", "--spec", spec, "--out", out, "--force"))
        assert line.startswith(str(out))
        assert said in line
    assert tree(tmp_path) == before


def test_an_output_that_cannot_be_written(spec: Path) -> None:
    """Without the right to write, not even as root, the line says so."""
    out = Path("/proc/self/package")
    if os.name != "posix" or not out.parent.exists():
        pytest.skip("no directory here that nobody can write to")
    line = complaint(sdkgen("build", "--spec", spec, "--out", out))
    assert line.startswith(str(out))
    assert "can't write" in line


def test_a_file_that_was_edited(spec: Path, tmp_path: Path) -> None:
    """A hand-made change is refused by name, and overwritten by ``--force`` alone."""
    out = tmp_path / "out"
    assert sdkgen("build", "--spec", spec, "--out", out).returncode == 0
    whole = tree(out)
    edited = out / "README.md"
    edited.write_text("mine", "utf-8")
    before = tree(out)
    line = complaint(sdkgen("build", "--spec", spec, "--out", out))
    assert line.startswith(str(edited))
    assert "--force" in line
    assert tree(out) == before
    assert sdkgen("build", "--spec", spec, "--out", out, "--force").returncode == 0
    assert tree(out) == whole


@pytest.mark.parametrize("option", ["--emit-document", "--lock"])
def test_a_file_that_cannot_be_written_beside_it(spec: Path, tmp_path: Path, option: str) -> None:
    """What else a build is to write is as good as its package: neither is written."""
    (tmp_path / "file").write_text("mine", "utf-8")
    target, out = tmp_path / "file" / "below.json", tmp_path / "out"
    line = complaint(sdkgen("build", "--spec", spec, "--out", out, option, target))
    assert str(target) in line
    assert not out.exists()


def test_debug_shows_where(tmp_path: Path) -> None:
    """``--debug``, and nothing else, gives a traceback."""
    run = sdkgen("build", "--debug", "--spec", tmp_path / "no.yaml")
    assert run.returncode != 0
    assert "Traceback" in run.stderr
