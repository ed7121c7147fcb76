from typing import Annotated, Literal, TypeAlias

from .._models import OPEN

ResourceGroupsResponseAllowedScopeLevelsItem: TypeAlias = Annotated[
    Literal["account", "organization", "project"], OPEN
]
