from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model
from ._acr_artifact_spec import TriggerConditions
from ._aws_code_commit_webhook_spec import WebhookTriggerSpec
from ._azure_client_certificate_connector_spec import AzureRepoWebhookTriggerSpecType
from ._bamboo_artifact_spec import BuildStore
from ._error_metadata import ErrorMetadata
from ._gitlab_webhook_spec import GovernanceStatus, Policy


class HttpBuildStoreSpec(Model):
    """How to reach the web server."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""


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


HelmChartManifestTriggerSpecHelmVersion: TypeAlias = Annotated[Literal["V2", "V3", "V380"], OPEN]
"""Version of Helm that the chart needs."""


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
    type: AzureRepoWebhookTriggerSpecType | None = None


class HelmChartManifestTriggerSpec(Model):
    """Which Helm chart a manifest trigger waits for."""

    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    chart_name: str | None = None
    """Name of the Helm chart."""
    chart_version: str | None = None
    """Version of the Helm chart."""
    helm_version: HelmChartManifestTriggerSpecHelmVersion | None = None
    store: BuildStore | None = None


class HarnessWebhookSpec(WebhookTriggerSpec):
    """Events of Harness Code."""

    spec: HarnessWebhookTriggerSpec
