"""Changes of a directory, prepared beside what they replace, and then put in its place at once.

What changes is a few units: a single file, or the directory that holds several that change. Each is
built anew in ``.generation``, with hard links to what stays. When all are complete, that directory
becomes ``.generation.ready``, and each unit is exchanged with what stands in its place, the lock
last. A run that was killed before that has changed nothing; one that was killed later is completed.
"""

from __future__ import annotations

import json
import os
import shutil
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from generator.diagnostics import GeneratorError
from generator.interruption import deferred
from generator.output.manifest import LOCK, READY, STAGE, Manifest, digest, is_inside, read
from generator.output.swapping import swap
from generator.regular import read_regular
from generator.values import is_list

DONE = ".generation.done"
_PLAN = "plan.json"


def units(out: Path, changed: Iterable[str], *, whole: bool) -> list[str]:
    """Return what is replaced at once: the least that holds the changed paths; the lock last.

    Args:
        out: The directory.
        changed: Relative paths, of files that are new, different, or to be deleted.
        whole: Whether directories may be replaced; else each file is.
    """
    groups: dict[str, list[str]] = defaultdict(list)
    for path in changed:
        groups[path.partition("/")[0] if whole else path].append(path)
    found = (_common(out, paths) for paths in groups.values())
    return sorted(found, key=lambda unit: (unit == LOCK, unit))


def _common(out: Path, paths: Sequence[str]) -> str:
    """Return the deepest entry that holds all paths and whose parent is there already."""
    unit = Path(os.path.commonpath(paths))
    while len(unit.parts) > 1 and not (out / unit.parent).is_dir():
        unit = unit.parent
    return unit.as_posix()


def stage(out: Path, plan: Sequence[str], files: Mapping[str, bytes], removed: set[str]) -> None:
    """Build the units of a plan beside what they replace.

    Args:
        out: The directory.
        plan: What ``units`` gives.
        files: The content of all files that are new or different.
        removed: Files that are to be deleted.

    Raises:
        OSError: Something can't be written, or is in the way.
    """
    (out / STAGE).mkdir()
    for number, unit in enumerate(plan):
        target = out / STAGE / str(number)
        inside = {path: content for path, content in files.items() if _holds(unit, path)}
        for path, content in inside.items():
            place = target / Path(path).relative_to(unit)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
            _keep_mode(out / path, place)
        if (out / unit).is_dir():
            _carry(out / unit, target, {out / path for path in removed | inside.keys()})
    (out / STAGE / _PLAN).write_text(json.dumps(list(plan)), encoding="utf-8")


def _holds(unit: str, path: str) -> bool:
    return path == unit or path.startswith(f"{unit}/")


def _keep_mode(old: Path, new: Path) -> None:
    if old.is_file():
        new.chmod(old.stat().st_mode & 0o777)


def _carry(source: Path, target: Path, changed: set[Path]) -> None:
    """Put what stays of a directory into its successor: the same files under another name."""
    target.mkdir(exist_ok=True)
    for entry in os.scandir(source):
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            _carry(path, target / entry.name, changed)
        elif path not in changed:
            _link(path, target / entry.name)
    shutil.copystat(source, target)


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # as on file systems that have no hard links
        shutil.copy2(source, target, follow_symlinks=False)


def commit(out: Path, plan: Sequence[str]) -> None:
    """Put what is staged in its place; on an error everything is back where it was.

    Raises:
        OSError: Something can't be moved.
    """
    done: list[str] = []
    with deferred():
        (out / STAGE).rename(out / READY)
        try:
            for number, unit in enumerate(plan):
                swap(out / READY / str(number), out / unit)
                done.append(unit)
        except BaseException:
            for number, unit in reversed(list(enumerate(done))):
                swap(out / READY / str(number), out / unit)
            (out / READY).rename(out / STAGE)
            raise
        (out / READY).rename(out / DONE)
        with suppress(OSError):  # the next run tries again
            discard(out / DONE)


def is_interrupted(out: Path) -> bool:
    """Whether a run was killed while it put files in their place."""
    return (out / READY / _PLAN).is_file()


def recover(out: Path) -> None:
    """Complete what a run that was killed has begun to put in place; drop what it had not.

    Raises:
        GeneratorError: What it left is not as it would leave it.
        OSError: Something can't be moved.
    """
    discard(out / DONE)
    discard(out / STAGE)
    if not os.path.lexists(out / READY):
        return
    _refuse_link(out / READY)
    plan = _plan(out)
    staged_lock = out / READY / str(len(plan) - 1)
    is_begun = LOCK in plan and staged_lock.is_file()
    new = read(out, staged_lock if is_begun else None) or Manifest()
    old = read(out) or Manifest()
    with deferred():
        for number, unit in enumerate(plan):
            if _is_due(out, out / READY / str(number), unit, old, new):
                swap(out / READY / str(number), out / unit)
        (out / READY).rename(out / DONE)
    discard(out / DONE)


def _plan(out: Path) -> list[str]:
    """Return the units that were to be replaced; none that leaves the directory."""
    path = out / READY / _PLAN
    with suppress(OSError, ValueError, RecursionError):
        found: Any = json.loads(read_regular(path))
        if is_list(found) and all(isinstance(unit, str) and is_inside(unit) for unit in found):
            refuse_links(out, found)
            return found
    raise GeneratorError(f"{path}: not what a build leaves; delete {out / READY} and build again")


def _is_due(out: Path, staged: Path, unit: str, old: Manifest, new: Manifest) -> bool:
    """Whether a unit still has to be put in its place: what is staged is the new one."""
    if unit == LOCK or not os.path.lexists(out / unit):
        return os.path.lexists(staged)

    def below(path: str) -> Path:
        return staged / Path(path).relative_to(unit)

    expected = {path: known for path, known in new.files.items() if _holds(unit, path)}
    gone = [path for path in old.files if _holds(unit, path) and path not in new.files]
    if any(os.path.lexists(below(path)) for path in gone):
        return False
    return all(digest(below(path)) == known for path, known in expected.items())


def refuse_links(out: Path, paths: Iterable[str]) -> None:
    """Reject symbolic links below a directory on the way to what is written or deleted.

    Raises:
        GeneratorError: There is one.
    """
    parents = {parent for path in paths for parent in (Path(path), *Path(path).parents)}
    for path in sorted(parents - {Path()}):
        _refuse_link(out / path)


def _refuse_link(path: Path) -> None:
    if path.is_symlink():
        raise GeneratorError(
            f"{path}: a symbolic link, which nothing is written through; delete it"
        )


def discard(path: Path) -> None:
    """Delete a directory of ours, or what stands in its place."""
    if path.is_symlink() or path.is_file():
        path.unlink()
    elif path.exists():
        shutil.rmtree(path)
