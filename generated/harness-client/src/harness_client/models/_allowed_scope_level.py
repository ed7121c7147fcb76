from typing import Annotated, Literal, TypeAlias

from .._models import OPEN

AllowedScopeLevel: TypeAlias = Annotated[Literal["account", "organization", "project"], OPEN]
