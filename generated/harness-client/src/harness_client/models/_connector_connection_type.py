from typing import Annotated, Literal, TypeAlias

from .._models import OPEN

ConnectorConnectionType: TypeAlias = Annotated[Literal["Account", "Repo", "Project"], OPEN]
"""What the address denotes: an account, a project or a single repository."""
