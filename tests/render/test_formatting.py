"""Formatting: by black, on any number of processes, with nothing lost when it fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.output import formatting
from generator.output.formatting import UnformattableError, format_files

SOURCE = "x = {  'a':1,\n'b' : 2 }\n"


def test_python_is_formatted() -> None:
    """Modules and stubs are; bytes and other files are left as they are."""
    files: dict[str, str | bytes] = {
        "a.py": SOURCE,
        "b.pyi": "class A:\n    x: int\n\n\n\n    def f(self) -> int:\n        ...\n",
        "c.py": SOURCE.encode(),
        "d.md": SOURCE,
    }
    assert format_files(files) == {
        "a.py": 'x = {"a": 1, "b": 2}\n',
        "b.pyi": "class A:\n    x: int\n\n    def f(self) -> int: ...\n",
        "c.py": SOURCE.encode(),
        "d.md": SOURCE,
    }


@pytest.fixture(autouse=True)
def small_pool(monkeypatch: pytest.MonkeyPatch) -> None:
    """Use processes for small files too."""
    monkeypatch.setattr(formatting, "_WORTH_A_POOL", 0)
    monkeypatch.setattr(formatting, "_BATCH", 100)


def test_processes_do_not_matter() -> None:
    """The result and its order are the same with one process as with two."""
    files: dict[str, str | bytes] = {f"m{n}.py": SOURCE * (4 * (n % 3) + 1) for n in range(30)}
    one, two = format_files(files, 1), format_files(files, 2)
    assert list(one.items()) == list(two.items())
    assert list(one) == list(files)


@pytest.mark.parametrize("jobs", [1, 2])
def test_broken_output_is_kept(jobs: int) -> None:
    """What is not Python is a clear error that says where to look at it."""
    files: dict[str, str | bytes] = {f"ok{n}.py": SOURCE for n in range(30)}
    with pytest.raises(UnformattableError, match=r"bad\.py: generated code is broken") as raised:
        format_files(files | {"bad.py": "def f(:\n"}, jobs)
    assert "\n" not in str(raised.value)
    kept = Path(str(raised.value).rpartition("see ")[2])
    assert kept.read_text() == "def f(:\n"
    kept.unlink()
    kept.parent.rmdir()
