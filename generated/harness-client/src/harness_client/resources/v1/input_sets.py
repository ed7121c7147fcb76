"""Input sets: the endpoints and the classes that call them."""

from __future__ import annotations

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
_IDENTIFIER_PATH = Path("input-set", "identifier")
_LOAD_FROM_CACHE_HEADER = Header("Load-From-Cache", "load_from_cache")
_PARENT_ENTITY_CONNECTOR_REF_QUERY = Query("parent_entity_connector_ref")
_PARENT_ENTITY_REPO_NAME_QUERY = Query("parent_entity_repo_name")
_PIPELINE_QUERY = Query("pipeline", required=True)

_LIST: Endpoint[models.InputSetResponseBody] = Endpoint(
    "GET",
    Route(
        "/v1/orgs/{org}/projects/{project}/input-sets",
        "org",
        "project",
        operation_id="list-input-sets",
    ),
    parameters=(
        _ACCOUNT_HEADER,
        _PIPELINE_QUERY,
        Query("search_term"),
        Query("sort"),
        Query("order"),
        Query("page", number="plain"),
        Query("limit", number="plain"),
    ),
    returns=returns(
        lambda: list[models.InputSetResponseBody], "application/json", "application/yaml"
    ),
    paging=PAGE_HEADER,
)
_CREATE: Endpoint[models.InputSetResponseBody] = Endpoint(
    "POST",
    Route(
        "/v1/orgs/{org}/projects/{project}/input-sets",
        "org",
        "project",
        operation_id="create-input-set",
    ),
    parameters=(_ACCOUNT_HEADER, _PIPELINE_QUERY),
    body=Body(
        *contents(lambda: models.InputSetCreateRequestBody, "application/json", "application/yaml")
    ),
    returns=returns(
        lambda: models.InputSetResponseBody, "application/json", "application/yaml", status="201"
    ),
)
_MERGE: Endpoint[models.MergeInputSetResponseBody] = Endpoint(
    "POST",
    Route(
        "/v1/orgs/{org}/projects/{project}/input-sets/merge",
        "org",
        "project",
        operation_id="merged-input-sets",
    ),
    parameters=(
        _ACCOUNT_HEADER,
        _PIPELINE_QUERY,
        Query("pipeline_repo_id"),
        Query("pipeline_branch"),
        _BRANCH_NAME_QUERY,
        _PARENT_ENTITY_CONNECTOR_REF_QUERY,
        _PARENT_ENTITY_REPO_NAME_QUERY,
        _LOAD_FROM_CACHE_HEADER,
    ),
    body=Body(Content("application/json", lambda: models.MergeInputSetRequestBody)),
    returns=returns(lambda: models.MergeInputSetResponseBody, "application/json"),
)
_GET: Endpoint[models.InputSetResponseBody] = Endpoint(
    "GET",
    Route(
        "/v1/orgs/{org}/projects/{project}/input-sets/{input-set}",
        "org",
        "project",
        operation_id="get-input-set",
    ),
    parameters=(
        _IDENTIFIER_PATH,
        _ACCOUNT_HEADER,
        _PIPELINE_QUERY,
        _BRANCH_NAME_QUERY,
        _PARENT_ENTITY_CONNECTOR_REF_QUERY,
        _PARENT_ENTITY_REPO_NAME_QUERY,
        Query("load_from_fallback_branch"),
        _LOAD_FROM_CACHE_HEADER,
    ),
    returns=returns(lambda: models.InputSetResponseBody, "application/json", "application/yaml"),
)
_UPDATE: Endpoint[models.InputSetResponseBody] = Endpoint(
    "PUT",
    Route(
        "/v1/orgs/{org}/projects/{project}/input-sets/{input-set}",
        "org",
        "project",
        operation_id="update-input-set",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER, _PIPELINE_QUERY),
    body=Body(
        *contents(lambda: models.InputSetUpdateRequestBody, "application/json", "application/yaml")
    ),
    returns=returns(lambda: models.InputSetResponseBody, "application/json", "application/yaml"),
)
_DELETE: Endpoint[None] = Endpoint(
    "DELETE",
    Route(
        "/v1/orgs/{org}/projects/{project}/input-sets/{input-set}",
        "org",
        "project",
        operation_id="delete-input-set",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER, _PIPELINE_QUERY),
    returns=Returns({"204": ()}),
)
_UPDATE_GIT_METADATA: Endpoint[models.GitMetadataUpdateResponseBody] = Endpoint(
    "PUT",
    Route(
        "/v1/orgs/{org}/projects/{project}/input-sets/{input-set}/git-metadata",
        "org",
        "project",
        operation_id="update-input-set-git-metadata",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER, _PIPELINE_QUERY),
    body=Body(Content("application/json", lambda: models.GitMetadataUpdateRequestBody)),
    returns=returns(lambda: models.GitMetadataUpdateResponseBody, "application/json"),
)
_IMPORT_FROM_GIT: Endpoint[models.InputSetImportResponseBody] = Endpoint(
    "POST",
    Route(
        "/v1/orgs/{org}/projects/{project}/input-sets/{input-set}/import",
        "org",
        "project",
        operation_id="importInputSetFromGit",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER, _PIPELINE_QUERY),
    body=Body(Content("application/json", lambda: models.InputSetImportRequestBody)),
    returns=returns(lambda: models.InputSetImportResponseBody, "application/json"),
)
_MOVE_CONFIG: Endpoint[models.InputSetMoveConfigResponseBody] = Endpoint(
    "POST",
    Route(
        "/v1/orgs/{org}/projects/{project}/input-sets/{input-set}/move-config",
        "org",
        "project",
        operation_id="inputSetsMoveConfig",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    body=Body(Content("application/json", lambda: models.InputSetMoveConfigRequestBody)),
    returns=returns(lambda: models.InputSetMoveConfigResponseBody, "application/json"),
)


class InputSets(Resource):
    """Named sets of values for a pipeline's runtime inputs."""

    def list(
        self,
        *,
        pipeline: str,
        search_term: str | Unset = UNSET,
        sort: models.PipelineSort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> Page[models.InputSetResponseBody]:
        """List the input sets of a pipeline.

        Returns the input sets that belong to a pipeline, page by page.

        Args:
            pipeline: Identifier of the pipeline that the input set belongs to.
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

        ``GET /v1/orgs/{org}/projects/{project}/input-sets``
        """
        return self._list(_LIST, locals())

    def create(
        self,
        body: models.InputSetCreateRequestBody | Mapping[str, Any] | Yaml,
        *,
        pipeline: str,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.InputSetResponseBody:
        """Create an input set.

        Saves a set of values for the runtime inputs of a pipeline under a name.

        Args:
            body: The input set to create.
            pipeline: Identifier of the pipeline that the input set belongs to.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/input-sets``
        """
        return self._call(_CREATE, locals())

    def merge(
        self,
        body: models.MergeInputSetRequestBody | Mapping[str, Any],
        *,
        pipeline: str,
        pipeline_repo_id: str | Unset = UNSET,
        pipeline_branch: str | Unset = UNSET,
        branch_name: str | Unset = UNSET,
        parent_entity_connector_ref: str | Unset = UNSET,
        parent_entity_repo_name: str | Unset = UNSET,
        load_from_cache: str | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.MergeInputSetResponseBody:
        """Merge input sets.

        Combines several input sets of a pipeline into one YAML; where two of them give
        a value, the later one wins.

        Internal: the API marks it as not for general use.

        Args:
            body: The input sets to merge.
            pipeline: Identifier of the pipeline that the input set belongs to.
            pipeline_repo_id: Repository that holds the pipeline.
            pipeline_branch: Branch that holds the pipeline.
            branch_name: Branch of the repository to read from or to write to; the
                default branch if left out.
            parent_entity_connector_ref: Reference to the Git connector of the
                entity that includes this one.
            parent_entity_repo_name: Repository of the entity that includes this
                one.
            load_from_cache: `true` if cached copies of the files in Git will do;
                the server decides if the header is missing.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The merged values, or why there are none.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/input-sets/merge``
        """
        return self._call(_MERGE, locals())

    def get(
        self,
        identifier: str,
        *,
        pipeline: str,
        branch_name: str | Unset = UNSET,
        parent_entity_connector_ref: str | Unset = UNSET,
        parent_entity_repo_name: str | Unset = UNSET,
        load_from_fallback_branch: bool | Unset = UNSET,
        load_from_cache: str | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.InputSetResponseBody:
        """Get an input set.

        Returns one input set with its YAML, and what is wrong with it should it no
        longer fit its pipeline.

        Args:
            identifier: Identifier of the input set.
            pipeline: Identifier of the pipeline that the input set belongs to.
            branch_name: Branch of the repository to read from or to write to; the
                default branch if left out.
            parent_entity_connector_ref: Reference to the Git connector of the
                entity that includes this one.
            parent_entity_repo_name: Repository of the entity that includes this
                one.
            load_from_fallback_branch: Reads from the branch that the entity was
                last saved on if it is missing on the given one.
            load_from_cache: `true` if a cached copy of the file in Git will do,
                `false` to read the repository itself.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/orgs/{org}/projects/{project}/input-sets/{input-set}``
        """
        return self._call(_GET, locals())

    def update(
        self,
        identifier: str,
        body: models.InputSetUpdateRequestBody | Mapping[str, Any] | Yaml,
        *,
        pipeline: str,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.InputSetResponseBody:
        """Update an input set.

        Replaces the YAML of an input set. For one kept in Git this makes a commit.

        Args:
            identifier: Identifier of the input set.
            body: The input set in its new state.
            pipeline: Identifier of the pipeline that the input set belongs to.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/orgs/{org}/projects/{project}/input-sets/{input-set}``
        """
        return self._call(_UPDATE, locals())

    def delete(
        self,
        identifier: str,
        *,
        pipeline: str,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an input set.

        Removes an input set. Triggers that use it can't start their pipeline any more.

        Args:
            identifier: Identifier of the input set.
            pipeline: Identifier of the pipeline that the input set belongs to.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/orgs/{org}/projects/{project}/input-sets/{input-set}``
        """
        self._call(_DELETE, locals())

    def update_git_metadata(
        self,
        identifier: str,
        body: models.GitMetadataUpdateRequestBody | Mapping[str, Any],
        *,
        pipeline: str,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.GitMetadataUpdateResponseBody:
        """Move the Git location of an input set.

        Tells Harness which connector, repository and file hold an input set now. The
        file itself isn't touched.

        Args:
            identifier: Identifier of the input set.
            body: The new location.
            pipeline: Identifier of the pipeline that the input set belongs to.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The location was changed.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/orgs/{org}/projects/{project}/input-sets/{input-set}/git-metadata``
        """
        return self._call(_UPDATE_GIT_METADATA, locals())

    def import_from_git(
        self,
        identifier: str,
        body: models.InputSetImportRequestBody | Mapping[str, Any],
        *,
        pipeline: str,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.InputSetImportResponseBody:
        """Import an input set from Git.

        Creates an input set from a YAML file that is already in a Git repository.

        Args:
            identifier: Identifier of the input set.
            body: The file to import.
            pipeline: Identifier of the pipeline that the input set belongs to.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/input-sets/{input-set}/import``
        """
        return self._call(_IMPORT_FROM_GIT, locals())

    def move_config(
        self,
        identifier: str,
        body: models.InputSetMoveConfigRequestBody | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.InputSetMoveConfigResponseBody:
        """Move an input set to Git.

        Takes the YAML of an input set out of Harness and commits it to a Git
        repository.

        Args:
            identifier: Identifier of the input set.
            body: Where the input set goes.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The input set is now kept in Git.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/input-sets/{input-set}/move-config``
        """
        return self._call(_MOVE_CONFIG, locals())


class AsyncInputSets(AsyncResource):
    """Named sets of values for a pipeline's runtime inputs."""

    def list(
        self,
        *,
        pipeline: str,
        search_term: str | Unset = UNSET,
        sort: models.PipelineSort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.InputSetResponseBody]:
        """List the input sets of a pipeline.

        Returns the input sets that belong to a pipeline, page by page.

        Args:
            pipeline: Identifier of the pipeline that the input set belongs to.
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

        ``GET /v1/orgs/{org}/projects/{project}/input-sets``
        """
        return self._list(_LIST, locals())

    async def create(
        self,
        body: models.InputSetCreateRequestBody | Mapping[str, Any] | Yaml,
        *,
        pipeline: str,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.InputSetResponseBody:
        """Create an input set.

        Saves a set of values for the runtime inputs of a pipeline under a name.

        Args:
            body: The input set to create.
            pipeline: Identifier of the pipeline that the input set belongs to.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/input-sets``
        """
        return await self._call(_CREATE, locals())

    async def merge(
        self,
        body: models.MergeInputSetRequestBody | Mapping[str, Any],
        *,
        pipeline: str,
        pipeline_repo_id: str | Unset = UNSET,
        pipeline_branch: str | Unset = UNSET,
        branch_name: str | Unset = UNSET,
        parent_entity_connector_ref: str | Unset = UNSET,
        parent_entity_repo_name: str | Unset = UNSET,
        load_from_cache: str | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.MergeInputSetResponseBody:
        """Merge input sets.

        Combines several input sets of a pipeline into one YAML; where two of them give
        a value, the later one wins.

        Internal: the API marks it as not for general use.

        Args:
            body: The input sets to merge.
            pipeline: Identifier of the pipeline that the input set belongs to.
            pipeline_repo_id: Repository that holds the pipeline.
            pipeline_branch: Branch that holds the pipeline.
            branch_name: Branch of the repository to read from or to write to; the
                default branch if left out.
            parent_entity_connector_ref: Reference to the Git connector of the
                entity that includes this one.
            parent_entity_repo_name: Repository of the entity that includes this
                one.
            load_from_cache: `true` if cached copies of the files in Git will do;
                the server decides if the header is missing.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The merged values, or why there are none.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/input-sets/merge``
        """
        return await self._call(_MERGE, locals())

    async def get(
        self,
        identifier: str,
        *,
        pipeline: str,
        branch_name: str | Unset = UNSET,
        parent_entity_connector_ref: str | Unset = UNSET,
        parent_entity_repo_name: str | Unset = UNSET,
        load_from_fallback_branch: bool | Unset = UNSET,
        load_from_cache: str | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.InputSetResponseBody:
        """Get an input set.

        Returns one input set with its YAML, and what is wrong with it should it no
        longer fit its pipeline.

        Args:
            identifier: Identifier of the input set.
            pipeline: Identifier of the pipeline that the input set belongs to.
            branch_name: Branch of the repository to read from or to write to; the
                default branch if left out.
            parent_entity_connector_ref: Reference to the Git connector of the
                entity that includes this one.
            parent_entity_repo_name: Repository of the entity that includes this
                one.
            load_from_fallback_branch: Reads from the branch that the entity was
                last saved on if it is missing on the given one.
            load_from_cache: `true` if a cached copy of the file in Git will do,
                `false` to read the repository itself.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/orgs/{org}/projects/{project}/input-sets/{input-set}``
        """
        return await self._call(_GET, locals())

    async def update(
        self,
        identifier: str,
        body: models.InputSetUpdateRequestBody | Mapping[str, Any] | Yaml,
        *,
        pipeline: str,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.InputSetResponseBody:
        """Update an input set.

        Replaces the YAML of an input set. For one kept in Git this makes a commit.

        Args:
            identifier: Identifier of the input set.
            body: The input set in its new state.
            pipeline: Identifier of the pipeline that the input set belongs to.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/orgs/{org}/projects/{project}/input-sets/{input-set}``
        """
        return await self._call(_UPDATE, locals())

    async def delete(
        self,
        identifier: str,
        *,
        pipeline: str,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an input set.

        Removes an input set. Triggers that use it can't start their pipeline any more.

        Args:
            identifier: Identifier of the input set.
            pipeline: Identifier of the pipeline that the input set belongs to.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/orgs/{org}/projects/{project}/input-sets/{input-set}``
        """
        await self._call(_DELETE, locals())

    async def update_git_metadata(
        self,
        identifier: str,
        body: models.GitMetadataUpdateRequestBody | Mapping[str, Any],
        *,
        pipeline: str,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.GitMetadataUpdateResponseBody:
        """Move the Git location of an input set.

        Tells Harness which connector, repository and file hold an input set now. The
        file itself isn't touched.

        Args:
            identifier: Identifier of the input set.
            body: The new location.
            pipeline: Identifier of the pipeline that the input set belongs to.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The location was changed.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/orgs/{org}/projects/{project}/input-sets/{input-set}/git-metadata``
        """
        return await self._call(_UPDATE_GIT_METADATA, locals())

    async def import_from_git(
        self,
        identifier: str,
        body: models.InputSetImportRequestBody | Mapping[str, Any],
        *,
        pipeline: str,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.InputSetImportResponseBody:
        """Import an input set from Git.

        Creates an input set from a YAML file that is already in a Git repository.

        Args:
            identifier: Identifier of the input set.
            body: The file to import.
            pipeline: Identifier of the pipeline that the input set belongs to.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/input-sets/{input-set}/import``
        """
        return await self._call(_IMPORT_FROM_GIT, locals())

    async def move_config(
        self,
        identifier: str,
        body: models.InputSetMoveConfigRequestBody | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.InputSetMoveConfigResponseBody:
        """Move an input set to Git.

        Takes the YAML of an input set out of Harness and commits it to a Git
        repository.

        Args:
            identifier: Identifier of the input set.
            body: Where the input set goes.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The input set is now kept in Git.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/orgs/{org}/projects/{project}/input-sets/{input-set}/move-config``
        """
        return await self._call(_MOVE_CONFIG, locals())
