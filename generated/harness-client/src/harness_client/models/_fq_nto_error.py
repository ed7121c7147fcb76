from typing import Any

from .._models import Model, UnixDateTime
from ._git_create_details import (
    GitCreateDetails,
    GitDetails,
    GitImportInfo,
    GitMoveDetails,
    MoveConfigOperationType,
)
from ._store_type import StoreType


class InputSetError(Model):
    """A fault of one field."""

    field_name: str | None = None
    """Name of the field."""
    message: str | None = None
    """What is wrong with the field."""
    identifier_of_error_source: str | None = None
    """Identifier of the input set that contains the fault."""


class FQNtoError(Model):
    """The faults of one field."""

    fqn: str | None = None
    """Full path of the field."""
    errors: list[InputSetError] | None = None
    """The faults of the field."""


class InputSetCreateRequestBody(Model):
    """An input set to create."""

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
    git_details: GitCreateDetails | None = None


class InputSetErrorDetails(Model):
    """Why an input set doesn't fit its pipeline."""

    valid: bool | None = None
    """Whether the input set fits its pipeline."""
    message: str | None = None
    """Summary of the faults."""
    outdated: bool | None = None
    """Whether the pipeline has changed since, so that the input set no longer fits."""
    error_pipeline_yaml: str | None = None
    """Excerpt of the pipeline with the faulty fields marked."""
    fqn_errors: list[FQNtoError] | None = None
    """The faults, grouped by field."""
    invalid_refs: list[str] | None = None
    """References to input sets that don't exist."""


class InputSetErrorWrapperDTO(Model):
    """Why input sets can't be merged."""

    error_pipeline_yaml: str | None = None
    """Excerpt of the pipeline with the faulty fields marked."""
    uuid_to_error_response_map: dict[str, Any] | None = None
    """The faults, by the key that marks them in the excerpt."""
    invalid_inputset_references: list[str] | None = None
    """References to input sets that can't be used."""


class InputSetGitUpdateDetails(Model):
    """The commit that changes an input set kept in Git."""

    branch_name: str | None = None
    """Branch in the repository."""
    commit_message: str | None = None
    """Message of the commit that is made."""
    last_object_id: str | None = None
    """Hash of the content that the change is based on."""
    base_branch: str | None = None
    """Branch from which a new branch is started."""
    last_commit_id: str | None = None
    """Hash of the commit on which the change is based."""
    parent_entity_connector_ref: str | None = None
    """Reference to the Git connector of the entity that includes this one."""
    parent_entity_repo_name: str | None = None
    """Repository of the entity that includes this one."""


class InputSetImportRequestDTO(Model):
    """What to call an imported input set."""

    input_set_name: str | None = None
    """Name of the new input set."""
    input_set_description: str | None = None
    """Description of the new input set."""


class InputSetImportRequestBody(Model):
    """An input set to import from Git."""

    git_import_info: GitImportInfo | None = None
    input_set_import_request: InputSetImportRequestDTO | None = None


class InputSetImportResponseBody(Model):
    """Identifier of the imported input set."""

    input_set_identifier: str | None = None
    """Identifier of the input set."""


class InputSetMoveConfigRequestBody(Model):
    """An input set to move to Git."""

    git_details: GitMoveDetails | None = None
    pipeline_identifier: str | None = None
    """Identifier of the pipeline."""
    input_set_identifier: str | None = None
    """Identifier of the input set."""
    move_config_operation_type: MoveConfigOperationType | None = None


class InputSetMoveConfigResponseBody(Model):
    """Identifier of the input set that was moved."""

    input_set_identifier: str | None = None
    """Identifier of the input set."""


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
    store_type: StoreType | None = None
    """Whether Harness or Git keeps the YAML."""
    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    git_details: GitDetails | None = None
    created: UnixDateTime | None = None
    """Time of creation, in Unix milliseconds."""
    updated: UnixDateTime | None = None
    """Time of the latest change, in Unix milliseconds."""
    error_details: InputSetErrorDetails | None = None


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
    """Adds the whole pipeline with the values filled in. The server's default is false."""
    stage_identifiers: list[str] | None = None
    """Limits the result to the inputs of these stages."""
    last_yaml_to_merge: str | None = None
    """YAML with values that win over those of all input sets."""
    get_only_file_content: bool | None = None
    """Whether only the content of the files is wanted. The server's default is false."""


class MergeInputSetResponseBody(Model):
    """Merged input sets, or why they can't be merged."""

    inputs_yaml_merged: str | None = None
    """The combined values, as YAML."""
    merged_pipeline_yaml: str | None = None
    """The pipeline with the combined values filled in, as YAML."""
    is_error_response: bool | None = None
    """Whether the input sets can't be merged."""
    inputset_error_wrapper: InputSetErrorWrapperDTO | None = None
