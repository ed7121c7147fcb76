from ._azure_repo_webhook_trigger_spec import AzureRepoWebhookTriggerSpec
from ._webhook_trigger_spec import WebhookTriggerSpec


class AzureRepoWebhookSpec(WebhookTriggerSpec):
    """Events of Azure Repos."""

    spec: AzureRepoWebhookTriggerSpec
