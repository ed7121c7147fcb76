from typing import Annotated, Literal, TypeAlias

from .._models import OPEN

EventStatusItem: TypeAlias = Annotated[
    Literal["SKIPPED", "FAILED", "PROCESSING", "SUCCESSFUL", "QUEUED", "UNKNOWN"], OPEN
]
