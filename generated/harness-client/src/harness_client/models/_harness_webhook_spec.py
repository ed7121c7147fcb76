from ._harness_webhook_trigger_spec import HarnessWebhookTriggerSpec
from ._webhook_trigger_spec import WebhookTriggerSpec


class HarnessWebhookSpec(WebhookTriggerSpec):
    """Events of Harness Code."""

    spec: HarnessWebhookTriggerSpec
