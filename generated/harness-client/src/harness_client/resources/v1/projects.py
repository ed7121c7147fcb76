"""Projects: the endpoints and the classes that call them."""

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
_IDENTIFIER_PATH = Path("project", "identifier")

_LIST: Endpoint[models.ProjectResponse] = Endpoint(
    "GET",
    Route("/v1/orgs/{org}/projects", "org", operation_id="get-org-scoped-projects"),
    parameters=(
        _ACCOUNT_HEADER,
        Query("project"),
        Query("has_module"),
        Query("module_type"),
        Query("only_favorites"),
        Query("search_term"),
        Query("sort"),
        Query("order"),
        Query("page", number="plain"),
        Query("limit", number="plain"),
    ),
    returns=returns(lambda: list[models.ProjectResponse], "application/json", "application/yaml"),
    paging=PAGE_HEADER,
)
_CREATE: Endpoint[models.ProjectResponse] = Endpoint(
    "POST",
    Route("/v1/orgs/{org}/projects", "org", operation_id="create-org-scoped-project"),
    parameters=(_ACCOUNT_HEADER,),
    body=Body(
        *contents(lambda: models.CreateProjectRequest, "application/json", "application/yaml")
    ),
    returns=returns(
        lambda: models.ProjectResponse, "application/json", "application/yaml", status="201"
    ),
)
_GET: Endpoint[models.ProjectResponse] = Endpoint(
    "GET",
    Route("/v1/orgs/{org}/projects/{project}", "org", operation_id="get-org-scoped-project"),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=returns(lambda: models.ProjectResponse, "application/json", "application/yaml"),
)
_UPDATE: Endpoint[models.ProjectResponse] = Endpoint(
    "PUT",
    Route("/v1/orgs/{org}/projects/{project}", "org", operation_id="update-org-scoped-project"),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    body=Body(
        *contents(lambda: models.UpdateProjectRequest, "application/json", "application/yaml")
    ),
    returns=returns(lambda: models.ProjectResponse, "application/json", "application/yaml"),
)
_DELETE: Endpoint[models.ProjectResponse] = Endpoint(
    "DELETE",
    Route("/v1/orgs/{org}/projects/{project}", "org", operation_id="delete-org-scoped-project"),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=returns(lambda: models.ProjectResponse, "application/json", "application/yaml"),
)


class Projects(Resource):
    """Projects hold the pipelines and resources of a team, inside an organization."""

    def list(
        self,
        *,
        project: builtins.list[str] | Unset = UNSET,
        has_module: bool | Unset = UNSET,
        module_type: str | Unset = UNSET,
        only_favorites: bool | Unset = UNSET,
        search_term: str | Unset = UNSET,
        sort: models.Sort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> Page[models.ProjectResponse]:
        """List the projects of an organization.

        Returns an organization's projects page by page. Narrow them by identifier, by
        module, by a piece of text, or to the caller's favorites.

        Args:
            project: Limits the list to projects with these identifiers.
            has_module: Whether `module_type` is asked for (`true`) or excluded
                (`false`).
            module_type: Module by which the projects are narrowed, such as `CD` or
                `CI`.
            only_favorites: Limits the list to projects that the caller marked as
                favorites.
            search_term: Limits the list to items that contain this text, for
                example in their name, identifier or tags.
            sort: Property by which the items are sorted.
            order: Direction of the sorting: `ASC` upwards, `DESC` downwards.
            page: Number of the page to return; the first is 0.
            limit: How many items a page holds at most, up to a thousand.
            account, org: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            A page of items; iterating goes on through all that follow.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/orgs/{org}/projects``
        """
        return self._list(_LIST, locals())

    def create(
        self,
        body: models.CreateProjectRequest | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ProjectResponse:
        """Create a project.

        Adds a project to an organization and switches on the modules that the body
        lists.

        Args:
            body: The project to create.
            account, org: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects``
        """
        return self._call(_CREATE, locals())

    def get(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ProjectResponse:
        """Get a project.

        Returns one project of an organization, and whether the caller marked it as a
        favorite.

        Args:
            identifier: Identifier of the project.
            account, org: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/orgs/{org}/projects/{project}``
        """
        return self._call(_GET, locals())

    def update(
        self,
        identifier: str,
        body: models.UpdateProjectRequest | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ProjectResponse:
        """Update a project.

        Replaces name, description, color, modules and tags of a project with those in
        the body.

        Args:
            identifier: Identifier of the project.
            body: The project in its new state.
            account, org: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/orgs/{org}/projects/{project}``
        """
        return self._call(_UPDATE, locals())

    def delete(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ProjectResponse:
        """Delete a project.

        Removes a project with its pipelines, services, secrets and all else that lives
        in it. This can't be undone.

        Args:
            identifier: Identifier of the project.
            account, org: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/orgs/{org}/projects/{project}``
        """
        return self._call(_DELETE, locals())


class AsyncProjects(AsyncResource):
    """Projects hold the pipelines and resources of a team, inside an organization."""

    def list(
        self,
        *,
        project: builtins.list[str] | Unset = UNSET,
        has_module: bool | Unset = UNSET,
        module_type: str | Unset = UNSET,
        only_favorites: bool | Unset = UNSET,
        search_term: str | Unset = UNSET,
        sort: models.Sort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.ProjectResponse]:
        """List the projects of an organization.

        Returns an organization's projects page by page. Narrow them by identifier, by
        module, by a piece of text, or to the caller's favorites.

        Args:
            project: Limits the list to projects with these identifiers.
            has_module: Whether `module_type` is asked for (`true`) or excluded
                (`false`).
            module_type: Module by which the projects are narrowed, such as `CD` or
                `CI`.
            only_favorites: Limits the list to projects that the caller marked as
                favorites.
            search_term: Limits the list to items that contain this text, for
                example in their name, identifier or tags.
            sort: Property by which the items are sorted.
            order: Direction of the sorting: `ASC` upwards, `DESC` downwards.
            page: Number of the page to return; the first is 0.
            limit: How many items a page holds at most, up to a thousand.
            account, org: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Await it for the first page, or iterate over all items with ``async for``.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/orgs/{org}/projects``
        """
        return self._list(_LIST, locals())

    async def create(
        self,
        body: models.CreateProjectRequest | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ProjectResponse:
        """Create a project.

        Adds a project to an organization and switches on the modules that the body
        lists.

        Args:
            body: The project to create.
            account, org: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects``
        """
        return await self._call(_CREATE, locals())

    async def get(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ProjectResponse:
        """Get a project.

        Returns one project of an organization, and whether the caller marked it as a
        favorite.

        Args:
            identifier: Identifier of the project.
            account, org: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/orgs/{org}/projects/{project}``
        """
        return await self._call(_GET, locals())

    async def update(
        self,
        identifier: str,
        body: models.UpdateProjectRequest | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ProjectResponse:
        """Update a project.

        Replaces name, description, color, modules and tags of a project with those in
        the body.

        Args:
            identifier: Identifier of the project.
            body: The project in its new state.
            account, org: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/orgs/{org}/projects/{project}``
        """
        return await self._call(_UPDATE, locals())

    async def delete(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ProjectResponse:
        """Delete a project.

        Removes a project with its pipelines, services, secrets and all else that lives
        in it. This can't be undone.

        Args:
            identifier: Identifier of the project.
            account, org: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/orgs/{org}/projects/{project}``
        """
        return await self._call(_DELETE, locals())
