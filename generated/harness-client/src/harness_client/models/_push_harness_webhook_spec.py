from ._harness_webhook_trigger_spec import HarnessWebhookTriggerSpec


class PushHarnessWebhookSpec(HarnessWebhookTriggerSpec):
    """A push to Harness Code."""
