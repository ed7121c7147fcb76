"""What a service's errors look like: where they say what, and the schemas of their bodies."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from generator.api import ErrorShape
from generator.build.bodies import main_schema
from generator.build.operations import Operation
from generator.profile import ErrorTable
from generator.shape import Shaped
from generator.shape.pointers import component_pointer
from generator.values import Json, mapping

_MODEL = "models."
_DEFAULT = "default"


def error_shape(table: ErrorTable | None, found: Iterable[Operation], shaped: Shaped) -> ErrorShape:
    """Return the shape of a service's errors.

    Args:
        table: What the profile says of it.
        found: The service's operations.
        shaped: Where their schemas are.
    """
    schemas = _documented(found, shaped)
    if table is None:
        return ErrorShape(schemas=schemas)
    name = shaped.models.get(component_pointer(table.schema_ or ""), "")
    if name.startswith(_MODEL) and _DEFAULT not in dict(schemas):
        schemas = (*schemas, (_DEFAULT, name.removeprefix(_MODEL)))
    return ErrorShape(**table.model_dump(exclude={"schema_"}), schemas=schemas)


def _documented(found: Iterable[Operation], shaped: Shaped) -> tuple[tuple[str, str], ...]:
    """Return the model that most operations document for each status, by status."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for operation in found:
        for status, name in _of(operation, shaped).items():
            counted[status][name] += 1
    return tuple((status, counted[status].most_common(1)[0][0]) for status in sorted(counted))


def own_errors(
    operation: Operation, shape: ErrorShape, shaped: Shaped
) -> tuple[tuple[str, str], ...]:
    """Return the models of an operation's errors by status, if they are not its service's."""
    own, usual = _of(operation, shaped), dict(shape.schemas)
    same = all(_agrees(status, name, own, usual) for status, name in own.items())
    return () if same else tuple(own.items())


def _agrees(status: str, name: str, own: Mapping[str, str], usual: Mapping[str, str]) -> bool:
    """Whether what a service documents gives the same model for all that a status stands for."""
    nearest = next((usual[key] for key in (status, *_wider(status)) if key in usual), None)
    within = (key for key in usual if status in _wider(key) and key not in own)
    return nearest == name and all(usual[key] == name for key in within)


def _wider(status: str) -> tuple[str, ...]:
    """Return the keys that stand for a status or a range if nothing closer is documented."""
    return (f"{status[0]}XX", _DEFAULT) if status.isdigit() else (_DEFAULT,)


def _of(operation: Operation, shaped: Shaped) -> dict[str, str]:
    """Return the models that an operation documents for its errors, by status."""
    responses: Json = mapping(operation.data.get("responses"))
    named = {str(s): _model(mapping(r), shaped) for s, r in responses.items()}
    errors = {s: name for s, name in named.items() if name and not s.startswith(("1", "2", "3"))}
    return {s if s == _DEFAULT else s.upper(): name for s, name in sorted(errors.items())}


def _model(response: Json, shaped: Shaped) -> str:
    expression = shaped.expression(main_schema(response) or {})
    plain = expression.removeprefix(_MODEL)
    return plain if expression.startswith(_MODEL) and plain.isidentifier() else ""
