"""What generated resources inherit from: a client's methods on one kind of thing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from ._base import BaseClient, engine_of
from ._endpoint import Endpoint
from ._pagination import AsyncPager, Page
from ._types import UNSET, RequestOptions

if TYPE_CHECKING:
    from ._engine import AsyncEngine, SyncEngine

T = TypeVar("T")


class Namespace:
    """A service of a synchronous client, with its resources."""

    def __init__(self, client: BaseClient[SyncEngine]) -> None:
        self._client = client


class AsyncNamespace:
    """A service of an asynchronous client, with its resources."""

    def __init__(self, client: BaseClient[AsyncEngine]) -> None:
        self._client = client


class Resource:
    """A group of methods of a synchronous client."""

    def __init__(self, client: BaseClient[SyncEngine]) -> None:
        self._engine = engine_of(client)

    def _call(
        self,
        endpoint: Endpoint[T],
        arguments: Mapping[str, Any],
        body: Any = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> T:
        return self._engine.call(endpoint, arguments, body, options)

    def _list(
        self,
        endpoint: Endpoint[T],
        arguments: Mapping[str, Any],
        body: Any = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> Page[T]:
        return self._engine.list(endpoint, arguments, body, options)


class AsyncResource:
    """A group of methods of an asynchronous client."""

    def __init__(self, client: BaseClient[AsyncEngine]) -> None:
        self._engine = engine_of(client)

    async def _call(
        self,
        endpoint: Endpoint[T],
        arguments: Mapping[str, Any],
        body: Any = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> T:
        return await self._engine.call(endpoint, arguments, body, options)

    def _list(
        self,
        endpoint: Endpoint[T],
        arguments: Mapping[str, Any],
        body: Any = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> AsyncPager[T]:
        return AsyncPager(lambda: self._engine.list(endpoint, arguments, body, options))
