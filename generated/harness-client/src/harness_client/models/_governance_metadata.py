from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model
from ._error_metadata import ErrorMetadata

GovernanceStatus: TypeAlias = Annotated[Literal["WARNING", "ERROR", "PASS"], OPEN]
"""Outcome of a policy."""


class Policy(Model):
    """Verdict of a policy that was evaluated."""

    identifier: str | None = None
    """Identifier of the policy."""
    name: str | None = None
    """Name of the policy."""
    org: str | None = None
    """Organization that owns the policy."""
    project: str | None = None
    """Project that owns the policy."""
    evaluation_error: str | None = None
    """Why the policy couldn't be evaluated."""
    deny_messages: list[str] | None = None
    """Reasons that the policies gave for refusing."""
    status: GovernanceStatus | None = None


class PolicySet(Model):
    """Verdict of a policy set that was evaluated."""

    identifier: str | None = None
    """Identifier of the set."""
    name: str | None = None
    """Name of the set."""
    org: str | None = None
    """Organization that owns the policy set."""
    project: str | None = None
    """Project that owns the policy set."""
    deny_messages: list[str] | None = None
    """Reasons that the policies gave for refusing."""
    status: GovernanceStatus | None = None
    policies: list[Policy] | None = None
    """Verdict of each policy in the set."""


class GovernanceMetadata(ErrorMetadata):
    """The policies that refused the request."""

    deny: bool | None = None
    """Whether a policy forbids the action."""
    message: str | None = None
    """Summary of the verdict."""
    status: GovernanceStatus | None = None
    policy_sets: list[PolicySet] | None = None
    """Verdict of each policy set."""
