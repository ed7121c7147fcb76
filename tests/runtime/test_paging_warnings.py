"""Where a warning about a list points: at the line of the caller, as one's own editor shows it."""

from __future__ import annotations

import linecache
import warnings
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from templates.runtime._cursor import PagingWarning
from tests.runtime.api import Api, AwaitingResource
from tests.runtime.server import Server, reply
from tests.runtime.test_paging import BY_HEADER, lists

ENDPOINT = lists(BY_HEADER)


def loop(resource: Any) -> None:
    """Iterate over a list."""
    for _ in resource.pages(ENDPOINT, {}):  # warns
        pass


def expression(resource: Any) -> None:
    """Iterate over a list inside of something else."""
    page = resource.pages(ENDPOINT, {})
    sorted(item for item in page)  # warns


def by_page(resource: Any) -> None:
    """Iterate over pages."""
    for _ in resource.pages(ENDPOINT, {}).pages():  # warns
        pass


def by_hand(resource: Any) -> None:
    """Fetch a page oneself."""
    page = resource.pages(ENDPOINT, {})
    page.next_page()  # warns


async def async_loop(resource: AwaitingResource) -> None:
    """Iterate over a list that is not fetched yet."""
    async for _ in resource.pager(ENDPOINT):  # warns
        pass


async def async_page(resource: AwaitingResource) -> None:
    """Iterate over a list from a page on."""
    page = await resource.pager(ENDPOINT)
    [item async for item in page]  # warns


async def async_by_page(resource: AwaitingResource) -> None:
    """Iterate over pages."""
    async for _ in resource.pager(ENDPOINT).pages():  # warns
        pass


async def async_by_hand(resource: AwaitingResource) -> None:
    """Fetch a page oneself."""
    page = await resource.pager(ENDPOINT)
    await page.next_page()  # warns


@pytest.fixture
def told() -> Iterator[list[warnings.WarningMessage]]:
    """Collect all warnings about lists."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", PagingWarning)
        yield caught


@pytest.mark.parametrize(
    ("synchronous", "asynchronous"),
    [
        (loop, async_loop),
        (expression, async_page),
        (by_page, async_by_page),
        (by_hand, async_by_hand),
    ],
)
def test_the_line_is_the_callers(
    api: Api,
    server: Server,
    told: list[warnings.WarningMessage],
    synchronous: Callable[[Any], None],
    asynchronous: Callable[[AwaitingResource], Awaitable[None]],
) -> None:
    """A warning names the line that was waiting for the page, in code that is not the SDK's."""
    server.says(reply([1, 2], X_Total_Elements="9"), reply([], X_Total_Elements="9"))
    api.run(asynchronous if api.is_async else synchronous, api.resource)
    (warning,) = (w for w in told if w.category is PagingWarning)
    assert warning.filename == __file__
    assert "# warns" in linecache.getline(__file__, warning.lineno)


def test_lists_that_the_caller_reads(api: Api, server: Server, tmp_path: Path) -> None:
    """Whoever streams or saves a list counts its items himself: nothing warns of missing ones."""
    server.says(reply([1, 2], x_total_elements="7", x_page_size="2"))
    with warnings.catch_warnings():
        warnings.simplefilter("error", PagingWarning)
        answer = api.open_page(ENDPOINT)
        assert api.run(answer.read) == b"[1, 2]"
        answer = api.open_page(ENDPOINT)
        assert api.run(answer.save, tmp_path / "list.json").read_bytes() == b"[1, 2]"
    assert len(server.got) == 2
