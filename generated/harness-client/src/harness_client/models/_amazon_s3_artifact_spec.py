from .._models import Model
from ._artifact_trigger_spec import ArtifactTriggerSpec
from ._trigger_conditions import TriggerConditions


class AmazonS3ArtifactTriggerSpec(Model):
    """Which file in Amazon S3 fires the trigger."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    region: str | None = None
    """AWS region of the bucket."""
    bucket_name: str | None = None
    """Name of the bucket."""
    file_path_regex: str | None = None
    """Regular expression that the path of the file must match."""


class AmazonS3ArtifactSpec(ArtifactTriggerSpec):
    """A file in Amazon S3."""

    spec: AmazonS3ArtifactTriggerSpec | None = None
