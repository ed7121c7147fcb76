from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model
from ._cache_response_metadata_dto import ExecutorInfo, GitUpdateDetails
from ._git_create_details import GitDetails, GitMoveDetails, MoveConfigOperationType
from ._git_create_details_store_type import GitCreateDetailsStoreType
from ._governance_metadata1 import GovernanceMetadata1, ParentStageInfo
from ._pipeline_import_request_body import PipelineYamlInputDetailsDTO


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


RecentExecutionInfoExecutionStatus: TypeAlias = Annotated[
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


class RecentExecutionInfo(Model):
    """One of the latest runs of a pipeline."""

    executor_info: ExecutorInfo | None = None
    execution_id: str | None = None
    """Identifier of the execution."""
    execution_status: RecentExecutionInfoExecutionStatus | None = None
    started: int | None = None
    """Time when the run began, in Unix milliseconds."""
    ended: int | None = None
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
    created: int | None = None
    """Time of creation, in Unix milliseconds."""
    updated: int | None = None
    """Time of the latest change, in Unix milliseconds."""
    modules: list[str] | None = None
    """Modules in use."""
    recent_execution_info: list[RecentExecutionInfo] | None = None
    """The latest runs, newest first."""
    store_type: GitCreateDetailsStoreType | None = None
    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    valid: bool | None = None
    """Whether the YAML is valid."""
    git_details: GitDetails | None = None
    yaml_version: str | None = None
    """Version of the YAML schema that is used."""


class PipelineInputSchemaDetailsResponseBody(Model):
    """The inputs that a pipeline declares."""

    inputs: list[PipelineYamlInputDetailsDTO] | None = None
    """The inputs that the pipeline declares."""
