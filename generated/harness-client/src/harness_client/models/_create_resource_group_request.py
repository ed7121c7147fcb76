from .._models import Model
from ._resource_filter import ResourceFilter, ResourceGroupScope


class CreateResourceGroupRequest(Model):
    """A new resource group, or the new state of an existing one."""

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
    included_scope: list[ResourceGroupScope] | None = None
    """Scopes whose resources the group covers."""
    resource_filter: list[ResourceFilter] | None = None
    """Resources that the group covers, by type."""
    include_all_resources: bool | None = None
    """Whether the group covers every resource of its scopes."""
