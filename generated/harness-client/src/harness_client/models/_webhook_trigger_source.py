from ._trigger_source import TriggerSource
from ._webhook_trigger_spec import WebhookTriggerSpec


class WebhookTriggerSource(TriggerSource):
    """Starts the pipeline when a webhook is called."""

    spec: WebhookTriggerSpec
