"""Answers read in pieces: bytes, text, lines, files; closed on every path."""

from __future__ import annotations

import asyncio
import gzip
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from templates.runtime._endpoint import Endpoint, Paging, Route
from templates.runtime._errors import (
    ApiConnectionError,
    ApiTimeoutError,
    NotFoundError,
    ResponseDecodeError,
    ResponseTooLargeError,
)
from templates.runtime._types import RequestOptions
from tests.runtime.api import ECHO, KEY, Api, returns
from tests.runtime.conftest import MakeApi
from tests.runtime.server import Reply, Server, reply

OCTETS = {"content-type": "application/octet-stream"}
BROKEN = b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n12345"
READERS = ["iter_bytes", "iter_text", "iter_lines", "read", "save"]


class Seen:
    """What a progress callback was told."""

    def __init__(self) -> None:
        self.progress: list[tuple[int, int | None]] = []

    def add(self, done: int, total: int | None) -> None:
        self.progress.append((done, total))


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A file that is not there yet."""
    return tmp_path / "file.bin"


def read_with(api: Api, answer: Any, reader: str, path: Path) -> Any:
    """Read an answer in one of the ways that there are."""
    if reader == "read":
        return api.run(answer.read)
    if reader == "save":
        return api.run(answer.save, path)
    return api.items(getattr(answer, reader)())


def test_pieces(api: Api, server: Server) -> None:
    """The body comes as bytes, text or lines, and the answer is closed at its end."""
    server.says(Reply(chunks=[b"a\xe2\x82", b"\xacb\r", b"\nc\n", b"d"]))
    expected: list[tuple[str, Any]] = [
        ("iter_bytes", b"a\xe2\x82\xacb\r\nc\nd"),
        ("iter_text", "a€b\r\nc\nd"),
        ("iter_lines", "a€b|c|d"),
    ]
    for reader, whole in expected:
        answer = api.open()
        assert (answer.status_code, answer.size) == (200, None)
        pieces = api.items(getattr(answer, reader)())
        separator = "|" if reader == "iter_lines" else whole[:0]
        assert separator.join(pieces) == whole
        assert answer.http_response.is_closed
    assert [len(p) for p in api.items(api.open().iter_bytes(4))] == [4, 4, 2]
    assert api.run(api.open().read) == b"a\xe2\x82\xacb\r\nc\nd"


def test_half_a_line(api: Api, server: Server) -> None:
    """What a broken connection cuts off does not pass for a line, however often one asks."""
    head = b"HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: 99\r\n\r\n"
    server.says(Reply(raw=head + b"a\nhal"))
    answer = api.open()
    lines = answer.iter_lines()
    with pytest.raises(ApiConnectionError):
        api.items(lines)
    assert api.items(lines) == []
    api.run(answer.close)


def test_pieces_arrive_early(api: Api, server: Server) -> None:
    """A piece is there before the server has sent the next."""
    go_on = threading.Event()

    def chunks() -> Iterator[bytes]:
        yield b"first\n"
        assert go_on.wait(10)
        yield b"second\n"

    server.says(Reply(chunks=chunks()))
    answer = api.open()
    lines = answer.iter_lines()
    step: Any = lines.__next__ if hasattr(lines, "__next__") else lines.__anext__
    assert api.run(step) == "first"
    go_on.set()
    assert api.items(lines) == ["second"]


def test_charset(api: Api, server: Server) -> None:
    """Text is in the charset that the answer says."""
    server.says(
        Reply(200, "é\nü".encode("latin-1"), {"content-type": "text/plain; charset=latin1"})
    )
    assert api.items(api.open().iter_lines()) == ["é", "ü"]
    assert "".join(api.items(api.open().iter_text())) == "é\nü"


def test_once(api: Api, server: Server, target: Path) -> None:
    """The body is there once; a second reader is told so."""
    for reader in READERS:
        answer = api.open()
        read_with(api, answer, reader, target)
        for again in READERS:
            with pytest.raises(httpx2.StreamConsumed):
                read_with(api, answer, again, target)


def test_packed(api: Api, server: Server, target: Path) -> None:
    """What is packed for the way comes unpacked; progress counts what comes over the wire."""
    packed = gzip.compress(b"x" * 300_000)
    server.says(Reply(200, packed, {**OCTETS, "content-encoding": "gzip"}))
    seen = Seen()
    api.run(api.open().save, target, progress=seen.add)
    assert target.read_bytes() == b"x" * 300_000
    assert seen.progress[-1] == (len(packed), len(packed))


def test_save(api: Api, server: Server, target: Path) -> None:
    """A file is written whole, replaces what was there, and has its usual rights."""
    target.write_bytes(b"old")
    rights = target.stat().st_mode
    target.unlink()
    server.says(Reply(200, b"x" * 200_000, OCTETS), Reply(chunks=[b"new"]))
    seen = Seen()
    assert api.run(api.open().save, target, progress=seen.add) == target
    assert target.read_bytes() == b"x" * 200_000
    assert target.stat().st_mode == rights
    assert seen.progress == sorted(seen.progress)
    assert seen.progress[-1] == (200_000, 200_000)
    seen = Seen()
    assert api.run(api.open().save, str(target), progress=seen.add) == target
    assert target.read_bytes() == b"new"
    assert seen.progress == [(3, None)]
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("name", ["x" * 250, "é" * 125, "😀" * 60])
def test_save_under_a_long_name(api: Api, server: Server, tmp_path: Path, name: str) -> None:
    """A name that the system just takes is not too long while the file is in the making."""
    server.says(Reply(chunks=[b"x"]))
    assert api.run(api.open().save, tmp_path / name).read_bytes() == b"x"
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("old", [b"old", None])
def test_nothing_half_written(
    make_api: MakeApi, server: Server, target: Path, old: bytes | None
) -> None:
    """After a failure everything is as before: no part is left, the old file stays."""
    if old is not None:
        target.write_bytes(old)
    api = make_api()
    server.says(Reply(raw=BROKEN), reply("x" * 1000), reply(1), reply(1))

    def refuse(done: int, total: int | None) -> None:
        raise ZeroDivisionError

    answers: list[Any] = []
    for error, options in (
        (ApiConnectionError, {}),
        (ResponseTooLargeError, {"max_size": 100}),
        (ZeroDivisionError, {"progress": refuse}),
    ):
        answers.append(api.open())
        with pytest.raises(error):
            api.run(answers[-1].save, target, **options)
    answers.append(api.open())
    with pytest.raises(OSError, match="is a directory"):
        api.run(answers[-1].save, target.parent)
    assert [path.read_bytes() for path in target.parent.iterdir()] == ([old] if old else [])
    assert all(answer.http_response.is_closed for answer in answers)
    assert len(server.got) == 4


def test_too_large_to_save(api: Api, server: Server, target: Path) -> None:
    """The error names the option that allows for more."""
    server.says(reply("x" * 1000))
    with pytest.raises(ResponseTooLargeError, match="more than 100 bytes; raise max_size"):
        api.run(api.open().save, target, max_size=100)


@pytest.mark.parametrize("reader", READERS)
def test_broken_off(api: Api, server: Server, target: Path, reader: str) -> None:
    """A body that breaks off is an error, not a short body, and is not asked for again."""
    server.says(Reply(raw=BROKEN))
    answer = api.open()
    with pytest.raises(ApiConnectionError, match="GET http://127"):
        read_with(api, answer, reader, target)
    assert answer.http_response.is_closed
    assert len(server.got) == 1


@pytest.mark.parametrize("reader", READERS)
def test_unpackable(api: Api, server: Server, target: Path, reader: str) -> None:
    """So is one that can't be unpacked."""
    server.says(Reply(200, b"no gzip", {"content-encoding": "gzip"}))
    with pytest.raises(ResponseDecodeError, match="unpacked"):
        read_with(api, api.open(), reader, target)


