"""A build of which nothing changed says the same without doing the work; any change is noticed."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

import pytest

import generator
from generator import unchanged
from generator.cli import main
from tests.cli.support import DEFECT, DOCUMENT, site, tree

PARTS = DEFECT.replace(
    "Thing: {type: object, properties: {name: {type: string}}}",
    'Thing: {$ref: "parts.yaml#/Thing"}\n    Other: {$ref: "missing.yaml#/Other"}',
)
PROFILE = """
document = "spec.yaml"
overlays = ["overlay.yaml"]
lock = "names.lock"
[package]
distribution = "tiny"
name = "tiny"
client = "Tiny"
"""
OVERLAY = """\
overlay: 1.0.0
info: {title: More, version: "1"}
actions: [{target: $.info, update: {description: A tiny API.}}]
"""


FILES = (
    "spec.yaml",
    "parts.yaml",
    "tiny.toml",
    "overlay.yaml",
    "names.lock",
    "used.json",
    "out/README.md",
    "out/generation.lock",
    "out/src/tiny/_client.py",
)
CHANGES = [
    ("missing.yaml", "write"),
    *((name, change) for name in FILES for change in ("write", "delete")),
]


@dataclass(frozen=True)
class Project:
    """A profile with all that it names, and the package that was built from it."""

    folder: Path

    @property
    def out(self) -> Path:
        """The package."""
        return self.folder / "out"

    @property
    def command(self) -> list[str]:
        """The build's command line."""
        names = {"--profile": "tiny.toml", "--out": "out", "--emit-document": "used.json"}
        return ["build", *(t for k, v in names.items() for t in (k, str(self.folder / v)))]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Return a project that was built, and the cache of that build beside it."""
    project = Project(tmp_path_factory.mktemp("project"))
    files = {"spec.yaml": PARTS, "tiny.toml": PROFILE, "overlay.yaml": OVERLAY, "names.lock": ""}
    for name, text in files.items():
        (project.folder / name).write_text(text, "utf-8")
    (project.folder / "parts.yaml").write_text("Thing: {type: object}\n", "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SDKGEN_CACHE_DIR", str(project.folder / "cache"))
        assert main(project.command) == 0  # which locks the names
        assert main(project.command) == 0
    return project


@pytest.fixture
def cache(built: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the cache of the last build, which is in use."""
    shutil.copytree(built.folder / "cache", tmp_path / "cache")
    monkeypatch.setenv("SDKGEN_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@contextmanager
def restored(path: Path) -> Generator[Path]:
    """Put back a file that a test changes, creates or deletes."""
    before = path.read_bytes() if path.exists() else None
    try:
        yield path
    finally:
        path.unlink(missing_ok=True)
        if before is not None:
            path.write_bytes(before)


def worked(capsys: pytest.CaptureFixture[str]) -> bool:
    """Whether a run that is over went through the stages."""
    return capsys.readouterr().err.startswith("read ")


@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize(
    "options", [[], ["--check"], ["--force"], ["--jobs", "1"], ["--check", "--quiet"]]
)
def test_nothing_changed(
    built: Project, capsys: pytest.CaptureFixture[str], options: list[str]
) -> None:
    """Summary and findings are those of a full build but for the time, and no stage is run."""
    before = tree(built.out)
    assert main([*built.command, *options, "--no-cache"]) == 0
    full = capsys.readouterr()
    assert main([*built.command, *options]) == 0
    found = capsys.readouterr()
    stages = [line for line in full.err.splitlines() if line.endswith(" s")]
    assert found.err.splitlines() == [x for x in full.err.splitlines() if x not in stages]
    assert found.out.rpartition(";")[0] == full.out.rpartition(";")[0]
    assert bool(stages) == bool(found.err) == ("--quiet" not in options)
    assert tree(built.out) == before


@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize(("name", "change"), CHANGES)
def test_a_changed_file_is_noticed(
    built: Project, capsys: pytest.CaptureFixture[str], name: str, change: str
) -> None:
    """Whether read or written, missing until now or from now on; the status is the full build's."""
    with restored(built.folder / name) as path:
        if change == "delete":
            path.unlink()
        else:
            path.write_bytes((path.read_bytes() if path.exists() else b"Other: {}") + b"\n")
        status = main([*built.command, "--check"])
        assert worked(capsys) or status == 2
        assert status == main([*built.command, "--check", "--no-cache"])


def _installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "black-99.dist-info").mkdir()
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])


