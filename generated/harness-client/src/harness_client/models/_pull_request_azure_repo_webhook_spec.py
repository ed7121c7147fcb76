from typing import Annotated, Literal, TypeAlias

from .._models import OPEN
from ._azure_repo_webhook_trigger_spec import AzureRepoWebhookTriggerSpec

PullRequestAzureRepoWebhookSpecAction: TypeAlias = Annotated[
    Literal["Create", "Update", "Merge"], OPEN
]


class PullRequestAzureRepoWebhookSpec(AzureRepoWebhookTriggerSpec):
    """Something that happens to a pull request in Azure Repos."""

    actions: list[PullRequestAzureRepoWebhookSpecAction] | None = None
    """What has to happen for the trigger to fire; anything if left out."""
