from typing import TypeAlias

from .._models import Model


class ExecutionDetails(Model):
    """An execution that was started."""

    execution_id: str | None = None
    """Identifier of the execution."""
    status: str | None = None
    """State of the execution at the time of the answer."""


class PipelineExecuteRequestBody(Model):
    """What to run a pipeline with."""

    inputs_yaml: str | None = None
    """Values for the runtime inputs, as YAML."""


class PipelineExecuteResponseBody(Model):
    """An execution that was started."""

    execution_details: ExecutionDetails | None = None


class RerunPipelineRequest(Model):
    """What to run a pipeline with once more."""

    inputs_yaml: str | None = None
    """Values for the runtime inputs, as YAML."""


class RunStageRequestBody(Model):
    """Which stages to run, and with what."""

    inputs_yaml: str | None = None
    """Values for the runtime inputs, as YAML."""
    stage_identifiers: list[str] | None = None
    """Identifiers of the stages to run."""
    expression_values: dict[str, str] | None = None
    """Values for expressions that would come from stages which don't run."""


class StageExecutionResponseBody(Model):
    """A stage that can be run by itself or with others."""

    stage_identifier: str | None = None
    """Identifier of the stage."""
    stage_name: str | None = None
    """Name of the stage."""
    message: str | None = None
    """Advice on running the stage by itself."""
    is_to_be_blocked: bool | None = None
    """Whether the stage can't be run by itself."""
    stages_required: list[str] | None = None
    """Identifiers of the stages that must run along with it."""


StageExecutionResponseList: TypeAlias = list[StageExecutionResponseBody]
"""The stages of a pipeline, in order."""
