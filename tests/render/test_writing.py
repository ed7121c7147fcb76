"""Writing a directory: whole or not at all, and nothing that is not ours."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from generator import interruption
from generator.diagnostics import GeneratorError
from generator.output import staging, writing
from generator.output.manifest import Manifest, verify
from generator.output.swapping import swap
from generator.output.writing import WriteSummary, recover, refuse, write

FILES: dict[str, str | bytes] = {
    "README.md": "hello\n",
    "src/a/__init__.py": b"x = 1\n",
    "src/a/b/c.py": "y = 2\n",
}
MANIFEST = Manifest(document_sha256="abc", versions={"black": "1"})


def tree(out: Path) -> dict[str, bytes]:
    """All files below a directory."""
    return {p.relative_to(out).as_posix(): p.read_bytes() for p in out.rglob("*") if p.is_file()}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A directory that was generated."""
    directory = tmp_path / "deep" / "out"
    write(directory, FILES, MANIFEST)
    return directory


def test_a_new_directory_holds_the_files_and_a_lock(tmp_path: Path) -> None:
    """Everything is written, the lock lists it, and nothing else is there."""
    summary = write(tmp_path / "x" / "y", FILES, MANIFEST)
    assert set(summary.written) == {*FILES, "generation.lock"}
    assert summary.unchanged == summary.removed == ()
    assert set(tree(tmp_path)) == {f"x/y/{path}" for path in (*FILES, "generation.lock")}
    lock = json.loads((tmp_path / "x" / "y" / "generation.lock").read_text())
    assert lock["document_sha256"] == "abc"
    assert set(lock["files"]) == set(FILES)
    assert verify(tmp_path / "x" / "y") == []


def test_unchanged_files_are_not_touched(out: Path) -> None:
    """A second run writes nothing, a small change only what it changes."""
    stamps = {path: (out / path).stat().st_mtime_ns for path in FILES}
    assert not write(out, FILES, MANIFEST).changed
    summary = write(out, FILES | {"README.md": "bye\n"}, MANIFEST)
    assert summary.written == ("README.md", "generation.lock")
    assert (out / "README.md").read_text() == "bye\n"
    for path in ("src/a/__init__.py", "src/a/b/c.py"):
        assert (out / path).stat().st_mtime_ns == stamps[path]


def test_orphans_go_and_strangers_stay(out: Path) -> None:
    """What is no longer generated is deleted with its bytecode; what was never ours is kept."""
    (out / "src/a/b/__pycache__").mkdir()
    (out / "src/a/b/__pycache__/c.pyc").write_bytes(b"")
    (out / "notes.txt").write_text("mine")
    summary = write(out, {"README.md": "hello\n"}, MANIFEST)
    assert summary.removed == ("src/a/__init__.py", "src/a/b/c.py")
    assert set(tree(out)) == {"README.md", "generation.lock", "notes.txt"}
    assert not (out / "src").exists()


def test_check_changes_nothing(out: Path, tmp_path: Path) -> None:
    """What would be done is told, also of a directory that is not there."""
    before = tree(out)
    (out / "src/a/__init__.py").write_text("edited")
    before["src/a/__init__.py"] = b"edited"
    summary = write(
        out, {"README.md": "bye\n", "src/a/__init__.py": b"x = 1\n"}, MANIFEST, check=True
    )
    assert summary.written == ("README.md", "src/a/__init__.py", "generation.lock")
    assert summary.removed == ("src/a/b/c.py",)
    assert tree(out) == before
    assert write(tmp_path / "none", FILES, MANIFEST, check=True).changed
    assert not (tmp_path / "none").exists()


def test_check_without_differences(out: Path) -> None:
    """A directory that is as generated does not differ."""
    assert not write(out, FILES, MANIFEST, check=True).changed


@pytest.mark.parametrize("path", ["README.md", "src/a/b/c.py"])
def test_edited_files_are_not_overwritten(out: Path, path: str) -> None:
    """Neither by a new version nor by deletion, unless that is forced."""
    (out / path).write_text("edited")
    files: dict[str, str | bytes] = {"README.md": "bye\n", "src/a/__init__.py": b"x = 1\n"}
    before = tree(out)
    with pytest.raises(GeneratorError, match=r"edited by hand; --force"):
        write(out, files, MANIFEST)
    assert tree(out) == before
    write(out, files, MANIFEST, force=True)
    assert set(tree(out)) == {*files, "generation.lock"}


def test_an_edit_that_is_what_would_be_generated_is_fine(out: Path) -> None:
    """It is the content that counts."""
    (out / "README.md").write_text("bye\n")
    write(out, FILES | {"README.md": "bye\n"}, MANIFEST)
    assert verify(out) == []


