from ._streaming_destination_spec_dto import StreamingDestinationSpecDTO


class AwsS3StreamingDestinationSpecDTO(StreamingDestinationSpecDTO):
    """Delivery to a bucket in Amazon S3."""

    bucket: str
    """Name of the S3 bucket that receives the events."""
