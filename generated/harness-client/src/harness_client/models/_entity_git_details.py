from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from .._models import OPEN, Model
from ._git_create_details_store_type import GitCreateDetailsStoreType


class EntityGitDetails(Model):
    """Where in Git a template was read from."""

    object_id: str | None = None
    """Hash of the file's content in Git."""
    branch_name: str | None = None
    """Branch in the repository."""
    file_path: str | None = None
    """Path of the file in the repository."""
    repo_name: str | None = None
    """Name of the repository."""
    commit_id: str | None = None
    """Hash of the commit that was read."""
    file_url: str | None = None
    """Address of the file in the web interface of the Git provider."""
    repo_url: str | None = None
    """Address of the repository."""


class FixedValueFieldDependencyDetailsDTO1(Model):
    """A fixed value that an input of a template depends on."""

    field_name: str | None = None
    """Name of the field."""
    field_input_type: str | None = None
    """Type of the field."""
    field_value: dict[str, Any] | None = None
    """Value of the field."""


class GitDetailsMetadata(Model):
    """Location of a file in Git."""

    file_path: str | None = None
    """Path of the file in the repository."""
    repo_name: str | None = None
    """Name of the repository."""
    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""


class GitFindDetails(Model):
    """Where in Git a template is looked up."""

    branch_name: str | None = None
    """Branch in the repository."""
    parent_entity_connector_ref: str | None = None
    """Reference to the Git connector of the entity that includes this one."""
    parent_entity_repo_name: str | None = None
    """Repository of the entity that includes this one."""
    parent_entity_account_id: str | None = None
    """Account of the entity that includes this one."""
    parent_entity_org_id: str | None = None
    """Organization of the entity that includes this one."""
    parent_entity_project_id: str | None = None
    """Project of the entity that includes this one."""
    comments: str | None = None
    """A remark on why the change is made, kept in the history."""


class GitImportDetails(Model):
    """The file in Git from which a template is imported."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    repo_name: str | None = None
    """Name of the repository."""
    branch_name: str | None = None
    """Branch in the repository."""
    file_path: str | None = None
    """Path of the file in the repository."""
    is_force_import: bool | None = None
    """Imports the file even if another entity already uses it."""


InputDetailsPerFieldDTO1EntityType: TypeAlias = Annotated[
    Literal["STAGE", "STEP", "STEP_GROUP"], OPEN
]
"""What contains the field."""


class GitCreateDetails1(Model):
    """Where in Git a new template is stored."""

    branch_name: str | None = None
    """Branch in the repository."""
    file_path: str | None = None
    """Path of the file in the repository."""
    commit_message: str | None = None
    """Message of the commit that is made."""
    base_branch: str | None = None
    """Branch from which a new branch is started."""
    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    store_type: GitCreateDetailsStoreType | None = None
    repo_name: str | None = None
    """Name of the repository."""


class GitUpdateDetails1(Model):
    """The commit that changes a template kept in Git."""

    branch_name: str | None = None
    """Branch in the repository."""
    commit_message: str | None = None
    """Message of the commit that is made."""
    last_object_id: str | None = None
    """Hash of the content that the change is based on."""
    base_branch: str | None = None
    """Branch from which a new branch is started."""
    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    last_commit_id: str | None = None
    """Hash of the commit on which the change is based."""
    file_path: str | None = None
    """Path of the file in the repository."""
    repo_name: str | None = None
    """Name of the repository."""
    store_type: GitCreateDetailsStoreType | None = None
