from __future__ import annotations

from typing import Any

from .._models import Model
from ._git_create_details import GitCreateDetails, GitImportInfo


class InputSetError(Model):
    """A fault of one field."""

    field_name: str | None = None
    """Name of the field."""
    message: str | None = None
    """What is wrong with the field."""
    identifier_of_error_source: str | None = None
    """Identifier of the input set that contains the fault."""


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


class InputSetImportRequestBody(Model):
    """An input set to import from Git."""

    git_import_info: GitImportInfo | None = None
    input_set_import_request: InputSetImportRequestDTO | None = None