@pytest.mark.parametrize("reader", READERS)
def test_packed_and_cut(api: Api, server: Server, target: Path, reader: str) -> None:
    """So is one whose packed data end too early, at their very end."""
    packed = gzip.compress(b'data: "x"\n\n')
    told = {"content-type": "text/event-stream", "content-encoding": "gzip"}
    server.says(Reply(200, packed[:-8], told))
    with pytest.raises(ResponseDecodeError, match="unpacked"):
        read_with(api, api.open(), reader, target)
    assert not target.exists()


def test_silence(make_api: MakeApi, server: Server) -> None:
    """A server that falls silent runs into the time limit."""
    go_on = threading.Event()

    def chunks() -> Iterator[bytes]:
        yield b"first"
        go_on.wait(10)

    server.says(Reply(chunks=chunks()))
    api = make_api(timeout=0.2)
    answer = api.open()
    with pytest.raises(ApiTimeoutError, match=r"timed out \(read\)"):
        api.items(answer.iter_bytes())
    go_on.set()
    assert answer.http_response.is_closed


def test_limits(make_api: MakeApi, server: Server) -> None:
    """Only what must be held at once is limited: a whole body, or one line."""
    api = make_api(max_response_size=100)
    server.says(reply("x" * 500), reply("x" * 500), Reply(chunks=[b"x\n" * 50] * 10))
    with pytest.raises(ResponseTooLargeError):
        api.run(api.open().read)
    answer = api.open()
    with pytest.raises(ResponseTooLargeError):
        api.items(answer.iter_lines())
    api.run(answer.close)
    assert len(api.items(api.open().iter_lines())) == 500


def test_retries_before_the_answer(make_api: MakeApi, server: Server) -> None:
    """What fails before the answer begins is sent again, as ever."""
    server.says(reply({}, 503), Reply(raw=b""), Reply(chunks=[b"ok"]))
    api = make_api()
    assert api.run(api.open().read) == b"ok"
    assert len(server.got) == 3


