from typing import Annotated

from pydantic import Field

from .._models import Model
from ._build_store import BuildStore


class S3BuildStoreSpec(Model):
    """The bucket in Amazon S3 and how to reach it."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    bucket_name: Annotated[str | None, Field(alias="bucketName")] = None
    """Name of the bucket."""
    folder_path: str | None = None
    """Folder that holds the charts."""
    region: str | None = None
    """AWS region of the bucket."""


class S3BuildStore(BuildStore):
    """Helm charts in Amazon S3."""

    spec: S3BuildStoreSpec | None = None
