from ._bitbucket_webhook_trigger_spec import BitbucketWebhookTriggerSpec


class PushBitbucketWebhookSpec(BitbucketWebhookTriggerSpec):
    """A push to Bitbucket."""
