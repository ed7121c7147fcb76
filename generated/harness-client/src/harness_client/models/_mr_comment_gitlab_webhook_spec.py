from typing import Literal

from ._gitlab_webhook_trigger_spec import GitlabWebhookTriggerSpec


class MRCommentGitlabWebhookSpec(GitlabWebhookTriggerSpec):
    """A comment on a merge request in GitLab."""

    actions: list[Literal["Create"]] | None = None
    """What has to happen for the trigger to fire; anything if left out."""
