from ._connector_spec import ConnectorSpec


class AwsKmsAccessKeyConnectorSpec(ConnectorSpec):
    """AWS KMS as secret manager, with an access key."""

    kms_arn: str
    """ARN of the key that encrypts the secrets."""
    region: str
    """AWS region."""
    default: bool | None = None
    """Whether new secrets are stored with this connector unless another is named."""
    access_key: str
    """AWS access key."""
    secret_key: str
    """AWS secret key, or a reference to the secret that holds it."""
    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
