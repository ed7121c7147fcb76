from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model, UnixDateTime
from ._entity_git_details import (
    EntityGitDetails,
    FixedValueFieldDependencyDetailsDTO1,
    GitDetailsMetadata,
    GitUpdateDetails1,
    InputDetailsPerFieldDTO1,
    RuntimeInputDependencyDetailsDTO1,
    TemplateYamlInputDTO,
)
from ._store_type import StoreType


class YamlInputDependencyDetailsDTO1(Model):
    """What an input of a template depends on."""

    required_runtime_inputs: list[RuntimeInputDependencyDetailsDTO1] | None = None
    """Other inputs whose values are needed."""
    required_fixed_values: list[FixedValueFieldDependencyDetailsDTO1] | None = None
    """Fixed values that are needed."""


class TemplateYamlInputMetadataDTO(Model):
    """Where a template uses an input."""

    field_properties: list[InputDetailsPerFieldDTO1] | None = None
    """The fields that take the input's value."""
    dependencies: YamlInputDependencyDetailsDTO1 | None = None


class TemplateYamlInputDetailsDTO(Model):
    """An input of a template and its use."""

    details: TemplateYamlInputDTO | None = None
    metadata: TemplateYamlInputMetadataDTO | None = None


class TemplateInputSchemaDetailsResponseBody(Model):
    """The inputs that a template declares."""

    inputs: list[TemplateYamlInputDetailsDTO] | None = None
    """The inputs that the template declares."""


TemplateEntityType: TypeAlias = Annotated[
    Literal["Step", "Stage", "Pipeline", "CustomDeployment", "MonitoredService", "SecretManager"],
    OPEN,
]
"""Kind of entity that the template stands for."""


TemplateScope: TypeAlias = Annotated[Literal["org", "project", "account", "unknown"], OPEN]
"""Level on which the template is defined."""


class TemplateMetadataSummaryResponse(Model):
    """A template as it appears in a list."""

    account: str | None = None
    """Identifier of the account."""
    org: str | None = None
    """Identifier of the organization that the entity belongs to; absent on the account level."""
    project: str | None = None
    """Identifier of the project that the entity belongs to; absent above the project level."""
    identifier: str | None = None
    """Identifier, unique within its scope and fixed once chosen."""
    name: str | None = None
    """Display name."""
    description: str | None = None
    """What the entity is for, in a few words."""
    tags: dict[str, str] | None = None
    """Labels by which to find and group; the value may be empty."""
    version_label: str | None = None
    """Label of the version."""
    entity_type: TemplateEntityType | None = None
    """Kind of entity that the template stands for."""
    child_type: str | None = None
    """Type of step or stage that the template stands for."""
    scope: TemplateScope | None = None
    """Level on which the template is defined."""
    version: int | None = None
    """Revision of the record, raised with each change."""
    git_details: EntityGitDetails | None = None
    updated: UnixDateTime | None = None
    """Time of the latest change, in Unix milliseconds."""
    store_type: StoreType | None = None
    """Whether Harness or Git keeps the YAML."""
    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    yaml_version: str | None = None
    """Version of the YAML schema that is used."""
    stable_template: bool | None = None
    """Whether this is the stable version."""


TemplateMetaDataList: TypeAlias = list[TemplateMetadataSummaryResponse]
"""Templates without their YAML."""


class TemplateResponse(Model):
    """A template with its YAML."""

    account: str
    """Identifier of the account."""
    org: str | None = None
    """Identifier of the organization that the entity belongs to; absent on the account level."""
    project: str | None = None
    """Identifier of the project that the entity belongs to; absent above the project level."""
    identifier: str
    """Identifier, unique within its scope and fixed once chosen."""
    name: str
    """Display name."""
    description: str | None = None
    """What the entity is for, in a few words."""
    tags: dict[str, str] | None = None
    """Labels by which to find and group; the value may be empty."""
    yaml: str
    """The template as YAML."""
    version_label: str | None = None
    """Label of the version."""
    entity_type: TemplateEntityType | None = None
    """Kind of entity that the template stands for."""
    child_type: str | None = None
    """Type of step or stage that the template stands for."""
    scope: TemplateScope | None = None
    """Level on which the template is defined."""
    updated: UnixDateTime | None = None
    """Time of the latest change, in Unix milliseconds."""
    version: int | None = None
    """Revision of the record, raised with each change."""
    git_details: EntityGitDetails | None = None
    store_type: StoreType | None = None
    """Whether Harness or Git keeps the YAML."""
    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    yaml_version: str | None = None
    """Version of the YAML schema that is used."""
    stable_template: bool | None = None
    """Whether this is the stable version."""


class TemplateUpdateGitMetadataRequest(Model):
    """The new location of a template's version in Git."""

    version: str | None = None
    """Label of the version whose location changes."""
    git_details: GitDetailsMetadata | None = None


class TemplateUpdateRequestBody(Model):
    """The new state of a template's version."""

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
    git_details: GitUpdateDetails1 | None = None
    comments: str | None = None
    """A remark on why the change is made, kept in the history."""


class TemplateUpdateStableResponse(Model):
    """The version that is the stable one now."""

    stable_version: str | None = None
    """Label of the version that is the stable one now."""


class TemplateWithInputsResponse(Model):
    """A template and the YAML of its runtime inputs."""

    template: TemplateResponse | None = None
    inputs: str | None = None
    """The runtime inputs of the template, as YAML."""


TemplateSort: TypeAlias = Annotated[Literal["identifier", "name", "updated"], OPEN]


TemplateListType: TypeAlias = Annotated[
    Literal["STABLE_TEMPLATE", "LAST_UPDATES_TEMPLATE", "ALL"], OPEN
]


class TemplateUpdateGitMetadataResponse(Model):
    """Outcome of the change."""

    status: bool | None = None
    """Whether the change was made."""