def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize("change", [_installed, _elsewhere])
def test_a_changed_surrounding_is_noticed(
    built: Project,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    change: Callable[[Path, pytest.MonkeyPatch], None],
) -> None:
    """Another version of a library, or another directory that paths are relative to."""
    change(tmp_path, monkeypatch)
    assert main(built.command) == 0
    assert worked(capsys)


@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize("name", ["README.md.jinja", "runtime/_errors.py", "new.txt"])
def test_a_changed_template_is_noticed(
    built: Project,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
) -> None:
    """Whatever is generated, or copied, may follow from any of them."""
    shutil.copytree(generator.TEMPLATES, tmp_path / "templates")
    monkeypatch.setattr(unchanged, "TEMPLATES", tmp_path / "templates")
    assert main(built.command) == 0  # only the place of the templates changed
    assert main(built.command) == 0
    capsys.readouterr()
    with (tmp_path / "templates" / name).open("a") as file:
        file.write("\n")
    assert main(built.command) == 0
    assert worked(capsys)


@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize(
    ("options", "status"),
    [
        (["--include-tag", "Things"], 1),
        (["--include-path", "/things"], 1),
        (["--strict"], 1),
        (["--allow-remote-refs"], 0),
        (["--no-cache"], 0),
        (["--lock", "none.lock"], 1),
    ],
)
def test_another_option_is_noticed(
    built: Project, capsys: pytest.CaptureFixture[str], options: list[str], status: int
) -> None:
    """What was built with other options tells nothing."""
    assert main([*built.command, "--check", *options]) == status
    assert worked(capsys)


DAMAGES: list[Callable[[bytes], bytes]] = [
    lambda data: b"",
    lambda data: data[:-20],
    lambda data: data.replace(b"tiny", b"tine"),
    lambda data: b"\xff" * 100,
    lambda data: b"{}\n{}",
    lambda data: data.partition(b"\n")[2],
]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_cache_is_ignored(
    built: Project,
    cache: Path,
    capsys: pytest.CaptureFixture[str],
    damage: Callable[[bytes], bytes],
) -> None:
    """The work is done again, and what was damaged is replaced."""
    for path in cache.iterdir():
        path.write_bytes(damage(path.read_bytes()))
    assert main(built.command) == 0
    assert worked(capsys)
    assert main(built.command) == 0
    assert not worked(capsys)


