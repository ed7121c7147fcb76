from ._connector_spec import ConnectorSpec


class ArtifactoryEncryptedConnectorSpec(ConnectorSpec):
    """Artifactory, with user name and password both kept as secrets."""

    url: str
    """Address of the remote system."""
    username_ref: str
    """Reference to the secret that holds the user name."""
    password_ref: str
    """Reference to the secret that holds the password or token."""
    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
    execute_on_delegate: bool | None = None
    """Whether a delegate connects, not the platform."""
