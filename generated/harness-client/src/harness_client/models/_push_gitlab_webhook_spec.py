from ._gitlab_webhook_trigger_spec import GitlabWebhookTriggerSpec


class PushGitlabWebhookSpec(GitlabWebhookTriggerSpec):
    """A push to GitLab."""
