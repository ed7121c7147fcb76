from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model
from ._trigger_conditions import TriggerConditions

GithubWebhookTriggerSpecType: TypeAlias = Annotated[
    Literal["PullRequest", "Push", "IssueComment", "Release"], OPEN
]
"""Which of the variants this is."""


class GithubWebhookTriggerSpec(
    Model,
    children=(
        "IssueCommentGithubWebhookSpec",
        "PullRequestGithubWebhookSpec",
        "PushGithubWebhookSpec",
        "ReleaseGithubWebhookSpec",
    ),
    tag="type",
    tags={
        "PullRequest": "PullRequestGithubWebhookSpec",
        "Push": "PushGithubWebhookSpec",
        "IssueComment": "IssueCommentGithubWebhookSpec",
        "Release": "ReleaseGithubWebhookSpec",
    },
):
    """Which event of GitHub fires the trigger, and on what conditions."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    repo_name: str | None = None
    """Name of the repository."""
    header_conditions: list[TriggerConditions] | None = None
    """What must hold for the headers of the request."""
    payload_conditions: list[TriggerConditions] | None = None
    """What must hold for the body of the request."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    auto_abort_previous_executions: bool | None = None
    """Whether runs started by earlier events of the same branch or request are aborted."""
    type: GithubWebhookTriggerSpecType | None = None
    """Which of the variants this is."""
