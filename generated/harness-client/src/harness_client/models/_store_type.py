from typing import Annotated, Literal, TypeAlias

from .._models import OPEN

StoreType: TypeAlias = Annotated[Literal["INLINE", "REMOTE"], OPEN]
"""Whether Harness or Git keeps the YAML."""
