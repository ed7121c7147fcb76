from ._bitbucket_webhook_trigger_spec import BitbucketWebhookTriggerSpec
from ._comment_webhook_action import CommentWebhookAction


class PRCommentBitbucketWebhookSpec(BitbucketWebhookTriggerSpec):
    """A comment on a pull request in Bitbucket."""

    actions: list[CommentWebhookAction] | None = None
    """What has to happen for the trigger to fire; anything if left out."""
