from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model, UnixDateTime
from ._allowed_scope_level import AllowedScopeLevel


class ResourceFilter(Model):
    """Resources of one type."""

    resource_type: str
    """Type of the resources, such as `PIPELINE`."""
    identifiers: list[str] | None = None
    """Identifiers of single resources; all of the type if left out."""
    attribute_name: str | None = None
    """Attribute by which resources are selected, such as `type`."""
    attribute_values: list[str] | None = None
    """Values of the attribute that select a resource."""


ResourceGroupScopeFilter: TypeAlias = Annotated[
    Literal["EXCLUDING_CHILD_SCOPES", "INCLUDING_CHILD_SCOPES"], OPEN
]
"""Whether the scopes below count as well."""


class ResourceGroupScope(Model):
    """A scope that a resource group covers."""

    filter: ResourceGroupScopeFilter
    """Whether the scopes below count as well."""
    account: str | None = None
    """Account whose resources are covered."""
    org: str | None = None
    """Organization whose resources are covered."""
    project: str | None = None
    """Project whose resources are covered."""


class ResourceGroupsResponse(Model):
    """A resource group."""

    identifier: str
    """Identifier, unique within its scope and fixed once chosen."""
    name: str
    """Display name."""
    color: str | None = None
    """Color of the tile in the user interface, as a hex code such as `#0063f7`."""
    tags: dict[str, str] | None = None
    """Labels by which to find and group; the value may be empty."""
    description: str | None = None
    """What the entity is for, in a few words."""
    allowed_scope_levels: list[AllowedScopeLevel] | None = None
    """Levels on which the entity may be used."""
    included_scope: list[ResourceGroupScope] | None = None
    """Scopes whose resources the group covers."""
    resource_filter: list[ResourceFilter] | None = None
    """Resources that the group covers, by type."""
    include_all_resources: bool | None = None
    """Whether the group covers every resource of its scopes."""
    harness_managed: bool | None = None
    """Whether Harness itself maintains the entity; it can't be changed then."""
    created: UnixDateTime | None = None
    """Time of creation, in Unix milliseconds."""
    updated: UnixDateTime | None = None
    """Time of the latest change, in Unix milliseconds."""
