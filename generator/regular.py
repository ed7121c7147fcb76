"""Files that others may have put in place of ours: read only what is a file, and of a sane size."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

MAX_BYTES = 256 * 1024 * 1024
"""No file that a build writes is larger."""
_WHERE_KNOWN = ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY")


def read_regular(path: Path, *, own: bool = False) -> bytes:
    """Return the content of a regular file.

    Args:
        path: The file; where it is a symbolic link, that is not followed.
        own: Whether it must belong to the user of this process.

    Raises:
        OSError: It can't be read, is a link, a pipe or a device, is larger than MAX_BYTES, or
            belongs to someone else.
    """
    with open(_opened(path), "rb") as file:
        found = os.fstat(file.fileno())
        if not stat.S_ISREG(found.st_mode):
            raise OSError(errno.EINVAL, "not a regular file", str(path))
        if own and not is_own(found):
            raise PermissionError(errno.EPERM, "belongs to someone else", str(path))
        content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise OSError(errno.EFBIG, f"larger than {MAX_BYTES >> 20} MiB", str(path))
    return content


def _opened(path: Path) -> int:
    flags = os.O_RDONLY | sum(getattr(os, name, 0) for name in _WHERE_KNOWN)
    try:
        return os.open(path, flags)
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise OSError(errno.ELOOP, "a symbolic link, not a file", str(path)) from None
        raise


def is_own(found: os.stat_result) -> bool:
    """Whether a file or directory belongs to us and nobody else may write to it."""
    if not hasattr(os, "geteuid"):
        return True  # Windows, where the profile's directory is the user's
    return found.st_uid == os.geteuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
