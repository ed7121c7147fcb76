from __future__ import annotations

from .._models import CamelModel, Model
from ._connector1 import (
    Connector1,
    FailureInfoCard,
    LastStreamedCard,
    StatusWiseCount,
    StreamingDestinationDTO,
    StreamingDetailsStatus,
)


class StreamingDestinationCards(CamelModel):
    """Key figures on the streaming destinations."""

    count_by_status_card: list[StatusWiseCount] | None = None
    """Number of destinations per status."""
    last_streamed_card: LastStreamedCard | None = None
    failure_info_card: FailureInfoCard | None = None


class StreamingDestinationResponse(Model):
    """A streaming destination and when it was made."""

    streaming_destination: StreamingDestinationDTO
    created: int | None = None
    """Time of creation, in Unix milliseconds."""
    updated: int | None = None
    """Time of the latest change, in Unix milliseconds."""
    status_updated: int | None = None
    """Time when the status last changed, in Unix milliseconds."""


class StreamingDetails(Model):
    """The latest delivery to a destination."""

    status: StreamingDetailsStatus | None = None
    last_streamed_at: int | None = None
    """Time of the latest delivery, in Unix milliseconds."""
    error_message: str | None = None
    """Why the latest delivery failed."""


class StreamingDestinationAggregateDTO(Model):
    """A streaming destination with its connector and latest delivery."""

    streaming_destination: StreamingDestinationDTO
    connector_info: Connector1
    streaming_details: StreamingDetails | None = None
