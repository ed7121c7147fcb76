"""Resource groups: the endpoints and the classes that call them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import models
from ..._endpoint import Body, Endpoint, Header, Path, Query, Route, contents, returns
from ..._pagination import AsyncPager, Page
from ..._paging import PAGE_HEADER
from ..._resource import AsyncResource, Resource
from ..._types import UNSET, RequestOptions, Unset, Yaml

_ACCOUNT_HEADER = Header("Harness-Account", "account", scope="account")
_IDENTIFIER_PATH = Path("resource-group", "identifier")
_LIMIT_QUERY = Query("limit", number="plain")
_ORDER_QUERY = Query("order")
_PAGE_QUERY = Query("page", number="plain")
_SORT_QUERY = Query("sort")

_LIST: Endpoint[models.ResourceGroupsResponse] = Endpoint(
    "GET",
    Route("/v1/resource-groups", operation_id="list-resource-groups-acc"),
    Route("/v1/orgs/{org}/resource-groups", "org", operation_id="list-resource-groups-org"),
    Route(
        "/v1/orgs/{org}/projects/{project}/resource-groups",
        "org",
        "project",
        operation_id="list-resource-groups-project",
    ),
    parameters=(
        _ACCOUNT_HEADER,
        Query("search_term"),
        _SORT_QUERY,
        _ORDER_QUERY,
        _PAGE_QUERY,
        _LIMIT_QUERY,
    ),
    returns=returns(
        lambda: list[models.ResourceGroupsResponse], "application/json", "application/yaml"
    ),
    paging=PAGE_HEADER,
)
_CREATE: Endpoint[models.ResourceGroupsResponse] = Endpoint(
    "POST",
    Route("/v1/resource-groups", operation_id="create-resource-group-acc"),
    Route("/v1/orgs/{org}/resource-groups", "org", operation_id="create-resource-group-org"),
    Route(
        "/v1/orgs/{org}/projects/{project}/resource-groups",
        "org",
        "project",
        operation_id="create-resource-group-project",
    ),
    parameters=(_ACCOUNT_HEADER,),
    body=Body(
        *contents(lambda: models.CreateResourceGroupRequest, "application/json", "application/yaml")
    ),
    returns=returns(
        lambda: models.ResourceGroupsResponse, "application/json", "application/yaml", status="201"
    ),
)
_FILTER: Endpoint[models.ResourceGroupsResponse] = Endpoint(
    "POST",
    Route("/v1/resource-groups/filter", operation_id="filter-resource-groups"),
    parameters=(_ACCOUNT_HEADER, _SORT_QUERY, _ORDER_QUERY, _PAGE_QUERY, _LIMIT_QUERY),
    body=Body(
        *contents(
            lambda: models.ResourceGroupFilterRequestBody, "application/json", "application/yaml"
        ),
        scope_fields=((("account",), "account"), (("org",), "org"), (("project",), "project")),
    ),
    returns=returns(
        lambda: list[models.ResourceGroupsResponse], "application/json", "application/yaml"
    ),
    paging=PAGE_HEADER,
)
_GET: Endpoint[models.ResourceGroupsResponse] = Endpoint(
    "GET",
    Route("/v1/resource-groups/{resource-group}", operation_id="get-resource-group-acc"),
    Route(
        "/v1/orgs/{org}/resource-groups/{resource-group}",
        "org",
        operation_id="get-resource-group-org",
    ),
    Route(
        "/v1/orgs/{org}/projects/{project}/resource-groups/{resource-group}",
        "org",
        "project",
        operation_id="get-resource-group-project",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=returns(lambda: models.ResourceGroupsResponse, "application/json", "application/yaml"),
)
_UPDATE: Endpoint[models.ResourceGroupsResponse] = Endpoint(
    "PUT",
    Route("/v1/resource-groups/{resource-group}", operation_id="update-resource-group-acc"),
    Route(
        "/v1/orgs/{org}/resource-groups/{resource-group}",
        "org",
        operation_id="update-resource-group-org",
    ),
    Route(
        "/v1/orgs/{org}/projects/{project}/resource-groups/{resource-group}",
        "org",
        "project",
        operation_id="update-resource-group-project",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    body=Body(
        *contents(lambda: models.CreateResourceGroupRequest, "application/json", "application/yaml")
    ),
    returns=returns(lambda: models.ResourceGroupsResponse, "application/json", "application/yaml"),
)
_DELETE: Endpoint[models.ResourceGroupsResponse] = Endpoint(
    "DELETE",
    Route("/v1/resource-groups/{resource-group}", operation_id="delete-resource-group-acc"),
    Route(
        "/v1/orgs/{org}/resource-groups/{resource-group}",
        "org",
        operation_id="delete-resource-group-org",
    ),
    Route(
        "/v1/orgs/{org}/projects/{project}/resource-groups/{resource-group}",
        "org",
        "project",
        operation_id="delete-resource-group-project",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=returns(lambda: models.ResourceGroupsResponse, "application/json", "application/yaml"),
)


class ResourceGroups(Resource):
    """Sets of resources on the level of the account."""

    def list(
        self,
        *,
        search_term: str | Unset = UNSET,
        sort: models.Sort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> Page[models.ResourceGroupsResponse]:
        """List the resource groups.

        Returns the resource groups defined in the account, organization or project,
        page by page.

        Args:
            search_term: Limits the list to items that contain this text, for
                example in their name, identifier or tags.
            sort: Property by which the items are sorted.
            order: Direction of the sorting: `ASC` upwards, `DESC` downwards.
            page: Number of the page to return; the first is 0.
            limit: How many items a page holds at most.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            A page of items; iterating goes on through all that follow.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/resource-groups``
        ``GET /v1/orgs/{org}/resource-groups``
        ``GET /v1/orgs/{org}/projects/{project}/resource-groups``
        """
        return self._list(_LIST, locals())

    def create(
        self,
        body: models.CreateResourceGroupRequest | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ResourceGroupsResponse:
        """Create a resource group.

        Adds a resource group to the account, organization or project: the set of
        resources that a role assignment can grant access to.

        Args:
            body: The resource group to store.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/resource-groups``
        ``POST /v1/orgs/{org}/resource-groups``
        ``POST /v1/orgs/{org}/projects/{project}/resource-groups``
        """
        return self._call(_CREATE, locals())

    def filter(
        self,
        body: models.ResourceGroupFilterRequestBody | Mapping[str, Any] | Yaml,
        *,
        sort: models.Sort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> Page[models.ResourceGroupsResponse]:
        """Search the resource groups.

        Finds resource groups by the conditions in the body: scope, identifiers, the
        resources they contain, and who manages them.

        Args:
            body: The conditions of the search.
            sort: Property by which the items are sorted.
            order: Direction of the sorting: `ASC` upwards, `DESC` downwards.
            page: Number of the page to return; the first is 0.
            limit: How many items a page holds at most.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            A page of items; iterating goes on through all that follow.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/resource-groups/filter``
        """
        return self._list(_FILTER, locals())

    def get(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ResourceGroupsResponse:
        """Get a resource group.

        Returns one resource group of the account, organization or project with the
        scopes and resources it covers.

        Args:
            identifier: Identifier of the resource group.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/resource-groups/{resource-group}``
        ``GET /v1/orgs/{org}/resource-groups/{resource-group}``
        ``GET /v1/orgs/{org}/projects/{project}/resource-groups/{resource-group}``
        """
        return self._call(_GET, locals())

    def update(
        self,
        identifier: str,
        body: models.CreateResourceGroupRequest | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ResourceGroupsResponse:
        """Update a resource group.

        Replaces a resource group of the account, organization or project. Every
        assignment that names the group follows the new selection immediately.

        Args:
            identifier: Identifier of the resource group.
            body: The resource group to store.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/resource-groups/{resource-group}``
        ``PUT /v1/orgs/{org}/resource-groups/{resource-group}``
        ``PUT /v1/orgs/{org}/projects/{project}/resource-groups/{resource-group}``
        """
        return self._call(_UPDATE, locals())

    def delete(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ResourceGroupsResponse:
        """Delete a resource group.

        Removes a resource group from the account, organization or project and returns
        it. Assignments that point at it stop granting anything.

        Args:
            identifier: Identifier of the resource group.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/resource-groups/{resource-group}``
        ``DELETE /v1/orgs/{org}/resource-groups/{resource-group}``
        ``DELETE /v1/orgs/{org}/projects/{project}/resource-groups/{resource-group}``
        """
        return self._call(_DELETE, locals())


class AsyncResourceGroups(AsyncResource):
    """Sets of resources on the level of the account."""

    def list(
        self,
        *,
        search_term: str | Unset = UNSET,
        sort: models.Sort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.ResourceGroupsResponse]:
        """List the resource groups.

        Returns the resource groups defined in the account, organization or project,
        page by page.

        Args:
            search_term: Limits the list to items that contain this text, for
                example in their name, identifier or tags.
            sort: Property by which the items are sorted.
            order: Direction of the sorting: `ASC` upwards, `DESC` downwards.
            page: Number of the page to return; the first is 0.
            limit: How many items a page holds at most.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Await it for the first page, or iterate over all items with ``async for``.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/resource-groups``
        ``GET /v1/orgs/{org}/resource-groups``
        ``GET /v1/orgs/{org}/projects/{project}/resource-groups``
        """
        return self._list(_LIST, locals())

    async def create(
        self,
        body: models.CreateResourceGroupRequest | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ResourceGroupsResponse:
        """Create a resource group.

        Adds a resource group to the account, organization or project: the set of
        resources that a role assignment can grant access to.

        Args:
            body: The resource group to store.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/resource-groups``
        ``POST /v1/orgs/{org}/resource-groups``
        ``POST /v1/orgs/{org}/projects/{project}/resource-groups``
        """
        return await self._call(_CREATE, locals())

    def filter(
        self,
        body: models.ResourceGroupFilterRequestBody | Mapping[str, Any] | Yaml,
        *,
        sort: models.Sort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.ResourceGroupsResponse]:
        """Search the resource groups.

        Finds resource groups by the conditions in the body: scope, identifiers, the
        resources they contain, and who manages them.

        Args:
            body: The conditions of the search.
            sort: Property by which the items are sorted.
            order: Direction of the sorting: `ASC` upwards, `DESC` downwards.
            page: Number of the page to return; the first is 0.
            limit: How many items a page holds at most.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Await it for the first page, or iterate over all items with ``async for``.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/resource-groups/filter``
        """
        return self._list(_FILTER, locals())

    async def get(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ResourceGroupsResponse:
        """Get a resource group.

        Returns one resource group of the account, organization or project with the
        scopes and resources it covers.

        Args:
            identifier: Identifier of the resource group.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/resource-groups/{resource-group}``
        ``GET /v1/orgs/{org}/resource-groups/{resource-group}``
        ``GET /v1/orgs/{org}/projects/{project}/resource-groups/{resource-group}``
        """
        return await self._call(_GET, locals())

    async def update(
        self,
        identifier: str,
        body: models.CreateResourceGroupRequest | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ResourceGroupsResponse:
        """Update a resource group.

        Replaces a resource group of the account, organization or project. Every
        assignment that names the group follows the new selection immediately.

        Args:
            identifier: Identifier of the resource group.
            body: The resource group to store.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/resource-groups/{resource-group}``
        ``PUT /v1/orgs/{org}/resource-groups/{resource-group}``
        ``PUT /v1/orgs/{org}/projects/{project}/resource-groups/{resource-group}``
        """
        return await self._call(_UPDATE, locals())

    async def delete(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ResourceGroupsResponse:
        """Delete a resource group.

        Removes a resource group from the account, organization or project and returns
        it. Assignments that point at it stop granting anything.

        Args:
            identifier: Identifier of the resource group.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/resource-groups/{resource-group}``
        ``DELETE /v1/orgs/{org}/resource-groups/{resource-group}``
        ``DELETE /v1/orgs/{org}/projects/{project}/resource-groups/{resource-group}``
        """
        return await self._call(_DELETE, locals())
