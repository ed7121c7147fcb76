from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from .._models import OPEN, Model
from ._cache_response_metadata_dto import FixedValueFieldDependencyDetailsDTO
from ._git_create_details import GitImportInfo
from ._governance_metadata1 import InputDetailsPerFieldDTO


class PipelineImportRequestDTO(Model):
    """What to call an imported pipeline."""

    pipeline_name: str | None = None
    """Name of the new pipeline; that in the file must agree."""
    pipeline_description: str | None = None
    """Description of the new pipeline."""


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


YamlInputType: TypeAlias = Annotated[
    Literal["string", "integer", "boolean", "object", "array"], OPEN
]
"""Type of a pipeline input's value."""


class PipelineImportRequestBody(Model):
    """A pipeline to import from Git."""

    git_import_info: GitImportInfo | None = None
    pipeline_import_request: PipelineImportRequestDTO | None = None


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


class PipelineYamlInputMetadataDTO(Model):
    """Where a pipeline uses an input."""

    field_properties: list[InputDetailsPerFieldDTO] | None = None
    """The fields that take the input's value."""
    dependencies: YamlInputDependencyDetailsDTO | None = None


class PipelineYamlInputDetailsDTO(Model):
    """An input of a pipeline and its use."""

    details: PipelineYamlInputDTO | None = None
    metadata: PipelineYamlInputMetadataDTO | None = None
