"""Calls through either client, in one voice: a test says what, its fixture says sync or async."""

from __future__ import annotations

import atexit
from collections.abc import Mapping
from functools import cache
from types import TracebackType
from typing import Any, Self

from anyio.from_thread import BlockingPortal, start_blocking_portal

from templates.runtime._base import engine_of
from templates.runtime._core import AsyncClient, SyncClient
from templates.runtime._endpoint import Content, Endpoint, Path, Query, Returns, Route
from templates.runtime._exchange import Timing
from templates.runtime._pagination import AsyncPage, AsyncPager, Page
from templates.runtime._resource import AsyncResource, Resource
from templates.runtime._settings import ScopeSetting, SecurityScheme, Settings
from templates.runtime._stream import AsyncStream
from templates.runtime._types import UNSET, RawResponse, RequestOptions

KEY = "pat.very-secret"


def settings(url: str, **changes: Any) -> Settings:
    """Return the settings of an API with three scopes and a key in a header."""
    given: dict[str, Any] = {
        "distribution": "sdk-tests",
        "version": "1.2.3",
        "base_url": url,
        "base_url_variable": "TESTS_ENDPOINT",
        "scopes": (
            ScopeSetting("account", "TESTS_ACCOUNT"),
            ScopeSetting("org", "TESTS_ORG"),
            ScopeSetting("project", "TESTS_PROJECT", parent="org"),
        ),
        "security_schemes": (
            SecurityScheme("key", "api_key", ("api_key",), ("TESTS_KEY",), wire="x-api-key"),
        ),
        "security": (("key",),),
    }
    return Settings(**{**given, **changes})


def returns(annotation: Any = Any, media_type: str = "application/json") -> Returns:
    """Return a documented 200 with one content."""
    return Returns({"200": (Content(media_type, lambda: annotation),)})


ECHO: Endpoint[Any] = Endpoint("GET", Route("/echo", operation_id="echo"), returns=returns())
ITEM: Endpoint[Any] = Endpoint(
    "GET",
    Route("/items/{id}", operation_id="get-item"),
    parameters=(Path("id"), Query("q")),
    returns=returns(),
)