def test_a_file_of_someone_else_in_the_way(out: Path) -> None:
    """A new generated file does not replace one that is not ours."""
    (out / "NEWS.md").write_text("mine")
    with pytest.raises(GeneratorError, match=r"NEWS\.md"):
        write(out, FILES | {"NEWS.md": "ours"}, MANIFEST)


@pytest.mark.parametrize("force", [False, True])
def test_foreign_directories_are_refused(tmp_path: Path, force: bool) -> None:
    """A directory that holds something and no lock is not ours, even by force."""
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(GeneratorError, match="not a directory of ours"):
        write(tmp_path, FILES, MANIFEST, force=force)
    assert set(tree(tmp_path)) == {"thesis.txt"}


def test_an_empty_directory_is_taken(tmp_path: Path) -> None:
    """Also one that is the root of a fresh repository."""
    (tmp_path / ".git").mkdir()
    write(tmp_path, FILES, MANIFEST)
    assert verify(tmp_path) == []


def test_output_that_is_a_file(tmp_path: Path) -> None:
    """One clear line, whether the path is a file or lies below one."""
    (tmp_path / "file").write_text("")
    for out in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(GeneratorError, match="file") as raised:
            write(out, FILES, MANIFEST)
        assert "\n" not in str(raised.value)


def test_unwritable_directory() -> None:
    """Where nothing can be created, one clear line says so."""
    with pytest.raises(GeneratorError, match=r"can't write"):
        write(Path("/proc/nothing/here"), FILES, MANIFEST)


@pytest.mark.parametrize("path", ["../evil.py", "/evil.py", "a/../../evil.py", "a\nb.py", ""])
def test_files_stay_inside(tmp_path: Path, path: str) -> None:
    """A path that leaves the directory is refused, before anything is written."""
    with pytest.raises(GeneratorError, match="outside"):
        write(tmp_path / "out", {path: "x"}, MANIFEST)
    assert tree(tmp_path) == {}


@pytest.mark.parametrize(
    "content",
    [
        *(
            "",
            "[]",
            "{",
            '{"surprise": 1}',
            '{"files": ["a"]}',
            '{"files": {"../x": "a"}}',
            "[" * 9999,
        ),
        *('{"files": {"a": 1}}', '{"versions": 1}', '{"document_sha256": []}', "\\ud800", "\x00"),
    ],
)
def test_a_broken_lock_is_one_line(out: Path, content: str) -> None:
    """A lock that is none ends the run, and deletes nothing outside."""
    (out.parent / "x").write_text("mine")
    (out / "generation.lock").write_text(content)
    for function in (lambda: write(out, FILES, MANIFEST, force=True), lambda: verify(out)):
        with pytest.raises(GeneratorError, match=r"generation\.lock") as raised:
            function()
        assert "\n" not in str(raised.value)
    assert (out.parent / "x").exists()


def test_verify_tells_what_differs(out: Path) -> None:
    """Edited, missing and additional modules each have a line."""
    (out / "README.md").write_text("edited")
    (out / "src/a/b/c.py").unlink()
    (out / "src/a/more.py").write_text("")
    assert verify(out) == [
        "README.md: edited by hand",
        "src/a/b/c.py: missing",
        "src/a/more.py: not generated",
    ]


def test_verify_needs_a_lock(tmp_path: Path) -> None:
    """A directory without a lock is not a generated package."""
    with pytest.raises(GeneratorError, match="not a generated package"):
        verify(tmp_path)


NEW: dict[str, str | bytes] = {"README.md": "new", "src/a/b/c.py": "new", "new.py": "new"}


def written(tmp_path: Path, files: dict[str, str | bytes]) -> dict[str, bytes]:
    """Return what a directory holds with these files, and some that are not generated."""
    out = tmp_path / "elsewhere"
    write(out, files, MANIFEST)
    try:
        return tree(out) | {"src/a/mine.py": b"mine", ".venv/bin/python": b"mine"}
    finally:
        shutil.rmtree(out)


@pytest.fixture
def mixed(out: Path) -> Path:
    """A directory that was generated, in which someone keeps files."""
    (out / "src/a/mine.py").write_text("mine")
    (out / ".venv/bin").mkdir(parents=True)
    (out / ".venv/bin/python").write_text("mine")
    return out


