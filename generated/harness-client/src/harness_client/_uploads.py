"""File contents on their way out: sizes, rewinding for a retry, closing what was opened here."""

from __future__ import annotations

import io
import os
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from os import PathLike
from pathlib import Path
from typing import IO, Any, TypeGuard, cast

from ._errors import ArgumentError
from ._types import File

_CHUNK = 65_536


def is_upload(value: Any) -> TypeGuard[File | bytes | bytearray | IO[bytes] | PathLike[str]]:
    """Whether a value is the content of a file rather than data."""
    if isinstance(value, (File, bytes, bytearray, PathLike)):
        return True
    return hasattr(value, "read") and not isinstance(value, type)


def _is_path(value: Any) -> TypeGuard[str | PathLike[str]]:
    return isinstance(value, (str, PathLike))


def is_stream(value: Any) -> bool:
    """Whether a value yields the bytes of a body, once."""
    return isinstance(value, (Iterator, AsyncIterable))


def _kind(value: object) -> str:
    return type(value).__qualname__


class Upload:
    """A file's content, with its name and media type, and whether it can be sent again.

    It is sent from where an open file stands, and again from there.
    """

    def __init__(self, value: Any) -> None:
        given = value if isinstance(value, File) else File(value)
        self.content_type = given.content_type
        self.headers = dict(given.headers)
        self._path: PathLike[str] | None = None
        self._opened: IO[bytes] | None = None
        self.content: bytes | IO[bytes] = b""
        if isinstance(given.content, PathLike):
            self._path = given.content
            self._opened = self.content = Path(given.content).open("rb")  # noqa: SIM115
        elif isinstance(given.content, str):
            self.content = given.content.encode()
        elif isinstance(given.content, (bytes, bytearray)):
            self.content = bytes(given.content)
        elif isinstance(given.content, io.TextIOBase):
            raise ArgumentError("a file to upload must be open in binary mode")
        elif hasattr(given.content, "read"):
            self.content = given.content
        else:
            raise ArgumentError(
                f"a file is bytes, text, a path or open for reading, not {_kind(given.content)}"
            )
        self.filename = given.filename or self._own_name()
        self._start = self._position()

    def _own_name(self) -> str | None:
        name: Any = self._path or getattr(self.content, "name", None)
        return Path(os.fspath(name)).name if _is_path(name) else None

    def _position(self) -> int | None:
        if isinstance(self.content, bytes):
            return 0
        try:
            return self.content.tell() if self.content.seekable() else None
        except (AttributeError, OSError):
            return None

    @property
    def replayable(self) -> bool:
        """Whether the content can be sent a second time."""
        return self._start is not None

    @property
    def _file(self) -> IO[bytes]:
        return cast("IO[bytes]", self.content)

    def size(self) -> int | None:
        """Return how many bytes of a file will be sent, if that is known beforehand."""
        if self._start is None:
            return None
        end = self._file.seek(0, os.SEEK_END)
        self._file.seek(self._start)
        return end - self._start

    def close(self) -> None:
        """Close the file if it was opened here."""
        if self._opened is not None:
            self._opened.close()

    def chunks(self) -> Iterator[bytes]:
        """Yield the content of a file, from where it began."""
        if self._start is not None:
            self._file.seek(self._start)
        while chunk := self._file.read(_CHUNK):
            yield chunk

    # What a multipart body takes for a file: one that begins where this one did.

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes."""
        return self._file.read(size)

    def tell(self) -> int:
        """Return how many bytes were read."""
        return self._file.tell() - self._required_start()

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to a place, and return it."""
        start = self._required_start()
        return self._file.seek(offset + (start if whence == os.SEEK_SET else 0), whence) - start

    def _required_start(self) -> int:
        if self._start is None:
            raise io.UnsupportedOperation("it can't be read again")
        return self._start


class SyncBody(Iterable[bytes]):
    """An upload as the body of a request that is sent synchronously."""

    def __init__(self, upload: Upload) -> None:
        self._upload = upload

    def __iter__(self) -> Iterator[bytes]:
        return self._upload.chunks()


class AsyncBody(AsyncIterable[bytes]):
    """An upload, or plain chunks, as the body of a request that is sent asynchronously."""

    def __init__(self, chunks: Upload | Iterable[bytes]) -> None:
        self._chunks = chunks

    async def __aiter__(self) -> AsyncIterator[bytes]:
        chunks = self._chunks.chunks() if isinstance(self._chunks, Upload) else self._chunks
        for chunk in chunks:
            yield chunk
