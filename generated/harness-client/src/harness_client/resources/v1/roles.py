"""Roles: the endpoints and the classes that call them."""

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
_IDENTIFIER_PATH = Path("role", "identifier")

_LIST: Endpoint[models.RolesResponse] = Endpoint(
    "GET",
    Route("/v1/roles", operation_id="list-roles-acc"),
    Route("/v1/orgs/{org}/roles", "org", operation_id="list-roles-org"),
    Route(
        "/v1/orgs/{org}/projects/{project}/roles",
        "org",
        "project",
        operation_id="list-roles-project",
    ),
    parameters=(
        _ACCOUNT_HEADER,
        Query("search_term"),
        Query("sort"),
        Query("order"),
        Query("page", number="plain"),
        Query("limit", number="plain"),
    ),
    returns=returns(lambda: list[models.RolesResponse], "application/json", "application/yaml"),
    paging=PAGE_HEADER,
)
_CREATE: Endpoint[models.RolesResponse] = Endpoint(
    "POST",
    Route("/v1/roles", operation_id="create-role-acc"),
    Route("/v1/orgs/{org}/roles", "org", operation_id="create-role-org"),
    Route(
        "/v1/orgs/{org}/projects/{project}/roles",
        "org",
        "project",
        operation_id="create-role-project",
    ),
    parameters=(_ACCOUNT_HEADER,),
    body=Body(*contents(lambda: models.CreateRoleRequest, "application/json", "application/yaml")),
    returns=returns(
        lambda: models.RolesResponse, "application/json", "application/yaml", status="201"
    ),
)
_GET: Endpoint[models.RolesResponse] = Endpoint(
    "GET",
    Route("/v1/roles/{role}", operation_id="get-role-acc"),
    Route("/v1/orgs/{org}/roles/{role}", "org", operation_id="get-role-org"),
    Route(
        "/v1/orgs/{org}/projects/{project}/roles/{role}",
        "org",
        "project",
        operation_id="get-role-project",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=returns(lambda: models.RolesResponse, "application/json", "application/yaml"),
)
_UPDATE: Endpoint[models.RolesResponse] = Endpoint(
    "PUT",
    Route("/v1/roles/{role}", operation_id="update-role-acc"),
    Route("/v1/orgs/{org}/roles/{role}", "org", operation_id="update-role-org"),
    Route(
        "/v1/orgs/{org}/projects/{project}/roles/{role}",
        "org",
        "project",
        operation_id="update-role-project",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    body=Body(*contents(lambda: models.CreateRoleRequest, "application/json", "application/yaml")),
    returns=returns(lambda: models.RolesResponse, "application/json", "application/yaml"),
)
_DELETE: Endpoint[models.RolesResponse] = Endpoint(
    "DELETE",
    Route("/v1/roles/{role}", operation_id="delete-role-acc"),
    Route("/v1/orgs/{org}/roles/{role}", "org", operation_id="delete-role-org"),
    Route(
        "/v1/orgs/{org}/projects/{project}/roles/{role}",
        "org",
        "project",
        operation_id="delete-role-project",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=returns(lambda: models.RolesResponse, "application/json", "application/yaml"),
)


class Roles(Resource):
    """Roles that can be granted anywhere in the account. Roles that belong to one
    organization. Roles that belong to one project.
    """

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
    ) -> Page[models.RolesResponse]:
        """List the roles.

        Returns the roles that exist in the account, organization or project, those that
        Harness brings along as well as those made by its users.

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

        ``GET /v1/roles``
        ``GET /v1/orgs/{org}/roles``
        ``GET /v1/orgs/{org}/projects/{project}/roles``
        """
        return self._list(_LIST, locals())

    def create(
        self,
        body: models.CreateRoleRequest | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.RolesResponse:
        """Create a role.

        Adds a role: a named set of permissions that role assignments can then grant
        within the account, organization or project.

        Args:
            body: The role to store.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/roles``
        ``POST /v1/orgs/{org}/roles``
        ``POST /v1/orgs/{org}/projects/{project}/roles``
        """
        return self._call(_CREATE, locals())

    def get(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.RolesResponse:
        """Get a role.

        Returns one role of the account, organization or project with all its
        permissions.

        Args:
            identifier: Identifier of the role.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/roles/{role}``
        ``GET /v1/orgs/{org}/roles/{role}``
        ``GET /v1/orgs/{org}/projects/{project}/roles/{role}``
        """
        return self._call(_GET, locals())

    def update(
        self,
        identifier: str,
        body: models.CreateRoleRequest | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.RolesResponse:
        """Update a role.

        Replaces a role of the account, organization or project; whoever holds it gains
        or loses permissions at once. Roles managed by Harness can't be changed.

        Args:
            identifier: Identifier of the role.
            body: The role to store.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/roles/{role}``
        ``PUT /v1/orgs/{org}/roles/{role}``
        ``PUT /v1/orgs/{org}/projects/{project}/roles/{role}``
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
    ) -> models.RolesResponse:
        """Delete a role.

        Removes a role from the account, organization or project and returns it as it
        last was.

        Args:
            identifier: Identifier of the role.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/roles/{role}``
        ``DELETE /v1/orgs/{org}/roles/{role}``
        ``DELETE /v1/orgs/{org}/projects/{project}/roles/{role}``
        """
        return self._call(_DELETE, locals())


class AsyncRoles(AsyncResource):
    """Roles that can be granted anywhere in the account. Roles that belong to one
    organization. Roles that belong to one project.
    """

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
    ) -> AsyncPager[models.RolesResponse]:
        """List the roles.

        Returns the roles that exist in the account, organization or project, those that
        Harness brings along as well as those made by its users.

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

        ``GET /v1/roles``
        ``GET /v1/orgs/{org}/roles``
        ``GET /v1/orgs/{org}/projects/{project}/roles``
        """
        return self._list(_LIST, locals())

    async def create(
        self,
        body: models.CreateRoleRequest | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.RolesResponse:
        """Create a role.

        Adds a role: a named set of permissions that role assignments can then grant
        within the account, organization or project.

        Args:
            body: The role to store.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/roles``
        ``POST /v1/orgs/{org}/roles``
        ``POST /v1/orgs/{org}/projects/{project}/roles``
        """
        return await self._call(_CREATE, locals())

    async def get(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.RolesResponse:
        """Get a role.

        Returns one role of the account, organization or project with all its
        permissions.

        Args:
            identifier: Identifier of the role.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/roles/{role}``
        ``GET /v1/orgs/{org}/roles/{role}``
        ``GET /v1/orgs/{org}/projects/{project}/roles/{role}``
        """
        return await self._call(_GET, locals())

    async def update(
        self,
        identifier: str,
        body: models.CreateRoleRequest | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.RolesResponse:
        """Update a role.

        Replaces a role of the account, organization or project; whoever holds it gains
        or loses permissions at once. Roles managed by Harness can't be changed.

        Args:
            identifier: Identifier of the role.
            body: The role to store.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/roles/{role}``
        ``PUT /v1/orgs/{org}/roles/{role}``
        ``PUT /v1/orgs/{org}/projects/{project}/roles/{role}``
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
    ) -> models.RolesResponse:
        """Delete a role.

        Removes a role from the account, organization or project and returns it as it
        last was.

        Args:
            identifier: Identifier of the role.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/roles/{role}``
        ``DELETE /v1/orgs/{org}/roles/{role}``
        ``DELETE /v1/orgs/{org}/projects/{project}/roles/{role}``
        """
        return await self._call(_DELETE, locals())
