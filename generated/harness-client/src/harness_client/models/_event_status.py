from typing import Annotated, Literal, TypeAlias

from .._models import OPEN

EventStatus: TypeAlias = Annotated[
    Literal["SKIPPED", "FAILED", "PROCESSING", "SUCCESSFUL", "QUEUED", "UNKNOWN"], OPEN
]
