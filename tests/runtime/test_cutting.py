"""Streams cut into pieces: the same ones, wherever the chunks happen to end."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from templates.runtime._cutting import Chunks, Cutter, Events, Lines, Records, ServerSentEvent, Text

Event = ServerSentEvent[str]

EVENTS: list[tuple[str, list[Event]]] = [
    # the examples of the specification (WHATWG HTML, 9.2.6)
    ("data: YHOO\ndata: +2\ndata: 10\n\n", [Event("YHOO\n+2\n10")]),
    (
        ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\n"
        "data:  third event\n",
        [Event("first event", id="1"), Event("second event")],
    ),
    ("data\n\ndata\ndata\n\ndata:", [Event(""), Event("\n")]),
    ("data:test\n\ndata: test\n\n", [Event("test"), Event("test")]),
    # line ends
    ("data: a\r\rdata: b\r\r", [Event("a"), Event("b")]),
    ("data: a\r\n\r\ndata: b\r\n\r\n", [Event("a"), Event("b")]),
    ("data: a\rdata: b\ndata: c\r\n\n", [Event("a\nb\nc")]),
    ("data: a\u2028b\x85c\x0bd\n\n", [Event("a\u2028b\x85c\x0bd")]),
    # fields
    ("event: add\ndata: 1\n\ndata: 2\n\n", [Event("1", "add"), Event("2")]),
    ("event:\ndata: 1\n\n", [Event("1")]),
    ("event: lost\n\ndata: 1\n\n", [Event("1")]),
    ("id: 7\n\ndata: 1\n\n", [Event("1", id="7")]),
    ("id: 7\ndata: 1\n\nid: x\0y\ndata: 2\n\n", [Event("1", id="7"), Event("2", id="7")]),
    ("retry: 1500\ndata: 1\n\n", [Event("1", retry=1500)]),
    ("retry: -1\nretry: 1.5\nretry: \u0661\ndata: 1\n\n", [Event("1")]),
    ("Data: no\nnonsense\nfoo: bar\n:comment\ndata: 1\n\n", [Event("1")]),
    ("retry: 1234567890123456\ndata: a: b\n\n", [Event("a: b")]),
    ("data: é€😀\n\n", [Event("é€😀")]),
    ("\ufeffdata: 1\n\ndata: \ufeff2\n\n", [Event("1"), Event("\ufeff2")]),
    # what no blank line ends is dropped
    ("data: 1\n\ndata: 2", [Event("1")]),
    ("data: 1\n", []),
    ("data: 1\r", []),
    ("\n\n\n", []),
    ("", []),
]

LINES: list[tuple[str, list[str]]] = [
    ("a\nb\r\nc\rd", ["a", "b", "c", "d"]),
    ("a\n\n\r\r\nb\n", ["a", "", "", "", "b"]),
    ("é€😀\r\nx\u2028y", ["é€😀", "x\u2028y"]),
    ("", []),
]

LINED: list[tuple[str, list[bytes]]] = [
    ('{"a":1}\n{"b":"\u2028"}\r\n\n[]', [b'{"a":1}', '{"b":"\u2028"}'.encode(), b"[]"]),
    ("1\n", [b"1"]),
    (" \n\n", []),
]

SEPARATED: list[tuple[str, list[bytes]]] = [
    ('\x1e{"a":\n1}\n\x1e[]\n\x1e\x1e5\n', [b'{"a":\n1}', b"[]", b"5"]),
    ("\x1e", []),
]


def cut(cutter: Cutter[Any], text: str, *ends: int) -> list[Any]:
    """Return the pieces of a text that comes in chunks with these ends."""
    data = text.encode()
    bounds = [0, *sorted(ends), len(data)]
    found = [piece for a, b in pairwise(bounds) for piece in cutter.feed(data[a:b])]
    return found + cutter.end()


def records(separator: bytes) -> Callable[[], Cutter[Any]]:
    """Return what makes a cutter of records."""
    return lambda: Records(separator)


CASES: list[tuple[Callable[[], Cutter[Any]], str, list[Any]]] = [
    *((Events, text, list[Any](events)) for text, events in EVENTS),
    *((Lines, text, list[Any](lines)) for text, lines in LINES),
    *((records(b"\n"), text, [ServerSentEvent(r) for r in found]) for text, found in LINED),
    *((records(b"\x1e"), text, [ServerSentEvent(r) for r in found]) for text, found in SEPARATED),
]


@pytest.mark.parametrize(("make", "text", "expected"), CASES)
def test_any_chunks(make: Callable[[], Cutter[Any]], text: str, expected: list[Any]) -> None:
    """The pieces are the same in one chunk, in two with any bound, and byte by byte."""
    size = len(text.encode())
    assert cut(make(), text) == expected
    for end in range(size + 1):
        assert cut(make(), text, end) == expected
    assert cut(make(), text, *range(size)) == expected


def test_nothing_waits_for_more_than_it_needs() -> None:
    """An event whose lines end with CR is there before the next byte comes."""
    assert Events().feed(b"data: 1\r\r") == [Event("1")]
    assert Lines().feed(b"a\r") == ["a"]


def test_chunks_and_text() -> None:
    """Bytes pass; text is whole characters, and what is none is replaced."""
    assert (Chunks().feed(b"a"), Chunks().feed(b""), Chunks().end()) == ([b"a"], [], [])
    text = Text()
    assert (text.feed(b"\xe2\x82"), text.feed(b"\xac\xff"), text.end()) == ([], ["€�"], [])
    assert (text.feed(b"\xe2"), text.end()) == ([], ["�"])
    assert Text("latin-1").feed(b"\xe9") == ["é"]


def test_pending() -> None:
    """What is kept of an incomplete piece is known, so that it can be limited."""
    events, lines, lined = Events(), Lines(), Records()
    for _ in range(2):
        events.feed(b"data: 12345\ndata: 1")
        lines.feed(b"x\n123")
        lined.feed(b"1\n123")
    assert (events.pending, lines.pending, lined.pending) == (26, 3, 3)
    events.feed(b"\n\n")
    assert events.pending == 0


@pytest.mark.parametrize(("make", "more"), [(Events, b"data:\n"), (Lines, b"ab"), (Records, b"ab")])
def test_tiny_bits_take_no_more_than_they_count(
    make: Callable[[], Cutter[Any]], more: bytes
) -> None:
    """A piece that comes in very many bits is kept as one text, not as so many."""
    cutter = make()
    tracemalloc.start()
    try:
        for _ in range(100_000):
            assert not cutter.feed(more)
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept < 2 * cutter.pending


def test_pending_counts_all_that_is_kept() -> None:
    """Bytes count, not characters, and the type and the id of an event do as well."""
    events, lines = Events(), Lines()
    events.feed("event: é\nid: €\ndata: 😀\n: unknown\nx: y\n".encode())
    lines.feed("€€".encode())
    assert (events.pending, lines.pending) == (2 + 3 + 4 + 1, 6)


def test_absurd_pauses() -> None:
    """A pause of thousands of digits, which Python makes no number of, is none."""
    assert cut(Events(), f"retry: {'9' * 5_000}\ndata: 1\n\n") == [Event("1")]


@pytest.mark.parametrize("encoding", ["hex", "idna", "undefined", "never-heard-of"])
def test_encodings_that_are_none(encoding: str) -> None:
    """Python knows codecs that are not for text; servers may name them."""
    assert cut(Lines(encoding), "a\nb") == ["a", "b"]
