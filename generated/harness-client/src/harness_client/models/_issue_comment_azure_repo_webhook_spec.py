from ._azure_repo_webhook_trigger_spec import AzureRepoWebhookTriggerSpec
from ._comment_webhook_action import CommentWebhookAction


class IssueCommentAzureRepoWebhookSpec(AzureRepoWebhookTriggerSpec):
    """A comment on a pull request in Azure Repos."""

    actions: list[CommentWebhookAction] | None = None
    """What has to happen for the trigger to fire; anything if left out."""
