from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from .._models import OPEN, Model
from ._acr_artifact_spec import ArtifactTriggerSpec, TriggerConditions
from ._artifactory_registry_artifact_spec import WebhookTriggerSpec
from ._bamboo_artifact_spec import BuildStore
from ._connector import ConnectorSpec


class GcsBuildStoreSpec(Model):
    """The bucket in Google Cloud Storage and how to reach it."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    bucket_name: Annotated[str | None, Field(alias="bucketName")] = None
    """Name of the bucket."""
    folder_path: str | None = None
    """Folder that holds the charts."""


ConnectorConnectionType: TypeAlias = Annotated[Literal["Account", "Repo", "Project"], OPEN]
"""What the address denotes: an account, a project or a single repository."""


GithubWebhookTriggerSpecType: TypeAlias = Annotated[
    Literal["PullRequest", "Push", "IssueComment", "Release"], OPEN
]
"""Which of the variants this is."""


GitlabWebhookTriggerSpecType: TypeAlias = Annotated[
    Literal["MergeRequest", "Push", "MRComment"], OPEN
]
"""Which of the variants this is."""


class GcsBuildStore(BuildStore):
    """Helm charts in Google Cloud Storage."""

    spec: GcsBuildStoreSpec | None = None


class GitHttpConnectorSpec(ConnectorSpec):
    """A Git provider over HTTPS, with a plain user name and a secret password or token."""

    url: str
    """Address of the repository, or of the place that contains the repositories."""
    branch: str | None = None
    """Branch to use where none is named."""
    connection_type: ConnectorConnectionType
    username: str
    """User name to log in with."""
    password_ref: str
    """Reference to the secret that holds the password or token."""
    validation_repo: str | None = None
    """Repository with which the connection is tested, if the address isn't that of one."""
    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
    execute_on_delegate: bool | None = None
    """Whether a delegate connects, not the platform."""


class GitHttpEncryptedConnectorSpec(ConnectorSpec):
    """A Git provider over HTTPS, with user name and password both kept as secrets."""

    url: str
    """Address of the repository, or of the place that contains the repositories."""
    branch: str | None = None
    """Branch to use where none is named."""
    connection_type: ConnectorConnectionType
    username_ref: str
    """Reference to the secret that holds the user name."""
    password_ref: str
    """Reference to the secret that holds the password or token."""
    validation_repo: str | None = None
    """Repository with which the connection is tested, if the address isn't that of one."""
    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
    execute_on_delegate: bool | None = None
    """Whether a delegate connects, not the platform."""


class EcrArtifactTriggerSpec(Model):
    """Which artifact in Amazon ECR fires the trigger."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    region: str | None = None
    """AWS region of the registry."""
    image_path: str | None = None
    """Path of the image in the registry."""
    tag: str | None = None
    """Tag of the artifact."""
    registry_id: str | None = None
    """Identifier of the registry, if it isn't the account's own."""


class GcrArtifactTriggerSpec(Model):
    """Which artifact in Google Container Registry fires the trigger."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    registry_hostname: str | None = None
    """Host of the registry, such as `eu.gcr.io`."""
    image_path: str | None = None
    """Path of the image in the registry."""
    tag: str | None = None
    """Tag of the artifact."""


class GithubPackageRegistryArtifactTriggerSpec(Model):
    """Which artifact in GitHub Packages fires the trigger."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    org: str | None = None
    """GitHub organization that owns the package."""
    package_name: str | None = None
    """Name of the package."""
    package_type: str | None = None
    """Kind of the package, such as `npm` or `maven`."""


class GithubWebhookTriggerSpec(
    Model,
    children=(
        "IssueCommentGithubWebhookSpec",
        "PullRequestGithubWebhookSpec",
        "PushGithubWebhookSpec",
        "ReleaseGithubWebhookSpec",
    ),
    tag="type",
    tags={
        "PullRequest": "PullRequestGithubWebhookSpec",
        "Push": "PushGithubWebhookSpec",
        "IssueComment": "IssueCommentGithubWebhookSpec",
        "Release": "ReleaseGithubWebhookSpec",
    },
):
    """Which event of GitHub fires the trigger, and on what conditions."""

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
    type: GithubWebhookTriggerSpecType | None = None


class GitlabWebhookTriggerSpec(
    Model,
    children=(
        "MergeRequestGitlabWebhookSpec",
        "MRCommentGitlabWebhookSpec",
        "PushGitlabWebhookSpec",
    ),
    tag="type",
    tags={
        "MergeRequest": "MergeRequestGitlabWebhookSpec",
        "Push": "PushGitlabWebhookSpec",
        "MRComment": "MRCommentGitlabWebhookSpec",
    },
):
    """Which event of GitLab fires the trigger, and on what conditions."""

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
    type: GitlabWebhookTriggerSpecType | None = None


class EcrArtifactSpec(ArtifactTriggerSpec):
    """An artifact in Amazon ECR."""

    spec: EcrArtifactTriggerSpec | None = None


class GcrArtifactSpec(ArtifactTriggerSpec):
    """An artifact in Google Container Registry."""

    spec: GcrArtifactTriggerSpec | None = None


class GithubPackageRegistryArtifactSpec(ArtifactTriggerSpec):
    """An artifact in GitHub Packages."""

    spec: GithubPackageRegistryArtifactTriggerSpec | None = None


class GithubWebhookSpec(WebhookTriggerSpec):
    """Events of GitHub."""

    spec: GithubWebhookTriggerSpec
