"""Gitx webhooks: the endpoints and the classes that call them."""

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
_IDENTIFIER_PATH = Path("gitx-webhook", "identifier")

_LIST: Endpoint[models.GitXWebhookResponse] = Endpoint(
    "GET",
    Route("/v1/gitx-webhooks", operation_id="list-gitx-webhooks"),
    Route("/v1/orgs/{org}/gitx-webhooks", "org", operation_id="list-org-gitx-webhooks"),
    Route(
        "/v1/orgs/{org}/projects/{project}/gitx-webhooks",
        "org",
        "project",
        operation_id="list-project-gitx-webhook",
    ),
    parameters=(
        _ACCOUNT_HEADER,
        Query("webhook_identifier"),
        Query("page", number="plain"),
        Query("limit", number="plain"),
    ),
    returns=returns(lambda: list[models.GitXWebhookResponse], "application/json"),
    paging=PAGE_HEADER,
)
_CREATE: Endpoint[models.CreateGitXWebhookResponse] = Endpoint(
    "POST",
    Route(
        "/v1/gitx-webhooks",
        operation_id="create-gitx-webhook",
        returns=returns(lambda: models.CreateGitXWebhookResponse, "application/json", status="201"),
    ),
    Route("/v1/orgs/{org}/gitx-webhooks", "org", operation_id="create-org-gitx-webhook"),
    Route(
        "/v1/orgs/{org}/projects/{project}/gitx-webhooks",
        "org",
        "project",
        operation_id="create-project-gitx-webhook",
    ),
    parameters=(_ACCOUNT_HEADER,),
    body=Body(Content("application/json", lambda: models.CreateGitXWebhookRequest)),
    returns=returns(lambda: models.CreateGitXWebhookResponse, "application/json"),
)
_GET: Endpoint[models.GitXWebhookResponse] = Endpoint(
    "GET",
    Route("/v1/gitx-webhooks/{gitx-webhook}", operation_id="get-gitx-webhook"),
    Route(
        "/v1/orgs/{org}/gitx-webhooks/{gitx-webhook}", "org", operation_id="get-org-gitx-webhook"
    ),
    Route(
        "/v1/orgs/{org}/projects/{project}/gitx-webhooks/{gitx-webhook}",
        "org",
        "project",
        operation_id="get-project-gitx-webhook",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=returns(lambda: models.GitXWebhookResponse, "application/json"),
)
_UPDATE: Endpoint[models.UpdateGitXWebhookResponse] = Endpoint(
    "PUT",
    Route("/v1/gitx-webhooks/{gitx-webhook}", operation_id="update-gitx-webhook"),
    Route(
        "/v1/orgs/{org}/gitx-webhooks/{gitx-webhook}", "org", operation_id="update-org-gitx-webhook"
    ),
    Route(
        "/v1/orgs/{org}/projects/{project}/gitx-webhooks/{gitx-webhook}",
        "org",
        "project",
        operation_id="update-project-gitx-webhook",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    body=Body(Content("application/json", lambda: models.UpdateGitXWebhookRequest)),
    returns=returns(lambda: models.UpdateGitXWebhookResponse, "application/json"),
)
_DELETE: Endpoint[None] = Endpoint(
    "DELETE",
    Route("/v1/gitx-webhooks/{gitx-webhook}", operation_id="delete-gitx-webhook"),
    Route(
        "/v1/orgs/{org}/gitx-webhooks/{gitx-webhook}", "org", operation_id="delete-org-gitx-webhook"
    ),
    Route(
        "/v1/orgs/{org}/projects/{project}/gitx-webhooks/{gitx-webhook}",
        "org",
        "project",
        operation_id="delete-project-gitx-webhook",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=Returns({"204": ()}),
)


class GitxWebhooks(Resource):
    """Webhooks by which Git keeps the account's entities up to date, and their events.
    GitX webhooks of one organization. GitX webhooks of one project.
    """

    def list(
        self,
        *,
        webhook_identifier: str | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> Page[models.GitXWebhookResponse]:
        """List the GitX webhooks.

        Returns the GitX webhooks registered in the account, organization or project.

        Internal: the API marks it as not for general use.

        Args:
            webhook_identifier: Limits the list to what belongs to the webhook with
                this identifier.
            page: Number of the page to return; the first is 0.
            limit: How many items a page holds at most, up to a thousand.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            A page of items; iterating goes on through all that follow.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/gitx-webhooks``
        ``GET /v1/orgs/{org}/gitx-webhooks``
        ``GET /v1/orgs/{org}/projects/{project}/gitx-webhooks``
        """
        return self._list(_LIST, locals())

    def create(
        self,
        body: models.CreateGitXWebhookRequest | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.CreateGitXWebhookResponse:
        """Create a GitX webhook.

        Registers a webhook by which a Git repository tells the account, organization or
        project that files of Harness entities have changed.

        Args:
            body: The webhook to create.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/gitx-webhooks``
        ``POST /v1/orgs/{org}/gitx-webhooks``
        ``POST /v1/orgs/{org}/projects/{project}/gitx-webhooks``
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
    ) -> models.GitXWebhookResponse:
        """Get a GitX webhook.

        Returns one GitX webhook of the account, organization or project with the
        repository and folders that it watches.

        Internal: the API marks it as not for general use.

        Args:
            identifier: Identifier of the GitX webhook.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/gitx-webhooks/{gitx-webhook}``
        ``GET /v1/orgs/{org}/gitx-webhooks/{gitx-webhook}``
        ``GET /v1/orgs/{org}/projects/{project}/gitx-webhooks/{gitx-webhook}``
        """
        return self._call(_GET, locals())

    def update(
        self,
        identifier: str,
        body: models.UpdateGitXWebhookRequest | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.UpdateGitXWebhookResponse:
        """Update a GitX webhook.

        Changes a GitX webhook of the account, organization or project: its name, its
        repository, the folders it watches, or whether it is on.

        Internal: the API marks it as not for general use.

        Args:
            identifier: Identifier of the GitX webhook.
            body: The fields to change.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Identifier of the changed webhook.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/gitx-webhooks/{gitx-webhook}``
        ``PUT /v1/orgs/{org}/gitx-webhooks/{gitx-webhook}``
        ``PUT /v1/orgs/{org}/projects/{project}/gitx-webhooks/{gitx-webhook}``
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
    ) -> None:
        """Delete a GitX webhook.

        Removes a GitX webhook from the account, organization or project. Later pushes
        to the repository go unnoticed.

        Internal: the API marks it as not for general use.

        Args:
            identifier: Identifier of the GitX webhook.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/gitx-webhooks/{gitx-webhook}``
        ``DELETE /v1/orgs/{org}/gitx-webhooks/{gitx-webhook}``
        ``DELETE /v1/orgs/{org}/projects/{project}/gitx-webhooks/{gitx-webhook}``
        """
        self._call(_DELETE, locals())


class AsyncGitxWebhooks(AsyncResource):
    """Webhooks by which Git keeps the account's entities up to date, and their events.
    GitX webhooks of one organization. GitX webhooks of one project.
    """

    def list(
        self,
        *,
        webhook_identifier: str | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.GitXWebhookResponse]:
        """List the GitX webhooks.

        Returns the GitX webhooks registered in the account, organization or project.

        Internal: the API marks it as not for general use.

        Args:
            webhook_identifier: Limits the list to what belongs to the webhook with
                this identifier.
            page: Number of the page to return; the first is 0.
            limit: How many items a page holds at most, up to a thousand.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Await it for the first page, or iterate over all items with ``async for``.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/gitx-webhooks``
        ``GET /v1/orgs/{org}/gitx-webhooks``
        ``GET /v1/orgs/{org}/projects/{project}/gitx-webhooks``
        """
        return self._list(_LIST, locals())

    async def create(
        self,
        body: models.CreateGitXWebhookRequest | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.CreateGitXWebhookResponse:
        """Create a GitX webhook.

        Registers a webhook by which a Git repository tells the account, organization or
        project that files of Harness entities have changed.

        Args:
            body: The webhook to create.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/gitx-webhooks``
        ``POST /v1/orgs/{org}/gitx-webhooks``
        ``POST /v1/orgs/{org}/projects/{project}/gitx-webhooks``
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
    ) -> models.GitXWebhookResponse:
        """Get a GitX webhook.

        Returns one GitX webhook of the account, organization or project with the
        repository and folders that it watches.

        Internal: the API marks it as not for general use.

        Args:
            identifier: Identifier of the GitX webhook.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/gitx-webhooks/{gitx-webhook}``
        ``GET /v1/orgs/{org}/gitx-webhooks/{gitx-webhook}``
        ``GET /v1/orgs/{org}/projects/{project}/gitx-webhooks/{gitx-webhook}``
        """
        return await self._call(_GET, locals())

    async def update(
        self,
        identifier: str,
        body: models.UpdateGitXWebhookRequest | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.UpdateGitXWebhookResponse:
        """Update a GitX webhook.

        Changes a GitX webhook of the account, organization or project: its name, its
        repository, the folders it watches, or whether it is on.

        Internal: the API marks it as not for general use.

        Args:
            identifier: Identifier of the GitX webhook.
            body: The fields to change.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Identifier of the changed webhook.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/gitx-webhooks/{gitx-webhook}``
        ``PUT /v1/orgs/{org}/gitx-webhooks/{gitx-webhook}``
        ``PUT /v1/orgs/{org}/projects/{project}/gitx-webhooks/{gitx-webhook}``
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
    ) -> None:
        """Delete a GitX webhook.

        Removes a GitX webhook from the account, organization or project. Later pushes
        to the repository go unnoticed.

        Internal: the API marks it as not for general use.

        Args:
            identifier: Identifier of the GitX webhook.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/gitx-webhooks/{gitx-webhook}``
        ``DELETE /v1/orgs/{org}/gitx-webhooks/{gitx-webhook}``
        ``DELETE /v1/orgs/{org}/projects/{project}/gitx-webhooks/{gitx-webhook}``
        """
        await self._call(_DELETE, locals())
