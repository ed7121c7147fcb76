"""Gitx webhook events: the endpoints and the classes that call them."""

from __future__ import annotations

import builtins
import datetime
from collections.abc import Mapping
from typing import Any

from ... import models
from ..._endpoint import Body, Content, Endpoint, Header, Path, Query, Route, returns
from ..._pagination import AsyncPager, Page
from ..._paging import PAGE_HEADER
from ..._resource import AsyncResource, Resource
from ..._types import UNSET, RequestOptions, Unset

_ACCOUNT_HEADER = Header("Harness-Account", "account", scope="account")

_LIST: Endpoint[models.GitXWebhookEventResponse] = Endpoint(
    "GET",
    Route("/v1/gitx-webhook-events", operation_id="list-gitx-webhook-events"),
    Route("/v1/orgs/{org}/gitx-webhook-events", "org", operation_id="list-org-gitx-webhook-events"),
    Route(
        "/v1/orgs/{org}/projects/{project}/gitx-webhook-events",
        "org",
        "project",
        operation_id="list-project-gitx-webhook-events",
    ),
    parameters=(
        _ACCOUNT_HEADER,
        Query("webhook_identifier"),
        Query("event_start_time", number="milliseconds"),
        Query("event_end_time", number="milliseconds"),
        Query("repo_name"),
        Query("file_path"),
        Query("event_identifier"),
        Query("event_status"),
        Query("page", number="plain"),
        Query("limit", number="plain"),
    ),
    returns=returns(lambda: list[models.GitXWebhookEventResponse], "application/json"),
    paging=PAGE_HEADER,
)
_UPDATE: Endpoint[models.GitXWebhookEventResponse] = Endpoint(
    "PATCH",
    Route(
        "/v1/gitx-webhook-events/{gitx-webhook-event}",
        operation_id="patch-gitx-webhook-events-gitx-webhook-event",
    ),
    parameters=(Path("gitx-webhook-event", "identifier"), _ACCOUNT_HEADER),
    body=Body(Content("application/json", lambda: models.UpdateGitXWebhookEventRequest)),
    returns=returns(lambda: models.GitXWebhookEventResponse, "application/json"),
)


class GitxWebhookEvents(Resource):
    """Webhooks by which Git keeps the account's entities up to date, and their events."""

    def list(
        self,
        *,
        webhook_identifier: str | Unset = UNSET,
        event_start_time: datetime.datetime | int | Unset = UNSET,
        event_end_time: datetime.datetime | int | Unset = UNSET,
        repo_name: str | Unset = UNSET,
        file_path: str | Unset = UNSET,
        event_identifier: str | Unset = UNSET,
        event_status: builtins.list[models.EventStatus] | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> Page[models.GitXWebhookEventResponse]:
        """List the GitX webhook events.

        Returns the pushes that the GitX webhooks of the account, organization or
        project received, and what became of each.

        Internal: the API marks it as not for general use.

        Args:
            webhook_identifier: Limits the list to what belongs to the webhook with
                this identifier.
            event_start_time: Limits the list to events received at or after this
                time, in milliseconds since 1970.
            event_end_time: Limits the list to events received until this time, in
                milliseconds since 1970.
            repo_name: Name of the Git repository.
            file_path: Limits the list to events that touched this file.
            event_identifier: Limits the list to the event with this identifier.
            event_status: Limits the list to events that are in one of these states.
            page: Number of the page to return; the first is 0.
            limit: How many items a page holds at most, up to a thousand.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            A page of items; iterating goes on through all that follow.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/gitx-webhook-events``
        ``GET /v1/orgs/{org}/gitx-webhook-events``
        ``GET /v1/orgs/{org}/projects/{project}/gitx-webhook-events``
        """
        return self._list(_LIST, locals())

    def update(
        self,
        identifier: str,
        body: models.UpdateGitXWebhookEventRequest | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.GitXWebhookEventResponse:
        """Update a GitX webhook event.

        Sets the processing status of a single webhook event, by hand.

        Internal: the API marks it as not for general use.

        Args:
            identifier: Identifier of the event that a GitX webhook received.
            body: The new status.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The changed event.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PATCH /v1/gitx-webhook-events/{gitx-webhook-event}``
        """
        return self._call(_UPDATE, locals())


class AsyncGitxWebhookEvents(AsyncResource):
    """Webhooks by which Git keeps the account's entities up to date, and their events."""

    def list(
        self,
        *,
        webhook_identifier: str | Unset = UNSET,
        event_start_time: datetime.datetime | int | Unset = UNSET,
        event_end_time: datetime.datetime | int | Unset = UNSET,
        repo_name: str | Unset = UNSET,
        file_path: str | Unset = UNSET,
        event_identifier: str | Unset = UNSET,
        event_status: builtins.list[models.EventStatus] | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.GitXWebhookEventResponse]:
        """List the GitX webhook events.

        Returns the pushes that the GitX webhooks of the account, organization or
        project received, and what became of each.

        Internal: the API marks it as not for general use.

        Args:
            webhook_identifier: Limits the list to what belongs to the webhook with
                this identifier.
            event_start_time: Limits the list to events received at or after this
                time, in milliseconds since 1970.
            event_end_time: Limits the list to events received until this time, in
                milliseconds since 1970.
            repo_name: Name of the Git repository.
            file_path: Limits the list to events that touched this file.
            event_identifier: Limits the list to the event with this identifier.
            event_status: Limits the list to events that are in one of these states.
            page: Number of the page to return; the first is 0.
            limit: How many items a page holds at most, up to a thousand.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Await it for the first page, or iterate over all items with ``async for``.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/gitx-webhook-events``
        ``GET /v1/orgs/{org}/gitx-webhook-events``
        ``GET /v1/orgs/{org}/projects/{project}/gitx-webhook-events``
        """
        return self._list(_LIST, locals())

    async def update(
        self,
        identifier: str,
        body: models.UpdateGitXWebhookEventRequest | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.GitXWebhookEventResponse:
        """Update a GitX webhook event.

        Sets the processing status of a single webhook event, by hand.

        Internal: the API marks it as not for general use.

        Args:
            identifier: Identifier of the event that a GitX webhook received.
            body: The new status.
            account: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The changed event.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PATCH /v1/gitx-webhook-events/{gitx-webhook-event}``
        """
        return await self._call(_UPDATE, locals())
