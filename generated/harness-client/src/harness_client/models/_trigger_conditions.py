from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model

TriggerConditionsOperator: TypeAlias = Annotated[
    Literal[
        "In",
        "Equals",
        "NotEquals",
        "StartsWith",
        "EndsWith",
        "Contains",
        "DoesNotContain",
        "Regex",
        "NotIn",
    ],
    OPEN,
]
"""How key and value are compared."""


class TriggerConditions(Model):
    """A comparison that must hold for a trigger to fire."""

    key: str | None = None
    """What is looked at: a header's name, or an expression on the payload such as
    `<+trigger.payload.action>`.
    """
    operator: TriggerConditionsOperator | None = None
    """How key and value are compared."""
    value: str | None = None
    """What the key is compared with."""
