from typing import Literal

from .._models import Model


class StreamingDestinationSpecDTO(
    Model,
    children=("AwsS3StreamingDestinationSpecDTO",),
    tag="type",
    tags={"AWS_S3": "AwsS3StreamingDestinationSpecDTO"},
):
    """Settings of a streaming destination; the type tells which of the variants it is."""

    type: Literal["AWS_S3"]
    """Which of the variants this is."""
