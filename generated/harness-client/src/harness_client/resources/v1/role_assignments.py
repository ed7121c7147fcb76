"""Role assignments: the endpoints and the classes that call them."""

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
_IDENTIFIER_PATH = Path("role-assignment", "identifier")

_LIST: Endpoint[models.RoleAssignmentResponse] = Endpoint(
    "GET",
    Route("/v1/role-assignments", operation_id="get-account-scoped-role-assignments"),
    Route("/v1/orgs/{org}/role-assignments", "org", operation_id="get-org-scoped-role-assignments"),
    Route(
        "/v1/orgs/{org}/projects/{project}/role-assignments",
        "org",
        "project",
        operation_id="get-project-scoped-role-assignments",
    ),
    parameters=(
        _ACCOUNT_HEADER,
        Query("sort"),
        Query("order"),
        Query("page", number="plain"),
        Query("limit", number="plain"),
    ),
    returns=returns(
        lambda: list[models.RoleAssignmentResponse], "application/json", "application/yaml"
    ),
    paging=PAGE_HEADER,
)
_CREATE: Endpoint[models.RoleAssignmentResponse] = Endpoint(
    "POST",
    Route("/v1/role-assignments", operation_id="create-account-scoped-role-assignments"),
    Route(
        "/v1/orgs/{org}/role-assignments", "org", operation_id="create-org-scoped-role-assignments"
    ),
    Route(
        "/v1/orgs/{org}/projects/{project}/role-assignments",
        "org",
        "project",
        operation_id="create-project-scoped-role-assignments",
    ),
    parameters=(_ACCOUNT_HEADER,),
    body=Body(*contents(lambda: models.RoleAssignment, "application/json", "application/yaml")),
    returns=returns(
        lambda: models.RoleAssignmentResponse, "application/json", "application/yaml", status="201"
    ),
)
_GET: Endpoint[models.RoleAssignmentResponse] = Endpoint(
    "GET",
    Route(
        "/v1/role-assignments/{role-assignment}", operation_id="get-account-scoped-role-assignment"
    ),
    Route(
        "/v1/orgs/{org}/role-assignments/{role-assignment}",
        "org",
        operation_id="get-org-scoped-role-assignment",
    ),
    Route(
        "/v1/orgs/{org}/projects/{project}/role-assignments/{role-assignment}",
        "org",
        "project",
        operation_id="get-project-scoped-role-assignment",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=returns(lambda: models.RoleAssignmentResponse, "application/json", "application/yaml"),
)
_DELETE: Endpoint[models.RoleAssignmentResponse] = Endpoint(
    "DELETE",
    Route(
        "/v1/role-assignments/{role-assignment}",
        operation_id="delete-account-scoped-role-assignment",
    ),
    Route(
        "/v1/orgs/{org}/role-assignments/{role-assignment}",
        "org",
        operation_id="delete-org-scoped-role-assignment",
    ),
    Route(
        "/v1/orgs/{org}/projects/{project}/role-assignments/{role-assignment}",
        "org",
        "project",
        operation_id="delete-project-scoped-role-assignment",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=returns(lambda: models.RoleAssignmentResponse, "application/json", "application/yaml"),
)


class RoleAssignments(Resource):
    """Who holds which role on the level of the account. Who holds which role within an
    organization. Who holds which role within a project.
    """

    def list(
        self,
        *,
        sort: models.Sort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> Page[models.RoleAssignmentResponse]:
        """List the role assignments.

        Returns who holds which role on which resource group in the account,
        organization or project.

        Args:
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

        ``GET /v1/role-assignments``
        ``GET /v1/orgs/{org}/role-assignments``
        ``GET /v1/orgs/{org}/projects/{project}/role-assignments``
        """
        return self._list(_LIST, locals())

    def create(
        self,
        body: models.RoleAssignment | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.RoleAssignmentResponse:
        """Create a role assignment.

        Grants a role on a resource group to a user, a user group, a service account or
        an API key; the grant is valid in the account, organization or project.

        Args:
            body: The role assignment to create.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/role-assignments``
        ``POST /v1/orgs/{org}/role-assignments``
        ``POST /v1/orgs/{org}/projects/{project}/role-assignments``
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
    ) -> models.RoleAssignmentResponse:
        """Get a role assignment.

        Returns one role assignment of the account, organization or project.

        Args:
            identifier: Identifier of the role assignment.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/role-assignments/{role-assignment}``
        ``GET /v1/orgs/{org}/role-assignments/{role-assignment}``
        ``GET /v1/orgs/{org}/projects/{project}/role-assignments/{role-assignment}``
        """
        return self._call(_GET, locals())

    def delete(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.RoleAssignmentResponse:
        """Delete a role assignment.

        Takes the role away from its holder and returns the assignment that was removed
        from the account, organization or project.

        Args:
            identifier: Identifier of the role assignment.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/role-assignments/{role-assignment}``
        ``DELETE /v1/orgs/{org}/role-assignments/{role-assignment}``
        ``DELETE /v1/orgs/{org}/projects/{project}/role-assignments/{role-assignment}``
        """
        return self._call(_DELETE, locals())


class AsyncRoleAssignments(AsyncResource):
    """Who holds which role on the level of the account. Who holds which role within an
    organization. Who holds which role within a project.
    """

    def list(
        self,
        *,
        sort: models.Sort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.RoleAssignmentResponse]:
        """List the role assignments.

        Returns who holds which role on which resource group in the account,
        organization or project.

        Args:
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

        ``GET /v1/role-assignments``
        ``GET /v1/orgs/{org}/role-assignments``
        ``GET /v1/orgs/{org}/projects/{project}/role-assignments``
        """
        return self._list(_LIST, locals())

    async def create(
        self,
        body: models.RoleAssignment | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.RoleAssignmentResponse:
        """Create a role assignment.

        Grants a role on a resource group to a user, a user group, a service account or
        an API key; the grant is valid in the account, organization or project.

        Args:
            body: The role assignment to create.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/role-assignments``
        ``POST /v1/orgs/{org}/role-assignments``
        ``POST /v1/orgs/{org}/projects/{project}/role-assignments``
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
    ) -> models.RoleAssignmentResponse:
        """Get a role assignment.

        Returns one role assignment of the account, organization or project.

        Args:
            identifier: Identifier of the role assignment.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/role-assignments/{role-assignment}``
        ``GET /v1/orgs/{org}/role-assignments/{role-assignment}``
        ``GET /v1/orgs/{org}/projects/{project}/role-assignments/{role-assignment}``
        """
        return await self._call(_GET, locals())

    async def delete(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.RoleAssignmentResponse:
        """Delete a role assignment.

        Takes the role away from its holder and returns the assignment that was removed
        from the account, organization or project.

        Args:
            identifier: Identifier of the role assignment.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/role-assignments/{role-assignment}``
        ``DELETE /v1/orgs/{org}/role-assignments/{role-assignment}``
        ``DELETE /v1/orgs/{org}/projects/{project}/role-assignments/{role-assignment}``
        """
        return await self._call(_DELETE, locals())
