"""Which fields no text form of a model may show."""

from __future__ import annotations

from generator.models.plan import Field, Model, Plan
from generator.pointer import tokens
from generator.shape.schemas import resolved

PASSWORD = "password"
"""The ``format`` of a string that is not to be shown (OpenAPI 3.0, section Data Types)."""


def secret_fields(plan: Plan) -> dict[str, list[str]]:
    """Return wire names of the fields that are secret by format or by the profile's pointers."""
    pointed = {_resolved(plan, pointer) for pointer in plan.profile.secrets.pointers}
    found: dict[str, list[str]] = {}
    for key, kind in plan.types.items():
        if isinstance(kind, Model):
            secret = [
                f.wire for f in kind.fields if (key, f.wire) in pointed or _is_password(plan, f)
            ]
            if secret:
                found[kind.name] = secret
    return found


def _resolved(plan: Plan, pointer: str) -> tuple[str, str]:
    """Return the component that a pointer goes through, and the property that it leads to."""
    steps = tokens(pointer)
    key = steps[2] if steps[:2] == ["components", "schemas"] and steps[3:] else ""
    return plan.shaped.shared.get(key, key), steps[-1] if steps else ""


def _is_password(plan: Plan, field: Field) -> bool:
    return resolved(field.schema, plan.schemas).get("format") == PASSWORD
