from typing import Annotated, Literal, TypeAlias

from .._models import OPEN
from ._github_webhook_trigger_spec import GithubWebhookTriggerSpec

PullRequestGithubWebhookSpecAction: TypeAlias = Annotated[
    Literal["Close", "Edit", "Open", "Reopen", "Label", "Unlabel", "Synchronize", "ReadyForReview"],
    OPEN,
]


class PullRequestGithubWebhookSpec(GithubWebhookTriggerSpec):
    """Something that happens to a pull request in GitHub."""

    actions: list[PullRequestGithubWebhookSpecAction] | None = None
    """What has to happen for the trigger to fire; anything if left out."""
