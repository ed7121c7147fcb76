from ._connector_spec import ConnectorSpec


class AwsSecretManagerAccessKeyConnectorSpec(ConnectorSpec):
    """AWS Secrets Manager, with an access key."""

    region: str
    """AWS region."""
    default: bool | None = None
    """Whether new secrets are stored with this connector unless another is named."""
    access_key: str
    """AWS access key."""
    secret_key: str
    """AWS secret key, or a reference to the secret that holds it."""
    secret_name_prefix: str | None = None
    """Prefix put before the name of each secret in AWS."""
    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
