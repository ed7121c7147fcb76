"""What good runs give: the same bytes anywhere, statuses, a summary."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import main
from tests.conftest import ROOT, SHARED, SPEC, sdkgen

FULL = SHARED / "specs" / "harness-2023-12-29.yaml"


def digests(folder: Path) -> dict[str, str]:
    """Return each file's hash by its path in the folder."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize(
    "spec", [SPEC, pytest.param(FULL, marks=pytest.mark.full)], ids=["v1", "full"]
)
def test_same_input_same_bytes(spec: Path, tmp_path: Path) -> None:
    """Neither hash seed, nor jobs, nor the directories of input and output show in the bytes."""
    if not spec.exists():
        pytest.skip(f"{spec.name} is not there")
    elsewhere = tmp_path / "deep" / "down"
    elsewhere.mkdir(parents=True)
    copy = shutil.copy(spec, elsewhere / spec.name)
    first: list[str | Path] = [
        "build",
        "--spec",
        spec,
        "--out",
        tmp_path / "one",
        "--quiet",
        "--no-cache",
    ]
    second: list[str | Path] = [
        "build",
        "--spec",
        copy,
        "--out",
        elsewhere / "two",
        "--quiet",
        "--no-cache",
    ]
    assert sdkgen(*first, "--jobs", "2", PYTHONHASHSEED="1").returncode == 0
    assert sdkgen(*second, "--jobs", "1", PYTHONHASHSEED="2").returncode == 0
    assert digests(tmp_path / "one") == digests(elsewhere / "two")


def test_nothing_changed_nothing_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A second build writes no file, and its summary says so."""
    command = ["build", "--spec", str(SPEC), "--out", str(tmp_path / "out")]
    assert main(command) == 0
    times = {p: p.stat().st_mtime_ns for p in (tmp_path / "out").rglob("*")}
    capsys.readouterr()
    assert main(command) == 0
    assert {p: p.stat().st_mtime_ns for p in (tmp_path / "out").rglob("*")} == times
    assert " 0 files written" in "".join(capsys.readouterr())


def test_check_finds_a_difference(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``--check`` writes nothing and exits with 1 where the package is not up to date."""
    out = tmp_path / "out"
    command = ["build", "--spec", str(SPEC), "--out", str(out), "--quiet"]
    assert main([*command, "--check"]) == 1
    assert not out.exists()
    assert main(command) == 0
    assert main([*command, "--check"]) == 0
    capsys.readouterr()


def test_committed_files_are_current() -> None:
    """The committed package and the lock of its names are what the committed sources give."""
    assert sdkgen("build", "--check", "--quiet").returncode == 0


def test_verify(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``verify`` accepts a fresh package, and exits with 1 when a file was changed."""
    out = tmp_path / "out"
    assert main(["build", "--spec", str(SPEC), "--out", str(out), "--quiet"]) == 0
    assert main(["verify", str(out)]) == 0
    (out / "api.md").write_text("changed", "utf-8")
    assert main(["verify", str(out)]) == 1
    assert "api.md" in "".join(capsys.readouterr())


def test_validate_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """Findings come as JSON, and the embedded document has no error."""
    assert main(["validate", str(SPEC), "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [d for d in found if d["severity"] == "error"] == []


def test_ir_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    """The intermediate representation has the package's name and its namespaces."""
    assert main(["ir", str(SPEC)]) == 0
    api = json.loads(capsys.readouterr().out)
    assert api["package"]["distribution"] == "harness-client"
    assert [n["name"] for n in api["namespaces"]] == ["v1"]


def test_standard_input(tmp_path: Path) -> None:
    """A document can be piped in."""
    import subprocess
    import sys

    command = [sys.executable, "-m", "generator", "build", "--spec", "-", "--quiet", "--out"]
    run = subprocess.run(
        [*command, tmp_path / "out"], input=SPEC.read_bytes(), capture_output=True, cwd=ROOT
    )
    assert run.returncode == 0, run.stderr
    assert (tmp_path / "out" / "surface.json").exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_an_interrupted_run_says_so(tmp_path: Path, number: signal.Signals) -> None:
    """In one line and by its status, and nothing is left of it."""
    pipe, out = tmp_path / "spec.yaml", tmp_path / "out"
    os.mkfifo(pipe)
    command = [sys.executable, "-m", "generator", "build", "--spec", str(pipe), "--out", str(out)]
    # Where the tests run in the background, the signal may be ignored.
    run = subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(number, signal.SIG_DFL),
    )
    with run, pipe.open("w"):  # which waits until it is read
        run.send_signal(number)
        _, said = run.communicate()
    assert (run.returncode, said) == (128 + number, "sdkgen: interrupted\n")
    assert not out.exists()
