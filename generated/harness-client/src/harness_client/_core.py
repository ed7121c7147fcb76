"""The clients that generated ones inherit from."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, ParamSpec, Self, TypeVar, Unpack, cast

from ._base import BaseClient
from ._settings import Envelope, ErrorShape, ScopeSetting, SecurityScheme, Settings
from ._setup import Options, Setup
from ._types import UNSET, RawResponse, RequestOptions

if TYPE_CHECKING:
    import httpx2

    from ._async import AsyncEngine
    from ._streamed import AsyncOpening, StreamedResponse
    from ._sync import SyncEngine

__all__ = [
    "AsyncClient",
    "Envelope",
    "ErrorShape",
    "ScopeSetting",
    "SecurityScheme",
    "Settings",
    "SyncClient",
]

P = ParamSpec("P")
T = TypeVar("T")


class SyncClient(BaseClient["SyncEngine"]):
    """A synchronous client; use it as a context manager, or close it.

    Args:
        settings: The API.
        transport: The httpx2 transport to use.
        http_client: The httpx2 client to use as it is; yours to close.
        options: What else there is to say; generated clients list and explain it.

    Raises:
        ConfigurationError: The base URL, or another setting, can't work.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        transport: httpx2.BaseTransport | None = None,
        http_client: httpx2.Client | None = None,
        **options: Unpack[Options],
    ) -> None:
        setup = Setup(settings, transport or http_client, **options)
        setup.hooks.require_sync()

        def make() -> SyncEngine:
            from ._assembly import sync_engine

            return sync_engine(setup, transport, http_client)

        super().__init__(make)

    def raw(self, method: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> RawResponse[T]:
        """Call a method of a client and return its result with the HTTP response.

        For a list that is the response with the first page.

        Args:
            method: A method such as ``client.roles.get``, not called yet.
            args: Its arguments.
            kwargs: Its keyword arguments.

        Returns:
            The result as ``data``, beside status, headers and the answer as it came.
        """
        from ._raw import capturing, raw_response

        options = capturing(kwargs.get("options"))
        data = cast("Callable[..., T]", method)(*args, **{**kwargs, "options": options})
        return raw_response(data, options)

    def stream(
        self, method: Callable[P, object], /, *args: P.args, **kwargs: P.kwargs
    ) -> StreamedResponse:
        """Call a method of a client and leave the body of its answer to be read in pieces.

        Read it in a ``with`` block: as bytes, text, lines or events, or
        straight into a file. The request is repeated until an answer begins, not any later.

        Args:
            method: A method such as ``client.files.download``, not called yet.
            args: Its arguments.
            kwargs: Its keyword arguments.

        Returns:
            The answer, whose body has not come yet.
        """
        from ._raw import capturing, opened_response
        from ._streamed import StreamedResponse

        options = capturing(kwargs.get("options"), unread=True)
        cast("Callable[..., object]", method)(*args, **{**kwargs, "options": options})
        return StreamedResponse(opened_response(options))

    def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        json: Any = UNSET,
        content: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> Any:
        """Send a request that there is no method for, with credentials, retries and errors.

        Args:
            method: The HTTP method.
            path: A path; ``{org}`` and the like stand for the client's scope.
            query: Query parameters.
            headers: Headers.
            json: A body to send as JSON.
            content: A body to send as it is: bytes, text, a file, or ``Yaml``.
            options: As for any method.

        Returns:
            The JSON value of the answer; text or bytes if it is not JSON.
        """
        from ._escape import escape

        call = escape(method, path, query, headers, json, content, options)
        return self._engine.call(call.endpoint, {}, call.body, call.options)

    def close(self) -> None:
        """Close the connections, of copies too."""
        close = self._engine.pool.release()
        if close is not None:
            close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class AsyncClient(BaseClient["AsyncEngine"]):
    """An asynchronous client; use it as a context manager, or close it.

    Its arguments are those of ``SyncClient``, with httpx2's asynchronous transport or client.

    Raises:
        ConfigurationError: The base URL, or another setting, can't work.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        transport: httpx2.AsyncBaseTransport | None = None,
        http_client: httpx2.AsyncClient | None = None,
        **options: Unpack[Options],
    ) -> None:
        setup = Setup(settings, transport or http_client, **options)

        def make() -> AsyncEngine:
            from ._assembly import async_engine

            return async_engine(setup, transport, http_client)

        super().__init__(make)

    async def raw(
        self, method: Callable[P, Awaitable[T]], /, *args: P.args, **kwargs: P.kwargs
    ) -> RawResponse[T]:
        """Call a method of a client and return its result with the HTTP response.

        For a list that is the response with the first page.

        Args:
            method: A method such as ``client.roles.get``, not called yet.
            args: Its arguments.
            kwargs: Its keyword arguments.

        Returns:
            The result as ``data``, beside status, headers and the answer as it came.
        """
        from ._raw import capturing, raw_response

        options = capturing(kwargs.get("options"))
        data = await cast("Callable[..., Awaitable[T]]", method)(
            *args, **{**kwargs, "options": options}
        )
        return raw_response(data, options)

    def stream(
        self, method: Callable[P, Awaitable[object]], /, *args: P.args, **kwargs: P.kwargs
    ) -> AsyncOpening:
        """Call a method of a client and leave the body of its answer to be read in pieces.

        Read it in an ``async with`` block: as bytes, text, lines or events, or
        straight into a file. The request is repeated until an answer begins, not any later.

        Args:
            method: A method such as ``client.files.download``, not called yet.
            args: Its arguments.
            kwargs: Its keyword arguments.

        Returns:
            The answer, which ``async with`` or ``await`` asks for.
        """
        from ._raw import capturing, opened_response
        from ._streamed import AsyncOpening, AsyncStreamedResponse

        async def ask() -> AsyncStreamedResponse:
            options = capturing(kwargs.get("options"), unread=True)
            await cast("Callable[..., Awaitable[object]]", method)(
                *args, **{**kwargs, "options": options}
            )
            return AsyncStreamedResponse(opened_response(options))

        return AsyncOpening(ask)

    async def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        json: Any = UNSET,
        content: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> Any:
        """Send a request that there is no method for, with credentials, retries and errors.

        Args:
            method: The HTTP method.
            path: A path; ``{org}`` and the like stand for the client's scope.
            query: Query parameters.
            headers: Headers.
            json: A body to send as JSON.
            content: A body to send as it is: bytes, text, a file, or ``Yaml``.
            options: As for any method.

        Returns:
            The JSON value of the answer; text or bytes if it is not JSON.
        """
        from ._escape import escape

        call = escape(method, path, query, headers, json, content, options)
        return await self._engine.call(call.endpoint, {}, call.body, call.options)

    async def close(self) -> None:
        """Close the connections, of copies too."""
        close = self._engine.pool.release()
        if close is not None:
            await close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()
