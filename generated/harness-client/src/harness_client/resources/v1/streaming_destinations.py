"""Streaming destinations: the endpoints and the classes that call them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import models
from ..._endpoint import Body, Content, Endpoint, Header, Path, Query, Returns, Route, returns
from ..._pagination import AsyncPager, Page
from ..._paging import PAGE_HEADER
from ..._resource import AsyncResource, Resource
from ..._types import UNSET, RequestOptions, Unset

_ACCOUNT_HEADER = Header("Harness-Account", "account", scope="account")
_IDENTIFIER_PATH = Path("streaming-destination", "identifier")
_LIMIT_QUERY = Query("limit", number="plain")
_ORDER_QUERY = Query("order")
_PAGE_QUERY = Query("page", number="plain")
_SEARCH_TERM_QUERY = Query("search_term")
_SORT_QUERY = Query("sort")
_STATUS_QUERY = Query("status")

_LIST: Endpoint[models.StreamingDestinationResponse] = Endpoint(
    "GET",
    Route("/v1/streaming-destinations", operation_id="get-streaming-destinations"),
    parameters=(
        _ACCOUNT_HEADER,
        _STATUS_QUERY,
        _SEARCH_TERM_QUERY,
        _SORT_QUERY,
        _ORDER_QUERY,
        _PAGE_QUERY,
        _LIMIT_QUERY,
    ),
    returns=returns(lambda: list[models.StreamingDestinationResponse], "application/json"),
    paging=PAGE_HEADER,
)
_CREATE: Endpoint[models.StreamingDestinationResponse] = Endpoint(
    "POST",
    Route("/v1/streaming-destinations", operation_id="create-streaming-destinations"),
    parameters=(_ACCOUNT_HEADER,),
    body=Body(Content("application/json", lambda: models.StreamingDestinationDTO)),
    returns=returns(lambda: models.StreamingDestinationResponse, "application/json", status="201"),
)
_GET_AGGREGATE: Endpoint[models.StreamingDestinationAggregateDTO] = Endpoint(
    "GET",
    Route("/v1/streaming-destinations/aggregate", operation_id="getStreamingDestinationsAggregate"),
    parameters=(
        _ACCOUNT_HEADER,
        _STATUS_QUERY,
        _SEARCH_TERM_QUERY,
        _SORT_QUERY,
        _ORDER_QUERY,
        _PAGE_QUERY,
        _LIMIT_QUERY,
    ),
    returns=returns(lambda: list[models.StreamingDestinationAggregateDTO], "application/json"),
    paging=PAGE_HEADER,
)
_GET_CARDS: Endpoint[models.StreamingDestinationCards] = Endpoint(
    "GET",
    Route("/v1/streaming-destinations/cards", operation_id="get-streaming-destinations-cards"),
    parameters=(_ACCOUNT_HEADER,),
    returns=returns(lambda: models.StreamingDestinationCards, "application/json"),
)
_GET: Endpoint[models.StreamingDestinationResponse] = Endpoint(
    "GET",
    Route(
        "/v1/streaming-destinations/{streaming-destination}",
        operation_id="get-streaming-destination",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=returns(lambda: models.StreamingDestinationResponse, "application/json"),
)
_UPDATE: Endpoint[models.StreamingDestinationResponse] = Endpoint(
    "PUT",
    Route(
        "/v1/streaming-destinations/{streaming-destination}",
        operation_id="update-streaming-destination",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    body=Body(Content("application/json", lambda: models.StreamingDestinationDTO)),
    returns=returns(lambda: models.StreamingDestinationResponse, "application/json"),
)
_DELETE: Endpoint[None] = Endpoint(
    "DELETE",
    Route(
        "/v1/streaming-destinations/{streaming-destination}",
        operation_id="delete-disabled-streaming-destination",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=Returns({"204": ()}),
)
_VALIDATE_IDENTIFIER_IS_UNIQUE: Endpoint[bool] = Endpoint(
    "GET",
    Route(
        "/v1/streaming-destinations/{streaming-destination}/validate-unique-identifier",
        operation_id="validateUniqueIdentifier",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=returns(lambda: bool, "application/json"),
)


class StreamingDestinations(Resource):
    """Where the account's audit events are copied to."""

    def list(
        self,
        *,
        status: str | Unset = UNSET,
        search_term: str | Unset = UNSET,
        sort: models.Sort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> Page[models.StreamingDestinationResponse]:
        """List the streaming destinations.

        Returns the account's streaming destinations page by page, if wanted only those
        with a given status.

        Internal: the API marks it as not for general use.

        Args:
            status: Limits the list to destinations with this status, `ACTIVE` or
                `INACTIVE`.
            search_term: Limits the list to items that contain this text, for
                example in their name, identifier or tags.
            sort: Property by which the items are sorted.
            order: Direction of the sorting: `ASC` upwards, `DESC` downwards.
            page: Number of the page to return; the first is 0.
            limit: How many items a page holds at most.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            A page of items; iterating goes on through all that follow.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/streaming-destinations``
        """
        return self._list(_LIST, locals())

    def create(
        self,
        body: models.StreamingDestinationDTO | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.StreamingDestinationResponse:
        """Create a streaming destination.

        Adds a place to which Harness continuously copies the account's audit events.

        Internal: the API marks it as not for general use.

        Args:
            body: The streaming destination to store.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/streaming-destinations``
        """
        return self._call(_CREATE, locals())

    def get_aggregate(
        self,
        *,
        status: str | Unset = UNSET,
        search_term: str | Unset = UNSET,
        sort: models.Sort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> Page[models.StreamingDestinationAggregateDTO]:
        """List the streaming destinations with details.

        Returns the account's streaming destinations, each together with its connector
        and how its latest delivery went.

        Internal: the API marks it as not for general use.

        Args:
            status: Limits the list to destinations with this status, `ACTIVE` or
                `INACTIVE`.
            search_term: Limits the list to items that contain this text, for
                example in their name, identifier or tags.
            sort: Property by which the items are sorted.
            order: Direction of the sorting: `ASC` upwards, `DESC` downwards.
            page: Number of the page to return; the first is 0.
            limit: How many items a page holds at most.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            A page of items; iterating goes on through all that follow.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/streaming-destinations/aggregate``
        """
        return self._list(_GET_AGGREGATE, locals())

    def get_cards(
        self, *, account: str | Unset | None = UNSET, options: RequestOptions | None = None
    ) -> models.StreamingDestinationCards:
        """Summarize the streaming destinations.

        Counts the account's streaming destinations by status and says when data last
        flowed and how many fail.

        Internal: the API marks it as not for general use.

        Args:
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Key figures on the streaming destinations.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/streaming-destinations/cards``
        """
        return self._call(_GET_CARDS, locals())

    def get(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.StreamingDestinationResponse:
        """Get a streaming destination.

        Returns one streaming destination of the account.

        Internal: the API marks it as not for general use.

        Args:
            identifier: Identifier of the streaming destination.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/streaming-destinations/{streaming-destination}``
        """
        return self._call(_GET, locals())

    def update(
        self,
        identifier: str,
        body: models.StreamingDestinationDTO | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.StreamingDestinationResponse:
        """Update a streaming destination.

        Replaces a streaming destination; also the way to switch one on or off.

        Internal: the API marks it as not for general use.

        Args:
            identifier: Identifier of the streaming destination.
            body: The streaming destination to store.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/streaming-destinations/{streaming-destination}``
        """
        return self._call(_UPDATE, locals())

    def delete(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a streaming destination.

        Removes a streaming destination that was set to `INACTIVE` before; an active one
        can't be deleted.

        Internal: the API marks it as not for general use.

        Args:
            identifier: Identifier of the streaming destination.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/streaming-destinations/{streaming-destination}``
        """
        self._call(_DELETE, locals())

    def validate_identifier_is_unique(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> bool:
        """Check whether a destination identifier is free.

        Answers `true` if no streaming destination of the account uses the identifier
        yet.

        Internal: the API marks it as not for general use.

        Args:
            identifier: Identifier of the streaming destination.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            `true` if the identifier is free.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/streaming-destinations/{streaming-destination}/validate-unique-identifier``
        """
        return self._call(_VALIDATE_IDENTIFIER_IS_UNIQUE, locals())


class AsyncStreamingDestinations(AsyncResource):
    """Where the account's audit events are copied to."""

    def list(
        self,
        *,
        status: str | Unset = UNSET,
        search_term: str | Unset = UNSET,
        sort: models.Sort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.StreamingDestinationResponse]:
        """List the streaming destinations.

        Returns the account's streaming destinations page by page, if wanted only those
        with a given status.

        Internal: the API marks it as not for general use.

        Args:
            status: Limits the list to destinations with this status, `ACTIVE` or
                `INACTIVE`.
            search_term: Limits the list to items that contain this text, for
                example in their name, identifier or tags.
            sort: Property by which the items are sorted.
            order: Direction of the sorting: `ASC` upwards, `DESC` downwards.
            page: Number of the page to return; the first is 0.
            limit: How many items a page holds at most.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Await it for the first page, or iterate over all items with ``async for``.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/streaming-destinations``
        """
        return self._list(_LIST, locals())

    async def create(
        self,
        body: models.StreamingDestinationDTO | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.StreamingDestinationResponse:
        """Create a streaming destination.

        Adds a place to which Harness continuously copies the account's audit events.

        Internal: the API marks it as not for general use.

        Args:
            body: The streaming destination to store.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/streaming-destinations``
        """
        return await self._call(_CREATE, locals())

    def get_aggregate(
        self,
        *,
        status: str | Unset = UNSET,
        search_term: str | Unset = UNSET,
        sort: models.Sort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.StreamingDestinationAggregateDTO]:
        """List the streaming destinations with details.

        Returns the account's streaming destinations, each together with its connector
        and how its latest delivery went.

        Internal: the API marks it as not for general use.

        Args:
            status: Limits the list to destinations with this status, `ACTIVE` or
                `INACTIVE`.
            search_term: Limits the list to items that contain this text, for
                example in their name, identifier or tags.
            sort: Property by which the items are sorted.
            order: Direction of the sorting: `ASC` upwards, `DESC` downwards.
            page: Number of the page to return; the first is 0.
            limit: How many items a page holds at most.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Await it for the first page, or iterate over all items with ``async for``.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/streaming-destinations/aggregate``
        """
        return self._list(_GET_AGGREGATE, locals())

    async def get_cards(
        self, *, account: str | Unset | None = UNSET, options: RequestOptions | None = None
    ) -> models.StreamingDestinationCards:
        """Summarize the streaming destinations.

        Counts the account's streaming destinations by status and says when data last
        flowed and how many fail.

        Internal: the API marks it as not for general use.

        Args:
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Key figures on the streaming destinations.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/streaming-destinations/cards``
        """
        return await self._call(_GET_CARDS, locals())

    async def get(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.StreamingDestinationResponse:
        """Get a streaming destination.

        Returns one streaming destination of the account.

        Internal: the API marks it as not for general use.

        Args:
            identifier: Identifier of the streaming destination.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/streaming-destinations/{streaming-destination}``
        """
        return await self._call(_GET, locals())

    async def update(
        self,
        identifier: str,
        body: models.StreamingDestinationDTO | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.StreamingDestinationResponse:
        """Update a streaming destination.

        Replaces a streaming destination; also the way to switch one on or off.

        Internal: the API marks it as not for general use.

        Args:
            identifier: Identifier of the streaming destination.
            body: The streaming destination to store.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/streaming-destinations/{streaming-destination}``
        """
        return await self._call(_UPDATE, locals())

    async def delete(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a streaming destination.

        Removes a streaming destination that was set to `INACTIVE` before; an active one
        can't be deleted.

        Internal: the API marks it as not for general use.

        Args:
            identifier: Identifier of the streaming destination.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/streaming-destinations/{streaming-destination}``
        """
        await self._call(_DELETE, locals())

    async def validate_identifier_is_unique(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> bool:
        """Check whether a destination identifier is free.

        Answers `true` if no streaming destination of the account uses the identifier
        yet.

        Internal: the API marks it as not for general use.

        Args:
            identifier: Identifier of the streaming destination.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            `true` if the identifier is free.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/streaming-destinations/{streaming-destination}/validate-unique-identifier``
        """
        return await self._call(_VALIDATE_IDENTIFIER_IS_UNIQUE, locals())
