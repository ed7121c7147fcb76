from typing import Annotated, Any, Literal, TypeAlias

from .._models import OPEN, Model, UnixDateTime
from ._cache_response_metadata_dto import GitUpdateDetails


class PipelineUpdateRequestBody(Model):
    """The new state of a pipeline."""

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
    git_details: GitUpdateDetails | None = None


class TemplateValidationResponseBody(Model):
    """Whether the templates of a pipeline can be resolved."""

    valid_yaml: bool | None = None
    """Whether the YAML is valid with its templates resolved."""
    exception_message: str | None = None
    """Why the templates can't be resolved."""


class PipelineValidationResponseBody(Model):
    """Outcome of a validation."""

    status: str | None = None
    """How far the validation has come, or how it ended."""
    policy_eval: dict[str, Any] | None = None
    """Verdict of the policies on the pipeline."""
    start_ts: UnixDateTime | None = None
    """Time when the validation began, in Unix milliseconds."""
    end_ts: UnixDateTime | None = None
    """Time when the validation ended, in Unix milliseconds."""
    template_validation_response: TemplateValidationResponseBody | None = None


class PipelineValidationUUIDResponseBody(Model):
    """Key of a validation in progress."""

    uuid: str | None = None
    """Key under which the outcome of the validation can be asked for."""


ModuleFilter: TypeAlias = Annotated[Literal["CD", "CI", "CV", "CF", "CE", "STO"], OPEN]
