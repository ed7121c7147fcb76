from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from .._models import OPEN, Model, UnixDateTime

PrincipalType: TypeAlias = Annotated[
    Literal["USER", "USER_GROUP", "SERVICE", "API_KEY", "SERVICE_ACCOUNT"], OPEN
]
"""What kind of principal the identifier denotes."""


class Principal(Model):
    """Whoever can hold a role."""

    scope_level: str | None = None
    """Level on which a user group is defined, such as `account` or `organization`."""
    identifier: str
    """Identifier of the user, group, service account or key."""
    type: PrincipalType
    """What kind of principal the identifier denotes."""


class RoleAssignment(Model):
    """A role, granted to a principal on a resource group."""

    identifier: str
    """Identifier of the assignment; make one up or send a random one."""
    resource_group: str
    """Identifier of the resource group to which the role applies."""
    role: str
    """Identifier of the role that is granted."""
    principal: Principal
    disabled: bool | None = None
    """Whether the assignment is kept without having effect."""
    managed: bool | None = None
    """Whether Harness maintains the assignment."""


class RoleAssignmentResponse(Model):
    """A role assignment and when it was made."""

    role_assignment: Annotated[RoleAssignment | None, Field(alias="role-assignment")] = None
    created: UnixDateTime | None = None
    """Time of creation, in Unix milliseconds."""
    updated: UnixDateTime | None = None
    """Time of the latest change, in Unix milliseconds."""
    harness_managed: bool | None = None
    """Whether Harness itself maintains the entity; it can't be changed then."""
