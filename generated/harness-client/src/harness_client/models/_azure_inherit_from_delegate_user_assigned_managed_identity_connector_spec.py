from ._azure_environment_type import AzureEnvironmentType
from ._connector_spec import ConnectorSpec


class AzureInheritFromDelegateUserAssignedManagedIdentityConnectorSpec(ConnectorSpec):
    """Azure, with a user-assigned identity of the delegate's machine."""

    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
    azure_environment_type: AzureEnvironmentType
    """Which of the Azure clouds to connect to. The server's default is "AZURE"."""
    execute_on_delegate: bool | None = None
    """Whether a delegate connects, not the platform. The server's default is true."""
    client_id: str
    """Client identifier of the managed identity."""
