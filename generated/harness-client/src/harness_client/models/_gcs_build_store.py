from typing import Annotated

from pydantic import Field

from .._models import Model
from ._build_store import BuildStore


class GcsBuildStoreSpec(Model):
    """The bucket in Google Cloud Storage and how to reach it."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    bucket_name: Annotated[str | None, Field(alias="bucketName")] = None
    """Name of the bucket."""
    folder_path: str | None = None
    """Folder that holds the charts."""


class GcsBuildStore(BuildStore):
    """Helm charts in Google Cloud Storage."""

    spec: GcsBuildStoreSpec | None = None
