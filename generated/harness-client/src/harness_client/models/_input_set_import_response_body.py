from __future__ import annotations

from .._models import Model
from ._fq_nto_error import InputSetErrorDetails, InputSetErrorWrapperDTO, InputSetGitUpdateDetails
from ._git_create_details import GitDetails, GitMoveDetails, MoveConfigOperationType
from ._git_create_details_store_type import GitCreateDetailsStoreType


class InputSetImportResponseBody(Model):
    """Identifier of the imported input set."""

    input_set_identifier: str | None = None
    """Identifier of the input set."""


class InputSetMoveConfigResponseBody(Model):
    """Identifier of the input set that was moved."""

    input_set_identifier: str | None = None
    """Identifier of the input set."""


class InputSetUpdateRequestBody(Model):
    """The new state of an input set."""

    input_set_yaml: str
    """The input set as YAML."""
    identifier: str
    """Identifier, unique within its scope and fixed once chosen."""
    name: str
    """Display name."""
    description: str | None = None
    """What the entity is for, in a few words."""
    tags: dict[str, str] | None = None
    """Labels by which to find and group; the value may be empty."""
    git_details: InputSetGitUpdateDetails | None = None


class MergeInputSetRequestBody(Model):
    """Input sets to merge."""

    input_set_references: list[str] | None = None
    """Identifiers of the input sets, in the order in which they are merged."""
    with_merged_pipeline_yaml: bool | None = None
    """Adds the whole pipeline with the values filled in."""
    stage_identifiers: list[str] | None = None
    """Limits the result to the inputs of these stages."""
    last_yaml_to_merge: str | None = None
    """YAML with values that win over those of all input sets."""
    get_only_file_content: bool | None = None
    """Whether only the content of the files is wanted."""


class MergeInputSetResponseBody(Model):
    """Merged input sets, or why they can't be merged."""

    inputs_yaml_merged: str | None = None
    """The combined values, as YAML."""
    merged_pipeline_yaml: str | None = None
    """The pipeline with the combined values filled in, as YAML."""
    is_error_response: bool | None = None
    """Whether the input sets can't be merged."""
    inputset_error_wrapper: InputSetErrorWrapperDTO | None = None


class InputSetMoveConfigRequestBody(Model):
    """An input set to move to Git."""

    git_details: GitMoveDetails | None = None
    pipeline_identifier: str | None = None
    """Identifier of the pipeline."""
    input_set_identifier: str | None = None
    """Identifier of the input set."""
    move_config_operation_type: MoveConfigOperationType | None = None


class InputSetResponseBody(Model):
    """An input set."""

    input_set_yaml: str | None = None
    """The input set as YAML."""
    identifier: str | None = None
    """Identifier, unique within its scope and fixed once chosen."""
    name: str | None = None
    """Display name."""
    org: str | None = None
    """Identifier of the organization that the entity belongs to; absent on the account level."""
    project: str | None = None
    """Identifier of the project that the entity belongs to; absent above the project level."""
    pipeline: str | None = None
    """Identifier of the pipeline that the input set is for."""
    description: str | None = None
    """What the entity is for, in a few words."""
    tags: dict[str, str] | None = None
    """Labels by which to find and group; the value may be empty."""
    store_type: GitCreateDetailsStoreType | None = None
    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    git_details: GitDetails | None = None
    created: int | None = None
    """Time of creation, in Unix milliseconds."""
    updated: int | None = None
    """Time of the latest change, in Unix milliseconds."""
    error_details: InputSetErrorDetails | None = None
