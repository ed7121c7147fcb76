"""Exchanging two entries of a file system, in one step where it has one."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2
_UNSUPPORTED = (errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP)


def swap(staged: Path, target: Path) -> None:
    """Exchange two files or directories of a file system; where one is missing, move the other.

    Doing it again undoes it. A reader sees one or the other at any moment; without a system call
    for that (renameat2, Linux), ``target`` is missing for a moment.

    Raises:
        OSError: Neither exists, or one can't be moved.
    """
    if not os.path.lexists(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        staged.rename(target)
    elif not os.path.lexists(staged):
        target.rename(staged)
    elif not _exchange(staged, target):
        aside = staged.with_name("aside")
        target.rename(aside)
        staged.rename(target)
        aside.rename(staged)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two entries in one step; return False where that is not supported."""
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    names = os.fsencode(one), os.fsencode(other)
    if rename(_AT_FDCWD, names[0], _AT_FDCWD, names[1], ctypes.c_uint(_RENAME_EXCHANGE)) == 0:
        return True
    code = ctypes.get_errno()
    if code in _UNSUPPORTED:
        return False
    raise OSError(code, os.strerror(code), str(other))
