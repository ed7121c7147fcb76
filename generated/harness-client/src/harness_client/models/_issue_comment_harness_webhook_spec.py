from ._comment_webhook_action import CommentWebhookAction
from ._harness_webhook_trigger_spec import HarnessWebhookTriggerSpec


class IssueCommentHarnessWebhookSpec(HarnessWebhookTriggerSpec):
    """A comment on a pull request in Harness Code."""

    actions: list[CommentWebhookAction] | None = None
    """What has to happen for the trigger to fire; anything if left out."""
