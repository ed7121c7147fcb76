from typing import Annotated, Literal, TypeAlias

from .._models import OPEN
from ._connector_spec import ConnectorSpec

AwsCodeCommitConnectorSpecUrlType: TypeAlias = Annotated[Literal["Repo", "Region"], OPEN]
"""Whether the address is that of a repository or of a region."""


class AwsCodeCommitConnectorSpec(ConnectorSpec):
    """AWS CodeCommit, with an access key."""

    url: str
    """Address of the repository, or of the region that holds the repositories."""
    url_type: AwsCodeCommitConnectorSpecUrlType
    """Whether the address is that of a repository or of a region."""
    access_key: str | None = None
    """AWS access key."""
    access_key_ref: str | None = None
    """Reference to the secret that holds the AWS access key."""
    secret_key_ref: str
    """Reference to the secret that holds the AWS secret key."""
    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
