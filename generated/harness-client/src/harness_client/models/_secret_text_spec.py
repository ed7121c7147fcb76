from typing import Annotated, Any, Literal, TypeAlias

from .._models import OPEN, Model
from ._secret_spec import SecretSpec

SecretTextSpecValueType: TypeAlias = Annotated[Literal["Inline", "Reference"], OPEN]
"""Whether the value itself is given, or a reference to one in the secret manager."""


class SecretTextSpecAdditionalMetadata(Model):
    """What certain secret managers need to know in addition."""

    values: dict[str, Any] | None = None
    """The additional data, by key."""


class SecretTextSpec(SecretSpec):
    """A text as secret."""

    secret_manager_identifier: str
    """Identifier of the secret manager that keeps the secret."""
    value_type: SecretTextSpecValueType
    """Whether the value itself is given, or a reference to one in the secret manager."""
    value: str | None = None
    """The value, or the reference that leads to it. Never returned."""
    additional_metadata: SecretTextSpecAdditionalMetadata | None = None
    """What certain secret managers need to know in addition."""
