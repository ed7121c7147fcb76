from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, CamelModel, Model


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

    last_streamed_at: int | None = None
    """Time of the latest delivery to any destination, in Unix milliseconds."""


class StreamingDestinationSpecDTO(
    Model,
    children=("AwsS3StreamingDestinationSpecDTO",),
    tag="type",
    tags={"AWS_S3": "AwsS3StreamingDestinationSpecDTO"},
):
    """Settings of a streaming destination; the type tells which of the variants it is."""

    type: Literal["AWS_S3"] | None = None
    """Which of the variants this is."""


StreamingDestinationStatus: TypeAlias = Annotated[Literal["ACTIVE", "INACTIVE"], OPEN]
"""Whether a streaming destination is in use."""


StreamingDetailsStatus: TypeAlias = Annotated[
    Literal["READY", "IN_PROGRESS", "SUCCESS", "FAILED"], OPEN
]
"""State of the latest delivery."""


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
