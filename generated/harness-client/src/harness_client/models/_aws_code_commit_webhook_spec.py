from typing import Literal

from .._models import Model
from ._trigger_conditions import TriggerConditions
from ._webhook_trigger_spec import WebhookTriggerSpec


class PushAwsCodeCommitWebhookTriggerSpec(Model):
    """A push to AWS CodeCommit."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    repo_name: str | None = None
    """Name of the repository."""
    payload_conditions: list[TriggerConditions] | None = None
    """What must hold for the body of the request."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""


class AwsCodeCommitWebhookTriggerSpec(Model):
    """Which event of AWS CodeCommit fires the trigger."""

    type: Literal["Push"] | None = None
    """Which of the variants this is."""
    spec: PushAwsCodeCommitWebhookTriggerSpec | None = None


class AwsCodeCommitWebhookSpec(WebhookTriggerSpec):
    """Events of AWS CodeCommit."""

    spec: AwsCodeCommitWebhookTriggerSpec
