from ._connector_spec import ConnectorSpec


class ArtifactoryAnonymousConnectorSpec(ConnectorSpec):
    """Artifactory, without a login."""

    url: str
    """Address of the remote system."""
    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
    execute_on_delegate: bool | None = None
    """Whether a delegate connects, not the platform."""
