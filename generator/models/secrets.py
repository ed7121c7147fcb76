"""Which fields no text form of a model may show."""

from __future__ import annotations

from generator.models.plan import Field, Model, Plan
from generator.shape.schemas import resolved
from generator.shape.secrets import PASSWORD


def secret_fields(plan: Plan) -> dict[str, list[str]]:
    """Return wire names of the fields that are secret by format, by the name of their model."""
    found: dict[str, list[str]] = {}
    for kind in plan.types.values():
        if isinstance(kind, Model):
            secret = [f.wire for f in kind.fields if _is_password(plan, f)]
            if secret:
                found[kind.name] = secret
    return found


def _is_password(plan: Plan, field: Field) -> bool:
    meant = resolved(field.schema, plan.schemas)
    return PASSWORD in (field.schema.get("format"), meant.get("format"))
