from .._models import Model


class UpdateGitXWebhookEventRequest(Model):
    """The status to give to an event."""

    event_status: str | None = None
    """How far the event has been processed."""
