from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model
from ._acr_artifact_spec import ArtifactTriggerSpec, TriggerConditions
from ._artifactory_registry_artifact_spec import WebhookTriggerSpec
from ._aws_kms_assume_iam_connector_spec import WebhookTriggerType
from ._bamboo_artifact_spec import BuildStore
from ._connector import ConnectorSpec
from ._ecr_artifact_spec import ConnectorConnectionType, GitlabWebhookTriggerSpec
from ._error_metadata import ErrorMetadata

GovernanceStatus: TypeAlias = Annotated[Literal["WARNING", "ERROR", "PASS"], OPEN]
"""Outcome of a policy."""


class HttpBuildStoreSpec(Model):
    """How to reach the web server."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""


class Policy(Model):
    """Verdict of a policy that was evaluated."""

    identifier: str | None = None
    """Identifier of the policy."""
    name: str | None = None
    """Name of the policy."""
    org: str | None = None
    """Organization that owns the policy."""
    project: str | None = None
    """Project that owns the policy."""
    evaluation_error: str | None = None
    """Why the policy couldn't be evaluated."""
    deny_messages: list[str] | None = None
    """Reasons that the policies gave for refusing."""
    status: GovernanceStatus | None = None


class PolicySet(Model):
    """Verdict of a policy set that was evaluated."""

    identifier: str | None = None
    """Identifier of the set."""
    name: str | None = None
    """Name of the set."""
    org: str | None = None
    """Organization that owns the policy set."""
    project: str | None = None
    """Project that owns the policy set."""
    deny_messages: list[str] | None = None
    """Reasons that the policies gave for refusing."""
    status: GovernanceStatus | None = None
    policies: list[Policy] | None = None
    """Verdict of each policy in the set."""


HelmChartManifestTriggerSpecVersion: TypeAlias = Annotated[Literal["V2", "V3", "V380"], OPEN]
"""Version of Helm that the chart needs."""


class GitSshConnectorSpec(ConnectorSpec):
    """A Git provider over SSH."""

    url: str
    """SSH address of the repository, or of the place that contains the repositories."""
    branch: str | None = None
    """Branch to use where none is named."""
    connection_type: ConnectorConnectionType
    ssh_key_ref: str
    """Reference to the secret that holds the SSH key."""
    validation_repo: str | None = None
    """Repository with which the connection is tested, if the address isn't that of one."""
    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
    execute_on_delegate: bool | None = None
    """Whether a delegate connects, not the platform."""


class GovernanceMetadata(ErrorMetadata):
    """The policies that refused the request."""

    deny: bool | None = None
    """Whether a policy forbids the action."""
    message: str | None = None
    """Summary of the verdict."""
    status: GovernanceStatus | None = None
    policy_sets: list[PolicySet] | None = None
    """Verdict of each policy set."""


class HttpBuildStore(BuildStore):
    """Helm charts on a web server."""

    spec: HttpBuildStoreSpec | None = None


class GoogleArtifactRegistryArtifactTriggerSpec(Model):
    """Which artifact in Google Artifact Registry fires the trigger."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    version: str | None = None
    """Version of the artifact."""
    region: str | None = None
    """Google Cloud location of the repository."""
    project: str | None = None
    """Google Cloud project of the repository."""
    repository_name: str | None = None
    """Name of the repository."""
    pkg: str | None = None
    """Name of the package."""


class GoogleCloudStorageArtifactTriggerSpec(Model):
    """Which artifact in Google Cloud Storage fires the trigger."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    project: str | None = None
    """Google Cloud project of the bucket."""
    bucket: str | None = None
    """Name of the bucket."""
    artifact_path: str | None = None
    """Path of the artifact."""


class HarnessWebhookTriggerSpec(
    Model,
    children=(
        "IssueCommentHarnessWebhookSpec",
        "PullRequestHarnessWebhookSpec",
        "PushHarnessWebhookSpec",
    ),
    tag="type",
    tags={
        "PullRequest": "PullRequestHarnessWebhookSpec",
        "Push": "PushHarnessWebhookSpec",
        "IssueComment": "IssueCommentHarnessWebhookSpec",
    },
):
    """Which event of Harness Code fires the trigger, and on what conditions."""

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


class HelmChartManifestTriggerSpec(Model):
    """Which Helm chart a manifest trigger waits for."""

    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    chart_name: str | None = None
    """Name of the Helm chart."""
    chart_version: str | None = None
    """Version of the Helm chart."""
    helm_version: HelmChartManifestTriggerSpecVersion | None = None
    store: BuildStore | None = None


class GitlabWebhookSpec(WebhookTriggerSpec):
    """Events of GitLab."""

    spec: GitlabWebhookTriggerSpec


class GoogleArtifactRegistryArtifactSpec(ArtifactTriggerSpec):
    """An artifact in Google Artifact Registry."""

    spec: GoogleArtifactRegistryArtifactTriggerSpec | None = None


class GoogleCloudStorageArtifactSpec(ArtifactTriggerSpec):
    """An artifact in Google Cloud Storage."""

    spec: GoogleCloudStorageArtifactTriggerSpec | None = None


class HarnessWebhookSpec(WebhookTriggerSpec):
    """Events of Harness Code."""

    spec: HarnessWebhookTriggerSpec
