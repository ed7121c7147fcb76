from ._azure_environment_type import AzureEnvironmentType
from ._connector_spec import ConnectorSpec


class AzureClientCertificateConnectorSpec(ConnectorSpec):
    """Azure, with the certificate of a registered application."""

    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
    azure_environment_type: AzureEnvironmentType
    """Which of the Azure clouds to connect to. The server's default is "AZURE"."""
    execute_on_delegate: bool | None = None
    """Whether a delegate connects, not the platform. The server's default is true."""
    application_id: str
    """Identifier of the application registered with Microsoft Entra."""
    tenant_id: str
    """Identifier of the directory (tenant)."""
    certificate_ref: str
    """Reference to the secret that holds the certificate in PEM format."""
