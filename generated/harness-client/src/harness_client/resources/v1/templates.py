"""Templates: the endpoints and the classes that call them."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
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
_IDENTIFIER_PATH = Path("template", "identifier")
_INCLUDE_YAML_QUERY = Query("include_yaml")
_PARENT_ENTITY_ACCOUNT_ID_QUERY = Query("parent_entity_account_id")
_PARENT_ENTITY_CONNECTOR_REF_QUERY = Query("parent_entity_connector_ref")
_PARENT_ENTITY_ORG_ID_QUERY = Query("parent_entity_org_id")
_PARENT_ENTITY_PROJECT_ID_QUERY = Query("parent_entity_project_id")
_PARENT_ENTITY_REPO_NAME_QUERY = Query("parent_entity_repo_name")

_LIST: Endpoint[models.TemplateMetadataSummaryResponse] = Endpoint(
    "GET",
    Route("/v1/templates", operation_id="get-templates-list-acc"),
    Route("/v1/orgs/{org}/templates", "org", operation_id="get-templates-list-org"),
    Route(
        "/v1/orgs/{org}/projects/{project}/templates",
        "org",
        "project",
        operation_id="get-templates-list-project",
    ),
    parameters=(
        _ACCOUNT_HEADER,
        Query("type"),
        Query("recursive"),
        Query("names"),
        Query("identifiers"),
        Query("description"),
        Query("entity_types"),
        Query("child_types"),
        Query("search_term"),
        Query("sort"),
        Query("order"),
        Query("page", number="plain"),
        Query("limit", number="plain"),
    ),
    returns=returns(lambda: models.TemplateMetaDataList, "application/json", "application/yaml"),
    paging=PAGE_HEADER,
)
_CREATE: Endpoint[models.TemplateResponse] = Endpoint(
    "POST",
    Route("/v1/templates", operation_id="create-templates-acc"),
    Route("/v1/orgs/{org}/templates", "org", operation_id="create-templates-org"),
    Route(
        "/v1/orgs/{org}/projects/{project}/templates",
        "org",
        "project",
        operation_id="create-templates-project",
    ),
    parameters=(_ACCOUNT_HEADER,),
    body=Body(
        *contents(lambda: models.TemplateCreateRequestBody, "application/json", "application/yaml")
    ),
    returns=returns(
        lambda: models.TemplateResponse, "application/json", "application/yaml", status="201"
    ),
)
_GET: Endpoint[models.TemplateWithInputsResponse] = Endpoint(
    "GET",
    Route("/v1/templates/{template}", operation_id="get-template-stable-acc"),
    Route("/v1/orgs/{org}/templates/{template}", "org", operation_id="get-template-stable-org"),
    Route(
        "/v1/orgs/{org}/projects/{project}/templates/{template}",
        "org",
        "project",
        operation_id="get-template-stable-project",
    ),
    parameters=(
        _IDENTIFIER_PATH,
        _ACCOUNT_HEADER,
        _INCLUDE_YAML_QUERY,
        _BRANCH_NAME_QUERY,
        _PARENT_ENTITY_CONNECTOR_REF_QUERY,
        _PARENT_ENTITY_REPO_NAME_QUERY,
        _PARENT_ENTITY_ACCOUNT_ID_QUERY,
        _PARENT_ENTITY_ORG_ID_QUERY,
        _PARENT_ENTITY_PROJECT_ID_QUERY,
    ),
    returns=returns(
        lambda: models.TemplateWithInputsResponse, "application/json", "application/yaml"
    ),
)
_UPDATE_GIT_METADATA: Endpoint[models.TemplateUpdateGitMetadataResponse] = Endpoint(
    "PUT",
    Route("/v1/templates/git-metadata/{template}", operation_id="update-git-metadata-details"),
    Route(
        "/v1/orgs/{org}/templates/git-metadata/{template}",
        "org",
        operation_id="update-git-metadata-details-org",
    ),
    Route(
        "/v1/orgs/{org}/projects/{project}/templates/git-metadata/{template}",
        "org",
        "project",
        operation_id="update-git-metadata-details-project",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    body=Body(Content("application/json", lambda: list[models.TemplateUpdateGitMetadataRequest])),
    returns=returns(lambda: models.TemplateUpdateGitMetadataResponse, "application/json"),
)
_IMPORT: Endpoint[models.TemplateImportResponseBody] = Endpoint(
    "POST",
    Route("/v1/templates/{template}/import", operation_id="import-template-acc"),
    Route("/v1/orgs/{org}/templates/{template}/import", "org", operation_id="import-template-org"),
    Route(
        "/v1/orgs/{org}/projects/{project}/templates/{template}/import",
        "org",
        "project",
        operation_id="import-template-project",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    body=Body(Content("application/json", lambda: models.TemplateImportRequestBody)),
    returns=returns(lambda: models.TemplateImportResponseBody, "application/json"),
)
_GET_VERSION: Endpoint[models.TemplateWithInputsResponse] = Endpoint(
    "GET",
    Route("/v1/templates/{template}/versions/{version}", operation_id="get-template-acc"),
    Route(
        "/v1/orgs/{org}/templates/{template}/versions/{version}",
        "org",
        operation_id="get-template-org",
    ),
    Route(
        "/v1/orgs/{org}/projects/{project}/templates/{template}/versions/{version}",
        "org",
        "project",
        operation_id="get-template-project",
    ),
    parameters=(
        _IDENTIFIER_PATH,
        _ACCOUNT_HEADER,
        _INCLUDE_YAML_QUERY,
        _BRANCH_NAME_QUERY,
        _PARENT_ENTITY_CONNECTOR_REF_QUERY,
        _PARENT_ENTITY_REPO_NAME_QUERY,
        _PARENT_ENTITY_ACCOUNT_ID_QUERY,
        _PARENT_ENTITY_ORG_ID_QUERY,
        _PARENT_ENTITY_PROJECT_ID_QUERY,
    ),
    returns=returns(
        lambda: models.TemplateWithInputsResponse, "application/json", "application/yaml"
    ),
)
_UPDATE_VERSION: Endpoint[models.TemplateResponse] = Endpoint(
    "PUT",
    Route("/v1/templates/{template}/versions/{version}", operation_id="update-template-acc"),
    Route(
        "/v1/orgs/{org}/templates/{template}/versions/{version}",
        "org",
        operation_id="update-template-org",
    ),
    Route(
        "/v1/orgs/{org}/projects/{project}/templates/{template}/versions/{version}",
        "org",
        "project",
        operation_id="update-template-project",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    body=Body(
        *contents(lambda: models.TemplateUpdateRequestBody, "application/json", "application/yaml")
    ),
    returns=returns(lambda: models.TemplateResponse, "application/json", "application/yaml"),
)
_DELETE_VERSION: Endpoint[None] = Endpoint(
    "DELETE",
    Route("/v1/templates/{template}/versions/{version}", operation_id="delete-template-acc"),
    Route(
        "/v1/orgs/{org}/templates/{template}/versions/{version}",
        "org",
        operation_id="delete-template-org",
    ),
    Route(
        "/v1/orgs/{org}/projects/{project}/templates/{template}/versions/{version}",
        "org",
        "project",
        operation_id="delete-template-project",
    ),
    parameters=(
        _IDENTIFIER_PATH,
        _ACCOUNT_HEADER,
        Query("comments"),
        Query("forceDelete", "force_delete"),
    ),
    returns=Returns({"204": ()}),
)
_GET_INPUTS_SCHEMA: Endpoint[models.TemplateInputSchemaDetailsResponseBody] = Endpoint(
    "GET",
    Route(
        "/v1/templates/{template}/versions/{version}/inputs-schema",
        operation_id="get-acc-templates-inputs-schema",
    ),
    Route(
        "/v1/orgs/{org}/templates/{template}/versions/{version}/inputs-schema",
        "org",
        operation_id="get-org-templates-inputs-schema",
    ),
    Route(
        "/v1/orgs/{org}/projects/{project}/templates/{template}/versions/{version}/inputs-schema",
        "org",
        "project",
        operation_id="get-project-templates-inputs-schema",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    returns=returns(lambda: models.TemplateInputSchemaDetailsResponseBody, "application/json"),
)
_UPDATE_STABLE: Endpoint[models.TemplateUpdateStableResponse] = Endpoint(
    "PUT",
    Route(
        "/v1/templates/{template}/versions/{version}/stable",
        operation_id="update-template-stable-acc",
    ),
    Route(
        "/v1/orgs/{org}/templates/{template}/versions/{version}/stable",
        "org",
        operation_id="update-template-stable-org",
    ),
    Route(
        "/v1/orgs/{org}/projects/{project}/templates/{template}/versions/{version}/stable",
        "org",
        "project",
        operation_id="update-template-stable-project",
    ),
    parameters=(_IDENTIFIER_PATH, _ACCOUNT_HEADER),
    body=Body(
        *contents(lambda: models.GitFindDetails, "application/json", "application/yaml"),
        required=False,
    ),
    returns=returns(
        lambda: models.TemplateUpdateStableResponse, "application/json", "application/yaml"
    ),
)


class Templates(Resource):
    """Templates that the whole account can use. Templates for the projects of one
    organization. Templates for a single project.
    """

    def list(
        self,
        *,
        type: models.TemplateListType | Unset = UNSET,
        recursive: bool | Unset = UNSET,
        names: builtins.list[str] | Unset = UNSET,
        identifiers: builtins.list[str] | Unset = UNSET,
        description: str | Unset = UNSET,
        entity_types: builtins.list[models.TemplateEntityType] | Unset = UNSET,
        child_types: builtins.list[str] | Unset = UNSET,
        search_term: str | Unset = UNSET,
        sort: models.TemplateSort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> Page[models.TemplateMetadataSummaryResponse]:
        """List the templates.

        Returns the templates of the account, organization or project without their
        YAML: only the stable versions, only the newest, or all of them.

        Args:
            type: Which versions to return: the stable one of each template, the one
                changed last, or all.
            recursive: Adds the templates of the wider scopes, which can be used
                here as well.
            names: Limits the list to templates with these names.
            identifiers: Limits the list to templates with these identifiers.
            description: Limits the list to items whose description contains this
                text.
            entity_types: Limits the list to templates of these kinds of entity.
            child_types: Limits the list to templates of these kinds of step or
                stage, such as `ShellScript` or `Deployment`.
            search_term: Limits the list to items that contain this text, for
                example in their name, identifier or tags.
            sort: Property by which the templates are sorted.
            order: Direction of the sorting: `ASC` upwards, `DESC` downwards.
            page: Number of the page to return; the first is 0.
            limit: How many templates a page holds at most.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            A page of items; iterating goes on through all that follow.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/templates``
        ``GET /v1/orgs/{org}/templates``
        ``GET /v1/orgs/{org}/projects/{project}/templates``
        """
        return self._list(_LIST, locals())

    def create(
        self,
        body: models.TemplateCreateRequestBody | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.TemplateResponse:
        """Create a template.

        Adds a template, or one more version of it, to the account, organization or
        project. Its YAML is kept in Harness or in a Git repository.

        Args:
            body: The template to create.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The stored version of the template.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/templates``
        ``POST /v1/orgs/{org}/templates``
        ``POST /v1/orgs/{org}/projects/{project}/templates``
        """
        return self._call(_CREATE, locals())

    def get(
        self,
        identifier: str,
        *,
        include_yaml: bool | Unset = UNSET,
        branch_name: str | Unset = UNSET,
        parent_entity_connector_ref: str | Unset = UNSET,
        parent_entity_repo_name: str | Unset = UNSET,
        parent_entity_account_id: str | Unset = UNSET,
        parent_entity_org_id: str | Unset = UNSET,
        parent_entity_project_id: str | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.TemplateWithInputsResponse:
        """Get the stable version of a template.

        Returns the version of a template that is used in the account, organization or
        project wherever no version is named.

        Args:
            identifier: Identifier of the template.
            include_yaml: Adds the YAML of the template's runtime inputs to the
                answer.
            branch_name: Branch of the repository to read from or to write to; the
                default branch if left out.
            parent_entity_connector_ref: Reference to the Git connector of the
                entity that includes this one.
            parent_entity_repo_name: Repository of the entity that includes this
                one.
            parent_entity_account_id: Account of the entity that includes this one.
            parent_entity_org_id: Organization of the entity that includes this one.
            parent_entity_project_id: Project of the entity that includes this one.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/templates/{template}``
        ``GET /v1/orgs/{org}/templates/{template}``
        ``GET /v1/orgs/{org}/projects/{project}/templates/{template}``
        """
        return self._call(_GET, locals())

    def update_git_metadata(
        self,
        identifier: str,
        body: Sequence[models.TemplateUpdateGitMetadataRequest | Mapping[str, Any]],
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.TemplateUpdateGitMetadataResponse:
        """Move the Git location of a template.

        Tells Harness where in Git the versions of a template of the account,
        organization or project are now kept, for instance after their file or
        repository was renamed.

        Args:
            identifier: Identifier of the template.
            body: The new location of each version.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Whether the locations were changed.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/templates/git-metadata/{template}``
        ``PUT /v1/orgs/{org}/templates/git-metadata/{template}``
        ``PUT /v1/orgs/{org}/projects/{project}/templates/git-metadata/{template}``
        """
        return self._call(_UPDATE_GIT_METADATA, locals())

    def import_(
        self,
        identifier: str,
        body: models.TemplateImportRequestBody | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.TemplateImportResponseBody:
        """Import a template.

        Takes over a template into the account, organization or project from a YAML file
        that already exists in a Git repository.

        Args:
            identifier: Identifier of the template.
            body: The file to import.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/templates/{template}/import``
        ``POST /v1/orgs/{org}/templates/{template}/import``
        ``POST /v1/orgs/{org}/projects/{project}/templates/{template}/import``
        """
        return self._call(_IMPORT, locals())

    def get_version(
        self,
        identifier: str,
        version: str,
        *,
        include_yaml: bool | Unset = UNSET,
        branch_name: str | Unset = UNSET,
        parent_entity_connector_ref: str | Unset = UNSET,
        parent_entity_repo_name: str | Unset = UNSET,
        parent_entity_account_id: str | Unset = UNSET,
        parent_entity_org_id: str | Unset = UNSET,
        parent_entity_project_id: str | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.TemplateWithInputsResponse:
        """Get a version of a template.

        Returns one version of a template of the account, organization or project, on
        request with the YAML of its runtime inputs.

        Args:
            identifier: Identifier of the template.
            version: Label of the template's version.
            include_yaml: Adds the YAML of the template's runtime inputs to the
                answer.
            branch_name: Branch of the repository to read from or to write to; the
                default branch if left out.
            parent_entity_connector_ref: Reference to the Git connector of the
                entity that includes this one.
            parent_entity_repo_name: Repository of the entity that includes this
                one.
            parent_entity_account_id: Account of the entity that includes this one.
            parent_entity_org_id: Organization of the entity that includes this one.
            parent_entity_project_id: Project of the entity that includes this one.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/templates/{template}/versions/{version}``
        ``GET /v1/orgs/{org}/templates/{template}/versions/{version}``
        ``GET /v1/orgs/{org}/projects/{project}/templates/{template}/versions/{version}``
        """
        return self._call(_GET_VERSION, locals())

    def update_version(
        self,
        identifier: str,
        version: str,
        body: models.TemplateUpdateRequestBody | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.TemplateResponse:
        """Update a version of a template.

        Replaces the YAML of one version of a template of the account, organization or
        project.

        Args:
            identifier: Identifier of the template.
            version: Label of the template's version.
            body: The version in its new state.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The stored version of the template.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/templates/{template}/versions/{version}``
        ``PUT /v1/orgs/{org}/templates/{template}/versions/{version}``
        ``PUT /v1/orgs/{org}/projects/{project}/templates/{template}/versions/{version}``
        """
        return self._call(_UPDATE_VERSION, locals())

    def delete_version(
        self,
        identifier: str,
        version: str,
        *,
        comments: str | Unset = UNSET,
        force_delete: bool | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a version of a template.

        Removes one version of a template from the account, organization or project. A
        version in use is kept, unless `forceDelete` is set.

        Args:
            identifier: Identifier of the template.
            version: Label of the template's version.
            comments: A remark on why the change is made, kept in the history.
            force_delete: Deletes the entity even if others still refer to it.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/templates/{template}/versions/{version}``
        ``DELETE /v1/orgs/{org}/templates/{template}/versions/{version}``
        ``DELETE /v1/orgs/{org}/projects/{project}/templates/{template}/versions/{version}``
        """
        self._call(_DELETE_VERSION, locals())

    def get_inputs_schema(
        self,
        identifier: str,
        version: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.TemplateInputSchemaDetailsResponseBody:
        """Get the inputs of a template.

        Describes the inputs that one version of a template of the account, organization
        or project accepts.

        Internal: the API marks it as not for general use.

        Args:
            identifier: Identifier of the template.
            version: Label of the template's version.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The inputs that the template declares.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/templates/{template}/versions/{version}/inputs-schema``
        ``GET /v1/orgs/{org}/templates/{template}/versions/{version}/inputs-schema``
        ``GET /v1/orgs/{org}/projects/{project}/templates/{template}/versions/{version}/inputs-schema``
        """
        return self._call(_GET_INPUTS_SCHEMA, locals())

    def update_stable(
        self,
        identifier: str,
        version: str,
        body: models.GitFindDetails | Mapping[str, Any] | Yaml | Unset = UNSET,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.TemplateUpdateStableResponse:
        """Make a version of a template of the account, an organization or a project the
        stable one.

        From now on this version is used in the account, organization or project by
        everything that names the template without a version.

        Args:
            identifier: Identifier of the template.
            version: Label of the template's version.
            body: Where the version is found, if it is kept in Git.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The version that is the stable one now.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/templates/{template}/versions/{version}/stable``
        ``PUT /v1/orgs/{org}/templates/{template}/versions/{version}/stable``
        ``PUT /v1/orgs/{org}/projects/{project}/templates/{template}/versions/{version}/stable``
        """
        return self._call(_UPDATE_STABLE, locals())


class AsyncTemplates(AsyncResource):
    """Templates that the whole account can use. Templates for the projects of one
    organization. Templates for a single project.
    """

    def list(
        self,
        *,
        type: models.TemplateListType | Unset = UNSET,
        recursive: bool | Unset = UNSET,
        names: builtins.list[str] | Unset = UNSET,
        identifiers: builtins.list[str] | Unset = UNSET,
        description: str | Unset = UNSET,
        entity_types: builtins.list[models.TemplateEntityType] | Unset = UNSET,
        child_types: builtins.list[str] | Unset = UNSET,
        search_term: str | Unset = UNSET,
        sort: models.TemplateSort | Unset = UNSET,
        order: models.Order | Unset = UNSET,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.TemplateMetadataSummaryResponse]:
        """List the templates.

        Returns the templates of the account, organization or project without their
        YAML: only the stable versions, only the newest, or all of them.

        Args:
            type: Which versions to return: the stable one of each template, the one
                changed last, or all.
            recursive: Adds the templates of the wider scopes, which can be used
                here as well.
            names: Limits the list to templates with these names.
            identifiers: Limits the list to templates with these identifiers.
            description: Limits the list to items whose description contains this
                text.
            entity_types: Limits the list to templates of these kinds of entity.
            child_types: Limits the list to templates of these kinds of step or
                stage, such as `ShellScript` or `Deployment`.
            search_term: Limits the list to items that contain this text, for
                example in their name, identifier or tags.
            sort: Property by which the templates are sorted.
            order: Direction of the sorting: `ASC` upwards, `DESC` downwards.
            page: Number of the page to return; the first is 0.
            limit: How many templates a page holds at most.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Await it for the first page, or iterate over all items with ``async for``.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/templates``
        ``GET /v1/orgs/{org}/templates``
        ``GET /v1/orgs/{org}/projects/{project}/templates``
        """
        return self._list(_LIST, locals())

    async def create(
        self,
        body: models.TemplateCreateRequestBody | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.TemplateResponse:
        """Create a template.

        Adds a template, or one more version of it, to the account, organization or
        project. Its YAML is kept in Harness or in a Git repository.

        Args:
            body: The template to create.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The stored version of the template.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/templates``
        ``POST /v1/orgs/{org}/templates``
        ``POST /v1/orgs/{org}/projects/{project}/templates``
        """
        return await self._call(_CREATE, locals())

    async def get(
        self,
        identifier: str,
        *,
        include_yaml: bool | Unset = UNSET,
        branch_name: str | Unset = UNSET,
        parent_entity_connector_ref: str | Unset = UNSET,
        parent_entity_repo_name: str | Unset = UNSET,
        parent_entity_account_id: str | Unset = UNSET,
        parent_entity_org_id: str | Unset = UNSET,
        parent_entity_project_id: str | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.TemplateWithInputsResponse:
        """Get the stable version of a template.

        Returns the version of a template that is used in the account, organization or
        project wherever no version is named.

        Args:
            identifier: Identifier of the template.
            include_yaml: Adds the YAML of the template's runtime inputs to the
                answer.
            branch_name: Branch of the repository to read from or to write to; the
                default branch if left out.
            parent_entity_connector_ref: Reference to the Git connector of the
                entity that includes this one.
            parent_entity_repo_name: Repository of the entity that includes this
                one.
            parent_entity_account_id: Account of the entity that includes this one.
            parent_entity_org_id: Organization of the entity that includes this one.
            parent_entity_project_id: Project of the entity that includes this one.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/templates/{template}``
        ``GET /v1/orgs/{org}/templates/{template}``
        ``GET /v1/orgs/{org}/projects/{project}/templates/{template}``
        """
        return await self._call(_GET, locals())

    async def update_git_metadata(
        self,
        identifier: str,
        body: Sequence[models.TemplateUpdateGitMetadataRequest | Mapping[str, Any]],
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.TemplateUpdateGitMetadataResponse:
        """Move the Git location of a template.

        Tells Harness where in Git the versions of a template of the account,
        organization or project are now kept, for instance after their file or
        repository was renamed.

        Args:
            identifier: Identifier of the template.
            body: The new location of each version.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            Whether the locations were changed.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/templates/git-metadata/{template}``
        ``PUT /v1/orgs/{org}/templates/git-metadata/{template}``
        ``PUT /v1/orgs/{org}/projects/{project}/templates/git-metadata/{template}``
        """
        return await self._call(_UPDATE_GIT_METADATA, locals())

    async def import_(
        self,
        identifier: str,
        body: models.TemplateImportRequestBody | Mapping[str, Any],
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.TemplateImportResponseBody:
        """Import a template.

        Takes over a template into the account, organization or project from a YAML file
        that already exists in a Git repository.

        Args:
            identifier: Identifier of the template.
            body: The file to import.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``POST /v1/templates/{template}/import``
        ``POST /v1/orgs/{org}/templates/{template}/import``
        ``POST /v1/orgs/{org}/projects/{project}/templates/{template}/import``
        """
        return await self._call(_IMPORT, locals())

    async def get_version(
        self,
        identifier: str,
        version: str,
        *,
        include_yaml: bool | Unset = UNSET,
        branch_name: str | Unset = UNSET,
        parent_entity_connector_ref: str | Unset = UNSET,
        parent_entity_repo_name: str | Unset = UNSET,
        parent_entity_account_id: str | Unset = UNSET,
        parent_entity_org_id: str | Unset = UNSET,
        parent_entity_project_id: str | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.TemplateWithInputsResponse:
        """Get a version of a template.

        Returns one version of a template of the account, organization or project, on
        request with the YAML of its runtime inputs.

        Args:
            identifier: Identifier of the template.
            version: Label of the template's version.
            include_yaml: Adds the YAML of the template's runtime inputs to the
                answer.
            branch_name: Branch of the repository to read from or to write to; the
                default branch if left out.
            parent_entity_connector_ref: Reference to the Git connector of the
                entity that includes this one.
            parent_entity_repo_name: Repository of the entity that includes this
                one.
            parent_entity_account_id: Account of the entity that includes this one.
            parent_entity_org_id: Organization of the entity that includes this one.
            parent_entity_project_id: Project of the entity that includes this one.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The answer, decoded.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/templates/{template}/versions/{version}``
        ``GET /v1/orgs/{org}/templates/{template}/versions/{version}``
        ``GET /v1/orgs/{org}/projects/{project}/templates/{template}/versions/{version}``
        """
        return await self._call(_GET_VERSION, locals())

    async def update_version(
        self,
        identifier: str,
        version: str,
        body: models.TemplateUpdateRequestBody | Mapping[str, Any] | Yaml,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.TemplateResponse:
        """Update a version of a template.

        Replaces the YAML of one version of a template of the account, organization or
        project.

        Args:
            identifier: Identifier of the template.
            version: Label of the template's version.
            body: The version in its new state.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The stored version of the template.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/templates/{template}/versions/{version}``
        ``PUT /v1/orgs/{org}/templates/{template}/versions/{version}``
        ``PUT /v1/orgs/{org}/projects/{project}/templates/{template}/versions/{version}``
        """
        return await self._call(_UPDATE_VERSION, locals())

    async def delete_version(
        self,
        identifier: str,
        version: str,
        *,
        comments: str | Unset = UNSET,
        force_delete: bool | Unset = UNSET,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a version of a template.

        Removes one version of a template from the account, organization or project. A
        version in use is kept, unless `forceDelete` is set.

        Args:
            identifier: Identifier of the template.
            version: Label of the template's version.
            comments: A remark on why the change is made, kept in the history.
            force_delete: Deletes the entity even if others still refer to it.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``DELETE /v1/templates/{template}/versions/{version}``
        ``DELETE /v1/orgs/{org}/templates/{template}/versions/{version}``
        ``DELETE /v1/orgs/{org}/projects/{project}/templates/{template}/versions/{version}``
        """
        await self._call(_DELETE_VERSION, locals())

    async def get_inputs_schema(
        self,
        identifier: str,
        version: str,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.TemplateInputSchemaDetailsResponseBody:
        """Get the inputs of a template.

        Describes the inputs that one version of a template of the account, organization
        or project accepts.

        Internal: the API marks it as not for general use.

        Args:
            identifier: Identifier of the template.
            version: Label of the template's version.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The inputs that the template declares.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``GET /v1/templates/{template}/versions/{version}/inputs-schema``
        ``GET /v1/orgs/{org}/templates/{template}/versions/{version}/inputs-schema``
        ``GET /v1/orgs/{org}/projects/{project}/templates/{template}/versions/{version}/inputs-schema``
        """
        return await self._call(_GET_INPUTS_SCHEMA, locals())

    async def update_stable(
        self,
        identifier: str,
        version: str,
        body: models.GitFindDetails | Mapping[str, Any] | Yaml | Unset = UNSET,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> models.TemplateUpdateStableResponse:
        """Make a version of a template of the account, an organization or a project the
        stable one.

        From now on this version is used in the account, organization or project by
        everything that names the template without a version.

        Args:
            identifier: Identifier of the template.
            version: Label of the template's version.
            body: Where the version is found, if it is kept in Git.
            account, org, project: Where to act; the client's own by default.
            options: Timeout, retries, headers and the like for this call.

        Returns:
            The version that is the stable one now.

        Raises:
            ApiError: The call failed; the class of the error says how.

        ``PUT /v1/templates/{template}/versions/{version}/stable``
        ``PUT /v1/orgs/{org}/templates/{template}/versions/{version}/stable``
        ``PUT /v1/orgs/{org}/projects/{project}/templates/{template}/versions/{version}/stable``
        """
        return await self._call(_UPDATE_STABLE, locals())
