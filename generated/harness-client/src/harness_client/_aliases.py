"""Names of types, ``ErrorDetails = TypeAliasType(...)``: what they stand for."""

from __future__ import annotations

import sys
from functools import lru_cache
from typing import Any, ForwardRef

from typing_extensions import evaluate_forward_ref


def is_alias(kind: Any) -> bool:
    """Whether a type is a name for another."""
    return hasattr(kind, "__value__")


@lru_cache(maxsize=256)
def aliased(alias: Any) -> Any:
    """Return the type that an alias stands for; one that holds itself has it as text."""
    value = alias.__value__
    if not isinstance(value, str):
        return value
    return evaluate_forward_ref(
        ForwardRef(value), globals=vars(sys.modules[alias.__module__]), type_params=()
    )
