from ._connector_spec import ConnectorSpec


class AwsKmsAssumeSTSConnectorSpec(ConnectorSpec):
    """AWS KMS as secret manager, with a role assumed through STS."""

    kms_arn: str
    """ARN of the key that encrypts the secrets."""
    region: str
    """AWS region."""
    default: bool | None = None
    """Whether new secrets are stored with this connector unless another is named."""
    delegate_selectors: list[str]
    """Tags of the delegates that may connect; any if empty."""
    role_arn: str | None = None
    """ARN of the role to assume."""
    external_id: str | None = None
    """External identifier that the trust policy of the role asks for."""
    assume_sts_role_duration: str | None = None
    """How long the assumed role is good for."""
