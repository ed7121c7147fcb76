from ._github_webhook_trigger_spec import GithubWebhookTriggerSpec
from ._webhook_trigger_spec import WebhookTriggerSpec


class GithubWebhookSpec(WebhookTriggerSpec):
    """Events of GitHub."""

    spec: GithubWebhookTriggerSpec
