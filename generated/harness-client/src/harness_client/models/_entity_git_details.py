from typing import Annotated, Any, Literal, TypeAlias

from .._models import OPEN, Model
from ._store_type import StoreType


class EntityGitDetails(Model):
    """Where in Git a template was read from."""

    object_id: str | None = None
    """Hash of the file's content in Git."""
    branch_name: str | None = None
    """Branch in the repository."""
    file_path: str | None = None
    """Path of the file in the repository."""
    repo_name: str | None = None
    """Name of the repository."""
    commit_id: str | None = None
    """Hash of the commit that was read."""
    file_url: str | None = None
    """Address of the file in the web interface of the Git provider."""
    repo_url: str | None = None
    """Address of the repository."""


class FixedValueFieldDependencyDetailsDTO1(Model):
    """A fixed value that an input of a template depends on."""

    field_name: str | None = None
    """Name of the field."""
    field_input_type: str | None = None
    """Type of the field."""
    field_value: dict[str, Any] | None = None
    """Value of the field."""


class GitCreateDetails1(Model):
    """Where in Git a new template is stored."""

    branch_name: str | None = None
    """Branch in the repository."""
    file_path: str | None = None
    """Path of the file in the repository."""
    commit_message: str | None = None
    """Message of the commit that is made."""
    base_branch: str | None = None
    """Branch from which a new branch is started."""
    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    store_type: StoreType | None = None
    """Whether Harness or Git keeps the YAML."""
    repo_name: str | None = None
    """Name of the repository."""


class GitDetailsMetadata(Model):
    """Location of a file in Git."""

    file_path: str | None = None
    """Path of the file in the repository."""
    repo_name: str | None = None
    """Name of the repository."""
    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""


class GitFindDetails(Model):
    """Where in Git a template is looked up."""

    branch_name: str | None = None
    """Branch in the repository."""
    parent_entity_connector_ref: str | None = None
    """Reference to the Git connector of the entity that includes this one."""
    parent_entity_repo_name: str | None = None
    """Repository of the entity that includes this one."""
    parent_entity_account_id: str | None = None
    """Account of the entity that includes this one."""
    parent_entity_org_id: str | None = None
    """Organization of the entity that includes this one."""
    parent_entity_project_id: str | None = None
    """Project of the entity that includes this one."""
    comments: str | None = None
    """A remark on why the change is made, kept in the history."""


class GitImportDetails(Model):
    """The file in Git from which a template is imported."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    repo_name: str | None = None
    """Name of the repository."""
    branch_name: str | None = None
    """Branch in the repository."""
    file_path: str | None = None
    """Path of the file in the repository."""
    is_force_import: bool | None = None
    """Imports the file even if another entity already uses it."""


class GitUpdateDetails1(Model):
    """The commit that changes a template kept in Git."""

    branch_name: str | None = None
    """Branch in the repository."""
    commit_message: str | None = None
    """Message of the commit that is made."""
    last_object_id: str | None = None
    """Hash of the content that the change is based on."""
    base_branch: str | None = None
    """Branch from which a new branch is started."""
    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    last_commit_id: str | None = None
    """Hash of the commit on which the change is based."""
    file_path: str | None = None
    """Path of the file in the repository."""
    repo_name: str | None = None
    """Name of the repository."""
    store_type: StoreType | None = None
    """Whether Harness or Git keeps the YAML."""


InputDetailsPerFieldEntityType: TypeAlias = Annotated[Literal["STAGE", "STEP", "STEP_GROUP"], OPEN]
"""What contains the field."""


class InputDetailsPerFieldDTO1(Model):
    """A field that takes the value of a template's input."""

    input_type: str | None = None
    """Type of the field that takes the value."""
    internal_type: str | None = None
    """What the field stands for, such as a connector or a secret."""
    entity_type: InputDetailsPerFieldEntityType | None = None
    """What contains the field."""
    stage_type: str | None = None
    """Type of the stage that contains the field."""


class RuntimeInputDependencyDetailsDTO1(Model):
    """Another input that an input of a template depends on."""

    field_name: str | None = None
    """Name of the field."""
    input_name: str | None = None
    """Name of the input that feeds the field."""


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


class TemplateImportRequestDTO(Model):
    """What to call an imported template."""

    template_name: str | None = None
    """Name of the new template."""
    template_version: str | None = None
    """Label of the version."""
    template_description: str | None = None
    """Description of the new template."""


class TemplateImportRequestBody(Model):
    """A template to import from Git."""

    git_import_details: GitImportDetails | None = None
    template_import_request: TemplateImportRequestDTO | None = None


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
