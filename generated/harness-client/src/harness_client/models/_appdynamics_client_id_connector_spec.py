from ._connector_spec import ConnectorSpec


class AppdynamicsClientIdConnectorSpec(ConnectorSpec):
    """AppDynamics, with an API client."""

    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
    account_name: str
    """Name of the AppDynamics account."""
    controller_url: str
    """Address of the AppDynamics controller."""
    client_id: str | None = None
    """Identifier of the API client."""
    client_secret_ref: str | None = None
    """Reference to the secret that holds the API client's secret."""
