from typing import Annotated, Literal, TypeAlias

from .._models import OPEN
from ._bitbucket_webhook_trigger_spec import BitbucketWebhookTriggerSpec

PullRequestBitbucketWebhookSpecAction: TypeAlias = Annotated[
    Literal["Create", "Merge", "Update", "Decline"], OPEN
]


class PullRequestBitbucketWebhookSpec(BitbucketWebhookTriggerSpec):
    """Something that happens to a pull request in Bitbucket."""

    actions: list[PullRequestBitbucketWebhookSpecAction] | None = None
    """What has to happen for the trigger to fire; anything if left out."""
