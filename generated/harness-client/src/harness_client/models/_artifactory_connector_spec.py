from ._connector_spec import ConnectorSpec


class ArtifactoryConnectorSpec(ConnectorSpec):
    """Artifactory, with a plain user name and a secret password."""

    url: str
    """Address of the remote system."""
    username: str
    """User name to log in with."""
    password_ref: str
    """Reference to the secret that holds the password or token."""
    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
    execute_on_delegate: bool | None = None
    """Whether a delegate connects, not the platform."""