def test_an_entry_of_another_build_is_ignored(
    built: Project, cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An entry says what it is for: one that was moved in the place of another does not count."""
    mine = {path.name for path in cache.iterdir()}
    part = ["--include-tag", "Things", "--out", str(cache.parent / "part")]
    assert main([*built.command, *part]) == 0
    other, *_ = (path for path in cache.iterdir() if path.name not in mine)
    for name in mine:
        shutil.copy(other, cache / name)
    capsys.readouterr()
    assert main(built.command) == 0
    assert worked(capsys)


@pytest.mark.parametrize("mode", [0o770, 0o777, 0o702])
def test_a_cache_that_others_can_write_to_is_not_used(
    built: Project, cache: Path, capsys: pytest.CaptureFixture[str], mode: int
) -> None:
    """What stands in it would become code of the package."""
    cache.chmod(mode)
    before = tree(cache)
    assert main([*built.command, "--quiet"]) == 0
    assert capsys.readouterr().err == (
        f"sdkgen: warning: {cache}: not used as a cache: others may write to it; "
        "make it yours alone (chmod 700)\n"
    )
    assert main(built.command) == 0
    assert "read " in capsys.readouterr().err
    assert tree(cache) == before


@pytest.mark.parametrize("kind", ["zero", "pipe", "link", "writable", "other"])
def test_entries_of_a_cache_are_files_of_ours(
    built: Project, cache: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    """Links, pipes and devices are passed over, and replaced by entries."""
    for path in list(cache.iterdir()):
        elsewhere = path.rename(cache.parent / path.name)
        match kind:
            case "pipe":
                os.mkfifo(path)
            case "writable":
                shutil.copy(elsewhere, path)
                path.chmod(0o622)
            case "other":
                body = b"[" * 9999
                name = path.stem.encode() + b"\n"
                path.write_bytes(hashlib.sha256(name + body).hexdigest().encode() + b"\n" + body)
            case _:
                path.symlink_to("/dev/zero" if kind == "zero" else elsewhere)
    assert main(built.command) == 0
    assert worked(capsys)
    assert main(built.command) == 0
    assert not worked(capsys)


def test_a_document_may_come_through_a_pipe(built: Project, tmp_path: Path) -> None:
    """It can be read only once, so nothing is kept of it as if it were a file."""
    pipe = tmp_path / "spec.yaml"
    os.mkfifo(pipe)
    for text in (DOCUMENT, DEFECT):
        Thread(target=pipe.write_text, args=(text,), daemon=True).start()
        assert main(["build", "--spec", str(pipe), "--out", str(tmp_path / "out"), "--quiet"]) == 0


def test_no_cache_keeps_nothing(built: Project, cache: Path) -> None:
    """``--no-cache`` writes no entry; nor does a directory that can't be written end a build."""
    shutil.rmtree(cache)
    assert main([*built.command, "--no-cache"]) == 0
    assert not cache.exists()
    cache.write_text("in the way")
    assert main(built.command) == 0
    assert cache.read_text() == "in the way"


def test_the_cache_is_bounded(
    built: Project, cache: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Old entries go when all together are too large, the one just made stays."""
    monkeypatch.setattr("generator.cache.LIMIT", 200_000)
    for number in range(5):
        old = cache / f"{number}.json"
        old.write_bytes(b"x" * 100_000)
    assert main([*built.command, "--include-tag", "Things", "--out", str(cache.parent / "o")]) == 0
    assert sum(path.stat().st_size for path in cache.iterdir()) <= 200_000
    capsys.readouterr()
    assert main([*built.command, "--include-tag", "Things", "--out", str(cache.parent / "o")]) == 0
    assert not worked(capsys)


@pytest.mark.usefixtures("cache")
def test_a_url_is_asked_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same bytes need no work, others do, and an error is one as ever."""
    pages = {"/spec": (200, "application/yaml", DOCUMENT.encode())}
    with site(pages) as url:
        command = ["build", "--spec", f"{url}/spec", "--out", str(tmp_path / "out")]
        seen = [(main(command), worked(capsys)) for _ in range(2)]
        pages["/spec"] = (200, "application/yaml", DOCUMENT.encode() + b"\n")
        seen += [(main(command), worked(capsys)) for _ in range(2)]
        pages["/spec"] = (404, "text/plain", b"")
        assert main(command) == 2
    assert seen == [(0, True), (0, False), (0, True), (0, False)]


@pytest.mark.usefixtures("cache")
def test_standard_input_is_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is read once, whether it turns out to be the same or not."""
    seen: list[tuple[int, bool]] = []
    for text in (DOCUMENT, DOCUMENT, DOCUMENT + "\n", DOCUMENT + "\n"):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        status = main(["build", "--spec", "-", "--out", str(tmp_path / "out")])
        seen.append((status, worked(capsys)))
    assert seen == [(0, True), (0, False), (0, True), (0, False)]


@pytest.mark.usefixtures("cache")
def test_a_small_change_gives_what_a_full_build_gives(tmp_path: Path) -> None:
    """What is taken from the last build's pieces of work is what would be made anew."""
    spec, out = tmp_path / "spec.yaml", tmp_path / "changed"
    command = ["build", "--spec", str(spec), "--quiet", "--out"]
    spec.write_text(DOCUMENT, "utf-8")
    assert main([*command, str(out)]) == 0
    spec.write_text(
        DOCUMENT.replace("size:", "width:").replace("listThings", "findThings"), "utf-8"
    )
    assert main([*command, str(out)]) == 0
    assert main([*command, str(tmp_path / "anew"), "--no-cache"]) == 0
    one, two = tree(out / "src"), tree(tmp_path / "anew" / "src")
    versions = {name for name in one if name.endswith("_version.py")}
    assert {n: one[n] for n in one.keys() - versions} == {n: two[n] for n in two.keys() - versions}
