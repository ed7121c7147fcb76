from typing import Annotated, Any, Literal, TypeAlias

from .._models import OPEN, Model, UnixDateTime
from ._connector_spec import ConnectorSpec


class Connector(Model):
    """A connection to a remote system, with its credentials by reference."""

    name: str
    """Display name."""
    identifier: str
    """Identifier, unique within its scope and fixed once chosen."""
    description: str | None = None
    """What the entity is for, in a few words."""
    org: str | None = None
    """Identifier of the organization that the entity belongs to; absent on the account level."""
    project: str | None = None
    """Identifier of the project that the entity belongs to; absent above the project level."""
    tags: dict[str, str] | None = None
    """Labels by which to find and group; the value may be empty."""
    spec: ConnectorSpec


ConnectivityStatus: TypeAlias = Annotated[Literal["SUCCESS", "PARTIAL", "FAILURE", "UNKNOWN"], OPEN]
"""Whether the connection worked."""


class ConnectorTestConnectionErrorDetail(Model):
    """One reason why a connection failed."""

    reason: str | None = None
    """Why the connection failed, in short."""
    message: str | None = None
    """Explanation of the error."""
    code: int | None = None
    """Number of the error."""


class ConnectorConnectivityDetail(Model):
    """How a connector fared when it was last tested."""

    status: ConnectivityStatus | None = None
    """Whether the connection worked."""
    errors: list[ConnectorTestConnectionErrorDetail] | None = None
    """What went wrong, one entry per problem."""
    error_summary: str | None = None
    """The problems in one line."""
    tested_at: UnixDateTime | None = None
    """Time of the test, in Unix milliseconds."""
    connected_at: UnixDateTime | None = None
    """Time of the last test that succeeded, in Unix milliseconds."""


class ConnectorRequest(Model):
    """A new connector, or the new state of an existing one."""

    connector: Connector


class ConnectorResponse(Model):
    """A connector with the state of its connection."""

    connector: Connector | None = None
    created: UnixDateTime | None = None
    """Time of creation, in Unix milliseconds."""
    updated: UnixDateTime | None = None
    """Time of the latest change, in Unix milliseconds."""
    status: ConnectorConnectivityDetail | None = None
    harness_managed: bool | None = None
    """Whether Harness itself maintains the entity; it can't be changed then."""
    governance_metadata: dict[str, Any] | None = None
    """Verdict of the policies that apply to the entity."""


class ConnectorTestConnectionResponse(Model):
    """Outcome of a connection test."""

    status: ConnectivityStatus | None = None
    """Whether the connection works."""
    errors: list[ConnectorTestConnectionErrorDetail] | None = None
    """What went wrong, one entry per problem."""
    error_summary: str | None = None
    """The problems in one line."""
    tested_at: UnixDateTime | None = None
    """Time of the test, in Unix milliseconds."""
    delegate_id: str | None = None
    """Identifier of the delegate that made the test."""
