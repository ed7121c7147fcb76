from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model

WebhookTriggerSpecType: TypeAlias = Annotated[
    Literal["Github", "Gitlab", "Bitbucket", "AwsCodeCommit", "AzureRepo", "Harness", "Custom"],
    OPEN,
]
"""Which of the variants this is."""


class WebhookTriggerSpec(
    Model,
    children=(
        "AwsCodeCommitWebhookSpec",
        "AzureRepoWebhookSpec",
        "BitbucketWebhookSpec",
        "CustomWebhookSpec",
        "GithubWebhookSpec",
        "GitlabWebhookSpec",
        "HarnessWebhookSpec",
    ),
    tag="type",
    tags={
        "Github": "GithubWebhookSpec",
        "Gitlab": "GitlabWebhookSpec",
        "Bitbucket": "BitbucketWebhookSpec",
        "AwsCodeCommit": "AwsCodeCommitWebhookSpec",
        "AzureRepo": "AzureRepoWebhookSpec",
        "Harness": "HarnessWebhookSpec",
        "Custom": "CustomWebhookSpec",
    },
):
    """Says whose webhook a trigger waits for; the type tells the sender."""

    type: WebhookTriggerSpecType
    """Which of the variants this is."""
