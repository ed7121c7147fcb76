"""Formatting with black, on as many cores as are asked for."""

from __future__ import annotations

import multiprocessing
import tempfile
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from itertools import starmap
from multiprocessing.context import BaseContext
from pathlib import Path

import black
from black.mode import Mode, TargetVersion

from generator.diagnostics import GeneratorError
from generator.render.code import LINE_LENGTH

_MODE = Mode(line_length=LINE_LENGTH, target_versions={TargetVersion.PY311})
_STUB_MODE = Mode(line_length=LINE_LENGTH, target_versions={TargetVersion.PY311}, is_pyi=True)
_BATCH = 60_000  # characters: about half a second of work
_WORTH_A_POOL = 200_000


class UnformattableError(GeneratorError):
    """What was generated is not Python. This is a fault of the generator, not of its input."""


def format_files(files: Mapping[str, str | bytes], jobs: int = 1) -> dict[str, str | bytes]:
    """Return the files with Python text formatted by black; bytes are left as they are.

    The result does not depend on ``jobs``, the number of processes.

    Raises:
        UnformattableError: A file that black cannot parse; it is kept for inspection.
    """
    todo = {p: s for p, s in files.items() if isinstance(s, str) and p.endswith((".py", ".pyi"))}
    formatted: dict[str, str | bytes] = dict(files)
    batches = list(_batches(todo))
    if jobs > 1 and sum(map(len, todo.values())) > _WORTH_A_POOL:
        with ProcessPoolExecutor(jobs, mp_context=_context()) as pool:
            done = list(pool.map(_format_batch, batches))
    else:
        done = list(map(_format_batch, batches))
    for batch in done:
        formatted.update(batch)
    return formatted


def format_source(path: str, source: str) -> str:
    """Return the Python ``source`` as black has it; ``path`` tells whether it is a stub.

    Raises:
        UnformattableError: It is not Python.
    """
    try:
        return black.format_str(source, mode=_STUB_MODE if path.endswith(".pyi") else _MODE)
    except ValueError as error:
        kept = Path(tempfile.mkdtemp(prefix="unformattable-")) / Path(path).name
        kept.write_text(source, encoding="utf-8", errors="replace")
        reason = " ".join(str(error).split())
        raise UnformattableError(
            f"{path}: generated code is broken: {reason}; see {kept}"
        ) from None


def _format_batch(batch: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return list(zip((path for path, _ in batch), starmap(format_source, batch), strict=True))


def _batches(files: Mapping[str, str]) -> Iterator[list[tuple[str, str]]]:
    """Split into batches of similar size, the largest files first, so that no process idles."""
    batch: list[tuple[str, str]] = []
    size = 0
    for path, source in sorted(files.items(), key=lambda item: (-len(item[1]), item[0])):
        batch.append((path, source))
        size += len(source)
        if size >= _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _context() -> BaseContext:
    """Forked processes have black loaded already; where there is no fork they load it anew."""
    method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    return multiprocessing.get_context(method)
