"""Connectors: the endpoints and the classes that call them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import models
from ..._endpoint import Body, Endpoint, Header, Path, Query, Returns, Route, contents, returns
from ..._pagination import AsyncPager, Page
from ..._paging import PAGE_HEADER
from ..._resource import AsyncResource, Resource
from ..._types import UNSET, RequestOptions, Unset, Yaml

_ACCOUNT_HEADER = Header("Harness-Account", "account", scope="account")
_IDENTIFIER_PATH = Path("connector", "identifier")

_LIST: Endpoint[models.ConnectorResponse] = Endpoint(
    "GET",
    Route("/v1/connectors", operation_id="get-account-scoped-connectors"),
    Route("/v1/orgs/{org}/connectors", "org", operation_id="get-org-scoped-connectors"),
    Route(
        "/v1/orgs/{org}/projects/{project}/connectors",
        "org",
        "project",
        operation_id="get-project-scoped-connectors",
    ),
    parameters=(
        _ACCOUNT_HEADER,
        Query("recursive"),
        Query("search_term"),
        Query("sort"),
        Query("order"),
        Query("page", number="plain"),
        Query("limit", number="plain"),
    ),
    returns=returns(lambda: list[models.ConnectorResponse], "application/json", "application/yaml"),
    paging=PAGE_HEADER,
)
_CREATE: Endpoint[models.ConnectorResponse] = Endpoint(
    "POST",
    Route("/v1/connectors", operation_id="create-account-scoped-connector"),
    Route("/v1/orgs/{org}/connectors", "org", operation_id="create-org-scoped-connector"),
    Route(
        "/v1/orgs/{org}/projects/{project}/connectors",
        "org",
        "project",
        operation_id="create-project-scoped-connector",
    ),
    parameters=(_ACCOUNT_HEADER,),
    body=Body(
        *contents(lambda: models.ConnectorRequest, "application/json", "application/yaml"),
        scope_fields=((("connector", "org"), "org"), (("connector", "project"), "project")),
    ),
    returns=returns(
        lambda: models.ConnectorResponse, "application/json", "application/yaml", status="201"
    ),
)
_GET: Endpoint[models.ConnectorResponse] = Endpoint(
    "GET",
    Route("/v1/connectors/{connector}", operation_id="get-account-scoped-connector"),
    Route("/v1/orgs/{org}/connectors/{connector}", "org", operation_id="get-org-scoped-connector"),
    Route(
        "/v1/orgs/{org}/projects/{project}/connectors/{connector}",
        "org",
        "project",
        operation_id="get-project-scoped-connector",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=returns(lambda: models.ConnectorResponse, "application/json", "application/yaml"),
)
_UPDATE: Endpoint[models.ConnectorResponse] = Endpoint(
    "PUT",
    Route("/v1/connectors/{connector}", operation_id="update-account-scoped-connector"),
    Route(
        "/v1/orgs/{org}/connectors/{connector}", "org", operation_id="update-org-scoped-connector"
    ),
    Route(
        "/v1/orgs/{org}/projects/{project}/connectors/{connector}",
        "org",
        "project",
        operation_id="update-project-scoped-connector",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    body=Body(
        *contents(lambda: models.ConnectorRequest, "application/json", "application/yaml"),
        scope_fields=((("connector", "org"), "org"), (("connector", "project"), "project")),
    ),
    returns=returns(lambda: models.ConnectorResponse, "application/json", "application/yaml"),
)
_DELETE: Endpoint[Any] = Endpoint(
    "DELETE",
    Route("/v1/connectors/{connector}", operation_id="delete-account-scoped-connector"),
    Route(
        "/v1/orgs/{org}/connectors/{connector}", "org", operation_id="delete-org-scoped-connector"
    ),
    Route(
        "/v1/orgs/{org}/projects/{project}/connectors/{connector}",
        "org",
        "project",
        operation_id="delete-project-scoped-connector",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=Returns({"200": ()}),
)
_TEST: Endpoint[models.ConnectorTestConnectionResponse] = Endpoint(
    "GET",
    Route(
        "/v1/connectors/{connector}/test-connection", operation_id="test-account-scoped-connector"
    ),
    Route(
        "/v1/orgs/{org}/connectors/{connector}/test-connection",
        "org",
        operation_id="test-org-scoped-connector",
    ),
    Route(
        "/v1/orgs/{org}/projects/{project}/connectors/{connector}/test-connection",
        "org",
        "project",
        operation_id="test-project-scoped-connector",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=returns(
        lambda: models.ConnectorTestConnectionResponse, "application/json", "application/yaml"
    ),
)


class Connectors(Resource):
    """Connectors that the whole account can use. Connectors for the projects of one
    organization. Connectors for a single project.
    """

    def list(
        self,
        *,
        recursive: bool | Unset = UNSET,
        search_term: str | Unset = UNSET,
        sort: models.Sort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> Page[models.ConnectorResponse]:
        """List the connectors.

        Returns the connectors of the account, organization or project page by page,
        each with the outcome of its latest connection test.

        Internal: the API marks it as not for general use.

        Args:
            recursive: Adds what the scopes below contain: from the account those of
                its organizations, from an organization those of its projects.
            search_term: Limits the list to items that contain this text, for
                example in their name, identifier or tags.
            sort: Property by which the items are sorted.
            order: Direction of the sorting: `ASC` upwards, `DESC` downwards.
            page: Number of the page to return; the first is 0.
            limit: How many connectors a page holds at most.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            A page of items; iterating goes on through all that follow.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/connectors``
        ``GET /v1/orgs/{org}/connectors``
        ``GET /v1/orgs/{org}/projects/{project}/connectors``
        """
        return self._list(_LIST, locals())

    def create(
        self,
        body: models.ConnectorRequest | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ConnectorResponse:
        """Create a connector.

        Adds a connector to the account, organization or project. What its `spec` must
        hold depends on the connector's type.

        Args:
            body: The connector to store.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/connectors``
        ``POST /v1/orgs/{org}/connectors``
        ``POST /v1/orgs/{org}/projects/{project}/connectors``
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
    ) -> models.ConnectorResponse:
        """Get a connector.

        Returns one connector of the account, organization or project and how it fared
        when it was last tested.

        Args:
            identifier: Identifier of the connector.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/connectors/{connector}``
        ``GET /v1/orgs/{org}/connectors/{connector}``
        ``GET /v1/orgs/{org}/projects/{project}/connectors/{connector}``
        """
        return self._call(_GET, locals())

    def update(
        self,
        identifier: str,
        body: models.ConnectorRequest | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ConnectorResponse:
        """Update a connector.

        Replaces a connector of the account, organization or project with the one in the
        body.

        Args:
            identifier: Identifier of the connector.
            body: The connector to store.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/connectors/{connector}``
        ``PUT /v1/orgs/{org}/connectors/{connector}``
        ``PUT /v1/orgs/{org}/projects/{project}/connectors/{connector}``
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
    ) -> Any:
        """Delete a connector.

        Removes a connector from the account, organization or project. Pipelines and
        other entities that use it will fail afterwards.

        Args:
            identifier: Identifier of the connector.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The entity was deleted.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/connectors/{connector}``
        ``DELETE /v1/orgs/{org}/connectors/{connector}``
        ``DELETE /v1/orgs/{org}/projects/{project}/connectors/{connector}``
        """
        return self._call(_DELETE, locals())

    def test(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ConnectorTestConnectionResponse:
        """Test a connector.

        Connects to the remote system through a connector of the account, organization
        or project and reports what came of it. Expect it to take some seconds.

        Args:
            identifier: Identifier of the connector.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Outcome of the test.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/connectors/{connector}/test-connection``
        ``GET /v1/orgs/{org}/connectors/{connector}/test-connection``
        ``GET /v1/orgs/{org}/projects/{project}/connectors/{connector}/test-connection``
        """
        return self._call(_TEST, locals())


class AsyncConnectors(AsyncResource):
    """Connectors that the whole account can use. Connectors for the projects of one
    organization. Connectors for a single project.
    """

    def list(
        self,
        *,
        recursive: bool | Unset = UNSET,
        search_term: str | Unset = UNSET,
        sort: models.Sort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.ConnectorResponse]:
        """List the connectors.

        Returns the connectors of the account, organization or project page by page,
        each with the outcome of its latest connection test.

        Internal: the API marks it as not for general use.

        Args:
            recursive: Adds what the scopes below contain: from the account those of
                its organizations, from an organization those of its projects.
            search_term: Limits the list to items that contain this text, for
                example in their name, identifier or tags.
            sort: Property by which the items are sorted.
            order: Direction of the sorting: `ASC` upwards, `DESC` downwards.
            page: Number of the page to return; the first is 0.
            limit: How many connectors a page holds at most.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Await it for the first page, or iterate over all items with ``async for``.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/connectors``
        ``GET /v1/orgs/{org}/connectors``
        ``GET /v1/orgs/{org}/projects/{project}/connectors``
        """
        return self._list(_LIST, locals())

    async def create(
        self,
        body: models.ConnectorRequest | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ConnectorResponse:
        """Create a connector.

        Adds a connector to the account, organization or project. What its `spec` must
        hold depends on the connector's type.

        Args:
            body: The connector to store.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/connectors``
        ``POST /v1/orgs/{org}/connectors``
        ``POST /v1/orgs/{org}/projects/{project}/connectors``
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
    ) -> models.ConnectorResponse:
        """Get a connector.

        Returns one connector of the account, organization or project and how it fared
        when it was last tested.

        Args:
            identifier: Identifier of the connector.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/connectors/{connector}``
        ``GET /v1/orgs/{org}/connectors/{connector}``
        ``GET /v1/orgs/{org}/projects/{project}/connectors/{connector}``
        """
        return await self._call(_GET, locals())

    async def update(
        self,
        identifier: str,
        body: models.ConnectorRequest | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ConnectorResponse:
        """Update a connector.

        Replaces a connector of the account, organization or project with the one in the
        body.

        Args:
            identifier: Identifier of the connector.
            body: The connector to store.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/connectors/{connector}``
        ``PUT /v1/orgs/{org}/connectors/{connector}``
        ``PUT /v1/orgs/{org}/projects/{project}/connectors/{connector}``
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
    ) -> Any:
        """Delete a connector.

        Removes a connector from the account, organization or project. Pipelines and
        other entities that use it will fail afterwards.

        Args:
            identifier: Identifier of the connector.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The entity was deleted.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/connectors/{connector}``
        ``DELETE /v1/orgs/{org}/connectors/{connector}``
        ``DELETE /v1/orgs/{org}/projects/{project}/connectors/{connector}``
        """
        return await self._call(_DELETE, locals())

    async def test(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ConnectorTestConnectionResponse:
        """Test a connector.

        Connects to the remote system through a connector of the account, organization
        or project and reports what came of it. Expect it to take some seconds.

        Args:
            identifier: Identifier of the connector.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Outcome of the test.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/connectors/{connector}/test-connection``
        ``GET /v1/orgs/{org}/connectors/{connector}/test-connection``
        ``GET /v1/orgs/{org}/projects/{project}/connectors/{connector}/test-connection``
        """
        return await self._call(_TEST, locals())
