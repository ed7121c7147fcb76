"""Inputs: the endpoints and the classes that call them."""

from __future__ import annotations

from ... import models
from ..._endpoint import Endpoint, Header, Query, Route, returns
from ..._resource import AsyncResource, Resource
from ..._types import UNSET, RequestOptions, Unset

_GET: Endpoint[models.InputsResponseBody] = Endpoint(
    "GET",
    Route(
        "/v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/inputs",
        "org",
        "project",
        operation_id="get-pipeline-inputs",
    ),
    parameters=(
        Header("Harness-Account", "account", scope="account"),
        Query("branch_name"),
        Query("repo_name"),
        Query("connector_ref"),
    ),
    returns=returns(lambda: models.InputsResponseBody, "application/json"),
)


class Inputs(Resource):
    """The values that a pipeline asks for."""

    def get(
        self,
        pipeline: str,
        *,
        branch_name: str | Unset = UNSET,
        repo_name: str | Unset = UNSET,
        connector_ref: str | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.InputsResponseBody:
        """Get the inputs of a pipeline.

        Returns the values that a run of a pipeline asks for, and the options for
        cloning its codebase.

        Internal: the API marks it as not for general use.

        Args:
            pipeline: Identifier of the pipeline.
            branch_name: Branch of the repository to read from or to write to; the
                default branch if left out.
            repo_name: Name of the Git repository.
            connector_ref: Git connector to use, such as `org.shop_git` or
                `account.shop_git`.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            What a run of the pipeline asks for.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/inputs``
        """
        return self._call(_GET, locals())


class AsyncInputs(AsyncResource):
    """The values that a pipeline asks for."""

    async def get(
        self,
        pipeline: str,
        *,
        branch_name: str | Unset = UNSET,
        repo_name: str | Unset = UNSET,
        connector_ref: str | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.InputsResponseBody:
        """Get the inputs of a pipeline.

        Returns the values that a run of a pipeline asks for, and the options for
        cloning its codebase.

        Internal: the API marks it as not for general use.

        Args:
            pipeline: Identifier of the pipeline.
            branch_name: Branch of the repository to read from or to write to; the
                default branch if left out.
            repo_name: Name of the Git repository.
            connector_ref: Git connector to use, such as `org.shop_git` or
                `account.shop_git`.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            What a run of the pipeline asks for.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/inputs``
        """
        return await self._call(_GET, locals())
