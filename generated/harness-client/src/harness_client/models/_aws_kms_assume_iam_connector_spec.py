from ._connector_spec import ConnectorSpec


class AwsKmsAssumeIAMConnectorSpec(ConnectorSpec):
    """AWS KMS as secret manager, with the IAM role of the delegate."""

    kms_arn: str
    """ARN of the key that encrypts the secrets."""
    region: str
    """AWS region."""
    default: bool | None = None
    """Whether new secrets are stored with this connector unless another is named."""
    delegate_selectors: list[str]
    """Tags of the delegates that may connect; any if empty."""
