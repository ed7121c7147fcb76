from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, CamelModel, Model, UnixDateTime
from ._streaming_destination_spec_dto import StreamingDestinationSpecDTO


class Connector1(Model):
    """A connector without its settings."""

    name: str
    """Display name."""
    identifier: str
    """Identifier, unique within its scope and fixed once chosen."""
    description: str | None = None
    """What the entity is for, in a few words."""
    org: str | None = None
    """Identifier of the organization that the entity belongs to; absent on the account level."""
    project: str | None = None
    """Identifier of the project that the entity belongs to; absent above the project level."""
    tags: dict[str, str] | None = None
    """Labels by which to find and group; the value may be empty."""


class FailureInfoCard(Model):
    """How many streaming destinations fail."""

    count: int | None = None
    """Number of failing destinations."""


class LastStreamedCard(CamelModel):
    """When events were last delivered."""

    last_streamed_at: UnixDateTime | None = None
    """Time of the latest delivery to any destination, in Unix milliseconds."""


StreamingDestinationStatus: TypeAlias = Annotated[Literal["ACTIVE", "INACTIVE"], OPEN]
"""Whether a streaming destination is in use."""


class StatusWiseCount(Model):
    """How many streaming destinations have a status."""

    status: StreamingDestinationStatus | None = None
    count: int | None = None
    """Number of destinations with the status."""


class StreamingDestinationDTO(Model):
    """A place to which audit events are copied."""

    identifier: str
    """Identifier, unique within its scope and fixed once chosen."""
    name: str
    """Display name."""
    status: StreamingDestinationStatus
    connector_ref: str
    """Reference to the connector that leads to the destination."""
    description: str | None = None
    """What the entity is for, in a few words."""
    tags: dict[str, str] | None = None
    """Labels by which to find and group; the value may be empty."""
    spec: StreamingDestinationSpecDTO


StreamingDetailsStatus: TypeAlias = Annotated[
    Literal["READY", "IN_PROGRESS", "SUCCESS", "FAILED"], OPEN
]
"""State of the latest delivery."""


class StreamingDetails(Model):
    """The latest delivery to a destination."""

    status: StreamingDetailsStatus | None = None
    """State of the latest delivery."""
    last_streamed_at: UnixDateTime | None = None
    """Time of the latest delivery, in Unix milliseconds."""
    error_message: str | None = None
    """Why the latest delivery failed."""


class StreamingDestinationAggregateDTO(Model):
    """A streaming destination with its connector and latest delivery."""

    streaming_destination: StreamingDestinationDTO
    connector_info: Connector1
    streaming_details: StreamingDetails | None = None


class StreamingDestinationCards(CamelModel):
    """Key figures on the streaming destinations."""

    count_by_status_card: list[StatusWiseCount] | None = None
    """Number of destinations per status."""
    last_streamed_card: LastStreamedCard | None = None
    failure_info_card: FailureInfoCard | None = None


class StreamingDestinationResponse(Model):
    """A streaming destination and when it was made."""

    streaming_destination: StreamingDestinationDTO
    created: UnixDateTime | None = None
    """Time of creation, in Unix milliseconds."""
    updated: UnixDateTime | None = None
    """Time of the latest change, in Unix milliseconds."""
    status_updated: UnixDateTime | None = None
    """Time when the status last changed, in Unix milliseconds."""
