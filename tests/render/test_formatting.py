"""Formatting: by black, on any number of processes, with nothing lost when it fails."""

from __future__ import annotations

import gc
from pathlib import Path

import black
import pytest
from black.mode import Mode, TargetVersion

from generator.output.formatting import UnformattableError, format_files, format_source
from generator.work import Work

MODE = Mode(line_length=100, target_versions={TargetVersion.PY311})
LONG = ", ".join(f'"{word}"' for word in ["a" * 30, "b" * 30, "c" * 30, "d" * 30])
SOURCE = f"x = [{LONG}]\ny = {{'a':1}}\n"
BLACKENED = black.format_str(f"x = [{LONG}]\n", mode=MODE) + "y = {'a':1}\n"
STATEMENTS = {
    "a class": f"class A(Base, tags=({LONG})):\n    pass\n",
    "a function": f"def f(a: Literal[{LONG}], b: int) -> Any: ...\n",
    "decorated": f"@some({LONG})\n@other\ndef f() -> None:\n    return None\n",
    "a field": f"class A:\n    x: int\n    y: Literal[{LONG}] = None\n    z: int\n",
    "a method": f"class A:\n    def f(self, a: Literal[{LONG}]) -> Any:\n        return [a]\n",
    "inside": f"class A:\n    async def f(self) -> Any:\n        return call({LONG})\n",
    "documentation": f'class A:\n    """{"d " * 60}end."""\n\n    x: int\n    """{"d" * 99}"""\n',
    "an import": f"from a import {', '.join(['name' + str(n) for n in range(30)])}\n",
    "wide": "x = [" + ", ".join(['"宽宽宽宽宽宽宽宽"'] * 5) + "]\n",
    "escapes": 'x = "a\\"b"\n',
    "a number": "x = [1e+16]\n",
    "a string": f'x = f(\n    "{"long" * 30}",\n)\n',
}


def test_python_is_formatted() -> None:
    """Statements on lines too long are, in modules and stubs; all else is left as it is."""
    files: dict[str, str | bytes] = {
        "a.py": SOURCE,
        "b.pyi": SOURCE,
        "c.py": SOURCE.encode(),
        "d.md": SOURCE,
    }
    assert format_files(files) == files | {"a.py": BLACKENED, "b.pyi": BLACKENED}


@pytest.mark.parametrize("source", STATEMENTS.values(), ids=STATEMENTS)
def test_statements_are_as_black_has_them(source: str) -> None:
    """Wherever they stand, what comes out is what black makes of the whole module."""
    around = f"import x\n\n\n{source}\n\nclass Last:\n    z: int\n"
    whole = around if source.startswith(("class", "def", "@")) else source
    assert format_source("a.py", whole) == black.format_str(whole, mode=MODE)


def working(jobs: int) -> Work:
    """Return processes that have begun."""
    work = Work(jobs)
    work.start(gc.collect)
    return work


def test_processes_do_not_matter() -> None:
    """The result and its order are the same with one process as with two."""
    files: dict[str, str | bytes] = {f"m{n}.py": SOURCE * (4 * (n % 3) + 1) for n in range(30)}
    with working(2) as work:
        one, two = format_files(files), format_files(files, work)
    assert list(one.items()) == list(two.items())
    assert list(one) == list(files)


@pytest.mark.parametrize("source", ["def f(:\n", "def f(a, a):\n    pass\n", "return\n"])
@pytest.mark.parametrize("jobs", [1, 2])
def test_broken_output_is_kept(jobs: int, source: str) -> None:
    """What does not compile is a clear error that says where to look at it."""
    files: dict[str, str | bytes] = {f"ok{n}.py": SOURCE for n in range(30)}
    broken = pytest.raises(UnformattableError, match=r"bad\.py:1: generated code is broken")
    with broken as raised, working(jobs) as work:
        format_files(files | {"bad.py": source}, work)
    assert "\n" not in str(raised.value)
    kept = Path(str(raised.value).rpartition("see ")[2])
    assert kept.read_text() == source
    kept.unlink()
    kept.parent.rmdir()
