from typing import Annotated, Any, Literal, TypeAlias

from .._models import OPEN, Model, UnixDateTime
from ._cache_response_metadata_dto import (
    ExecutorInfo,
    FixedValueFieldDependencyDetailsDTO,
    GitUpdateDetails,
    GovernanceMetadata1,
    InputDetailsPerFieldDTO,
    ParentStageInfo,
)
from ._git_create_details import GitDetails, GitImportInfo, GitMoveDetails, MoveConfigOperationType
from ._store_type import StoreType


class PipelineImportRequestDTO(Model):
    """What to call an imported pipeline."""

    pipeline_name: str | None = None
    """Name of the new pipeline; that in the file must agree."""
    pipeline_description: str | None = None
    """Description of the new pipeline."""


class PipelineImportRequestBody(Model):
    """A pipeline to import from Git."""

    git_import_info: GitImportInfo | None = None
    pipeline_import_request: PipelineImportRequestDTO | None = None


YamlInputType: TypeAlias = Annotated[
    Literal["string", "integer", "boolean", "object", "array"], OPEN
]
"""Type of a pipeline input's value."""


class PipelineYamlInputDTO(Model):
    """An input as a pipeline declares it."""

    name: str | None = None
    """Name of the input."""
    type: YamlInputType | None = None
    description: str | None = None
    """What the input is for."""
    required: bool | None = None
    """Whether a value must be given."""
    execution: bool | None = None
    """Whether the value may be given while the pipeline already runs."""
    default: dict[str, Any] | None = None
    """Value that is used if none is given."""
    allowed_values: list[Any] | None = None
    """The values to choose from, if not every one is allowed."""
    regex: str | None = None
    """Regular expression that the value must match."""


class RuntimeInputDependencyDetailsDTO(Model):
    """Another input that an input of a pipeline depends on."""

    field_name: str | None = None
    """Name of the field."""
    input_name: str | None = None
    """Name of the input that feeds the field."""


class YamlInputDependencyDetailsDTO(Model):
    """What an input of a pipeline depends on."""

    required_runtime_inputs: list[RuntimeInputDependencyDetailsDTO] | None = None
    """Other inputs whose values are needed."""
    required_fixed_values: list[FixedValueFieldDependencyDetailsDTO] | None = None
    """Fixed values that are needed."""


class PipelineYamlInputMetadataDTO(Model):
    """Where a pipeline uses an input."""

    field_properties: list[InputDetailsPerFieldDTO] | None = None
    """The fields that take the input's value."""
    dependencies: YamlInputDependencyDetailsDTO | None = None


class PipelineYamlInputDetailsDTO(Model):
    """An input of a pipeline and its use."""

    details: PipelineYamlInputDTO | None = None
    metadata: PipelineYamlInputMetadataDTO | None = None


class PipelineInputSchemaDetailsResponseBody(Model):
    """The inputs that a pipeline declares."""

    inputs: list[PipelineYamlInputDetailsDTO] | None = None
    """The inputs that the pipeline declares."""


RecentExecutionInfoStatus: TypeAlias = Annotated[
    Literal[
        "Running",
        "AsyncWaiting",
        "TaskWaiting",
        "TimedWaiting",
        "Failed",
        "Errored",
        "IgnoreFailed",
        "NotStarted",
        "Expired",
        "Aborted",
        "Discontinuing",
        "Queued",
        "Paused",
        "ResourceWaiting",
        "InterventionWaiting",
        "ApprovalWaiting",
        "Success",
        "Suspended",
        "Skipped",
        "Pausing",
        "ApprovalRejected",
        "InputWaiting",
        "NOT_STARTED",
        "INTERVENTION_WAITING",
        "APPROVAL_WAITING",
        "APPROVAL_REJECTED",
        "Waiting",
    ],
    OPEN,
]
"""State of the execution."""


class RecentExecutionInfo(Model):
    """One of the latest runs of a pipeline."""

    executor_info: ExecutorInfo | None = None
    execution_id: str | None = None
    """Identifier of the execution."""
    execution_status: RecentExecutionInfoStatus | None = None
    """State of the execution."""
    started: UnixDateTime | None = None
    """Time when the run began, in Unix milliseconds."""
    ended: UnixDateTime | None = None
    """Time when the run ended, in Unix milliseconds."""
    run_number: int | None = None
    """Number of the run, counted per pipeline."""
    parent_stage_info: ParentStageInfo | None = None


class PipelineListResponseBody(Model):
    """A pipeline as it appears in a list."""

    identifier: str | None = None
    """Identifier, unique within its scope and fixed once chosen."""
    name: str | None = None
    """Display name."""
    description: str | None = None
    """What the entity is for, in a few words."""
    tags: dict[str, str] | None = None
    """Labels by which to find and group; the value may be empty."""
    created: UnixDateTime | None = None
    """Time of creation, in Unix milliseconds."""
    updated: UnixDateTime | None = None
    """Time of the latest change, in Unix milliseconds."""
    modules: list[str] | None = None
    """Modules in use."""
    recent_execution_info: list[RecentExecutionInfo] | None = None
    """The latest runs, newest first."""
    store_type: StoreType | None = None
    """Whether Harness or Git keeps the YAML."""
    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    valid: bool | None = None
    """Whether the YAML is valid."""
    git_details: GitDetails | None = None
    yaml_version: str | None = None
    """Version of the YAML schema that is used."""


class PipelineMoveConfigRequestBody(Model):
    """A pipeline to move to Git."""

    git_details: GitMoveDetails | None = None
    pipeline_identifier: str | None = None
    """Identifier of the pipeline."""
    move_config_operation_type: MoveConfigOperationType | None = None


class PipelineMoveConfigResponseBody(Model):
    """Identifier of the pipeline that was moved."""

    pipeline_identifier: str | None = None
    """Identifier of the pipeline."""


class PipelinePatchRequestBody(Model):
    """The fields of a pipeline to change."""

    pipeline_yaml: str | None = None
    """The pipeline as YAML."""
    name: str | None = None
    """Display name."""
    desc: str | None = None
    """What the pipeline is for, in a few words."""
    tags: dict[str, str] | None = None
    """Labels by which to find and group; the value may be empty."""
    git_details: GitUpdateDetails | None = None
    version: str | None = None
    """Version of the YAML schema that the pipeline follows, `0` or `1`."""


class PipelineSaveResponseBody(Model):
    """An imported pipeline and the policies' verdict on it."""

    identifier: str | None = None
    """Identifier of the imported pipeline."""
    governance_metadata: list[GovernanceMetadata1] | None = None
    """Verdicts of the policies on the imported pipeline."""
