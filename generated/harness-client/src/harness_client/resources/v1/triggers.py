"""Triggers: the endpoints and the classes that call them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import models
from ..._endpoint import Body, Endpoint, Header, Path, Query, Returns, Route, contents, returns
from ..._resource import AsyncResource, Resource
from ..._types import UNSET, RequestOptions, Unset, Yaml

_ACCOUNT_HEADER = Header("Harness-Account", "account", scope="account")
_IDENTIFIER_PATH = Path("trigger", "identifier")
_IGNORE_ERROR_QUERY = Query("ignoreError", "ignore_error")

_CREATE: Endpoint[models.TriggerResponseBody] = Endpoint(
    "POST",
    Route(
        "/v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/triggers",
        "org",
        "project",
        operation_id="create-trigger",
    ),
    parameters=(_ACCOUNT_HEADER, _IGNORE_ERROR_QUERY),
    body=Body(*contents(lambda: models.TriggerRequestBody, "application/json", "application/yaml")),
    returns=returns(
        lambda: models.TriggerResponseBody, "application/json", "application/yaml", status="201"
    ),
)
_GET: Endpoint[models.TriggerGetResponseBody] = Endpoint(
    "GET",
    Route(
        "/v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/triggers/{trigger}",
        "org",
        "project",
        operation_id="get-trigger",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=returns(lambda: models.TriggerGetResponseBody, "application/json", "application/yaml"),
)
_UPDATE: Endpoint[models.TriggerResponseBody] = Endpoint(
    "PUT",
    Route(
        "/v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/triggers/{trigger}",
        "org",
        "project",
        operation_id="update-trigger",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER, _IGNORE_ERROR_QUERY),
    body=Body(*contents(lambda: models.TriggerRequestBody, "application/json", "application/yaml")),
    returns=returns(lambda: models.TriggerResponseBody, "application/json", "application/yaml"),
)
_DELETE: Endpoint[None] = Endpoint(
    "DELETE",
    Route(
        "/v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/triggers/{trigger}",
        "org",
        "project",
        operation_id="delete-trigger",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=Returns({"204": ()}),
)


class Triggers(Resource):
    """What starts a pipeline without a person."""

    def create(
        self,
        pipeline: str,
        body: models.TriggerRequestBody | Mapping[str, Any] | Yaml,
        *,
        ignore_error: bool | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.TriggerResponseBody:
        """Create a trigger.

        Adds a trigger that starts a pipeline on a webhook, a new artifact, a new chart
        version or a schedule.

        Args:
            pipeline: Identifier of the pipeline.
            body: The trigger to store.
            ignore_error: Saves the trigger even if it doesn't pass validation.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Identifier of the stored trigger.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/triggers``
        """
        return self._call(_CREATE, locals())

    def get(
        self,
        pipeline: str,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.TriggerGetResponseBody:
        """Get a trigger.

        Returns one trigger of a pipeline with its source and conditions.

        Args:
            pipeline: Identifier of the pipeline.
            identifier: Identifier of the trigger.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/triggers/{trigger}``
        """
        return self._call(_GET, locals())

    def update(
        self,
        pipeline: str,
        identifier: str,
        body: models.TriggerRequestBody | Mapping[str, Any] | Yaml,
        *,
        ignore_error: bool | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.TriggerResponseBody:
        """Update a trigger.

        Replaces a trigger of a pipeline with the one in the body.

        Args:
            pipeline: Identifier of the pipeline.
            identifier: Identifier of the trigger.
            body: The trigger to store.
            ignore_error: Saves the trigger even if it doesn't pass validation.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Identifier of the stored trigger.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/triggers/{trigger}``
        """
        return self._call(_UPDATE, locals())

    def delete(
        self,
        pipeline: str,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a trigger.

        Removes a trigger; its events no longer start the pipeline.

        Args:
            pipeline: Identifier of the pipeline.
            identifier: Identifier of the trigger.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/triggers/{trigger}``
        """
        self._call(_DELETE, locals())


class AsyncTriggers(AsyncResource):
    """What starts a pipeline without a person."""

    async def create(
        self,
        pipeline: str,
        body: models.TriggerRequestBody | Mapping[str, Any] | Yaml,
        *,
        ignore_error: bool | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.TriggerResponseBody:
        """Create a trigger.

        Adds a trigger that starts a pipeline on a webhook, a new artifact, a new chart
        version or a schedule.

        Args:
            pipeline: Identifier of the pipeline.
            body: The trigger to store.
            ignore_error: Saves the trigger even if it doesn't pass validation.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Identifier of the stored trigger.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/triggers``
        """
        return await self._call(_CREATE, locals())

    async def get(
        self,
        pipeline: str,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.TriggerGetResponseBody:
        """Get a trigger.

        Returns one trigger of a pipeline with its source and conditions.

        Args:
            pipeline: Identifier of the pipeline.
            identifier: Identifier of the trigger.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/triggers/{trigger}``
        """
        return await self._call(_GET, locals())

    async def update(
        self,
        pipeline: str,
        identifier: str,
        body: models.TriggerRequestBody | Mapping[str, Any] | Yaml,
        *,
        ignore_error: bool | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.TriggerResponseBody:
        """Update a trigger.

        Replaces a trigger of a pipeline with the one in the body.

        Args:
            pipeline: Identifier of the pipeline.
            identifier: Identifier of the trigger.
            body: The trigger to store.
            ignore_error: Saves the trigger even if it doesn't pass validation.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Identifier of the stored trigger.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/triggers/{trigger}``
        """
        return await self._call(_UPDATE, locals())

    async def delete(
        self,
        pipeline: str,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a trigger.

        Removes a trigger; its events no longer start the pipeline.

        Args:
            pipeline: Identifier of the pipeline.
            identifier: Identifier of the trigger.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/triggers/{trigger}``
        """
        await self._call(_DELETE, locals())
