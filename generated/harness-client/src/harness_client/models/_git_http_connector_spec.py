from ._connector_connection_type import ConnectorConnectionType
from ._connector_spec import ConnectorSpec


class GitHttpConnectorSpec(ConnectorSpec):
    """A Git provider over HTTPS, with a plain user name and a secret password or token."""

    url: str
    """Address of the repository, or of the place that contains the repositories."""
    branch: str | None = None
    """Branch to use where none is named."""
    connection_type: ConnectorConnectionType
    """What the address denotes: an account, a project or a single repository."""
    username: str
    """User name to log in with."""
    password_ref: str
    """Reference to the secret that holds the password or token."""
    validation_repo: str | None = None
    """Repository with which the connection is tested, if the address isn't that of one."""
    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
    execute_on_delegate: bool | None = None
    """Whether a delegate connects, not the platform."""
