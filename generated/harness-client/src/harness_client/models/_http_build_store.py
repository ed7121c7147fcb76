from .._models import Model
from ._build_store import BuildStore


class HttpBuildStoreSpec(Model):
    """How to reach the web server."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""


class HttpBuildStore(BuildStore):
    """Helm charts on a web server."""

    spec: HttpBuildStoreSpec | None = None
