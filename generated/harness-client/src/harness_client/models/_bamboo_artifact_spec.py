from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model
from ._acr_artifact_spec import ArtifactTriggerSpec, TriggerConditions
from ._aws_code_commit_webhook_spec import WebhookTriggerSpec


class CronScheduledTriggerSpec(Model):
    """A schedule as cron expression."""

    type: str | None = None
    """Dialect of the expression, `UNIX` or `QUARTZ`."""
    expression: str | None = None
    """Cron expression that says when the trigger fires."""


BitbucketWebhookTriggerSpecType: TypeAlias = Annotated[
    Literal["PullRequest", "Push", "PRComment"], OPEN
]
"""Which of the variants this is."""


BuildStoreType: TypeAlias = Annotated[Literal["Http", "S3", "Gcs"], OPEN]
"""Which of the variants this is."""


class BuildStore(
    Model,
    children=("GcsBuildStore", "HttpBuildStore", "S3BuildStore"),
    tag="type",
    tags={"Http": "HttpBuildStore", "S3": "S3BuildStore", "Gcs": "GcsBuildStore"},
):
    """A place that publishes Helm charts; the type tells which kind."""

    type: BuildStoreType | None = None


class BambooArtifactTriggerSpec(Model):
    """Which artifact of which Bamboo build plan fires the trigger."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    plan_key: str | None = None
    """Key of the build plan."""
    build: str | None = None
    """Number of the build."""
    artifact_paths: list[str] | None = None
    """Paths of the artifacts."""


class BitbucketWebhookTriggerSpec(
    Model,
    children=(
        "PRCommentBitbucketWebhookSpec",
        "PullRequestBitbucketWebhookSpec",
        "PushBitbucketWebhookSpec",
    ),
    tag="type",
    tags={
        "PullRequest": "PullRequestBitbucketWebhookSpec",
        "Push": "PushBitbucketWebhookSpec",
        "PRComment": "PRCommentBitbucketWebhookSpec",
    },
):
    """Which event of Bitbucket fires the trigger, and on what conditions."""

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
    type: BitbucketWebhookTriggerSpecType | None = None


class BambooArtifactSpec(ArtifactTriggerSpec):
    """An artifact of a Bamboo build plan."""

    spec: BambooArtifactTriggerSpec | None = None


class BitbucketWebhookSpec(WebhookTriggerSpec):
    """Events of Bitbucket."""

    spec: BitbucketWebhookTriggerSpec
