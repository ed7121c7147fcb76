from ._bitbucket_webhook_trigger_spec import BitbucketWebhookTriggerSpec
from ._webhook_trigger_spec import WebhookTriggerSpec


class BitbucketWebhookSpec(WebhookTriggerSpec):
    """Events of Bitbucket."""

    spec: BitbucketWebhookTriggerSpec
