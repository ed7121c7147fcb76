from ._connector_spec import ConnectorSpec


class AwsSecretManagerAssumeSTSConnectorSpec(ConnectorSpec):
    """AWS Secrets Manager, with a role assumed through STS."""

    region: str
    """AWS region."""
    default: bool | None = None
    """Whether new secrets are stored with this connector unless another is named."""
    secret_name_prefix: str | None = None
    """Prefix put before the name of each secret in AWS."""
    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
    role_arn: str
    """ARN of the role to assume."""
    external_id: str | None = None
    """External identifier that the trust policy of the role asks for."""
    assume_sts_role_duration: str | None = None
    """How long the assumed role is good for."""