@pytest.mark.parametrize("failing", [1, 2, 3, 4])
def test_a_failure_leaves_the_old_package_whole(
    mixed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    """Wherever moving the files stops, what was there before is there again."""
    before = written(tmp_path, FILES)
    turn = iter(range(1, 100))

    def breaking(staged: Path, target: Path) -> None:
        if next(turn) == failing:
            raise OSError(28, "No space left on device")
        swap(staged, target)

    monkeypatch.setattr(staging, "swap", breaking)
    monkeypatch.setattr(writing, "_replace", only_whole)
    with pytest.raises(GeneratorError, match="No space left"):
        write(mixed, NEW, MANIFEST)
    assert tree(mixed) == before


def only_whole(out: Path, files: dict[str, bytes], summary: WriteSummary) -> None:
    """Make changes without a second attempt."""
    replace_units = writing._replace_units  # pyright: ignore[reportPrivateUsage]
    replace_units(out, files, summary, whole=True)


def test_where_directories_cannot_be_moved_files_are(
    mixed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a layer of an overlay, for example, a directory can't be exchanged."""
    expected = written(tmp_path, NEW | {"src/a/d.py": "d"})

    def breaking(staged: Path, target: Path) -> None:
        if staged.is_dir():
            raise OSError(18, "Invalid cross-device link")
        swap(staged, target)

    monkeypatch.setattr(staging, "swap", breaking)
    write(mixed, NEW | {"src/a/d.py": "d"}, MANIFEST)
    assert tree(mixed) == expected


@pytest.mark.parametrize("links", [True, False])
def test_without_exchange_and_hard_links(
    mixed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    """Some file systems have neither."""
    expected = written(tmp_path, NEW)

    def unsupported(*_: object, **__: object) -> bool:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(sys, "platform", "other")
    if not links:
        monkeypatch.setattr(os, "link", unsupported)
    write(mixed, NEW, MANIFEST)
    assert tree(mixed) == expected


def test_a_failure_leaves_no_new_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A first build that fails leaves nothing behind."""

    def breaking(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(staging, "swap", breaking)
    with pytest.raises(GeneratorError, match="No space left"):
        write(tmp_path / "a" / "b", FILES, MANIFEST)
    assert list(tmp_path.iterdir()) == []


def run_until(out: Path, files: dict[str, str | bytes], at: int, number: signal.Signals) -> int:
    """Write in another process, which sends itself a signal at its n-th call of the system.

    Returns how the process ended: 0, or less for a signal; 1 for an interruption that was cleaned
    up after.
    """
    child = os.fork()
    if child == 0:
        left = at

        def count(event: str, _: tuple[object, ...]) -> None:
            nonlocal left
            if event == "open" or event.startswith(("os.", "shutil.", "ctypes.dlsym")):
                left -= 1
                if left == 0:
                    os.kill(os.getpid(), number)

        status = 1
        if number != signal.SIGKILL:  # it may be ignored where the tests run in the background
            default = signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL
            signal.signal(number, default)
        with contextlib.suppress(KeyboardInterrupt), interruption.raised():
            sys.addaudithook(count)
            write(out, files, MANIFEST)
            status = 0
        os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.skipif(sys.platform == "win32", reason="no processes by fork")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_an_interruption_at_any_moment_leaves_old_or_new(
    tmp_path: Path, number: signal.Signals
) -> None:
    """Nothing else is left, neither of a first build nor of a later one."""
    old, new = written(tmp_path, FILES), written(tmp_path, NEW)
    seen = set[str]()
    for at in range(1, 1000):
        out = tmp_path / str(at)
        assert run_until(out, FILES, at, number) in (0, 1)
        assert tree(out) in ({}, {p: c for p, c in old.items() if c != b"mine"})
        shutil.rmtree(out, ignore_errors=True)
        write(out, FILES, MANIFEST)
        (out / "src/a/mine.py").write_text("mine")
        (out / ".venv/bin").mkdir(parents=True)
        (out / ".venv/bin/python").write_text("mine")
        ended = run_until(out, NEW, at, number)
        found = tree(out)
        assert found in (old, new), at
        seen.add("old" if found == old else "new")
        if ended == 0 and found == new and at > 100:
            break
    assert seen == {"old", "new"}


@pytest.mark.skipif(sys.platform == "win32", reason="no processes by fork")
def test_after_a_kill_at_any_moment_the_next_run_finds_old_or_new(tmp_path: Path) -> None:
    """And what Python imports is old or new at once; ``verify`` says that there is more to do."""
    old, new = written(tmp_path, FILES), written(tmp_path, NEW)
    seen = set[str]()
    for at in range(1, 1000):
        out = tmp_path / str(at)
        write(out, FILES, MANIFEST)
        (out / "src/a/mine.py").write_text("mine")
        (out / ".venv/bin").mkdir(parents=True)
        (out / ".venv/bin/python").write_text("mine")
        ended = run_until(out, NEW, at, signal.SIGKILL)
        sources = {path: c for path, c in tree(out).items() if path.startswith("src/")}
        assert sources in [{p: c for p, c in t.items() if p.startswith("src/")} for t in (old, new)]
        left = [path.name for path in out.iterdir() if path.name.startswith(".gen")]
        if set(left) & {".generation", ".generation.ready"}:
            assert "a build was interrupted; build again" in verify(out)[0]
        refuse(out)
        recover(out)
        found = tree(out)
        assert found in (old, new), at
        seen.add("old" if found == old else "new")
        if ended == 0:
            break
    assert seen == {"old", "new"}


def test_a_first_run_that_was_killed_is_no_foreign_directory(tmp_path: Path) -> None:
    """At any moment the next one makes it whole."""
    for at in range(1, 1000):
        out = tmp_path / str(at)
        ended = run_until(out, FILES, at, signal.SIGKILL)
        write(out, FILES, MANIFEST)
        assert set(tree(out)) == {*FILES, "generation.lock"}
        if ended == 0:
            return


@pytest.mark.parametrize(
    "plan",
    ["", "{", "[1]", "{}", '["../precious.txt"]', '["/etc/passwd"]', '["link/x"]', "[" * 9999],
)
def test_what_a_killed_run_left_may_be_forged(out: Path, plan: str) -> None:
    """Nothing outside of the directory is touched, whatever its state says."""
    precious = out.parent / "precious.txt"
    precious.write_text("mine")
    (out / "link").symlink_to(out.parent)
    for name, file in ((".generation", "added.json"), (".generation.ready", "plan.json")):
        (out / name).mkdir()
        (out / name / file).write_text(plan)
        (out / name / "0").write_text("theirs")
    with pytest.raises(
        GeneratorError, match=r"plan\.json: not what|link: a symbolic link"
    ) as raised:
        write(out, NEW, MANIFEST)
    assert "\n" not in str(raised.value)
    assert precious.read_text() == "mine"
    assert not (out.parent / "x").exists()


def link_to(path: Path, target: Path) -> None:
    """Put a symbolic link in the place of a file or directory."""
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    path.symlink_to(target)


@pytest.mark.parametrize(
    "place", ["src", "src/a", "src/a/b", "src/a/b/c.py", "README.md", "new.py", ".generation.ready"]
)
@pytest.mark.parametrize("target", ["elsewhere", "/dev/zero"])
def test_nothing_is_written_through_links(out: Path, place: str, target: str) -> None:
    """A link below the directory ends the run, also where it leads to what never ends."""
    elsewhere = out.parent / "elsewhere"
    shutil.copytree(out / "src/a", elsewhere)
    before = tree(elsewhere)
    link_to(out / place, out.parent / target)
    with pytest.raises(GeneratorError, match="a symbolic link"):
        write(out, NEW, MANIFEST, force=True)
    assert tree(elsewhere) == before


def test_a_link_in_the_place_of_what_is_prepared_goes(out: Path) -> None:
    """Only the link does."""
    elsewhere = out.parent / "elsewhere"
    shutil.copytree(out, elsewhere)
    before = tree(elsewhere)
    for name in (".generation", ".generation.done"):
        (out / name).symlink_to(elsewhere)
    write(out, NEW, MANIFEST)
    assert tree(elsewhere) == before
    assert verify(out) == []


def test_links_of_someone_else_stay(out: Path) -> None:
    """They are neither followed nor copied."""
    (out / "src/a/mine").symlink_to("/dev/zero")
    (out / "src/a/folder").symlink_to(out.parent)
    write(out, NEW, MANIFEST)
    assert (out / "src/a/mine").readlink() == Path("/dev/zero")
    assert (out / "src/a/folder").readlink() == out.parent


@pytest.mark.parametrize("place", ["README.md", "generation.lock"])
def test_pipes_do_not_hang_a_run(out: Path, place: str) -> None:
    """What is no file is said to be none."""
    (out / place).unlink()
    os.mkfifo(out / place)
    with pytest.raises(GeneratorError, match="not a regular file"):
        write(out, NEW, MANIFEST)


def test_runs_at_once_do_not_mix(out: Path) -> None:
    """Whoever is last into the directory has all files, and nothing of the other stays."""
    program = """
        import sys
        from pathlib import Path
        from generator.output.manifest import Manifest
        from generator.output.writing import recover, write
        out, name = Path(sys.argv[1]), sys.argv[2]
        for turn in range(20):
            recover(out)
            files = {f"src/{name}{n}.py": f"{name} = {turn}" for n in range(5)}
            write(out, files | {"README.md": f"{name} {turn}"}, Manifest())
    """
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    command = [sys.executable, "-c", textwrap.dedent(program), str(out)]
    runs = [subprocess.Popen([*command, name], env=environment) for name in "ab"]
    assert [run.wait() for run in runs] == [0, 0]
    assert verify(out) == []
    last = (out / "README.md").read_text()[0]
    names = {f"src/{last}{n}.py" for n in range(5)}
    assert set(tree(out)) == {*names, "README.md", "generation.lock"}
