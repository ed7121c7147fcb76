from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model
from ._acr_artifact_spec import ArtifactTriggerSpec, TriggerConditions
from ._artifactory_registry_artifact_spec import WebhookTriggerSpec
from ._connector import ConnectorSpec
from ._connector1 import StreamingDestinationSpecDTO

AzureEnvironmentType: TypeAlias = Annotated[Literal["AZURE", "AZURE_US_GOVERNMENT"], OPEN]
"""Which of the Azure clouds to connect to."""


WebhookTriggerType: TypeAlias = Annotated[Literal["PullRequest", "Push", "IssueComment"], OPEN]
"""Which of the variants this is."""


class AwsS3StreamingDestinationSpecDTO(StreamingDestinationSpecDTO):
    """Delivery to a bucket in Amazon S3."""

    bucket: str
    """Name of the S3 bucket that receives the events."""


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


class AzureArtifactsArtifactTriggerSpec(Model):
    """Which artifact in Azure Artifacts fires the trigger."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    project: str | None = None
    """Azure DevOps project of the feed."""
    package_name: str | None = None
    """Name of the package."""
    package_type: str | None = None
    """Kind of the package, such as `npm` or `maven`."""
    feed: str | None = None
    """Name of the feed."""
    version: str | None = None
    """Version of the artifact."""
    version_regex: str | None = None
    """Regular expression that the version must match."""


class AzureClientCertificateConnectorSpec(ConnectorSpec):
    """Azure, with the certificate of a registered application."""

    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
    azure_environment_type: AzureEnvironmentType
    execute_on_delegate: bool | None = None
    """Whether a delegate connects, not the platform. The server's default is true."""
    application_id: str
    """Identifier of the application registered with Microsoft Entra."""
    tenant_id: str
    """Identifier of the directory (tenant)."""
    certificate_ref: str
    """Reference to the secret that holds the certificate in PEM format."""


class AzureClientSecretKeyConnectorSpec(ConnectorSpec):
    """Azure, with the secret of a registered application."""

    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
    azure_environment_type: AzureEnvironmentType
    execute_on_delegate: bool | None = None
    """Whether a delegate connects, not the platform. The server's default is true."""
    application_id: str
    """Identifier of the application registered with Microsoft Entra."""
    tenant_id: str
    """Identifier of the directory (tenant)."""
    secret_ref: str
    """Reference to the secret that holds the client secret."""


class AzureInheritFromDelegateSystemAssignedManagedIdentityConnectorSpec(ConnectorSpec):
    """Azure, with the system-assigned identity of the delegate's machine."""

    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
    azure_environment_type: AzureEnvironmentType
    execute_on_delegate: bool | None = None
    """Whether a delegate connects, not the platform. The server's default is true."""


class AzureInheritFromDelegateUserAssignedManagedIdentityConnectorSpec(ConnectorSpec):
    """Azure, with a user-assigned identity of the delegate's machine."""

    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
    azure_environment_type: AzureEnvironmentType
    execute_on_delegate: bool | None = None
    """Whether a delegate connects, not the platform. The server's default is true."""
    client_id: str
    """Client identifier of the managed identity."""


class AzureRepoWebhookTriggerSpec(
    Model,
    children=(
        "IssueCommentAzureRepoWebhookSpec",
        "PullRequestAzureRepoWebhookSpec",
        "PushAzureRepoWebhookSpec",
    ),
    tag="type",
    tags={
        "PullRequest": "PullRequestAzureRepoWebhookSpec",
        "Push": "PushAzureRepoWebhookSpec",
        "IssueComment": "IssueCommentAzureRepoWebhookSpec",
    },
):
    """Which event of Azure Repos fires the trigger, and on what conditions."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    repo_name: str | None = None
    """Name of the repository."""
    header_conditions: list[TriggerConditions] | None = None
    """What must hold for the headers of the request."""
    payload_conditions: list[TriggerConditions] | None = None
    """What must hold for the body of the request."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    auto_abort_previous_executions: bool | None = None
    """Whether runs started by earlier events of the same branch or request are aborted."""
    type: WebhookTriggerType | None = None


class AzureArtifactsArtifactSpec(ArtifactTriggerSpec):
    """An artifact in Azure Artifacts."""

    spec: AzureArtifactsArtifactTriggerSpec | None = None


class AzureRepoWebhookSpec(WebhookTriggerSpec):
    """Events of Azure Repos."""

    spec: AzureRepoWebhookTriggerSpec
