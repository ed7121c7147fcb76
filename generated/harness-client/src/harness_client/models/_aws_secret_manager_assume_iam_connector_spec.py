from ._connector_spec import ConnectorSpec


class AwsSecretManagerAssumeIAMConnectorSpec(ConnectorSpec):
    """AWS Secrets Manager, with the IAM role of the delegate."""

    region: str
    """AWS region."""
    default: bool | None = None
    """Whether new secrets are stored with this connector unless another is named."""
    secret_name_prefix: str | None = None
    """Prefix put before the name of each secret in AWS."""
    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