class SyncResource(Resource):
    """A resource whose methods tests may call."""

    def call(
        self,
        endpoint: Endpoint[Any],
        arguments: Mapping[str, Any],
        body: Any = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        return self._call(endpoint, {**arguments, "body": body, "options": options})

    def pages(
        self,
        endpoint: Endpoint[Any],
        arguments: Mapping[str, Any],
        body: Any = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> Page[Any]:
        return self._list(endpoint, {**arguments, "body": body, "options": options})

    def stream(self, endpoint: Endpoint[Any], *, options: RequestOptions | None = None) -> Any:
        return self._stream(endpoint, {"options": options})


class AwaitingResource(AsyncResource):
    """A resource whose methods tests may await."""

    async def call(
        self,
        endpoint: Endpoint[Any],
        arguments: Mapping[str, Any],
        body: Any = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        return await self._call(endpoint, {**arguments, "body": body, "options": options})

    def pager(self, endpoint: Endpoint[Any]) -> AsyncPager[Any]:
        return self._list(endpoint, {})

    async def pages(
        self,
        endpoint: Endpoint[Any],
        arguments: Mapping[str, Any],
        body: Any = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> AsyncPage[Any]:
        return await self._list(endpoint, {**arguments, "body": body, "options": options})

    def stream(
        self, endpoint: Endpoint[Any], *, options: RequestOptions | None = None
    ) -> AsyncStream[Any]:
        return self._stream(endpoint, {"options": options})


@cache
def portal() -> BlockingPortal:
    """The event loop of all asynchronous clients, in a thread of its own."""
    started = start_blocking_portal()
    portal = started.__enter__()
    atexit.register(started.__exit__, None, None, None)
    return portal


class Api:
    """A client of either kind."""

    def __init__(
        self,
        mode: str,
        url: str,
        *,
        credentials: Mapping[str, Any] | None = None,
        scope: Mapping[str, str | None] | None = None,
        changes: Mapping[str, Any] | None = None,
        **options: Any,
    ) -> None:
        self._portal = portal() if mode == "async" else None
        kind = AsyncClient if self._portal else SyncClient
        self.client: Any = kind(
            settings(url, **(changes or {})),
            credentials={"api_key": KEY} if credentials is None else credentials,
            scope=scope or {},
            **options,
        )
        self.slept: list[float] = []
        self.timing.sleep = self.slept.append
        self.timing.async_sleep = self._sleep
        self.timing.random = lambda: 1.0

    async def _sleep(self, seconds: float) -> None:
        self.slept.append(seconds)

    @property
    def timing(self) -> Timing:
        timing: Timing = engine_of(self.client).timing
        return timing

    def run(self, function: Any, *arguments: Any, **options: Any) -> Any:
        """Call a function of the client, in its event loop if it has one."""
        if self._portal is None:
            return function(*arguments, **options)

        async def wait() -> Any:
            return await function(*arguments, **options)

        return self._portal.call(wait)

    def _resource(self, client: Any) -> Any:
        return (AwaitingResource if self._portal else SyncResource)(client or self.client)

    def call(
        self,
        endpoint: Endpoint[Any] = ECHO,
        arguments: Mapping[str, Any] | None = None,
        body: Any = UNSET,
        options: RequestOptions | None = None,
        client: Any = None,
    ) -> Any:
        """Call an endpoint."""
        resource = self._resource(client)
        return self.run(resource.call, endpoint, arguments or {}, body, options=options)

    def raw(self, endpoint: Endpoint[Any], **arguments: Any) -> RawResponse[Any]:
        """Call an endpoint for its raw response."""
        found: RawResponse[Any] = self.run(
            self.client.raw, self._resource(None).call, endpoint, arguments
        )
        return found

    def raw_page(self, endpoint: Endpoint[Any], **arguments: Any) -> RawResponse[Any]:
        """Return the first page of a list in its raw response."""
        found: RawResponse[Any] = self.run(
            self.client.raw, self._resource(None).pages, endpoint, arguments
        )
        return found

    @property
    def is_async(self) -> bool:
        """Whether the client is the asynchronous one."""
        return self._portal is not None

    @property
    def method(self) -> Any:
        """A method that calls an endpoint."""
        return self.resource.call

    @property
    def resource(self) -> Any:
        """The resource whose methods are called."""
        return self._resource(None)

    def aclose(self, response: Any) -> Any:
        """Return what closes an HTTP response of either kind."""
        return response.aclose if self._portal else response.close

    def open(self, endpoint: Endpoint[Any] = ECHO, **options: Any) -> Any:
        """Call an endpoint and return its answer unread, to read with ``run`` and ``items``."""
        return self.opened(self.method, endpoint, {}, **options)

    def open_page(self, endpoint: Endpoint[Any]) -> Any:
        """Call a list and return its first answer unread."""
        return self.opened(self.resource.pages, endpoint, {})

    def opened(self, *arguments: Any, **options: Any) -> Any:
        """Call a method and return its answer unread."""
        if self._portal is None:
            return self.client.stream(*arguments, **options)

        async def wait() -> Any:
            return await self.client.stream(*arguments, **options)

        return self._portal.call(wait)

    def stream(self, endpoint: Endpoint[Any], options: RequestOptions | None = None) -> Any:
        """Call an endpoint that answers with a stream."""
        stream = self._resource(None).stream(endpoint, options=options)
        if self._portal is None:
            return stream

        async def wait() -> Any:
            return await stream

        return self._portal.call(wait)

    def page(
        self,
        endpoint: Endpoint[Any],
        options: RequestOptions | None = None,
        body: Any = UNSET,
        **arguments: Any,
    ) -> Any:
        """Return the first page of a list."""
        pages = self._resource(None).pages
        return self.run(pages, endpoint, arguments, body, options=options)

    def items(self, page: Any) -> list[Any]:
        """Return all items of an iterator, or from a page on."""
        if self._portal is None:
            return list(page)

        async def collect() -> list[Any]:
            return [item async for item in page]

        return self._portal.call(collect)

    def all_pages(self, page: Any) -> list[Any]:
        """Return all pages from a page on."""
        if self._portal is None:
            return list(page.pages())

        async def collect() -> list[Any]:
            return [found async for found in page.pages()]

        return self._portal.call(collect)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.run(self.client.close)
