from typing import Annotated, Literal, TypeAlias

from .._models import OPEN

Sort: TypeAlias = Annotated[Literal["name", "identifier", "created", "updated"], OPEN]
