from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model
from ._acr_artifact_spec import TriggerConditions
from ._aws_code_commit_webhook_spec import WebhookTriggerSpec
from ._connector import ConnectorSpec

AzureClientCertificateConnectorSpecAzureEnvironmentType: TypeAlias = Annotated[
    Literal["AZURE", "AZURE_US_GOVERNMENT"], OPEN
]
"""Which of the Azure clouds to connect to."""


AzureRepoWebhookTriggerSpecType: TypeAlias = Annotated[
    Literal["PullRequest", "Push", "IssueComment"], OPEN
]
"""Which of the variants this is."""


class AzureClientCertificateConnectorSpec(ConnectorSpec):
    """Azure, with the certificate of a registered application."""

    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
    azure_environment_type: AzureClientCertificateConnectorSpecAzureEnvironmentType
    execute_on_delegate: bool | None = None
    """Whether a delegate connects, not the platform."""
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
    azure_environment_type: AzureClientCertificateConnectorSpecAzureEnvironmentType
    execute_on_delegate: bool | None = None
    """Whether a delegate connects, not the platform."""
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
    azure_environment_type: AzureClientCertificateConnectorSpecAzureEnvironmentType
    execute_on_delegate: bool | None = None
    """Whether a delegate connects, not the platform."""


class AzureInheritFromDelegateUserAssignedManagedIdentityConnectorSpec(ConnectorSpec):
    """Azure, with a user-assigned identity of the delegate's machine."""

    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
    azure_environment_type: AzureClientCertificateConnectorSpecAzureEnvironmentType
    execute_on_delegate: bool | None = None
    """Whether a delegate connects, not the platform."""
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
    type: AzureRepoWebhookTriggerSpecType | None = None


class AzureRepoWebhookSpec(WebhookTriggerSpec):
    """Events of Azure Repos."""

    spec: AzureRepoWebhookTriggerSpec
