from ._azure_repo_webhook_trigger_spec import AzureRepoWebhookTriggerSpec


class PushAzureRepoWebhookSpec(AzureRepoWebhookTriggerSpec):
    """A push to Azure Repos."""
