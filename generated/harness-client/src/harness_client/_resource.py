"""What generated resources inherit from: a client's methods on one kind of thing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from ._base import BaseClient, engine_of
from ._endpoint import Endpoint
from ._names import Named
from ._pagination import AsyncPager, Page
from ._types import UNSET, RequestOptions

if TYPE_CHECKING:
    from ._async import AsyncEngine
    from ._stream import AsyncStream, Stream
    from ._sync import SyncEngine

T = TypeVar("T")
_OWN = frozenset({"self", "body", "options"})


def _sorted(given: Mapping[str, Any]) -> tuple[dict[str, Any], Any, RequestOptions | None]:
    """Return the arguments, the body and the options of a call.

    Args:
        given: The ``locals()`` of a generated method, which are its arguments and ``self``.
    """
    arguments = {name: value for name, value in given.items() if name not in _OWN}
    return arguments, given.get("body", UNSET), given.get("options")


class Namespace(Named):
    """A service of a synchronous client, with its resources."""

    def __init__(self, client: BaseClient[SyncEngine]) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"


class AsyncNamespace(Named):
    """A service of an asynchronous client, with its resources."""

    def __init__(self, client: BaseClient[AsyncEngine]) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"


class Resource(Named):
    """A group of methods of a synchronous client."""

    def __init__(self, client: BaseClient[SyncEngine]) -> None:
        self._engine = engine_of(client)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self._engine.preparer.described()}>"

    def _call(self, endpoint: Endpoint[T], given: Mapping[str, Any]) -> T:
        return self._engine.call(endpoint, *_sorted(given))

    def _list(self, endpoint: Endpoint[T], given: Mapping[str, Any]) -> Page[T]:
        return self._engine.list(endpoint, *_sorted(given))

    def _stream(self, endpoint: Endpoint[T], given: Mapping[str, Any]) -> Stream[T]:
        from ._stream import Stream

        return Stream(self._engine.open(endpoint, *_sorted(given)))


class AsyncResource(Named):
    """A group of methods of an asynchronous client."""

    def __init__(self, client: BaseClient[AsyncEngine]) -> None:
        self._engine = engine_of(client)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self._engine.preparer.described()}>"

    async def _call(self, endpoint: Endpoint[T], given: Mapping[str, Any]) -> T:
        return await self._engine.call(endpoint, *_sorted(given))

    def _list(self, endpoint: Endpoint[T], given: Mapping[str, Any]) -> AsyncPager[T]:
        arguments, body, options = _sorted(given)
        return AsyncPager(lambda: self._engine.list(endpoint, arguments, body, options))

    def _stream(self, endpoint: Endpoint[T], given: Mapping[str, Any]) -> AsyncStream[T]:
        from ._stream import AsyncStream

        arguments, body, options = _sorted(given)
        return AsyncStream(lambda: self._engine.open(endpoint, arguments, body, options))
