from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model

TriggerSourceType: TypeAlias = Annotated[
    Literal["Webhook", "Artifact", "Manifest", "Scheduled", "MultiRegionArtifact"], OPEN
]
"""Kind of source."""


class TriggerSource(
    Model,
    children=(
        "ArtifactTriggerSource",
        "ManifestTriggerSource",
        "MultiRegionArtifactTriggerSource",
        "ScheduledTriggerSource",
        "WebhookTriggerSource",
    ),
    tag="type",
    tags={
        "Webhook": "WebhookTriggerSource",
        "Artifact": "ArtifactTriggerSource",
        "Manifest": "ManifestTriggerSource",
        "Scheduled": "ScheduledTriggerSource",
        "MultiRegionArtifact": "MultiRegionArtifactTriggerSource",
    },
):
    """What a trigger waits for; the type tells which of the variants it is."""

    poll_interval: str | None = None
    """How often to look for something new, such as `10m` or `1h`; `0` for never."""
    type: TriggerSourceType
    """Kind of source."""
    webhook_id: str | None = None
    """Identifier of the webhook with the Git provider."""
