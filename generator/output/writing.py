"""Writing a generated directory: whole or not at all, and nothing that is not ours.

Whoever reads the directory meanwhile sees what was there before, or what is there afterwards, also
where the run is interrupted or killed (``staging``). Runs into the same directory take turns.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from collections.abc import Generator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.diagnostics import GeneratorError
from generator.output import staging
from generator.output.manifest import LOCK, READY, STAGE, Manifest, is_inside, read, sha256
from generator.regular import read_regular

if sys.platform != "win32":
    import fcntl

_HARMLESS = frozenset({".git", ".gitkeep", STAGE, READY, staging.DONE})


@dataclass(frozen=True, slots=True)
class WriteSummary:
    """What writing did, or with ``check`` would do; paths are relative and sorted."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]

    @property
    def changed(self) -> bool:
        """Whether the directory differed from what was generated."""
        return bool(self.written or self.removed)


def write(
    out: Path,
    files: Mapping[str, str | bytes],
    manifest: Manifest,
    *,
    force: bool = False,
    check: bool = False,
) -> WriteSummary:
    """Make ``out`` hold exactly the ``files`` and a lock that lists them.

    Files that are as they should be are not touched; those that the old lock lists and that are no
    longer generated are deleted; those that it does not list stay.

    Args:
        out: The directory; it is created where it does not exist.
        files: Content by path.
        manifest: What the lock says besides the files.
        force: Overwrite files that were edited by hand.
        check: Change nothing, only say what would be done.

    Raises:
        GeneratorError: The directory is not ours or can't be written, or a file was edited.
    """
    try:
        return _write(out, _encoded(files, manifest), force=force, check=check)
    except OSError as error:
        where = error.filename or out
        raise GeneratorError(f"{where}: can't write: {error.strerror or error}") from None


def refuse(out: Path) -> None:
    """Say early that ``write`` would not take a directory: before the work is done, not after.

    Raises:
        GeneratorError: It is a file, or holds something that is not ours.
    """
    _refuse_file(out)
    _refuse_foreign(out, read(out))


def _write(out: Path, files: Mapping[str, bytes], *, force: bool, check: bool) -> WriteSummary:
    refuse(out)
    if check:
        return _compare(out, files, read(out))
    with _undo_on_error(out), _alone(out):
        staging.recover(out)
        old = read(out)
        _refuse_foreign(out, old)
        summary = _compare(out, files, old)
        if not force:
            _refuse_edited(out, summary, old)
        if summary.changed:
            _replace(out, files, summary)
    return summary


def recover(out: Path) -> None:
    """Complete or drop what a killed run has left in ``out``; one at work is waited for."""
    if out.is_dir():
        with _alone(out):
            staging.recover(out)


@contextlib.contextmanager
def _alone(out: Path) -> Generator[None]:
    """Keep other runs out of ``out`` meanwhile; the lock dies with us."""
    with contextlib.ExitStack() as stack:
        if sys.platform != "win32":  # which has no locks on directories
            handle = os.open(out, os.O_RDONLY)
            stack.callback(os.close, handle)
            with contextlib.suppress(OSError):  # nor have some network file systems
                fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _encoded(files: Mapping[str, str | bytes], manifest: Manifest) -> dict[str, bytes]:
    """Return the files as bytes, with the lock that lists them as the last one."""
    content = {p: c if isinstance(c, bytes) else c.encode() for p, c in sorted(files.items())}
    if outside := [path for path in content if not is_inside(path)]:
        raise GeneratorError(f"a generated file would lie outside its directory: {outside[0]!r}")
    hashes = {path: sha256(data) for path, data in content.items()}
    return content | {LOCK: replace(manifest, files=hashes).dump()}


def _refuse_file(out: Path) -> None:
    if out.exists() and not out.is_dir():
        raise GeneratorError(f"{out}: the output must be a directory, this is a file")


def _refuse_foreign(out: Path, old: Manifest | None) -> None:
    if old is not None or not out.exists() or staging.is_interrupted(out):
        return
    if found := sorted(entry.name for entry in out.iterdir() if entry.name not in _HARMLESS):
        message = f"it holds {found[0]!r} but no {LOCK}; choose an empty directory"
        raise GeneratorError(f"{out}: not a directory of ours: {message}")


def _compare(out: Path, files: Mapping[str, bytes], old: Manifest | None) -> WriteSummary:
    known = (old or Manifest()).files
    staging.refuse_links(out, [*files, *known])
    same = {path for path, content in files.items() if _current(out / path) == content}
    orphans = sorted(path for path in known if path not in files and (out / path).exists())
    return WriteSummary(
        tuple(p for p in files if p not in same),
        tuple(p for p in files if p in same),
        tuple(orphans),
    )


def _current(path: Path) -> bytes | None:
    try:
        return read_regular(path)
    except (FileNotFoundError, NotADirectoryError):
        return None


def _refuse_edited(out: Path, summary: WriteSummary, old: Manifest | None) -> None:
    known = (old or Manifest()).files
    for path in (*summary.written, *summary.removed):
        content = _current(out / path)
        if path != LOCK and content is not None and sha256(content) != known.get(path):
            raise GeneratorError(f"{out / path}: was edited by hand; --force overwrites it")


def _replace(out: Path, files: Mapping[str, bytes], summary: WriteSummary) -> None:
    """Make the changes: directories at once where the file system can, else file by file."""
    try:
        _replace_units(out, files, summary, whole=True)
    except OSError:  # as where a directory is a layer of an overlay, or something is mounted
        _replace_units(out, files, summary, whole=False)
    for path in summary.removed:
        _prune(out, (out / path).parent)


def _replace_units(
    out: Path, files: Mapping[str, bytes], summary: WriteSummary, *, whole: bool
) -> None:
    plan = staging.units(out, (*summary.written, *summary.removed), whole=whole)
    written = {path: files[path] for path in summary.written}
    try:
        staging.stage(out, plan, written, set(summary.removed))
        staging.commit(out, plan)
    except BaseException:
        staging.discard(out / STAGE)
        for path in summary.written:
            _prune(out, (out / path).parent)
        raise


@contextlib.contextmanager
def _undo_on_error(out: Path) -> Generator[None]:
    """Create ``out``; if what is done in it fails, delete what was created."""
    created = [p for p in (out, *out.parents) if not p.exists()]
    out.mkdir(parents=True, exist_ok=True)
    try:
        yield
    except BaseException:
        for path in created:
            _prune(path.parent, path)
        raise


def _prune(root: Path, directory: Path) -> None:
    """Delete ``directory`` and those above it up to ``root`` that hold nothing but bytecode."""
    while directory != root and directory.is_dir():
        if any(entry.name != "__pycache__" for entry in directory.iterdir()):
            return
        shutil.rmtree(directory)
        directory = directory.parent
