"""Formatting with black, of what is not in its form already."""

from __future__ import annotations

import ast
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import black
from black.mode import Mode, TargetVersion

from generator.diagnostics import GeneratorError
from generator.render.code import INDENT, LINE_LENGTH
from generator.work import Work

_MODE = Mode(line_length=LINE_LENGTH, target_versions={TargetVersion.PY311})
_ODD = re.compile(r'\\"|\de\+|[^\x00-\x7f]')
"""Escaped quotes, exponents with a sign, and characters that may be wider than one column."""


class UnformattableError(GeneratorError):
    """What was generated is not Python. This is a fault of the generator, not of its input."""


def format_files(
    files: Mapping[str, str | bytes], work: Work | None = None
) -> dict[str, str | bytes]:
    """Return the files with Python text as black has it; bytes are left as they are.

    Text comes in black's form but for what is on lines that are too long, so only the statements
    on such lines are black's to do. The result does not depend on who does the ``work``.

    Raises:
        UnformattableError: A file is not Python; it is kept for inspection.
    """
    work = work or Work()
    todo = [[p, s] for p, s in files.items() if isinstance(s, str) and p.endswith((".py", ".pyi"))]
    done = zip(todo, work.map(format_pair, todo), strict=True)
    return dict(files) | {path: text for (path, _), text in done if text is not None}


def format_pair(given: Sequence[str]) -> str | None:
    """Return what ``format_source`` makes of a path and a source; None for the same."""
    path, source = given
    done = format_source(path, source)
    return None if done == source else done


def format_source(path: str, source: str) -> str:
    """Return the Python ``source`` with each statement that is on a line too long as black has it.

    Raises:
        UnformattableError: It is not Python.
    """
    try:
        lines = _lines(source)
        long = [n for n, line in enumerate(lines, start=1) if _may_differ(line)]
        tree = ast.parse(source)
        compile(tree, path, "exec", dont_inherit=True)  # what only the compiler sees, too
        for unit in reversed(list(_units(tree.body, long))):
            lines[unit.start : unit.end] = [_format_unit(lines[unit.start : unit.end], unit)]
        return "".join(lines)
    except (SyntaxError, ValueError, RecursionError) as error:
        kept = Path(tempfile.mkdtemp(prefix="unformattable-")) / Path(path).name
        kept.write_text(source, encoding="utf-8", errors="replace")
        place = f"{path}:{error.lineno}" if isinstance(error, SyntaxError) else path
        reason = " ".join(str(getattr(error, "msg", error)).split())
        raise UnformattableError(
            f"{place}: generated code is broken: {reason}; see {kept}"
        ) from None


def _lines(source: str) -> list[str]:
    """Return the lines as Python counts them: other separators may stand in texts."""
    return [f"{line}\n" for line in source.removesuffix("\n").split("\n")]


def _may_differ(line: str) -> bool:
    """Whether black may want a line otherwise: it is too long, or says something in an odd way."""
    return len(line) > LINE_LENGTH + 1 or _ODD.search(line) is not None


@dataclass(frozen=True, slots=True)
class _Unit:
    """A simple statement, or the head of a class or function: a slice of the lines."""

    start: int
    end: int
    is_head: bool = False


def _units(body: Sequence[ast.stmt], long: Sequence[int]) -> Iterator[_Unit]:
    """Yield the smallest statements that have a line of ``long``, but for documentation."""
    for node in body:
        start, end = _first(node), node.end_lineno or node.lineno
        if not any(start <= line <= end for line in long):
            continue
        if not isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            if not _is_text(node):
                yield _Unit(start - 1, end)
            continue
        head = _first(node.body[0])
        if any(start <= line < head for line in long):
            yield _Unit(start - 1, head - 1, is_head=True)
        yield from _units(node.body, long)


def _first(node: ast.stmt) -> int:
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(decorator.lineno for decorator in decorators)])


def _is_text(node: ast.stmt) -> bool:
    found = node.value if isinstance(node, ast.Expr) else None
    return isinstance(found, ast.Constant) and isinstance(found.value, str)


def _format_unit(lines: Sequence[str], unit: _Unit) -> str:
    """Return a statement formatted where it stands: as deep, and a head with something below."""
    depth = (len(lines[0]) - len(lines[0].lstrip())) // len(INDENT)
    around = [f"{INDENT * level}class X:\n" for level in range(depth)]
    below = [f"{INDENT * (depth + 1)}pass\n"] if unit.is_head else []
    done = black.format_str("".join([*around, *lines, *below]), mode=_MODE)
    kept = _lines(done)
    return "".join(kept[depth : len(kept) - len(below)])
