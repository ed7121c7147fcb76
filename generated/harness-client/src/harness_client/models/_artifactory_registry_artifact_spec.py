from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model
from ._acr_artifact_spec import ArtifactTriggerSpec, TriggerConditions
from ._connector import ConnectorSpec
from ._trigger_body import TriggerSource

AwsCodeCommitConnectorSpecUrlType: TypeAlias = Annotated[Literal["Repo", "Region"], OPEN]
"""Whether the address is that of a repository or of a region."""


WebhookTriggerSpecType: TypeAlias = Annotated[
    Literal["Github", "Gitlab", "Bitbucket", "AwsCodeCommit", "AzureRepo", "Harness", "Custom"],
    OPEN,
]
"""Which of the variants this is."""


class ArtifactTypeSpecWrapper(Model):
    """One of several places in which an artifact may appear."""

    spec: ArtifactTriggerSpec | None = None


class WebhookTriggerSpec(
    Model,
    children=(
        "AwsCodeCommitWebhookSpec",
        "AzureRepoWebhookSpec",
        "BitbucketWebhookSpec",
        "CustomWebhookSpec",
        "GithubWebhookSpec",
        "GitlabWebhookSpec",
        "HarnessWebhookSpec",
    ),
    tag="type",
    tags={
        "Github": "GithubWebhookSpec",
        "Gitlab": "GitlabWebhookSpec",
        "Bitbucket": "BitbucketWebhookSpec",
        "AwsCodeCommit": "AwsCodeCommitWebhookSpec",
        "AzureRepo": "AzureRepoWebhookSpec",
        "Harness": "HarnessWebhookSpec",
        "Custom": "CustomWebhookSpec",
    },
):
    """Says whose webhook a trigger waits for; the type tells the sender."""

    type: WebhookTriggerSpecType | None = None


class ArtifactoryRegistryArtifactTriggerSpec(Model):
    """Which artifact in Artifactory fires the trigger."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    artifact_directory: str | None = None
    """Directory that holds the artifacts."""
    artifact_path: str | None = None
    """Path of the artifact."""
    repository: str | None = None
    """Name of the repository."""
    repository_format: str | None = None
    """Kind of packages in the repository, such as `docker` or `maven`."""
    repository_url: str | None = None
    """Address of the repository."""
    artifact_filter: str | None = None
    """Pattern by which artifacts are chosen."""


class ArtifactTriggerSource(TriggerSource):
    """Starts the pipeline when an artifact appears."""

    spec: ArtifactTriggerSpec


class AwsAccessKeyConnectorSpec(ConnectorSpec):
    """AWS, with an access key."""

    access_key: str
    """AWS access key."""
    secret_key_ref: str
    """Reference to the secret that holds the AWS secret key."""
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


class AwsCodeCommitConnectorSpec(ConnectorSpec):
    """AWS CodeCommit, with an access key."""

    url: str
    """Address of the repository, or of the region that holds the repositories."""
    url_type: AwsCodeCommitConnectorSpecUrlType
    access_key: str | None = None
    """AWS access key."""
    access_key_ref: str | None = None
    """Reference to the secret that holds the AWS access key."""
    secret_key_ref: str
    """Reference to the secret that holds the AWS secret key."""
    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""


class AwsEncryptedAccessKeyConnectorSpec(ConnectorSpec):
    """AWS, with an access key that is itself a secret."""

    access_key_ref: str
    """Reference to the secret that holds the AWS access key."""
    secret_key_ref: str
    """Reference to the secret that holds the AWS secret key."""
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


class AwsIAMRoleConnectorSpec(ConnectorSpec):
    """AWS, with the IAM role of the delegate."""

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


class PushAwsCodeCommitWebhookTriggerSpec(Model):
    """A push to AWS CodeCommit."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    repo_name: str | None = None
    """Name of the repository."""
    payload_conditions: list[TriggerConditions] | None = None
    """What must hold for the body of the request."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""


class ArtifactoryRegistryArtifactSpec(ArtifactTriggerSpec):
    """An artifact in Artifactory."""

    spec: ArtifactoryRegistryArtifactTriggerSpec | None = None


class AwsCodeCommitWebhookTriggerSpec(Model):
    """Which event of AWS CodeCommit fires the trigger."""

    type: Literal["Push"] | None = None
    """Which of the variants this is."""
    spec: PushAwsCodeCommitWebhookTriggerSpec | None = None


class AwsCodeCommitWebhookSpec(WebhookTriggerSpec):
    """Events of AWS CodeCommit."""

    spec: AwsCodeCommitWebhookTriggerSpec
