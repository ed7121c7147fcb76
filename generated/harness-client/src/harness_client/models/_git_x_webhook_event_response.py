from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model, UnixDateTime

GitXWebhookEventResponseStatus: TypeAlias = Annotated[
    Literal["SKIPPED", "FAILED", "QUEUED", "SUCCESSFUL", "PROCESSING", "UNKNOWN"], OPEN
]
"""How far the event has been processed."""


class GitXWebhookEventResponse(Model):
    """A push that a GitX webhook received."""

    author_name: str | None = None
    """Author of the push."""
    event_identifier: str | None = None
    """Identifier of the event."""
    webhook_identifier: str | None = None
    """Identifier of the webhook."""
    payload: str | None = None
    """Body of the request that the Git provider sent."""
    event_trigger_time: UnixDateTime | None = None
    """Time of the event, in Unix milliseconds."""
    repo_name: str | None = None
    """Name of the repository."""
    event_status: GitXWebhookEventResponseStatus | None = None
    """How far the event has been processed."""
