from typing import Annotated, Literal, TypeAlias

from .._models import OPEN
from ._gitlab_webhook_trigger_spec import GitlabWebhookTriggerSpec

MergeRequestGitlabWebhookSpecAction: TypeAlias = Annotated[
    Literal["Close", "Merge", "Open", "Reopen", "Update", "Sync"], OPEN
]


class MergeRequestGitlabWebhookSpec(GitlabWebhookTriggerSpec):
    """Something that happens to a merge request in GitLab."""

    actions: list[MergeRequestGitlabWebhookSpecAction] | None = None
    """What has to happen for the trigger to fire; anything if left out."""
