from .._models import Model
from ._trigger_conditions import TriggerConditions
from ._webhook_trigger_spec import WebhookTriggerSpec


class CustomWebhookTriggerSpec(Model):
    """On what conditions a custom request fires the trigger."""

    header_conditions: list[TriggerConditions] | None = None
    """What must hold for the headers of the request."""
    payload_conditions: list[TriggerConditions] | None = None
    """What must hold for the body of the request."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""


class CustomWebhookSpec(WebhookTriggerSpec):
    """Requests that anything can send."""

    spec: CustomWebhookTriggerSpec
