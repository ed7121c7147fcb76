from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from .._models import OPEN, Model
from ._bamboo_artifact_spec import BuildStore, CronScheduledTriggerSpec
from ._git_http_encrypted_connector_spec import GithubWebhookTriggerSpec
from ._secret import SecretSpec
from ._trigger_body import TriggerSource


class S3BuildStoreSpec(Model):
    """The bucket in Amazon S3 and how to reach it."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    bucket_name: Annotated[str | None, Field(alias="bucketName")] = None
    """Name of the bucket."""
    folder_path: str | None = None
    """Folder that holds the charts."""
    region: str | None = None
    """AWS region of the bucket."""


class ScheduledTriggerSpec(Model):
    """Says when a scheduled trigger fires."""

    type: Literal["Cron"] | None = None
    """Kind of schedule."""
    spec: CronScheduledTriggerSpec | None = None


ReleaseGithubWebhookSpecActionsItem: TypeAlias = Annotated[
    Literal["Create", "Edit", "Delete", "Prerelease", "Publish", "Release", "Unpublish"], OPEN
]


SecretTextSpecValueType: TypeAlias = Annotated[Literal["Inline", "Reference"], OPEN]
"""Whether the value itself is given, or a reference to one in the secret manager."""


class S3BuildStore(BuildStore):
    """Helm charts in Amazon S3."""

    spec: S3BuildStoreSpec | None = None


class ReleaseGithubWebhookSpec(GithubWebhookTriggerSpec):
    """Something that happens to a release in GitHub."""

    actions: list[ReleaseGithubWebhookSpecActionsItem] | None = None
    """What has to happen for the trigger to fire; anything if left out."""


class ScheduledTriggerSource(TriggerSource):
    """Starts the pipeline at given times."""

    spec: ScheduledTriggerSpec


class SecretFileSpec(SecretSpec):
    """A file as secret."""

    secret_manager_identifier: str
    """Identifier of the secret manager that keeps the secret."""
