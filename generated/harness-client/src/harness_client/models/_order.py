from typing import Annotated, Literal, TypeAlias

from .._models import OPEN

Order: TypeAlias = Annotated[Literal["ASC", "DESC"], OPEN]
