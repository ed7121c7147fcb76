from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model
from ._acr_artifact_spec import ArtifactTriggerSpec, TriggerConditions
from ._artifactory_registry_artifact_spec import WebhookTriggerSpec


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


NGVariableType: TypeAlias = Annotated[Literal["String", "Number"], OPEN]
"""Type of the variable's value."""


class BuildStore(
    Model,
    children=("GcsBuildStore", "HttpBuildStore", "S3BuildStore"),
    tag="type",
    tags={"Http": "HttpBuildStore", "S3": "S3BuildStore", "Gcs": "GcsBuildStore"},
):
    """A place that publishes Helm charts; the type tells which kind."""

    type: BuildStoreType | None = None


class NGVariable(
    Model,
    children=("NumberNGVariable", "StringNGVariable"),
    tag="type",
    tags={"String": "StringNGVariable", "Number": "NumberNGVariable"},
):
    """A variable; the type tells that of its value."""

    type: NGVariableType | None = None
    description: str | None = None
    """What the variable is for."""
    required: bool | None = None
    """Whether a value must be given."""
    name: str | None = None
    """Name of the variable."""
    metadata: str | None = None
    """Further data on the variable."""


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


class CustomArtifactTriggerSpec(Model):
    """How a script finds the artifact that fires the trigger."""

    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    version: str | None = None
    """Version of the artifact."""
    script: str | None = None
    """Script that lists the available artifacts."""
    artifacts_array_path: str | None = None
    """JSONPath of the list of artifacts in the script's output."""
    version_path: str | None = None
    """JSONPath of the version within an artifact."""
    metadata: dict[str, str] | None = None
    """JSONPaths of further properties of an artifact, by name."""
    inputs: list[NGVariable] | None = None
    """Variables that are passed to the script."""


class CustomWebhookTriggerSpec(Model):
    """On what conditions a custom request fires the trigger."""

    header_conditions: list[TriggerConditions] | None = None
    """What must hold for the headers of the request."""
    payload_conditions: list[TriggerConditions] | None = None
    """What must hold for the body of the request."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""


class DockerRegistryArtifactTriggerSpec(Model):
    """Which artifact in a Docker registry fires the trigger."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    tag: str | None = None
    """Tag of the artifact."""
    image_path: str | None = None
    """Path of the image in the registry."""


class BambooArtifactSpec(ArtifactTriggerSpec):
    """An artifact of a Bamboo build plan."""

    spec: BambooArtifactTriggerSpec | None = None


class BitbucketWebhookSpec(WebhookTriggerSpec):
    """Events of Bitbucket."""

    spec: BitbucketWebhookTriggerSpec


class CustomArtifactSpec(ArtifactTriggerSpec):
    """An artifact that a script finds."""

    spec: CustomArtifactTriggerSpec | None = None


class CustomWebhookSpec(WebhookTriggerSpec):
    """Requests that anything can send."""

    spec: CustomWebhookTriggerSpec


class DockerRegistryArtifactSpec(ArtifactTriggerSpec):
    """An artifact in a Docker registry."""

    spec: DockerRegistryArtifactTriggerSpec | None = None
