from typing import Annotated, Literal, TypeAlias

from .._models import OPEN

WebhookTriggerType: TypeAlias = Annotated[Literal["PullRequest", "Push", "IssueComment"], OPEN]
"""Which of the variants this is."""
