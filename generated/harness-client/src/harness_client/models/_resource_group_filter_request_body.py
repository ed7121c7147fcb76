from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model


class ResourceSelectorFilter(Model):
    """A resource that a group must contain."""

    resource_type: str
    """Type that the group must cover."""
    resource_identifier: str | None = None
    """Resource of that type which the group must cover."""


ResourceGroupManagedFilter: TypeAlias = Annotated[
    Literal["NO_FILTER", "ONLY_MANAGED", "ONLY_CUSTOM"], OPEN
]
"""Whether to return all groups, only those of Harness, or only one's own."""


class ResourceGroupFilterRequestBody(Model):
    """Conditions for a search of resource groups."""

    account: str | None = None
    """Account to search."""
    org: str | None = None
    """Organization to search."""
    project: str | None = None
    """Project to search."""
    search_term: str | None = None
    """Text that name, identifier or tags must contain."""
    identifier_filter: list[str] | None = None
    """Identifiers of the groups to return."""
    resource_selector_filter: list[ResourceSelectorFilter] | None = None
    """Resources that a group must contain to be returned."""
    managed_filter: ResourceGroupManagedFilter | None = None
    """Whether to return all groups, only those of Harness, or only one's own."""
