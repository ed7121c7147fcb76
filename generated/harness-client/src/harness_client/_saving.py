"""Files that are there whole or not at all."""

from __future__ import annotations

import secrets
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import Self


class Saving:
    """A file in the making; it takes its name when the ``with`` block ends without an error.

    Until then it lies beside, under a name that begins with a dot and ends in ``.part``.

    Raises:
        OSError: The file can't be written.
    """

    def __init__(self, path: str | PathLike[str]) -> None:
        self.path = Path(path)
        if self.path.is_dir():
            raise IsADirectoryError(f"{self.path} is a directory, not the name of a file")
        # A name may have 255 bytes, and a character four.
        self._part = self.path.with_name(f".{self.path.name[:50]}.{secrets.token_hex(6)}.part")
        self._file = self._part.open("xb")
        self.size = 0

    def write(self, chunk: bytes) -> None:
        """Add bytes."""
        self._file.write(chunk)
        self.size += len(chunk)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        try:
            self._file.close()
            if error is None:
                self._part.replace(self.path)
        finally:
            self._part.unlink(missing_ok=True)
