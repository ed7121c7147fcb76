from typing import Annotated, Literal, TypeAlias

from .._models import OPEN

CommentWebhookAction: TypeAlias = Annotated[Literal["Create", "Edit", "Delete"], OPEN]
