from ._connector_spec import ConnectorSpec


class AppdynamicsConnectorSpec(ConnectorSpec):
    """AppDynamics, with user name and password."""

    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
    account_name: str
    """Name of the AppDynamics account."""
    controller_url: str
    """Address of the AppDynamics controller."""
    username: str | None = None
    """User name to log in with."""
    password_ref: str | None = None
    """Reference to the secret that holds the password or token."""
