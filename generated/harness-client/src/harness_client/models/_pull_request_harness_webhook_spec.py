from typing import Annotated, Literal, TypeAlias

from .._models import OPEN
from ._harness_webhook_trigger_spec import HarnessWebhookTriggerSpec

PullRequestHarnessWebhookSpecAction: TypeAlias = Annotated[
    Literal["Close", "Edit", "Open", "Reopen", "Label", "Unlabel", "Synchronize"], OPEN
]


class PullRequestHarnessWebhookSpec(HarnessWebhookTriggerSpec):
    """Something that happens to a pull request in Harness Code."""

    actions: list[PullRequestHarnessWebhookSpecAction] | None = None
    """What has to happen for the trigger to fire; anything if left out."""
