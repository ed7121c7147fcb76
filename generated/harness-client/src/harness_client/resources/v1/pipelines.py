"""Pipelines: the endpoints and the classes that call them."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Any

from ... import models
from ..._endpoint import (
    Body,
    Content,
    Endpoint,
    Header,
    Path,
    Query,
    Returns,
    Route,
    contents,
    returns,
)
from ..._pagination import AsyncPager, Page
from ..._paging import PAGE_HEADER
from ..._resource import AsyncResource, Resource
from ..._types import UNSET, RequestOptions, Unset, Yaml

_ACCOUNT_HEADER = Header("Harness-Account", "account", scope="account")
_BRANCH_NAME_QUERY = Query("branch_name")
_CONNECTOR_REF_QUERY = Query("connector_ref")
_IDENTIFIER_PATH = Path("pipeline", "identifier")
_LOAD_FROM_CACHE_HEADER = Header("Load-From-Cache", "load_from_cache")
_LOAD_FROM_FALLBACK_BRANCH_QUERY = Query("load_from_fallback_branch")
_REPO_NAME_QUERY = Query("repo_name")

_LIST: Endpoint[models.PipelineListResponseBody] = Endpoint(
    "GET",
    Route(
        "/v1/orgs/{org}/projects/{project}/pipelines",
        "org",
        "project",
        operation_id="list-pipelines",
    ),
    parameters=(
        _ACCOUNT_HEADER,
        Query("module"),
        Query("filter_identifier"),
        Query("pipeline_identifiers"),
        Query("name"),
        Query("description"),
        Query("tags"),
        Query("service_names"),
        Query("env_names"),
        Query("deployment_type"),
        Query("repository"),
        Query("search_term"),
        Query("sort"),
        Query("order"),
        Query("page", number="plain"),
        Query("limit", number="plain"),
    ),
    returns=returns(
        lambda: list[models.PipelineListResponseBody], "application/json", "application/yaml"
    ),
    paging=PAGE_HEADER,
)
_CREATE: Endpoint[models.PipelineCreateResponseBody] = Endpoint(
    "POST",
    Route(
        "/v1/orgs/{org}/projects/{project}/pipelines",
        "org",
        "project",
        operation_id="create-pipeline",
    ),
    parameters=(_ACCOUNT_HEADER,),
    body=Body(
        *contents(lambda: models.PipelineCreateRequestBody, "application/json", "application/yaml")
    ),
    returns=returns(
        lambda: models.PipelineCreateResponseBody,
        "application/json",
        "application/yaml",
        status="201",
    ),
)
_GET: Endpoint[models.PipelineGetResponseBody] = Endpoint(
    "GET",
    Route(
        "/v1/orgs/{org}/projects/{project}/pipelines/{pipeline}",
        "org",
        "project",
        operation_id="get-pipeline",
    ),
    parameters=(
        _IDENTIFIER_PATH,
        _ACCOUNT_HEADER,
        _BRANCH_NAME_QUERY,
        Query("template_applied"),
        _CONNECTOR_REF_QUERY,
        _REPO_NAME_QUERY,
        _LOAD_FROM_FALLBACK_BRANCH_QUERY,
        Query("validate_async"),
        _LOAD_FROM_CACHE_HEADER,
    ),
    returns=returns(lambda: models.PipelineGetResponseBody, "application/json", "application/yaml"),
)
_UPDATE: Endpoint[models.PipelineCreateResponseBody] = Endpoint(
    "PUT",
    Route(
        "/v1/orgs/{org}/projects/{project}/pipelines/{pipeline}",
        "org",
        "project",
        operation_id="update-pipeline",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    body=Body(
        *contents(lambda: models.PipelineUpdateRequestBody, "application/json", "application/yaml")
    ),
    returns=returns(
        lambda: models.PipelineCreateResponseBody, "application/json", "application/yaml"
    ),
)
_DELETE: Endpoint[None] = Endpoint(
    "DELETE",
    Route(
        "/v1/orgs/{org}/projects/{project}/pipelines/{pipeline}",
        "org",
        "project",
        operation_id="delete-pipeline",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=Returns({"204": ()}),
)
_PATCH: Endpoint[models.PipelineCreateResponseBody] = Endpoint(
    "PATCH",
    Route(
        "/v1/orgs/{org}/projects/{project}/pipelines/{pipeline}",
        "org",
        "project",
        operation_id="patch-pipeline",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    body=Body(Content("application/json", lambda: models.PipelinePatchRequestBody)),
    returns=returns(
        lambda: models.PipelineCreateResponseBody, "application/json", "application/yaml"
    ),
)
_GET_VALIDATION: Endpoint[models.PipelineValidationResponseBody] = Endpoint(
    "GET",
    Route(
        "/v1/orgs/{org}/projects/{project}/pipelines/validate/{uuid}",
        "org",
        "project",
        operation_id="get-pipeline-validate-result",
    ),
    parameters=(_ACCOUNT_HEADER,),
    returns=returns(
        lambda: models.PipelineValidationResponseBody, "application/json", "application/yaml"
    ),
)
_UPDATE_GIT_METADATA: Endpoint[models.GitMetadataUpdateResponseBody] = Endpoint(
    "PUT",
    Route(
        "/v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/git-metadata",
        "org",
        "project",
        operation_id="update-pipeline-git-metadata",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    body=Body(Content("application/json", lambda: models.GitMetadataUpdateRequestBody)),
    returns=returns(lambda: models.GitMetadataUpdateResponseBody, "application/json"),
)
_IMPORT_FROM_GIT: Endpoint[models.PipelineSaveResponseBody] = Endpoint(
    "POST",
    Route(
        "/v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/import",
        "org",
        "project",
        operation_id="importPipelineFromGit",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    body=Body(Content("application/json", lambda: models.PipelineImportRequestBody)),
    returns=returns(lambda: models.PipelineSaveResponseBody, "application/json"),
)
_GET_INPUTS_SCHEMA: Endpoint[models.PipelineInputSchemaDetailsResponseBody] = Endpoint(
    "GET",
    Route(
        "/v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/inputs-schema",
        "org",
        "project",
        operation_id="get-inputs-schema-details",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=returns(lambda: models.PipelineInputSchemaDetailsResponseBody, "application/json"),
)
_MOVE_CONFIG: Endpoint[models.PipelineMoveConfigResponseBody] = Endpoint(
    "POST",
    Route(
        "/v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/move-config",
        "org",
        "project",
        operation_id="moveConfig",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    body=Body(Content("application/json", lambda: models.PipelineMoveConfigRequestBody)),
    returns=returns(lambda: models.PipelineMoveConfigResponseBody, "application/json"),
)
_START_VALIDATION: Endpoint[models.PipelineValidationUUIDResponseBody] = Endpoint(
    "POST",
    Route(
        "/v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/validate",
        "org",
        "project",
        operation_id="start-pipeline-validation-event",
    ),
    parameters=(
        _IDENTIFIER_PATH,
        _ACCOUNT_HEADER,
        _BRANCH_NAME_QUERY,
        _CONNECTOR_REF_QUERY,
        _REPO_NAME_QUERY,
        _LOAD_FROM_FALLBACK_BRANCH_QUERY,
        _LOAD_FROM_CACHE_HEADER,
    ),
    returns=Returns(
        {
            "200": (
                *contents(
                    lambda: models.PipelineValidationUUIDResponseBody,
                    "application/json",
                    "application/yaml",
                ),
            ),
            "202": (
                Content("application/json", lambda: models.PipelineValidationUUIDResponseBody),
            ),
        }
    ),
)


class Pipelines(Resource):
    """Pipelines of a project: their YAML, validation and place in Git."""

    def list(
        self,
        *,
        module: models.ModuleFilter | Unset = UNSET,
        filter_identifier: str | Unset = UNSET,
        pipeline_identifiers: builtins.list[str] | Unset = UNSET,
        name: str | Unset = UNSET,
        description: str | Unset = UNSET,
        tags: builtins.list[str] | Unset = UNSET,
        service_names: builtins.list[str] | Unset = UNSET,
        env_names: builtins.list[str] | Unset = UNSET,
        deployment_type: str | Unset = UNSET,
        repository: str | Unset = UNSET,
        search_term: str | Unset = UNSET,
        sort: models.PipelineSort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> Page[models.PipelineListResponseBody]:
        """List the pipelines.

        Returns a project's pipelines page by page, each with its latest runs. Many
        conditions can be combined, or a saved filter be applied.

        Args:
            module: Limits the list to pipelines that use this module.
            filter_identifier: Identifier of a saved filter to apply.
            pipeline_identifiers: Limits the list to pipelines with these
                identifiers.
            name: Limits the list to items with this name.
            description: Limits the list to pipelines whose description contains
                this text.
            tags: Limits the list to items that carry these tags, each written as
                `key:value` or as a bare key.
            service_names: Limits the list to pipelines that deploy these services.
            env_names: Limits the list to pipelines that deploy to these
                environments.
            deployment_type: Limits the list to pipelines with deployments of this
                type, such as `Kubernetes`.
            repository: Limits the list to pipelines stored in this Git repository.
            search_term: Limits the list to items that contain this text, for
                example in their name, identifier or tags.
            sort: Property by which the pipelines or input sets are sorted.
            order: Direction of the sorting: `ASC` upwards, `DESC` downwards.
            page: Number of the page to return; the first is 0.
            limit: How many items a page holds at most.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            A page of items; iterating goes on through all that follow.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/orgs/{org}/projects/{project}/pipelines``
        """
        return self._list(_LIST, locals())

    def create(
        self,
        body: models.PipelineCreateRequestBody | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineCreateResponseBody:
        """Create a pipeline.

        Adds a pipeline to a project. Its YAML is kept in Harness, or in a Git
        repository if `git_details` says so.

        Args:
            body: The pipeline to create.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Identifier of the stored pipeline.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/pipelines``
        """
        return self._call(_CREATE, locals())

    def get(
        self,
        identifier: str,
        *,
        branch_name: str | Unset = UNSET,
        template_applied: bool | Unset = UNSET,
        connector_ref: str | Unset = UNSET,
        repo_name: str | Unset = UNSET,
        load_from_fallback_branch: bool | Unset = UNSET,
        validate_async: bool | Unset = UNSET,
        load_from_cache: str | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineGetResponseBody:
        """Get a pipeline.

        Returns a pipeline and its YAML, on request with all templates resolved as well.
        One kept in Git is read from the given branch.

        Args:
            identifier: Identifier of the pipeline.
            branch_name: Branch of the repository to read from or to write to; the
                default branch if left out.
            template_applied: Adds the YAML in which all templates have been
                resolved.
            connector_ref: Git connector to use, such as `org.shop_git` or
                `account.shop_git`.
            repo_name: Name of the Git repository.
            load_from_fallback_branch: Reads from the branch that the entity was
                last saved on if it is missing on the given one.
            validate_async: Starts a validation of the pipeline in the background;
                its key is part of the answer.
            load_from_cache: `true` if a cached copy of the file in Git will do,
                `false` to read the repository itself.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}``
        """
        return self._call(_GET, locals())

    def update(
        self,
        identifier: str,
        body: models.PipelineUpdateRequestBody | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineCreateResponseBody:
        """Update a pipeline.

        Replaces the YAML of a pipeline. For one kept in Git this makes a commit.

        Args:
            identifier: Identifier of the pipeline.
            body: The pipeline in its new state.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Identifier of the stored pipeline.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}``
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
        """Delete a pipeline.

        Removes a pipeline along with its input sets and triggers. A file in Git stays
        where it is.

        Args:
            identifier: Identifier of the pipeline.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}``
        """
        self._call(_DELETE, locals())

    def patch(
        self,
        identifier: str,
        body: models.PipelinePatchRequestBody | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineCreateResponseBody:
        """Change parts of a pipeline.

        Changes only those fields of a pipeline that the body contains.

        Args:
            identifier: Identifier of the pipeline.
            body: The fields to change.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Identifier of the stored pipeline.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PATCH /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}``
        """
        return self._call(_PATCH, locals())

    def get_validation(
        self,
        uuid: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineValidationResponseBody:
        """Get the outcome of a validation.

        Returns how far the validation of a pipeline has come and what it found.

        Internal: the API marks it as not for general use.

        Args:
            uuid: Key that the start of the validation returned.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            What the validation has found so far.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/orgs/{org}/projects/{project}/pipelines/validate/{uuid}``
        """
        return self._call(_GET_VALIDATION, locals())

    def update_git_metadata(
        self,
        identifier: str,
        body: models.GitMetadataUpdateRequestBody | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.GitMetadataUpdateResponseBody:
        """Move the Git location of a pipeline.

        Tells Harness which connector, repository and file hold a pipeline now. The file
        itself isn't touched.

        Args:
            identifier: Identifier of the pipeline.
            body: The new location.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The location was changed.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/git-metadata``
        """
        return self._call(_UPDATE_GIT_METADATA, locals())

    def import_from_git(
        self,
        identifier: str,
        body: models.PipelineImportRequestBody | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineSaveResponseBody:
        """Import a pipeline from Git.

        Creates a pipeline from a YAML file that is already in a Git repository.

        Args:
            identifier: Identifier of the pipeline.
            body: The file to import.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/import``
        """
        return self._call(_IMPORT_FROM_GIT, locals())

    def get_inputs_schema(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineInputSchemaDetailsResponseBody:
        """Describe the inputs of a pipeline.

        Lists every input that a pipeline declares, with its type, its default and the
        fields it ends up in.

        Internal: the API marks it as not for general use.

        Args:
            identifier: Identifier of the pipeline.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The inputs that the pipeline declares.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/inputs-schema``
        """
        return self._call(_GET_INPUTS_SCHEMA, locals())

    def move_config(
        self,
        identifier: str,
        body: models.PipelineMoveConfigRequestBody | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineMoveConfigResponseBody:
        """Move a pipeline to Git.

        Takes the YAML of a pipeline out of Harness and commits it to a Git repository.

        Args:
            identifier: Identifier of the pipeline.
            body: Where the pipeline goes.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The pipeline is now kept in Git.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/move-config``
        """
        return self._call(_MOVE_CONFIG, locals())

    def start_validation(
        self,
        identifier: str,
        *,
        branch_name: str | Unset = UNSET,
        connector_ref: str | Unset = UNSET,
        repo_name: str | Unset = UNSET,
        load_from_fallback_branch: bool | Unset = UNSET,
        load_from_cache: bool | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineValidationUUIDResponseBody:
        """Start the validation of a pipeline.

        Begins to check a pipeline against its templates and policies, and returns at
        once with the key under which the outcome can be asked for.

        Internal: the API marks it as not for general use.

        Args:
            identifier: Identifier of the pipeline.
            branch_name: Branch of the repository to read from or to write to; the
                default branch if left out.
            connector_ref: Git connector to use, such as `org.shop_git` or
                `account.shop_git`.
            repo_name: Name of the Git repository.
            load_from_fallback_branch: Validates the pipeline of the branch that it
                was last saved on if it is missing on the given one.
            load_from_cache: Whether a cached copy of the file in Git will do.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Key of the validation that was started.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/validate``
        """
        return self._call(_START_VALIDATION, locals())


class AsyncPipelines(AsyncResource):
    """Pipelines of a project: their YAML, validation and place in Git."""

    def list(
        self,
        *,
        module: models.ModuleFilter | Unset = UNSET,
        filter_identifier: str | Unset = UNSET,
        pipeline_identifiers: builtins.list[str] | Unset = UNSET,
        name: str | Unset = UNSET,
        description: str | Unset = UNSET,
        tags: builtins.list[str] | Unset = UNSET,
        service_names: builtins.list[str] | Unset = UNSET,
        env_names: builtins.list[str] | Unset = UNSET,
        deployment_type: str | Unset = UNSET,
        repository: str | Unset = UNSET,
        search_term: str | Unset = UNSET,
        sort: models.PipelineSort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.PipelineListResponseBody]:
        """List the pipelines.

        Returns a project's pipelines page by page, each with its latest runs. Many
        conditions can be combined, or a saved filter be applied.

        Args:
            module: Limits the list to pipelines that use this module.
            filter_identifier: Identifier of a saved filter to apply.
            pipeline_identifiers: Limits the list to pipelines with these
                identifiers.
            name: Limits the list to items with this name.
            description: Limits the list to pipelines whose description contains
                this text.
            tags: Limits the list to items that carry these tags, each written as
                `key:value` or as a bare key.
            service_names: Limits the list to pipelines that deploy these services.
            env_names: Limits the list to pipelines that deploy to these
                environments.
            deployment_type: Limits the list to pipelines with deployments of this
                type, such as `Kubernetes`.
            repository: Limits the list to pipelines stored in this Git repository.
            search_term: Limits the list to items that contain this text, for
                example in their name, identifier or tags.
            sort: Property by which the pipelines or input sets are sorted.
            order: Direction of the sorting: `ASC` upwards, `DESC` downwards.
            page: Number of the page to return; the first is 0.
            limit: How many items a page holds at most.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Await it for the first page, or iterate over all items with ``async for``.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/orgs/{org}/projects/{project}/pipelines``
        """
        return self._list(_LIST, locals())

    async def create(
        self,
        body: models.PipelineCreateRequestBody | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineCreateResponseBody:
        """Create a pipeline.

        Adds a pipeline to a project. Its YAML is kept in Harness, or in a Git
        repository if `git_details` says so.

        Args:
            body: The pipeline to create.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Identifier of the stored pipeline.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/pipelines``
        """
        return await self._call(_CREATE, locals())

    async def get(
        self,
        identifier: str,
        *,
        branch_name: str | Unset = UNSET,
        template_applied: bool | Unset = UNSET,
        connector_ref: str | Unset = UNSET,
        repo_name: str | Unset = UNSET,
        load_from_fallback_branch: bool | Unset = UNSET,
        validate_async: bool | Unset = UNSET,
        load_from_cache: str | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineGetResponseBody:
        """Get a pipeline.

        Returns a pipeline and its YAML, on request with all templates resolved as well.
        One kept in Git is read from the given branch.

        Args:
            identifier: Identifier of the pipeline.
            branch_name: Branch of the repository to read from or to write to; the
                default branch if left out.
            template_applied: Adds the YAML in which all templates have been
                resolved.
            connector_ref: Git connector to use, such as `org.shop_git` or
                `account.shop_git`.
            repo_name: Name of the Git repository.
            load_from_fallback_branch: Reads from the branch that the entity was
                last saved on if it is missing on the given one.
            validate_async: Starts a validation of the pipeline in the background;
                its key is part of the answer.
            load_from_cache: `true` if a cached copy of the file in Git will do,
                `false` to read the repository itself.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}``
        """
        return await self._call(_GET, locals())

    async def update(
        self,
        identifier: str,
        body: models.PipelineUpdateRequestBody | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineCreateResponseBody:
        """Update a pipeline.

        Replaces the YAML of a pipeline. For one kept in Git this makes a commit.

        Args:
            identifier: Identifier of the pipeline.
            body: The pipeline in its new state.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Identifier of the stored pipeline.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}``
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
        """Delete a pipeline.

        Removes a pipeline along with its input sets and triggers. A file in Git stays
        where it is.

        Args:
            identifier: Identifier of the pipeline.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}``
        """
        await self._call(_DELETE, locals())

    async def patch(
        self,
        identifier: str,
        body: models.PipelinePatchRequestBody | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineCreateResponseBody:
        """Change parts of a pipeline.

        Changes only those fields of a pipeline that the body contains.

        Args:
            identifier: Identifier of the pipeline.
            body: The fields to change.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Identifier of the stored pipeline.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PATCH /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}``
        """
        return await self._call(_PATCH, locals())

    async def get_validation(
        self,
        uuid: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineValidationResponseBody:
        """Get the outcome of a validation.

        Returns how far the validation of a pipeline has come and what it found.

        Internal: the API marks it as not for general use.

        Args:
            uuid: Key that the start of the validation returned.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            What the validation has found so far.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/orgs/{org}/projects/{project}/pipelines/validate/{uuid}``
        """
        return await self._call(_GET_VALIDATION, locals())

    async def update_git_metadata(
        self,
        identifier: str,
        body: models.GitMetadataUpdateRequestBody | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.GitMetadataUpdateResponseBody:
        """Move the Git location of a pipeline.

        Tells Harness which connector, repository and file hold a pipeline now. The file
        itself isn't touched.

        Args:
            identifier: Identifier of the pipeline.
            body: The new location.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The location was changed.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/git-metadata``
        """
        return await self._call(_UPDATE_GIT_METADATA, locals())

    async def import_from_git(
        self,
        identifier: str,
        body: models.PipelineImportRequestBody | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineSaveResponseBody:
        """Import a pipeline from Git.

        Creates a pipeline from a YAML file that is already in a Git repository.

        Args:
            identifier: Identifier of the pipeline.
            body: The file to import.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/import``
        """
        return await self._call(_IMPORT_FROM_GIT, locals())

    async def get_inputs_schema(
        self,
        identifier: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineInputSchemaDetailsResponseBody:
        """Describe the inputs of a pipeline.

        Lists every input that a pipeline declares, with its type, its default and the
        fields it ends up in.

        Internal: the API marks it as not for general use.

        Args:
            identifier: Identifier of the pipeline.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The inputs that the pipeline declares.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/inputs-schema``
        """
        return await self._call(_GET_INPUTS_SCHEMA, locals())

    async def move_config(
        self,
        identifier: str,
        body: models.PipelineMoveConfigRequestBody | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineMoveConfigResponseBody:
        """Move a pipeline to Git.

        Takes the YAML of a pipeline out of Harness and commits it to a Git repository.

        Args:
            identifier: Identifier of the pipeline.
            body: Where the pipeline goes.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The pipeline is now kept in Git.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/move-config``
        """
        return await self._call(_MOVE_CONFIG, locals())

    async def start_validation(
        self,
        identifier: str,
        *,
        branch_name: str | Unset = UNSET,
        connector_ref: str | Unset = UNSET,
        repo_name: str | Unset = UNSET,
        load_from_fallback_branch: bool | Unset = UNSET,
        load_from_cache: bool | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PipelineValidationUUIDResponseBody:
        """Start the validation of a pipeline.

        Begins to check a pipeline against its templates and policies, and returns at
        once with the key under which the outcome can be asked for.

        Internal: the API marks it as not for general use.

        Args:
            identifier: Identifier of the pipeline.
            branch_name: Branch of the repository to read from or to write to; the
                default branch if left out.
            connector_ref: Git connector to use, such as `org.shop_git` or
                `account.shop_git`.
            repo_name: Name of the Git repository.
            load_from_fallback_branch: Validates the pipeline of the branch that it
                was last saved on if it is missing on the given one.
            load_from_cache: Whether a cached copy of the file in Git will do.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Key of the validation that was started.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/pipelines/{pipeline}/validate``
        """
        return await self._call(_START_VALIDATION, locals())
