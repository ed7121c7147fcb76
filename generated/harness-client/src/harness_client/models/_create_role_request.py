from .._models import Model, UnixDateTime
from ._allowed_scope_level import AllowedScopeLevel


class CreateRoleRequest(Model):
    """A new role, or the new state of an existing one."""

    identifier: str
    """Identifier, unique within its scope and fixed once chosen."""
    name: str
    """Display name."""
    permissions: list[str] | None = None
    """Permissions that the role grants, such as `core_pipeline_execute`."""
    description: str | None = None
    """What the entity is for, in a few words."""
    tags: dict[str, str] | None = None
    """Labels by which to find and group; the value may be empty."""


class RoleScope(Model):
    """The place where a role is defined."""

    account: str | None = None
    """Account of the role; set for every role that isn't built in."""
    org: str | None = None
    """Organization of the role, if it is an organization's or a project's."""
    project: str | None = None
    """Project of the role, if it is a project's."""


class RolesResponse(Model):
    """A role."""

    identifier: str
    """Identifier, unique within its scope and fixed once chosen."""
    name: str
    """Display name."""
    permissions: list[str] | None = None
    """Permissions that the role grants, such as `core_pipeline_execute`."""
    allowed_scope_levels: list[AllowedScopeLevel] | None = None
    """Levels on which the entity may be used."""
    description: str | None = None
    """What the entity is for, in a few words."""
    tags: dict[str, str] | None = None
    """Labels by which to find and group; the value may be empty."""
    scope: RoleScope | None = None
    created: UnixDateTime | None = None
    """Time of creation, in Unix milliseconds."""
    updated: UnixDateTime | None = None
    """Time of the latest change, in Unix milliseconds."""
    harness_managed: bool | None = None
    """Whether Harness itself maintains the entity; it can't be changed then."""
