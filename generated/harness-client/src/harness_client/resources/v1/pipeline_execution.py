"""Pipeline execution: the endpoints and the classes that call them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import models
from ..._endpoint import Body, Content, Endpoint, Header, Path, Query, Returns, Route, returns
from ..._resource import AsyncResource, Resource
from ..._types import UNSET, RequestOptions, Unset

_ACCOUNT_HEADER = Header("Harness-Account", "account", scope="account")
_BRANCH_NAME_QUERY = Query("branch_name")
_CONNECTOR_REF_QUERY = Query("connector_ref")
_EXECUTION_ID_PATH = Path("execution-id", "execution_id")
_MODULE_QUERY = Query("module")
_NOTES_QUERY = Query("notes")
_REPO_NAME_QUERY = Query("repo_name")
_USE_FQN_IF_ERROR_QUERY = Query("use_fqn_if_error")

_EXECUTE: Endpoint[models.PipelineExecuteResponseBody] = Endpoint(
    "POST",
    Route(
        "/v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/execute",
        "org",
        "project",
        operation_id="execute-pipeline",
    ),
    parameters=(
        _ACCOUNT_HEADER,
        _MODULE_QUERY,
        Query("use_fqn_if_error_response"),
        Query("notify_only_user"),
        _NOTES_QUERY,
        _BRANCH_NAME_QUERY,
        _CONNECTOR_REF_QUERY,
        _REPO_NAME_QUERY,
    ),
    body=Body(
        Content("application/json", lambda: models.PipelineExecuteRequestBody), required=False
    ),
    returns=Returns(
        {
            "200": (Content("application/json", lambda: models.PipelineExecuteResponseBody),),
            "202": (Content("application/json", lambda: models.PipelineExecuteResponseBody),),
        }
    ),
)
_EXECUTE_STAGES: Endpoint[models.PipelineExecuteResponseBody] = Endpoint(
    "POST",
    Route(
        "/v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/execute/stages",
        "org",
        "project",
        operation_id="execute-stages-with-input-yaml",
    ),
    parameters=(
        _ACCOUNT_HEADER,
        _MODULE_QUERY,
        _USE_FQN_IF_ERROR_QUERY,
        _NOTES_QUERY,
        _BRANCH_NAME_QUERY,
        _CONNECTOR_REF_QUERY,
        _REPO_NAME_QUERY,
    ),
    body=Body(Content("application/json", lambda: models.RunStageRequestBody)),
    returns=Returns(
        {
            "200": (Content("application/json", lambda: models.PipelineExecuteResponseBody),),
            "202": (Content("application/json", lambda: models.PipelineExecuteResponseBody),),
        }
    ),
)
_LIST_STAGES: Endpoint[models.StageExecutionResponseList] = Endpoint(
    "GET",
    Route(
        "/v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/execute/stages-execution-list",
        "org",
        "project",
        operation_id="get-stages-execution-list",
    ),
    parameters=(
        _ACCOUNT_HEADER,
        _BRANCH_NAME_QUERY,
        _CONNECTOR_REF_QUERY,
        _REPO_NAME_QUERY,
        Header("Load-From-Cache", "load_from_cache"),
    ),
    returns=returns(lambda: models.StageExecutionResponseList, "application/json"),
)
_RERUN: Endpoint[models.PipelineExecuteResponseBody] = Endpoint(
    "POST",
    Route(
        "/v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/execute/rerun/{execution-id}",
        "org",
        "project",
        operation_id="rerun-pipeline",
    ),
    parameters=(
        _EXECUTION_ID_PATH,
        _ACCOUNT_HEADER,
        _MODULE_QUERY,
        _USE_FQN_IF_ERROR_QUERY,
        _NOTES_QUERY,
        _BRANCH_NAME_QUERY,
        _CONNECTOR_REF_QUERY,
        _REPO_NAME_QUERY,
    ),
    body=Body(Content("application/json", lambda: models.RerunPipelineRequest), required=False),
    returns=Returns(
        {
            "200": (Content("application/json", lambda: models.PipelineExecuteResponseBody),),
            "202": (Content("application/json", lambda: models.PipelineExecuteResponseBody),),
        }
    ),
)
_RETRY: Endpoint[models.PipelineExecuteResponseBody] = Endpoint(
    "POST",
    Route(
        "/v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/execute/retry/{execution-id}",
        "org",
        "project",
        operation_id="retry-pipeline-with-inputset-pipeline-yaml",
    ),
    parameters=(
        _EXECUTION_ID_PATH,
        _ACCOUNT_HEADER,
        _MODULE_QUERY,
        Query("retry_stages"),
        Query("run_all_stages"),
        _NOTES_QUERY,
    ),
    body=Body(Content("application/json", lambda: models.RerunPipelineRequest), required=False),
    returns=Returns(
        {
            "200": (Content("application/json", lambda: models.PipelineExecuteResponseBody),),
            "202": (Content("application/json", lambda: models.PipelineExecuteResponseBody),),
        }
    ),
)
_RERUN_STAGES: Endpoint[models.PipelineExecuteResponseBody] = Endpoint(
    "POST",
    Route(
        "/v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/execute/rerun/{execution-id}/stages",
        "org",
        "project",
        operation_id="rerun-stages-execution-of-pipeline",
    ),
    parameters=(
        _EXECUTION_ID_PATH,
        _ACCOUNT_HEADER,
        _BRANCH_NAME_QUERY,
        _CONNECTOR_REF_QUERY,
        _REPO_NAME_QUERY,
        _USE_FQN_IF_ERROR_QUERY,
        _MODULE_QUERY,
        _NOTES_QUERY,
    ),
    body=Body(Content("application/json", lambda: models.RunStageRequestBody)),
    returns=Returns(
        {
            "200": (Content("application/json", lambda: models.PipelineExecuteResponseBody),),
            "202": (Content("application/json", lambda: models.PipelineExecuteResponseBody),),
        }
    ),
)


class PipelineExecution(Resource):
    """Starting, repeating and resuming runs of a pipeline."""

    def execute(
        self,
        pipeline: str,
        body: models.PipelineExecuteRequestBody | Mapping[str, Any] | Unset = UNSET,
        *,
        module: str | Unset = UNSET,
        use_fqn_if_error_response: bool | Unset = UNSET,
        notify_only_user: bool | Unset = UNSET,
        notes: str | Unset = UNSET,
        branch_name: str | Unset = UNSET,
        connector_ref: str | Unset = UNSET,
        repo_name: str | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineExecuteResponseBody:
        """Run a pipeline.

        Starts a pipeline and returns the identifier of the execution without waiting
        for its end.

        Args:
            pipeline: Identifier of the pipeline.
            body: Values for the runtime inputs.
            module: Module on whose behalf the pipeline runs.
            use_fqn_if_error_response: Names the fields of a failing input set by
                their full path.
            notify_only_user: Notifies only the user who started the run.
            notes: A remark that is shown with the execution.
            branch_name: Branch of the repository to read from or to write to; the
                default branch if left out.
            connector_ref: Git connector to use, such as `org.shop_git` or
                `account.shop_git`.
            repo_name: Name of the Git repository.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The execution that was started.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/execute``
        """
        return self._call(_EXECUTE, locals())

    def execute_stages(
        self,
        pipeline: str,
        body: models.RunStageRequestBody | Mapping[str, Any],
        *,
        module: str | Unset = UNSET,
        use_fqn_if_error: str | Unset = UNSET,
        notes: str | Unset = UNSET,
        branch_name: str | Unset = UNSET,
        connector_ref: str | Unset = UNSET,
        repo_name: str | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineExecuteResponseBody:
        """Run certain stages of a pipeline.

        Starts only the stages that the body names and returns the identifier of the
        execution.

        Args:
            pipeline: Identifier of the pipeline.
            body: The stages to run and values for their inputs.
            module: Module on whose behalf the pipeline runs.
            use_fqn_if_error: `true` to name faulty fields by their full path in an
                error.
            notes: A remark that is shown with the execution.
            branch_name: Branch of the repository to read from or to write to; the
                default branch if left out.
            connector_ref: Git connector to use, such as `org.shop_git` or
                `account.shop_git`.
            repo_name: Name of the Git repository.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The execution that was started.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/execute/stages``
        """
        return self._call(_EXECUTE_STAGES, locals())

    def list_stages(
        self,
        pipeline: str,
        *,
        branch_name: str | Unset = UNSET,
        connector_ref: str | Unset = UNSET,
        repo_name: str | Unset = UNSET,
        load_from_cache: str | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.StageExecutionResponseList:
        """List the stages that can be run.

        Returns the stages of a pipeline, and for each which others have to run with it.

        Args:
            pipeline: Identifier of the pipeline.
            branch_name: Branch of the repository to read from or to write to; the
                default branch if left out.
            connector_ref: Git connector to use, such as `org.shop_git` or
                `account.shop_git`.
            repo_name: Name of the Git repository.
            load_from_cache: `true` if a cached copy of the file in Git will do,
                `false` to read the repository itself.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The stages of the pipeline.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/execute/stages-execution-list``
        """
        return self._call(_LIST_STAGES, locals())

    def rerun(
        self,
        pipeline: str,
        execution_id: str,
        body: models.RerunPipelineRequest | Mapping[str, Any] | Unset = UNSET,
        *,
        module: str | Unset = UNSET,
        use_fqn_if_error: bool | Unset = UNSET,
        notes: str | Unset = UNSET,
        branch_name: str | Unset = UNSET,
        connector_ref: str | Unset = UNSET,
        repo_name: str | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineExecuteResponseBody:
        """Run a pipeline again.

        Starts a new execution of a pipeline on the basis of an earlier one.

        Internal: the API marks it as not for general use.

        Args:
            pipeline: Identifier of the pipeline.
            execution_id: Identifier of an earlier execution of the pipeline.
            body: Values for the runtime inputs; those of the earlier run if left
                out.
            module: Module on whose behalf the pipeline runs.
            use_fqn_if_error: Names faulty fields by their full path in an error.
            notes: A remark that is shown with the execution.
            branch_name: Branch of the repository to read from or to write to; the
                default branch if left out.
            connector_ref: Git connector to use, such as `org.shop_git` or
                `account.shop_git`.
            repo_name: Name of the Git repository.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The execution that was started.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/execute/rerun/{execution-id}``
        """
        return self._call(_RERUN, locals())

    def retry(
        self,
        pipeline: str,
        execution_id: str,
        body: models.RerunPipelineRequest | Mapping[str, Any] | Unset = UNSET,
        *,
        module: str | Unset = UNSET,
        retry_stages: list[str] | Unset = UNSET,
        run_all_stages: bool | Unset = UNSET,
        notes: str | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineExecuteResponseBody:
        """Retry a failed run.

        Resumes a failed execution from the stages given, without repeating those that
        succeeded before them.

        Internal: the API marks it as not for general use.

        Args:
            pipeline: Identifier of the pipeline.
            execution_id: Identifier of an earlier execution of the pipeline.
            body: Values for the runtime inputs; those of the earlier run if left
                out.
            module: Module on whose behalf the pipeline runs.
            retry_stages: Identifiers of the stages from which the execution
                resumes.
            run_all_stages: Repeats all of several parallel stages (`true`), or only
                those that failed (`false`).
            notes: A remark that is shown with the execution.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The execution that was started.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/execute/retry/{execution-id}``
        """
        return self._call(_RETRY, locals())

    def rerun_stages(
        self,
        pipeline: str,
        execution_id: str,
        body: models.RunStageRequestBody | Mapping[str, Any],
        *,
        branch_name: str | Unset = UNSET,
        connector_ref: str | Unset = UNSET,
        repo_name: str | Unset = UNSET,
        use_fqn_if_error: bool | Unset = UNSET,
        module: str | Unset = UNSET,
        notes: str | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineExecuteResponseBody:
        """Run certain stages again.

        Starts a new execution of only those stages of an earlier one that the body
        names.

        Args:
            pipeline: Identifier of the pipeline.
            execution_id: Identifier of an earlier execution of the pipeline.
            body: The stages to run and values for their inputs.
            branch_name: Branch of the repository to read from or to write to; the
                default branch if left out.
            connector_ref: Git connector to use, such as `org.shop_git` or
                `account.shop_git`.
            repo_name: Name of the Git repository.
            use_fqn_if_error: Names faulty fields by their full path in an error.
            module: Module on whose behalf the pipeline runs.
            notes: A remark that is shown with the execution.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The execution that was started.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/execute/rerun/{execution-id}/stages``
        """
        return self._call(_RERUN_STAGES, locals())


class AsyncPipelineExecution(AsyncResource):
    """Starting, repeating and resuming runs of a pipeline."""

    async def execute(
        self,
        pipeline: str,
        body: models.PipelineExecuteRequestBody | Mapping[str, Any] | Unset = UNSET,
        *,
        module: str | Unset = UNSET,
        use_fqn_if_error_response: bool | Unset = UNSET,
        notify_only_user: bool | Unset = UNSET,
        notes: str | Unset = UNSET,
        branch_name: str | Unset = UNSET,
        connector_ref: str | Unset = UNSET,
        repo_name: str | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineExecuteResponseBody:
        """Run a pipeline.

        Starts a pipeline and returns the identifier of the execution without waiting
        for its end.

        Args:
            pipeline: Identifier of the pipeline.
            body: Values for the runtime inputs.
            module: Module on whose behalf the pipeline runs.
            use_fqn_if_error_response: Names the fields of a failing input set by
                their full path.
            notify_only_user: Notifies only the user who started the run.
            notes: A remark that is shown with the execution.
            branch_name: Branch of the repository to read from or to write to; the
                default branch if left out.
            connector_ref: Git connector to use, such as `org.shop_git` or
                `account.shop_git`.
            repo_name: Name of the Git repository.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The execution that was started.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/execute``
        """
        return await self._call(_EXECUTE, locals())

    async def execute_stages(
        self,
        pipeline: str,
        body: models.RunStageRequestBody | Mapping[str, Any],
        *,
        module: str | Unset = UNSET,
        use_fqn_if_error: str | Unset = UNSET,
        notes: str | Unset = UNSET,
        branch_name: str | Unset = UNSET,
        connector_ref: str | Unset = UNSET,
        repo_name: str | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineExecuteResponseBody:
        """Run certain stages of a pipeline.

        Starts only the stages that the body names and returns the identifier of the
        execution.

        Args:
            pipeline: Identifier of the pipeline.
            body: The stages to run and values for their inputs.
            module: Module on whose behalf the pipeline runs.
            use_fqn_if_error: `true` to name faulty fields by their full path in an
                error.
            notes: A remark that is shown with the execution.
            branch_name: Branch of the repository to read from or to write to; the
                default branch if left out.
            connector_ref: Git connector to use, such as `org.shop_git` or
                `account.shop_git`.
            repo_name: Name of the Git repository.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The execution that was started.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/execute/stages``
        """
        return await self._call(_EXECUTE_STAGES, locals())

    async def list_stages(
        self,
        pipeline: str,
        *,
        branch_name: str | Unset = UNSET,
        connector_ref: str | Unset = UNSET,
        repo_name: str | Unset = UNSET,
        load_from_cache: str | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.StageExecutionResponseList:
        """List the stages that can be run.

        Returns the stages of a pipeline, and for each which others have to run with it.

        Args:
            pipeline: Identifier of the pipeline.
            branch_name: Branch of the repository to read from or to write to; the
                default branch if left out.
            connector_ref: Git connector to use, such as `org.shop_git` or
                `account.shop_git`.
            repo_name: Name of the Git repository.
            load_from_cache: `true` if a cached copy of the file in Git will do,
                `false` to read the repository itself.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The stages of the pipeline.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/execute/stages-execution-list``
        """
        return await self._call(_LIST_STAGES, locals())

    async def rerun(
        self,
        pipeline: str,
        execution_id: str,
        body: models.RerunPipelineRequest | Mapping[str, Any] | Unset = UNSET,
        *,
        module: str | Unset = UNSET,
        use_fqn_if_error: bool | Unset = UNSET,
        notes: str | Unset = UNSET,
        branch_name: str | Unset = UNSET,
        connector_ref: str | Unset = UNSET,
        repo_name: str | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineExecuteResponseBody:
        """Run a pipeline again.

        Starts a new execution of a pipeline on the basis of an earlier one.

        Internal: the API marks it as not for general use.

        Args:
            pipeline: Identifier of the pipeline.
            execution_id: Identifier of an earlier execution of the pipeline.
            body: Values for the runtime inputs; those of the earlier run if left
                out.
            module: Module on whose behalf the pipeline runs.
            use_fqn_if_error: Names faulty fields by their full path in an error.
            notes: A remark that is shown with the execution.
            branch_name: Branch of the repository to read from or to write to; the
                default branch if left out.
            connector_ref: Git connector to use, such as `org.shop_git` or
                `account.shop_git`.
            repo_name: Name of the Git repository.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The execution that was started.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/execute/rerun/{execution-id}``
        """
        return await self._call(_RERUN, locals())

    async def retry(
        self,
        pipeline: str,
        execution_id: str,
        body: models.RerunPipelineRequest | Mapping[str, Any] | Unset = UNSET,
        *,
        module: str | Unset = UNSET,
        retry_stages: list[str] | Unset = UNSET,
        run_all_stages: bool | Unset = UNSET,
        notes: str | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineExecuteResponseBody:
        """Retry a failed run.

        Resumes a failed execution from the stages given, without repeating those that
        succeeded before them.

        Internal: the API marks it as not for general use.

        Args:
            pipeline: Identifier of the pipeline.
            execution_id: Identifier of an earlier execution of the pipeline.
            body: Values for the runtime inputs; those of the earlier run if left
                out.
            module: Module on whose behalf the pipeline runs.
            retry_stages: Identifiers of the stages from which the execution
                resumes.
            run_all_stages: Repeats all of several parallel stages (`true`), or only
                those that failed (`false`).
            notes: A remark that is shown with the execution.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The execution that was started.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/execute/retry/{execution-id}``
        """
        return await self._call(_RETRY, locals())

    async def rerun_stages(
        self,
        pipeline: str,
        execution_id: str,
        body: models.RunStageRequestBody | Mapping[str, Any],
        *,
        branch_name: str | Unset = UNSET,
        connector_ref: str | Unset = UNSET,
        repo_name: str | Unset = UNSET,
        use_fqn_if_error: bool | Unset = UNSET,
        module: str | Unset = UNSET,
        notes: str | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineExecuteResponseBody:
        """Run certain stages again.

        Starts a new execution of only those stages of an earlier one that the body
        names.

        Args:
            pipeline: Identifier of the pipeline.
            execution_id: Identifier of an earlier execution of the pipeline.
            body: The stages to run and values for their inputs.
            branch_name: Branch of the repository to read from or to write to; the
                default branch if left out.
            connector_ref: Git connector to use, such as `org.shop_git` or
                `account.shop_git`.
            repo_name: Name of the Git repository.
            use_fqn_if_error: Names faulty fields by their full path in an error.
            module: Module on whose behalf the pipeline runs.
            notes: A remark that is shown with the execution.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The execution that was started.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/execute/rerun/{execution-id}/stages``
        """
        return await self._call(_RERUN_STAGES, locals())
