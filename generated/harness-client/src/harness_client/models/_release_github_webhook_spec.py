from typing import Annotated, Literal, TypeAlias

from .._models import OPEN
from ._github_webhook_trigger_spec import GithubWebhookTriggerSpec

ReleaseGithubWebhookSpecAction: TypeAlias = Annotated[
    Literal["Create", "Edit", "Delete", "Prerelease", "Publish", "Release", "Unpublish"], OPEN
]


class ReleaseGithubWebhookSpec(GithubWebhookTriggerSpec):
    """Something that happens to a release in GitHub."""

    actions: list[ReleaseGithubWebhookSpecAction] | None = None
    """What has to happen for the trigger to fire; anything if left out."""