def test_refusal(api: Api, server: Server) -> None:
    """A refusal is read and raised, not streamed."""
    server.says(reply({"message": "none there"}, 404))
    with pytest.raises(NotFoundError, match="none there"):
        api.open()


def test_options_pass(api: Api, server: Server) -> None:
    """The options of the call hold."""
    api.run(api.open(options=RequestOptions(accept="text/csv", query={"a": 1})).close)
    assert (server.last.headers["accept"], server.last.query) == ("text/csv", "a=1")


def test_methods_of_others(api: Api) -> None:
    """Only methods of a client can leave their answer unread."""

    def strange(**options: Any) -> None:
        return None

    async def strange_too(**options: Any) -> None:
        return None

    def go() -> Any:
        return api.client.stream(strange)

    async def go_too() -> Any:
        return await api.client.stream(strange_too)

    with pytest.raises(TypeError, match="takes a method of this package's clients"):
        api.run(go_too if api.is_async else go)


def test_pages_can_be_streamed(api: Api, server: Server) -> None:
    """A list's first answer can be read raw as well."""
    listed: Endpoint[Any] = Endpoint(
        "GET", Route("/x"), returns=returns(list[int]), paging=Paging(kind="page", position="page")
    )
    server.says(reply([1, 2]))
    assert api.run(api.open_page(listed).read) == b"[1, 2]"
    assert len(server.got) == 1


def test_with(api: Api, server: Server) -> None:
    """The block closes the answer however it is left."""
    server.says(Reply(chunks=[b"x" * 100_000] * 10))

    answers: list[Any] = []

    def leave() -> None:
        with api.client.stream(api.method, ECHO, {}) as answer:
            answers.append(answer)
            for _ in answer.iter_bytes():
                raise ZeroDivisionError

    async def leave_too() -> None:
        async with api.client.stream(api.method, ECHO, {}) as answer:
            answers.append(answer)
            async for _ in answer.iter_bytes():
                raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        api.run(leave_too if api.is_async else leave)
    assert answers[0].http_response.is_closed
    assert "echo: 200, closed" in repr(answers[0])
    assert KEY not in repr(answers[0])


def test_a_call_that_fails_leaves_nothing_open(api: Api, server: Server) -> None:
    """The block is not entered if the call fails."""
    server.says(reply({}, 404))

    def fail() -> None:
        with api.client.stream(api.method, ECHO, {}):
            pytest.fail("must not come here")

    async def fail_too() -> None:
        async with api.client.stream(api.method, ECHO, {}):
            pytest.fail("must not come here")

    with pytest.raises(NotFoundError):
        api.run(fail_too if api.is_async else fail)


def test_forgotten(api: Api, server: Server) -> None:
    """An answer that nobody closes is reported when it is collected."""
    server.says(Reply(chunks=[b"x" * 100_000] * 10))
    with pytest.warns(ResourceWarning, match=r"unclosed answer of echo: 200, open; use 'with'"):
        response = api.open().http_response
    assert response.is_closed is not api.is_async
    api.run(api.aclose(response))


@pytest.mark.parametrize("mode", ["async"])
def test_cancelled(server: Server, make_api: MakeApi) -> None:
    """A task that is cancelled while it waits for more leaves nothing open."""
    api, go_on = make_api(), threading.Event()

    def chunks() -> Iterator[bytes]:
        yield b"first"
        go_on.wait(10)

    server.says(Reply(chunks=chunks()))
    answers: list[Any] = []

    async def consume() -> None:
        async with api.client.stream(api.method, ECHO, {}) as answer:
            answers.append(answer)
            async for _ in answer.iter_bytes():
                pass

    async def cancel() -> set[Any]:
        before = asyncio.all_tasks()
        task = asyncio.create_task(consume())
        while not answers:
            await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await asyncio.sleep(0)
        return asyncio.all_tasks() - before

    assert api.run(cancel) == set()
    go_on.set()
    assert answers[0].http_response.is_closed


@pytest.mark.parametrize("mode", ["async"])
def test_closed_while_it_is_read(server: Server, make_api: MakeApi) -> None:
    """Another task may close an answer; whoever reads it sees an end or an error."""
    api, go_on = make_api(), threading.Event()

    def chunks() -> Iterator[bytes]:
        yield b"first"
        go_on.wait(10)

    server.says(Reply(chunks=chunks()))

    async def consume(answer: Any) -> None:
        async for _ in answer.iter_bytes():
            pass

    async def close() -> bool:
        answer = await api.client.stream(api.method, ECHO, {})
        task = asyncio.create_task(consume(answer))
        await asyncio.sleep(0.05)
        await answer.close()
        go_on.set()
        done = await asyncio.wait([task], timeout=5)
        return not done[1] and bool(answer.http_response.is_closed)

    assert api.run(close)
