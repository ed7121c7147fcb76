from __future__ import annotations

from .._models import Model
from ._cache_response_metadata_dto import CacheResponseMetadataDTO, PolicySetMetadata
from ._git_create_details import GitCreateDetails, GitDetails


class InputDetailsPerFieldDTO(Model):
    """A field that takes the value of a pipeline's input."""

    input_type: str | None = None
    """Type of the field that takes the value."""
    internal_type: str | None = None
    """What the field stands for, such as a connector or a secret."""


class NodeInfo(Model):
    """A stage or step of a pipeline."""

    identifier: str | None = None
    """Identifier, unique within its scope and fixed once chosen."""
    type: str | None = None
    """Type of the stage or step."""
    name: str | None = None
    """Display name."""
    fqn: str | None = None
    """Full path of the stage or step in the pipeline."""


class ParentStageInfo(Model):
    """The stage of another pipeline that started an execution."""

    has_parent_pipeline: bool | None = None
    """Whether another pipeline started the run."""
    execution_id: str | None = None
    """Identifier of the outer execution."""
    identifier: str | None = None
    """Identifier of the outer pipeline."""
    project_id: str | None = None
    """Project of the outer pipeline."""
    org_id: str | None = None
    """Organization of the outer pipeline."""
    run_sequence: int | None = None
    """Number of the outer run."""
    stage_node_id: str | None = None
    """Identifier of the stage within the outer execution."""


class PipelineCreateResponseBody(Model):
    """Identifier of the pipeline that was stored."""

    identifier: str | None = None
    """Identifier, unique within its scope and fixed once chosen."""


class YAMLSchemaErrorWrapper(Model):
    """A fault in the YAML of a pipeline."""

    message: str | None = None
    """What is wrong."""
    message_fqn: str | None = None
    """What is wrong and where, in one line."""
    stage_info: NodeInfo | None = None
    step_info: NodeInfo | None = None
    fqn: str | None = None
    """Full path of the faulty field."""
    hint_message: str | None = None
    """A suggestion how to mend it."""


class GovernanceMetadata1(Model):
    """Verdict of the policies on an entity."""

    identifier: str | None = None
    """Identifier of the evaluation."""
    deny: bool | None = None
    """Whether a policy forbids the action."""
    policy_set_metadata: list[PolicySetMetadata] | None = None
    """Verdict of each policy set."""
    message: str | None = None
    """Summary of the verdict."""
    time_stamp: int | None = None
    """Time of the evaluation, in Unix milliseconds."""
    status: str | None = None
    """Outcome over all policy sets."""
    account_identifier: str | None = None
    """Account for which the policies were evaluated."""
    org_identifier: str | None = None
    """Organization for which the policies were evaluated."""
    project_identifier: str | None = None
    """Project for which the policies were evaluated."""
    entity: str | None = None
    """The entity that was checked."""
    type: str | None = None
    """Type of the entity that was checked."""
    action: str | None = None
    """Action that led to the check, such as `onsave`."""
    created: int | None = None
    """Time of creation, in Unix milliseconds."""


class PipelineCreateRequestBody(Model):
    """A new pipeline."""

    pipeline_yaml: str
    """The pipeline as YAML."""
    identifier: str
    """Identifier, unique within its scope and fixed once chosen."""
    name: str
    """Display name."""
    description: str | None = None
    """What the entity is for, in a few words."""
    tags: dict[str, str] | None = None
    """Labels by which to find and group; the value may be empty."""
    git_details: GitCreateDetails | None = None


class PipelineGetResponseBody(Model):
    """A pipeline with its YAML."""

    pipeline_yaml: str | None = None
    """The pipeline as YAML."""
    template_applied_pipeline_yaml: str | None = None
    """The pipeline as YAML with its templates resolved."""
    identifier: str | None = None
    """Identifier, unique within its scope and fixed once chosen."""
    name: str | None = None
    """Display name."""
    org: str | None = None
    """Identifier of the organization that the entity belongs to; absent on the account level."""
    project: str | None = None
    """Identifier of the project that the entity belongs to; absent above the project level."""
    description: str | None = None
    """What the entity is for, in a few words."""
    tags: dict[str, str] | None = None
    """Labels by which to find and group; the value may be empty."""
    modules: list[str] | None = None
    """Modules in use."""
    git_details: GitDetails | None = None
    valid: bool | None = None
    """Whether the YAML is valid."""
    yaml_error_wrapper: list[YAMLSchemaErrorWrapper] | None = None
    """Faults in the YAML, one entry per place."""
    cache_response_metadata: CacheResponseMetadataDTO | None = None
    created: int | None = None
    """Time of creation, in Unix milliseconds."""
    updated: int | None = None
    """Time of the latest change, in Unix milliseconds."""
    validation_uuid: str | None = None
    """Key under which the outcome of the validation in the background can be asked for."""
