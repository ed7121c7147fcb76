from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from .._models import OPEN, Model
from ._entity_git_details import (
    GitCreateDetails1,
    GitImportDetails,
    InputDetailsPerFieldDTO1EntityType,
)


class RuntimeInputDependencyDetailsDTO1(Model):
    """Another input that an input of a template depends on."""

    field_name: str | None = None
    """Name of the field."""
    input_name: str | None = None
    """Name of the input that feeds the field."""


class TemplateImportRequestDTO(Model):
    """What to call an imported template."""

    template_name: str | None = None
    """Name of the new template."""
    template_version: str | None = None
    """Label of the version."""
    template_description: str | None = None
    """Description of the new template."""


class TemplateImportResponseBody(Model):
    """Identifier and version of the imported template."""

    template_identifier: str | None = None
    """Identifier of the template."""
    template_version: str | None = None
    """Label of the version."""


YamlInputType1: TypeAlias = Annotated[
    Literal["String", "Integer", "Boolean", "Object", "Array"], OPEN
]
"""Type of a template input's value."""


class InputDetailsPerFieldDTO1(Model):
    """A field that takes the value of a template's input."""

    input_type: str | None = None
    """Type of the field that takes the value."""
    internal_type: str | None = None
    """What the field stands for, such as a connector or a secret."""
    entity_type: InputDetailsPerFieldDTO1EntityType | None = None
    stage_type: str | None = None
    """Type of the stage that contains the field."""


class TemplateCreateRequestBody(Model):
    """A new template, or a new version of one."""

    template_yaml: str | None = None
    """The template as YAML."""
    identifier: str | None = None
    """Identifier, unique within its scope and fixed once chosen."""
    name: str | None = None
    """Display name."""
    label: str | None = None
    """Label of the version, such as `1.2.0`."""
    description: str | None = None
    """What the entity is for, in a few words."""
    tags: dict[str, str] | None = None
    """Labels by which to find and group; the value may be empty."""
    git_details: GitCreateDetails1 | None = None
    is_stable: bool | None = None
    """Whether the new version becomes the stable one."""
    comments: str | None = None
    """A remark on why the change is made, kept in the history."""


class TemplateImportRequestBody(Model):
    """A template to import from Git."""

    git_import_details: GitImportDetails | None = None
    template_import_request: TemplateImportRequestDTO | None = None


class TemplateYamlInputDTO(Model):
    """An input as a template declares it."""

    name: str | None = None
    """Name of the input."""
    type: YamlInputType1 | None = None
    description: str | None = None
    """What the input is for."""
    required: bool | None = None
    """Whether a value must be given."""
    default: dict[str, Any] | None = None
    """Value that is used if none is given."""
    allowed_values: list[Any] | None = None
    """The values to choose from, if not every one is allowed."""
    execution: bool | None = None
    """Whether the value may be given while the pipeline already runs."""
    regex: str | None = None
    """Regular expression that the value must match."""
