from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model
from ._store_type import StoreType


class GitCreateDetails(Model):
    """Where in Git a new entity is stored."""

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
    store_type: StoreType | None = None
    """Whether Harness or Git keeps the YAML."""
    repo_name: str | None = None
    """Name of the repository."""


class GitDetails(Model):
    """Where in Git an entity was read from."""

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


class GitImportInfo(Model):
    """The file in Git from which an entity is imported."""

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


class GitMetadataUpdateRequestBody(Model):
    """The new location of an entity in Git; what is left out stays as it is."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    repo_name: str | None = None
    """Name of the repository."""
    file_path: str | None = None
    """Path of the file in the repository."""


class GitMetadataUpdateResponseBody(Model):
    """The entity whose location was changed."""

    entity_identifier: str | None = None
    """Identifier of the entity whose location was changed."""


class GitMoveDetails(Model):
    """Where in Git an entity is moved to."""

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
    repo_name: str | None = None
    """Name of the repository."""


MoveConfigOperationType: TypeAlias = Annotated[Literal["INLINE_TO_REMOTE"], OPEN]
"""The direction in which a YAML is moved."""


PipelineSort: TypeAlias = Annotated[Literal["name", "updated"], OPEN]
