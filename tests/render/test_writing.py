"""Writing a directory: whole or not at all, and nothing that is not ours."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from generator.diagnostics import GeneratorError
from generator.output import writing as writing_module
from generator.output.manifest import Manifest, verify
from generator.output.writing import refuse, write

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
    "content", ["", "[]", "{", '{"surprise": 1}', '{"files": ["a"]}', '{"files": {"../x": "a"}}']
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


@pytest.mark.parametrize("failing", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_failure_leaves_the_old_package_whole(
    out: Path, monkeypatch: pytest.MonkeyPatch, failing: int, error: BaseException
) -> None:
    """Wherever moving the files stops, what was there before is there again."""
    before = tree(out)
    calls = 0
    move = writing_module._move  # pyright: ignore[reportPrivateUsage]

    def breaking(source: Path, target: Path) -> None:
        nonlocal calls
        calls += 1
        if calls == failing:
            raise error
        move(source, target)

    monkeypatch.setattr(writing_module, "_move", breaking)
    with pytest.raises((GeneratorError, KeyboardInterrupt)):
        write(out, {"README.md": "new", "src/a/b/c.py": "new", "new.py": "new"}, MANIFEST)
    assert tree(out) == before
    assert verify(out) == []


def test_a_failure_leaves_no_new_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A first build that fails leaves nothing behind."""

    def breaking(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing_module, "_apply", breaking)
    with pytest.raises(GeneratorError, match="No space left"):
        write(tmp_path / "a" / "b", FILES, MANIFEST)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("killed_at", range(2, 10))
def test_a_killed_run_is_undone_by_the_next(out: Path, killed_at: int) -> None:
    """After SIGKILL in the middle, verify says so, and the next run starts from the old state."""
    program = f"""
        import os, signal
        from pathlib import Path
        from generator.output import writing
        from generator.output.manifest import Manifest
        from generator.output.writing import write
        move, calls = writing._move, 0
        def deadly(source, target):
            global calls
            calls += 1
            if calls == {killed_at}:
                os.kill(os.getpid(), signal.SIGKILL)
            move(source, target)
        writing._move = deadly
        files = {{"README.md": "new", "src/a/b/c.py": "new", "n.py": "new"}}
        write(Path({str(out)!r}), files, Manifest())
    """
    root = Path(__file__).resolve().parents[2]
    environment = os.environ | {"PYTHONPATH": str(root)}
    command = [sys.executable, "-c", textwrap.dedent(program)]
    done = subprocess.run(command, env=environment, check=False)
    assert done.returncode == -signal.SIGKILL
    if (out / "generation.lock").exists():
        assert verify(out)[0] == ".generation: a build was interrupted; build again"
    refuse(out)
    assert not write(out, FILES, MANIFEST).changed
    assert set(tree(out)) == {*FILES, "generation.lock"}


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
