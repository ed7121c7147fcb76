from ._comment_webhook_action import CommentWebhookAction
from ._github_webhook_trigger_spec import GithubWebhookTriggerSpec


class IssueCommentGithubWebhookSpec(GithubWebhookTriggerSpec):
    """A comment on an issue or pull request in GitHub."""

    actions: list[CommentWebhookAction] | None = None
    """What has to happen for the trigger to fire; anything if left out."""
