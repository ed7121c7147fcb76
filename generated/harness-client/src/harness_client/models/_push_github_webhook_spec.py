from ._github_webhook_trigger_spec import GithubWebhookTriggerSpec


class PushGithubWebhookSpec(GithubWebhookTriggerSpec):
    """A push to GitHub."""
