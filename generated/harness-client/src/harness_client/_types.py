"""Small public types: unset values, files, YAML text, options of a call, raw responses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from os import PathLike
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, Generic, TypeVar

if TYPE_CHECKING:
    import httpx2

T_co = TypeVar("T_co", covariant=True)
Progress = Callable[[int, int | None], object]
"""Called with the bytes done so far, and with how many there will be, None if that is unknown."""


class Unset:
    """The type of ``UNSET``: an argument that was not given, as opposed to None."""

    _only: Unset | None = None

    def __new__(cls) -> Unset:
        if cls._only is None:
            cls._only = super().__new__(cls)
        return cls._only

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __reduce__(self) -> str:
        return "UNSET"


UNSET: Final = Unset()


@dataclass(frozen=True, slots=True)
class File:
    """A file to upload, with the name and the media type to send it under.

    Args:
        content: Bytes, text, a file open for binary reading, or the path of a file.
        filename: Name to tell the server; a path's or an open file's own name by default.
        content_type: Media type; guessed from the file name by default.
        headers: Headers of the file's own part in a multipart body.
    """

    content: bytes | str | IO[bytes] | PathLike[str] = field(repr=False)
    filename: str | None = None
    content_type: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)


@dataclass(frozen=True, slots=True)
class Yaml:
    """YAML to send as it is, comments and all, where an operation takes YAML.

    Args:
        content: The text, its bytes, the path of a file that holds it, or an open file.
    """

    content: str | bytes | PathLike[str] | IO[str] | IO[bytes] = field(repr=False)

    def read(self) -> bytes:
        """Return the YAML as the bytes to send.

        Raises:
            OSError: The file can't be read.
        """
        content = self.content
        if isinstance(content, PathLike):
            return Path(content).read_bytes()
        text = content if isinstance(content, (str, bytes)) else content.read()
        return text.encode() if isinstance(text, str) else text


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestOptions:
    """What to do differently in one call; every method takes it as ``options``.

    Args:
        timeout: Seconds to wait for each operation of a socket (to connect, to get the next bytes),
            or ``httpx2.Timeout``; None waits for ever.
        deadline: Seconds for the complete call: sending, reading, retries, pauses, tokens and
            waiting for limits; None for no end. Each page of a list has its own. It covers the
            body of a response that is streamed too, which the client's deadline does not.
        max_retries: How often a failed request is sent again.
        headers: Headers to add or replace.
        query: Query parameters to add.
        body: Fields to add to an object that is sent, as JSON, YAML or a form.
        max_items: How many items of a list to give at most, over all its pages.
        content_type: Media type of the body, where an operation takes several.
        accept: Media type to ask for.
        progress: Called with the bytes of the body sent so far and, if it is known, their number.
    """

    timeout: float | httpx2.Timeout | Unset | None = UNSET
    deadline: float | Unset | None = UNSET
    max_retries: int | None = None
    headers: Mapping[str, str] | None = field(default=None, repr=False)
    query: Mapping[str, Any] | None = field(default=None, repr=False)
    body: Mapping[str, Any] | None = field(default=None, repr=False)
    max_items: int | None = None
    content_type: str | None = None
    accept: str | None = None
    progress: Progress | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class RawResponse(Generic[T_co]):
    """An answer with what the HTTP response said besides its result.

    ``data`` is what the method itself returns; ``envelope`` is the whole decoded answer, before an
    envelope was taken off and items were taken out of a page.
    """

    data: T_co
    http_response: httpx2.Response
    envelope: Any = field(default=None, repr=False)

    @property
    def status_code(self) -> int:
        """The HTTP status."""
        return self.http_response.status_code

    @property
    def headers(self) -> httpx2.Headers:
        """The response headers; names are case-insensitive."""
        return self.http_response.headers
