"""Ip allowlist: the endpoints and the classes that call them."""

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
_IDENTIFIER_PATH = Path("ip-config-identifier", "identifier")
_IP_ADDRESS_QUERY = Query("ip_address", required=True)

_LIST: Endpoint[models.IPAllowlistConfigResponse] = Endpoint(
    "GET",
    Route("/v1/ip-allowlist", operation_id="get-ip-allowlist-configs"),
    parameters=(
        _ACCOUNT_HEADER,
        Query("allowed_source_type"),
        Query("search_term"),
        Query("sort"),
        Query("order"),
        Query("page", number="plain"),
        Query("limit", number="plain"),
    ),
    returns=returns(lambda: list[models.IPAllowlistConfigResponse], "application/json"),
    paging=PAGE_HEADER,
)
_CREATE: Endpoint[models.IPAllowlistConfigResponse] = Endpoint(
    "POST",
    Route("/v1/ip-allowlist", operation_id="create-ip-allowlist-config"),
    parameters=(_ACCOUNT_HEADER,),
    body=Body(Content("application/json", lambda: models.IPAllowlistConfigRequest)),
    returns=returns(lambda: models.IPAllowlistConfigResponse, "application/json", status="201"),
)
_GET: Endpoint[models.IPAllowlistConfigResponse] = Endpoint(
    "GET",
    Route("/v1/ip-allowlist/{ip-config-identifier}", operation_id="get-ip-allowlist-config"),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=returns(lambda: models.IPAllowlistConfigResponse, "application/json"),
)
_UPDATE: Endpoint[models.IPAllowlistConfigResponse] = Endpoint(
    "PUT",
    Route("/v1/ip-allowlist/{ip-config-identifier}", operation_id="update-ip-allowlist-config"),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    body=Body(Content("application/json", lambda: models.IPAllowlistConfigRequest)),
    returns=returns(lambda: models.IPAllowlistConfigResponse, "application/json"),
)
_DELETE: Endpoint[None] = Endpoint(
    "DELETE",
    Route("/v1/ip-allowlist/{ip-config-identifier}", operation_id="delete-ip-allowlist-config"),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=Returns({"204": ()}),
)
_IS_ADDRESS_ALLOWED: Endpoint[models.IPAllowlistConfigValidateResponse] = Endpoint(
    "GET",
    Route("/v1/ip-allowlist/allowed/ip-address", operation_id="allowed-ip-address"),
    parameters=(_ACCOUNT_HEADER, _IP_ADDRESS_QUERY),
    returns=returns(lambda: models.IPAllowlistConfigValidateResponse, "application/json"),
)
_VALIDATE_IDENTIFIER_IS_UNIQUE: Endpoint[bool] = Endpoint(
    "GET",
    Route(
        "/v1/ip-allowlist/validate-unique-identifier/{ip-config-identifier}",
        operation_id="validate-unique-ip-allowlist-config-identifier",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=returns(lambda: bool, "application/json"),
)
_VALIDATE_ADDRESS: Endpoint[models.IPAllowlistConfigValidateResponse] = Endpoint(
    "GET",
    Route(
        "/v1/ip-allowlist/validate/ip-address",
        operation_id="validate-ip-address-allowlisted-or-not",
    ),
    parameters=(_ACCOUNT_HEADER, _IP_ADDRESS_QUERY, Query("custom_ip_address_block")),
    returns=returns(lambda: models.IPAllowlistConfigValidateResponse, "application/json"),
)


class IpAllowlist(Resource):
    """The addresses from which the account may be reached."""

    def list(
        self,
        *,
        allowed_source_type: str | Unset = UNSET,
        search_term: str | Unset = UNSET,
        sort: models.Sort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> Page[models.IPAllowlistConfigResponse]:
        """List the IP allowlist.

        Returns the entries of the account's IP allowlist page by page.

        Args:
            allowed_source_type: Limits the list to entries that admit this kind of
                access, `UI` or `API`.
            search_term: Limits the list to items that contain this text, for
                example in their name, identifier or tags.
            sort: Property by which the items are sorted.
            order: Direction of the sorting: `ASC` upwards, `DESC` downwards.
            page: Number of the page to return; the first is 0.
            limit: How many items a page holds at most, up to a thousand.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            A page of items; iterating goes on through all that follow.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/ip-allowlist``
        """
        return self._list(_LIST, locals())

    def create(
        self,
        body: models.IPAllowlistConfigRequest | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.IPAllowlistConfigResponse:
        """Create an IP allowlist entry.

        Adds an address or a range of addresses from which the account may be reached.
        The entry has effect as soon as it is enabled.

        Args:
            body: The entry to store.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/ip-allowlist``
        """
        return self._call(_CREATE, locals())

    def get(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.IPAllowlistConfigResponse:
        """Get an IP allowlist entry.

        Returns one entry of the account's IP allowlist.

        Args:
            identifier: Identifier of the entry in the IP allowlist.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/ip-allowlist/{ip-config-identifier}``
        """
        return self._call(_GET, locals())

    def update(
        self,
        identifier: str,
        body: models.IPAllowlistConfigRequest | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.IPAllowlistConfigResponse:
        """Update an IP allowlist entry.

        Replaces one entry of the account's IP allowlist. Take care not to lock yourself
        out.

        Args:
            identifier: Identifier of the entry in the IP allowlist.
            body: The entry to store.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/ip-allowlist/{ip-config-identifier}``
        """
        return self._call(_UPDATE, locals())

    def delete(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an IP allowlist entry.

        Removes one entry from the account's IP allowlist; its addresses lose their
        access if no other entry covers them.

        Args:
            identifier: Identifier of the entry in the IP allowlist.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/ip-allowlist/{ip-config-identifier}``
        """
        self._call(_DELETE, locals())

    def is_address_allowed(
        self,
        *,
        ip_address: str,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.IPAllowlistConfigValidateResponse:
        """Look up an address in the IP allowlist.

        Tells whether an address may use the user interface and the API at present.

        Internal: the API marks it as not for general use.

        Args:
            ip_address: The address to check, IPv4 or IPv6.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Whether the address is admitted.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/ip-allowlist/allowed/ip-address``
        """
        return self._call(_IS_ADDRESS_ALLOWED, locals())

    def validate_identifier_is_unique(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> bool:
        """Check whether an allowlist identifier is free.

        Answers `true` if no entry of the account's IP allowlist uses the identifier
        yet.

        Args:
            identifier: Identifier of the entry in the IP allowlist.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            `true` if the identifier is free.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/ip-allowlist/validate-unique-identifier/{ip-config-identifier}``
        """
        return self._call(_VALIDATE_IDENTIFIER_IS_UNIQUE, locals())

    def validate_address(
        self,
        *,
        ip_address: str,
        custom_ip_address_block: str | Unset = UNSET,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.IPAllowlistConfigValidateResponse:
        """Check an address against the IP allowlist.

        Tells whether an address is let in and by which entries; given a range, whether
        that range contains the address.

        Args:
            ip_address: The address to check, IPv4 or IPv6.
            custom_ip_address_block: A range in CIDR notation to check against in
                place of the allowlist, for instance before it is added.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Whether the address is admitted.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/ip-allowlist/validate/ip-address``
        """
        return self._call(_VALIDATE_ADDRESS, locals())


class AsyncIpAllowlist(AsyncResource):
    """The addresses from which the account may be reached."""

    def list(
        self,
        *,
        allowed_source_type: str | Unset = UNSET,
        search_term: str | Unset = UNSET,
        sort: models.Sort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.IPAllowlistConfigResponse]:
        """List the IP allowlist.

        Returns the entries of the account's IP allowlist page by page.

        Args:
            allowed_source_type: Limits the list to entries that admit this kind of
                access, `UI` or `API`.
            search_term: Limits the list to items that contain this text, for
                example in their name, identifier or tags.
            sort: Property by which the items are sorted.
            order: Direction of the sorting: `ASC` upwards, `DESC` downwards.
            page: Number of the page to return; the first is 0.
            limit: How many items a page holds at most, up to a thousand.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Await it for the first page, or iterate over all items with ``async for``.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/ip-allowlist``
        """
        return self._list(_LIST, locals())

    async def create(
        self,
        body: models.IPAllowlistConfigRequest | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.IPAllowlistConfigResponse:
        """Create an IP allowlist entry.

        Adds an address or a range of addresses from which the account may be reached.
        The entry has effect as soon as it is enabled.

        Args:
            body: The entry to store.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/ip-allowlist``
        """
        return await self._call(_CREATE, locals())

    async def get(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.IPAllowlistConfigResponse:
        """Get an IP allowlist entry.

        Returns one entry of the account's IP allowlist.

        Args:
            identifier: Identifier of the entry in the IP allowlist.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/ip-allowlist/{ip-config-identifier}``
        """
        return await self._call(_GET, locals())

    async def update(
        self,
        identifier: str,
        body: models.IPAllowlistConfigRequest | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.IPAllowlistConfigResponse:
        """Update an IP allowlist entry.

        Replaces one entry of the account's IP allowlist. Take care not to lock yourself
        out.

        Args:
            identifier: Identifier of the entry in the IP allowlist.
            body: The entry to store.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/ip-allowlist/{ip-config-identifier}``
        """
        return await self._call(_UPDATE, locals())

    async def delete(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an IP allowlist entry.

        Removes one entry from the account's IP allowlist; its addresses lose their
        access if no other entry covers them.

        Args:
            identifier: Identifier of the entry in the IP allowlist.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/ip-allowlist/{ip-config-identifier}``
        """
        await self._call(_DELETE, locals())

    async def is_address_allowed(
        self,
        *,
        ip_address: str,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.IPAllowlistConfigValidateResponse:
        """Look up an address in the IP allowlist.

        Tells whether an address may use the user interface and the API at present.

        Internal: the API marks it as not for general use.

        Args:
            ip_address: The address to check, IPv4 or IPv6.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Whether the address is admitted.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/ip-allowlist/allowed/ip-address``
        """
        return await self._call(_IS_ADDRESS_ALLOWED, locals())

    async def validate_identifier_is_unique(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> bool:
        """Check whether an allowlist identifier is free.

        Answers `true` if no entry of the account's IP allowlist uses the identifier
        yet.

        Args:
            identifier: Identifier of the entry in the IP allowlist.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            `true` if the identifier is free.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/ip-allowlist/validate-unique-identifier/{ip-config-identifier}``
        """
        return await self._call(_VALIDATE_IDENTIFIER_IS_UNIQUE, locals())

    async def validate_address(
        self,
        *,
        ip_address: str,
        custom_ip_address_block: str | Unset = UNSET,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.IPAllowlistConfigValidateResponse:
        """Check an address against the IP allowlist.

        Tells whether an address is let in and by which entries; given a range, whether
        that range contains the address.

        Args:
            ip_address: The address to check, IPv4 or IPv6.
            custom_ip_address_block: A range in CIDR notation to check against in
                place of the allowlist, for instance before it is added.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Whether the address is admitted.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/ip-allowlist/validate/ip-address``
        """
        return await self._call(_VALIDATE_ADDRESS, locals())
