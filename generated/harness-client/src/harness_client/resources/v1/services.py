"""Services: the endpoints and the classes that call them."""

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
_IDENTIFIER_PATH = Path("service", "identifier")

_LIST: Endpoint[models.ServiceResponse] = Endpoint(
    "GET",
    Route("/v1/services", operation_id="get-account-scoped-services"),
    Route("/v1/orgs/{org}/services", "org", operation_id="get-org-scoped-services"),
    Route(
        "/v1/orgs/{org}/projects/{project}/services", "org", "project", operation_id="get-services"
    ),
    parameters=(
        _ACCOUNT_HEADER,
        Query("service_ids"),
        Query("is_access_list"),
        Query("type"),
        Query("git_ops_enabled"),
        Query("search_term"),
        Query("sort"),
        Query("order"),
        Query("page", number="plain"),
        Query("limit", number="plain"),
    ),
    returns=returns(lambda: list[models.ServiceResponse], "application/json", "application/yaml"),
    paging=PAGE_HEADER,
)
_CREATE: Endpoint[models.ServiceResponse] = Endpoint(
    "POST",
    Route("/v1/services", operation_id="create-account-scoped-service"),
    Route("/v1/orgs/{org}/services", "org", operation_id="create-org-scoped-service"),
    Route(
        "/v1/orgs/{org}/projects/{project}/services",
        "org",
        "project",
        operation_id="create-service",
    ),
    parameters=(_ACCOUNT_HEADER,),
    body=Body(*contents(lambda: models.ServiceRequest, "application/json", "application/yaml")),
    returns=returns(
        lambda: models.ServiceResponse, "application/json", "application/yaml", status="201"
    ),
)
_GET: Endpoint[models.ServiceResponse] = Endpoint(
    "GET",
    Route("/v1/services/{service}", operation_id="get-account-scoped-service"),
    Route("/v1/orgs/{org}/services/{service}", "org", operation_id="get-org-scoped-service"),
    Route(
        "/v1/orgs/{org}/projects/{project}/services/{service}",
        "org",
        "project",
        operation_id="get-service",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=returns(lambda: models.ServiceResponse, "application/json", "application/yaml"),
)
_UPDATE: Endpoint[models.ServiceResponse] = Endpoint(
    "PUT",
    Route("/v1/services/{service}", operation_id="update-account-scoped-service"),
    Route("/v1/orgs/{org}/services/{service}", "org", operation_id="update-org-scoped-service"),
    Route(
        "/v1/orgs/{org}/projects/{project}/services/{service}",
        "org",
        "project",
        operation_id="update-service",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    body=Body(*contents(lambda: models.ServiceRequest, "application/json", "application/yaml")),
    returns=returns(lambda: models.ServiceResponse, "application/json", "application/yaml"),
)
_DELETE: Endpoint[models.ServiceResponse] = Endpoint(
    "DELETE",
    Route("/v1/services/{service}", operation_id="delete-account-scoped-service"),
    Route("/v1/orgs/{org}/services/{service}", "org", operation_id="delete-org-scoped-service"),
    Route(
        "/v1/orgs/{org}/projects/{project}/services/{service}",
        "org",
        "project",
        operation_id="delete-service",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER, Query("forceDelete", "force_delete")),
    returns=returns(lambda: models.ServiceResponse, "application/json", "application/yaml"),
)
_GET_PRIMARY_MANIFESTS: Endpoint[models.ManifestsResponseDTO] = Endpoint(
    "GET",
    Route(
        "/v1/services/{service}/primary-manifests",
        operation_id="get-account-scoped-primary-manifests",
    ),
    Route(
        "/v1/orgs/{org}/services/{service}/primary-manifests",
        "org",
        operation_id="get-org-scoped-primary-manifests",
    ),
    Route(
        "/v1/orgs/{org}/projects/{project}/services/{service}/primary-manifests",
        "org",
        "project",
        operation_id="get-primary-manifests",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=returns(lambda: models.ManifestsResponseDTO, "application/json"),
)


class Services(Resource):
    """Deployable services that the whole account can use. Deployable services shared by an
    organization's projects. Deployable services of a single project.
    """

    def list(
        self,
        *,
        service_ids: builtins.list[str] | Unset = UNSET,
        is_access_list: bool | Unset = UNSET,
        type: models.ServiceType | Unset = UNSET,
        git_ops_enabled: bool | Unset = UNSET,
        search_term: str | Unset = UNSET,
        sort: models.Sort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> Page[models.ServiceResponse]:
        """List the services.

        Returns the services of the account, organization or project page by page. They
        can be narrowed by text, identifiers, deployment type and GitOps use.

        Args:
            service_ids: Limits the list to services with these identifiers.
            is_access_list: Limits the list to services that the caller may use in a
                pipeline.
            type: Limits the list to services of this deployment type.
            git_ops_enabled: Limits the list to services that are used with GitOps
                (`true`) or are not (`false`).
            search_term: Limits the list to items that contain this text, for
                example in their name, identifier or tags.
            sort: Property by which the items are sorted.
            order: Direction of the sorting: `ASC` upwards, `DESC` downwards.
            page: Number of the page to return; the first is 0.
            limit: How many items a page holds at most, up to a thousand.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            A page of items; iterating goes on through all that follow.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/services``
        ``GET /v1/orgs/{org}/services``
        ``GET /v1/orgs/{org}/projects/{project}/services``
        """
        return self._list(_LIST, locals())

    def create(
        self,
        body: models.ServiceRequest | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ServiceResponse:
        """Create a service.

        Adds a service to the account, organization or project, so that pipelines can
        deploy it.

        Args:
            body: The service to store.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/services``
        ``POST /v1/orgs/{org}/services``
        ``POST /v1/orgs/{org}/projects/{project}/services``
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
    ) -> models.ServiceResponse:
        """Get a service.

        Returns one service of the account, organization or project, its YAML definition
        included.

        Args:
            identifier: Identifier of the service.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/services/{service}``
        ``GET /v1/orgs/{org}/services/{service}``
        ``GET /v1/orgs/{org}/projects/{project}/services/{service}``
        """
        return self._call(_GET, locals())

    def update(
        self,
        identifier: str,
        body: models.ServiceRequest | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ServiceResponse:
        """Update a service.

        Replaces a service of the account, organization or project with the one in the
        body; pipelines use the new definition from their next run on.

        Args:
            identifier: Identifier of the service.
            body: The service to store.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/services/{service}``
        ``PUT /v1/orgs/{org}/services/{service}``
        ``PUT /v1/orgs/{org}/projects/{project}/services/{service}``
        """
        return self._call(_UPDATE, locals())

    def delete(
        self,
        identifier: str,
        *,
        force_delete: bool | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ServiceResponse:
        """Delete a service.

        Removes a service from the account, organization or project and returns it. A
        service that something still refers to is kept, unless `forceDelete` is set.

        Args:
            identifier: Identifier of the service.
            force_delete: Deletes the entity even if others still refer to it.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/services/{service}``
        ``DELETE /v1/orgs/{org}/services/{service}``
        ``DELETE /v1/orgs/{org}/projects/{project}/services/{service}``
        """
        return self._call(_DELETE, locals())

    def get_primary_manifests(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ManifestsResponseDTO:
        """List the primary manifests of a service.

        Returns the identifiers of those manifests in a service of the account,
        organization or project that may serve as its primary one.

        Internal: the API marks it as not for general use.

        Args:
            identifier: Identifier of the service.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Identifiers of the manifests.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/services/{service}/primary-manifests``
        ``GET /v1/orgs/{org}/services/{service}/primary-manifests``
        ``GET /v1/orgs/{org}/projects/{project}/services/{service}/primary-manifests``
        """
        return self._call(_GET_PRIMARY_MANIFESTS, locals())


class AsyncServices(AsyncResource):
    """Deployable services that the whole account can use. Deployable services shared by an
    organization's projects. Deployable services of a single project.
    """

    def list(
        self,
        *,
        service_ids: builtins.list[str] | Unset = UNSET,
        is_access_list: bool | Unset = UNSET,
        type: models.ServiceType | Unset = UNSET,
        git_ops_enabled: bool | Unset = UNSET,
        search_term: str | Unset = UNSET,
        sort: models.Sort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.ServiceResponse]:
        """List the services.

        Returns the services of the account, organization or project page by page. They
        can be narrowed by text, identifiers, deployment type and GitOps use.

        Args:
            service_ids: Limits the list to services with these identifiers.
            is_access_list: Limits the list to services that the caller may use in a
                pipeline.
            type: Limits the list to services of this deployment type.
            git_ops_enabled: Limits the list to services that are used with GitOps
                (`true`) or are not (`false`).
            search_term: Limits the list to items that contain this text, for
                example in their name, identifier or tags.
            sort: Property by which the items are sorted.
            order: Direction of the sorting: `ASC` upwards, `DESC` downwards.
            page: Number of the page to return; the first is 0.
            limit: How many items a page holds at most, up to a thousand.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Await it for the first page, or iterate over all items with ``async for``.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/services``
        ``GET /v1/orgs/{org}/services``
        ``GET /v1/orgs/{org}/projects/{project}/services``
        """
        return self._list(_LIST, locals())

    async def create(
        self,
        body: models.ServiceRequest | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ServiceResponse:
        """Create a service.

        Adds a service to the account, organization or project, so that pipelines can
        deploy it.

        Args:
            body: The service to store.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/services``
        ``POST /v1/orgs/{org}/services``
        ``POST /v1/orgs/{org}/projects/{project}/services``
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
    ) -> models.ServiceResponse:
        """Get a service.

        Returns one service of the account, organization or project, its YAML definition
        included.

        Args:
            identifier: Identifier of the service.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/services/{service}``
        ``GET /v1/orgs/{org}/services/{service}``
        ``GET /v1/orgs/{org}/projects/{project}/services/{service}``
        """
        return await self._call(_GET, locals())

    async def update(
        self,
        identifier: str,
        body: models.ServiceRequest | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ServiceResponse:
        """Update a service.

        Replaces a service of the account, organization or project with the one in the
        body; pipelines use the new definition from their next run on.

        Args:
            identifier: Identifier of the service.
            body: The service to store.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/services/{service}``
        ``PUT /v1/orgs/{org}/services/{service}``
        ``PUT /v1/orgs/{org}/projects/{project}/services/{service}``
        """
        return await self._call(_UPDATE, locals())

    async def delete(
        self,
        identifier: str,
        *,
        force_delete: bool | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ServiceResponse:
        """Delete a service.

        Removes a service from the account, organization or project and returns it. A
        service that something still refers to is kept, unless `forceDelete` is set.

        Args:
            identifier: Identifier of the service.
            force_delete: Deletes the entity even if others still refer to it.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/services/{service}``
        ``DELETE /v1/orgs/{org}/services/{service}``
        ``DELETE /v1/orgs/{org}/projects/{project}/services/{service}``
        """
        return await self._call(_DELETE, locals())

    async def get_primary_manifests(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ManifestsResponseDTO:
        """List the primary manifests of a service.

        Returns the identifiers of those manifests in a service of the account,
        organization or project that may serve as its primary one.

        Internal: the API marks it as not for general use.

        Args:
            identifier: Identifier of the service.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Identifiers of the manifests.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/services/{service}/primary-manifests``
        ``GET /v1/orgs/{org}/services/{service}/primary-manifests``
        ``GET /v1/orgs/{org}/projects/{project}/services/{service}/primary-manifests``
        """
        return await self._call(_GET_PRIMARY_MANIFESTS, locals())
