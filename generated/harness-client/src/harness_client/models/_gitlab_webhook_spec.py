from ._gitlab_webhook_trigger_spec import GitlabWebhookTriggerSpec
from ._webhook_trigger_spec import WebhookTriggerSpec


class GitlabWebhookSpec(WebhookTriggerSpec):
    """Events of GitLab."""

    spec: GitlabWebhookTriggerSpec
