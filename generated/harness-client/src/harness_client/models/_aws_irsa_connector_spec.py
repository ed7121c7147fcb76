from ._connector_spec import ConnectorSpec


class AwsIRSAConnectorSpec(ConnectorSpec):
    """AWS, with the IAM role of a Kubernetes service account (IRSA)."""

    cross_account_role_arn: str | None = None
    """ARN of a role in another AWS account to assume."""
    external_id: str | None = None
    """External identifier that the trust policy of the role asks for."""
    test_region: str | None = None
    """AWS region in which the connection is tested."""
    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
    execute_on_delegate: bool | None = None
    """Whether a delegate connects, not the platform. The server's default is true."""
