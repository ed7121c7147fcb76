"""Orgs: the endpoints and the classes that call them."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Any

from ... import models
from ..._endpoint import Body, Endpoint, Header, Path, Query, Route, contents, returns
from ..._pagination import AsyncPager, Page
from ..._paging import PAGE_HEADER
from ..._resource import AsyncResource, Resource
from ..._types import UNSET, RequestOptions, Unset, Yaml

_ACCOUNT_HEADER = Header("Harness-Account", "account", scope="account")
_IDENTIFIER_PATH = Path("org", "identifier")

_LIST: Endpoint[models.OrganizationResponse] = Endpoint(
    "GET",
    Route("/v1/orgs", operation_id="get-organizations"),
    parameters=(
        _ACCOUNT_HEADER,
        Query("org"),
        Query("search_term"),
        Query("sort"),
        Query("order"),
        Query("page", number="plain"),
        Query("limit", number="plain"),
    ),
    returns=returns(
        lambda: list[models.OrganizationResponse], "application/json", "application/yaml"
    ),
    paging=PAGE_HEADER,
)
_CREATE: Endpoint[models.OrganizationResponse] = Endpoint(
    "POST",
    Route("/v1/orgs", operation_id="create-organization"),
    parameters=(_ACCOUNT_HEADER,),
    body=Body(
        *contents(lambda: models.CreateOrganizationRequest, "application/json", "application/yaml")
    ),
    returns=returns(
        lambda: models.OrganizationResponse, "application/json", "application/yaml", status="201"
    ),
)
_GET: Endpoint[models.OrganizationResponse] = Endpoint(
    "GET",
    Route("/v1/orgs/{org}", operation_id="get-organization"),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=returns(lambda: models.OrganizationResponse, "application/json", "application/yaml"),
)
_UPDATE: Endpoint[models.OrganizationResponse] = Endpoint(
    "PUT",
    Route("/v1/orgs/{org}", operation_id="update-organization"),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    body=Body(
        *contents(lambda: models.UpdateOrganizationRequest, "application/json", "application/yaml")
    ),
    returns=returns(lambda: models.OrganizationResponse, "application/json", "application/yaml"),
)
_DELETE: Endpoint[models.OrganizationResponse] = Endpoint(
    "DELETE",
    Route("/v1/orgs/{org}", operation_id="delete-organization"),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=returns(lambda: models.OrganizationResponse, "application/json", "application/yaml"),
)


class Orgs(Resource):
    """Organizations group the projects of an account."""

    def list(
        self,
        *,
        org: builtins.list[str] | Unset = UNSET,
        search_term: str | Unset = UNSET,
        sort: models.Sort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> Page[models.OrganizationResponse]:
        """List the organizations.

        Returns the organizations that the caller may see, page by page. Repeat the
        `org` parameter to keep only certain ones.

        Args:
            org: Limits the list to organizations with these identifiers.
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

        ``GET /v1/orgs``
        """
        return self._list(_LIST, locals())

    def create(
        self,
        body: models.CreateOrganizationRequest | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.OrganizationResponse:
        """Create an organization.

        Adds an organization to the account. Choose the identifier with care: it can't
        be changed later.

        Args:
            body: The organization to create.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs``
        """
        return self._call(_CREATE, locals())

    def get(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.OrganizationResponse:
        """Get an organization.

        Returns one organization with its name, description and tags.

        Args:
            identifier: Identifier of the organization.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/orgs/{org}``
        """
        return self._call(_GET, locals())

    def update(
        self,
        identifier: str,
        body: models.UpdateOrganizationRequest | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.OrganizationResponse:
        """Update an organization.

        Replaces what is stored about an organization. Fields left out of the body are
        cleared, so send the whole organization.

        Args:
            identifier: Identifier of the organization.
            body: The organization in its new state.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/orgs/{org}``
        """
        return self._call(_UPDATE, locals())

    def delete(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.OrganizationResponse:
        """Delete an organization.

        Removes an organization together with its projects and everything in them, and
        returns what was removed. There is no way back.

        Args:
            identifier: Identifier of the organization.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/orgs/{org}``
        """
        return self._call(_DELETE, locals())


class AsyncOrgs(AsyncResource):
    """Organizations group the projects of an account."""

    def list(
        self,
        *,
        org: builtins.list[str] | Unset = UNSET,
        search_term: str | Unset = UNSET,
        sort: models.Sort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.OrganizationResponse]:
        """List the organizations.

        Returns the organizations that the caller may see, page by page. Repeat the
        `org` parameter to keep only certain ones.

        Args:
            org: Limits the list to organizations with these identifiers.
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

        ``GET /v1/orgs``
        """
        return self._list(_LIST, locals())

    async def create(
        self,
        body: models.CreateOrganizationRequest | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.OrganizationResponse:
        """Create an organization.

        Adds an organization to the account. Choose the identifier with care: it can't
        be changed later.

        Args:
            body: The organization to create.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs``
        """
        return await self._call(_CREATE, locals())

    async def get(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.OrganizationResponse:
        """Get an organization.

        Returns one organization with its name, description and tags.

        Args:
            identifier: Identifier of the organization.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/orgs/{org}``
        """
        return await self._call(_GET, locals())

    async def update(
        self,
        identifier: str,
        body: models.UpdateOrganizationRequest | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.OrganizationResponse:
        """Update an organization.

        Replaces what is stored about an organization. Fields left out of the body are
        cleared, so send the whole organization.

        Args:
            identifier: Identifier of the organization.
            body: The organization in its new state.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/orgs/{org}``
        """
        return await self._call(_UPDATE, locals())

    async def delete(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.OrganizationResponse:
        """Delete an organization.

        Removes an organization together with its projects and everything in them, and
        returns what was removed. There is no way back.

        Args:
            identifier: Identifier of the organization.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/orgs/{org}``
        """
        return await self._call(_DELETE, locals())
