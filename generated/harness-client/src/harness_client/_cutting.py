"""Streams of bytes cut into lines, events and records, whatever chunks they come in. No I/O.

httpx2's own cutters don't serve: its lines end at U+2028 and the like, which may stand inside of
JSON, and its events begin with the byte order mark.
"""

from __future__ import annotations

import codecs
import io
import re
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from ._media import decodable

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
_BREAK = re.compile("\r\n|\r|\n")
_BOM = "\ufeff"
_MOST_DIGITS = 15


@dataclass(frozen=True)
class ServerSentEvent(Generic[T_co]):
    """One event of a stream (WHATWG HTML, Server-sent events).

    Attributes:
        data: What the event says, decoded.
        event: Its type.
        id: The id of the last event that had one; empty if none had.
        retry: Milliseconds to wait before connecting anew, if the server said.
    """

    data: T_co
    event: str = "message"
    id: str = ""
    retry: int | None = None


class Cutter(Protocol[T]):
    """Cuts a stream into pieces."""

    @property
    def pending(self) -> int:
        """How much is kept of a piece that is not complete yet."""
        ...

    def feed(self, chunk: bytes) -> list[T]:
        """Return the pieces that a chunk completes."""
        ...

    def end(self) -> list[T]:
        """Return what is left when the stream has ended."""
        ...


class Chunks:
    """Bytes as they come."""

    pending = 0

    def feed(self, chunk: bytes) -> list[bytes]:
        """Return the chunk."""
        return [chunk] if chunk else []

    def end(self) -> list[bytes]:
        """Return nothing."""
        return []


class Text:
    """Text as it comes; what is no text in its encoding is replaced."""

    pending = 0

    def __init__(self, encoding: str = "utf-8") -> None:
        self._decoder = codecs.getincrementaldecoder(decodable(encoding))("replace")

    def feed(self, chunk: bytes) -> list[str]:
        """Return the text of a chunk; a character that it cuts in two is kept for the next."""
        text = self._decoder.decode(chunk)
        return [text] if text else []

    def end(self) -> list[str]:
        """Return what stands for a character that was never completed."""
        text = self._decoder.decode(b"", final=True)
        return [text] if text else []


class Lines:
    """Lines of text, which end with LF, CR LF or CR; the last one needs no end."""

    def __init__(self, encoding: str = "utf-8") -> None:
        self._text = Text(encoding)
        self._rest = io.StringIO()
        self._after_return = False
        self.pending = 0

    def feed(self, chunk: bytes) -> list[str]:
        """Return the lines that a chunk completes."""
        return [line for text in self._text.feed(chunk) for line in self._cut(text)]

    def _cut(self, text: str) -> list[str]:
        if self._after_return and text[0] == "\n":
            text = text[1:]
        self._after_return = text.endswith("\r")
        *lines, rest = _BREAK.split(text)
        if lines:
            lines[0] = self._taken() + lines[0]
        if rest:
            self._rest.write(rest)
            self.pending += _size(rest)
        return lines

    def _taken(self) -> str:
        """Return what was kept of a line, and keep nothing."""
        if not self.pending:
            return ""
        kept, self._rest, self.pending = self._rest.getvalue(), io.StringIO(), 0
        return kept

    def end(self) -> list[str]:
        """Return the last line, if it lacks its end."""
        lines = [line for text in self._text.end() for line in self._cut(text)]
        last = self._taken()
        return [*lines, last] if last else lines


class Events:
    """Server-sent events (WHATWG HTML, section 9.2.6); the stream is UTF-8, whatever it says."""

    def __init__(self) -> None:
        self._lines = Lines()
        self._begun = False
        self._data = io.StringIO()
        self._size = 0
        self._event = ""
        self._id = ""
        self._retry: int | None = None

    @property
    def pending(self) -> int:
        """How much is kept of an event that is not complete yet."""
        return self._lines.pending + self._size + _size(self._event) + _size(self._id)

    def feed(self, chunk: bytes) -> list[ServerSentEvent[str]]:
        """Return the events that a chunk completes."""
        found = (self._line(line) for line in self._lines.feed(chunk))
        return [event for event in found if event is not None]

    def end(self) -> list[ServerSentEvent[str]]:
        """Return nothing: an event that no blank line ends is dropped."""
        return []

    def _line(self, line: str) -> ServerSentEvent[str] | None:
        if not self._begun:
            self._begun, line = True, line.removeprefix(_BOM)
        if not line:
            return self._dispatch()
        name, _, value = line.partition(":")
        self._field(name, value.removeprefix(" "))
        return None

    def _field(self, name: str, value: str) -> None:
        """Take in a field; a comment is one without a name."""
        if name == "data":
            self._data.write(value + "\n")
            self._size += _size(value) + 1
        elif name == "event":
            self._event = value
        elif name == "id" and "\0" not in value:
            self._id = value
        elif name == "retry" and value.isascii() and value.isdigit() and len(value) <= _MOST_DIGITS:
            self._retry = int(value)

    def _dispatch(self) -> ServerSentEvent[str] | None:
        event, self._event = self._event, ""
        if not self._size:
            return None
        data = self._data.getvalue()[:-1]
        self._data, self._size = io.StringIO(), 0
        return ServerSentEvent(data, event or "message", self._id, self._retry)


def _size(text: str) -> int:
    """Return how many bytes a text takes as UTF-8."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


class Records:
    """JSON texts one after the other: one a line, or each after a record separator.

    JSON Lines and NDJSON know the first, RFC 7464 the second. Blank records mean nothing.
    """

    def __init__(self, separator: bytes = b"\n") -> None:
        self._separator = separator
        self._rest = bytearray()

    @property
    def pending(self) -> int:
        """How much is kept of a record that is not complete yet."""
        return len(self._rest)

    def feed(self, chunk: bytes) -> list[ServerSentEvent[bytes]]:
        """Return the records that a chunk completes."""
        *records, rest = chunk.split(self._separator)
        if records:
            records[0] = bytes(self._rest) + records[0]
            self._rest.clear()
        self._rest += rest
        return _filled(records)

    def end(self) -> list[ServerSentEvent[bytes]]:
        """Return the last record."""
        last = bytes(self._rest)
        self._rest.clear()
        return _filled([last])


def _filled(records: list[bytes]) -> list[ServerSentEvent[bytes]]:
    return [ServerSentEvent(data) for record in records if (data := record.strip())]
